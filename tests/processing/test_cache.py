"""*Clean up downloaded products*, with a real engine."""

import json
import os
import time

import pytest

NOTE = ".snowgalileo.json"


@pytest.fixture()
def products(tmp_path):
    """Products that were used 100 days ago and just now."""
    for kind, name, days in (("s2", "old", 100), ("s2", "new", 0), ("modis", "tile", 100)):
        folder = tmp_path / "products" / kind / name
        folder.mkdir(parents=True)
        (folder / "data.bin").write_bytes(bytes(2_000_000))
        (folder / NOTE).write_text(json.dumps({"service": "open", "files": {}}))
        then = time.time() - days * 86_400
        os.utime(folder / NOTE, (then, then))
    return tmp_path / "products"


def test_products_are_listed_then_removed_by_kind_and_age(run, products):
    settings = {"KINDS": ["s2"], "CACHE": str(products)}
    results, _ = run("snowgalileo:cleanproducts", settings)
    assert (results["PRODUCTS"], results["REMOVED"]) == (3, 0)
    assert results["CHOSEN_MB"] == pytest.approx(2, abs=0.01)
    assert (products / "s2" / "old").is_dir()
    results, _ = run("snowgalileo:cleanproducts", {**settings, "REMOVE": True})
    assert results["REMOVED"] == 1 and results["FREED_MB"] == results["CHOSEN_MB"]
    assert {path.name for path in products.glob("*/*")} == {"new", "tile"}
    results, _ = run("snowgalileo:cleanproducts", {"REMOVE": True, "UNUSED_DAYS": 0, "CACHE": str(products)})
    assert results["REMOVED"] == 2 and not list(products.glob("*/*"))
