"""The jobs: each ties stack, model and output together, and reads like its recipe."""
