"""Error codes, exit codes, and the exception that carries them."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Tuple

Json = Dict[str, Any]

ERRORS: Dict[str, str] = {
    "SG-STACK-001": "wrong number of bands",
    "SG-STACK-002": "wrong shape or data type",
    "SG-STACK-003": "file truncated or unreadable",
    "SG-STACK-004": "dataset missing",
    "SG-STACK-005": "not-a-number or infinite values",
    "SG-STACK-006": "mask values other than 0 and 1",
    "SG-STACK-007": "prediction day unknown",
    "SG-STACK-008": "location unknown or out of range",
    "SG-STACK-009": "file is not what its name says",
    "SG-STACK-010": "no stack found",
    "SG-STACK-011": "no cell for this day or area",
    "SG-STACK-012": "raster smaller than one cell",
    "SG-STACK-013": "coordinate system or pixel size not usable",
    "SG-STACK-014": "several prediction days",
    "SG-STACK-015": "no input could be used",
    "SG-STACK-016": "values out of range after normalisation",
    "SG-STACK-017": "two cells for the same place and day",
    "SG-STACK-018": "file states what a stack cannot hold",
    "SG-STACK-021": "stacks of few and of all sensors at once",
    "SG-STACK-022": "SEN12TP metadata not usable",
    "SG-STACK-023": "not SEN12TP scenes",
    "SG-LABEL-002": "stack without label, or label without stack",
    "SG-LABEL-004": "label not on the grid of its stack",
    "SG-LABEL-006": "several labels for one cell",
    "SG-LABEL-008": "no labelled cell left",
    "SG-LABEL-010": "no label found",
    "SG-LABEL-011": "label or map unreadable",
    "SG-LABEL-012": "day of a label or map unknown",
    "SG-LABEL-013": "meaning of the label's values ambiguous",
    "SG-LABEL-014": "label values out of range",
    "SG-LABEL-015": "label without valid pixel",
    "SG-LABEL-016": "no map for any label",
    "SG-LABEL-017": "no pixel to compare",
    "SG-LABEL-018": "label or map grid not usable",
    "SG-LABEL-019": "not a snow map",
    "SG-LABEL-020": "not the layer that is compared",
    "SG-MODEL-001": "model file not found",
    "SG-MODEL-002": "model file unreadable or unsafe",
    "SG-MODEL-003": "model weights do not fit",
    "SG-MODEL-004": "model size unknown",
    "SG-MODEL-005": "model weights not finite",
    "SG-TRAIN-001": "training cannot go on from here",
    "SG-TRAIN-002": "training went astray",
    "SG-SOURCE-001": "product unreadable or truncated",
    "SG-SOURCE-002": "wrong product level or values",
    "SG-SOURCE-003": "metadata missing or contradictory",
    "SG-SOURCE-004": "another version of the product is used",
    "SG-SOURCE-005": "products of other places",
    "SG-SOURCE-006": "product not usable in this form",
    "SG-SOURCE-007": "parts of the product that show other areas",
    "SG-SOURCE-020": "needed hours missing",
    "SG-REGION-001": "not a region store",
    "SG-REGION-002": "region store of another area",
    "SG-REGION-003": "region store damaged",
    "SG-REGION-004": "region store changed while it was read",
    "SG-STORE-001": "no such bucket",
    "SG-STORE-002": "access to an object store denied",
    "SG-STORE-003": "object store not reachable",
    "SG-STORE-004": "clock wrong",
    "SG-STORE-005": "object store without conditional writes",
    "SG-STORE-006": "not possible in an object store",
    "SG-DATASET-001": "not a packed store",
    "SG-DATASET-002": "packed store damaged",
    "SG-DATASET-003": "archive unreadable",
    "SG-DATASET-004": "member of an archive refused",
    "SG-DATASET-005": "other data of the same name",
    "SG-DATASET-006": "not in the published record",
    "SG-DATASET-007": "nothing left to use",
    "SG-DATASET-008": "list of checksums not usable",
    "SG-PRODUCT-001": "no snow cover raster of these days",
    "SG-PRODUCT-002": "two rasters of one day",
    "SG-PRODUCT-003": "rasters on different pixels",
    "SG-PRODUCT-005": "series longer than a year",
    "SG-PRODUCT-006": "point outside the map",
    "SG-PRODUCT-010": "polygon layer not usable",
    "SG-PRODUCT-011": "feature is no polygon",
    "SG-PRODUCT-020": "terrain model not usable",
    "SG-PRODUCT-021": "land cover not usable",
    "SG-PRODUCT-022": "tree cover density not usable",
    "SG-PRODUCT-030": "stations not usable",
    "SG-PRODUCT-031": "meaning of the stations' values ambiguous",
    "SG-PRODUCT-032": "nothing to compare",
    "SG-PRODUCT-033": "different quantities of snow cover",
    "SG-PRODUCT-040": "layout template not usable",
    "SG-PRODUCT-041": "pictures of an animation not usable",
    "SG-PRODUCT-042": "snow cover on the ground is an estimate",
    "SG-CONDITION-001": "weights of another condition used",
    "SG-DEVICE-001": "device not available",
    "SG-DEVICE-002": "device out of memory",
    "SG-DEVICE-003": "self-test failed",
    "SG-WEIGHTS-001": "server not reachable",
    "SG-WEIGHTS-002": "server does not give the file",
    "SG-WEIGHTS-003": "server gives no parts of files",
    "SG-WEIGHTS-004": "archive unreadable or unsafe",
    "SG-WEIGHTS-005": "download damaged",
    "SG-WEIGHTS-006": "no such weights",
    "SG-WEIGHTS-007": "other weights of the same name",
    "SG-WEIGHTS-008": "address not allowed",
    "SG-ONLINE-001": "service not reachable",
    "SG-ONLINE-002": "login refused",
    "SG-ONLINE-003": "terms or access missing",
    "SG-ONLINE-004": "limit of a service used up",
    "SG-ONLINE-005": "product or collection gone",
    "SG-ONLINE-006": "unexpected answer of a service",
    "SG-ONLINE-007": "downloaded file damaged",
    "SG-ONLINE-008": "nothing found online",
    "SG-ONLINE-009": "too little space for products",
    "SG-ONLINE-010": "address of a service not allowed",
    "SG-OUTPUT-001": "output cannot be written",
    "SG-OUTPUT-002": "disk full",
    "SG-OUTPUT-003": "output is an input",
    "SG-OUTPUT-004": "two outputs of one name",
    "SG-OUTPUT-005": "output is being written by another job",
    "SG-OUTPUT-006": "output was taken over by another job",
    "SG-AREA-001": "area not usable",
    "SG-AREA-002": "area empty or crossing itself",
    "SG-AREA-003": "area too large",
    "SG-AREA-004": "area near a pole",
    "SG-AREA-005": "grid is no UTM zone near the area",
    "SG-BUILD-001": "no product of the area and days",
    "SG-BUILD-002": "Sentinel-1 without terrain",
    "SG-BUILD-003": "a reading process was ended",
    "SG-JOB-001": "job not valid",
    "SG-JOB-002": "job cancelled",
    "SG-JOB-003": "unfinished run cannot be continued",
    "SG-DOMAIN-001": "place or season unlike the training and test data",
    "SG-DOMAIN-002": "few inputs of one day",
    "SG-DOMAIN-003": "no satellite image",
    "SG-ENGINE-001": "no engine installed",
    "SG-ENGINE-002": "engine does not start",
    "SG-ENGINE-003": "engine stopped unexpectedly",
    "SG-ENGINE-004": "engine and plugin do not match",
    "SG-ENGINE-005": "engine library missing",
    "SG-INSTALL-001": "no Python for the engine",
    "SG-INSTALL-002": "package index not reachable",
    "SG-INSTALL-003": "download is not the file of the lock",
    "SG-INSTALL-004": "a web page in place of a file",
    "SG-INSTALL-005": "file not offered",
    "SG-INSTALL-006": "disk full",
    "SG-INSTALL-007": "folder cannot be written",
    "SG-INSTALL-008": "file held by another program",
    "SG-INSTALL-009": "another installation is running",
    "SG-INSTALL-010": "certificate not accepted",
    "SG-INSTALL-011": "proxy refuses",
    "SG-INSTALL-012": "installed engine does not work",
    "SG-INSTALL-013": "bundle not usable",
    "SG-INSTALL-014": "system not supported",
    "SG-INSTALL-015": "libraries could not be installed",
    "SG-INSTALL-016": "nothing to install with",
    "SG-CLUSTER-001": "scheduler not reachable",
    "SG-CLUSTER-002": "no worker to work with",
    "SG-CLUSTER-003": "worker refused",
    "SG-CLUSTER-004": "work that ends its workers",
    "SG-WATCH-001": "watch file not usable",
    "SG-WATCH-002": "days of a watched area not mapped",
    "SG-BUG-001": "unexpected error",
}
"""Stable error codes and their titles; ``docs/errors/<code>.md`` explains each."""

ACCESS_ERRORS = frozenset(code for code in ERRORS if code.startswith("SG-STORE-"))
"""An object store is out of reach, for now or for these keys: no input is left out for that."""

OUTPUT_ERRORS = ACCESS_ERRORS.union(code for code in ERRORS if code.startswith(("SG-OUTPUT-", "SG-REGION-")))
"""Errors of the output or region store as a whole: a build that leaves unusable scenes out stops at these."""

RETIRED_ERRORS: Dict[str, str] = {
    "SG-LABEL-001": "SG-LABEL-010",
    "SG-LABEL-003": "SG-LABEL-011",
    "SG-LABEL-005": "SG-LABEL-014",
    "SG-LABEL-007": "SG-LABEL-015",
}
"""Codes that earlier versions used, and the code in use instead; their pages point to its page."""

EXIT_OK = 0
EXIT_BUG = 1
EXIT_BAD_INPUT = 2
EXIT_CANCELLED = 3
EXIT_MISSING = 4
EXIT_BESIDES = 5


class SnowGalileoError(Exception):
    """A failure shown to the user: a stable code, one sentence, a hint on what to do, and technical
    detail.
    """

    def __init__(self, code: str, text: str, hint: str = "", detail: str = "") -> None:
        if code not in ERRORS:
            raise ValueError(f"unknown error code {code}")
        super().__init__(text)
        self.code = code
        self.text = text
        self.hint = hint
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.code}: {self.text}" + (f" {self.hint}" if self.hint else "")

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self), (self.code, self.text, self.hint, self.detail)

    @property
    def exit_code(self) -> int:
        """Exit code of the command line for this error."""
        if self.code == "SG-JOB-002":
            return EXIT_CANCELLED
        if self.code.startswith(("SG-DEVICE", "SG-ENGINE", "SG-INSTALL", "SG-CLUSTER")):
            return EXIT_MISSING
        return EXIT_BUG if self.code == "SG-BUG-001" else EXIT_BAD_INPUT

    def to_json(self) -> Json:
        """The error as part of a message."""
        return {"code": self.code, "text": self.text, "hint": self.hint, "detail": self.detail}

    @classmethod
    def from_json(cls, message: Mapping[str, Any]) -> SnowGalileoError:
        """Rebuild an error from a message.

        A code from a newer engine becomes ``SG-BUG-001`` with the code kept in the detail.
        """
        code = str(message.get("code", ""))
        detail = str(message.get("detail", ""))
        if code not in ERRORS:
            code, detail = "SG-BUG-001", f"{code} {detail}".strip()
        return cls(code, str(message.get("text", "")), str(message.get("hint", "")), detail)


class Cancelled(SnowGalileoError):  # noqa: N818 (not an error)
    """The user has cancelled the job."""

    def __init__(self, *_: Any) -> None:
        super().__init__("SG-JOB-002", "The job was cancelled.")
