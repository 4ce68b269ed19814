"""Object stores that speak S3: where they are, how they are reached, and their objects as paths."""

from .path import ObjectPath, path_of

__all__ = ["ObjectPath", "path_of"]
