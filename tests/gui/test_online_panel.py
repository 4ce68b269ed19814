"""From an area and a day to a map in the dock, with services on this computer and an account of QGIS."""

import subprocess

import pytest
import tomllib
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsNetworkAccessManager,
    QgsSettings,
)
from qgis.PyQt.QtCore import QDate, Qt

from snowgalileo_qgis.core.accounts import account_fields, fields_of, store_config, stored_config
from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.engine.protocol import SnowGalileoError
from snowgalileo_qgis.gui.accounts_dialog import AccountsDialog
from snowgalileo_qgis.gui.availability_panel import AvailabilityPanel
from snowgalileo_qgis.gui.online_panel import OnlinePanel
from tests.conftest import REPOSITORY
from tests.gui.chosen_area import choose_area

LONG = 600_000
AREA = (10.8353, 46.8418, 10.8363, 46.8424)
SHARED = REPOSITORY.parent / "shared"
SERVER = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from tests.engine.sources.catalogues.online_world import make_world
from tests.online_server import serving
with serving(make_world(Path(sys.argv[2]), Path(sys.argv[3])).services()) as server:
    print(server.url, flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def services(engine_python, tmp_path_factory):
    """Address of the services, which serve products in their genuine formats."""
    if not (SHARED / "data/api").is_dir():
        pytest.skip("needs the recorded answers in ../shared, which are not there")
    folder = tmp_path_factory.mktemp("world")
    arguments = [str(engine_python), "-c", SERVER, str(REPOSITORY), str(SHARED), str(folder)]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        yield server.stdout.readline().strip()
        server.stdin.close()


@pytest.fixture()
def accounts(qgis_app, fresh_settings):
    """Makes accounts in the authentication database and chooses them."""
    manager, made = QgsApplication.authManager(), []
    assert manager.setMasterPassword("of these tests", True)

    def make(service, user, password):
        config = QgsAuthMethodConfig("Basic")
        config.setName(service)
        config.setConfig("username", user)
        config.setConfig("password", password)
        assert manager.storeAuthenticationConfig(config)
        made.append(config.id())
        store_config(service, config.id())
        return config.id()

    yield make
    for config in made:
        manager.removeAuthenticationConfig(config)


@pytest.fixture()
def page(dock, checkpoint, services, tmp_path, qgis_new_project):
    page = dock.map_page
    page.model_panel.checkpoint_widget.setFilePath(str(checkpoint))
    page.online_panel.replay = services
    settings().products_folder = str(tmp_path / "cache")
    page.source_combo.setCurrentIndex(page.source_combo.findData("online"))
    page.online_panel.day_edit.setDate(QDate(2025, 4, 6))
    return page


def test_what_exists_is_shown_before_the_start_then_fetched_built_and_mapped(page, accounts, qtbot, tmp_path):
    accounts("cds", "", "planted-cds-key")
    assert page.said == "Choose the area to map."
    page.online_panel.keep_widget.setFilePath(str(tmp_path / "kept"))
    choose_area(page, *AREA)
    qtbot.waitUntil(lambda: page.availability.table is not None, timeout=LONG)
    seen = {row.id: row.valid for row in page.availability.table.sensors}
    assert seen["s2"][4] == 100 and seen["era5"] == [100] * 8 and not any(seen["s1"])
    text = page.online_panel.estimate_label.text()
    assert "\n" in text and "\\n" not in text
    assert "To download: " in text and "NASA Earthdata" in text and "Sentinel-1" in text
    assert "Climate Data Store" not in text
    assert "The stack takes about " in text
    bars, seen = page.run_panel.part_bars, {}
    page.job.message.connect(lambda _: seen.update({name: bar.value() for name, bar in bars.bars.items()}))
    qtbot.mouseClick(page.run_panel.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.job.is_running, timeout=LONG)
    assert "mean snow cover" in page.said, page.said
    assert seen == dict.fromkeys(["cds", "google", "open", "build", "map"], 100)
    assert not bars.bars and bars.isHidden()
    folders = {path.name for path in (tmp_path / "cache").iterdir() if path.is_dir()}
    assert folders == {"s2", "era5", "dem", "worldcover"}
    assert (tmp_path / "kept" / "snow_stack.zarr").is_dir()
    assert tomllib.loads(page.watch_text("out"))["sources"]["substitutes"] is False
    page.online_panel.substitutes_check.setChecked(True)
    qtbot.waitUntil(lambda: not page.missing(), timeout=LONG)
    page.online_panel.sensors_combo.setCheckedItems(["Sentinel-2", "ERA5-Land"])
    page.online_panel.own_edit.set_paths([str(tmp_path / "cache")])
    qtbot.waitUntil(lambda: not page.missing(), timeout=LONG)
    own = {"archive": [str(tmp_path / "cache")], "sensors": ["s2", "era5"]}
    assert own.items() <= tomllib.loads(page.watch_text("out"))["sources"].items()
    build = page.spec()
    assert (build.archive, build.fetch.sensors) == (own["archive"], own["sensors"])
    page.online_panel.own_edit.set_paths([])
    page.online_panel.sensors_combo.deselectAllOptions()
    qtbot.waitUntil(lambda: not page.missing(), timeout=LONG)
    watch = page.watch_text("out")
    wanted = {"archive": [], "online": True, "substitutes": True, "cache": str(tmp_path / "cache")}
    assert tomllib.loads(watch)["sources"] == wanted
    assert "planted" not in watch


def test_looking_reads_no_password(qgis_app, fresh_settings, qtbot):
    store_config("cds", "locked")
    panel = OnlinePanel()
    qtbot.addWidget(panel)
    assert panel.look(None).accounts == ["cds"]
    assert panel.download(None).limit_gb == 0, "a watch file needs no password either"
    with pytest.raises(SnowGalileoError, match="Climate Data Store"):
        panel.fetch(None)


def test_sensors_and_folders_of_ones_own_are_part_of_every_job(qgis_app, fresh_settings, qtbot, tmp_path):
    panel = OnlinePanel()
    qtbot.addWidget(panel)
    assert panel.own_box.isCollapsed()
    assert (panel.look(None).sensors, panel.look(None).archive) == ([], []), "all, and none"
    before = panel.choices()
    own = [str(tmp_path / "my products"), str(tmp_path / "more")]
    with qtbot.waitSignal(panel.changed):
        panel.own_edit.set_paths(own)
    with qtbot.waitSignal(panel.changed):
        panel.sensors_combo.setCheckedItems(["Sentinel-2", "MODIS"])
    for job in (panel.look(None), panel.download(None)):
        assert (job.sensors, job.archive) == (["s2", "modis"], own)
    assert panel.choices() != before, "a result of earlier choices is marked"
    panel.provider_combo.setCurrentIndex(panel.provider_combo.findData("earth_engine"))
    look = panel.look(None)
    assert (look.earth_engine.sensors, look.archive) == (["s2", "modis"], own)
    panel.save()
    again = OnlinePanel()
    qtbot.addWidget(again)
    assert again.own_folders() == own and not again.own_box.isCollapsed() and again.sensors() == []


def test_accounts_are_chosen_and_tested_with_the_services_own_words(accounts, dock, services, qtbot):
    accounts("cdse", "someone", "a-wrong-password")
    accounts("cds", "", "planted-cds-key")
    dialog = AccountsDialog()
    qtbot.addWidget(dialog)
    dialog.replay = services
    assert dialog.selects["cds"].configId() == stored_config("cds") != ""
    dialog.test()
    qtbot.waitUntil(dialog.test_button.isEnabled, timeout=LONG)
    assert "Invalid user credentials" in dialog.state_label.text()
    assert "Climate" not in dialog.state_label.text() and "wrong-password" not in dialog.state_label.text()
    dialog.selects["cdse"].setConfigId("")
    dialog.selects["cdse"].selectedConfigIdChanged.emit("")
    assert stored_config("cdse") == ""
    dialog.test()
    qtbot.waitUntil(dialog.test_button.isEnabled, timeout=LONG)
    assert dialog.state_label.text() == "All chosen accounts work."
    dialog.reject()


def test_settings_hold_identifiers_alone(accounts):
    config = accounts("usgs", "me", "planted-usgs-token")
    assert account_fields({}) == {"usgs_user": "me", "usgs_token": "planted-usgs-token"}
    assert stored_config("usgs") == config and len(config) == 7


@pytest.mark.parametrize(
    ("service", "values", "fields"),
    [
        (
            "earthdata",
            {"username": "me", "password": "p"},
            {"earthdata_user": "me", "earthdata_password": "p"},
        ),
        ("earthdata", {"username": "", "password": "t"}, {"earthdata_token": "t"}),
        ("earthdata", {"Authorization": "Bearer t"}, {"earthdata_token": "t"}),
        ("cds", {"PRIVATE-TOKEN": "k"}, {"cds_key": "k"}),
        ("cdse", {"username": "a@b.org", "password": "p"}, {"cdse_user": "a@b.org", "cdse_password": "p"}),
        (
            "cdse",
            {"username": "A1B2C3D4E5F6G7H8I9J0", "password": "s"},
            {"cdse_key": "A1B2C3D4E5F6G7H8I9J0", "cdse_secret": "s"},
        ),
        (
            "cdse",
            {"username": "k", "password": "s", "region": "default"},
            {"cdse_key": "k", "cdse_secret": "s"},
        ),
    ],
)
def test_kinds_of_configurations(service, values, fields):
    assert fields_of(service, values) == fields


def test_proxies_are_looked_up_when_a_search_starts_not_at_each_change(qgis_app, fresh_settings, qtbot):
    panel, availability = OnlinePanel(), AvailabilityPanel()
    qtbot.addWidget(panel)
    qtbot.addWidget(availability)
    availability.look(panel.look(None))
    values = {"Enabled": True, "Type": "HttpProxy", "Host": "proxy.example.org", "Port": 3128}
    for name, value in values.items():
        QgsSettings().setValue(f"proxy/proxy{name}", value)
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    try:
        availability.debounce.timeout.emit()
        job = availability.task._current.spec
        assert job.proxy == "http://proxy.example.org:3128", "as it is when the search starts"
        assert job.ca_certificates
        assert panel.look(None).proxy == "" == panel.download(None).proxy
        assert panel.fetch(None).proxy == job.proxy
    finally:
        availability.stop()
        QgsSettings().remove("proxy")
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
