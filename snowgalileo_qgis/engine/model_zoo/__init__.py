"""Published model weights: find, download, check and store them."""
