"""Bring the translations of ``resources/i18n`` up to date with the texts of the plugin, or check them
(``--check``). Standard library only.

The texts are the literals that ``tr`` gets, those of forms and of the example models, the labels and helps of
settings, whose specifications hold them as literals, and the titles of errors. A text that is new or has
changed is marked as unfinished; Qt Linguist and every other tool for ``.ts`` files can fill it. The plugin
reads these files itself, nothing is compiled.
"""

from __future__ import annotations

import argparse
import ast
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from snowgalileo_qgis.engine.protocol import ERRORS, settings_of  # noqa: E402
from snowgalileo_qgis.engine.protocol.jobs import JOBS  # noqa: E402

PACKAGE = REPOSITORY / "snowgalileo_qgis"
FOLDER = REPOSITORY / "resources" / "i18n"
LANGUAGES = ("de", "es", "fr", "it")
SHOWN_OF_MODELS = {"ALG_DESC", "SHORT_DESCRIPTION", "model_group"}
"""Entries of a model's file that the toolbox shows."""
TAG = re.compile(r"</?\w+[^>]*>")


def texts() -> list[str]:
    """All texts, each once, in the order of the files."""
    return list(dict.fromkeys((*_of_code(), *_of_forms(), *_of_settings(), *_of_models(), *ERRORS.values())))


def _of_code() -> Iterator[str]:
    paths = [PACKAGE / "plugin.py"]
    paths += [
        path for folder in ("core", "gui", "processing") for path in sorted((PACKAGE / folder).rglob("*.py"))
    ]
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))
            elif isinstance(node, ast.Assign | ast.AnnAssign) and _is_help(node):
                yield from (
                    part.value
                    for part in getattr(node.value, "values", [])
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                )


def _is_help(node: ast.Assign | ast.AnnAssign) -> bool:
    """Whether this is a table of helps of outputs, which are translated when they are shown."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return any(isinstance(target, ast.Name) and target.id == "output_help" for target in targets)


def _of_forms() -> Iterator[str]:
    for path in sorted((PACKAGE / "gui").glob("*.ui")):
        for element in ElementTree.parse(path).iter("string"):
            if (element.text or "").strip() and element.get("notr") != "true":
                yield element.text or ""


def _of_settings() -> Iterator[str]:
    for job in JOBS:
        for setting in settings_of(job).values():
            yield from (setting.label, setting.help)


def _of_models() -> Iterator[str]:
    """Names of the example models, of their inputs and outputs, their help and their group."""
    for path in sorted((PACKAGE / "processing" / "models").glob("*.model3")):
        yield path.stem.replace("_", " ").capitalize()
        for option in ElementTree.parse(path).iter("Option"):
            is_shown = option.get("name") in {"description", *SHOWN_OF_MODELS}
            if is_shown and option.get("type") == "QString" and option.get("value"):
                yield option.get("value") or ""


def read(language: str) -> dict[str, str]:
    """Translations by text, without those that are unfinished."""
    path = FOLDER / f"snowgalileo_{language}.ts"
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")
    found = ((one.findtext("source") or "", one.find("translation")) for one in messages)
    return {
        text: node.text or "" for text, node in found if node is not None and node.get("type") != "unfinished"
    }


def write(language: str, known: dict[str, str]) -> None:
    """Write a file with all texts; those that are not known are unfinished."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    lines += ["<context>", "    <name>SnowGalileo</name>"]
    for text in texts():
        translation = known.get(text)
        mark = "" if translation else ' type="unfinished"'
        lines += [
            "    <message>",
            f"        <source>{html.escape(text, quote=False)}</source>",
            f"        <translation{mark}>{html.escape(translation or '', quote=False)}</translation>",
            "    </message>",
        ]
    lines += ["</context>", "</TS>", ""]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"snowgalileo_{language}.ts").write_text("\n".join(lines), encoding="utf-8", newline="\n")


def places(text: str) -> list[str]:
    """The places ``{name}`` of a text, sorted."""
    try:
        return sorted(f"{name}:{form}" for _, name, form, _ in Formatter().parse(text) if name is not None)
    except ValueError as error:
        return [str(error)]


def problems(language: str) -> list[str]:
    """What is wrong with a translation: texts that lack or have gone, other places, other tags."""
    known, now = read(language), texts()
    found = [f"{language}: not translated: {text!r}" for text in now if not known.get(text)]
    found += [f"{language}: no longer used: {text!r}" for text in known if text not in set(now)]
    for text, translation in known.items():
        if places(text) != places(translation):
            found.append(f"{language}: other places: {text!r} -> {translation!r}")
        if sorted(TAG.findall(text)) != sorted(TAG.findall(translation)):
            found.append(f"{language}: other tags: {text!r} -> {translation!r}")
        if text.strip() and (text[0].isspace(), text[-1].isspace()) != (
            translation[:1].isspace(),
            translation[-1:].isspace(),
        ):
            found.append(f"{language}: other spaces at the ends: {text!r} -> {translation!r}")
    return found


def main() -> int:
    """Update or check all languages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit code 1 where something lacks"
    )
    parser.add_argument("--fill", type=Path, help="JSON object, translation by text, for --language")
    parser.add_argument("--language", choices=LANGUAGES)
    options = parser.parse_args()
    if not options.check:
        for language in [options.language] if options.language else LANGUAGES:
            more = json.loads(options.fill.read_text(encoding="utf-8")) if options.fill else {}
            write(language, {**read(language), **more})
    found = [problem for language in LANGUAGES for problem in problems(language)]
    print("\n".join(found) or f"{len(texts())} texts in {len(LANGUAGES)} languages")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
