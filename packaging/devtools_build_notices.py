"""Who made what is really in the frozen program: notices for people, an SBOM for machines."""

import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SITE_PACKAGES = Path(sysconfig.get_path("purelib"))
_LICENCE_NAMES = re.compile(r"(licen[cs]e|copying|notice|authors|unlicense)", re.IGNORECASE)
# Names for licences that a package states as a sentence, or not at all.
_LICENCE_WORDS: Mapping[str, str] = {
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
}
# Debian's notices also cover test programs and packaging scripts, which nobody gets from us: this
# is what the libraries themselves are under.
_LIBRARY_LICENCES: Mapping[str, str] = {
    "libbz2": "bzip2-1.0.6",
    "libffi": "MIT",
    "liblzma": "0BSD",
    "libpython": "PSF-2.0",
    "libsqlite3": "blessing",
    "libssl": "Apache-2.0",
    "libxcb": "MIT",
    "libxkbcommon": "MIT",
    "zlib1g": "Zlib",
}
_LONGEST_LICENCE = 120  # some packages put the whole text into the field for its name
_OWN_DATA = (
    ("Inter (font)", "OFL-1.1", "fonts/LICENSE"),
    ("Lucide (icons)", "ISC", "icons/LICENSE"),
    ("Lists of disposable and free mail domains", "MIT", "lists/NOTICE.txt"),
    ("Qt's own parts", "see text", "licences/qt.txt"),
)


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that others made and the program contains.

    Attributes:
        kind: pypi, deb, generic (as in package URLs).
        licence: SPDX expression, or what the package says.
        text: All its notices.
    """

    kind: str
    name: str
    version: str
    licence: str
    text: str

    @property
    def purl(self) -> str:
        """Return its package URL."""
        place = "deb/debian" if self.kind == "deb" else self.kind
        return f"pkg:{place}/{re.sub(r'[^a-z0-9.+-]+', '-', self.name.lower())}@{self.version}"


class NoticeError(Exception):
    """Something is in the program, and nobody knows whose it is."""


def normal(name: str) -> str:
    """Return a package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def distribution_names(
    modules: Iterable[str], owners: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """Return the installed packages that modules belong to.

    Args:
        modules: Names, dotted.
        owners: Top-level module to package names, as importlib.metadata gives it.
    """
    tops = {module.replace("/", ".").split(".")[0] for module in modules}
    return tuple(sorted({normal(name) for top in tops for name in owners.get(top, ())}))


def unlocked(components: Iterable[Component], lock: str) -> tuple[str, ...]:
    """Return Python packages in the program that the lock does not name: they slipped in."""
    locked = {
        normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock, flags=re.MULTILINE)
    }
    return tuple(
        component.name
        for component in components
        if component.kind == "pypi" and normal(component.name) not in locked | {"pyinstaller"}
    )


def licence_of(fields: metadata.PackageMetadata) -> str:
    """Return what a package says its licence is, as short as it says it anywhere."""
    name = normal(str(fields["Name"]))
    classes = [text for text in _all(fields, "Classifier") if text.startswith("License ::")]
    words = [
        *_all(fields, "License-Expression"),
        *filter(None, [_LICENCE_WORDS.get(name)]),
        *_all(fields, "License"),
        *(text.rpartition(" :: ")[2] for text in classes),
    ]
    short = [word for word in words if 0 < len(word) < _LONGEST_LICENCE]
    return short[0] if short else "see text"


def _all(fields: metadata.PackageMetadata, name: str) -> list[str]:
    found: list[str] | None = fields.get_all(name)
    return found or []


def python_component(name: str) -> Component:
    """Read an installed Python package's notices."""
    package = metadata.distribution(name)
    texts = [
        Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
        for file in sorted(package.files or (), key=str)
        if ".dist-info/" in str(file) and _LICENCE_NAMES.search(file.name) and file.suffix != ".py"
    ]
    return Component(
        "pypi",
        package.metadata["Name"],
        package.version,
        licence_of(package.metadata),
        "\n".join(texts),
    )


def interpreter_component() -> Component:
    """Read the notices of Python itself.

    Raises:
        NoticeError: they are not where any Python keeps them.
    """
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    base = Path(sys.base_prefix)
    for path in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        base / "LICENSE.txt",
        Path(f"/usr/share/doc/python{version}/copyright"),
        base / "share" / "doc" / f"python{version}" / "LICENSE",
    ):
        if path.is_file():
            text = path.read_text(encoding="utf-8", errors="replace")
            return Component("generic", "Python", platform.python_version(), "PSF-2.0", text)
    raise NoticeError("This Python has no licence text beside it.")


def debian_owner(path: Path) -> str:
    """Return the Debian package that a system library comes from, or ""."""
    real = path.resolve()
    bare = (
        Path("/", *real.parts[2:])
        if real.parts[:2] == ("/", "usr")
        else Path("/usr", *real.parts[1:])
    )
    for place in (real, bare, path):
        asked = subprocess.run(
            ["dpkg-query", "--search", str(place)], capture_output=True, text=True, check=False
        )
        if asked.returncode == 0:
            return asked.stdout.split(": ")[0].split(":")[0].split(",")[0]
    return ""


