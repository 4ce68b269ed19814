"""Outlines of SEN12TP scenes as a layer, from the published metadata."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import shapely
from shapely.geometry import shape

from ..input_files import note_inputs
from ..job_context import JobContext
from ..object_store import path_of
from ..products.tables import write_layer
from ..protocol import Json, LeftOut, SceneCatalogue, Sen12tpSpec, SnowGalileoError
from ..stack.files import FoundFiles, find_files
from ..stack.sen12tp.metadata import SceneFacts, read_metadata
from ..stack.sen12tp.scene_files import scenes_of_folder, scenes_of_zip

LAYER = "scenes"


def sen12tp(spec: Sen12tpSpec, context: JobContext) -> SceneCatalogue:
    """Write the outlines of the scenes that fit; raises what ``read_metadata`` raises."""
    metadata = read_metadata(Path(spec.metadata).expanduser())
    found = find_files([path_of(path) for path in spec.stacks])
    note_inputs(set(found.files))
    places, left_out = _places(found, context)
    fitting = [scene for _, scene in sorted(metadata.scenes.items()) if _fits(scene, spec)]
    outlines = [shapely.Polygon(scene.outline) for scene in fitting]
    if spec.area is not None:
        area = shape(spec.area)
        kept = [area.intersects(outline) for outline in outlines]
        fitting = [scene for scene, keep in zip(fitting, kept, strict=True) if keep]
        outlines = [outline for outline, keep in zip(outlines, kept, strict=True) if keep]
    records = [_record(scene, places.get(scene.scene)) for scene in fitting]
    path = Path(spec.output).expanduser()
    write_layer(path, LAYER, records, outlines, "Polygon", "EPSG:4326")
    for item in left_out:
        context.warn(item.code, item.reason)
    return SceneCatalogue(
        path=str(path),
        scenes=len(fitting),
        known=len(metadata.scenes),
        here=sum(1 for record in records if record["path"]),
        unusable=metadata.unusable,
        left_out=left_out,
        ignored=dict(found.ignored),
        warnings=context.warnings,
    )


def _places(found: FoundFiles, context: JobContext) -> tuple[dict[int, Path], list[LeftOut]]:
    """Where each scene is, by number, the first place if there are several; and what cannot be read."""
    places: dict[int, Path] = {}
    left_out = [LeftOut(path, error.code, error.text) for path, error in found.left_out]
    for done, path in enumerate(found.files):
        context.progress("scan", done, len(found.files))
        try:
            is_zip = path.suffix.lower() == ".zip"
            scenes = scenes_of_zip(path) if is_zip else scenes_of_folder(path) if path.is_dir() else []
        except SnowGalileoError as error:
            left_out.append(LeftOut(path, error.code, error.text))
            continue
        for scene in scenes:
            places.setdefault(scene.scene, scene.path)
    return places, left_out


def _fits(scene: SceneFacts, spec: Sen12tpSpec) -> bool:
    return (
        _is_one_of(str(scene.day.month), spec.months)
        and _is_one_of(scene.land_cover, spec.land_covers)
        and spec.split in ("any", scene.split)
        and spec.day in (None, scene.day.isoformat())
        and scene.hours_apart <= spec.hours
    )


def _is_one_of(value: str, wanted: Iterable[str]) -> bool:
    """Whether a value is wanted; all are when none is named."""
    named = set(wanted)
    return not named or value in named


def _record(scene: SceneFacts, place: Path | None) -> Json:
    """Attributes of an outline. ``path``: empty where the scene is not here."""
    return {
        "region": scene.roi,
        "scene": scene.scene,
        "day": scene.day.isoformat(),
        "month": scene.day.month,
        "s2_time": scene.s2_time.isoformat(timespec="seconds"),
        "s1_time": scene.s1_time.isoformat(timespec="seconds"),
        "hours_apart": round(scene.hours_apart, 3),
        "s1_days_later": scene.s1_days_later,
        "split": scene.split,
        "land_cover": scene.land_cover,
        "climate": scene.climate,
        "crs": scene.crs,
        "path": "" if place is None else str(place),
    }
