"""Says something to a screen reader, where this Qt can."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Speaks a sentence in the name of a widget, when somebody listens."""
    # Looked up when there is something to say: what belongs to it is dear to load.
    event_type = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if event_type is not None and QtGui.QAccessible.isActive():
        QtGui.QAccessible.updateAccessibility(event_type(widget, text))
