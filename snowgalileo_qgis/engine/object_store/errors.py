"""What stores and the way to them can refuse, as errors for users.

Answers of servers can repeat the names of keys, so only their codes are shown.
"""

from __future__ import annotations

import re

from ..protocol import SnowGalileoError

CREDENTIALS = (
    "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the file ~/.aws/credentials, or in QGIS the keys in "
    "Settings > Options > SnowGalileo, to keys that may read the bucket, and write to it if something is "
    "built there."
)
ADDRESS = (
    "Check the network, AWS_ENDPOINT_URL (in QGIS, the address in Settings > Options > SnowGalileo), and "
    "AWS_REGION."
)

ROLES = "169.254."
"""Where Amazon's machines ask for the keys of their role."""
NO_BUCKET = ("NoSuchBucket", "InvalidBucketName")
REFUSED = ("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken")
SKEWED = ("RequestTimeTooSkewed",)
UNABLE = ("NotImplemented",)


def access_error(place: str, where: str, error: BaseException) -> SnowGalileoError:
    """The error for a request that failed. ``place``: what it was about; ``where``: the store's address."""
    text = str(error)
    code = _first(r"<Code>(\w{1,60})</Code>", text)
    status = _first(r"status code: (\d{3})", text)
    if code in NO_BUCKET:
        bucket = "/".join(place.split("/")[:3])
        text, hint = f"There is no bucket {bucket} at {where}.", "Check its name and the store's address."
        return SnowGalileoError("SG-STORE-001", text, hint)
    if code in SKEWED:
        text = f"{where} refuses requests because the clock of this computer is wrong."
        hint = "Set the clock, or let the computer do so from the network."
        return SnowGalileoError("SG-STORE-004", text, hint)
    if code in UNABLE:
        return unconditional(where)
    lacks_keys = ROLES in text
    if lacks_keys or code in REFUSED or status in ("401", "403"):
        why = f" ({code})" if code else ""
        text = f"{where} denies access to {place}{why}."
        if lacks_keys:
            text = f"There are no keys for {place} at {where}."
        return SnowGalileoError("SG-STORE-002", text, CREDENTIALS)
    return SnowGalileoError("SG-STORE-003", _unreachable(place, where, text, f"{status} {code}"), ADDRESS)


def _unreachable(place: str, where: str, text: str, answer: str) -> str:
    """What is wrong with the way to a store, or its address."""
    if answer.strip():
        return f"{where} does not give {place}: it answers {answer.strip()}."
    if "error sending request" in text or "HTTP error" in text:
        return f"{where} cannot be reached, or does not answer."
    return f"{where} does not answer as an S3 store does."


def unconditional(where: str) -> SnowGalileoError:
    """The error for a store in which no lock can be held."""
    return SnowGalileoError(
        "SG-STORE-005",
        f"{where} does not support conditional writes, without which two builds could write at once.",
        "Build on a disk and copy the store there, or use a server that supports them.",
    )


def _first(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[1] if found else ""
