"""Reading the file of a watched area; what is wrong in it is told with its line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import tomllib

from ..aoi import geometry_of, read_area
from ..checked_json import DamagedJson, parse_object
from ..grid import region_grid
from ..protocol import (
    HIDEABLE,
    ONLINE_SENSORS,
    SNOWLINE_METHODS,
    WATCH_NEEDED,
    WATCH_SECTIONS,
    WATCH_VERSION,
    YEARS,
    EarthEngine,
    Json,
    Reason,
    Setting,
    SnowGalileoError,
    is_hideable,
    model_files,
)
from ..protocol.paths import has_unknown_home, is_object, object_store_error
from ..protocol.watch_file import OPTIONAL_SECTIONS

MOST_BYTES = 4_000_000
"""Largest watch file; areas of many corners may be part of it."""

SPACE = 0x20
"""First character that is none of control."""

PATHS = {
    ("sources", "archive"),
    ("sources", "cache"),
    ("sources", "earth_engine_file"),
    ("model", "weights"),
    ("statistics", "polygons"),
    ("statistics", "dem"),
    ("statistics", "land_cover"),
    ("snowline", "dem"),
    ("snowline", "polygons"),
    ("report", "dem"),
    ("report", "polygons"),
    ("report", "template"),
    ("output", "folder"),
    ("area", "file"),
}
"""Settings that are paths, relative to the watch file."""

PATH_ADVICE = "write a Windows path in 'single quotes', or with \\\\ for each \\"

_HEADING = re.compile(r"\s*\[\s*([\w-]+)\s*\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


@dataclass(frozen=True)
class Watch:
    """A watched area. ``values``: of all settings by section, with defaults; paths are absolute.

    ``asked``: sections that are in the file. ``last``: ``None``: no end.
    """

    path: Path
    text: str
    name: str
    area: Json
    first: date
    last: date | None
    values: dict[str, dict[str, Any]]
    asked: frozenset[str] = field(default_factory=frozenset)

    @property
    def folder(self) -> Path:
        """Where everything is written."""
        return Path(self.values["output"]["folder"])

    @property
    def store(self) -> Path:
        """The region store."""
        return self.folder / "stack.zarr"

    @property
    def rasters(self) -> list[str]:
        """Names of the rasters of a day; each is the setting of a prediction, too."""
        wanted = self.values["maps"]
        return ["fsc", *(name for name in ("quality", "uncertainty", "clms") if wanted[name])]

    def error(self, section: str, name: str, text: str) -> SnowGalileoError:
        """The error about a setting, with its line."""
        return _error(self.path, _line_of(self.text, section, name), text)


def read_watch(path: Path) -> Watch:
    """The watch in a file. Raises ``SG-WATCH-001`` for a file that is none, with the line."""
    text = _text(path)
    try:
        content = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"\(at line (\d+), column \d+\)", str(error))
        line = int(found[1]) if found else 0
        said = re.sub(r" \(at .*\)", "", str(error)) or "it is nested too deeply"
        raise _error(path, line, f"it is not TOML: {said}{_advice(text, line)}") from None
    values = _values(path, text, content)
    asked = frozenset(section for section in content if isinstance(content[section], dict))
    first, last = (_day_of(path, text, name, values["days"][name]) for name in ("first", "last"))
    if first is None:
        raise _error(path, _line_of(text, "days", "first"), "the first day is missing")
    if last is not None and last < first:
        raise _error(path, _line_of(text, "days", "last"), f"the last day, {last}, is before the first")
    area = _area(path, text, values["area"])
    watch = Watch(path, text, values[""]["name"] or path.stem, area, first, last, values, asked)
    _check_together(watch)
    return watch


def _advice(text: str, line: int) -> str:
    """What may be meant where a line is not TOML, a part of a sentence; empty: who knows."""
    wrong = text.split("\n")[line - 1] if line else ""
    if "\\" in wrong:
        return f"; {PATH_ADVICE}"
    value = wrong.partition("=")[2].strip()
    if value.lower() in ("true", "false"):
        return "; true and false are written in small letters"
    return "; texts stand in quotes" if value[:1].isalpha() or value.startswith(("/", "~", ".")) else ""


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise OSError("it is not there, or no file")
        if path.stat().st_size > MOST_BYTES:
            raise OSError("it is too long")
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise _error(path, line, "it is not UTF-8") from None
    except (OSError, ValueError) as error:
        raise _error(path, 0, f"it cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _values(path: Path, text: str, content: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """All settings with their defaults. Raises ``SG-WATCH-001``."""
    version = content.get("version")
    if version != WATCH_VERSION or isinstance(version, bool):
        said = "has no version" if version is None else f"has version {version!r:.20}"
        said += " in quotes" if version == str(WATCH_VERSION) else ""
        raise _error(
            path, _line_of(text, "", "version"), f"the file {said}; this engine reads version {WATCH_VERSION}"
        )
    given: dict[str, Any] = {"": {}}
    for name, value in content.items():
        if isinstance(value, dict):
            given[name] = value
        else:
            given[""][name] = value
    values = {
        section: {name: known.default for name, known in settings.items()}
        for section, settings in WATCH_SECTIONS.items()
    }
    for section, settings in given.items():
        known_settings = WATCH_SECTIONS.get(section)
        if known_settings is None:
            raise _error(path, _line_of(text, section, ""), f"there is no section [{section[:50]}]")
        for name, value in settings.items():
            line = _line_of(text, section, name)
            known = known_settings.get(name)
            if known is None:
                there = ", ".join(known_settings)
                raise _error(path, line, f"there is no setting '{name[:50]}' here; there are {there}")
            try:
                values[section][name] = _checked(name, known, value)
                if (section, name) in PATHS:
                    values[section][name] = _absolute(path, values[section][name])
            except ValueError as error:
                raise _error(path, line, str(error)) from None
    for section, name in WATCH_NEEDED:
        if not values[section][name]:
            raise _error(path, _line_of(text, section, name), f"[{section}] needs '{name}'")
    return values


def _checked(name: str, known: Setting, value: Any) -> Any:
    """A value of the type and in the range of its setting. Raises ``ValueError``."""
    kind = known.kind
    if kind is str and isinstance(value, (date, datetime)):
        value = value.isoformat()
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    words = {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}
    if kind is list:
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise ValueError(f"'{name}' must be a list of texts")
    elif type(value) is not kind:
        raise ValueError(f"'{name}' must be {words[kind]}")
    if kind is str and "\0" in value:
        raise ValueError(f"'{name}' holds a NUL character")
    try:
        known.validate(name, value)
    except SnowGalileoError as error:
        raise ValueError(error.text.rstrip(".")) from None
    return value


def _absolute(path: Path, value: Any) -> Any:
    """Paths as seen from the file. Raises ``ValueError`` for what is none, or in an object store."""
    if isinstance(value, str) and is_object(value):
        raise ValueError(object_store_error(value).text.rstrip("."))
    if isinstance(value, list):
        return [_absolute(path, item) for item in value]
    if any(ord(letter) < SPACE for letter in value):  # "C:\\temp" with one \\
        raise ValueError(f"{value[:100]!r} holds a control character; {PATH_ADVICE}")
    if has_unknown_home(value):
        raise ValueError(f"the home folder in '{value[:100]}' is not known")
    return str(path.absolute().parent / Path(value).expanduser()) if value else value


def _day_of(path: Path, text: str, name: str, value: str) -> date | None:
    """``first`` or ``last``. Raises ``SG-WATCH-001``."""
    try:
        return _day(value)
    except ValueError as error:
        raise _error(path, _line_of(text, "days", name), str(error)) from None


def _day(text: str) -> date | None:
    """Raises ``ValueError``."""
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"'{text[:30]}' is not a day of the form YYYY-MM-DD") from None
    if day.year not in YEARS:
        raise ValueError(f"there are no satellite images of {day}")
    return day


def _area(path: Path, text: str, section: dict[str, str]) -> Json:
    given = [name for name in ("file", "box", "geojson") if section[name]]
    if len(given) != 1:
        raise _error(path, _line_of(text, "area", ""), "[area] needs one of file, box and geojson")
    (name,) = given
    try:
        if name == "geojson":
            return _written_area(section["geojson"])
        if name == "file" and not Path(section["file"]).is_file():
            raise SnowGalileoError("SG-AREA-001", f"there is no file {section['file'][:300]}")
        return read_area(section[name], section["crs"])
    except SnowGalileoError as error:
        raise _error(path, _line_of(text, "area", name), error.text.rstrip(".")) from None


def _written_area(text: str) -> Json:
    """A geometry that is part of the file. Raises ``SG-AREA-...``."""
    try:
        area = parse_object(text)
    except DamagedJson:
        raise SnowGalileoError("SG-AREA-001", "the text is not a GeoJSON geometry") from None
    geometry_of(area)
    return area


def _check_together(watch: Watch) -> None:
    """Raise ``SG-WATCH-001`` for settings that do not go with each other."""
    values = watch.values
    sources = values["sources"]
    if not (sources["archive"] or sources["online"] or sources["earth_engine"]):
        text = "[sources] needs folders (archive), online = true or earth_engine"
        raise watch.error("sources", "", text)
    if sources["earth_engine"]:
        try:
            EarthEngine(sources["earth_engine"]).validate()
        except SnowGalileoError as error:
            raise watch.error("sources", "earth_engine", error.text.rstrip(".")) from None
    for section in ("statistics", "report"):
        if section in watch.asked and not values[section]["polygons"]:
            raise watch.error(section, "", f"[{section}] needs 'polygons'")
    if "snowline" in watch.asked and not values["snowline"]["dem"]:
        raise watch.error("snowline", "", "[snowline] needs 'dem'")
    try:
        values["model"]["weights"] = model_files(values["model"]["weights"])
    except SnowGalileoError as error:
        raise watch.error("model", "weights", error.text.rstrip(".")) from None
    try:
        region_grid(watch.area, values["area"]["grid_crs"])
    except SnowGalileoError as error:
        raise watch.error("area", "grid_crs", error.text.rstrip(".")) from None
    _check_lists(watch)
    weights = values["model"]["weights"]
    is_single = not values["model"]["flips"] and len(weights) == 1 and Path(weights[0]).suffix
    if values["maps"]["uncertainty"] and is_single:
        text = "one model file without flips has no spread: give several in [model], or flips = true"
        raise watch.error("maps", "uncertainty", text)
    late, kept = values["days"]["late_days"], values["output"]["keep_stack_days"]
    if kept and kept < late + 8:
        text = f"the stack must be kept for the {late} late days and 8 more, {late + 8} in all"
        raise watch.error("output", "keep_stack_days", text)


def _check_lists(watch: Watch) -> None:
    """Raise ``SG-WATCH-001`` for an item of a list that is none of those there are."""
    hideable = f"{', '.join(HIDEABLE)}, day:0 to day:7"
    for section, name, is_known, there in (
        ("sources", "sensors", ONLINE_SENSORS.__contains__, ", ".join(ONLINE_SENSORS)),
        ("model", "hide", is_hideable, hideable),
        ("snowline", "methods", SNOWLINE_METHODS.__contains__, ", ".join(SNOWLINE_METHODS)),
    ):
        for item in watch.values[section][name]:
            if not is_known(item):
                raise watch.error(section, name, f"'{item[:50]}' is not one of {there}")


def check_inputs(watch: Watch) -> list[Reason]:
    """Look for the folders and files that an update reads; the state of a watch can be told without them.

    Raises ``SG-WATCH-001`` where satellite data or model are not there. What only a product such as the
    statistics lacks is returned: it is no reason to leave days unmapped.
    """
    lacking: list[Reason] = []
    for section, name in sorted(PATHS - {("output", "folder"), ("sources", "cache"), ("area", "file")}):
        if section in OPTIONAL_SECTIONS and section not in watch.asked:
            continue
        value = watch.values[section][name]
        for path in value if isinstance(value, list) else [value] * bool(value):
            if problem := _problem_of(path, is_folder=name == "archive"):
                error = watch.error(section, name, problem)
                if section not in OPTIONAL_SECTIONS:
                    raise error
                values = {"product": section, "code": error.code, "text": error.text}
                lacking.append(Reason("product", values))
    return lacking


def _problem_of(path: str, *, is_folder: bool) -> str:
    """Why a file or folder cannot be read; empty where it is there."""
    try:
        is_there = Path(path).exists()
    except OSError as error:  # a folder above that may not be read, a name that is too long
        return f"{path[:300]}: {error.strerror}"
    return "" if is_there else f"there is no {'folder' if is_folder else 'file'} {path[:300]}"


def _line_of(text: str, section: str, name: str) -> int:
    """Line of a setting, counted from 1; of its section where the setting is not there; 0: neither is."""
    current, heading = "", 0
    for number, line in enumerate(text.split("\n"), start=1):
        if found := _HEADING.match(line):
            current = found[1]
            heading = number if current == section else heading
        elif current == section and name and (found := _KEY.match(line)) and found[1] == name:
            return number
    return heading


def _error(path: Path, line: int, text: str) -> SnowGalileoError:
    where = f", line {line}" if line else ""
    return SnowGalileoError(
        "SG-WATCH-001",
        f"{path.name}{where}: {text}.",
        "Correct the watch file, or make it anew.",
    )
