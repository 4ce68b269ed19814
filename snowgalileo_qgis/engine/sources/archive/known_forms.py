"""Names of products and of forms of them that no reader takes, with what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Form:
    """Names of one kind of product.

    ``pattern``: found in a path; its group ``id`` is the product. ``says``: what it is and what to do.
    ``loose``: the files of several products lie in one folder, so that one of them being used says nothing
    about the others.
    """

    pattern: re.Pattern[str]
    says: str
    loose: bool = False


def _form(pattern: str, says: str, *, loose: bool = False) -> Form:
    return Form(re.compile(rf"(?:^|/)(?P<id>{pattern})", re.IGNORECASE), says, loose)


_L1C = "Download or unpack the whole Level-1C product (SAFE) again."
_TOP_OF_ATMOSPHERE = "Sentinel-2 Level-1C and Landsat Level-1 are needed"
_NASA = "MOD09GA and VNP09GA are read as the HDF files of NASA's archive"
_DEM = "the terrain is read from Copernicus DEM GLO-30 as GeoTIFF (Copernicus_DSM_COG_10_..._DEM.tif)"

FORMS = (
    _form(
        r"S2[A-D]_MSIL1C_\d{8}T\d{6}_N\d{4}_R\d{3}_T[0-9A-Z]{5}_\d{8}T\d{6}",
        f"is a Sentinel-2 product without usable MTD_MSIL1C.xml. {_L1C}",
    ),
    _form(r"S2[A-D]_MSIL2A_\w+", f"is Sentinel-2 Level-2A (surface reflectance); {_TOP_OF_ATMOSPHERE}."),
    _form(r"S2[A-D]_OPER_(?:PRD|MSI)_\w+", f"is Sentinel-2 in the form used before December 2016. {_L1C}"),
    _form(r"S2[A-D]_\d{2}[A-Z]{3}_\d{8}_\d+_L\d[AC]", f"is Sentinel-2 in Amazon's form (COG). {_L1C}"),
    _form(
        r"\d{8}T\d{6}_\d{8}T\d{6}_T\d{2}[A-Z]{3}",
        f"is Sentinel-2 in the form of Earth Engine's exports. {_L1C}",
        loose=True,
    ),
    _form(
        r"T?\d{2}[C-X][A-Z]{2}_\d{8}T\d{6}(?=_(?:B\d[0-9A]|TCI|AOT|WVP|SCL)\b|_(?:B\d[0-9A]|TCI|AOT|WVP|SCL)_)",
        f"are images of a Sentinel-2 product without its metadata (MTD_MSIL1C.xml). {_L1C}",
    ),
    _form(
        r"\d{1,2}/[C-X]/[A-Z]{2}/20\d\d/\d{1,2}/\d{1,2}/\d+(?=/)",
        f"are images of Sentinel-2 in Amazon's layout of tiles, which lacks the product's metadata. {_L1C}",
    ),
    _form(
        r"HLS\.[LS]30\.T\w{5}\.\d{7}T\d{6}",
        f"is HLS (surface reflectance); {_TOP_OF_ATMOSPHERE}.",
        loose=True,
    ),
    _form(
        r"L[COTEM]0\d_L2\w\w_\d{6}_\d{8}_\d{8}_\d\d_(?:T1|T2|RT)",
        f"is Landsat Level-2 (surface reflectance) without its MTL file; {_TOP_OF_ATMOSPHERE}.",
        loose=True,
    ),
    _form(
        r"L[COTEM]0\d_L1\w\w_\d{6}_\d{8}_\d{8}_01_(?:T1|T2|RT)",
        "is of Landsat Collection 1; Collection 2 is needed. Download the Collection 2 Level-1 product.",
        loose=True,
    ),
    _form(
        r"L[COTEM]0\d_L\d\w\w_\d{6}_\d{8}_\d{8}_\d\d_(?:T1|T2|RT)",
        "is a Landsat product without its metadata file (MTL). Download or unpack the whole product again.",
        loose=True,
    ),
    _form(
        r"L[COTEM]\d{14}[A-Z]{3}\d\d",
        "is a Landsat product from before the collections; Collection 2 is needed. Download it again.",
        loose=True,
    ),
    _form(
        r"L[COTEM]0\d_\w\w_\d{6}_\d{8}_\d{8}_\w+?_V?\d+|L[COTEM]0\d_\d{6}_\d{8}",
        "is Landsat in another form (Analysis Ready Data, Earth Engine); the Collection 2 Level-1 product is "
        "needed.",
        loose=True,
    ),
    _form(
        r"S3[A-D]_OL_1_EFR_\w+",
        "is a Sentinel-3 product without usable manifest (xfdumanifest.xml). Download or unpack it again.",
    ),
    _form(r"S3[A-D]_[A-Z]{2}_\d_\w+", "is of Sentinel-3, but not OL_1_EFR, which is needed."),
    _form(
        r"(?:M[OYC]D|V[NJ][P0-9])\w+\.\d{3}_\w+?_doy\d{7,13}_aid\d+",
        f"is a file of AppEEARS, which reprojects; {_NASA}. Download the HDF file.",
        loose=True,
    ),
    _form(
        r"(?:M[OYC]D|V[NJ][P0-9])[0-9A-Z]{2,7}(?:_NRT)?\.A\d{7}\.(?:h\d\dv\d\d|\d{4})\.\d{3}(?:\.\d{13})?(?:\.NRT)?",
        f"is not usable in this form or of another product; {_NASA}, or as one GeoTIFF per band.",
        loose=True,
    ),
    _form(
        r"[^/]*(?:sur_refl_b0\d_1|state_1km_1|SurfReflect_[IM]\d+_1)\.tiff?$",
        "is a band of MOD09GA or VNP09GA, but neither its name nor its folder's says tile and day. "
        "Name the folder as the HDF file.",
        loose=True,
    ),
    _form(
        r"S1[A-D]_(?:IW|EW|SM|S\d|WV)_(?:GRD|SLC|OCN|RAW)\w_\w+",
        "is a Sentinel-1 product without usable manifest.safe, or not GRD. Download or unpack IW GRD again.",
    ),
    _form(
        r"S1[A-D]_(?:IW|EW|SM|S\d)_\d{8}T\d{6}_\w{3}_\w+",
        "is a terrain-corrected product of HyP3 (ASF). Download the GRD product; it is geocoded here.",
        loose=True,
    ),
    _form(
        r"(?:output|rasters?)_(?:COP\d+|SRTM\w*|AW3D30\w*|NASADEM|EU_DTM|GEDI\w*)[^/]*",
        f"is terrain from OpenTopography; {_DEM}.",
        loose=True,
    ),
    _form(
        r"(?:Copernicus_DSM|DEM1)_[^/]*?\d\d_[NS]\d\d_\d\d_[EW]\d{3}_\d\d",
        f"is Copernicus DEM in a form that is not read; {_DEM}.",
        loose=True,
    ),
    _form(r"[^/]+\.dt[0-2]$", f"is terrain in the form DTED; {_DEM}.", loose=True),
    _form(
        r"[NS]\d\d[EW]\d{3}[^/]*\.hgt|srtm_\d\d_\d\d|ASTGTMV\d+_[NS]\d\d[EW]\d{3}|NASADEM_HGT_[ns]\d\d[ew]\d{3}"
        r"|ALPSMLC30_[NS]\d{3}[EW]\d{3}",
        f"is another terrain model; {_DEM}.",
        loose=True,
    ),
    _form(
        r"ESA_WorldCover_10m_\d{4}_v\d{3}_\w+",
        "is WorldCover in a form that is not read; the maps of version 200 (_Map.tif) are needed.",
        loose=True,
    ),
)
"""First match decides, so the more special come first."""


def known_form(path: str) -> tuple[Form, str, int] | None:
    """The form of a path with forward slashes, the product's name in it, and where that ends; ``None`` for
    names of nothing known.
    """
    for form in FORMS:
        match = form.pattern.search(path)
        if match is not None:
            return form, match["id"], match.end()
    return None
