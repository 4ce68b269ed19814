"""Evaluate the published models on the published test data, and compare with the published table."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from ..dataset.record import RecordFile, is_here, record_files
from ..evaluation.published import report_text, row_of
from ..inference.devices import choose_device
from ..inference.predictor import Predictor
from ..job_context import JobContext
from ..model.checkpoints import load_model
from ..model.tokens import CellTokens, Masking, tokens_of
from ..model_zoo.folder import WeightsFolder
from ..output_file import write_text
from ..protocol import (
    SEEDS,
    TABLE_CONDITIONS,
    DatasetSpec,
    LeftOut,
    ReproducedRow,
    ReproduceSpec,
    Reproduction,
    SnowGalileoError,
    WeightsSpec,
    datasets_folder,
)
from ..stack import CellRef, StackReader, open_stacks
from ..stack.packed.writer import packed_writer
from ..training.cell_labels import CellLabel, CellLabels
from .common import label_files
from .dataset import client_of, fetch_files, import_into
from .weights import weights

Labels = Mapping[str, CellLabel]
"""By the name of the cell's file."""


def reproduce(spec: ReproduceSpec, context: JobContext) -> Reproduction:
    """Fetch what is not here, pack it, evaluate; raises ``SG-DATASET-...``, ``-ONLINE-...``, ``-WEIGHTS-...``
    and ``-LABEL-...``.
    """
    started = time.monotonic()
    chosen = choose_device(spec.device)
    context.device = chosen.device.id
    models = _models(spec, context)
    left_out: list[LeftOut] = []
    clear, cloudy, downloaded = _stores(spec, context, left_out)
    rows: list[ReproducedRow] = []
    cells = 0
    for number, condition in enumerate(TABLE_CONDITIONS):
        reader = open_stacks([cloudy if condition.startswith("clouds") else clear])
        labels = _labels(clear, reader, left_out)
        cells = len(labels)
        by_seed: dict[int, float] = {}
        for place, (seed, path) in enumerate(models[condition].items()):
            done = (number * len(SEEDS) + place) * cells
            predictor = Predictor(
                load_model(path).network, chosen.device.id, spec.precision, check=context.check
            )
            by_seed[seed] = _rmse(predictor, condition, reader, labels, context, done)
        left_out += [item for item in reader.left_out if item not in left_out]
        pixels = sum(int(np.isfinite(label).sum()) for label in labels.values())
        rows.append(row_of(spec.region, condition, by_seed, pixels))
    for item in left_out:
        context.warn(item.code, item.reason)
    seconds = round(time.monotonic() - started, 3)
    report = report_text(spec.region, rows, cells, chosen.device.id, seconds)
    if spec.report:
        write_text(Path(spec.report), report)
    return Reproduction(
        region=spec.region,
        rows=rows,
        is_reproduced=all(row.agrees for row in rows),
        cells=cells,
        report=report,
        device=chosen.device.id,
        downloaded_bytes=downloaded,
        left_out=left_out,
        warnings=context.warnings,
        seconds=seconds,
    )


def _models(spec: ReproduceSpec, context: JobContext) -> dict[str, dict[int, Path]]:
    """Pre-trained models by condition and seed; those that are not here are fetched."""
    found = _stored(spec)
    if any(len(found[condition]) < len(SEEDS) for condition in TABLE_CONDITIONS):
        wanted = WeightsSpec(
            action="fetch",
            conditions=list(TABLE_CONDITIONS),
            inits=["pretrained"],
            seeds=[str(seed) for seed in SEEDS],
            folder=spec.weights_folder,
            proxy=spec.proxy,
            ca_certificates=spec.ca_certificates,
        )
        weights(wanted, context)
        found = _stored(spec)
    for condition in TABLE_CONDITIONS:
        if len(found[condition]) < len(SEEDS):
            seeds = ", ".join(map(str, sorted(set(SEEDS) - set(found[condition]))))
            raise SnowGalileoError(
                "SG-WEIGHTS-006",
                f"There are no models for {condition} of the training runs {seeds}.",
                "Download or import the published models.",
            )
    return found


