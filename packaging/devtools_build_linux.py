"""Packs the frozen program for Linux: .deb, portable archive, AppImage."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from devtools_build_parts import Parts, even_out, fill, run_packer
from devtools_environment import SetUpError

LINUX = Path(__file__).resolve().parent / "linux"
APPSTREAM_ID = "io.github.winnow_app.Winnow"
_PAGE_OCTETS = 0x1000
_ELF = b"\x7fELF"

# What the program needs and does not bring: file names of libraries, and Debian's word for them.
SYSTEM_LIBRARIES: Mapping[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libgio-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libglib-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgobject-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64 | libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# Opened while it runs, so that no ELF header names them.
_OPENED_LATE = ("libEGL.so.1", "libGL.so.1", "libfontconfig.so.1")
_GLIBC = re.compile(r"^(?:lib(?:c|m|dl|rt|pthread|util|resolv)\.so\.\d+|ld-linux[-\w]*\.so\.\d+)$")


def elf_files(folder: Path) -> list[Path]:
    """Return the programs and libraries in a folder."""
    found: list[Path] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == _ELF:
                    found.append(path)
    return found


def read_needed(readelf: str) -> frozenset[str]:
    """Return the libraries that `readelf -d` names as needed."""
    return frozenset(re.findall(r"\(NEEDED\).*\[(.+?)\]", readelf))


def read_glibc(readelf: str) -> tuple[int, int]:
    """Return the newest glibc version that `readelf -V` names."""
    found = re.findall(r"GLIBC_(\d+)\.(\d+)", readelf)
    return max(((int(major), int(minor)) for major, minor in found), default=(2, 17))


def dependencies(
    needed: Iterable[str], brought: Iterable[str], glibc: tuple[int, int]
) -> list[str]:
    """Return what a .deb has to depend on.

    Args:
        needed: Names of libraries that something in the program needs.
        brought: Names of files in the program.
        glibc: Its oldest version that will do.

    Raises:
        SetUpError: nobody knows where a needed library comes from.
    """
    outside = {name for name in needed if not _GLIBC.match(name)} - set(brought)
    if strangers := sorted(outside - set(SYSTEM_LIBRARIES)):
        raise SetUpError(f"Neither brought along nor in SYSTEM_LIBRARIES: {', '.join(strangers)}.")
    packages = {SYSTEM_LIBRARIES[name] for name in (*outside, *_OPENED_LATE)}
    return [f"libc6 (>= {glibc[0]}.{glibc[1]})", *sorted(packages)]


def debian_depends(bundle: Path) -> str:
    """Return the Depends field for a frozen program."""
    files = elf_files(bundle)
    command = ["readelf", "-d", "-V", "-W", *map(str, files)]
    shown = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    brought = {path.name for path in bundle.rglob("*")}
    return ", ".join(dependencies(read_needed(shown), brought, read_glibc(shown)))


def strip_libraries(bundle: Path) -> None:
    """Take out symbols and debug information, where that does no harm.

    Harm: strip breaks what auditwheel has rewritten. numpy's OpenBLAS came out with segments off
    their pages and could not be loaded, so such libraries stay as they are, and the others are
    looked at before they take the place of the old ones.
    """
    for path in elf_files(bundle):
        parts = path.relative_to(bundle).parts
        if any(part == "numpy" or part.endswith(".libs") for part in parts):
            continue
        stripped = path.with_name(path.name + ".stripped")
        run_packer(["strip", "--strip-unneeded", "-o", stripped, path])
        shown = subprocess.run(
            ["readelf", "-l", "-W", str(stripped)], capture_output=True, text=True, check=True
        )
        if is_on_pages(shown.stdout):
            shutil.copymode(path, stripped)
            stripped.replace(path)
        else:
            stripped.unlink()


def is_on_pages(readelf: str) -> bool:
    """Say whether all segments of `readelf -l` lie on the pages that the loader wants them on."""
    segments = re.findall(r"^\s+LOAD\s+(0x\w+)\s+(0x\w+)", readelf, flags=re.MULTILINE)
    return all(
        int(offset, 16) % _PAGE_OCTETS == int(address, 16) % _PAGE_OCTETS
        for offset, address in segments
    )


def add_share(share: Path, parts: Parts, completions: Mapping[str, str]) -> None:
    """Put what desktops and shells look for into a share folder.

    Args:
        share: The folder.
        parts: The build.
        completions: Where each completion of build/words goes, below share.
    """
    places = {LINUX / "winnow.desktop": "applications/winnow.desktop"}
    icons = parts.build / "icons"
    places[icons / "winnow.svg"] = "icons/hicolor/scalable/apps/winnow.svg"
    for path in icons.glob("winnow-*.png"):
        size = path.stem.removeprefix("winnow-")
        if size != "1024":
            places[path] = f"icons/hicolor/{size}x{size}/apps/winnow.png"
    for name, place in completions.items():
        places[parts.build / "words" / name] = place
    for source, place in places.items():
        _copy(source, share / place)
    day = datetime.fromtimestamp(parts.epoch, UTC).strftime("%Y-%m-%d")
    values = {"VERSION": parts.version, "DATE": day}
    metainfo = share / "metainfo" / f"{APPSTREAM_ID}.metainfo.xml"
    metainfo.parent.mkdir(parents=True)
    metainfo.write_text(fill(LINUX / "winnow.metainfo.xml", values), encoding="utf-8")


def check_share(share: Path) -> None:
    """Let the desktop's own tools judge the .desktop and AppStream files, where there are such.

    Raises:
        SetUpError: they complain.
    """
    if shutil.which("desktop-file-validate"):
        run_packer(["desktop-file-validate", share / "applications" / "winnow.desktop"])
    if shutil.which("appstreamcli"):
        metainfo = share / "metainfo" / f"{APPSTREAM_ID}.metainfo.xml"
        run_packer(["appstreamcli", "validate", "--no-net", metainfo])


def make_deb(parts: Parts) -> Path:
    """Make the Debian package."""
    stage = parts.stage("deb")
    usr = stage / "usr"
    shutil.copytree(parts.bundle, usr / "lib" / "winnow", symlinks=True)
    (usr / "bin").mkdir()
    (usr / "bin" / "winnow").symlink_to("../lib/winnow/winnow")
    completions = {
        "winnow.bash": "bash-completion/completions/winnow",
        "_winnow": "zsh/vendor-completions/_winnow",
        "winnow.fish": "fish/vendor_completions.d/winnow.fish",
    }
    add_share(usr / "share", parts, completions)
    check_share(usr / "share")
    page = (parts.build / "words" / "winnow.1").read_bytes()
    _write(usr / "share" / "man" / "man1" / "winnow.1.gz", gzip.compress(page, 9, mtime=0))
    notices = parts.build / "notices"
    own = (notices / "LICENSE.txt").read_bytes()
    others = b"\n\nWhat others made is listed in /usr/lib/winnow/_internal/resources/licences.\n"
    _write(usr / "share" / "doc" / "winnow" / "copyright", own + others)
    _write_control(stage, parts)
    even_out(stage, parts.epoch)
    deb = parts.dist / f"winnow_{parts.version}_{debian_architecture(parts.machine)}.deb"
    # The number of threads is part of what makes the file, so it is stated.
    squeeze = ["-Zxz", "-z6", "--threads-max=2"]
    run_packer(["dpkg-deb", "--root-owner-group", *squeeze, "--build", stage, deb])
    return deb


def debian_architecture(machine: str) -> str:
    """Return Debian's word for a processor."""
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)


