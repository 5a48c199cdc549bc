"""The folders of this app on this computer.

`AIPM_DATA_DIR`, `AIPM_STATE_DIR` and `AIPM_CONFIG_DIR` override the platform's folders; tests and portable
installations use them. Folders are not made here: who writes into one makes it.
"""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs


def data_dir() -> Path:
    """Where the default workspace and its backups live."""
    return _override("AIPM_DATA_DIR") or Path(_dirs().user_data_dir)


def state_dir() -> Path:
    """Where the log file and the crash traces live."""
    return _override("AIPM_STATE_DIR") or Path(_dirs().user_state_dir)


def config_dir() -> Path:
    """Where the preferences of the window live."""
    return _override("AIPM_CONFIG_DIR") or Path(_dirs().user_config_dir)


def default_workspace_path() -> Path:
    """The workspace that opens when none was named and none was open before."""
    return data_dir() / "workspace.aipm"


@cache
def _dirs() -> "PlatformDirs":
    from platformdirs import PlatformDirs

    return PlatformDirs("aipm-desktop", appauthor=False, roaming=False)


def _override(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value).expanduser() if value else None
