"""Bars of services, stack and map."""

import pytest

from snowgalileo_qgis.engine.protocol import SERVICES
from snowgalileo_qgis.gui.part_bars import PartBars
from snowgalileo_qgis.gui.run_panel import RunPanel


@pytest.fixture()
def bars(qtbot):
    widget = PartBars()
    qtbot.addWidget(widget)
    return widget


def part(name, done, total=1_000_000, eta_s=100.0):
    return {"id": name, "done": done, "total": total, "eta_s": eta_s}


def values(bars):
    return {name: bar.value() for name, bar in bars.bars.items()}


def test_each_service_has_a_bar_with_its_time_left(bars):
    bars.set_progress({"stage": "online", "parts": [part("usgs", 250_000), part("build", 0)]})
    assert values(bars) == {"usgs": 25, "build": 0, "map": 0} and not bars.isHidden()
    assert bars.bars["usgs"].format() == "%p % · 2 min" and "0.3 of 1.0 MB" in bars.bars["usgs"].toolTip()
    bars.set_progress(
        {"stage": "online", "parts": [part("usgs", 1_000_000, eta_s=0.0), part("build", 5, 10)]}
    )
    assert values(bars) == {"usgs": 100, "build": 50, "map": 0}
    assert bars.bars["usgs"].format() == "%p %"


def test_bars_never_go_back_and_what_comes_before_is_done(bars):
    bars.set_progress({"stage": "online", "parts": [part("cdse", 900_000), part("build", 9, 10)]})
    bars.set_progress({"stage": "ingest", "done": 0, "total": 10})
    assert values(bars) == {"cdse": 100, "build": 90, "map": 0}
    bars.set_progress({"stage": "predict", "done": 1, "total": 4, "eta_s": 9.0})
    assert values(bars) == {"cdse": 100, "build": 100, "map": 25}


def test_jobs_without_parts_have_no_bars(bars):
    bars.set_progress({"stage": "predict", "done": 1, "total": 4})
    bars.set_progress({"stage": "download", "done": 1, "total": 0, "parts": []})
    assert not bars.bars and bars.isHidden()


def test_all_services_fit_into_the_narrow_dock(qtbot):
    panel = RunPanel("Run", "")
    qtbot.addWidget(panel)
    panel.set_running("")
    parts = [part(service.id, 1) for service in SERVICES]
    panel.set_progress(
        {"type": "progress", "stage": "online", "done": 1, "total": 9, "parts": [*parts, part("build", 1)]}
    )
    assert len(panel.part_bars.bars) == len(SERVICES) + 2
    assert panel.minimumSizeHint().width() <= 280
    panel.set_finished("")
    assert panel.part_bars.isHidden()


@pytest.mark.parametrize("stage", ["series", "watch"])
def test_services_begin_anew_with_each_day_and_only_then(bars, stage):
    def send(done, parts):
        bars.set_progress({"type": "progress", "stage": stage, "done": done, "total": 300, "parts": parts})

    send(0, [part("open", 1_000_000), part("build", 0)])
    send(0, [part("open", 1_000_000), part("build", 500_000)])
    assert (bars.bars["open"].value(), bars.bars["build"].value()) == (100, 50)
    bar = bars.bars["build"]
    send(0, [part("build", 400_000)])
    assert bars.bars["build"] is bar, "the same day"
    send(1, [part("open", 100_000), part("build", 0)])
    assert (bars.bars["open"].value(), bars.bars["build"].value()) == (10, 0)