def _write_control(stage: Path, parts: Parts) -> None:
    files = sorted(path for path in stage.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {path.relative_to(stage).as_posix()}\n"
        for path in files
    ]
    values = {
        "VERSION": parts.version,
        "ARCHITECTURE": debian_architecture(parts.machine),
        "SIZE_KB": str(sum(-(-path.stat().st_size // 1024) for path in files)),
        "DEPENDS": debian_depends(parts.bundle),
    }
    _write(stage / "DEBIAN" / "control", fill(LINUX / "control.in", values).encode())
    _write(stage / "DEBIAN" / "md5sums", "".join(sums).encode())


def stage_portable(parts: Parts) -> Path:
    """Lay out the portable program: program/, share/ and install.sh."""
    folder = parts.stage("portable") / "winnow-portable"
    shutil.copytree(parts.bundle, folder / "program", symlinks=True)
    completions = {
        "winnow.bash": "bash-completion/completions/winnow",
        "_winnow": "zsh/site-functions/_winnow",
        "winnow.fish": "fish/vendor_completions.d/winnow.fish",
        "winnow.1": "man/man1/winnow.1",
    }
    add_share(folder / "share", parts, completions)
    check_share(folder / "share")
    _copy(LINUX / "install.sh", folder / "install.sh")
    _copy(parts.build / "notices" / "LICENSE.txt", folder / "LICENSE.txt")
    even_out(folder, parts.epoch)
    return folder


def make_portable(parts: Parts) -> Path:
    """Make the archive that runs where it is unpacked, and installs itself with install.sh."""
    folder = stage_portable(parts)
    name = f"winnow-{parts.version}-linux-{parts.machine}"
    plain = parts.build / f"{name}.tar"
    with tarfile.open(plain, "w", format=tarfile.PAX_FORMAT) as archive:
        for path in [folder, *sorted(folder.rglob("*"), key=str)]:
            inner = f"{name}/{path.relative_to(folder).as_posix()}".removesuffix("/.")
            entry = archive.gettarinfo(path, inner)
            entry.uid = entry.gid = 0
            entry.uname = entry.gname = "root"
            entry.mtime = parts.epoch
            if entry.isreg():
                with path.open("rb") as file:
                    archive.addfile(entry, file)
            else:
                archive.addfile(entry)
    run_packer(["xz", "-6", "--threads=2", "--force", plain])
    return plain.with_suffix(".tar.xz").replace(parts.dist / f"{name}.tar.xz")


def make_appimage(parts: Parts) -> Path:
    """Make the AppImage with the tools that release CI fetched and checked.

    APPIMAGETOOL and APPIMAGE_RUNTIME name them; Debian has neither.

    Raises:
        SetUpError: they are not there.
    """
    tool, runtime = (os.environ.get(name, "") for name in ("APPIMAGETOOL", "APPIMAGE_RUNTIME"))
    if not tool or not runtime:
        raise SetUpError("Set APPIMAGETOOL and APPIMAGE_RUNTIME to the tool and its runtime.")
    stage = parts.stage("appimage") / "Winnow.AppDir"
    shutil.copytree(parts.bundle, stage / "usr" / "lib" / "winnow", symlinks=True)
    add_share(stage / "usr" / "share", parts, {})
    _copy(LINUX / "AppRun", stage / "AppRun")
    _copy(LINUX / "winnow.desktop", stage / "winnow.desktop")
    _copy(parts.build / "icons" / "winnow-256.png", stage / "winnow.png")
    (stage / ".DirIcon").symlink_to("winnow.png")
    even_out(stage, parts.epoch)
    image = parts.dist / f"Winnow-{parts.version}-{parts.machine}.AppImage"
    run_packer([tool, "--no-appstream", "--runtime-file", runtime, stage, image])
    return image


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
