"""Earth Engine as a source of scenes: images found by metadata, fetched in blocks, read like products."""
