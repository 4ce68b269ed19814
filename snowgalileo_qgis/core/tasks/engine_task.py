"""An engine job as a background task."""

from __future__ import annotations

from typing import Callable, Optional

from ...engine.protocol import JobResult, JobSpec, Json, StoreAccess
from ..engine_client import EngineClient, engine
from ..progress import percent
from .background_task import BackgroundTask


class EngineTask(BackgroundTask):
    """Runs a job; the result is a ``spec.result``.

    ``message`` carries the engine's progress, log and warning messages. ``complete``: called with the result
    in the background thread, for the files that QGIS puts beside it. ``is_silent``: as in ``BackgroundTask``.
    ``access``: as in ``EngineClient.run``.
    """

    def __init__(
        self,
        description: str,
        spec: JobSpec,
        client: Optional[EngineClient] = None,
        complete: Callable[[JobResult], None] = lambda _result: None,
        is_silent: bool = True,
        access: Optional[StoreAccess] = None,
    ) -> None:
        super().__init__(description, is_silent)
        self.spec = spec
        self._client = client
        self._complete = complete
        self._access = access

    def work(self) -> JobResult:
        """Run the job."""
        client = self._client or engine()
        result = client.run(self.spec, self._forward, self.isCanceled, self._access)
        self._complete(result)
        return result

    def _forward(self, message: Json) -> None:
        if message["type"] == "progress":
            self.setProgress(max(self.progress(), percent(message)))
        self.message.emit(message)
