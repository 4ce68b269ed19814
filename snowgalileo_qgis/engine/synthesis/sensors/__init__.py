"""The sensors of the stack, one per file: each turns ground and sky into its own bands, with its own
units, grid and gaps.
"""
