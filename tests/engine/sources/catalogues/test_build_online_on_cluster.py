"""Workers of a cluster read what has come while other products still arrive."""

from __future__ import annotations

import pytest

pytest.importorskip("distributed")

from snowgalileo_qgis.engine.stack.region import Region
from tests.engine.execution.dask_processes import DaskProcesses
from tests.engine.sources.catalogues.test_build_online import (
    SLOW,
    Held,
    build_alone,
    contents,
    run,
    spec_of,
)


def test_workers_read_while_a_service_has_not_sent_its_product(server, made, tmp_path):
    held = server.services[SLOW] = Held(made.dds)
    store = tmp_path / "ahead.zarr"
    others = {"s2", "s3", "modis", "viirs", "era5", "dem", "worldcover"}
    seen, bars = set(), []

    class Said(list):
        def append(self, message):
            bars.append([part["id"] for part in message.get("parts", ())])
            if store.exists() and not held.release.is_set():
                seen.update(scene.sensor.value for scene in Region.open(store).scenes)
                if seen == others:
                    held.release.set()

    folder = tmp_path / "cluster"
    folder.mkdir()
    with DaskProcesses(folder) as cluster:
        cluster.start_worker("reader", threads=2)
        built = run(spec_of(server, tmp_path, scheduler=cluster.address), Said())
    assert seen == others, "all but Landsat were in the store before Landsat arrived"
    assert not built.left_out and built.scenes_read == len(built.scenes)
    assert ["cdse", "earthdata", "usgs", "cds", "open", "build"] in bars
    build_alone(built, tmp_path)
    assert contents(store) == contents(tmp_path / "alone.zarr")
