"""Requests to web services and downloads of files, for everything that the engine fetches from a service."""
