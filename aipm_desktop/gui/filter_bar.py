"""The filter row: a query with completion and its explanation, quick chips, saved views, counts, density."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from aipm_desktop.domain.board import Board, BoardSnapshot, Client
from aipm_desktop.domain.errors import QueryProblem
from aipm_desktop.gui import filter_terms
from aipm_desktop.gui.labels import cards_text, translate, word, words
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.saved_views import ViewsMenu
from aipm_desktop.gui.theme import repolish, set_role
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.texts import add_clear_button, icon_button, plain_label
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards

if TYPE_CHECKING:
    from aipm_desktop.domain.query import Part, Query
    from aipm_desktop.gui.filter_completion import FilterCompleter


class FilterBar(QWidget):
    """Answers `query_changed(Query | None)`; a text that is no query keeps the last one and says where it is wrong."""

    query_changed = Signal(object)
    density_changed = Signal(str)
    left = Signal()
    """Esc in an empty field: back to the board."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._of: tuple[Board, Client] | None = None
        self._words: BoardSnapshot | None = None
        self._density = "cosy"
        self.query: Query | None = None
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 14, 6)
        row.setSpacing(6)
        self._flow = FlowLayout(None, 6, is_centred=True)
        row.addLayout(self._flow, 1)
        self.field = _Field(self._vocabulary, self)
        self.field.textChanged.connect(self._read)
        self.field.left.connect(self.left)
        self._flow.addWidget(self.field)
        self._more = QMenu(self)
        self._more.aboutToShow.connect(self._fill_more)
        tip = self.tr("Filter by label, person, kind, priority…")
        self._flow.addWidget(_menu_button("sliders-horizontal", self.tr("Filter by"), tip, self._more))
        self.views = ViewsMenu(self._session, self)
        self.views.chosen.connect(self.set_text)
        self.views.aboutToShow.connect(lambda: self.views.fill(self._snapshot(), self.text()))
        tip = self.tr("Saved views of this board")
        self._flow.addWidget(_menu_button("star", self.tr("Saved views"), tip, self.views))
        self._quick: dict[str, QPushButton] = {}
        for term, text in filter_terms.quick():
            self._quick[term] = self._quick_chip(term, text)
            self._flow.addWidget(self._quick[term])
        self._count = plain_label("", "muted")
        self._count.setContentsMargins(2, 4, 2, 0)
        self._flow.addWidget(self._count)
        self._count.hide()
        self._said: list[QWidget] = []
        self.density_button = icon_button("rows-3", self.tr("Compact cards"), role="ink2")
        self.density_button.setCheckable(True)
        self.density_button.toggled.connect(self._toggle_density)
        row.addWidget(self.density_button, 0, Qt.AlignmentFlag.AlignTop)

    def _quick_chip(self, term: str, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setCheckable(True)
        tip = self.tr("Not these cards: {term}") if term[0] == "-" else self.tr("Only these cards: {term}")
        lines = (tip.format(term=term.removeprefix("-")), filter_terms.hint(term.partition(":")[2]))
        chip.setToolTip("\n".join(line for line in lines if line))
        chip.clicked.connect(lambda: self.toggle(term))
        set_role(chip, "chip")
        return chip

    def show_words(self, board: Board, client: Client) -> None:
        """Takes the words of a board: its labels, people, columns and saved views, read when they are wanted."""
        self._of = (board, client)
        self._words = None
        self.field.forget_words()

    def _snapshot(self) -> BoardSnapshot | None:
        if self._words is None and self._of is not None:
            read, (board, client) = self._session.read, self._of
            self._words = BoardSnapshot(
                board,
                client,
                tuple(read(boards.columns, board.id)),
                tuple(read(boards.swimlanes, board.id)),
                (),
                {label.id: label for label in read(boards.labels, board.id)},
                {person.id: person for person in read(boards.people, board.id)},
                saved_views=tuple(read(boards.saved_views, board.id)),
            )
        return self._words

    def _vocabulary(self) -> list[str]:
        snapshot = self._snapshot()
        return filter_terms.vocabulary(snapshot) if snapshot is not None else []

    def text(self) -> str:
        """The query as typed."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Filters by a query, as if it had been typed."""
        self.field.setText(text)

    def clear(self) -> None:
        """Shows every card again."""
        self.field.clear()

    def toggle(self, term: str) -> None:
        """Adds a term to the query, or takes it out."""
        self.set_text(filter_terms.toggled(self.text(), term))

    def focus_field(self) -> None:
        """Puts the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_counts(self, shown: int, total: int) -> None:
        """Says how many cards are shown, while a filter hides some."""
        text = translate("FilterBar", "{shown} of {cards}")
        self._count.setText(text.format(shown=QLocale().toString(shown), cards=cards_text(total)))
        self._count.setVisible(self.query is not None)

    def set_density(self, density: str) -> None:
        """Shows which density is on."""
        self._density = density
        self.density_button.setChecked(density == "compact")

    def _toggle_density(self, is_compact: bool) -> None:
        density = "compact" if is_compact else "cosy"
        if density != self._density:
            self._density = density
            self.density_changed.emit(density)

    def _read(self, text: str) -> None:
        try:
            query = filter_terms.parse(text, self._session) if text.strip() else None
        except QueryProblem as problem:
            self._say([self._problem_chip(filter_terms.problem_text(problem))])
            self._mark(is_wrong=True)
            return
        self._mark(is_wrong=False)
        self.query = query
        for term, chip in self._quick.items():
            is_on = filter_terms.asks(query, term)
            chip.setChecked(is_on)
            set_role(chip, "chip-accent" if is_on else "chip")
        parts = filter_terms.explained(query) if query is not None else []
        self._say([self._part_chip(said, part) for said, part in parts])
        if query is None:
            self._count.hide()
        self.query_changed.emit(query)

    def _mark(self, *, is_wrong: bool) -> None:
        state = "error" if is_wrong else ""
        if self.field.property("state") != state:
            self.field.setProperty("state", state)
            repolish(self.field)

    def _part_chip(self, said: str, part: Part) -> QWidget:
        chip = QPushButton(f"{said.replace('&', '&&')}  ×")
        set_role(chip, "chip-accent")
        chip.setAccessibleName(self.tr("Filter {part}").format(part=said))
        state = part.values[0] if part.field == "is" and part.values else ""
        lines = (self.tr("Take this out of the filter"), filter_terms.hint(state))
        chip.setToolTip("\n".join(line for line in lines if line))
        chip.clicked.connect(lambda: self._drop(part))
        return chip

    def _problem_chip(self, sentence: str) -> QWidget:
        return plain_label(sentence, "chip-bad")

    def _drop(self, part: Part) -> None:
        if self.query is not None:
            self.set_text(self.query.without(part))

    def _say(self, chips: list[QWidget]) -> None:
        for chip in self._said:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._said = chips
        for chip in chips:
            self._flow.insert(self._flow.indexOf(self._count), chip)
            chip.show()
        names = [chip.accessibleName() or getattr(chip, "text", str)() for chip in chips]
        self.field.setAccessibleDescription(", ".join(names))

    def _fill_more(self) -> None:
        self._more.clear()
        snapshot = self._snapshot()
        if snapshot is None:
            return
        for title, rows in (
            (
                self.tr("Label"),
                [(filter_terms.term("label", label.name), label.name) for label in snapshot.labels.values()],
            ),
            (
                self.tr("Person"),
                [
                    (filter_terms.term("owner", person.name), person.name)
                    for person in snapshot.people.values()
                ],
            ),
            (self.tr("Kind"), [(f"kind:{key}", text) for key, text in words("kind").items()]),
            (self.tr("Priority"), [(f"priority:{key}", text) for key, text in words("priority").items()]),
            (
                self.tr("Swimlane"),
                [
                    (filter_terms.term("lane", lane.name), lane.name)
                    for lane in snapshot.swimlanes
                    if lane.name
                ],
            ),
            (self.tr("Track"), [(f"track:{key}", word("track", key)) for key in ("model", "product")]),
            (self.tr("Due"), filter_terms.due_terms()),
        ):
            if rows:
                self._fill_one(self._more.addMenu(title), rows)

    def _fill_one(self, menu: QMenu, rows: list[tuple[str, str]]) -> None:
        for term, text in sorted(rows, key=lambda row: row[1].casefold()) if len(rows) > 9 else rows:
            action = QAction(text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(filter_terms.has(self.text(), term))
            action.triggered.connect(lambda _checked=False, term=term: self.toggle(term))
            menu.addAction(action)


def _menu_button(name: str, title: str, tip: str, menu: QMenu) -> QToolButton:
    button = icon_button(name, title, tip, role="ink2")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button


class _Field(QLineEdit):
    """The query, completed from a vocabulary that is asked for when one types. Esc clears it, and leaves it when it is
    empty.
    """

    left = Signal()

    def __init__(self, vocabulary: Callable[[], list[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._vocabulary = vocabulary
        self._completer: FilterCompleter | None = None
        set_role(self, "search")
        self.setAccessibleName(self.tr("Filter cards"))
        about = self.tr(
            "Words, or: kind:experiment  owner:me  label:data  -label:ops  is:blocked  age>7  due:this-week"
        )
        self.setToolTip("\n".join((about, filter_terms.hint("blocked"), filter_terms.hint("waiting"))))
        self.setPlaceholderText(self.tr("Filter (F)"))
        add_clear_button(self, self.tr("Clear filter"))
        self.setMaxLength(1000)
        self.setMinimumWidth(110)
        self.setMaximumWidth(420)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sign = self.addAction(icon("filter", "ink3"), QLineEdit.ActionPosition.LeadingPosition)
        sign.setText(self.tr("Filter cards"))
        self.textEdited.connect(lambda text: self.completer_().offer(text))

    def completer_(self) -> FilterCompleter:
        """What completes it, made at the first letter typed: a list of its own takes time to make."""
        if self._completer is None:
            from aipm_desktop.gui.filter_completion import FilterCompleter

            self._completer = FilterCompleter(self)
            self._completer.set_words(self._vocabulary())
        return self._completer

    def forget_words(self) -> None:
        """Another board has other words."""
        if self._completer is not None:
            self._completer.set_words(self._vocabulary())

    def sizeHint(self) -> QSize:
        return QSize(260, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._completer is not None and self._completer.takes(event):
            return
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
            return
        super().keyPressEvent(event)