def debian_component(package: str) -> Component:
    """Read a Debian package's notices."""
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}\n", package],
        capture_output=True,
        text=True,
        check=True,
    )
    notice = Path("/usr/share/doc") / package / "copyright"
    text = notice.read_text(encoding="utf-8", errors="replace")
    version = shown.stdout.splitlines()[0]
    return Component("deb", package, version, licence_of_library(package), text)


def licence_of_library(package: str) -> str:
    """Return what the library in a Debian package is under."""
    known = (word for name, word in _LIBRARY_LICENCES.items() if package.startswith(name))
    return next(known, "see text")


def system_components(files: Iterable[tuple[str, str]]) -> list[Component]:
    """Find whose the libraries are that come from the system.

    Raises:
        NoticeError: a library belongs to no package.
    """
    roots = (SITE_PACKAGES, Path(sys.base_prefix), Path(sys.prefix))
    strangers = [
        Path(source)
        for _, source in files
        if not any(Path(source).is_relative_to(root) for root in roots if root != Path("/usr"))
    ]
    if shutil.which("dpkg-query") is None:
        return []
    owners = {path: debian_owner(path) for path in strangers}
    if lost := sorted(path.name for path, owner in owners.items() if not owner):
        raise NoticeError(f"Whose are {', '.join(lost)}? No Debian package has them.")
    return [debian_component(name) for name in sorted(set(owners.values()))]


def data_components(resources: Path) -> list[Component]:
    """Read the notices of data that lies in the project itself."""
    return [
        Component("generic", name, "", licence, (resources / place).read_text(encoding="utf-8"))
        for name, licence, place in _OWN_DATA
    ]


def find_components(
    files: Iterable[tuple[str, str]], modules: Iterable[str]
) -> tuple[Component, ...]:
    """Return everything of others in the program.

    Args:
        files: Binaries: place in the program, and where the file was found.
        modules: Names of Python modules in the program.

    Raises:
        NoticeError: somebody's work came in unnoticed.
    """
    pairs = list(files)
    places = [place.split("/")[0] for place, _ in pairs]
    names = distribution_names(
        [*modules, *places, "PySide6", "qasync"], metadata.packages_distributions()
    )
    packages = [python_component(name) for name in sorted({*names, "pyinstaller"} - {"winnow"})]
    lock = (ROOT / "packaging" / "requirements" / "run.txt").read_text(encoding="utf-8")
    if strays := unlocked(packages, lock):
        raise NoticeError(f"Not locked, yet in the program: {', '.join(strays)}.")
    data = data_components(ROOT / "resources")
    return (interpreter_component(), *packages, *system_components(pairs), *data)


def notices_text(components: Iterable[Component]) -> str:
    """Return the notices as people read them: a list, then the texts."""
    shown = list(components)
    lines = ["What others made, and Winnow contains", "=" * 37, ""]
    lines += [f"  {one.name} {one.version}".rstrip() + f"  ({one.licence})" for one in shown]
    for one in shown:
        title = f"{one.name} {one.version}".rstrip()
        lines += [
            "",
            "",
            title,
            "-" * len(title),
            "",
            one.text.strip() or f"Licence: {one.licence}",
        ]
    return "\n".join(lines) + "\n"


def sbom(components: Iterable[Component], version: str, epoch_text: str) -> str:
    """Return a CycloneDX 1.5 bill of materials.

    Args:
        components: What the program contains.
        version: The program's.
        epoch_text: The build's time, ISO 8601 in UTC.
    """
    parts = [
        {
            "type": "library",
            "name": one.name,
            "version": one.version,
            "licenses": [{"license": {"name": one.licence}}],
            **({"purl": one.purl, "bom-ref": one.purl} if one.version else {"bom-ref": one.name}),
        }
        for one in components
    ]
    own = {"type": "application", "name": "Winnow", "version": version, "bom-ref": "winnow"}
    body = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(parts) + version)}",
        "version": 1,
        "metadata": {"timestamp": epoch_text, "component": own},
        "components": parts,
        "dependencies": [{"ref": "winnow", "dependsOn": [str(part["bom-ref"]) for part in parts]}],
    }
    return json.dumps(body, indent=1, ensure_ascii=False) + "\n"


def write(components: Iterable[Component], folder: Path) -> None:
    """Write what the program shows, and beside the folder what the SBOM is made of."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shown = list(components)
    (folder / "third-party.txt").write_text(notices_text(shown), encoding="utf-8", newline="\n")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE.txt")
    bare = [(one.kind, one.name, one.version, one.licence) for one in shown]
    (folder.parent / "components.json").write_text(json.dumps(bare), encoding="utf-8")


def read_written(folder: Path) -> tuple[Component, ...]:
    """Read back, without the texts, what `write` noted."""
    bare = json.loads((folder.parent / "components.json").read_text(encoding="utf-8"))
    return tuple(
        Component(kind, name, version, licence, "") for kind, name, version, licence in bare
    )
