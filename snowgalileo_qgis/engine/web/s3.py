"""Keys of object stores that speak S3: requests are signed, and the secret key never leaves this computer.

AWS Signature Version 4: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timezone
from urllib.parse import parse_qsl, quote, urlsplit

from .client import Request

SERVICE = "s3"
PAYLOAD = "UNSIGNED-PAYLOAD"
"""What is sent is not signed; requests to stores of products send nothing."""


@dataclass
class S3Keys:
    """A pair of keys. ``region``: of the store. See ``Credentials``."""

    key: str = field(repr=False)
    secret: str = field(repr=False)
    hosts: frozenset[str]
    region: str = "default"
    pages: Mapping[str, str] = field(default_factory=dict)

    def headers(self, request: Request, url: str) -> Mapping[str, str]:
        """See ``Credentials``; the signature holds for minutes and for this request alone."""
        now = datetime.now(timezone.utc)
        return signed_headers(self, request.method, url, request.headers, now)

    def renew(self, refused: Mapping[str, str]) -> bool:  # noqa: ARG002 (keys are not renewed)
        """See ``Credentials``."""
        return False


def signed_headers(
    keys: S3Keys, method: str, url: str, headers: Mapping[str, str], now: datetime
) -> dict[str, str]:
    """Headers that sign a request, besides those it has. ``now``: UTC; ``url``: with its path encoded."""
    stamp, parts = f"{now:%Y%m%dT%H%M%SZ}", urlsplit(url)
    added = {"X-Amz-Date": stamp, "X-Amz-Content-SHA256": PAYLOAD}
    meant = {name.lower(): value.strip() for name, value in (*headers.items(), *added.items())}
    signed = {name: value for name, value in meant.items() if name == "range" or name.startswith("x-amz-")}
    signed["host"] = parts.netloc
    names = ";".join(sorted(signed))
    query = sorted(parse_qsl(parts.query, keep_blank_values=True))
    request = "\n".join(
        (
            method,
            parts.path or "/",
            "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in query),
            *(f"{name}:{signed[name]}" for name in sorted(signed)),
            "",
            names,
            PAYLOAD,
        )
    )
    scope = f"{stamp[:8]}/{keys.region}/{SERVICE}/aws4_request"
    digest = hashlib.sha256(request.encode()).hexdigest()
    signature = hmac.new(
        _key_of_day(keys, stamp[:8]), f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{digest}".encode(), hashlib.sha256
    ).hexdigest()
    login = f"AWS4-HMAC-SHA256 Credential={keys.key}/{scope}, SignedHeaders={names}, Signature={signature}"
    return {**added, "Authorization": login}


def _key_of_day(keys: S3Keys, day: str) -> bytes:
    key = f"AWS4{keys.secret}".encode()
    for text in (day, keys.region, SERVICE, "aws4_request"):
        key = hmac.new(key, text.encode(), hashlib.sha256).digest()
    return key
