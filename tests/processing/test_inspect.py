"""*Inspect stack* with a real engine."""

import csv

import pytest


def test_table_page_and_outputs(run, stack_folder, tmp_path):
    results, feedback = run(
        "snowgalileo:inspect",
        {
            "FOLDER": str(stack_folder),
            "OUTPUT_TABLE": str(tmp_path / "t.csv"),
            "OUTPUT_HTML": str(tmp_path / "t.html"),
        },
    )
    assert (results["CELLS"], results["DAYS"], results["LEFT_OUT"]) == (6, "2025-04-15", 0)
    rows = list(csv.DictReader((tmp_path / "t.csv").read_text().splitlines()))
    sensors = {row["sensor"] for row in rows}
    assert sensors == {"s1", "s2", "landsat", "s3", "modis", "viirs", "era5", "dem", "worldcover"}
    assert len(rows) == 7 * 8 + 2
    assert {row["date"] for row in rows if row["sensor"] == "s2"} == {
        f"2025-04-{day:02}" for day in range(8, 16)
    }
    assert all(0 <= float(row["valid_percent"]) <= 100 for row in rows)
    assert "Sentinel-2" in (tmp_path / "t.html").read_text()
    assert "6 cells, prediction days: 2025-04-15" in feedback.textLog()


def test_files_are_optional(run, stack_folder):
    results, _ = run("snowgalileo:inspect", {"FOLDER": str(stack_folder)})
    assert results["CELLS"] == 6
    assert "OUTPUT_TABLE" not in results


def test_a_report_that_cannot_be_written(run, stack_folder, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="SG-OUTPUT-001"):
        run("snowgalileo:inspect", {"FOLDER": str(stack_folder), "OUTPUT_HTML": str(tmp_path)})
