"""Testing this computer."""

import pytest

from snowgalileo_qgis.engine.protocol import SelftestReport
from snowgalileo_qgis.gui.selftest_panel import SelftestPanel

PATIENCE_MS = 600_000


@pytest.fixture()
def panel(with_engine, qtbot):
    panel = SelftestPanel(lambda: ("auto", "fp32"))
    qtbot.addWidget(panel)
    yield panel
    panel.close_down()


def test_this_computer_gets_a_green_check(panel, qtbot):
    panel.test_button.click()
    assert not panel.test_button.isEnabled()
    qtbot.waitUntil(panel.test_button.isEnabled, timeout=PATIENCE_MS)
    assert "right numbers" in panel.result_label.text() and "32 bit" in panel.result_label.text()
    assert not panel.icon_label.isHidden() and not panel.icon_label.pixmap().isNull()


def test_wrong_numbers_get_no_check(panel):
    failed = SelftestReport(
        passed=False,
        max_difference=None,
        allowed=1e-4,
        cells={},
        device="cpu",
        device_name="CPU",
        device_reason="",
        precision="fp32",
        cells_per_second=1.0,
        versions={"torch": "2"},
        system="",
    )
    panel._on_succeeded(failed)
    assert "wrong numbers" in panel.result_label.text()
