"""What jobs on online services share: services, accounts, the place and days that are looked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Dict, List, Optional, Tuple, Type

from .inspect import Availability
from .job import JobResult, JobSpec, require
from .json_data import JsonData

ONLINE_SENSORS = ("s1", "s2", "landsat", "s3", "modis", "viirs", "era5", "dem", "worldcover")
"""What can be fetched."""


@dataclass(frozen=True)
class Service:
    """A service that products are fetched from. ``gives``: in words; ``register``: where accounts are made;
    ``terms``: page of terms to accept, where there are any. ``needs``: fields of ``OnlineSpec``, any of the
    tuples of which is a whole account; empty: no account.
    """

    id: str
    label: str
    gives: str
    register: str = ""
    terms: str = ""
    needs: Tuple[Tuple[str, ...], ...] = ()


SERVICES = (
    Service(
        "cdse",
        "Copernicus Data Space Ecosystem",
        "Sentinel-1, Sentinel-2, Sentinel-3",
        "https://dataspace.copernicus.eu",
        "",
        (("cdse_user", "cdse_password"), ("cdse_key", "cdse_secret")),
    ),
    Service(
        "earthdata",
        "NASA Earthdata",
        "MODIS, VIIRS",
        "https://urs.earthdata.nasa.gov",
        "https://urs.earthdata.nasa.gov/profile",
        (("earthdata_token",), ("earthdata_user", "earthdata_password")),
    ),
    Service(
        "usgs",
        "USGS Machine-to-Machine",
        "Landsat 8 and 9",
        "https://ers.cr.usgs.gov",
        "https://ers.cr.usgs.gov/profile/access",
        (("usgs_user", "usgs_token"),),
    ),
    Service(
        "cds",
        "Climate Data Store",
        "ERA5-Land",
        "https://cds.climate.copernicus.eu",
        "https://cds.climate.copernicus.eu/datasets/reanalysis-era5-land?tab=download#manage-licences",
        (("cds_key",),),
    ),
    Service("google", "Google's public bucket", "Sentinel-2"),
    Service("open", "Open buckets", "terrain, land cover, orbits of Sentinel-1"),
)
"""Services in the order in which they are listed."""

ACCOUNT_FIELDS = tuple(dict.fromkeys(name for service in SERVICES for need in service.needs for name in need))
"""Fields of ``OnlineSpec`` that hold secrets or names of users."""


ONLINE_HOSTS = (
    *(f"{name}.dataspace.copernicus.eu" for name in ("stac", "catalogue", "identity", "download", "eodata")),
    "cmr.earthdata.nasa.gov",
    "urs.earthdata.nasa.gov",
    "data.lpdaac.earthdatacloud.nasa.gov",
    "nrt3.modaps.eosdis.nasa.gov",
    "nrt4.modaps.eosdis.nasa.gov",
    "landsatlook.usgs.gov",
    "m2m.cr.usgs.gov",
    "dds.cr.usgs.gov",
    "cds.climate.copernicus.eu",
    "object-store.os-api.cci2.ecmwf.int",
    "storage.googleapis.com",
    "copernicus-dem-30m.s3.eu-central-1.amazonaws.com",
    "esa-worldcover.s3.eu-central-1.amazonaws.com",
    "s1-orbits.asf.alaska.edu",
    "s1-orbits.s3.us-west-2.amazonaws.com",
    "earthengine-highvolume.googleapis.com",
)
"""Hosts that are asked, as far as they are known; some send on to others."""


@dataclass
class OnlineItem(JsonData):
    """A product that exists online.

    ``day``: ISO 8601, ``None`` for terrain and land cover. ``version``: of the processing. ``is_final``:
    ``False`` for near-real-time and preliminary data, which are replaced later. ``size``: bytes that are
    fetched; ``is_estimate``: the service does not tell them. ``cloud``: percent, where the service tells it.
    ``is_here``: in the cache or in the user's folders already, at ``path``. ``needs_account``: cannot be
    fetched without an account of ``service``. ``unusable``: why it is not fetched, empty for all others.
    """

    sensor: str
    service: str
    name: str
    day: Optional[str]
    version: str
    is_final: bool
    size: int
    is_estimate: bool
    cloud: Optional[float] = None
    is_here: bool = False
    path: str = ""
    needs_account: bool = False
    unusable: str = ""


@dataclass
class OnlineProducts(Availability):
    """What exists online for an area and the 8 days up to a day.

    ``prediction_days``: one table; its ``valid`` is the percent of the cells that the products cover.
    ``to_fetch``, ``here``, ``waiting``: bytes that would be fetched, are here, wait for an account.
    ``seconds_to_fetch``: at the speed seen so far. ``seconds_to_build``, ``stack_size``: time and bytes that
    the stack of what is here and what would be fetched takes, as estimated. ``free``: bytes on the disk of
    the cache. ``missing``: labels of sensors of which the services have no product; not of those whose
    service failed. ``waits_for``: labels of services without account, and what they would add. ``left_out``:
    services that failed; ``path`` is their label.
    """

    products: List[OnlineItem] = field(default_factory=list)
    cache: str = ""
    to_fetch: int = 0
    here: int = 0
    waiting: int = 0
    seconds_to_fetch: float = 0.0
    seconds_to_build: float = 0.0
    stack_size: int = 0
    free: int = 0
    missing: List[str] = field(default_factory=list)
    waits_for: Dict[str, str] = field(default_factory=dict)
    notes: List[str] = field(default_factory=list)
    requests: int = 0
    seconds: float = 0.0


@dataclass
class OnlineSpec(JobSpec):
    """Products of online services that show an area on the 8 days up to ``day``."""

    result: ClassVar[Type[JobResult]] = OnlineProducts

    sensors: List[str] = field(default_factory=list)
    """Sensors to look for; empty: all."""
    archive: List[str] = field(default_factory=list)
    """Folders of products of your own: what is in them is not fetched."""
    grid_crs: str = ""
    """UTM zone of the cells, such as ``EPSG:32632``; empty: that of the area's centre."""
    cache: str = ""
    """Folder of fetched products, which all areas share; empty: the user's own."""
    whole_files: bool = False
    """Fetch large images whole, not only their parts that show the area."""
    proxy: str = field(default="", repr=False)
    """As in ``WeightsSpec``."""
    proxies: List[str] = field(default_factory=list, repr=False)
    """Hosts that are reached by another proxy than ``proxy``: ``host=proxy`` each."""
    ca_certificates: str = field(default="", repr=False)
    replay: str = ""
    """Address of a server on this computer that answers in the place of all services, for tests."""
    substitutes: bool = False
    """Also use VIIRS of NOAA-20 and NOAA-21 where that of Suomi NPP lacks, with which the model was trained.
    Maps made of it say so.
    """
    cdse_user: str = field(default="", repr=False)
    cdse_password: str = field(default="", repr=False)
    cdse_key: str = field(default="", repr=False)
    cdse_secret: str = field(default="", repr=False)
    earthdata_token: str = field(default="", repr=False)
    earthdata_user: str = field(default="", repr=False)
    earthdata_password: str = field(default="", repr=False)
    usgs_user: str = field(default="", repr=False)
    usgs_token: str = field(default="", repr=False)
    cds_key: str = field(default="", repr=False)

    def inputs(self) -> List[str]:
        """The user's own folders."""
        return list(self.archive)

    def validate(self) -> None:
        """Raise ``SG-JOB-001`` when a field has a value that no job can run with."""
        require(not self.stacks, "Products are looked for online, not in stacks.")
        require(self.day is not None, "No prediction day was given.")
        require(self.area is not None, "No area was given.")
        self.validate_day()
        for sensor in self.sensors:
            require(sensor in ONLINE_SENSORS, f"'{sensor}' is not one of {', '.join(ONLINE_SENSORS)}.")

    def has_account(self, service: Service) -> bool:
        """Whether the accounts given are enough for a service."""
        return not service.needs or any(all(getattr(self, name) for name in need) for need in service.needs)
