"""What the window remembers on this computer: looks, recent files, and where each workspace was left.

Plans live in the workspace; here is only what a second computer would not miss.
"""

import json
from pathlib import Path
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from aipm_desktop.digest import blake2b
from aipm_desktop.gui.theme import Choice
from aipm_desktop.login import login_name
from aipm_desktop.places import config_dir

RECENT_FILES_KEPT = 10
# Raise when docks or tool bars change so that an old state would restore nonsense.
LAYOUT_VERSION = 1

Density = Literal["cosy", "compact"]


class ViewState(NamedTuple):
    """Where a workspace was left; every field has a value that is right for the first time."""

    board_id: str = ""
    tab: str = "board"
    filter_text: str = ""
    selected_card_ids: tuple[str, ...] = ()
    collapsed_column_ids: tuple[str, ...] = ()
    collapsed_swimlane_ids: tuple[str, ...] = ()
    collapsed_client_ids: tuple[str, ...] = ()
    pane_sizes: tuple[int, ...] = ()
    sidebar_shown: bool = True
    panel_shown: bool = False
    panel_card_id: str = ""
    scroll_x: int = 0
    scroll_y: int = 0
    views: dict[str, Any] = {}


class Preferences:
    """Typed access to the preferences file; a value that cannot be read counts as not set."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or config_dir() / "preferences.ini"
        self._settings = QSettings(str(self.path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Choice:
        """Light, dark, or what the system prefers."""
        match self._text("look/theme"):
            case "light":
                return "light"
            case "dark":
                return "dark"
        return "system"

    @theme.setter
    def theme(self, value: Choice) -> None:
        self._settings.setValue("look/theme", value)

    @property
    def density(self) -> Density:
        """How much room a card takes."""
        return "compact" if self._text("look/density") == "compact" else "cosy"

    @density.setter
    def density(self, value: Density) -> None:
        self._settings.setValue("look/density", value)

    @property
    def language(self) -> str:
        """A language code such as "de"; empty follows the system."""
        return self._text("look/language")

    @language.setter
    def language(self, value: str) -> None:
        self._settings.setValue("look/language", value)

    @property
    def actor_name(self) -> str:
        """The name written into the history; the login name until a person gives theirs."""
        return self._text("person/name") or login_name("me")

    @actor_name.setter
    def actor_name(self, value: str) -> None:
        self._settings.setValue("person/name", value.strip())

    def recent_files(self) -> list[Path]:
        """Workspaces opened before, latest first; some may be gone from the disk."""
        names = _decoded(self._text("files/recent"))
        known = names if isinstance(names, list) else []
        return [Path(name) for name in known if isinstance(name, str)][:RECENT_FILES_KEPT]

    def remember_file(self, path: Path) -> None:
        """Put a workspace at the head of the recent files."""
        self._set_recent([path, *(other for other in self.recent_files() if other != path)])

    def forget_file(self, path: Path) -> None:
        """Take a workspace off the recent files."""
        self._set_recent([other for other in self.recent_files() if other != path])

    def window_geometry(self) -> QByteArray:
        """What `saveGeometry` gave last; empty when nothing fits this version's layout."""
        return self._layout("window/geometry")

    def window_state(self) -> QByteArray:
        """What `saveState` gave last; empty when nothing fits this version's layout."""
        return self._layout("window/state")

    def remember_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Keep place, size and panes of the window."""
        self._settings.setValue("window/layout_version", LAYOUT_VERSION)
        self._settings.setValue("window/geometry", geometry)
        self._settings.setValue("window/state", state)

    def view_state(self, workspace: str) -> ViewState:
        """How a workspace (named by its id or path) was left; the first-time state when unknown."""
        kept, first = _decoded(self._text(_view_key(workspace))), ViewState()
        if not isinstance(kept, dict):
            return first
        known: dict[str, Any] = {
            name: tuple(kept[name]) if isinstance(usual, tuple) else kept[name]
            for name, usual in first._asdict().items()
            if _is_like(kept.get(name), usual, name)
        }
        return first._replace(**known)

    def remember_view_state(self, workspace: str, state: ViewState) -> None:
        """Keep how a workspace was left."""
        self._settings.setValue(_view_key(workspace), json.dumps(state._asdict()))

    def flush(self) -> None:
        """Write to disk now; Qt otherwise does so at the next idle moment and at the end."""
        self._settings.sync()

    def _text(self, key: str) -> str:
        value = self._settings.value(key, "")
        return value if isinstance(value, str) else ""

    def _layout(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        fits = str(self._settings.value("window/layout_version")) == str(LAYOUT_VERSION)
        return value if fits and isinstance(value, QByteArray) else QByteArray()

    def _set_recent(self, paths: list[Path]) -> None:
        names = [str(path) for path in paths[:RECENT_FILES_KEPT]]
        self._settings.setValue("files/recent", json.dumps(names))


def _decoded(text: str) -> object:
    """What a text of JSON says; None for one that says nothing, edited by hand or by a newer version."""
    try:
        return json.loads(text or "null")
    except (ValueError, RecursionError):
        return None


def _is_like(value: object, usual: object, name: str) -> bool:
    """Whether a value read has the type of the usual one; lists hold texts, but sizes are numbers."""
    if isinstance(usual, tuple):
        kind = int if name.endswith("sizes") else str
        return isinstance(value, list) and all(type(part) is kind for part in value)
    return type(value) is type(usual)


def _view_key(workspace: str) -> str:
    # Paths hold slashes and signs that INI sections treat as their own.
    return f"views/{blake2b(workspace.encode('utf-8', 'surrogateescape'), digest_size=12).hexdigest()}"
