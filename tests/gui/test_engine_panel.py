"""The panel that installs the engine, against a package index on this computer."""

import os
import sys
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt import sip

from snowgalileo_qgis.core import environment
from snowgalileo_qgis.core.settings import settings
from snowgalileo_qgis.core.tasks.engine_state import engine_state
from snowgalileo_qgis.engine.protocol import weights_folder
from snowgalileo_qgis.gui.engine_panel import EnginePanel
from snowgalileo_qgis.installer import folder, locks
from tests.package_server import Fault, PackageServer, serving, wheel, write_locks

REPOSITORY = Path(__file__).resolve().parents[2]
PATIENCE_MS = 600_000


@pytest.fixture()
def server(tmp_path, monkeypatch, fresh_settings, engine_python):
    """An index with uv, and one wheel that leads to the libraries of the engine that runs the tests."""
    site = next((engine_python.parent.parent / "lib").glob("python3*/site-packages"))
    uv = engine_python.with_name("uv")
    tools = dict(
        [
            wheel("uv", "1.0", {"uv-1.0.data/scripts/uv": uv.read_bytes()}),
            wheel("pip", "1.0", {"pip/__main__.py": b""}),
        ]
    )
    library = dict([wheel("engine_libraries", "1.0", {"engine.pth": f"{site}\n".encode()})])
    dask = dict([wheel("dask_libraries", "1.0", {"dask_libraries.py": b""})])
    write_locks(tmp_path / "package" / "resources" / "locks", library, tools, dask=dask)
    monkeypatch.setattr(locks, "PACKAGE", tmp_path / "package")
    monkeypatch.setenv("SNOWGALILEO_HOME", str(tmp_path / "Zoë's home"))
    monkeypatch.delenv("SNOWGALILEO_PYTHON", raising=False)
    monkeypatch.setattr(environment, "CHECKOUT", tmp_path)
    for name in list(os.environ):
        if name.startswith(("PIP_", "UV_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    with serving(PackageServer({**library, **tools, **dask})) as running:
        settings().package_mirror = running.address
        yield running


@pytest.fixture()
def panel(server, qtbot):
    panel = EnginePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.refresh()
    qtbot.waitUntil(lambda: panel.choice_combo.count() > 0, timeout=PATIENCE_MS)
    yield panel
    panel.close_down()


@pytest.fixture()
def same_python(engine_python):
    """The libraries of the engine that runs the tests work in the Python that will be found, QGIS's own."""
    version = next((engine_python.parent.parent / "lib").glob("python3*")).name
    if version != f"python{sys.version_info.major}.{sys.version_info.minor}":
        pytest.skip(f"QGIS has another Python than the engine, {version}")


def wait(panel, qtbot):
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=PATIENCE_MS)


def test_says_what_it_would_do(panel):
    assert "not installed" in panel.state_label.text()
    assert panel.install_button.isVisible() and "Install" in panel.install_button.text()
    assert "to download" in panel.choice_label.text() and "on disk" in panel.choice_label.text()
    assert not panel.progress_bar.isVisible() and not panel.cancel_button.isVisible()


def test_says_which_other_python_is_used(panel, qtbot):
    settings().interpreter = sys.executable
    panel.refresh()
    qtbot.waitUntil(lambda: sys.executable in panel.state_label.text(), timeout=PATIENCE_MS)
    assert panel.install_button.isVisible()


def test_install_then_repair_then_remove(panel, qtbot, same_python):
    panel.dask_check.setChecked(True)
    with qtbot.waitSignal(engine_state().changed, timeout=PATIENCE_MS):
        panel.install_button.click()
        assert panel.is_busy and panel.cancel_button.isVisible() and not panel.install_button.isVisible()
        other = EnginePanel()
        qtbot.addWidget(other)
        assert other.is_busy, "a panel that is opened now shows the installation, too"
    assert "is installed and works" in other.notice.text and not other.is_busy
    assert "is installed and works" in panel.notice.text
    assert environment.find_interpreter() == folder.current().interpreter
    qtbot.waitUntil(lambda: "Repair" in panel.install_button.text(), timeout=PATIENCE_MS)
    assert folder.current().has_dask and panel.dask_check.isChecked()
    panel.dask_check.setChecked(False)
    assert "this build" in panel.install_button.text()
    panel.dask_check.setChecked(True)
    assert "Repair" in panel.install_button.text()
    panel.choice_combo.setCurrentIndex(panel.choice_combo.findData("cuda"))
    assert "this build" in panel.install_button.text()
    assert "PyTorch" in panel.state_label.text() and panel.remove_action.isEnabled()
    with qtbot.waitSignal(engine_state().changed, timeout=PATIENCE_MS):
        other.remove()
        assert panel.is_busy
        sip.delete(other)  # as options do that are closed meanwhile
    assert folder.current() is None and "removed" in panel.notice.text


def test_a_fault_is_one_sentence_with_its_code_and_the_button_comes_back(panel, qtbot, server):
    server.faults["/engine-libraries/"] = Fault("page")
    panel.install_button.click()
    wait(panel, qtbot)
    assert "SG-INSTALL-004" in panel.notice.text
    assert panel.install_button.isVisible() and panel.install_button.isEnabled()


def test_cancel(panel, qtbot, server):
    server.faults["engine_libraries-1.0-py3-none-any.whl"] = Fault("stall")
    panel.install_button.click()
    qtbot.waitUntil(server.stalled.is_set, timeout=PATIENCE_MS)
    panel.cancel_button.click()
    wait(panel, qtbot)
    assert "kept for the next time" in panel.state_label.text() and not folder.environments()


def test_a_bundle_is_saved_and_installed_without_the_index(panel, qtbot, server, same_python, tmp_path):
    path = tmp_path / "engine.zip"
    model = tmp_path / "my model" / "clear.safetensors"
    model.parent.mkdir()
    model.write_bytes(b"weights")
    settings().checkpoint = model
    panel.save_bundle(str(path))
    wait(panel, qtbot)
    assert path.is_file() and str(path) in panel.notice.text
    server.files.clear()
    with qtbot.waitSignal(engine_state().changed, timeout=PATIENCE_MS):
        panel.install_bundle(str(path))
    assert folder.current() is not None
    assert (weights_folder() / "clear.safetensors").read_bytes() == b"weights"


def test_diagnostics_tell_errors_but_no_names(panel, qtbot, server):
    server.faults["/engine-libraries/"] = Fault("status", status=500)
    panel.install_button.click()
    wait(panel, qtbot)
    panel.copy_report()
    wait(panel, qtbot)
    text = QgsApplication.clipboard().text()
    assert "QGIS 3" in text and "SG-INSTALL" in text and "SnowGalileo" in text
    assert str(Path.home()) + os.sep not in text


def test_a_computer_that_nothing_is_built_for(server, qtbot, monkeypatch):
    from snowgalileo_qgis.installer import plan
    from snowgalileo_qgis.installer.tags import Target

    found = plan.find()
    other = type(found)(found.path, found.version, Target((3, 12), "macos", "x86_64", (15, 0)))
    monkeypatch.setattr(plan, "find", lambda *_: other)
    monkeypatch.setattr(locks, "PACKAGE", REPOSITORY / "snowgalileo_qgis")
    panel = EnginePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.refresh()
    qtbot.waitUntil(lambda: "Intel" in panel.choice_label.text(), timeout=PATIENCE_MS)
    assert not panel.install_button.isEnabled()


def test_it_fits_into_a_narrow_dock(panel):
    assert panel.minimumSizeHint().width() <= 280
