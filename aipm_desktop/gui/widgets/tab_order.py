"""The Tab key goes where the eye goes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QWidget


def focus_stops(widget: QWidget) -> Iterator[QWidget]:
    """The widgets below `widget` that take the focus by Tab, in the order of their layouts; hidden ones too."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    layout = widget.layout()
    if layout is not None and not isinstance(widget, QAbstractScrollArea):
        yield from _in_layout(layout)


def focus_first(widget: QWidget) -> None:
    """Gives the focus to the first thing in `widget` that takes it.

    No focus proxy: where Tab meets the owner of one after its children, it goes round in circles there.
    """
    for stop in focus_stops(widget):
        if stop.isVisibleTo(widget) and stop.isEnabled():
            stop.setFocus()
            return


def order_tabs(root: QWidget, last: list[QWidget]) -> list[QWidget]:
    """Puts the Tab order of everything below `root` into the order of its layouts, and answers it.

    `last` is the answer of the time before: nothing is done when it is the same.
    """
    stops = list(focus_stops(root))
    if stops != last:
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
    return stops


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from focus_stops(widget)
        elif inner is not None:
            yield from _in_layout(inner)
