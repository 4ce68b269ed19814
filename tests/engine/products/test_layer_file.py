"""What is no terrain model, land cover or tree cover."""

import numpy as np
import pytest
import rasterio

from snowgalileo_qgis.engine.products.layer_file import open_layer
from snowgalileo_qgis.engine.protocol import JOB_TAG, SnowGalileoError


def test_a_snow_map_is_not_taken_for_elevations(tmp_path):
    path = tmp_path / "fsc.tif"
    with rasterio.open(path, "w", "GTiff", 2, 2, 1, "EPSG:32632", dtype="float32") as written:
        written.write(np.full((1, 2, 2), 0.5, np.float32))
    open_layer(path, "SG-PRODUCT-020", "terrain model").close()
    with rasterio.open(path, "r+") as written:
        written.update_tags(**{JOB_TAG: "{}"})
    with pytest.raises(SnowGalileoError, match=r"fsc\.tif is a snow map, no terrain model") as caught:
        open_layer(path, "SG-PRODUCT-020", "terrain model")
    assert caught.value.code == "SG-PRODUCT-020"
