"""The file of a watched area, TOML: its sections and settings, and how one is written.

The engine reads it (``engine.watch.watch_file``); QGIS's Python may be too old to have a reader.
"""

from __future__ import annotations

import json
from typing import Any, Dict, List, Mapping, Union

from .build import FILE_FORMATS, SCENE_RULES
from .errors import Json
from .job import CONDITIONS, DEVICES, PRECISIONS
from .predict import HIDEABLE, MODES
from .setting import Setting
from .snowline import ASPECT_SECTORS, SNOWLINE_METHODS

WATCH_VERSION = 1
WATCH_ENDING = ".toml"

MOST_DAYS = 36_500
"""Most days that are kept: a century."""

NONE: List[str] = []
REPORT_PAGES = ("overview", "each", "both")

WATCH_SECTIONS: Dict[str, Dict[str, Setting]] = {
    "": {
        "version": Setting(WATCH_VERSION, "Version", "version of this file's form", least=1),
        "name": Setting("", "Name", "name of the area; empty: that of the file"),
    },
    "area": {
        "file": Setting("", "File", "GeoJSON file with polygons"),
        "box": Setting("", "Box", "xmin,ymin,xmax,ymax"),
        "geojson": Setting("", "GeoJSON", "geometry in longitude and latitude, as text"),
        "crs": Setting("", "CRS", "coordinate system of box or file, such as EPSG:32632; empty: degrees"),
        "grid_crs": Setting("", "Grid", "UTM zone of the cells; empty: that of the area's centre"),
    },
    "days": {
        "first": Setting("", "First day", "first prediction day, YYYY-MM-DD"),
        "last": Setting("", "Last day", "last prediction day; empty: today"),
        "late_days": Setting(30, "Late days", "days back that are looked at again", least=0, most=400),
        "needs_own_product": Setting(
            True, "Own product", "a day waits until there is a product of the day itself"
        ),
    },
    "sources": {
        "archive": Setting(NONE, "Folders", "folders of downloaded products"),
        "online": Setting(False, "Online", "fetch products from online services"),
        "earth_engine": Setting("", "Earth Engine", "Google Cloud project to ask it with; empty: do not"),
        "earth_engine_file": Setting(
            "", "Login", "key file of a service account; empty: what earthengine authenticate left"
        ),
        "sensors": Setting(NONE, "Sensors", "sensors to look for online; none: all"),
        "substitutes": Setting(
            False, "Substitutes", "VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks; maps say so"
        ),
        "cache": Setting("", "Cache", "folder of fetched products; empty: your own"),
        "limit_gb": Setting(0.0, "Limit", "most that fetched products may take (GB); 0: no limit", least=0),
        "rule": Setting("mosaic", "Rule", "several scenes on a day", choices=SCENE_RULES),
    },
    "model": {
        "weights": Setting(NONE, "Weights", "model files, or folders of them"),
        "condition": Setting("auto", "Condition", "condition of the day", choices=CONDITIONS),
        "min_optical": Setting(0.5, "Least optical share", "auto: less than this is no_hr", above=0, most=1),
        "max_cloud": Setting(0.2, "Largest cloud share", "auto: more than this is clouds", least=0, most=1),
        "device": Setting("auto", "Device", "device that computes", choices=DEVICES),
        "precision": Setting("fp32", "Precision", "number format", choices=PRECISIONS),
        "mode": Setting("research", "Mode", "what a missing pixel hides", choices=MODES),
        "flips": Setting(False, "Flips", "average over rotations and reflections"),
        "overlap": Setting(0.0, "Overlap", "0.5: no cell borders, 4 x slower", choices=(0.0, 0.5)),
        "hide": Setting(NONE, "Hide", f"inputs to hide: {', '.join(HIDEABLE)}"),
    },
    "maps": {
        "quality": Setting(True, "Quality", "also write the quality layer"),
        "uncertainty": Setting(False, "Uncertainty", "also write the spread of several models or flips"),
        "clms": Setting(False, "Percent", "also write percent with Copernicus codes"),
        "clip": Setting(False, "Cut off", "cut the maps off at the area"),
    },
    "statistics": {
        "polygons": Setting("", "Polygons", "polygon layer, such as catchments"),
        "dem": Setting("", "Terrain", "terrain model (m), for elevation bands"),
        "dz": Setting(100.0, "Bands", "height of the elevation bands (m)", above=0),
        "aspects": Setting(1, "Aspects", "aspect sectors", choices=ASPECT_SECTORS),
        "slopes": Setting(False, "Slopes", "tell slope classes apart"),
        "land_cover": Setting("", "Land cover", "raster of land cover classes"),
        "threshold": Setting(0.5, "Threshold", "least snow cover that counts as snow", above=0, most=1),
        "min_valid": Setting(0.5, "Least valid share", "for scaling to the whole", above=0, most=1),
    },
    "snowline": {
        "dem": Setting("", "Terrain", "terrain model (m)"),
        "polygons": Setting("", "Polygons", "polygon layer; empty: the whole area"),
        "methods": Setting(NONE, "Methods", f"of {', '.join(SNOWLINE_METHODS)}; none: all"),
        "dz": Setting(100.0, "Bands", "height of the elevation bands (m)", above=0),
        "aspects": Setting(1, "Aspects", "aspect sectors", choices=ASPECT_SECTORS),
        "threshold": Setting(0.5, "Threshold", "least snow cover that counts as snow", above=0, most=1),
    },
    "report": {
        "polygons": Setting("", "Polygons", "polygon layer, such as catchments"),
        "dem": Setting("", "Terrain", "terrain model (m), for relief, bands and snow lines"),
        "dz": Setting(200.0, "Bands", "height of the elevation bands (m)", above=0),
        "pages": Setting("overview", "Pages", "one page, one for each area, or both", choices=REPORT_PAGES),
        "title": Setting("", "Title", "stands at the top; empty: Snow cover"),
        "template": Setting("", "Template", "layout template (.qpt) of your own"),
        "picture": Setting(False, "Picture", "also as PNG"),
    },
    "export": {
        "netcdf": Setting(False, "NetCDF", "all maps in one CF NetCDF file"),
        "cells": Setting(False, "Cells", "the stack's cells of each day as files"),
        "format": Setting("cube", "Format", "of these files", choices=FILE_FORMATS),
    },
    "output": {
        "folder": Setting("", "Folder", "where everything is written"),
        "keep_versions": Setting(False, "Versions", "keep a map when it is made again"),
        "keep_days": Setting(0, "Days kept", "days of maps that are kept; 0: all", least=0, most=MOST_DAYS),
        "keep_stack_days": Setting(
            45, "Stack kept", "days of satellite data that are kept; 0: all", least=0, most=MOST_DAYS
        ),
    },
}
"""Settings by section, in the order in which they are written; the first section has no heading."""

