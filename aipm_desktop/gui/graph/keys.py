"""The graph's keys: arrows along the links, Shift+arrows to the links themselves, letters for what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from aipm_desktop.gui.graph import walk
from aipm_desktop.gui.graph.camera import STEP
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from aipm_desktop.gui.graph.view import GraphView

Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_ENTER = {Key.Key_Return, Key.Key_Enter}
_ZOOM = {Key.Key_Plus: STEP, Key.Key_Equal: STEP, Key.Key_Minus: 1 / STEP, Key.Key_Underscore: 1 / STEP}
_ACTS = {
    Key.Key_D: "due",
    Key.Key_A: "assign",
    Key.Key_B: "block",
    Key.Key_T: "estimate",
    Key.Key_O: "focus",
    Key.Key_E: "board",
    Key.Key_F2: "board",
}
_PLAIN = {*_ARROWS, *_ENTER, *_ZOOM, *_ACTS, Key.Key_Home, Key.Key_End, Key.Key_0, Key.Key_L, Key.Key_Slash,
          Key.Key_Space, Key.Key_Delete, Key.Key_Escape}  # fmt: skip

# fmt: off
GRAPH_KEYS = (
    (QT_TRANSLATE_NOOP("Graph", "Along the links"), QT_TRANSLATE_NOOP("Graph", "Left, Right")),
    (QT_TRANSLATE_NOOP("Graph", "To the card above or below"), QT_TRANSLATE_NOOP("Graph", "Up, Down")),
    (QT_TRANSLATE_NOOP("Graph", "Choose a link of the card"), QT_TRANSLATE_NOOP("Graph", "Shift+Arrows")),
    (QT_TRANSLATE_NOOP("Graph", "Link what waits for the card"), QT_TRANSLATE_NOOP("Graph", "L")),
    (QT_TRANSLATE_NOOP("Graph", "Link what the card waits for"), QT_TRANSLATE_NOOP("Graph", "Shift+L")),
    (QT_TRANSLATE_NOOP("Graph", "Remove the chosen link"), QT_TRANSLATE_NOOP("Graph", "Del")),
    (QT_TRANSLATE_NOOP("Graph", "Open the card or the chosen link"), QT_TRANSLATE_NOOP("Graph", "Enter")),
    (QT_TRANSLATE_NOOP("Graph", "Due day, people, block, estimate"), QT_TRANSLATE_NOOP("Graph", "D, A, B, T")),
    (QT_TRANSLATE_NOOP("Graph", "Only what is around the card"), QT_TRANSLATE_NOOP("Graph", "O")),
    (QT_TRANSLATE_NOOP("Graph", "Show the card on the board"), QT_TRANSLATE_NOOP("Graph", "E")),
    (QT_TRANSLATE_NOOP("Graph", "Find a card"), QT_TRANSLATE_NOOP("Graph", "/")),
    (QT_TRANSLATE_NOOP("Graph", "Zoom; full size; all in sight"), QT_TRANSLATE_NOOP("Graph", "+, −; 0; Ctrl+0")),
)
# fmt: on
"""What the sheet of keys says of them."""


class GraphKeys:
    """What a key press on the graph does."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self._trail: list[tuple[str, str, int]] = []
        """Steps along links, as (from, to, direction), so that the way back is the way one came."""

    def wants(self, event: QKeyEvent) -> bool:
        """Whether the graph answers the key, so that no shortcut of the window takes it."""
        key, modifiers = Key(event.key()), _modifiers(event)
        if key in _ZOOM or key == Key.Key_Slash:
            return modifiers & ~_SHIFT in (_NONE, _CTRL)
        if modifiers == _NONE:
            return key in _PLAIN
        if modifiers == _CTRL:
            return key in {Key.Key_0, Key.Key_A}
        return modifiers == _SHIFT and (key in _ARROWS or key == Key.Key_L)

    def press(self, event: QKeyEvent) -> bool:
        """Does what the key means; False when it means nothing here."""
        if not self.wants(event):
            return False
        view, key, modifiers = self._view, Key(event.key()), _modifiers(event)
        if key in _ZOOM:
            view.zoom(_ZOOM[key])
        elif key == Key.Key_0:
            if modifiers == _CTRL:
                view.fit()
            else:
                view.zoom_to(1.0)
        elif modifiers == _CTRL and key == Key.Key_A:
            view.select_cards(view.scene.order)
        elif key == Key.Key_Slash:
            view.find_requested.emit()
        elif key in _ARROWS:
            self._arrow(*_ARROWS[key], to_link=modifiers == _SHIFT)
        elif key == Key.Key_Space:
            if not event.isAutoRepeat():
                view.mouse.space_is_down = True
                view.mouse.show_cursor()
        elif key == Key.Key_Escape:
            self._leave()
        else:
            self._act(key, "before" if modifiers == _SHIFT else "after")
        return True

    def release(self, event: QKeyEvent) -> bool:
        """Space chooses when nothing was dragged while it was down."""
        if event.key() != Key.Key_Space or event.isAutoRepeat():
            return False
        view = self._view
        view.mouse.space_is_down = False
        view.mouse.show_cursor()
        focused, has_pushed = view.focused_id(), view.mouse.take_pushed()
        if focused is not None and not has_pushed:
            view.toggle(focused)
        return True

    def _arrow(self, dx: int, dy: int, *, to_link: bool) -> None:
        view, focused = self._view, self._view.focused_id()
        if focused is None:
            if view.scene.order:
                self._go(view.scene.order[0])
        elif to_link:
            self._choose_link(focused, dx, dy)
        elif view.chosen_link is not None:
            self._leave_link(dx)
        elif (target := self._back(focused, dx) or walk.step(view.scene, focused, dx, dy)) is not None:
            if dx:
                self._trail = [*self._trail[-30:], (focused, target, dx)]
            self._go(target)

    def _back(self, focused: str, dx: int) -> str | None:
        """Where one came from, when the key leads back there."""
        if dx and self._trail:
            start, end, direction = self._trail[-1]
            if end == focused and direction == -dx and start in self._view.scene.boxes:
                del self._trail[-1:]
                return start
        return None

    def _choose_link(self, focused: str, dx: int, dy: int) -> None:
        """Shift+Right and Shift+Left choose a link of the card, Shift+Up and Shift+Down the next on that side."""
        view, chosen = self._view, self._view.chosen_link
        edge = view.scene.edges.get(chosen or "")
        outgoing = dx > 0 if dx else edge is None or edge.link.predecessor_id == focused
        view.choose_link(walk.turn_link(view.scene, focused, chosen, outgoing=outgoing, by=dy or 1))

    def _leave_link(self, dx: int) -> None:
        """From a chosen link an arrow leads to the card at that end."""
        view = self._view
        edge = view.scene.edges.get(view.chosen_link or "")
        if edge is not None and dx:
            self._go(edge.link.successor_id if dx > 0 else edge.link.predecessor_id)
        else:
            view.choose_link(None)

    def _go(self, card_id: str) -> None:
        """Moves the focus; a single selected card that had it lets the selection follow, and its relatives are lit."""
        view = self._view
        follows = len(view.selected_ids()) == 1 and view.focused_id() in view.selected_ids()
        view.focus_card(card_id, select=follows)
        view.light(card_id)

    def _act(self, key: Qt.Key, side: str) -> None:
        view, focused = self._view, self._view.focused_id()
        if key in (Key.Key_Home, Key.Key_End):
            first, last = walk.ends(view.scene)
            target = first if key == Key.Key_Home else last
            if target is not None:
                self._go(target)
        elif view.chosen_link is not None and (key in _ENTER or key == Key.Key_Delete):
            wish = view.link_edit_requested if key in _ENTER else view.unlink_requested
            wish.emit(view.chosen_link)
        elif focused is not None:
            if key in _ENTER:
                view.card_open_requested.emit(focused)
            elif key == Key.Key_L:
                view.link_mode_requested.emit(focused, side)
            elif key in _ACTS:
                view.act_requested.emit(_ACTS[key], focused)

    def _leave(self) -> None:
        """Leaves the innermost of what is on: a link being drawn, a chosen link, a circle, what is lit, a selection."""
        view = self._view
        if view.leave_link():
            view.mouse.show_cursor()
        elif view.chosen_link is not None:
            view.choose_link(None)
        elif view.cycle_links:
            view.show_cycle(frozenset())
        elif view.relatives_of is not None and view.relatives_of != view.pointed_card:
            view.light(None)
        elif view.selected_ids():
            view.select_cards(())
        else:
            view.escaped.emit()


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
