"""Files dropped on the window: a workspace is opened, another file imported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from aipm_desktop.gui.workspace_files import SUFFIX

IMPORTED = (".json", ".csv", ".tsv", ".txt", ".xml", ".gan")


class FileDrops(QObject):
    """Watches a window for files of a kind the app reads."""

    workspace_dropped = Signal(Path)
    source_dropped = Signal(Path)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if dropped_file(event) is not None:
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            if (path := dropped_file(event)) is not None:
                signal = self.workspace_dropped if path.suffix.lower() == SUFFIX else self.source_dropped
                signal.emit(path)
            return True
        return super().eventFilter(watched, event)


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file of a drop that the app can read."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    fitting = [path for path in paths if path.suffix.lower() in (SUFFIX, *IMPORTED)]
    return fitting[0] if len(fitting) == 1 else None
