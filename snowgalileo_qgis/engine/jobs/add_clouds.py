"""Add synthetic clouds: a stack in, its cloudy twin out.

With a model file, the map of what the clouds do to the snow cover, too.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
import rasterio
from rasterio.enums import Resampling

from ..bands import CUBE_BANDS, DAYS, DYNAMIC
from ..job_context import JobContext
from ..protocol import CLOUD_MIXED, AddCloudsSpec, Json, PredictSpec, SnowGalileoError
from ..stack import CellRef, StackReader
from ..stack.files import FILE_ENDINGS, format_of
from ..stack.formats import CUBE, HDF5, REGION
from ..stack.names import parse_name
from ..stack.tiff import TiffLayout, Window, WindowReader
from ..stack.write import HIDDEN_INDICES_TAG, TILE, new_cube, write_h5
from ..synthesis.cloud_field import CHANNELS, TRAINING_KINDS
from ..synthesis.cloud_mix import BLUR_REACH
from ..synthesis.cloud_twin import (
    CloudPlan,
    DayClouds,
    band_sums,
    cloud_pixels,
    cloudy_cell,
    draw_clouds,
    share_cloudy,
)
from .common import inputs_summary, open_reader

CLOUDS_TAG = "SYNTHETIC_CLOUDS"
STRIP = 2 * TILE
"""Rows of a cube that are in memory at once."""


def add_clouds(spec: AddCloudsSpec, context: JobContext) -> Json:
    """Write the cloudy twins, then the change of snow cover where it is asked for.

    The result holds ``stacks`` (paths), ``files`` (of each the path, day and ``cloudy_percent`` of the 8
    days), and ``change``: see ``_change``.
    """
    started = time.monotonic()
    reader = open_reader(spec, context)
    refs = {ref.path: ref for ref in reader.refs}
    outputs = _outputs(spec, list(refs))
    plan = CloudPlan.for_days(
        TRAINING_KINDS if spec.config == CLOUD_MIXED else (spec.config,), spec.days, spec.shadows
    )
    files: list[Json] = []
    for done, (path, ref) in enumerate(refs.items()):
        context.progress("clouds", done, len(refs))
        # The file name, not its place in the list, so that a twin does not depend on what else is in the
        # folder.
        rng = np.random.default_rng([spec.seed, crc32(path.stem.encode())])
        twin = _cube_twin if format_of(path) is CUBE else _h5_twin
        days = twin(_Task(spec, context, reader, ref, outputs[path]), plan, rng)
        cloudy = [round(100 * share, 1) for share in share_cloudy(days)] if days else None
        if cloudy is not None:
            files.append({"path": str(outputs[path]), "day": ref.day.isoformat(), "cloudy_percent": cloudy})
    context.progress("clouds", len(refs), len(refs))
    if not files:
        raise SnowGalileoError(
            "SG-STACK-015",
            f"No file could be used: {reader.left_out[0].reason}",
            "Look at the list of inputs that were left out.",
        )
    return {
        "stacks": [file["path"] for file in files],
        "files": files,
        "change": _change(spec, context, [file["path"] for file in files]) if spec.change else None,
        **inputs_summary(reader, context),
        "seconds": round(time.monotonic() - started, 3),
        "warnings": context.warnings,
    }


@dataclass(frozen=True)
class _Task:
    """One file and its twin."""

    spec: AddCloudsSpec
    context: JobContext
    reader: StackReader
    ref: CellRef
    output: Path


def _cube_twin(task: _Task, plan: CloudPlan, rng: np.random.Generator) -> list[DayClouds]:
    """Write the twin of a cube strip by strip; its clouds."""
    layout = TiffLayout(task.ref.path)
    with rasterio.open(task.ref.path) as source:
        crs, transform = source.crs, source.transform
    days = draw_clouds(plan, (layout.height, layout.width), rng)
    starts = range(0, layout.height, STRIP)
    kept = [slice(start, min(start + STRIP, layout.height)) for start in starts]
    windows = [
        Window(max(rows.start - BLUR_REACH, 0), 0, min(rows.stop + BLUR_REACH, layout.height), layout.width)
        for rows in kept
    ]
    means = _cube_means(task, layout, kept)
    hidden = " ".join(str(t) for t, day in enumerate(days) if day.clouds)
    tags = {
        CLOUDS_TAG: f"{task.spec.config}, days {task.spec.days}, seed {task.spec.seed}",
        HIDDEN_INDICES_TAG: hidden,
    }
    columns = np.arange(layout.width)
    pixels = WindowReader(layout, windows)
    with new_cube(task.output, (layout.height, layout.width), transform, crs, task.ref.day, tags) as cube:
        for rows, window in zip(kept, windows):
            strip = np.ascontiguousarray(np.moveaxis(pixels.read(window), -1, 0), dtype=np.float32)
            inside = np.asarray(strip.any(axis=0))
            keep = slice(rows.start - window.top, rows.stop - window.top)
            result = strip[:, keep].copy()
            for t, day in enumerate(days):
                task.context.check()
                bands = slice(t * len(DYNAMIC), (t + 1) * len(DYNAMIC))
                result[bands] = cloud_pixels(
                    strip[bands], inside, day, means[t], np.arange(window.top, window.bottom), columns, keep
                )
            cube.write(
                result, window=rasterio.windows.Window(0, rows.start, layout.width, rows.stop - rows.start)
            )
    return days


def _cube_means(task: _Task, layout: TiffLayout, kept: list[slice]) -> np.ndarray:
    """Mean reflectance of the 27 optical bands on each day over the whole cube, ``(8, 27)``.

    NaN where nothing is valid.
    """
    windows = [Window(rows.start, 0, rows.stop, layout.width) for rows in kept]
    pixels = WindowReader(layout, windows)
    totals = np.zeros((DAYS, 2, len(CHANNELS)))
    for window in windows:
        task.context.check()
        strip = np.moveaxis(pixels.read(window), -1, 0)
        inside = np.asarray(strip.any(axis=0))
        daily = strip[: CUBE_BANDS // DAYS * DAYS].astype(np.float32)
        totals += np.array(
            [band_sums(daily[t * len(DYNAMIC) : (t + 1) * len(DYNAMIC)], inside) for t in range(DAYS)]
        )
    sums, counts = totals[:, 0], totals[:, 1]
    return np.where(counts > 0, sums / np.maximum(counts, 1), np.nan)


def _h5_twin(task: _Task, plan: CloudPlan, rng: np.random.Generator) -> list[DayClouds]:
    """Write the twin of an HDF5 file.

    Its clouds, or none when the file cannot be read (the reader remembers why).
    """
    days = draw_clouds(plan, (100, 100), rng)
    for cell in task.reader.cells([task.ref]):
        write_h5(task.output, cloudy_cell(cell, days))
        return days
    return []


def _outputs(spec: AddCloudsSpec, paths: list[Path]) -> dict[Path, Path]:
    """Where each twin goes: the output itself for a single file, else a file of the same name in the
    output folder.
    """
    output = Path(spec.output)
    store = next((path for path in paths if format_of(path) is REGION), None)
    if store is not None:
        raise SnowGalileoError(
            "SG-JOB-001",
            f"Clouds are drawn over files of cells; {store.name} is a region store.",
            "Build the area as cubes.",
        )
    is_file = output.suffix.lower() in FILE_ENDINGS
    if is_file and len(paths) > 1:
        raise SnowGalileoError(
            "SG-JOB-001",
            f"{len(paths)} stacks cannot become the one file {output.name}.",
            "Give a folder as output.",
        )
    if is_file and format_of(paths[0]) is HDF5 and parse_name(output.name) is None:
        text = f"An HDF5 file tells its day and place by its name; {output.name} would tell neither."
        raise SnowGalileoError("SG-JOB-001", text, "Give a folder as output.")
    outputs = {path: output if is_file else output / path.name for path in paths}
    if len(set(outputs.values())) < len(paths):
        names = sorted(path.name for path in paths)
        twice = next(a for a, b in zip(names, names[1:]) if a == b)
        raise SnowGalileoError(
            "SG-JOB-001", f"Two of the stacks are called {twice}.", "Treat their folders one after the other."
        )
    for path, target in outputs.items():
        if path.resolve() == target.resolve():
            raise SnowGalileoError(
                "SG-OUTPUT-001", f"The twin of {path.name} would take its place.", "Choose another folder."
            )
    return outputs


def _change(spec: AddCloudsSpec, context: JobContext, twins: list[str]) -> list[Json]:
    """Map snow cover of stacks and twins, and write the difference twin minus original (-1..1, nodata -9999);
    one entry for each map: ``path``, ``day``, ``mean_change``, ``mean_absolute_change``, ``clear`` and
    ``clouded`` (paths of the two maps)."""
    from .predict import predict

    output = Path(spec.change)
    maps = []
    for name, stacks in (("clear", spec.stacks), ("clouded", twins)):
        target = output.with_name(f"{output.stem}_{name}{output.suffix or '.tif'}")
        predicting = PredictSpec(
            stacks=stacks,
            day=spec.day,
            impute_nan=spec.impute_nan,
            checkpoints=[spec.checkpoint],
            fsc=str(target),
            device=spec.device,
            precision=spec.precision,
            condition=spec.condition,
        )
        maps.append(predict(predicting, context)["rasters"])
    changes = []
    for clear, clouded in zip(*maps, strict=True):
        suffix = Path(clear["path"]).stem.removeprefix(f"{output.stem}_clear")
        path = output.with_name(f"{output.stem}{suffix}{output.suffix or '.tif'}")
        mean, absolute = _write_difference(Path(clear["path"]), Path(clouded["path"]), path)
        entry = {"path": str(path), "day": clear["day"], "clear": clear["path"], "clouded": clouded["path"]}
        changes.append({**entry, "mean_change": mean, "mean_absolute_change": absolute})
    return changes


def _write_difference(clear: Path, clouded: Path, path: Path) -> tuple[float | None, float | None]:
    """Write clouded minus clear block by block; its mean and mean absolute value."""
    total = absolute = 0.0
    count = 0
    part = path.with_name(path.name + ".part")
    try:
        with rasterio.open(clear) as a, rasterio.open(clouded) as b:
            if (a.shape, a.transform) != (b.shape, b.transform):
                text = (
                    f"The maps of {clear.name} and of its twin do not cover the same pixels; some cells "
                    "could not be read."
                )
                raise SnowGalileoError("SG-STACK-015", text, "Look at the list of inputs that were left out.")
            profile = {**a.profile, "driver": "GTiff", "count": 1, "tiled": True, "compress": "deflate"}
            with rasterio.open(part, "w", **profile) as out:
                out.set_band_description(1, "Change of fractional snow cover (with clouds minus without)")
                out.update_tags(PREDICTION_DAY=a.tags().get("PREDICTION_DAY", ""))
                for _, window in out.block_windows(1):
                    before, after = a.read(1, window=window), b.read(1, window=window)
                    known = (before != a.nodata) & (after != b.nodata)
                    change = np.where(known, after - before, np.float32(a.nodata))
                    out.write(change.astype(np.float32), 1, window=window)
                    total, absolute = (
                        total + float(change[known].sum()),
                        absolute + float(np.abs(change[known]).sum()),
                    )
                    count += int(known.sum())
                out.build_overviews([2, 4, 8], Resampling.average)
        part.replace(path)
    except (OSError, rasterio.errors.RasterioError) as error:
        raise SnowGalileoError(
            "SG-OUTPUT-001", f"{path} cannot be written.", "Choose another folder or file name.", str(error)
        ) from None
    finally:
        part.unlink(missing_ok=True)
    return (total / count, absolute / count) if count else (None, None)
