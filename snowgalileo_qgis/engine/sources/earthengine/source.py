"""Earth Engine as a source of scenes: which images it has of an area and days, and fetching their pixels."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np

from ...bands import Sensor
from ...grid import CELL_M, RegionGrid
from ...output_file import writing
from ...protocol import Cancelled, EarthEngine, LeftOut, SnowGalileoError, products_folder
from ...scene import EARTH_ENGINE_IMAGE, Scene
from ...stack.region.compositing import ONE_IMAGE, export_polygon, intersects
from ...web.client import WebClient
from ...web.network import Network, Secrets
from ...web.threads import result_of, threads
from ..catalogues.cache import ProductCache
from ..catalogues.in_use import using
from ..catalogues.place import Place
from ..cell_outlines import CellOutlines
from ..origin import NOTE
from ..scene_reader import ReadableScene
from ..source import FoundScenes
from .blocks import Cells, blocks_of
from .expressions import ONE, collection_images
from .fetch import Fetching, left_out
from .image_collections import COLLECTIONS, ImageCollection
from .images import Image, image_of
from .login import login_of
from .reader import FetchedBlock, ImageReader
from .service import LONGEST_S, EarthEngineService

FOLDER = "earthengine"
"""Where images are kept, in the folder of fetched products."""
LISTS_AT_ONCE = 4
GB = 1_000_000_000
NAME = "Earth Engine"


class EarthEngineSource:
    """Images of Earth Engine. ``grid``, ``rule``: of the region; pixels that it never takes are not fetched.

    ``check`` is called often and may raise to stop.
    """

    def __init__(
        self, settings: EarthEngine, place: Place, grid: RegionGrid, rule: str, check: Callable[[], None]
    ) -> None:
        self._settings = settings
        self._boxes = place.boxes
        self._grid = grid
        self._rule = rule
        self._client = client_of(settings, check)
        self._root = (Path(settings.cache).expanduser() if settings.cache else products_folder()) / FOLDER
        wanted = frozenset(Sensor(name) for name in settings.sensors) or frozenset(Sensor)
        self._collections = [item for item in COLLECTIONS if item.sensor in wanted]

    @property
    def name(self) -> str:
        """Its name."""
        return NAME

    @property
    def products(self) -> Mapping[Sensor, str]:
        """Collections that are asked for, by sensor."""
        named: dict[Sensor, list[str]] = defaultdict(list)
        for item in self._collections:
            named[item.sensor].append(item.id)
        return {sensor: f"image of {' or '.join(ids)} in Earth Engine" for sensor, ids in named.items()}

    def find(
        self,
        cells: CellOutlines,
        days: Sequence[date],
        check: Callable[[], None],
        report: Callable[[int, int], None],
    ) -> FoundScenes:
        """See ``SceneSource.find``. Collections that cannot be listed are left out."""
        reports: list[LeftOut] = []
        images: list[tuple[Image, tuple[object, ...]]] = []
        service = self._service(reports)
        with threads(LISTS_AT_ONCE, NAME) as pool:
            asked = self._collections if service else []
            waiting = [(item, pool.submit(self._listed, service, item, days)) for item in asked if service]
            for done, (item, future) in enumerate(waiting):
                report(done, len(waiting))
                try:
                    listed = result_of(future, check)
                except SnowGalileoError as error:
                    if isinstance(error, Cancelled):
                        raise
                    reports.append(left_out(Path(NAME), item.id, error))
                    continue
                images += ordered(item, listed, reports)
        report(1, 1)
        images = [(image, order) for image, order in images if _day(image) in {None, *days}]
        unique = {(item.code, item.reason): item for item in reports}
        return FoundScenes(
            self._scenes(images, cells),
            list(unique.values()),
            frozenset(image.time.date() for image, _ in images if image.time),
        )

    def fetch(
        self, scenes: Sequence[ReadableScene], report: Callable[[int, int], None]
    ) -> list[tuple[Scene, LeftOut]]:
        """See ``SceneSource.fetch``. Raises ``SG-OUTPUT-...``."""
        images = [(item.scene, item.reader) for item in scenes if isinstance(item.reader, ImageReader)]
        wanting = [(scene, reader) for scene, reader in images if reader.to_fetch()]
        failed: list[tuple[Scene, LeftOut]] = []
        if wanting:
            reports: list[LeftOut] = []
            service = self._service(reports)
            if service is None:
                return [(scene, replace(reports[0], path=scene.path)) for scene, _ in wanting]
            with using(self._root.parent):
                for scene, reader in wanting:
                    _note(scene, reader.image)
                failed = Fetching(service, wanting, report).run()
        self._keep([scene.path for scene, _ in images])
        return failed

    def _keep(self, folders: Sequence[Path]) -> None:
        """Remember that images are in use, and remove what was used least lately beyond the limit."""
        cache = ProductCache(str(self._root.parent))
        for folder in folders:
            cache.used(folder)
        if self._settings.limit_gb:
            cache.clean(int(self._settings.limit_gb * GB), folders)

    def _service(self, reports: list[LeftOut]) -> EarthEngineService | None:
        settings = self._settings
        try:
            login = login_of(self._client, settings.project, settings.credentials)
        except SnowGalileoError as error:
            reports.append(left_out(Path(NAME), NAME, error))
            return None
        return EarthEngineService(self._client, settings.project, login)

    def _listed(
        self, service: EarthEngineService, collection: ImageCollection, days: Sequence[date]
    ) -> list[object]:
        span = (min(days), max(days) + timedelta(days=1)) if collection.is_dated else None
        found = service.value(collection_images(collection.id, span, self._boxes, collection.only))
        features = found.get("features") if isinstance(found, dict) else None
        if not isinstance(features, list):
            raise SnowGalileoError(
                "SG-ONLINE-006",
                f"Earth Engine answered something else than the images of {collection.id}.",
                "Check for a newer version of the plugin.",
            )
        return features

    def _scenes(
        self, images: Sequence[tuple[Image, tuple[object, ...]]], cells: CellOutlines
    ) -> list[ReadableScene]:
        """Scenes of the images that a cell takes pixels of, with the blocks of these pixels."""
        taken: dict[tuple[Sensor, date | None], Cells] = {}
        sensors = list(Sensor)
        found: list[ReadableScene] = []
        for image, order in sorted(images, key=lambda item: sensors.index(item[0].collection.sensor)):
            needed = self._needed(image, cells, taken)
            blocks = blocks_of(image, self._grid, needed) if needed.any() else []
            if blocks:
                folder = self._root / image.id.replace("/", "_")
                reader = ImageReader(image, [FetchedBlock(block, folder / block.file) for block in blocks])
                found.append(ReadableScene(_scene(image, order, reader, folder), reader))
        terrain = [item.reader for item in found if item.scene.sensor is Sensor.DEM]
        for tile in terrain:
            if isinstance(tile, ImageReader):
                tile.beside = tuple(
                    block
                    for other in terrain
                    if isinstance(other, ImageReader) and other is not tile
                    for block in other.blocks
                )
        return found

    def _needed(
        self, image: Image, cells: CellOutlines, taken: dict[tuple[Sensor, date | None], Cells]
    ) -> Cells:
        """Cells that take pixels of an image. ``taken``: under the rule ``first``, those that earlier images
        of the day have.
        """
        needed = np.zeros_like(self._grid.wanted)
        sensor = image.collection.sensor
        if self._rule != "first" or sensor in ONE_IMAGE:
            needed[self._grid.wanted] = cells.touched_by(image.footprint)
            return needed
        before = taken.setdefault((sensor, _day(image)), np.zeros_like(needed))
        touched = cells.touched_by(image.footprint.buffer(1e-3))  # export polygons reach beyond their cells
        corners = list(self._grid.corners())
        for (row, col, x, y), is_near in zip(corners, touched, strict=True):
            polygon = export_polygon(self._grid.crs, x, y, x + CELL_M, y - CELL_M)
            needed[row, col] = is_near and not before[row, col] and intersects(image.footprint, polygon)
        before |= needed
        return needed


def client_of(settings: EarthEngine, check: Callable[[], None]) -> WebClient:
    """How Earth Engine is reached; a server that replays it on this computer answers without waiting."""
    secrets = Secrets()
    secrets.add(settings.proxy)
    pause, stalled = (0.05, 10.0) if settings.replay else (1.0, LONGEST_S)
    network = Network(settings.proxy, settings.ca_certificates, settings.replay, pause, stalled)
    return WebClient(network, check, secrets)


def try_login(settings: EarthEngine, check: Callable[[], None]) -> list[LeftOut]:
    """Log in and let the project compute a number; why that fails. Raises ``Cancelled`` alone."""
    client = client_of(settings, check)
    try:
        login = login_of(client, settings.project, settings.credentials)
        EarthEngineService(client, settings.project, login).value(ONE)
    except Cancelled:
        raise
    except SnowGalileoError as error:
        return [left_out(Path(NAME), NAME, error)]
    return []


def ordered(
    collection: ImageCollection, listed: Sequence[object], reports: list[LeftOut]
) -> list[tuple[Image, tuple[object, ...]]]:
    """Images of a list with their order of use, which is that of the list; of others the reason why not.

    The order is written as that of downloaded products is, time before name, so that both can be mixed.
    """
    found: list[tuple[Image, tuple[object, ...]]] = []
    latest = ""
    for number, item in enumerate(listed):
        try:
            image = image_of(collection, item)
        except SnowGalileoError as error:
            reports.append(left_out(Path(NAME), collection.id, error))
            continue
        latest = max(latest, _time_text(image.time))
        order: tuple[object, ...] = (latest, f"{number:05d} {image.index}")
        if collection.sensor is Sensor.LANDSAT:
            order = (0 if collection.is_preferred else 1, *order)
        found.append((image, order))
    return found


def _time_text(time: datetime | None) -> str:
    return time.replace(tzinfo=None).isoformat() if time else ""


def _day(image: Image) -> date | None:
    return image.time.date() if image.time else None


def _scene(image: Image, order: tuple[object, ...], reader: ImageReader, folder: Path) -> Scene:
    facts = {EARTH_ENGINE_IMAGE: image.id, "version": image.version, "sensed": _time_text(image.time)}
    if image.baseline:
        facts["baseline"] = image.baseline
    return Scene(
        sensor=image.collection.sensor,
        name=image.name,
        day=_day(image),
        path=folder,
        files={f"block {number}": str(item.path) for number, item in enumerate(reader.blocks, start=1)},
        footprint=image.footprint,
        order=order,
        facts=facts,
    )


def _note(scene: Scene, image: Image) -> None:
    """Say in the image's folder where its blocks come from."""
    path = scene.path / NOTE
    text = {"service": FOLDER, "name": image.name, "version": image.version, "is_final": True, "files": {}}
    with writing(path):
        scene.path.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(text), encoding="utf-8")
