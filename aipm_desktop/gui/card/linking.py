"""From a wish to link to its command: the popups of key L and of the card panel, and what is run for their answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from aipm_desktop.commands import dependency, dependency_many
from aipm_desktop.domain.board import Dependency
from aipm_desktop.gui.card.link_editor import LinkEditor
from aipm_desktop.gui.card.link_popup import LinkPopup
from aipm_desktop.gui.card.pickers import Run, runner
from aipm_desktop.gui.labels import cards_text
from aipm_desktop.gui.notices import announce
from aipm_desktop.gui.widgets.popup import Anchor
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards

translate = QCoreApplication.translate


def ask_links(
    session: Session,
    card_ids: Sequence[str],
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
    *,
    mode: str = "",
) -> LinkPopup | None:
    """Links one card with another, or several in a chain (in the order given) or with one; one undo step."""
    cards = session.read(boards.cards_by_id, card_ids)
    if not cards:
        return None
    do = run or runner(session, parent)
    popup = LinkPopup(session, cards, parent, mode=mode)

    def link(pairs: list[tuple[str, str]], kind: str, lag_days: float) -> None:
        if len(pairs) == 1:
            is_done = do(dependency.link, *pairs[0], kind, lag_days)
            told = popup.said.text()
        else:
            is_done = do(dependency_many.link_many, pairs, kind, lag_days)
            told = translate("Linking", "{cards} linked").format(cards=cards_text(len(cards)))
        if is_done and parent is not None:
            announce(parent, told)

    popup.wanted.connect(link)
    popup.edit_requested.connect(lambda known: change_link(session, known, anchor, parent, do))
    popup.open_at(anchor)
    return popup


def change_link(
    session: Session, link: Dependency, anchor: Anchor | None, parent: QWidget | None, run: Run
) -> None:
    """Changes what a link asks for, or settles one that is suspended."""
    if link.suspended_at is None:
        edit_link(session, link, anchor, parent, run)
        return
    from aipm_desktop.gui import circles

    circles.ask_settle(session, link, anchor, parent, run)


def edit_link(
    session: Session,
    link: Dependency,
    anchor: Anchor | None,
    parent: QWidget | None = None,
    run: Run | None = None,
) -> LinkEditor | None:
    """Changes type and lag of a link, or removes it."""
    ends = session.read(boards.cards_by_id, [link.predecessor_id, link.successor_id])
    if len(ends) != 2:
        return None
    do = run or runner(session, parent)
    prefix = session.read(boards.board, link.board_id).prefix
    before, after = ((f"{prefix}-{card.number}", card.title) for card in ends)
    popup = LinkEditor((before, after), link.type, link.lag_days, parent)

    def change(kind: str, lag_days: float) -> None:
        if (kind, lag_days) != (link.type, link.lag_days):
            do(dependency.set_link, link.id, type=kind, lag_days=lag_days)

    popup.picked.connect(change)
    popup.remove_requested.connect(lambda: do(dependency.unlink, link.id))
    popup.open_at(anchor)
    return popup
