"""Scores of the demonstration weights and of NDSI methods against the truth of simulated scenes that were not
used for training; prints JSON.

``score_demo_weights.py WEIGHTS SCENES``, in the engine's Python; SCENES has one folder per scene, as written
by ``train_demo.py simulate``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from snowgalileo_qgis.engine.evaluation.baselines import ndsi_baselines
from snowgalileo_qgis.engine.model.batch import pack
from snowgalileo_qgis.engine.model.checkpoints import load_model
from snowgalileo_qgis.engine.model.tokens import Masking, tokens_of
from snowgalileo_qgis.engine.stack import open_stacks
from snowgalileo_qgis.engine.training.cell_labels import CellLabels

METHODS = ("model", "salomonson_appel", "gascoin")
CLOUDY = 0.5
"""Cloud cover of the prediction day from which a scene is cloudy."""


def main(weights: Path, folder: Path) -> None:
    """Score all scenes and print the result."""
    torch.set_num_threads(1)
    network = load_model(weights).network
    rows: dict[str, list[np.ndarray]] = {name: [] for name in ("truth", "cloudy", *METHODS)}
    for record in sorted(folder.glob("*/truth/scene.json")):
        scene = record.parents[1]
        is_cloudy = json.loads(record.read_text(encoding="utf-8"))["cloud_cover"][-1] >= CLOUDY
        labels = CellLabels([scene / "truth"])
        for cell in open_stacks([scene / "stack"]).cells(availability=True):
            with torch.inference_mode():
                fsc = network(pack([tokens_of(cell, Masking())])).numpy()[0]
            baselines = ndsi_baselines(cell, Masking())
            rows["truth"].append(labels.of(cell.ref, is_only_cell=False).ravel())
            rows["cloudy"].append(np.full(100, is_cloudy))
            rows["model"].append(fsc)
            for name in METHODS[1:]:
                rows[name].append(baselines[name].ravel())
    table = {name: np.concatenate(parts) for name, parts in rows.items()}
    everything = np.ones(len(table["truth"]), bool)
    has_image = np.isfinite(table["gascoin"])
    parts = {"all": everything, "clear_day": ~table["cloudy"], "cloudy_day": table["cloudy"]}
    result = {part: {"model": figures(table, "model", chosen)} for part, chosen in parts.items()}
    for part, chosen in parts.items():
        result[part]["where_an_image_was_seen"] = {
            name: figures(table, name, chosen & has_image) for name in METHODS
        }
    print(json.dumps({"scenes": len(list(folder.glob("*/truth/scene.json"))), **result}, indent=1))


def figures(table: dict[str, np.ndarray], name: str, chosen: np.ndarray) -> dict[str, float]:
    """RMSE, R2 and bias of a method over the chosen pixels, and their number."""
    truth, error = table["truth"][chosen].astype(float), (table[name] - table["truth"])[chosen].astype(float)
    if not len(truth):
        return {"pixels": 0}
    spread = float(np.sum((truth - truth.mean()) ** 2))
    numbers = {
        "rmse": np.sqrt(np.mean(error**2)),
        "r2": 1 - np.sum(error**2) / spread if spread else np.nan,
        "bias": error.mean(),
    }
    return {"pixels": len(truth), **{key: round(float(value), 4) for key, value in numbers.items()}}


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
