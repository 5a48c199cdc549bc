"""Has the layers computed off the GUI thread, one after the other, and answers with where everything stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from aipm_desktop.gui.graph.arrangement import (
    BOX_HEIGHT,
    BOX_WIDTH,
    LAYER_GAP,
    ROW_GAP,
    Arrangement,
    arrange,
    extent,
    in_plain_layers,
)
from aipm_desktop.gui.graph.scene import Scene

if TYPE_CHECKING:
    from aipm_desktop.domain.planning.layout import Layout
    from aipm_desktop.session.layouts import LayoutJob

_QUIET_MS = 300
"""Layouts that take no longer are not worth a word."""


class Arranging(QObject):
    """One layout at a time: a newer wish ends the older one. `start` stands in for `session.layouts.start_layout`."""

    arranged = Signal(object)
    """The Arrangement."""
    working = Signal(bool)
    """A layout takes long enough to say so; it is over."""

    def __init__(self, parent: QObject | None = None, start: Callable[..., LayoutJob] | None = None) -> None:
        super().__init__(parent)
        self._start = start
        self._job: LayoutJob | None = None
        self._wish: tuple[list[str], list[tuple[str, str]], tuple[str, ...]] | None = None
        self._is_near_last = True
        self._last: Layout | None = None
        self._largest: Layout | None = None
        """The last picture, and the one with the most cards: a look at a few of them in focus mode forgets no place."""
        self._slow = QTimer(self, interval=_QUIET_MS, singleShot=True)
        self._slow.timeout.connect(lambda: self.working.emit(True))

    @property
    def is_working(self) -> bool:
        """Whether a layout is being computed."""
        return self._job is not None

    def ask(self, scene: Scene) -> None:
        """Has the cards and links of a scene laid out, near where they stand now."""
        self.stop()
        facts, nodes, edges = scene.facts, list(scene.shown.linked), scene.pairs()
        self._wish = (nodes, edges, scene.shown.apart)
        if not nodes or facts is None:
            self._answer({}, {}, (0.0, 0.0))
            return
        previous = self._nearest(set(nodes))
        self._is_near_last = previous is self._last
        self._slow.start()
        self._job = self._starter()(
            nodes,
            edges,
            box=(BOX_WIDTH, BOX_HEIGHT),
            gaps=(LAYER_GAP, ROW_GAP),
            previous=previous,
            lanes={card_id: facts.lane_place(card_id) for card_id in nodes},
            parent=self,
        )
        self._job.done.connect(self._take)
        self._job.failed.connect(self._give_up)

    def forget(self) -> None:
        """Another board: nothing is where it was."""
        self.stop()
        self._last = self._largest = None

    def _nearest(self, wanted: set[str]) -> Layout | None:
        """The earlier picture that shows most of these cards, the last one among equals."""

        def shared(layout: Layout | None) -> int:
            return 0 if layout is None else len(wanted & layout.boxes.keys())

        best = max((self._last, self._largest), key=shared)
        return best if shared(best) else None

    def stop(self) -> None:
        """Ends the layout that is under way, without an answer."""
        job, self._job = self._job, None
        if job is not None:
            job.done.disconnect(self._take)
            job.failed.disconnect(self._give_up)
            job.cancel()
        self._rest()

    def wait(self) -> None:
        """Lets the layout that is under way end, for those who draw a picture and cannot come back later."""
        if self._job is not None:
            from PySide6.QtCore import QEventLoop

            loop = QEventLoop()
            self.arranged.connect(loop.quit)
            loop.exec()

    def settle(self) -> None:
        """Ends the layout that is under way and answers with what there is at once."""
        self.stop()
        self._give_up()

    def _starter(self) -> Callable[..., Any]:
        if self._start is None:
            from aipm_desktop.session.layouts import start_layout

            self._start = start_layout
        return self._start

    def _take(self, layout: Layout) -> None:
        self._job = None
        self._rest()
        shift = layout.shift if self._is_near_last else (0.0, 0.0)
        self._last = layout
        if self._largest is None or len(layout.boxes) * 10 >= len(self._largest.boxes) * 9:
            self._largest = layout
        apart = set(layout.isolated)
        boxes = {card_id: (box.x, box.y) for card_id, box in layout.boxes.items() if card_id not in apart}
        self._answer(boxes, layout.bends, (layout.width, layout.height), shift)

    def _give_up(self, _why: str = "") -> None:
        """A layout that failed or was cancelled: plain layers are better than none."""
        self._job = None
        self._rest()
        if self._wish is not None:
            nodes, edges, _apart = self._wish
            boxes = in_plain_layers(nodes, edges)
            self._answer(boxes, {}, extent(boxes))

    def _answer(
        self, boxes: Any, bends: Any, size: tuple[float, float], shift: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        if self._wish is None:
            return
        missing = [card_id for card_id in self._wish[0] if card_id not in boxes]
        arrangement: Arrangement = arrange(boxes, bends, size, (*missing, *self._wish[2]), shift)
        self.arranged.emit(arrangement)

    def _rest(self) -> None:
        self._slow.stop()
        self.working.emit(False)
