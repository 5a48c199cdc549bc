"""BLAKE2b without the rest of `hashlib`, which loads OpenSSL: 3 ms of every start that nobody needs.

The standard library's `random` takes its hash in the same way.
"""

try:
    from _blake2 import blake2b
except ImportError:  # a Python built without its own
    from hashlib import blake2b

__all__ = ["blake2b"]
