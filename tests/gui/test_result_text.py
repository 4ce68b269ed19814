"""The result of a prediction in words."""

from pathlib import Path

from snowgalileo_qgis.engine.protocol import LeftOut, Warned
from snowgalileo_qgis.gui.result_text import shown_result
from tests.example_results import model_info, snow_map, snow_maps


def test_the_mean_is_the_headline(qgis_app):
    shown = shown_result(snow_maps())
    assert shown.headline == "47 %"
    assert shown.caption == "mean snow cover on 6 Apr 2025; snow 12.3 km²"
    assert shown.text == "25 cells, CPU, 4 s"


def test_the_figures_of_the_area_come_first(qgis_app):
    mine = snow_map(area_km2=0.04, area_known_km2=0.04, area_mean_fsc=0.8, area_snow_km2=0.032)
    shown = shown_result(snow_maps(rasters=[mine]))
    assert shown.headline == "80 %"
    assert shown.caption == "mean snow cover on 6 Apr 2025 in your area of 0.04 km²; snow 0.032 km²"
    assert (
        "whole cells of 1 km, outlined on the map: 1 cell, mean snow cover 47 %, snow 12.3 km²" in shown.text
    )
    partly = snow_map(area_km2=2.0, area_known_km2=1.0, area_mean_fsc=0.8, area_snow_km2=0.8)
    assert shown_result(snow_maps(rasters=[partly])).caption.endswith(", 50.0 % mapped")


def test_a_long_series_is_told_in_a_few_lines(qgis_app):
    maps = [snow_map(day=f"2025-04-{day:02}") for day in range(1, 31)]
    shown = shown_result(snow_maps(rasters=maps))
    first, *others = shown.text.splitlines()
    assert first == "30 maps from 2025-04-01 on, the last of them:"
    assert [line[:10] for line in others[:-1]] == ["2025-04-28", "2025-04-29", "2025-04-30"]
    assert "30 Apr 2025" in shown.caption


def test_result_without_a_valid_pixel(qgis_app):
    empty = snow_map(mean_fsc=None, snow_area_km2=0.0, valid_percent=0.0)
    shown = shown_result(snow_maps(rasters=[empty]))
    assert shown.headline == ""
    assert shown.caption == "6 Apr 2025: no pixel could be mapped"


def test_result_tells_gaps_the_models_note_and_warnings(qgis_app):
    shown = shown_result(
        snow_maps(
            rasters=[snow_map(valid_percent=81.25)],
            models=[model_info(note="random numbers"), model_info(note="random numbers."), model_info()],
            warnings=[Warned("SG-X", "Look.")],
        )
    )
    assert "81.2 % mapped" in shown.caption or "81.3 % mapped" in shown.caption
    assert shown.text.count("Note on the model: random numbers.") == 1
    assert "Look." in shown.text


def test_warnings_are_few_and_do_not_repeat_the_files_left_out(qgis_app):
    warnings = [Warned("SG-STACK-001", text) for text in ("Bad file.", "One.", "Two.", "Three.", "Four.")]
    left_out = [LeftOut(Path("/a"), "SG-STACK-001", "Bad file.")]
    text = shown_result(snow_maps(warnings=warnings, left_out=left_out)).text
    assert "Bad file." not in text
    assert "Three.\n1 more warning is in the message log." in text
