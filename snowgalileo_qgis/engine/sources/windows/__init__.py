"""Fetching only the parts of large images that show a region."""
