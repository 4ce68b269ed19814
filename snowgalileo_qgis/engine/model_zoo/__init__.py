"""Published model weights: finding, downloading, checking and keeping them."""
