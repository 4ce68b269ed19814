"""Formats of stacks: one file each."""
