"""JSON without spaces, as the journal keeps and hashes it; one encoder, for making one costs more than using it."""

from __future__ import annotations

from json import JSONEncoder

encode = JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
"""A value as compact JSON text; raises ValueError for a number that is not finite."""
