"""Address and keys of an object store in the options, with a server that checks signatures."""

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from snowgalileo_qgis.core.accounts import STORE, access_for, store_access, store_config, stored_config
from snowgalileo_qgis.core.engine_client import engine
from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.core.tasks.engine_task import EngineTask
from snowgalileo_qgis.core.tasks.latest_task import LatestTask
from snowgalileo_qgis.engine.protocol import (
    BuildSpec,
    InspectSpec,
    PredictSpec,
    SnowGalileoError,
    StoreAccess,
)
from snowgalileo_qgis.gui.options import SnowGalileoOptionsFactory
from tests.s3_server import KEY, NARROW, SECRET, SPECIAL, S3Server

LONG = 600_000


@pytest.fixture(scope="module")
def server(engine_python):
    with S3Server(
        python=str(engine_python), users=[(KEY, SECRET, True), (*SPECIAL, True), (*NARROW, False)]
    ) as s:
        yield s


@pytest.fixture()
def keys(qgis_app, fresh_settings):
    """Makes configurations with keys in the authentication database."""
    manager, made = QgsApplication.authManager(), []
    assert manager.setMasterPassword("of these tests", True)

    def make(user, password):
        config = QgsAuthMethodConfig("Basic")
        config.setName("store")
        config.setConfig("username", user)
        config.setConfig("password", password)
        assert manager.storeAuthenticationConfig(config)
        made.append(config.id())
        return config.id()

    yield make
    for config in made:
        manager.removeAuthenticationConfig(config)


@pytest.fixture()
def page(with_engine, qtbot, monkeypatch, tmp_path):
    """The options, with an engine whose environment knows no keys."""
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "none"))
    engine().stop()
    page = SnowGalileoOptionsFactory().createWidget(None)
    qtbot.addWidget(page)
    page.show()
    yield page
    engine().stop()


@pytest.fixture()
def test_of(page, qtbot):
    """What the test says of an address and a configuration."""
    panel = page.store_panel

    def said(address, config=""):
        panel.address_edit.setText(address)
        panel.keys_select.setConfigId(config)
        panel.test_button.click()
        qtbot.waitUntil(panel.test_button.isEnabled, timeout=LONG)
        return panel.state_label.text()

    return said


def test_the_test_tells_right_keys_from_wrong_ones(server, keys, test_of):
    right, special = keys(KEY, SECRET), keys(*SPECIAL)
    wrong, unknown = keys(KEY, "another"), keys("AKIAUNKNOWN000000000", SECRET)
    works = "The store answers and accepts the keys."
    assert "(SignatureDoesNotMatch)" in test_of(server.address, wrong)
    said = test_of(f" {server.address} ", right)
    assert said == works
    assert test_of(server.address, special) == works
    said = test_of(server.address, unknown)
    assert "SG-STORE-002" in said and "(InvalidAccessKeyId)" in said
    assert "the keys in Settings > Options > SnowGalileo" in said
    assert "may not look for buckets" in test_of(server.address, keys(*NARROW))
    said = test_of(server.address)
    assert "SG-STORE-002" in said and "There are no keys" in said
    assert "SG-STORE-003" in test_of("127.0.0.1:9", right)
    assert "lacks an access key or a secret key" in test_of(server.address, keys("", SECRET))
    assert "SG-STORE-002" in test_of(server.address, "gone")


def test_nothing_is_kept_before_ok_and_no_secret_ever(server, keys, page):
    config = keys(KEY, SECRET)
    page.store_panel.address_edit.setText(f" {server.address} ")
    page.store_panel.keys_select.setConfigId(config)
    assert (settings().store_address, stored_config(STORE)) == ("", "")
    page.apply()
    assert (settings().store_address, stored_config(STORE)) == (server.address, config)
    again = SnowGalileoOptionsFactory().createWidget(None)
    assert again.store_panel.keys_select.configId() == config
    assert again.store_panel.address_edit.text() == server.address
    again.deleteLater()
    kept = QgsSettings()
    texts = [f"{kept.value(name)}" for name in kept.allKeys()]
    assert config in texts and not [text for text in texts if SECRET in text or KEY in text]


def test_jobs_with_a_store_get_the_keys_and_no_other_job(server, keys, page, qtbot):
    store_config(STORE, keys(KEY, SECRET))
    settings().store_address = server.address
    given = StoreAccess(server.address, "", KEY, SECRET)
    stack = [server.url("a.zarr")]
    for spec in (
        InspectSpec(stacks=stack),
        PredictSpec(stacks=["b", *stack], fsc="/f.tif"),
        BuildSpec(output=stack[0]),
    ):
        assert access_for(spec) == given
        assert SECRET not in str(spec.to_json())
    assert access_for(InspectSpec(stacks=["/disk/a.zarr"])) is None
    with pytest.raises(SnowGalileoError, match="SG-STACK-010"):  # the bucket was looked into
        engine().run(InspectSpec(stacks=stack))
    job, errors = LatestTask(page), []
    job.failed.connect(errors.append)
    job.start(EngineTask("a job in the background", InspectSpec(stacks=stack)))
    qtbot.waitUntil(lambda: bool(errors), timeout=LONG)
    assert errors[0].code == "SG-STACK-010"
    store_config(STORE, keys(KEY, "another"))
    with pytest.raises(SnowGalileoError, match="SignatureDoesNotMatch"):
        engine().run(InspectSpec(stacks=stack))
    store_config(STORE, "gone")
    with pytest.raises(SnowGalileoError, match="authentication database"):
        engine().run(InspectSpec(stacks=stack))
    assert access_for(InspectSpec(stacks=["/disk/a.zarr"])) is None, "no password is asked for without need"


def test_a_configuration_of_the_kind_aws_has_the_region(qgis_app, fresh_settings):
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("of these tests", True)
    config = QgsAuthMethodConfig("AWSS3" if "AWSS3" in manager.authMethodsKeys() else "Basic")
    config.setName("aws")
    for name, value in {"username": KEY, "password": SECRET, "region": "eu-central-1"}.items():
        config.setConfig(name, value)
    assert manager.storeAuthenticationConfig(config)
    try:
        assert store_access("", config.id()) == StoreAccess("", "eu-central-1", KEY, SECRET)
    finally:
        manager.removeAuthenticationConfig(config.id())
