"""Evaluate snow maps against labels: figures, baselines, report, residual."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from ...version import __version__
from ..evaluation.baselines import METHODS, SnowForest, features
from ..evaluation.covariates import add_layers, cells_of_label, season_of
from ..evaluation.grid import Grid
from ..evaluation.labels import Label, find_labels, label_on_grid, label_pixels
from ..evaluation.metrics import by_group, fsc_bin_names, regression, summary
from ..evaluation.pairs import Sample, SnowMap, belongs, find_maps, maps_of, open_map, sample_of
from ..evaluation.report import page, table_csv
from ..evaluation.residuals import write_residuals
from ..job_context import JobContext
from ..model.tokens import Masking
from ..nearest import LONLAT, transformer
from ..protocol import EvaluateSpec, Evaluation, Json, LeftOut, PredictSpec, SnowGalileoError
from ..stack import StackReader, open_stacks
from .common import open_reader
from .predict import predict

SELF_CONSISTENCY = (
    "Some labels were made from the same Landsat image that the map was made from. For these the figures "
    "say how consistent the map is with its own "
    "input, not how accurate it is."
)

NOTABLE_CELLS = 25
"""Cells of a stack from which on its mapping is reported cell by cell."""


def evaluate(spec: EvaluateSpec, context: JobContext) -> Evaluation:
    """Compare maps with labels and write what was asked for.

    The result is described in ``docs/developer-guide.md``.
    """
    started = time.monotonic()
    with TemporaryDirectory(prefix="snowgalileo_") as folder:
        run = _Run(spec, context, Path(folder))
        result = run.result()
    result |= {
        "seconds": round(time.monotonic() - started, 3),
        "software": f"SnowGalileo for QGIS {__version__}",
        "warnings": [item.to_json() for item in context.warnings],
    }
    _write(spec.metrics, json.dumps(result, indent=1, allow_nan=False) + "\n")
    return Evaluation.from_json(result)


class _MapKey(NamedTuple):
    """A map made from one stack file."""

    path: Path
    day: date
    hides_landsat: bool


class _Run:
    """One evaluation."""

    def __init__(self, spec: EvaluateSpec, context: JobContext, folder: Path) -> None:
        self.spec = spec
        self.context = context
        self.folder = folder
        self.day = date.fromisoformat(spec.day) if spec.day else None
        self.labels, self.left_out = find_labels(
            [Path(path) for path in spec.labels], spec.label_values, self.day
        )
        self.reader: StackReader | None = open_reader(spec, context) if spec.stacks else None
        self.condition = spec.condition
        self.errors: list[SnowGalileoError] = []
        """What went wrong with pairs and stacks; raised when nothing else is left."""

    def result(self) -> Json:
        """Everything but the time it took."""
        samples = self._samples()
        self._look_around(samples)
        truth = np.concatenate([sample.truth[sample.both] for sample in samples])
        predicted = np.concatenate([sample.predicted[sample.both] for sample in samples])
        result: Json = {
            "figures": summary(truth, predicted),
            "strata": self._strata(samples, truth, predicted),
            "baselines": self._baselines(samples),
            "labels": [self._label_entry(sample) for sample in samples],
            "left_out": [],
            "ignored": {},
            "condition": self.condition if self.spec.checkpoints else None,
            "models": [
                dict(zip(("file", "sha256", "note"), model))
                for model in dict.fromkeys(s.snow_map.model for s in samples)
                if model[0]
            ],
            "notes": _notes(samples),
            "residuals": write_residuals(samples, Path(self.spec.residual)) if self.spec.residual else [],
        }
        if self.reader is not None:
            self.left_out += self.reader.left_out
            result["ignored"] = dict(self.reader.ignored)
        for item in dict.fromkeys(self.left_out):
            self.context.warn(item.code, item.reason)
            result["left_out"].append({"path": str(item.path), "code": item.code, "reason": item.reason})
        for note in result["notes"]:
            self.context.log(note)
        _write(self.spec.report, page(result, samples))
        _write(self.spec.table, table_csv(result))
        return result

    def _hides(self, label: Label) -> bool:
        return label.landsat if self.spec.hide_landsat == "auto" else self.spec.hide_landsat == "yes"

    def _samples(self) -> list[Sample]:
        given: list[SnowMap] = []
        if self.spec.predictions:
            given, left_out = find_maps([Path(path) for path in self.spec.predictions], self.day)
            self.left_out += left_out
        made: dict[_MapKey, list[SnowMap]] = {}
        samples: list[Sample] = []
        days: set[date] = {snow_map.day for snow_map in given}
        paired = False
        for done, label in enumerate(self.labels):
            self.context.progress("compare", done, len(self.labels))
            maps = self._mapped(label, self.reader, made) if self.reader and self.spec.checkpoints else given
            days |= {snow_map.day for snow_map in maps}
            for snow_map, window in maps_of(label, maps):
                paired = True
                self._add_sample(label, snow_map, window, samples)
        self.context.progress("compare", len(self.labels), len(self.labels))
        if not samples:
            raise self._nothing(paired, days or set(self.reader.days if self.reader else []))
        return samples

    def _add_sample(
        self, label: Label, snow_map: SnowMap, window: tuple[slice, slice], samples: list[Sample]
    ) -> None:
        try:
            sample = sample_of(label, snow_map, window, self.spec.min_valid)
        except SnowGalileoError as error:
            self._leave_out(label.path if error.code != "SG-LABEL-019" else snow_map.path, error)
            return
        if sample is not None:
            samples.append(sample)

    def _mapped(self, label: Label, reader: StackReader, made: dict[_MapKey, list[SnowMap]]) -> list[SnowMap]:
        """Maps of the stacks under a label, made when first needed: each stack on a grid of its own, so
        that no cell moves to a common lattice.
        """
        maps: list[SnowMap] = []
        for path, day in dict.fromkeys((ref.path, ref.day) for ref in cells_of_label(label, reader.refs)):
            key = _MapKey(path, day, self._hides(label))
            if key not in made:
                made[key] = self._predict(
                    key,
                    self.folder / f"{len(made)}_{path.stem}.tif",
                    sum(ref.path == path for ref in reader.refs),
                )
            maps += made[key]
        return maps

    def _predict(self, key: _MapKey, output: Path, cells: int) -> list[SnowMap]:
        spec = self.spec
        inner = self.context if cells >= NOTABLE_CELLS else self.context.silent()
        job = PredictSpec(
            stacks=[str(key.path)],
            day=key.day.isoformat(),
            area=spec.area,
            impute_nan=spec.impute_nan,
            checkpoints=spec.checkpoints,
            fsc=str(output),
            device=spec.device,
            precision=spec.precision,
            condition=spec.condition,
            batch_size=spec.batch_size,
            hide_landsat=key.hides_landsat,
        )
        try:
            result = predict(job, inner).to_json()
        except SnowGalileoError as error:
            if not error.code.startswith("SG-STACK"):
                raise
            self._leave_out(key.path, error)
            return []
        self.condition, self.context.device = result["condition"], inner.device
        self.left_out += [
            LeftOut(Path(item["path"]), item["code"], item["reason"]) for item in result["left_out"]
        ]
        return [
            open_map(Path(raster["path"]), key.day, key.path.stem)
            for raster in result["rasters"]
            if raster["cells"]
        ]

    def _leave_out(self, path: Path, error: SnowGalileoError) -> None:
        self.errors.append(error)
        self.left_out.append(LeftOut(path, error.code, error.text))

    def _masking(self, hide_landsat: bool) -> Masking:
        return Masking.for_condition(self.condition, hide_landsat)

    def _nothing(self, paired: bool, days: set[date]) -> SnowGalileoError:
        if self.errors:
            return self.errors[0]
        if paired:
            hint = "Lower the least valid share of the labels, or choose others."
            return SnowGalileoError(
                "SG-LABEL-017", "Maps and labels overlap, but no pixel has data in both.", hint
            )
        mapped, labelled = _listed(days), _listed({label.day for label in self.labels})
        text = f"No label lies on a map of the same day; there are maps of {mapped} and labels of {labelled}."
        return SnowGalileoError("SG-LABEL-016", text, "Choose maps and labels of the same days and places.")

    def _look_around(self, samples: list[Sample]) -> None:
        """Ask the stacks about elevation, land cover and condition, and the baselines for their answers."""
        if self.reader is None:
            return
        forest = self._forest() if self.spec.forest_stacks else None
        add_layers(
            samples,
            self.reader,
            lambda sample: self._masking(self._hides(sample.label)),
            forest,
            lambda done, total: self.context.progress("baselines", done, total),
        )

    def _forest(self) -> SnowForest:
        labels, left_out = find_labels(
            [Path(path) for path in self.spec.forest_labels], self.spec.label_values
        )
        self.left_out += left_out
        tested = {label.path.resolve() for label in self.labels}
        labels = [label for label in labels if label.path.resolve() not in tested]
        reader = open_stacks(
            [Path(path) for path in self.spec.forest_stacks],
            area=self.spec.area,
            impute_nan=self.spec.impute_nan,
        )
        wanted = {ref: label for label in labels for ref in cells_of_label(label, reader.refs)}
        rows, fsc = [], []
        for done, cell in enumerate(reader.cells(list(wanted)) if wanted else (), start=1):
            label, grid = wanted[cell.ref], Grid.of_cell(cell.ref)
            truth = (
                label_pixels(label)
                if belongs(label, cell.ref.path.stem, grid)
                else label_on_grid(label, grid, self.spec.min_valid)
            )
            known = np.isfinite(truth).reshape(-1)
            rows.append(features(cell, self._masking(self._hides(label)))[known])
            fsc.append(truth.reshape(-1)[known])
            self.context.progress("forest", done, len(wanted))
        if not sum(map(len, rows)):
            text = (
                "No training label of the random forest lies on a training stack of its day, or all of "
                "them are among the labels of the test."
            )
            raise SnowGalileoError("SG-LABEL-016", text, "Train it on other labels than those of the test.")
        return SnowForest(np.concatenate(rows), np.concatenate(fsc))

    def _strata(self, samples: Sequence[Sample], truth: np.ndarray, predicted: np.ndarray) -> Json:
        strata = {"fsc_bin": by_group(truth, predicted, fsc_bin_names(truth))}
        seasons = np.concatenate(
            [
                np.full(int(sample.both.sum()), season_of(sample.label.day, _latitude(sample.grid)))
                for sample in samples
            ]
        )
        strata["season"] = by_group(truth, predicted, seasons)
        for name in ("elevation", "land_cover", "condition"):
            layers = [
                sample.layers.get(name, np.full(sample.truth.shape, "", dtype="U32"))[sample.both]
                for sample in samples
            ]
            groups = by_group(truth, predicted, np.concatenate(layers))
            if groups:
                strata[name] = groups
        return strata

    def _baselines(self, samples: Sequence[Sample]) -> Json:
        """Each baseline, and the map on the pixels that the baseline covers; both also by condition."""
        found: Json = {}
        total = sum(int(sample.both.sum()) for sample in samples)
        for name in METHODS:
            covered = [
                (sample, sample.both & np.isfinite(sample.layers[name]))
                for sample in samples
                if name in sample.layers
            ]
            if not any(usable.any() for _, usable in covered):
                continue
            truth = np.concatenate([sample.truth[usable] for sample, usable in covered])
            predicted = np.concatenate([sample.predicted[usable] for sample, usable in covered])
            baseline, age, condition = (
                np.concatenate([sample.layers[layer][usable] for sample, usable in covered])
                for layer in (name, "ndsi_age", "condition")
            )
            found[name] = {
                "baseline": regression(truth, baseline),
                "model": regression(truth, predicted),
                "by_condition": {
                    "baseline": by_group(truth, baseline, condition),
                    "model": by_group(truth, predicted, condition),
                },
                "note": "" if name == "forest" else _ndsi_note(age, len(truth), total),
            }
        return found

    def _label_entry(self, sample: Sample) -> Json:
        figures = regression(sample.truth[sample.both], sample.predicted[sample.both])
        return {
            "path": str(sample.label.path),
            "map": str(sample.snow_map.path) if self.spec.predictions else sample.snow_map.stem,
            "day": sample.label.day.isoformat(),
            "values": sample.label.values,
            "landsat": sample.label.landsat,
            "landsat_hidden": sample.snow_map.hides_landsat,
            "pixels": figures["n"],
            "rmse": figures["rmse"],
            "bias": figures["bias"],
        }


def _notes(samples: Sequence[Sample]) -> list[str]:
    """What a reader of the figures must know."""
    notes = [
        f"Note on the model {file}: {note}."
        for file, _, note in dict.fromkeys(s.snow_map.model for s in samples)
        if note
    ]
    return notes + (
        [SELF_CONSISTENCY] if any(s.label.landsat and not s.snow_map.hides_landsat for s in samples) else []
    )


def _ndsi_note(age: np.ndarray, pixels: int, total: int) -> str:
    today = 100 * float((age == 0).mean())
    text = (
        f"NDSI of the day for {today:.0f} % of the pixels, of the latest clear image before for the "
        f"others (up to {age.max():.0f} days)."
    )
    return text + (
        f" {100 * (1 - pixels / total):.0f} % of the compared pixels had no clear image in the eight days."
        if pixels < total
        else ""
    )


def _listed(days: set[date]) -> str:
    names = [day.isoformat() for day in sorted(days)]
    return (
        ", ".join(names[:3]) + (f" and {len(names) - 3} more days" if len(names) > 3 else "")
        if names
        else "no day"
    )


def _latitude(grid: Grid) -> float:
    west, south, east, north = grid.bounds
    return float(transformer(grid.crs, LONLAT).transform((west + east) / 2, (south + north) / 2)[1])


def _write(path: str, text: str) -> None:
    """Write a text file, at once or not at all; nothing without a name. Raises ``SG-OUTPUT-001``."""
    if not path:
        return
    target = Path(path)
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8")
        part.replace(target)
    except OSError as error:
        raise SnowGalileoError(
            "SG-OUTPUT-001",
            f"{path} cannot be written: {error.strerror}.",
            "Choose another folder or file name.",
        ) from None
    finally:
        if part.is_file():
            part.unlink()
