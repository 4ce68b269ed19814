"""GRD products of an archive as scenes; only their manifests are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from shapely import Geometry

from ....bands import Sensor
from ....protocol import LeftOut, SnowGalileoError
from ....scene import Scene
from ..complete import check_complete
from ..listing import Entry, Product, product_files
from ..product_reader import leaving_out
from ..raster import footprint
from ..xml import contradictory, read_xml, text_of
from .orbit import OrbitFile, best_orbit, orbit_files, utc

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # nosec B405

POLARISATIONS = ("VV", "VH")

_PARTS = {
    "": r"measurement/s1[a-d]-iw-grd-{}-[^/]*\.tiff?",
    "/annotation": r"annotation/s1[a-d]-iw-grd-{}-[^/]*\.xml",
    "/calibration": r"annotation/calibration/calibration-s1[a-d]-iw-grd-{}-[^/]*\.xml",
    "/noise": r"annotation/calibration/noise-s1[a-d]-iw-grd-{}-[^/]*\.xml",
}
"""Files of one polarisation: key in ``Scene.files`` after the polarisation, and name within the product."""

_KNOWN = re.compile(r"S1[A-D]_.*|.*(annotation|measurement)/s1[a-d]-.*")
_ANNOTATION = r"s1[a-d]-iw-grd-v[vh]-.*\.xml"
_PASSES = ("ASCENDING", "DESCENDING")


def product_scenes(entries: Sequence[Entry], left_out: Callable[[LeftOut], None]) -> list[Scene]:
    """Scenes of all IW GRD products at high resolution.

    Each refers to the best orbit file of the archive that is valid for it.
    """
    orbits = orbit_files(entries)
    products = [
        product
        for product in product_files(entries, r"manifest\.safe")
        if any(map(_KNOWN.fullmatch, (product.name, *product.files)))
    ]
    found = []
    for product in products:
        with leaving_out(product.path, product.name, left_out):
            found.append(_scene(product, orbits))
    whole = {product.path for product in products}
    for part in product_files(entries, _ANNOTATION):
        home = part.path.parent if part.path.name == "annotation" else part.path
        if home not in whole:
            left_out(
                LeftOut(
                    home, "SG-SOURCE-001", f"{home.name} is a Sentinel-1 product without its manifest.safe."
                )
            )
    return found


def _scene(product: Product, orbits: Sequence[OrbitFile]) -> Scene:
    """The scene of one product; raises ``SG-SOURCE-001``, ``-002`` or ``-003``."""
    name, address = product.name.removesuffix(".SAFE"), product.files["manifest.safe"]
    root = read_xml(address)
    kind, mode = text_of(root, "productType", address), text_of(root, "mode", address)
    if (kind, mode) != ("GRD", "IW") or re.search("_GRD[MF]_", name):
        raise SnowGalileoError(
            "SG-SOURCE-002",
            f"{name} is a Sentinel-1 {mode} {kind} product; IW GRD at high resolution (IW_GRDH) is needed.",
        )
    polarisations = _polarisations(root, name)
    files = _files(product, name, polarisations)
    try:
        start, stop = (utc(text_of(root, key, address)) for key in ("startTime", "stopTime"))
        processing = _processing(root)
        generated = utc(processing.get("stop", ""))
        version = _version(processing)
        area = _footprint(text_of(root, "coordinates", address))
        direction = text_of(root, "pass", address).upper()
        if direction not in _PASSES or not re.fullmatch(r"\d+\.\d+", version):
            raise ValueError(f"pass {direction}, processor version {version}")
    except (ValueError, ArithmeticError, StopIteration) as error:
        raise contradictory(
            address, f"has no readable time, place, pass or processor version: {error}"
        ) from error
    platform = f"S1{text_of(root, 'number', address)}"
    orbit = best_orbit(orbits, platform, start, stop)
    scene = Scene(
        sensor=Sensor.S1,
        name=name,
        day=start.date(),
        path=product.path,
        files=files,
        footprint=area,
        order=(start.isoformat(), name),
        facts={
            "input": "grd",
            "platform": platform,
            "datatake": text_of(root, "missionDataTakeID", address),
            "pass": direction.lower(),
            "relative_orbit": text_of(root, "relativeOrbitNumber", address),
            "started": start.isoformat(),
            "stopped": stop.isoformat(),
            "generated": generated.isoformat(),
            "processor": version,
            "orbit": "of the product",
            "orbit_file": "",
        },
        notes=() if len(polarisations) == 2 else (f"It has {polarisations[0]} alone.",),
    )
    if orbit is None:
        return scene
    return replace(
        scene,
        files={**files, "orbit": orbit.address},
        facts={**scene.facts, "orbit": orbit.kind, "orbit_file": orbit.name},
        alternatives=(scene,),  # where the orbit file turns out to be damaged
    )


def _polarisations(root: Element, name: str) -> list[str]:
    """The usable polarisations that a manifest lists; raises ``SG-SOURCE-002`` where there is none."""
    found = root.iterfind(".//{*}transmitterReceiverPolarisation")
    listed = {(element.text or "").strip() for element in found}
    usable = [polarisation for polarisation in POLARISATIONS if polarisation in listed]
    if not usable:
        raise SnowGalileoError(
            "SG-SOURCE-002", f"{name} has polarisation {', '.join(sorted(listed))}; VV or VH is needed."
        )
    return usable


def _files(product: Product, name: str, polarisations: Sequence[str]) -> dict[str, str]:
    """Addresses of the files of each polarisation; raises ``SG-SOURCE-001`` where one lacks, ``-003`` where
    it is there twice.
    """
    files = {}
    for polarisation in polarisations:
        for key, pattern in _PARTS.items():
            matches = [
                path for path in product.files if re.fullmatch(pattern.format(polarisation.lower()), path)
            ]
            if not matches:
                missing = key.removeprefix("/") or "image"
                raise SnowGalileoError(
                    "SG-SOURCE-001",
                    f"{name} lacks the {missing} of {polarisation}.",
                    "Download or unpack the product again.",
                )
            if len(matches) > 1:
                raise SnowGalileoError(
                    "SG-SOURCE-003",
                    f"{name} holds the files of two products.",
                    "Unpack each product into its own folder.",
                )
            files[polarisation + key] = product.files[matches[0]]
        check_complete(files[polarisation])
    return {**files, "angle": files[f"{polarisations[0]}/annotation"]}


def processor_version(manifest: str) -> tuple[int, ...]:
    """Version of the processor that made a product, by the address of its manifest; empty when unknown.

    Raises ``SG-SOURCE-001`` and ``-003``.
    """
    try:
        return tuple(map(int, _version(_processing(read_xml(manifest))).split(".")))
    except (StopIteration, ValueError):
        return ()


def _processing(root: Element) -> Element:
    return next(root.iterfind(".//{*}processing"))


def _version(processing: Element) -> str:
    return next(processing.iterfind(".//{*}software")).get("version", "")


def _footprint(written: str) -> Geometry:
    """``latitude,longitude latitude,longitude ...``, each perhaps with a height."""
    corners = [tuple(map(float, point.split(","))) for point in written.split()]
    if len(corners) < 4 or not all(len(corner) in (2, 3) for corner in corners):
        raise ValueError("a footprint of less than four corners")
    return footprint((longitude, latitude) for latitude, longitude, *_ in corners)
