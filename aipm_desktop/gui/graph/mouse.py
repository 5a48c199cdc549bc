"""What the mouse does on the graph: pointing lights, dragging pans or draws a link, the wheel pans and zooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture

from aipm_desktop.gui.graph.canvas import HANDLE

if TYPE_CHECKING:
    from aipm_desktop.gui.graph.view import GraphView

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT, _MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
_HANDLE_REACH = HANDLE + 4
_LINK_REACH = 6.0
_LIGHT_AFTER_MS = 90
_WHEEL_STEP = 0.0015
"""Share of the size that one unit of the wheel zooms by; a notch is 120."""
_EDGE, _EDGE_STEP, _EDGE_MS = 28, 14.0, 16
"""A link that is drawn to the edge of the view pushes the picture."""


class GraphMouse:
    """Turns mouse events into what they mean."""

    def __init__(self, view: GraphView) -> None:
        self._view = view
        self.space_is_down = False
        self._has_pushed = False
        """The picture was pushed while Space was down, so Space chooses nothing."""
        self._pressed_at: QPointF | None = None
        self._last = QPointF()
        self._pans = False
        self._pressed_card = ""
        self._is_dragged = False
        self._light = QTimer(view, interval=_LIGHT_AFTER_MS, singleShot=True)
        self._light.timeout.connect(lambda: view.light(view.pointed_card))
        self._push = QTimer(view, interval=_EDGE_MS)
        self._push.timeout.connect(self._push_at_edge)

    # -- pressing ---------------------------------------------------------------------------------------------------
    def press(self, event: QMouseEvent) -> None:
        """Begins a link at a handle, a pan on the ground, else chooses what is there."""
        view, at = self._view, event.position()
        self._pressed_at = self._last = at
        self._is_dragged, self._pressed_card = False, ""
        if view.linking.is_on:
            self._press_target(event)
            return
        self._point(at)
        handle = view.pointed_handle
        if event.button() == _MIDDLE or (event.button() == _LEFT and self.space_is_down):
            self._pans = True
        elif event.button() == _LEFT and handle is not None:
            view.linking.begin(handle[0], handle[1], at)
            view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        elif view.pointed_card is not None:
            self._press_card(event, view.pointed_card)
        elif event.button() == _LEFT:
            self._pans = view.pointed_link is None
            view.choose_link(view.pointed_link)

    def _press_target(self, event: QMouseEvent) -> None:
        """While a link is drawn by keys a click chooses its other end."""
        view = self._view
        if event.button() != _LEFT:
            view.leave_link()
            return
        view.aim(view.scene.card_at(view.camera.to_scene(event.position())))
        if view.linking.target is not None:
            view.finish_link()
            self._pressed_at = None

    def _press_card(self, event: QMouseEvent, card_id: str) -> None:
        view = self._view
        is_right = event.button() == Qt.MouseButton.RightButton
        self._pressed_card = card_id
        if event.modifiers() & (_CTRL | _SHIFT) and not is_right:
            view.focus_card(card_id)
            view.toggle(card_id)
        elif not (is_right and card_id in view.selected_ids()):
            view.focus_card(card_id, select=True)

    def release(self, event: QMouseEvent) -> None:
        """Ends what the press began."""
        view = self._view
        self._push.stop()
        if self._pressed_at is None:
            return
        was_pan, self._pans, self._pressed_at = self._pans, False, None
        if view.linking.is_on and not view.linking.is_by_key:
            view.finish_link()
        elif was_pan and not self._is_dragged and event.button() == _LEFT and not self.space_is_down:
            view.select_cards(())
            view.light(None)
            view.show_cycle(frozenset())
        self._point(event.position())
        self.show_cursor()

    def double_click(self, event: QMouseEvent) -> None:
        """Opens a card, or the type and lag of a link."""
        view = self._view
        self._point(event.position())
        if event.button() != _LEFT or view.pointed_handle is not None:
            return
        if view.pointed_card is not None:
            view.card_open_requested.emit(view.pointed_card)
        elif view.pointed_link is not None:
            view.choose_link(view.pointed_link)
            view.link_edit_requested.emit(view.pointed_link)

    # -- moving -----------------------------------------------------------------------------------------------------
    def move(self, event: QMouseEvent) -> None:
        """Pans, draws the link on, or points at what is under the pointer."""
        view, at = self._view, event.position()
        if self._pressed_at is not None and not self._is_dragged:
            far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            self._is_dragged = far and bool(event.buttons())
            self._pans = self._pans or (self._is_dragged and bool(self._pressed_card))
        if view.linking.is_on and (event.buttons() or not view.linking.is_by_key):
            self._draw_link(at)
        elif self._pans and self._is_dragged and event.buttons():
            view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            view.camera.pan(at.x() - self._last.x(), at.y() - self._last.y())
            self._has_pushed = self._has_pushed or self.space_is_down
            view.moved()
        elif not event.buttons():
            self._point(at)
            self.show_cursor()
        self._last = at

    def _draw_link(self, at: QPointF) -> None:
        view = self._view
        view.linking.at = at
        view.aim(view.scene.card_at(view.camera.to_scene(at)))
        inner = view.viewport().rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        if inner.contains(at.toPoint()):
            self._push.stop()
        elif not self._push.isActive():
            self._push.start()

    def _push_at_edge(self) -> None:
        view, at = self._view, self._view.linking.at
        area = view.viewport().rect()
        if not view.linking.is_on:
            self._push.stop()
            return
        dx = _EDGE_STEP * ((at.x() < _EDGE) - (at.x() > area.width() - _EDGE))
        dy = _EDGE_STEP * ((at.y() < _EDGE) - (at.y() > area.height() - _EDGE))
        view.camera.pan(dx, dy)
        view.moved()
        view.aim(view.scene.card_at(view.camera.to_scene(at)))

    def _point(self, at: QPointF) -> None:
        """Finds out what is under the pointer."""
        view = self._view
        place = view.camera.to_scene(at)
        handle = self._handle_at(at)
        card_id = handle[0] if handle else view.scene.card_at(place)
        link_id = None if card_id else view.scene.link_at(place, _LINK_REACH / view.camera.scale)
        if (handle, card_id, link_id) == (view.pointed_handle, view.pointed_card, view.pointed_link):
            return
        if card_id != view.pointed_card:
            self._light.start()
        view.pointed_handle, view.pointed_card, view.pointed_link = handle, card_id, link_id
        view.viewport().update()

    def _handle_at(self, at: QPointF) -> tuple[str, str] | None:
        view = self._view
        owners = {view.handles_of(), view.scene.card_at(view.camera.to_scene(at))}
        for owner in owners:
            if view.is_read_only or owner is None or owner not in view.scene.boxes:
                continue
            box = view.camera.rect_in_view(view.scene.boxes[owner])
            for x, side in ((box.right(), "after"), (box.left(), "before")):
                if (at - QPointF(x, box.center().y())).manhattanLength() <= _HANDLE_REACH * 1.4:
                    return owner, side
        return None

    def show_cursor(self) -> None:
        """The shape of the pointer says what a press would do."""
        view, shape = self._view, Qt.CursorShape
        if self.space_is_down:
            wanted = shape.OpenHandCursor
        elif view.pointed_handle is not None:
            wanted = shape.CrossCursor
        else:
            wanted = shape.PointingHandCursor if view.pointed_link is not None else shape.ArrowCursor
        view.viewport().setCursor(wanted)

    def take_pushed(self) -> bool:
        """Whether the picture was pushed with Space since this was last asked."""
        has_pushed, self._has_pushed = self._has_pushed, False
        return has_pushed

    def leave(self) -> None:
        """The pointer is over nothing any more."""
        view = self._view
        if view.pointed_card is not None:
            self._light.start()
        view.pointed_card = view.pointed_link = view.pointed_handle = None
        view.viewport().update()

    # -- wheel, gestures, menu --------------------------------------------------------------------------------------
    def wheel(self, event: QWheelEvent) -> None:
        """Pans; with Ctrl zooms to the pointer."""
        view = self._view
        pixels, angle = event.pixelDelta(), event.angleDelta()
        if event.modifiers() & _CTRL:
            turned = pixels.y() * 4 if not pixels.isNull() else angle.y()
            view.zoom((1 + _WHEEL_STEP) ** turned, event.position())
        elif not pixels.isNull():
            view.camera.pan(pixels.x(), pixels.y())
            view.moved()
        else:
            dx, dy = angle.x() / 2, angle.y() / 2
            is_across = bool(event.modifiers() & _SHIFT) and not dx
            view.camera.pan(*((dy, 0.0) if is_across else (dx, dy)))
            view.moved()
        event.accept()

    def gesture(self, event: QEvent) -> bool:
        """Zooms with a pinch on a touch pad or a touch screen."""
        view = self._view
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                view.zoom(1 + event.value(), event.position())
                return True
        elif event.type() == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = view.viewport().mapFromGlobal(pinch.centerPoint().toPoint()).toPointF()
                view.zoom(pinch.scaleFactor(), at)
                return True
        return False

    def menu(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of what is there; by key, of what is chosen."""
        view = self._view
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            card_id, link_id = view.focused_id() or "", view.chosen_link or ""
            where = view.anchor(card_id).center() if card_id else event.globalPos()
            view.menu_requested.emit(where, "" if link_id else card_id, link_id)
            return
        self._point(event.pos().toPointF())
        if view.pointed_link is not None:
            view.choose_link(view.pointed_link)
        view.menu_requested.emit(event.globalPos(), view.pointed_card or "", view.pointed_link or "")
