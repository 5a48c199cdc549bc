"""Order keys: text that sorts between two neighbours, so that moving a card touches that card alone.

A key is an integer part whose first character tells its length (`a` one digit after it … `z` 26; `Z` one … `A` 26 for
the keys before the first), then an optional fraction: 10,000 appended or prepended cards have keys of four characters.
Callers pass `jitter` (random base-62 digits) so that two devices which insert at the same gap get different keys; no
key made here is a prefix of its upper neighbour, therefore no jitter can break the order. Ties are broken by id.
"""

from __future__ import annotations

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)
_VALUE = {digit: value for value, digit in enumerate(DIGITS)}
_FIRST = "a0"


def between(before: str | None, after: str | None, jitter: str = "") -> str:
    """A key greater than `before` and less than `after`; None stands for the open end.

    Raises ValueError when `before >= after` or no key fits: the caller widens to the next distinct neighbour first.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no key between {before!r} and {after!r}")
    return _between(before, after) + jitter.rstrip(DIGITS[0])


def spread(count: int, before: str | None = None, after: str | None = None, jitter: str = "") -> list[str]:
    """`count` keys in order between two neighbours, short and about equally far apart."""
    if count <= 0:
        return []
    if after is None or before is None:
        return _outward(count, before, after, jitter)
    keys = [""] * count
    gaps = [(0, count, before, after)]
    while gaps:
        first, last, low, high = gaps.pop()
        if first < last:
            middle = (first + last) // 2
            keys[middle] = between(low, high, jitter)
            gaps.append((first, middle, low, keys[middle]))
            gaps.append((middle + 1, last, keys[middle], high))
    return keys


def _outward(count: int, before: str | None, after: str | None, jitter: str) -> list[str]:
    keys: list[str] = []
    for _ in range(count):
        if after is None:
            before = between(before, None, jitter)
            keys.append(before)
        else:
            after = between(None, after, jitter)
            keys.append(after)
    return keys if after is None else keys[::-1]


def _between(before: str | None, after: str | None) -> str:
    if before is None and after is None:
        return _FIRST
    if after is None:
        assert before is not None
        return _next_integer(_integer(before), 1) or _midpoint(before, None)
    if before is None:
        return _next_integer(_integer(after), -1) or _midpoint("", after)
    low, high = _integer(before), _integer(after)
    if low and low != high and before.startswith(low):
        step = _next_integer(low, 1)
        if step and step < high:
            return step
        return low + _midpoint(before[len(low) :], None)
    return _midpoint(before, after)


def _integer(key: str) -> str:
    """The integer part, filled up with zeros; empty when the key is none of ours."""
    size = _size(key[:1])
    return key[:size].ljust(size, DIGITS[0])


def _size(head: str) -> int:
    if "a" <= head <= "z":
        return ord(head) - ord("a") + 2
    if "A" <= head <= "Z":
        return ord("Z") - ord(head) + 2
    return 0


def _next_integer(integer: str, step: int) -> str | None:
    """The integer after (`step` 1) or before (-1) this one; None past either end and for keys that are none of ours."""
    if not integer:
        return None
    head, places = integer[0], len(integer) - 1
    number = 0
    for digit in integer[1:]:
        number = number * _BASE + _value(digit)
    number += step
    if 0 <= number < _BASE**places:
        return head + _digits(number, places)
    if head + str(step) in ("z1", "A-1"):
        return None
    head = {"Z1": "a", "a-1": "Z"}.get(f"{head}{step}", chr(ord(head) + step))
    return head + (DIGITS[0] if step > 0 else DIGITS[-1]) * (_size(head) - 1)


def _midpoint(low: str, high: str | None) -> str:
    """A fraction between two fractions that is no prefix of `high`."""
    digits: list[str] = []
    bound = high
    while True:
        place = len(digits)
        lowest = _value(low[place]) if place < len(low) else 0
        if bound is None:
            highest = _BASE
        elif place < len(bound):
            highest = _value(bound[place])
        else:
            raise ValueError(f"no key between {low!r} and {high!r}")
        if highest - lowest > 1:
            return "".join(digits) + DIGITS[(lowest + highest) // 2]
        digits.append(DIGITS[lowest])
        if highest - lowest == 1:
            bound = None


def _value(digit: str) -> int:
    try:
        return _VALUE[digit]
    except KeyError:
        raise ValueError(f"{digit!r} is no digit of an order key") from None


def _digits(number: int, places: int) -> str:
    text = ""
    for _ in range(places):
        number, digit = divmod(number, _BASE)
        text = DIGITS[digit] + text
    return text
