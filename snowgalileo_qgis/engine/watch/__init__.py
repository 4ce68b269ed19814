"""Watched areas: what a watch asks for, what is there, what is new, and what goes with the maps."""
