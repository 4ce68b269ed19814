"""Build the 8-day stack of an area from an archive of downloaded products: a region store, or cubes or
HDF5 files of its cells.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

import psutil

from ..grid import RegionGrid, region_grid
from ..input_files import note_inputs
from ..job_context import JobContext
from ..locks import lock_of_file, locked
from ..output_file import write_bytes
from ..protocol import BuildSpec, BuiltStack, SnowGalileoError
from ..scene import Scene
from ..sources.estimate import CUBE_BYTES, H5_BYTES, estimate
from ..sources.ingest import ingest
from ..sources.manifest import scene_files, write_manifest
from ..sources.plan import Plan, key_of
from ..sources.scene_reader import ReadableScene
from ..sources.scene_uses import nothing_usable, scene_uses, unused_sensors
from ..sources.source import SceneSource
from ..stack import open_stacks
from ..stack.export import Corners, Report, export_cubes, export_h5, export_research_cubes, research_cells
from ..stack.region import Region
from .scan import plan_of, sources_of

DISK_MARGIN = 1.1
"""Free disk space required, as a multiple of the estimate."""

OUTPUT_BYTES_PER_CELL = {"cube": CUBE_BYTES, "h5": H5_BYTES, "zarr": 0}
"""Bytes of a cell in the output, in addition to the store, by format."""


def build(spec: BuildSpec, context: JobContext) -> BuiltStack:
    """Build the stack; a build that was interrupted goes on where it stopped.

    Raises ``SG-JOB-001``, ``SG-AREA-...``, ``SG-BUILD-...``, ``SG-REGION-...`` and ``SG-OUTPUT-...``.
    """
    started = time.monotonic()
    output = Path(spec.output).expanduser()
    if spec.format == "zarr" and output.suffix != ".zarr":
        raise SnowGalileoError(
            "SG-JOB-001",
            f"{output.name} is not the name of a region store.",
            "Give a name that ends in .zarr.",
        )
    grid, corners = _grid(spec)
    rule = "first" if spec.emulate_export else spec.rule
    sources = sources_of(spec, grid, rule, context)
    plan = plan_of(sources, spec, grid, context)
    note_inputs(file for scene in plan.scenes for file in scene_files(scene))
    path = output if spec.format == "zarr" else output / f".building_{spec.day}.zarr"
    with _unfinished_store_locked(path, output, spec):
        existing = _existing_store(path, grid, rule, is_kept=spec.format == "zarr")
        todo = [scene for scene in plan.scenes if existing is None or not existing.finished(scene)]
        cost = estimate(plan, todo, spec.workers)
        needed = cost.disk + OUTPUT_BYTES_PER_CELL[spec.format] * grid.cells
        _check_space(output, needed)
        context.log(
            f"Building takes about {cost.seconds:.0f} s and needs {needed / 1e6:.0f} MB on disk; {len(todo)} "
            f"scenes are read, {cost.requests} requests for {cost.download / 1e6:.0f} MB are sent."
        )
        plan = _fetch(sources, plan, todo, context)
        region = existing or Region.create(path, grid, rule)
        found = ingest(region, plan, cost.processes, context.progress, context.check)
        manifest = write_manifest(region.path, found)
        if not any(scene.day for scene in found.used):
            if spec.format != "zarr":
                shutil.rmtree(region.path)
            raise nothing_usable(found)
        region.add_day(plan.day)
        files: Sequence[Path] = []
        if spec.format != "zarr":
            files = _export(region, plan.day, spec, corners, context.progress)
            write_bytes(output / f"manifest_{spec.day}.json", manifest.read_bytes())
            shutil.rmtree(region.path)
    for scene, item in found.failed:
        context.warn(item.code, item.reason if scene.name in item.reason else f"{scene.name}: {item.reason}")
    missing = unused_sensors(found)
    looked_for = {sensor: words for source in sources for sensor, words in source.products.items()}
    for sensor in missing:
        words = looked_for.get(sensor, sensor.label)
        context.log(f"No {words} was found for these days and this area.")
    return BuiltStack(
        stack=str(output),
        files=[str(file) for file in files],
        format=spec.format,
        day=plan.day.isoformat(),
        cells=len(files) or grid.cells,
        crs=grid.crs,
        rule=rule,
        scenes=scene_uses(found),
        scenes_read=found.read,
        missing=[sensor.label for sensor in missing],
        estimate=cost.result,
        seconds=round(time.monotonic() - started, 3),
        left_out=[*found.left_out, *(item for _, item in found.failed)],
        warnings=context.warnings,
    )


def _unfinished_store_locked(path: Path, output: Path, spec: BuildSpec) -> AbstractContextManager[None]:
    """Holds the store from which files are exported; the runner locks a store that stays."""
    return nullcontext() if spec.format == "zarr" else locked(lock_of_file(path), output, spec.kind)


def _fetch(sources: Sequence[SceneSource], plan: Plan, todo: Sequence[Scene], context: JobContext) -> Plan:
    """Fetch what the scenes need; the plan without those that cannot be had.

    Raises the first one's error when no scene of the 8 days remains.
    """
    scenes = [ReadableScene(scene, plan.readers[key_of(scene)]) for scene in todo]
    for source in sources:
        failed = source.fetch(scenes, lambda done, total: context.progress("download", done, total))
        for item in {item.reason: item for _, item in failed}.values():
            context.warn(item.code, item.reason)
        plan = plan.without(failed)
        if failed and not any(scene.day for scene in plan.scenes):
            reason = failed[0][1]
            raise SnowGalileoError(reason.code, reason.reason)
    return plan


def _grid(spec: BuildSpec) -> tuple[RegionGrid, list[tuple[float, float]]]:
    """The region's grid and, for Earth Engine's exports, the lower-left corners of the cells, which begin
    at the area's own corner.
    """
    grid = region_grid(spec.area or {}, spec.grid_crs)
    if not spec.emulate_export:
        return grid, []
    corners, outline = research_cells(spec.area or {}, grid.crs)
    return region_grid(outline, grid.crs), corners


def _existing_store(path: Path, grid: RegionGrid, rule: str, is_kept: bool) -> Region | None:
    """The store at ``path``, if any. Raises ``SG-REGION-...`` when it does not fit and ``is_kept``.

    Otherwise it is left over from an interrupted build of files, and is removed when it does not fit.
    """
    if not path.exists():
        return None
    try:
        return Region.create(path, grid, rule)
    except SnowGalileoError:
        if is_kept:
            raise
        shutil.rmtree(path)
        return None


def _export(region: Region, day: date, spec: BuildSpec, corners: Corners, report: Report) -> list[Path]:
    """Write the cells of a store as files of the requested format."""
    output = Path(spec.output).expanduser()
    if spec.emulate_export:
        return export_research_cubes(region.path, day, corners, output, report)
    reader = open_stacks([region.path], day=day)
    return (
        export_h5(reader, output, report)
        if spec.format == "h5"
        else export_cubes(reader.refs, output, report)
    )


def _check_space(output: Path, needed: int) -> None:
    """Raise ``SG-OUTPUT-002`` when the disk has too little room for ``needed`` bytes."""
    folder = next(parent for parent in (output, *output.absolute().parents) if parent.exists())
    free = psutil.disk_usage(str(folder)).free
    if needed * DISK_MARGIN > free:
        text = f"Building needs about {needed / 1e9:.1f} GB, and {folder} has {free / 1e9:.1f} GB left."
        raise SnowGalileoError(
            "SG-OUTPUT-002", text, "Free some space, choose another disk, or build a smaller area."
        )
