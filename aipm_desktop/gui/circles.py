"""Ways out of a circle of dependencies: the way round in words, and each of its links as one that can be cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from aipm_desktop.commands import dependency as dependency_commands
from aipm_desktop.domain.board import Dependency
from aipm_desktop.domain.errors import CycleFound
from aipm_desktop.domain.paths import path
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.notices import Choice
from aipm_desktop.gui.palette_rows import PaletteRow
from aipm_desktop.gui.row_popup import RowPopup
from aipm_desktop.gui.widgets.popup import Anchor
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.store import boards, cards, neighbours

if TYPE_CHECKING:
    from aipm_desktop.gui.main_window import MainWindow

translate = QCoreApplication.translate
MOST_CHOICES = 4


class NamedLink(NamedTuple):
    """A link by the cards it joins: "CI-4 → CI-7", and their titles the same way."""

    id: str
    numbers: str
    titles: str
    successor_id: str


def name_links(session: Session, links: Sequence[Dependency]) -> list[NamedLink]:
    """The links of one board by their cards, in the order given."""
    if not links:
        return []
    prefix = session.read(boards.board, links[0].board_id).prefix
    ids = {card_id for link in links for card_id in (link.predecessor_id, link.successor_id)}
    known = {card.id: card for card in session.read(boards.cards_by_id, sorted(ids))}
    named = []
    for link in links:
        ends = [known[link.predecessor_id], known[link.successor_id]]
        numbers = " → ".join(f"{prefix}-{card.number}" for card in ends)
        titles = " → ".join(" ".join(card.title.split()) for card in ends)
        named.append(NamedLink(link.id, numbers, titles, link.successor_id))
    return named


def ways_out(window: MainWindow, refusal: Refusal) -> tuple[Choice, ...]:
    """Buttons that cut one link of the circle and do again what was refused; what they do is one undo step."""
    error, retry_with = refusal.error, refusal.retry_with
    if not isinstance(error, CycleFound) or retry_with is None or not error.link_ids:
        return ()
    session = window.session
    named = name_links(session, session.read(neighbours.links_by_id, error.link_ids))

    def cut(link: NamedLink) -> Callable[[str], object]:
        return lambda _reason: retry_with(link.id)

    words = translate("Circles", "Cut {link} and link")
    few = named if len(named) <= MOST_CHOICES else named[: MOST_CHOICES - 1]
    choices = [Choice(words.format(link=link.numbers), cut(link), tip=link.titles) for link in few]
    if len(few) < len(named):
        rows = [
            PaletteRow(
                words.format(link=link.numbers), _without_reason(cut(link)), "unlink", below=link.titles
            )
            for link in named
        ]

        def show_all(_reason: str) -> None:
            popup = RowPopup(translate("Circles", "Cut one link of the circle"), "", rows, window)
            popup.chosen.connect(lambda: window.notices.withdraw("refused"))
            popup.open_at(window.notices)

        choices.append(
            Choice(
                translate("Circles", "Others…"),
                show_all,
                closes=False,
                tip=translate("Circles", "All links of the circle"),
            )
        )
    return tuple(choices)


def ask_settle(
    session: Session,
    link: Dependency,
    anchor: Anchor | None,
    parent: QWidget | None,
    run: Callable[..., object],
) -> RowPopup | None:
    """What to do with a suspended link: remove it, or let it hold and cut another link of its circle."""
    if link.id not in {one.id for one in session.read(neighbours.suspended, link.board_id)}:
        return None
    (own,) = name_links(session, [link])
    circle = circle_of(session, link)
    rows = [
        PaletteRow(
            translate("Circles", "Remove {link}").format(link=own.numbers),
            lambda: run(dependency_commands.unlink, link.id),
            "x",
            below=own.titles,
        )
    ]
    if circle:
        names = [one.numbers.split(" → ")[0] for one in circle]
        way = (*names, circle[-1].numbers.split(" → ")[1], names[0])
        intro = sentence(CycleFound(way))
        rows += [
            PaletteRow(
                translate("Circles", "Cut {link} instead").format(link=one.numbers),
                lambda one=one: run(dependency_commands.resume, link.id, cutting=one.id),  # type: ignore[misc]
                "unlink",
                below=one.titles,
            )
            for one in circle
        ]
    else:
        intro = translate("Circles", "The circle is gone: the link can hold again.")
        rows.insert(
            0,
            PaletteRow(
                translate("Circles", "Let {link} hold again").format(link=own.numbers),
                lambda: run(dependency_commands.resume, link.id),
                "link",
                below=own.titles,
            ),
        )
    popup = RowPopup(translate("Circles", "Settle {link}").format(link=own.numbers), intro, rows, parent)
    popup.open_at(anchor)
    return popup


def circle_of(session: Session, link: Dependency) -> list[NamedLink]:
    """The links that would close a circle with this one, from its successor round to its predecessor."""
    known = [one for one in session.read(cards.dependencies, link.board_id) if one.suspended_at is None]
    by_ends = {(one.predecessor_id, one.successor_id): one for one in known}
    way = path(by_ends, link.successor_id, link.predecessor_id)
    return name_links(session, [by_ends[ends] for ends in pairwise(way)])


def _without_reason(act: Callable[[str], object]) -> Callable[[], object]:
    return lambda: act("")
