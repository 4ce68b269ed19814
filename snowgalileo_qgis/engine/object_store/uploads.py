"""Arrays that are written to a bucket, also over slow networks."""

from __future__ import annotations

import asyncio
from typing import Any

from zarr.core.buffer import Buffer
from zarr.storage import ObjectStore

from .bucket import Bucket

STALL_S = 60.0
"""Seconds after which an upload that is under way has the bucket asked whether it still answers."""


class Uploads(ObjectStore[Any]):
    """Zarr's store, in which an upload takes as long as it needs while the bucket answers other requests.

    The library limits requests as a whole: it cannot tell a slow upload from one that stands still.
    """

    def __init__(self, bucket: Bucket) -> None:
        super().__init__(bucket.store)
        self._uploading = bucket.uploading

    async def set(self, key: str, value: Buffer) -> None:
        """See ``ObjectStore.set``. Raises the library's error where the bucket does not answer any more."""
        import obstore

        upload = asyncio.ensure_future(obstore.put_async(self._uploading, key, value.as_buffer_like()))
        try:
            while not (await asyncio.wait({upload}, timeout=STALL_S))[0]:
                try:
                    await obstore.head_async(self.store, key)
                except (FileNotFoundError, obstore.exceptions.PermissionDeniedError):
                    continue  # keys that may not list are refused where nothing is yet; also an answer
            await upload
        finally:
            upload.cancel()
