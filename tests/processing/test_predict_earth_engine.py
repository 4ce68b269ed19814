"""*Predict snow cover* of an area and a day through Earth Engine, with one on this computer."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from snowgalileo_qgis.core.settings import settings as options
from tests.earth_engine_server import AREA, PROJECT, SHARED, TOKENS, earth_engine, login_file

DAY = QDateTime(QDate(2025, 4, 6), QTime(0, 0))
EXTENT = f"{AREA[0]},{AREA[1]},{AREA[2]},{AREA[3]} [EPSG:4326]"


@pytest.fixture(scope="module")
def service(engine_python):
    if not (SHARED / "data/gee_cubes").is_dir():
        pytest.skip("needs the exported cubes in ../shared, which are not there")
    with earth_engine(engine_python) as url:
        yield url


@pytest.fixture()
def no_login():
    """The settings know no login, before and after."""
    options().earth_engine_project = options().earth_engine_file = ""
    yield
    options().earth_engine_project = options().earth_engine_file = ""


def settings(service, tmp_path, **more):
    (tmp_path / "products").mkdir(exist_ok=True)
    return {
        "ONLINE": True,
        "PROVIDER": "earth_engine",
        "DATE": DAY,
        "EXTENT": EXTENT,
        "EARTH_ENGINE": PROJECT,
        "EARTH_ENGINE_FILE": str(login_file(tmp_path)),
        "CACHE": str(tmp_path / "products"),
        "BUILD_FOLDER": str(tmp_path / "stack"),
        "REPLAY": service,
        **more,
    }


def test_an_area_and_a_day_become_a_map(predict, service, no_login, tmp_path):
    results, feedback = predict(**settings(service, tmp_path))
    assert results["CELLS"] >= 1 and results["VALID_PERCENT"] > 0
    assert Path(results["OUTPUT"]).is_file() and list((tmp_path / "products/earthengine").iterdir())
    options().earth_engine_project = PROJECT
    options().earth_engine_file = str(tmp_path / "credentials")
    given = {"EARTH_ENGINE": "", "EARTH_ENGINE_FILE": "", "OUTPUT": str(tmp_path / "again.tif")}
    again, _ = predict(**settings(service, tmp_path, **given))
    assert again["MEAN_FSC"] == results["MEAN_FSC"], "the login of the settings does as well"
    texts = [feedback.textLog(), feedback.htmlLog(), str(results)]
    held = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != "credentials"]
    texts += [path.read_bytes().decode("latin-1") for path in held]
    assert not [text[:100] for text in texts if any(token in text for token in TOKENS)]


@pytest.mark.parametrize(
    ("changes", "text"),
    [({"EARTH_ENGINE": ""}, "not the id of a Google Cloud project"), ({"EXTENT": None}, "No area was given")],
)
def test_what_lacks_is_said(predict, service, no_login, tmp_path, changes, text):
    with pytest.raises(QgsProcessingException, match=text):
        predict(**settings(service, tmp_path, **changes))
