"""Build the 8-day stack of an area from an archive of downloaded products: a region store, or cubes or
HDF5 files of its cells.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..execution.connect import connected
from ..input_files import note_inputs
from ..job_context import JobContext
from ..output_file import write_bytes
from ..protocol import BuildSpec, BuiltStack, SnowGalileoError
from ..scene import Scene
from ..sources.catalogues.in_use import using_products
from ..sources.damaged import mark_damaged
from ..sources.estimate import estimate
from ..sources.ingest import Ingested, ingest
from ..sources.manifest import scene_files, write_manifest
from ..sources.plan import Plan, key_of
from ..sources.process_pool import ProcessPool
from ..sources.scene_reader import ReadableScene
from ..sources.scene_uses import nothing_usable, scene_uses, unused_sensors
from ..sources.source import SceneSource
from ..stack import open_stacks
from ..stack.export import Corners, Report, export_cubes, export_h5, export_research_cubes
from ..stack.region import Region
from ..stack.region.day_inputs import scenes_of_day
from ..stack.region.failures import manifest_beside
from .build_ahead import Ahead, cluster_pool, fetched_and_read
from .build_target import Target
from .scan import plan_of, sensors_asked_for, sources_of
from .store_turns import turn

if TYPE_CHECKING:  # Dask is optional
    from ..execution.cluster import Cluster


def build(spec: BuildSpec, context: JobContext) -> BuiltStack:
    """Build the stack; a build that was interrupted goes on where it stopped.

    Raises ``SG-JOB-001``, ``SG-AREA-...``, ``SG-BUILD-...``, ``SG-REGION-...`` and ``SG-OUTPUT-...``; where
    products are fetched, as ``fetch``.
    """
    target = Target(spec)
    download = spec.download()
    with target.locked(), connected(spec.scheduler, context) as cluster:
        if download is None:
            return _build(spec, target, context, cluster=cluster)
        with fetched_and_read(download, target, spec.workers, cluster, context) as ahead:
            return _build(replace(spec, archive=ahead.fetched.archive), target, context, ahead, cluster)


def _build(
    spec: BuildSpec,
    target: Target,
    context: JobContext,
    ahead: Ahead | None = None,
    cluster: Cluster | None = None,
) -> BuiltStack:
    """Build from what is here; ``ahead``: what was done while it arrived; ``cluster``: who reads."""
    sources = sources_of(spec, target.grid, target.rule, context)
    plan = plan_of(sources, spec, target.grid, context)
    note_inputs(file for scene in plan.scenes for file in scene_files(scene))
    existing = target.existing()
    todo = [scene for scene in plan.scenes if existing is None or not existing.finished(scene)]
    cost = estimate(plan, todo, cluster.threads if cluster else spec.workers)
    needed = target.check_space(cost.disk)
    if ahead is None:
        context.log(
            f"Building takes about {cost.seconds:.0f} s and needs {needed / 1e6:.0f} MB on disk; {len(todo)} "
            f"scenes are read, {cost.requests} requests for {cost.download / 1e6:.0f} MB are sent."
        )
    plan = _fetch(sources, plan, todo, context)
    region = existing or target.region()
    with ExitStack() as until:
        until.enter_context(turn(target.path, context.check))
        until.enter_context(using_products(scene.path for scene in plan.scenes))
        if ahead:
            pool = ahead.pool
        elif cluster:
            pool = until.enter_context(cluster_pool(cluster, region.path, spec.archive))
        else:
            pool = until.enter_context(ProcessPool(cost.processes, context.check))
        found = ingest(region, plan, pool, context.progress)
    failed = ahead.fetched.left_out if ahead else []
    manifest = write_manifest(region.path, found, plan.day, failed)
    mark_damaged(item for _, item in found.failed)
    if not any(scene.day for scene in found.used):
        if not target.is_store:
            shutil.rmtree(region.path)
        raise nothing_usable(found)
    region.add_day(plan.day, failed)
    missing = _missing(found, region, spec, sources, context)
    files: Sequence[Path] = []
    if not target.is_store:
        files = _export(region, plan.day, spec, target.corners, context.progress)
        write_bytes(manifest_beside(target.output, plan.day), manifest.read_bytes())
        shutil.rmtree(region.path)
    return BuiltStack(
        stack=str(target.output),
        files=[str(file) for file in files],
        format=spec.format,
        day=plan.day.isoformat(),
        cells=len(files) or target.grid.cells,
        crs=target.grid.crs,
        rule=target.rule,
        scenes=scene_uses(found),
        scenes_read=found.read + (ahead.read if ahead else 0),
        missing=missing,
        estimate=cost.result,
        seconds=round(time.monotonic() - target.started, 3),
        left_out=[*found.left_out, *(item for _, item in found.failed)],
        warnings=context.warnings,
        fetched=ahead.fetched if ahead else None,
    )


def _missing(
    found: Ingested, region: Region, spec: BuildSpec, sources: Sequence[SceneSource], context: JobContext
) -> list[str]:
    """Sensors asked for without a scene, also of an earlier build, after a warning for each scene that could
    not be used.
    """
    for scene, item in found.failed:
        context.warn(item.code, item.reason if scene.name in item.reason else f"{scene.name}: {item.reason}")
    missing = [sensor for sensor in unused_sensors(found) if sensor in sensors_asked_for(spec)]
    if missing:
        held = scenes_of_day(Region.open(region.path), date.fromisoformat(spec.day or ""))
        missing = [sensor for sensor in missing if sensor.value not in {scene.sensor for scene in held}]
    looked_for = {sensor: words for source in sources for sensor, words in source.products.items()}
    for sensor in missing:
        words = looked_for.get(sensor, sensor.label)
        context.log(f"No {words} was found for these days and this area.")
    return [sensor.label for sensor in missing]


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