def _stored(spec: ReproduceSpec) -> dict[str, dict[int, Path]]:
    found: dict[str, dict[int, Path]] = {condition: {} for condition in TABLE_CONDITIONS}
    for stored in WeightsFolder(spec.weights_folder).all():
        name = stored.name
        if name is not None and name.init == "pretrained" and name.samples is None and name.seed in SEEDS:
            found[name.condition][name.seed] = stored.path
    return {condition: dict(sorted(paths.items())) for condition, paths in found.items()}


def _stores(spec: ReproduceSpec, context: JobContext, left_out: list[LeftOut]) -> tuple[Path, Path, int]:
    """Packed cells without and with clouds, the labels with the former, and the bytes that were fetched."""
    folder = Path(spec.folder).expanduser() if spec.folder else datasets_folder()
    settings = DatasetSpec(proxy=spec.proxy, ca_certificates=spec.ca_certificates, replay=spec.replay)
    client = client_of(settings, context)
    context.progress("weights", 0, 1)
    files = record_files(client)
    inputs, clouds = (
        _file(files, rf"evaluate_{spec.region}_inputs{part}_h5pys\.tar\.xz", spec)
        for part in ("", "_with_clouds")
    )
    labels = (
        None if spec.labels else _file(files, rf"(?=.*{spec.region})(?=.*evaluat).*label.*\.tar\.xz", spec)
    )
    wanted = [file for file in (inputs, clouds, labels) if file is not None and not is_here(file, folder)]
    downloaded = sum(fetch_files(client, wanted, folder, context).values())
    given = Path(spec.labels).expanduser() if labels is None else folder / labels.name
    stores = []
    for archive, more in ((inputs, [given]), (clouds, [])):
        store = folder / f"{archive.name.removesuffix('.tar.xz')}.snowpack"
        with packed_writer(store, spec.kind) as writer:
            importer = import_into(writer, [folder / archive.name, *more], context)
        left_out += importer.done.left_out
        stores.append(store)
    return stores[0], stores[1], downloaded


def _file(files: list[RecordFile], pattern: str, spec: ReproduceSpec) -> RecordFile:
    """The one file of the record whose name fits."""
    found = [file for file in files if re.fullmatch(pattern, file.name)]
    if len(found) != 1:
        what = "labels" if "label" in pattern else "test data"
        raise SnowGalileoError(
            "SG-DATASET-006",
            f"The record does not tell which of its files are the {what} of {spec.region}.",
            "Give the labels yourself." if what == "labels" else "Check for a newer version of the plugin.",
        )
    return found[0]


def _labels(store: Path, reader: StackReader, left_out: list[LeftOut]) -> dict[str, CellLabel]:
    """Labels of the reader's cells. Raises ``SG-LABEL-008`` when no cell has one."""
    found: dict[str, CellLabel] = {}
    with label_files([str(store)]) as paths:
        labels = CellLabels(paths)
        for ref in reader.refs:
            try:
                found[ref.path.stem] = labels.of(ref, is_only_cell=True)
            except SnowGalileoError as error:
                item = LeftOut(ref.path, error.code, error.text)
                left_out += [] if item in left_out else [item]
    if not found:
        raise SnowGalileoError(
            "SG-LABEL-008",
            f"None of the {len(reader.refs)} cells has a usable label.",
            "Look at the list of inputs that were left out.",
        )
    return found


def _rmse(
    predictor: Predictor, condition: str, reader: StackReader, labels: Labels, context: JobContext, done: int
) -> float:
    """Over all pixels of all cells that have a label and a prediction."""
    masking = Masking.for_condition(condition)
    total = len(SEEDS) * len(TABLE_CONDITIONS) * len(labels)

    def cells() -> Iterator[tuple[CellRef, CellTokens]]:
        for cell in reader.cells([ref for ref in reader.refs if ref.path.stem in labels]):
            yield cell.ref, tokens_of(cell, masking)

    squares, count = 0.0, 0
    for number, (ref, fsc) in enumerate(predictor.predict(cells())):
        error = fsc.astype(np.float64) - labels[ref.path.stem]
        known = np.isfinite(error)
        squares, count = squares + float((error[known] ** 2).sum()), count + int(known.sum())
        context.progress("evaluate", done + number + 1, total)
    if not count:
        raise SnowGalileoError("SG-LABEL-017", "No pixel has a label and a prediction.", "Check the labels.")
    return float(np.sqrt(squares / count))
