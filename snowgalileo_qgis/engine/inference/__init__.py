"""Running the model over many cells and writing the map."""
