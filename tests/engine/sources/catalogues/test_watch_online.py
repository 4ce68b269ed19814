"""A watched area whose products come from online services, here from a loopback server."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

from snowgalileo_qgis.engine.job_context import JobContext
from snowgalileo_qgis.engine.jobs.runner import run_job
from snowgalileo_qgis.engine.model.checkpoints import save_model, seeded_model
from snowgalileo_qgis.engine.protocol import ACCOUNT_FIELDS, WatchReport, WatchSpec, watch_text
from tests.engine.sources.catalogues.online_world import AREA, CRS, DAY, SECRETS


def test_products_are_fetched_once_and_the_day_is_mapped(server: Any, tmp_path: Path) -> None:
    save_model(seeded_model("nano", 1), tmp_path / "model.safetensors")
    values = {
        "area": {"box": AREA, "crs": CRS},
        "days": {"first": DAY},
        "sources": {"online": True, "cache": "cache"},
        "model": {"weights": ["model.safetensors"], "device": "cpu"},
        "output": {"folder": "out"},
    }
    (tmp_path / "w.toml").write_text(watch_text(values))
    accounts = {name: SECRETS[name] for name in ACCOUNT_FIELDS if name in SECRETS}
    spec = WatchSpec(action="update", file=str(tmp_path / "w.toml"), today=DAY, replay=server.url, **accounts)

    def update() -> WatchReport:
        result = run_job(spec, JobContext(lambda _: None, Event()))
        assert isinstance(result, WatchReport)
        return result

    report = update()
    assert report.mapped == [DAY] and not report.failed, (report.days, report.notes)
    sent = server.sent
    again = update()
    assert not again.mapped and not again.again, again.days
    fetched = {path.name for path in (tmp_path / "cache").glob("*/*") if path.is_dir()}
    assert fetched and server.sent - sent < sent, "only what failed or is searched for is asked for again"
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    for path in written:
        content = path.read_bytes()
        assert not any(secret.encode() in content for secret in SECRETS.values()), path
