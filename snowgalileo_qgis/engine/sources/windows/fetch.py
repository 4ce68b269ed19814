"""Fetch the parts of a product's images that show a region; whole files where parts cannot be had."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from rasterio.windows import Window

from ...bands import Sensor
from ...grid import RegionGrid
from ...protocol import Cancelled, Json, SnowGalileoError
from ...web.byte_ranges import ByteRanges, Range
from ...web.client import WebClient
from ...web.download import RemoteFile, download
from ...web.network import host_of
from ...web.partial_file import Changed, NoParts, PartialFile, WholeOnly, record_of
from ..part_areas import MARGIN_CELLS, grown
from .jpeg2000 import fetch_headers, tile_ranges
from .shown import IMAGES, check_readable, shown_window
from .tiff import TiffHeaders

LEAST = 4_000_000
"""Smaller files are fetched whole [bytes]."""
MOST_CHANGES = 2
"""Versions of a file after which it is fetched whole."""
WORTH = 0.6
"""Share of a file from which it is fetched whole."""


class Windows:
    """Fetches parts of images that show ``region``. Safe for several threads."""

    def __init__(self, region: RegionGrid) -> None:
        self._fetched = grown(region, MARGIN_CELLS + 1)
        self._without_parts: set[str] = set()

    def suits(self, sensor: Sensor, file: RemoteFile) -> bool:
        """Whether to try to fetch a part of a file."""
        pattern = IMAGES.get(sensor)
        return (
            pattern is not None
            and pattern.fullmatch(file.path) is not None
            and (file.size is None or file.size >= LEAST)
            and not (file.few_requests and file.path.lower().endswith(".jp2"))
            and host_of(file.url) not in self._without_parts
        )

    def fetch(
        self,
        client: WebClient,
        sensor: Sensor,
        file: RemoteFile,
        product: Path,
        progress: Callable[[int], None],
        renewed: Callable[[], None],
    ) -> tuple[Json, int]:
        """Fetch what is lacking of a file below the folder ``product``, where all files that are no images
        are; what is noted of the file, and the new bytes.

        ``renewed``: called before parts that are there are removed, since the service has another version.
        Raises as ``download``.
        """
        path = product / file.path
        way: RemoteFile | None = file
        works = file  # the way by which it is fetched whole
        changes, spent = 0, 0
        while way is not None and changes < MOST_CHANGES and self.suits(sensor, way):
            with PartialFile(client, way, path, progress) as part:
                try:
                    if part.is_empty and path.exists():
                        renewed()
                        part.discard()
                    facts = self._fetch_part(part, sensor, product, path, way)
                    return facts, spent + part.new
                except Changed:
                    changes += 1
                    renewed()
                    part.discard()
                except WholeOnly:
                    self._without_parts.add(host_of(way.url))
                    way = way.other
                except NoParts:
                    way = None
                except SnowGalileoError as error:
                    if isinstance(error, Cancelled) or not error.code.startswith("SG-ONLINE"):
                        raise
                    if way.other is None:
                        raise
                    way = works = way.other
                spent += part.new
        renewed()
        whole = download(client, works, path, progress)
        record_of(path).unlink(missing_ok=True)
        return {"size": whole.size, "checksum": whole.checksum}, spent + whole.new

    def _fetch_part(
        self, part: PartialFile, sensor: Sensor, product: Path, path: Path, file: RemoteFile
    ) -> Json:
        """Fetch a part; what is noted of it. Raises as ``PartialFile.fetch``."""
        window, ranges = self._needed(part, sensor, product, path)
        wanted = ByteRanges(ranges)
        part.fetch([(0, part.size)] if wanted.total >= WORTH * part.size else wanted)
        try:
            if window is not None:
                check_readable(path, window)
            if part.is_whole:
                whole = part.finish()
                return {"size": whole.size, "checksum": whole.checksum}
        except SnowGalileoError as error:
            if not error.code.startswith("SG-SOURCE"):
                raise
            raise NoParts(error.text) from None
        return {"size": part.size, "announced": file.checksum, "part": True}

    def _needed(
        self, part: PartialFile, sensor: Sensor, product: Path, path: Path
    ) -> tuple[Window | None, Iterator[Range]]:
        """The window of an image that is needed, and its bytes; fetches the headers."""
        if path.suffix.lower() == ".jp2":
            stream = fetch_headers(part)
            window = shown_window(sensor, product, path, self._fetched)
            if window is None:
                return None, iter(())
            if stream.share(window) >= WORTH:
                return window, iter([(0, part.size)])
            return window, tile_ranges(part, stream, window)
        headers = TiffHeaders(part)
        window = shown_window(sensor, product, path, self._fetched)
        return window, iter(()) if window is None else headers.ranges(window)
