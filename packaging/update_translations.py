"""Brings resources/translations up to date: update_translations.py [LANGUAGE...].

Every text of the window, of the reasons and of the score's factors is found; what is already
translated is kept, what is new is marked unfinished, and the .qm files that the window loads are
made anew. A language that is named and not there yet is begun.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
import xml.etree.ElementTree as ET  # our own files and those of lupdate, nothing foreign
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
_BASE = "en"  # plural forms alone; everything else stands in the code
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


@dataclass(frozen=True, slots=True)
class Text:
    """One text to translate."""

    context: str
    source: str
    is_plural: bool = False


def texts() -> list[Text]:
    """Find every text, those of the window first."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "all.ts"
        files = sorted(str(path) for path in (ROOT / "app" / "gui").glob("*.py"))
        command = [_tool("lupdate"), *files, "-silent", "-ts", str(found)]
        subprocess.run(command, check=True, capture_output=True)
        window = list(_read(found))
    return [*window, *_reasons(), *_factors()]


def _read(path: Path) -> Iterator[Text]:
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            yield Text(name, source, message.get("numerus") == "yes")


def _reasons() -> Iterator[Text]:
    sys.path.insert(0, str(ROOT))
    from app.mail import wording  # noqa: PLC0415  once the path is set

    seen: dict[str, None] = {}
    for name in dir(wording):
        if name.isupper():
            seen.update(dict.fromkeys(_strings(getattr(wording, name))))
    return (Text("Explain", source) for source in seen)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and not hasattr(value, "value"):
        yield value
    elif isinstance(value, dict):
        for part in cast("dict[object, object]", value).values():
            yield from _strings(part)


def _factors() -> Iterator[Text]:
    table = tomllib.loads((ROOT / "resources" / "factors.toml").read_text("utf-8"))
    return (Text("Factors", entry["label"]) for entry in table.values())


def translated(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return what a language has: the forms by context and source."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    if not path.exists():
        return found
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314  our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            source = message.findtext("source", "")
            found[name, source] = tuple(forms) or (translation.text or "",)
    return found


def write(path: Path, language: str, wanted: list[Text]) -> int:
    """Write a language's file and return how many texts are unfinished."""
    known = translated(path)
    elsewhere = {source: forms for (_, source), forms in known.items()}
    root = ET.Element("TS", version="2.1", language=language)
    contexts: dict[str, ET.Element] = {}
    unfinished = 0
    for text in wanted:
        if text.context not in contexts:
            contexts[text.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[text.context], "name").text = text.context
        forms = known.get((text.context, text.source)) or elsewhere.get(text.source)
        unfinished += forms is None
        _add(contexts[text.context], text, forms)
    ET.indent(root)
    path.write_text(_HEAD + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")
    return unfinished


def _add(context: ET.Element, text: Text, forms: tuple[str, ...] | None) -> None:
    message = ET.SubElement(context, "message")
    if text.is_plural:
        message.set("numerus", "yes")
    ET.SubElement(message, "source").text = text.source
    translation = ET.SubElement(message, "translation")
    if forms is None:
        translation.set("type", "unfinished")
    if text.is_plural:
        for form in forms or ("", ""):
            ET.SubElement(translation, "numerusform").text = form
    elif forms is not None:
        translation.text = forms[0]


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def main() -> int:
    """Update every language; fail if something is left to translate."""
    wanted = texts()
    there = {path.stem.removeprefix("winnow_") for path in FOLDER.glob("winnow_*.ts")}
    left = 0
    for language in sorted(there | set(sys.argv[1:])):
        path = FOLDER / f"winnow_{language}.ts"
        mine = [text for text in wanted if text.is_plural] if language == _BASE else wanted
        count = write(path, language, mine)
        left += count
        sys.stdout.write(f"{language}: {len(mine)} texts, {count} unfinished\n")
        command = [_tool("lrelease"), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True, capture_output=True)
    return 1 if left else 0


if __name__ == "__main__":
    raise SystemExit(main())
