"""Stacks: the 8 days of all sensors over one or many 1 km cells, and the files they come from."""

from .cell import Cell, CellRef
from .reader import StackReader, open_stacks

__all__ = ["Cell", "CellRef", "StackReader", "open_stacks"]
