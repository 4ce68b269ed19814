"""The result of a prediction in a few lines."""

from pathlib import Path

from snowgalileo_qgis.engine.protocol import LeftOut, Warned
from snowgalileo_qgis.gui.result_text import result_text
from tests.example_results import model_info, snow_map, snow_maps


def test_result_in_two_lines(qgis_app):
    assert result_text(snow_maps()) == "2025-04-06: mean FSC 0.47, snow 12.3 km²\n25 cells, CPU, 4 s"


def test_a_long_series_is_told_in_a_few_lines(qgis_app):
    maps = [snow_map(day=f"2025-04-{day:02}") for day in range(1, 31)]
    first, *others = result_text(snow_maps(rasters=maps)).splitlines()
    assert first == "30 maps from 2025-04-01 on, the last of them:"
    assert [line[:10] for line in others[:-1]] == ["2025-04-28", "2025-04-29", "2025-04-30"]


def test_result_without_a_valid_pixel(qgis_app):
    empty = snow_map(mean_fsc=None, snow_area_km2=0.0, valid_percent=0.0)
    assert result_text(snow_maps(rasters=[empty])).startswith("2025-04-06: no pixel could be mapped")


def test_result_tells_gaps_the_models_note_and_warnings(qgis_app):
    text = result_text(
        snow_maps(
            rasters=[snow_map(valid_percent=81.25)],
            model=model_info(note="random numbers"),
            warnings=[Warned("SG-X", "Look.")],
        )
    )
    assert "81.2 % mapped" in text or "81.3 % mapped" in text
    assert "Note on the model: random numbers." in text
    assert text.endswith("Look.")


def test_warnings_are_few_and_do_not_repeat_the_files_left_out(qgis_app):
    warnings = [Warned("SG-STACK-001", text) for text in ("Bad file.", "One.", "Two.", "Three.", "Four.")]
    left_out = [LeftOut(Path("/a"), "SG-STACK-001", "Bad file.")]
    text = result_text(snow_maps(warnings=warnings, left_out=left_out))
    assert "Bad file." not in text
    assert text.endswith("Three.\n1 more warnings are in the message log.")