WATCH_NEEDED = (("days", "first"), ("model", "weights"), ("output", "folder"))
"""Settings without which there is no watch."""

OPTIONAL_SECTIONS = ("statistics", "snowline", "report", "export")
"""Sections that are not written unless given: each asks for a product."""

Values = Mapping[str, Mapping[str, Any]]


def watch_text(values: Values) -> str:
    """The text of a watch file.

    ``values``: by section and setting; what is not given is written with its default, as a comment, so that
    whoever edits the file sees what there is.
    """
    lines = [
        "# Watched area of SnowGalileo for QGIS. Bring it up to date with:  watch update FILE",
        "# Paths may be relative to this file. A line that begins with # shows a default.",
    ]
    for section, settings in WATCH_SECTIONS.items():
        given = values.get(section, {})
        if section:
            asked = section not in OPTIONAL_SECTIONS or given
            lines += ["", f"[{section}]" if asked else f"# [{section}]"]
        for name, known in settings.items():
            is_given = name in given or (not section and name == "version")
            value = given.get(name, known.default)
            about = _about(known)
            lines.append(f"{'' if is_given else '# '}{name} = {toml_value(value)}" + f"  # {about}")
    return "\n".join(lines) + "\n"


def toml_value(value: Union[str, bool, float, List[Any]]) -> str:
    """A value in TOML, which for texts, lists and numbers is a subset that JSON shares."""
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(toml_value(item) for item in value)}]"
    if isinstance(value, str):
        # JSON allows DEL, and pairs for characters beyond 16 bits, which TOML does not
        text = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
        return text.encode("utf-8", "backslashreplace").decode("utf-8")
    return json.dumps(value)


def _about(known: Setting) -> str:
    choices = f": {', '.join(map(str, known.choices))}" if known.choices else ""
    return f"{known.help}{choices}"


def watch_of_prediction(prediction: Json, sources: Json, area: Json, output: Json) -> Values:
    """Values of a watch that does every day what a prediction did.

    ``prediction``: fields of ``PredictSpec``. ``sources``, ``output``: sections. ``area``: GeoJSON geometry.
    """
    names = set(WATCH_SECTIONS["model"]) - {"weights"}
    model = {
        name: value
        for name, value in prediction.items()
        if name in names and value != WATCH_SECTIONS["model"][name].default
    }
    return {
        "area": {"geojson": json.dumps(area)},
        "days": {"first": prediction["day"]},
        "sources": sources,
        "model": {"weights": prediction["checkpoints"], **model},
        "maps": {name: bool(prediction.get(name)) for name in WATCH_SECTIONS["maps"]},
        "output": output,
    }
