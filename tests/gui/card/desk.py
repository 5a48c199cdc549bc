"""A real workspace, and one card that has everything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aipm_desktop import commands
from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.exchange.templates import shipped
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards, cards

NOW = 1_793_000_000_000  # 26 October 2026
DAY = 86_400_000


@dataclass
class Clock:
    """A clock that stands still until told."""

    now: int = NOW

    def __call__(self) -> int:
        return self.now


@dataclass
class Desk:
    """A session, its clock, and the ids tests speak of."""

    session: Session
    clock: Clock
    board_id: str
    columns: dict[str, str]
    card_id: str = ""
    other_id: str = ""
    waiting_id: str = ""

    def sheet(self):
        return self.session.read(cards.sheet, self.card_id)

    def card(self):
        return self.sheet().card

    def column_names(self) -> list[str]:
        return list(self.columns)


def make_desk(path: Path) -> Desk:
    """A CRISP-DM board with three plain cards."""
    session = Session(actor="Mia Sommer")
    clock = Clock()
    session._clock = clock
    session.create(path)
    client_id = session.run(commands.client.add, "Nordhafen Logistics")
    template = shipped()["crisp-dm"]
    board_id = session.run(commands.board.add, client_id, "Container inspection", template, prefix="CI")
    columns = {column.name: column.id for column in session.read(boards.columns, board_id)}
    desk = Desk(session, clock, board_id, columns)
    names = list(columns)
    desk.other_id = session.run(
        commands.card.add, board_id, CardDraft("Augment images for rain"), column_id=columns[names[2]]
    )
    desk.waiting_id = session.run(commands.card.add, board_id, CardDraft("Shadow mode at two terminals"))
    desk.card_id = session.run(
        commands.card.add,
        board_id,
        CardDraft("EfficientNet on augmented set", kind="experiment"),
        column_id=columns[names[3]],
    )
    return desk


def fill(desk: Desk) -> None:
    """Gives the card something in every part of the panel."""
    run, card_id, board_id = desk.session.run, desk.card_id, desk.board_id
    names = list(desk.columns)
    for name, colour in (("rain", "teal"), ("vision", "blue"), ("legal", "purple")):
        run(commands.card.add_label, [card_id], run(commands.label.add, board_id, name, colour))
    for name in ("Dana Seidl", "Liam O’Brien"):
        run(commands.card.assign, [card_id], run(commands.person.add, board_id, name))
    run(
        commands.card.set_fields,
        [card_id],
        {
            "description": "Weather augmentation closes the gap between **lab** and port images.\n\n"
            "- fails if recall stays under `95 %`\n- see [the paper](https://example.org/paper)",
            "due_on": date(2026, 10, 27),
            "start_on": date(2026, 10, 12),
            "estimate": Estimate(3, 5, 9),
            "priority": "high",
        },
    )
    run(commands.card.set_fields, [card_id], {"title": "EfficientNet on the augmented set"})
    checklist_id = run(commands.checklist.add, card_id, "Checklist")
    for text in (
        "Baseline beaten",
        "Data version recorded (dvc 3f9a1c)",
        "Slice metrics by port",
        "Latency under 120 ms",
    ):
        item_id = run(commands.checklist.add_item, checklist_id, text)
        if "a" in text[:2]:
            run(commands.checklist.set_item, item_id, is_done=True)
    run(commands.link.add, card_id, "https://example.org/design", "Design document")
    run(commands.attachment.add, card_id, "confusion-matrix.csv", b"a,b\n1,2\n", "text/csv")
    run(commands.comment.add, card_id, "Recall is at 96.1 % now.\nNext: slices by port.", author="Dana Seidl")
    run(commands.dependency.link, desk.other_id, card_id)
    run(commands.dependency.link, card_id, desk.waiting_id)
    run(commands.card.block, [desk.other_id], "labels missing")
    run(commands.card.move, [card_id], desk.columns[names[4]], None, None)
    desk.clock.now += 3 * DAY
    run(commands.card.move, [card_id], desk.columns[names[3]], None, None)
    run(commands.card.explain_loop, [card_id], "metric_missed")
    desk.clock.now += 6 * DAY
    run(commands.comment.add, card_id, "Second run started.", author="Mia Sommer")
