"""What the parts of the panel share: the card on show and the way to change it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.session.session import Session


class CardEditing(QObject):
    """Runs commands in the name of the panel.

    `card_requested(card id)`, `graph_requested(card id)`: somebody wants to see another card, or one in the graph.
    `warned(tuple[MoveWarning])`: a rule in mode *warn* was passed. `failed(sentence)`: something outside the workspace
    went wrong, such as a file that cannot be read.
    """

    card_requested = Signal(str)
    graph_requested = Signal(str)
    warned = Signal(object)
    failed = Signal(str)

    def __init__(self, session: Session, origin: QObject) -> None:
        super().__init__(origin)
        self.session = session
        self.context: CardContext | None = None
        self.answer: Any = None
        self._origin = origin
        self._is_refused = False
        session.refused.connect(self._on_refused)

    @property
    def card_id(self) -> str:
        """The card on show; empty when there is none."""
        return self.context.card.id if self.context else ""

    @property
    def is_editable(self) -> bool:
        """Whether the workspace takes changes."""
        return self.context is not None and not self.session.is_read_only

    def run(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Runs a command; False when it was refused. What it answered is in `answer`."""
        self._is_refused = False
        self.answer = self.session.run(command, *args, origin=self._origin, **kwargs)
        warnings = self.answer if isinstance(self.answer, tuple) else getattr(self.answer, "warnings", ())
        if warnings:
            self.warned.emit(warnings)
        return not self._is_refused

    def _on_refused(self, _refusal: object) -> None:
        self._is_refused = True
