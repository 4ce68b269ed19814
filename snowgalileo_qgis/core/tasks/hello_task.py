"""The handshake with the engine as a background task, because a first start takes seconds."""

from __future__ import annotations

from ..engine_client import EngineClient
from ..engine_info import EngineInfo
from ..messages import tr
from .background_task import BackgroundTask


class HelloTask(BackgroundTask):
    """Asks an engine for its ``EngineInfo``; ``stop_after``: stop it once it has answered."""

    def __init__(self, client: EngineClient, stop_after: bool = False) -> None:
        super().__init__(tr("Starting the SnowGalileo engine"))
        self._client = client
        self._stop_after = stop_after

    def work(self) -> EngineInfo:
        """Start the engine and ask it."""
        try:
            return self._client.hello(self.isCanceled)
        finally:
            if self._stop_after:
                self._client.stop()
