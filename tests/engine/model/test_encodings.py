"""Fixed encodings against the specification's known answers."""

from __future__ import annotations

import pytest
import torch

from snowgalileo_qgis.engine.bands import GROUPS
from snowgalileo_qgis.engine.model.encodings import month_table, place_table, position_table, token_table
from snowgalileo_qgis.engine.model.heads import pixel_tokens
from snowgalileo_qgis.engine.model.tokens import TOTAL_TOKENS

HIGH_ROW1_COL2 = (1 * 10 + 2) * 8 * 7
MEDIUM_ROW1_COL2 = 5600 + (1 * 5 + 2) * 8


def close(found: torch.Tensor, expected: list[float]) -> None:
    torch.testing.assert_close(found, torch.tensor(expected), rtol=0, atol=1e-6)


def test_day_positions() -> None:
    table = position_table(48)
    assert table.shape == (24, 48)
    close(table[1, :3], [0.8414710, 0.7885930, 0.7348220])
    close(table[1, 24:27], [0.5403023, 0.6149155, 0.6782600])


def test_months() -> None:
    table = month_table(48)
    close(table[1, [0, 23, 24, 47]], [0.5, 0.5, 0.8660254, 0.8660254])
    close(table[0, [0, 24]], [0.0, 1.0])


def test_places() -> None:
    table = place_table(48)
    close(table[HIGH_ROW1_COL2, :3], [0.9129453, -0.7174397, 0.8720965])
    close(table[HIGH_ROW1_COL2, 24:27], [-0.5440211, 0.9210376, 0.5053049])
    close(table[MEDIUM_ROW1_COL2, :3], [0.9092974, 0.9968007, 0.9784020])
    close(table[MEDIUM_ROW1_COL2, 24:27], [0.8414710, 0.7348220, 0.6297969])
    assert not table[-33:].any()


@pytest.mark.parametrize(
    ("token", "group", "day", "month"),
    [(0, "S1", 0, True), (6, "L_SWIR", 0, True), (7, "S1", 1, True), (5600, "S3_NIR", 0, True),
     (5607, "S3_NIR", 7, True), (5806, "NDVI", 0, True), (6024, "DEM", -1, False), (6025, "WC", -1, False),
     (6255, "ERA5", 7, True), (6256, "location", -1, False)],
)  # fmt: skip
def test_what_each_token_is(token: int, group: str, day: int, month: bool) -> None:
    groups, days, months = token_table()
    assert len(groups) == TOTAL_TOKENS == 6257
    assert (GROUPS[groups[token]].name, int(days[token]), bool(months[token])) == (group, day, month)


def test_each_pixel_looks_at_its_155_tokens() -> None:
    tokens = pixel_tokens()
    assert tokens.shape == (100, 155)
    groups, _, _ = token_table()
    for pixel in (0, 37, 99):
        seen = [GROUPS[i].name for i in groups[tokens[pixel]]]
        assert seen.count("S1") == seen.count("S3_NIR") == seen.count("NDVI") == seen.count("ERA5") == 8
        assert seen.count("DEM") == seen.count("WC") == seen.count("location") == 1
    assert tokens[:, :56].flatten().unique().numel() == 5600
    place = place_table(48)
    row, col = 6, 3
    own, low = tokens[row * 10 + col, 0], tokens[row * 10 + col, 56 + 8]
    torch.testing.assert_close(place[own], place[(row * 10 + col) * 56])
    assert int(low) == 5800 + (1 * 2 + 0) * 56


def test_tables_first_made_while_predicting_serve_training_too() -> None:
    pixel_tokens.cache_clear()
    token_table.cache_clear()
    with torch.inference_mode():
        tables = (pixel_tokens(), *token_table())
    assert not any(table.is_inference() for table in tables)
