"""Published data sets: the record on the web, its archives, and packing them into a store of cells."""
