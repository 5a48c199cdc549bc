"""Who sits at this computer."""

from __future__ import annotations

import os


def login_name(otherwise: str = "?") -> str:
    """The name the system knows the person by; never an error, and always text that can be stored."""
    # What getpass does; loading that takes half a millisecond of each start.
    name = next(
        (name for key in ("LOGNAME", "USER", "LNAME", "USERNAME") if (name := os.environ.get(key))), ""
    )
    if not name:
        try:
            import pwd

            name = pwd.getpwuid(os.getuid()).pw_name
        except (ImportError, KeyError):
            return otherwise
    return name.encode("utf-8", "replace").decode()
