"""The card panel: everything about one card at the right of the board, edited in place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import NotFound, ReadOnly
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.attachments import Attachments, paste_into
from aipm_desktop.gui.card.checklists import Checklists
from aipm_desktop.gui.card.comments import Comments
from aipm_desktop.gui.card.dependencies import Dependencies
from aipm_desktop.gui.card.description import Description
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.empty import NoCard
from aipm_desktop.gui.card.fields import FieldGrid
from aipm_desktop.gui.card.footer import CardFooter
from aipm_desktop.gui.card.head import CardHead
from aipm_desktop.gui.card.history import History
from aipm_desktop.gui.card.links import Links
from aipm_desktop.gui.card.reading import read_context
from aipm_desktop.gui.card.visits import Visits
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.widgets.inplace import InPlaceLine, InPlaceText
from aipm_desktop.gui.widgets.tab_order import order_tabs
from aipm_desktop.gui.widgets.texts import plain_label
from aipm_desktop.session.session import Session

WIDTH = 340
_LEAST_WIDTH = 280
_SCROLL_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_BOARD_TABLES = ("board", "board_column", "swimlane", "label", "person")


class CardPanel(QWidget):
    """One card or none.

    `close_requested()`: Esc or the cross. `board_requested()`: F6, the focus shall go back to the board.
    `card_requested(card id)`: show another card; `graph_requested(card id)`: show it in the graph.
    `warned(tuple[MoveWarning])`, `failed(sentence)`: for a notice.
    """

    close_requested = Signal()
    board_requested = Signal()
    card_requested = Signal(str)
    graph_requested = Signal(str)
    warned = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._editing = CardEditing(session, self)
        self._is_stale = False
        self._tab_stops: list[QWidget] = []
        self._tabs_due = QTimer(self)
        self._tabs_due.setSingleShot(True)
        self._tabs_due.timeout.connect(self._order_tabs)
        self.setAccessibleName(self.tr("Card"))
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        theme.set_role(self, "inspector")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self.show_card(None)

    def _build(self) -> None:
        self._empty = NoCard(self)
        self._sheet = QWidget()
        theme.set_role(self._sheet, "scrolled")
        self.head = CardHead(self._editing, self._sheet)
        self._notice = self._read_only_notice()
        self.fields = FieldGrid(self._editing, self._sheet)
        self.description = Description(self._editing, self._sheet)
        self.checklists = Checklists(self._editing, self._sheet)
        self.depends_on = Dependencies(self._editing, self._sheet, waits=True)
        self.needed_by = Dependencies(self._editing, self._sheet, waits=False)
        self.links = Links(self._editing, self._sheet)
        self.attachments = Attachments(self._editing, self._sheet)
        self.comments = Comments(self._editing, self._sheet)
        self.visits = Visits(self._editing, self._sheet)
        self.history = History(self._editing, self._sheet)
        self.footer = CardFooter(self._editing, self._sheet)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(10, 12, 10, 16)
        column.setSpacing(14)
        column.addWidget(self.head)
        column.addWidget(self._notice)
        for part in (self.fields, *self._parts(), self.footer):
            column.addWidget(part)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._sheet)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._scroll)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self.description,
            self.checklists,
            self.depends_on,
            self.needed_by,
            self.links,
            self.attachments,
            self.comments,
            self.visits,
            self.history,
        )

    def _read_only_notice(self) -> QFrame:
        notice = QFrame(self._sheet)
        theme.set_role(notice, "banner-info")
        column = QVBoxLayout(notice)
        column.setContentsMargins(10, 6, 10, 6)
        self._notice_words = plain_label("", wrap=True, parent=notice)
        column.addWidget(self._notice_words)
        return notice

    def _connect(self) -> None:
        self._session.changed.connect(self._on_changed)
        self._session.opened.connect(lambda: self._load(None))
        self._session.closed.connect(lambda: self._load(None))
        self.head.close_requested.connect(self.close_requested)
        self.head.menu_requested.connect(lambda: self.footer.open_menu(self.head.more_button))
        self._editing.card_requested.connect(self.card_requested)
        self._editing.graph_requested.connect(self.graph_requested)
        self._editing.warned.connect(self.warned)
        self._editing.failed.connect(self.failed)

    @property
    def card_id(self) -> str | None:
        """The card on show."""
        return self._editing.card_id or None

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 700)

    def show_card(self, card_id: str | None) -> None:
        """Shows a card, or that none is selected; what was being typed on the card before is kept first."""
        if card_id != self.card_id:
            self.commit_pending()
            self._scroll.verticalScrollBar().setValue(0)
        self._load(card_id)

    def commit_pending(self) -> None:
        """Commits whatever is being typed, as leaving its field would; call it before the workspace closes."""
        if self._session.workspace is None or not self._editing.is_editable:
            return
        self.description.finish()
        # Every other field commits when it is left, so only the one with the cursor can hold more.
        field = self.focusWidget()
        if isinstance(field, InPlaceLine | InPlaceText) and not self.description.isAncestorOf(field):
            field.commit()

    def edit_title(self) -> None:
        """Puts the cursor into the title."""
        self.head.title.setFocus()
        self.head.title.selectAll()

    def edit_description(self) -> None:
        """Opens the source of the description."""
        self.description.edit()

    def _load(self, card_id: str | None) -> None:
        self._is_stale = False
        context = None
        if card_id and self._session.workspace is not None:
            try:
                context = self._session.read(read_context, card_id)
            except NotFound:
                context = None
        self._editing.context = context
        self._stack.setCurrentWidget(self._scroll if context else self._empty)
        if context is None:
            self.setAccessibleName(self.tr("Card"))
            return
        self.setAccessibleName(f"{context.label} {context.card.title}"[:200])
        workspace = self._session.workspace
        reason = workspace.read_only_reason if workspace is not None and self._session.is_read_only else ""
        self._notice.setVisible(self._session.is_read_only)
        self._notice_words.setText(sentence(ReadOnly(reason)) if self._session.is_read_only else "")
        self._sheet.setUpdatesEnabled(False)
        try:
            for part in (self.head, self.fields, *self._parts(), self.footer):
                part.show_card(context)  # type: ignore[attr-defined]
        finally:
            self._sheet.setUpdatesEnabled(True)
        self._tabs_due.start()

    def _order_tabs(self) -> None:
        self._tab_stops = order_tabs(self._sheet, self._tab_stops)

    def _on_changed(self, changes: ChangeSet) -> None:
        context = self._editing.context
        if context is None:
            return
        cards = {context.card.id, *context.neighbours}
        # A new link touches its successor only, and either end may be the card on show.
        is_board = context.board.id in changes.boards and changes.touches(*_BOARD_TABLES, "dependency")
        if not is_board and cards.isdisjoint(changes.cards):
            return
        if self.isVisible():
            self._load(context.card.id)
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._load(self.card_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() == Qt.Key.Key_F6:
            self.board_requested.emit()
        elif event.key() == Qt.Key.Key_E and is_plain and self.card_id:
            self.description.edit()
        elif event.key() == Qt.Key.Key_F2 and self.card_id:
            self.edit_title()
        elif event.key() in _SCROLL_KEYS:
            QApplication.sendEvent(self._scroll.verticalScrollBar(), event)
        elif event.matches(QKeySequence.StandardKey.Paste) and self.card_id and paste_into(self.attachments):
            event.accept()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.card_id and self.attachments.takes(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.card_id and self.attachments.takes(event.mimeData()):
            self.attachments.attach(event.mimeData())
            event.accept()
