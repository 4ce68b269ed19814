"""Products that were once read wrongly, as the command line now answers for them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from snowgalileo_qgis.engine.cli.main import main

ALPS, CANADA, COAST = (
    "11.5,46.80,11.51,46.81",
    "-116.113,51.027,-116.104,51.033",
    "-124.31,47.82,-124.30,47.83",
)
FULL = r" 100 .*before"
CASES = {
    "appeears_geotiffs": (CANADA, "2025-04-02", "is a file of AppEEARS"),
    "folder_with_braces": (CANADA, "2025-04-06", "Sentinel-2.*" + FULL),
    "footprint_with_heights_europe": (ALPS, "2016-04-06", "Sentinel-2.*" + FULL),
    "landsat_collection_1": (COAST, "2020-12-05", "is of Collection 1; Collection 2 is needed"),
    "landsat_pre_collection": (COAST, "2020-12-05", "is from before the collections"),
    "landsat_without_mtl": (COAST, "2020-12-05", "without its metadata file"),
    "mtl_txt_padded_with_nul": (COAST, "2020-12-05", "Landsat.*" + FULL),
    "mtl_txt_without_end": (COAST, "2020-12-05", "Landsat.*" + FULL),
    "olci_short_frame_newer": ("10.5,46.85,10.51,46.86", "2021-10-22", "Sentinel-3.*" + FULL),
    "safe_tar_gz": (CANADA, "2025-04-06", "compressed as a whole; unpack it"),
    "safe_with_empty_mtd": (CANADA, "2025-04-06", r"S2B_MSIL1C_\w+\.SAFE: MTD_MSIL1C\.xml is not readable"),
    "split_tile_small_part_newer": (CANADA, "2025-04-06", "Sentinel-2.*" + FULL),
    "strip_before_midnight_without_mtd_tl": (CANADA, "2025-04-06", "Its day is uncertain"),
    "two_days_in_one_folder": (CANADA, "2025-04-06", "holds the images of 2 products"),
    "upper_case_jp2": (CANADA, "2025-04-06", "Sentinel-2.*" + FULL),
    "viirs_lance_nrt": (CANADA, "2025-04-02", "near-real-time version"),
    "zip_without_ending": (CANADA, "2025-04-06", "Sentinel-2.*" + FULL),
}


@pytest.mark.parametrize("case", CASES)
def test_scan_answers_rightly(case: str, shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = shared / "data" / "cases" / case / "archive"
    if not folder.is_dir():
        pytest.skip(f"needs {case} in ../shared/data/cases, which is not there")
    area, day, expected = CASES[case]
    code = main(["scan", "--archive", str(folder), f"--aoi={area}", "--date", day])
    captured = capsys.readouterr()
    said = captured.out + captured.err
    assert re.search(expected, said), said
    assert code in (0, 2) and "SG-BUG" not in said and "Traceback" not in said
