"""The version of the plugin and of its engine."""

__version__ = "0.1.0"
