"""The shipped demonstration weights: intact, small, named as what they are, and mapping snow where it is
known, simulated or real.
"""

import hashlib
from pathlib import Path

import numpy as np
import pytest
import torch

from snowgalileo_qgis.engine.bands import DAYS, Sensor, Tensor
from snowgalileo_qgis.engine.evaluation.baselines import GREEN_SWIR, clear_share, gascoin, patch_mean
from snowgalileo_qgis.engine.model.batch import pack
from snowgalileo_qgis.engine.model.checkpoints import load_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.stack import Cell, open_stacks
from snowgalileo_qgis.engine.synthesis import SceneSpec, simulate_scene, write_scene
from snowgalileo_qgis.engine.training.cell_labels import CellLabels

REPOSITORY = Path(__file__).resolve().parents[3]
RESOURCES = REPOSITORY / "resources"
WEIGHTS = RESOURCES / "models" / "snowgalileo_demo_nano.safetensors"
REPORT = REPOSITORY / "build" / "reports" / "demo_weights_on_real_cubes.txt"


@pytest.fixture(scope="module")
def network() -> torch.nn.Module:
    """The shipped network."""
    return load_model(WEIGHTS).network


def fsc_of(network: torch.nn.Module, cell: Cell) -> np.ndarray:
    with torch.inference_mode():
        return np.asarray(
            network(pack([tokens_of(cell, Masking())])).numpy().reshape(10, 10), dtype=np.float64
        )


def test_the_file_is_whole_small_and_says_what_it_is() -> None:
    sums = dict(reversed(line.split()) for line in (RESOURCES / "SHA256SUMS").read_text().splitlines())
    assert (
        sums["models/snowgalileo_demo_nano.safetensors"] == hashlib.sha256(WEIGHTS.read_bytes()).hexdigest()
    )
    assert WEIGHTS.stat().st_size <= 3_000_000
    assert (
        load_model(WEIGHTS).note
        == "demonstration model, trained on simulated scenes; not the published SnowGalileo model"
    )


def test_it_maps_the_snow_of_a_scene_that_training_never_saw(
    network: torch.nn.Module, tmp_path: Path
) -> None:
    written = write_scene(simulate_scene(SceneSpec(cells_x=2, cells_y=2, seed=14)), tmp_path)
    labels = CellLabels([written.truth])
    cells = list(open_stacks(list(written.stacks)).cells())
    truth = np.stack([labels.of(cell.ref, is_only_cell=False) for cell in cells])
    error = np.stack([fsc_of(network, cell) for cell in cells]) - truth
    assert truth.std() > 0.2, "the scene has both snow and bare ground"
    assert np.sqrt(np.mean(error**2)) < 0.7 * truth.std()


def test_real_cubes(network: torch.nn.Module, shared: Path) -> None:
    """Bright ground of high NDSI has more snow than dark ground of low NDSI.

    The report holds the figures as they are.
    """
    lines = []
    for path in sorted((shared / "data" / "gee_cubes").glob("*.tif")):
        cell = next(iter(open_stacks([path]).cells(availability=True)))
        shares = [clear_share(cell, Sensor.S2, t) for t in range(DAYS)]
        t = int(np.nanargmax(shares))
        high = cell.values[Tensor.HIGH][:, :, t].astype(np.float64)
        high[~cell.valid[Tensor.HIGH][:, :, t]] = np.nan
        green, swir = (high[..., channel] for channel in GREEN_SWIR[Sensor.S2])
        ndsi = (green - swir) / np.where(green + swir > 0, green + swir, np.nan)
        fsc, reference = fsc_of(network, cell), patch_mean(gascoin(ndsi))
        brightness, index = patch_mean(green) / 1e4, patch_mean(ndsi)
        snowy, dark = (brightness > 0.5) & (index > 0.7), (brightness < 0.2) & (index < 0.2)
        known = np.isfinite(reference) & np.isfinite(fsc)
        rank = np.corrcoef(*(np.argsort(np.argsort(values[known])) for values in (fsc, reference)))[0, 1]
        lines.append(
            f"{path.name[:11]}: Sentinel-2 {DAYS - 1 - t} days before, {100 * shares[t]:.0f} % clear; "
            f"bright and high NDSI: {snowy.sum()} pixels, mean FSC "
            f"{fsc[snowy].mean() if snowy.any() else np.nan:.2f}; "
            f"dark and low NDSI: {dark.sum()} pixels, mean FSC "
            f"{fsc[dark].mean() if dark.any() else np.nan:.2f}; "
            f"all: mean {fsc.mean():.2f} (Gascoin {np.nanmean(reference):.2f}); rank correlation with "
            f"Gascoin {rank:+.2f}"
        )
        if snowy.any() and dark.any():
            assert fsc[snowy].mean() > fsc[dark].mean()
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert len(lines) == 3
