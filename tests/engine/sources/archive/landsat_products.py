"""Makes small Landsat products in the genuine format: the genuine metadata, edited to Level-1, and images of
known reflectance.
"""

from __future__ import annotations

import json
import tarfile
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import numpy.typing as npt
import rasterio
from rasterio.transform import from_origin

GENUINE = "data/formats/landsat/LC08_L2SP_008059_20191201_20200825_02_T1_MTL"
NAME = "LC08_L1TP_008059_20191201_20200825_02_T1"
SIDE = 70
"""Side of the images [pixels]."""
WEST, NORTH = 480_015, 188_985
"""Outer upper-left corner of the images, EPSG:32618: 15 m off the 30 m lattice, as genuine ones are."""

Groups = dict[str, dict[str, str]]


def genuine(shared: Path) -> Groups:
    """Groups of the genuine metadata."""
    return json.loads((shared / f"{GENUINE}.json").read_text())["LANDSAT_METADATA_FILE"]


def level_1(shared: Path, name: str = NAME, **changes: str) -> Groups:
    """The same acquisition's Level-1 metadata.

    ``changes``: ``KEY="value"`` in whichever group has the key.
    """
    groups = genuine(shared)
    record = groups["LEVEL1_PROCESSING_RECORD"]
    contents = {
        key: value
        for key, value in groups["PRODUCT_CONTENTS"].items()
        if not key.startswith(("FILE_NAME", "DATA_TYPE"))
    }
    contents |= {
        key: value for key, value in record.items() if key.startswith("FILE_NAME") and value.startswith(NAME)
    }
    contents |= {"PROCESSING_LEVEL": "L1TP", "LANDSAT_PRODUCT_ID": NAME}
    groups = {key: value for key, value in groups.items() if not key.startswith("LEVEL2")} | {
        "PRODUCT_CONTENTS": contents
    }
    for group in groups.values():
        for key in group:
            group[key] = changes.get(key, group[key].replace(NAME, name))
    return groups


def written(groups: Groups, encoding: str) -> str:
    """Metadata as the text of one encoding (``json``, ``txt``, ``xml``)."""
    if encoding == "json":
        return json.dumps({"LANDSAT_METADATA_FILE": groups})
    if encoding == "txt":
        lines = ["GROUP = LANDSAT_METADATA_FILE"]
        for name, group in groups.items():
            lines += [
                f"  GROUP = {name}",
                *(f"    {key} = {_odl(value)}" for key, value in group.items()),
                f"  END_GROUP = {name}",
            ]
        return "\n".join([*lines, "END_GROUP = LANDSAT_METADATA_FILE", "END", ""])
    root = ElementTree.Element("LANDSAT_METADATA_FILE")
    for name, group in groups.items():
        element = ElementTree.SubElement(root, name)
        for key, value in group.items():
            ElementTree.SubElement(element, key).text = value
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True)


def _odl(value: str) -> str:
    try:
        float(value)
    except ValueError:
        return f'"{value}"'
    return value


def numbers(band: int) -> npt.NDArray[np.uint16]:
    """Stored pixels of a band: a slanted image like genuine ones, 0 around it."""
    row, col = np.mgrid[:SIDE, :SIDE]
    values = 5000 + 1000 * band + 40 * row + 300 * (col % 30)
    return np.where(slanted(), values, 0).astype(np.uint16)


def slanted() -> npt.NDArray[np.bool_]:
    """Where the images are not fill."""
    row, col = np.mgrid[:SIDE, :SIDE]
    start = 12 - row // 6
    return (col >= start) & (col < start + 55)


def quality() -> npt.NDArray[np.uint16]:
    """QA_PIXEL: clear and high-confidence cloud in stripes, fill around."""
    row, _ = np.mgrid[:SIDE, :SIDE]
    return np.where(slanted(), np.where(row % 7, 21824, 22280), 1).astype(np.uint16)


def make_product(folder: Path, groups: Groups, encodings: tuple[str, ...] = ("json",)) -> Path:
    """Write metadata and images into ``folder``; returns it."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = groups["PRODUCT_CONTENTS"]
    for band in range(2, 8):
        _image(folder / contents[f"FILE_NAME_BAND_{band}"], numbers(band))
    _image(folder / contents["FILE_NAME_QUALITY_L1_PIXEL"], quality())
    for encoding in encodings:
        (folder / f"{contents['LANDSAT_PRODUCT_ID']}_MTL.{encoding}").write_text(written(groups, encoding))
    return folder


def _image(path: Path, values: npt.NDArray[np.uint16]) -> None:
    profile = {
        "width": SIDE,
        "height": SIDE,
        "count": 1,
        "dtype": "uint16",
        "crs": "EPSG:32618",
        "transform": from_origin(WEST, NORTH, 30, 30),
    }
    with rasterio.open(path, "w", driver="GTiff", compress="deflate", **profile) as raster:
        raster.update_tags(AREA_OR_POINT="Point")
        raster.write(values, 1)


def packed(folder: Path, archive: Path, prefix: str = "") -> Path:
    """A ``.tar`` file with a folder's files."""
    with tarfile.open(archive, "w") as tar:
        for file in sorted(folder.iterdir()):
            tar.add(file, prefix + file.name)
    return archive
