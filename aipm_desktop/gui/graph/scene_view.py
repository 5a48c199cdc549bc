"""A list view whose rows are boxes under a camera: places, selection, focus, zoom, but no interaction.

It overrides what QListView does with rows of text, as gui/board/grid_view.py does; from QListView it has its voice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.graph.box_art import BoxArt
from aipm_desktop.gui.graph.camera import Camera
from aipm_desktop.gui.graph.link_art import LinkArt
from aipm_desktop.gui.graph.model import GraphModel
from aipm_desktop.gui.graph.pictures import BoxPictures
from aipm_desktop.gui.graph.scene import Scene
from aipm_desktop.gui.graph.words import translate

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag
_REST_MS = 140
"""After this long without moving a gesture is over, and everything is drawn sharp."""
_SLICE_MS = 8


class SceneListView(QListView):
    """Shows a Scene through a Camera."""

    selection_changed = Signal(list)
    """The cards the next action is for."""
    cursor_moved = Signal()
    camera_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # As in gui/board/grid_view.py: a viewport that Qt made is dear to ask for.
        self.setViewport(QWidget())
        self.scene = Scene()
        self.camera = Camera()
        self.pictures = BoxPictures(BoxArt())
        self.link_art = LinkArt()
        self.paints_in_full = False
        """A frame takes the time it takes, for a picture of the view."""
        self.model_ = GraphModel(self.scene, self)
        self.foot = 0
        """Pixels at the foot that something covers; what is revealed keeps clear of them."""
        self._fitted: Callable[[], QRectF] | None = None
        """What is kept in sight until the person moves the picture."""
        self._selected: frozenset[str] = frozenset()
        theme.set_role(self, "board")
        self.setModel(self.model_)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("Graph", "Cards of the graph"))
        self.setMinimumSize(240, 160)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._come_to_rest)
        self._slice = QTimer(self, interval=_SLICE_MS, singleShot=True)
        self._slice.timeout.connect(self.viewport().update)
        theme.notifier().changed.connect(self._forget_pictures)

    def follow_scene(self) -> None:
        """Shows what the scene has now; selection and focus stay with cards that are still there."""
        selected, focused = self._selected, self.focused_id()
        self.model_.follow()
        if focused is not None and self.focused_id() != focused:
            self.selectionModel().setCurrentIndex(self.model_.index_of(focused), Flag.NoUpdate)
        if selected != self._selected:
            self.select_cards(selected)
        self.take_bounds()

    def take_bounds(self) -> None:
        """Tells the camera what there is to see."""
        self.camera.limits = self.scene.whole()
        self._fit_again()
        self.jumped()

    def finish_later(self) -> None:
        """Another frame follows, with the pictures this one had no time for."""
        if not self.pictures.is_moving and not self._slice.isActive():
            self._slice.start()

    def _forget_pictures(self) -> None:
        self.pictures.forget()
        self.viewport().update()

    # -- camera -----------------------------------------------------------------------------------------------------
    def moved(self) -> None:
        """A person moves the camera."""
        self._fitted = None
        self.pictures.is_moving = True
        self._rest.start()
        self.jumped()

    def _come_to_rest(self) -> None:
        self.pictures.is_moving = False
        self.viewport().update()

    def jumped(self) -> None:
        """The camera stands elsewhere."""
        self.camera_changed.emit()
        self.viewport().update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarges the picture about a point of the viewport, else about the focused card, else about the middle."""
        self.camera.zoom(factor, at if at is not None else self._still_point())
        self.moved()

    def zoom_to(self, scale: float) -> None:
        """Shows the picture at a scale."""
        self._fitted = None
        self.camera.zoom_to(scale, self._still_point())
        self.jumped()

    def _still_point(self) -> QPointF:
        box = self.scene.boxes.get(self.focused_id() or "")
        if box is not None:
            place = self.camera.to_view(box.center())
            if self.viewport().rect().contains(place.toPoint()):
                return place
        return self.viewport().rect().center().toPointF()

    def fit(self, wanted: Callable[[], QRectF] | None = None) -> None:
        """Shows everything, or the rectangle that is wanted, and keeps it in sight until a person moves the camera."""
        self._fitted = wanted or self.scene.whole
        self.camera.fit(self._fitted())
        self.jumped()

    @property
    def is_fitted(self) -> bool:
        """Whether the camera shows what `fit` was asked for."""
        return self._fitted is not None

    def leave_fit(self) -> None:
        """What was fitted may leave the sight."""
        self._fitted = None

    def _fit_again(self) -> None:
        if self._fitted is not None and not self.camera.in_sight().contains(self._fitted()):
            self.camera.fit(self._fitted())

    def reveal(self, card_id: str) -> None:
        """Brings a card into sight."""
        if card_id in self.scene.boxes and self.camera.reveal(self.scene.boxes[card_id], self.foot):
            self._fitted = None
            self.jumped()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What was fitted still is; else the focused card stays in sight."""
        super().resizeEvent(event)
        box = self.scene.boxes.get(self.focused_id() or "")
        was_seen = box is not None and self.camera.in_sight().contains(box)
        self.camera.size = QSizeF(self.viewport().size())
        if self._fitted is not None:
            self.camera.fit(self._fitted())
        elif box is not None and was_seen:
            self.camera.reveal(box, self.foot)
        self.jumped()

    # -- focus and selection ----------------------------------------------------------------------------------------
    def focused_id(self) -> str | None:
        """The card that has the focus."""
        return self.model_.id_at(self.currentIndex())

    def set_focused(self, card_id: str, *, select: bool = False) -> bool:
        """Moves the focus to a card and shows it; False when it is not in the picture."""
        index = self.model_.index_of(card_id)
        if not index.isValid():
            return False
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect if select else Flag.NoUpdate)
        self.reveal(card_id)
        return True

    def selected_ids(self) -> frozenset[str]:
        """The selected cards, in no order."""
        return self._selected

    def select_cards(self, card_ids: Iterable[str]) -> None:
        """Selects these cards and no others."""
        selection = QItemSelection()
        for index in map(self.model_.index_of, card_ids):
            if index.isValid():
                selection.select(index, index)
        self.selectionModel().select(selection, Flag.ClearAndSelect)

    def toggle(self, card_id: str) -> None:
        """Adds a card to the selection, or takes it out."""
        self.selectionModel().select(self.model_.index_of(card_id), Flag.Toggle)

    def chosen_cards(self) -> list[str]:
        """What an action is for: the selected cards when the focus is among them or nowhere, else the focused card."""
        focused = self.focused_id()
        if focused is not None and focused not in self._selected:
            return [focused]
        return [card_id for card_id in self.scene.order if card_id in self._selected]

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        found = (self.model_.id_at(index) for index in self.selectionModel().selectedIndexes())
        self._selected = frozenset(card_id for card_id in found if card_id is not None)
        self.selection_changed.emit(self.chosen_cards())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        self.cursor_moved.emit()

    # -- what Qt's lists ask ----------------------------------------------------------------------------------------
    def doItemsLayout(self) -> None:
        # QListView would lay out rows below each other; its base only updates what depends on the layout.
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)

    def dataChanged(self, first: Index, last: Index, roles: Iterable[int] = ()) -> None:
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def visualRect(self, index: Index) -> QRect:
        """Where a card is in the viewport."""
        box = self.scene.boxes.get(self.model_.id_at(index) or "")
        return self.camera.rect_in_view(box).toRect() if box is not None else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        return self.model_.index_of(self.scene.card_at(self.camera.to_scene(point.toPointF())))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Nothing: Qt asks for it whenever the focus moves; `reveal` moves the picture."""

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return 0

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        return self.currentIndex() if self.currentIndex().isValid() else self.model_.index(0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Selects the cards that touch a rectangle of the viewport."""
        area = QRectF(rect.normalized())
        selection = QItemSelection()
        for card_id, box in self.scene.boxes.items():
            if area.intersects(self.camera.rect_in_view(box)):
                index = self.model_.index_of(card_id)
                selection.select(index, index)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def isIndexHidden(self, index: Index) -> bool:
        return False
