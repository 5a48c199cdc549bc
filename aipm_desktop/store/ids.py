"""New identities: 32 hexadecimal digits that nobody else will ever make, and the jitter of order keys."""

from __future__ import annotations

import secrets
from uuid import uuid4

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def new_id() -> str:
    """The id of a row to be made."""
    return uuid4().hex


def jitter() -> str:
    """Four base-62 digits for the end of an order key, so that two machines never choose the same one."""
    return "".join(secrets.choice(_DIGITS) for _ in range(4))
