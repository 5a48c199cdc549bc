"""Pickers for one card or many: the panel's, and those of the board's keys D, T, A, B and its bar.

Each function reads what the cards have, opens its popup under `anchor` (a widget, or a place on the screen; the pointer
when None) and runs one command when the person has chosen. `run` stands in for `session.run`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from aipm_desktop.commands import card as card_commands
from aipm_desktop.domain.board import Card, Estimate
from aipm_desktop.gui.card import steps
from aipm_desktop.gui.card.due_picker import DuePicker
from aipm_desktop.gui.card.prompts import BlockPrompt, EstimateEditor
from aipm_desktop.gui.widgets.avatar import avatar_pixmap, person_hue
from aipm_desktop.gui.widgets.choice_popup import Choice, ChoicePopup
from aipm_desktop.gui.widgets.hues import dot_icon
from aipm_desktop.gui.widgets.popup import Anchor
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards

translate = QCoreApplication.translate
Run = Callable[..., object]


def pick_labels(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
) -> ChoicePopup | None:
    """Puts labels on the cards and takes them off; typing a new name makes the label."""

    def choices(cards: list[Card]) -> list[Choice]:
        return [
            Choice(
                label.id,
                label.name or label.colour,
                dot_icon(label.colour),
                _share(cards, "labels", label.id),
            )
            for label in session.read(boards.labels, cards[0].board_id)
        ]

    popup = _pick_many(
        session,
        card_ids,
        choices,
        (card_commands.add_label, card_commands.remove_label, steps.add_label_named),
        (
            translate("Pickers", "Labels"),
            translate("Pickers", "New label “{name}”"),
            translate("Pickers", "Find or make a label"),
        ),
        run or runner(session, parent),
        parent,
    )
    if popup is not None:
        popup.open_at(anchor)
    return popup


def pick_people(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
) -> ChoicePopup | None:
    """Gives the cards to people and takes them back; typing a new name adds the person to the board."""

    def choices(cards: list[Card]) -> list[Choice]:
        return [
            Choice(
                person.id,
                person.name,
                _face(person.name, person.initials),
                _share(cards, "people", person.id),
            )
            for person in session.read(boards.people, cards[0].board_id)
        ]

    popup = _pick_many(
        session,
        card_ids,
        choices,
        (card_commands.assign, card_commands.unassign, steps.assign_named),
        (
            translate("Pickers", "People"),
            translate("Pickers", "New person “{name}”"),
            translate("Pickers", "Find or add a person"),
        ),
        run or runner(session, parent),
        parent,
    )
    if popup is not None:
        popup.open_at(anchor)
    return popup


def pick_column(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
) -> ChoicePopup | None:
    """Moves the cards to the end of a column, each in its own swimlane."""
    cards = session.read(boards.cards_by_id, card_ids)
    if not cards:
        return None
    here = {card.column_id for card in cards}
    run = run or runner(session, parent)
    choices = [
        Choice(column.id, column.name, is_current=here == {column.id})
        for column in session.read(boards.columns, cards[0].board_id)
    ]
    popup = ChoicePopup(translate("Pickers", "Move to column"), choices, parent)
    popup.picked.connect(lambda key: here != {key} and run(card_commands.move, card_ids, key, None, None))
    popup.open_at(anchor)
    return popup


def pick_swimlane(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
) -> ChoicePopup | None:
    """Moves the cards to a swimlane, each staying in its column."""
    cards = session.read(boards.cards_by_id, card_ids)
    if not cards:
        return None
    run = run or runner(session, parent)
    here = {card.swimlane_id for card in cards}
    choices = [
        Choice(
            lane.id,
            lane.name or translate("Pickers", "No name"),
            dot_icon(lane.colour) if lane.colour else None,
            is_current=here == {lane.id},
        )
        for lane in session.read(boards.swimlanes, cards[0].board_id)
    ]

    popup = ChoicePopup(translate("Pickers", "Move to swimlane"), choices, parent)
    popup.picked.connect(lambda key: here != {key} and run(steps.move_to_swimlane, card_ids, key))
    popup.open_at(anchor)
    return popup


def pick_day(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
    *,
    field: str = "due_on",
) -> DuePicker | None:
    """Sets the due day of the cards, or their start with `field="start_on"`."""
    cards = session.read(boards.cards_by_id, card_ids)
    if not cards:
        return None
    run = run or runner(session, parent)
    current: set[date | None] = {getattr(card, field) for card in cards}
    title = translate("Pickers", "Due") if field == "due_on" else translate("Pickers", "Start")
    shown = next(iter(current)) if len(current) == 1 else None
    popup = DuePicker(title, shown, session.today(), parent, can_clear=current != {None})
    popup.picked.connect(
        lambda day: current != {day} and run(card_commands.set_fields, card_ids, {field: day})
    )
    popup.open_at(anchor)
    return popup


def ask_block(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
) -> BlockPrompt | None:
    """Blocks the cards with a reason; unblocks them when all are blocked."""
    cards = session.read(boards.cards_by_id, card_ids)
    if not cards:
        return None
    run = run or runner(session, parent)
    reasons = [card.blocked_reason for card in cards if card.blocked_reason is not None]
    popup = BlockPrompt(reasons[0] if len(reasons) == len(cards) else None, parent)

    def answer(reason: str) -> None:
        if reason:
            run(card_commands.block, card_ids, reason)
        else:
            run(card_commands.unblock, card_ids)

    popup.picked.connect(answer)
    popup.open_at(anchor)
    return popup


def ask_estimate(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
) -> EstimateEditor | None:
    """Sets the estimate of the cards."""
    cards = session.read(boards.cards_by_id, card_ids)
    if not cards:
        return None
    run = run or runner(session, parent)
    current: set[Estimate | None] = {card.estimate for card in cards}
    popup = EstimateEditor(next(iter(current)) if len(current) == 1 else None, parent)
    popup.picked.connect(
        lambda estimate: (
            current != {estimate} and run(card_commands.set_fields, card_ids, {"estimate": estimate})
        )
    )
    popup.open_at(anchor)
    return popup


def runner(session: Session, origin: QObject | None) -> Run:
    """`session.run` in the name of `origin`."""

    def run(command: Callable[..., Any], *args: Any, **kwargs: Any) -> object:
        return session.run(command, *args, origin=origin, **kwargs)

    return run


def _pick_many(
    session: Session,
    card_ids: Sequence[str],
    choices: Callable[[list[Card]], list[Choice]],
    commands: tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]],
    words: tuple[str, str, str],
    run: Run,
    parent: QWidget | None,
) -> ChoicePopup | None:
    """The popup for things a card has several of: `commands` add, remove, and make a new one by name."""
    cards = session.read(boards.cards_by_id, card_ids)
    if not cards:
        return None
    add, remove, make = commands
    title, create, hint = words
    popup = ChoicePopup(title, choices(cards), parent, create=create, hint=hint)

    def show() -> None:
        popup.set_choices(choices(session.read(boards.cards_by_id, card_ids)))

    def toggle(key: str, is_on: bool) -> None:
        run(add if is_on else remove, card_ids, key)
        show()

    def make_new(name: str) -> None:
        run(make, card_ids, cards[0].board_id, name)
        show()

    popup.toggled.connect(toggle)
    popup.create_requested.connect(make_new)
    return popup


def _share(cards: Sequence[Card], field: str, key: str) -> Qt.CheckState:
    having = sum(key in getattr(card, field) for card in cards)
    if having == len(cards):
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if having else Qt.CheckState.Unchecked


def _face(name: str, initials: str) -> QIcon:
    return QIcon(avatar_pixmap(initials, person_hue(name), 16))
