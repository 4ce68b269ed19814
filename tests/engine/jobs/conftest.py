"""The zip of weights, which the job and the model zoo are both tested with."""

from tests.engine.model_zoo.conftest import one_thread, pth, server, zip_bytes, zip_path

__all__ = ["one_thread", "pth", "server", "zip_bytes", "zip_path"]
