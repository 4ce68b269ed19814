"""What the toolbox shows, without running anything."""

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QUrl

from snowgalileo_qgis.core import environment
from tests.processing.published_algorithms import PUBLISHED

OWN = [
    "snowgalileo:predict",
    "snowgalileo:inspect",
    "snowgalileo:export",
    "snowgalileo:evaluate",
    "snowgalileo:addclouds",
    "snowgalileo:pretrain",
    "snowgalileo:whatif",
    "snowgalileo:seasonmetrics",
    "snowgalileo:gapfill",
    "snowgalileo:areastatistics",
    "snowgalileo:snowline",
    "snowgalileo:report",
]


@pytest.fixture()
def algorithm(plugin):
    return QgsApplication.processingRegistry().algorithmById


def test_provider(plugin):
    provider = QgsApplication.processingRegistry().providerById("snowgalileo")
    assert provider is plugin.provider
    assert {a.id() for a in provider.algorithms()} == set(PUBLISHED)
    assert Path(provider.svgIconPath()).is_file()
    assert not provider.icon().isNull()
    assert provider.defaultRasterFileExtension() == "tif"


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_names(algorithm, name):
    parameters, outputs = PUBLISHED[name]
    assert {p.name() for p in algorithm(name).parameterDefinitions()} == parameters
    assert {o.name() for o in algorithm(name).outputDefinitions()} == outputs


@pytest.mark.parametrize("name", OWN)
def test_help_is_complete(algorithm, name):
    algorithm = algorithm(name)
    text = algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help(), parameter.name()
    hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
    inputs = [one for one in algorithm.parameterDefinitions() if not one.flags() & hidden]
    for item in [*inputs, *algorithm.outputDefinitions()]:
        assert f"<h3>{item.description()}</h3><p>" in text, item.name()
    assert algorithm.shortDescription()
    assert "snow" in algorithm.tags()
    page = QUrl(algorithm.helpUrl())
    assert page.isLocalFile() and Path(page.toLocalFile()).is_file() and page.fragment()
    assert not algorithm.icon().isNull()


@pytest.mark.parametrize("name", OWN)
def test_runs_in_the_background_and_can_be_cancelled(algorithm, name):
    flags = algorithm(name).flags()
    assert not flags & QgsProcessingAlgorithm.Flag.FlagNoThreading
    assert flags & QgsProcessingAlgorithm.Flag.FlagCanCancel


def test_the_models_have_readable_names(algorithm):
    daily = "snowgalileo:daily_snow_report_of_my_catchments"
    assert algorithm(daily).displayName() == "Daily snow report of my catchments"
    assert algorithm("snowgalileo:snow_cover_by_basin").displayName() == "Snow cover by basin"


@pytest.mark.parametrize("name", [name for name in PUBLISHED if name != "snowgalileo:installengine"])
def test_without_an_engine_the_toolbox_says_what_to_do(algorithm, name, monkeypatch, tmp_path):
    assert algorithm(name).canExecute()[0]
    monkeypatch.delenv("SNOWGALILEO_PYTHON")
    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path))
    monkeypatch.setattr(environment, "CHECKOUT", tmp_path)
    can_execute, text = algorithm(name).canExecute()
    assert not can_execute
    assert "not installed" in text
    assert "SG-ENGINE-001" in text


def test_a_second_copy_of_the_plugin_does_not_take_the_first_one_away(plugin):
    from snowgalileo_qgis.plugin import SnowGalileoPlugin

    second = SnowGalileoPlugin(None)
    second.initProcessing()
    assert second.provider is None
    second.unload()
    assert QgsApplication.processingRegistry().providerById("snowgalileo") is plugin.provider
