"""Which tests can run in which Python, and what the tests of the QGIS side share: the plugin, a stack, a
model file.

The engine's tests need torch, the others QGIS; each is collected only where that is installed.
"""

import gc
import os
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))
PATIENCE_S = 600
"""Time after which what a test has left behind will never end."""

# The same sums on every machine and under every load: libraries of linear algebra may use fewer threads on a
# busy machine, and sums of other parts differ in the last bits. Also for the processes that tests start.
os.environ.setdefault("OMP_NUM_THREADS", "1")
if find_spec("hypothesis") is not None:
    from hypothesis import HealthCheck, settings

    # the same inputs in each run (``make fuzz`` tries others), and no test fails because the machine is busy
    settings.register_profile(
        "same", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("same")

collect_ignore = []
if find_spec("qgis") is None:
    collect_ignore += ["core", "processing", "gui", "end_to_end"]
else:
    # before Qt starts: neither read nor write the person's own settings
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="snowgalileo_tests_")
    sys.path.append("/usr/share/qgis/python/plugins")
if find_spec("torch") is None:
    collect_ignore += ["engine", "installer", "tooling"]

    @pytest.fixture(scope="session", autouse=True)
    def leftovers(qgis_app):
        """Collect what the tests left behind while QGIS still runs; afterwards it would crash."""
        yield
        gc.collect()

    @pytest.fixture(autouse=True)
    def nothing_left(qgis_app):
        """No test begins while a task of the one before still runs, a widget of it still waits to be deleted,
        or its layers are still in the project.
        """
        yield
        from qgis.core import QgsApplication, QgsProject
        from qgis.PyQt.QtCore import QCoreApplication

        manager, deadline = QgsApplication.taskManager(), time.monotonic() + PATIENCE_S
        manager.cancelAll()
        while manager.countActiveTasks():
            assert time.monotonic() < deadline, [task.description() for task in manager.activeTasks()]
            QCoreApplication.processEvents()
            time.sleep(0.001)
        QCoreApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete
        if QgsProject.instance().mapLayers():
            QgsProject.instance().clear()

    @pytest.fixture()
    def speak(qgis_app):
        """Sets the language of QGIS, as its options do."""
        from qgis.core import QgsSettings

        from snowgalileo_qgis.core import translation

        def choose(language):
            QgsSettings().setValue("locale/overrideFlag", True)
            QgsSettings().setValue("locale/userLocale", language)
            translation.texts.cache_clear()

        yield choose
        QgsSettings().remove("locale")
        translation.texts.cache_clear()

    @pytest.fixture()
    def locale(qgis_app):
        """Sets how numbers and dates are written, for one test."""
        from qgis.PyQt.QtCore import QLocale

        before = QLocale()
        yield lambda name: QLocale.setDefault(QLocale(name))
        QLocale.setDefault(before)

    @pytest.fixture(scope="session", autouse=True)
    def layer_tree_view(qgis_iface):
        """A real layer tree, which newer versions of QGIS ask the main window for, in pytest-qgis's."""
        from qgis.core import QgsLayerTreeModel, QgsProject
        from qgis.gui import QgsLayerTreeView
        from qgis.PyQt import sip

        view = QgsLayerTreeView()
        view.setModel(QgsLayerTreeModel(QgsProject.instance().layerTreeRoot(), view))
        qgis_iface.layerTreeView = lambda: view
        yield view
        sip.delete(view)


@pytest.fixture(scope="session")
def engine_python():
    """The engine's Python; all tests that need the real engine are skipped without one."""
    candidates = [os.environ.get("SNOWGALILEO_PYTHON"), REPOSITORY / ".venv" / "engine" / "bin" / "python"]
    python = next((Path(path) for path in candidates if path and Path(path).is_file()), None)
    if python is None:
        pytest.skip("no engine: run 'make setup' or set SNOWGALILEO_PYTHON")
    return python


@pytest.fixture(scope="session")
def engine_command(engine_python):
    """Runs the engine's command line."""

    def run(*arguments):
        command = [
            str(engine_python),
            "-I",
            str(REPOSITORY / "snowgalileo_qgis" / "engine" / "__main__.py"),
            *map(str, arguments),
        ]
        return subprocess.run(command, check=True, capture_output=True, text=True)

    return run


@pytest.fixture(scope="session")
def stack_folder(engine_command, tmp_path_factory):
    """Folder with a simulated scene of 3 x 2 cells and one prediction day."""
    folder = tmp_path_factory.mktemp("scene")
    engine_command("demo-scene", "--output", folder, "--cells", "3x2")
    return folder / "stack"


@pytest.fixture(scope="session")
def one_cell_folder(engine_command, tmp_path_factory):
    """As ``stack_folder``, with one cell: for maps with flips, which take eight times as long."""
    folder = tmp_path_factory.mktemp("one_cell")
    engine_command("demo-scene", "--output", folder, "--cells", "1x1")
    return folder / "stack"


@pytest.fixture(scope="session")
def checkpoint(engine_command, tmp_path_factory):
    """Seeded random weights of the smallest model."""
    path = tmp_path_factory.mktemp("model") / "demo.safetensors"
    engine_command("demo-weights", "--output", path)
    return path


@pytest.fixture(scope="session")
def weights_archive(engine_python, tmp_path_factory):
    """A zip as the published one: models of two conditions, one of them from another start, and one of an
    ablation.
    """
    from tests.weights_server import ZIP_NAME, zip_of

    folder = tmp_path_factory.mktemp("published")
    code = (
        "import sys, torch; sys.path.insert(0, sys.argv[1]); from snowgalileo_qgis.engine.model.checkpoints "
        "import seeded_model; "
        "torch.save(seeded_model('nano', 1).state_dict(), sys.argv[2])"
    )
    subprocess.run([str(engine_python), "-c", code, str(REPOSITORY), str(folder / "model.pth")], check=True)
    weights = (folder / "model.pth").read_bytes()
    names = (
        "clear_pretrained_42_aaaa",
        "no_hr_pretrained_42_bbbb",
        "clear_random_20_cccc",
        "5000samples_clear_pretrained_42_dddd",
    )
    return zip_of(folder / ZIP_NAME, {f"finetune/{name}.pth": weights for name in names})


@pytest.fixture(scope="session")
def plugin(qgis_app, qgis_processing, engine_python):
    """The plugin with its provider registered, as ``qgis_process`` loads it."""
    os.environ["SNOWGALILEO_PYTHON"] = str(engine_python)
    from snowgalileo_qgis.core.engine_client import engine
    from snowgalileo_qgis.plugin import SnowGalileoPlugin

    plugin = SnowGalileoPlugin(None)
    plugin.initProcessing()
    yield plugin
    engine().stop()
