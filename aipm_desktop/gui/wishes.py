"""From a wish to its command: what clients, boards, columns and swimlanes need a question for.

Dialogs are imported where they are asked: the window starts without them.

Several commands that belong together run as one, so that one undo takes them back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QWidget

from aipm_desktop import commands
from aipm_desktop.domain.board import NO_LIMIT
from aipm_desktop.gui.labels import cards_text
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards, journal
from aipm_desktop.store.rows import Con

if TYPE_CHECKING:
    from aipm_desktop.domain.templates import BoardTemplate
    from aipm_desktop.gui.dialogs.new_board import NewBoard

translate = QCoreApplication.translate


def templates(session: Session) -> dict[str, BoardTemplate]:
    """What a board can start from: the shipped templates in the person's language, then those saved here."""
    from aipm_desktop.exchange.templates import shipped

    saved = session.read(boards.templates) if session.workspace is not None else {}
    return {**shipped(QLocale().name()), **saved}


def new_client(session: Session, parent: QWidget) -> None:
    """Asks for a name and adds a client."""
    from aipm_desktop.gui.dialogs.form import ask_text

    title, name = translate("Wishes", "New client"), translate("Wishes", "Name")
    if (wanted := ask_text(parent, title, name, ok=translate("Wishes", "Add"))) is not None:
        session.run(commands.client.add, wanted)


def new_board(session: Session, parent: QWidget, client_id: str = "", template_key: str = "") -> str | None:
    """Asks for whom, what and from which template; the id of the board made."""
    from aipm_desktop.gui.dialogs.new_board import NewBoardDialog

    clients = session.read(boards.clients)
    wanted = NewBoardDialog.ask(
        parent,
        clients,
        templates(session),
        client_id,
        template_key,
        saved=session.read(boards.templates),
        forget=lambda key: forget_template(session, key),
    )
    return make_board(session, wanted) if wanted is not None else None


def forget_template(session: Session, key: str) -> bool:
    """Deletes a saved template; False when that was refused."""
    session.run(commands.board.delete_template, key)
    return key not in session.read(boards.templates)


def make_board(session: Session, wanted: NewBoard) -> str | None:
    """Makes the board, and its client when that is a new one; one undo step."""

    def make(con: Con, *, now: int) -> str:
        client_id = wanted.client_id or commands.client.add(con, wanted.client_name, now=now)
        return commands.board.add(
            con,
            client_id,
            wanted.name,
            wanted.template,
            with_tasks=wanted.with_tasks,
            prefix=wanted.prefix or None,
            now=now,
        )

    return session.run(make)


def rename(session: Session, kind: str, row_id: str, name: str) -> None:
    """Gives a client or board another name."""
    session.run(commands.client.rename if kind == "client" else commands.board.rename, row_id, name)


def archive(session: Session, kind: str, row_id: str) -> None:
    """Archives a client or board; undo and the archive bring it back."""
    session.run(commands.client.archive if kind == "client" else commands.board.archive, row_id)


def recolour(session: Session, kind: str, row_id: str, colour: str) -> None:
    """Gives a client or board another colour."""
    session.run(commands.client.recolour if kind == "client" else commands.board.recolour, row_id, colour)


def duplicate_board(session: Session, parent: QWidget, board_id: str) -> str | None:
    """Asks for a name and whether cards come along; the id of the copy."""
    from aipm_desktop.gui.dialogs import choose
    from aipm_desktop.gui.dialogs.form import ask_text

    name = session.read(boards.board, board_id).name
    ways = (
        (
            "cards",
            translate("Wishes", "With its cards"),
            translate("Wishes", "Cards, texts, checklists and links; no history."),
        ),
        (
            "bare",
            translate("Wishes", "Without cards"),
            translate("Wishes", "Columns, swimlanes, limits, labels and people only."),
        ),
    )
    title = translate("Wishes", "Duplicate {name}").format(name=name)
    copy_name = translate("Wishes", "{name} (copy)").format(name=name)
    wanted = ask_text(parent, title, translate("Wishes", "Name"), copy_name, ok=translate("Wishes", "Next"))
    if wanted is None:
        return None
    way = choose.Ways.ask(parent, title, "", ways, translate("Wishes", "Duplicate"))
    if way is None:
        return None
    return session.run(commands.board.duplicate, board_id, wanted, with_cards=way == "cards")


def save_template(session: Session, parent: QWidget, board_id: str) -> None:
    """Asks for a name and keeps the board's shape as a template."""
    from aipm_desktop.gui.dialogs.form import ask_text

    title = translate("Wishes", "Save as template")
    intro = translate("Wishes", "Columns, swimlanes, limits, policies and labels are kept; cards are not.")
    name = session.read(boards.board, board_id).name
    wanted = ask_text(
        parent, title, translate("Wishes", "Name"), name, ok=translate("Wishes", "Save"), intro=intro
    )
    if wanted is not None:
        session.run(commands.board.save_as_template, board_id, wanted)


def move_board(session: Session, parent: QWidget, board_id: str) -> None:
    """Asks for a client and gives the board to it."""
    from aipm_desktop.gui.dialogs import choose

    board = session.read(boards.board, board_id)
    choices = [(client.id, client.name) for client in session.read(boards.clients)]
    title = translate("Wishes", "Move {name}").format(name=board.name)
    name, ok = translate("Wishes", "To the client"), translate("Wishes", "Move")
    wanted = choose.ask_one(parent, title, name, choices, ok=ok, current=board.client_id)
    if wanted is not None and wanted != board.client_id:
        session.run(commands.board.move, board_id, wanted, None)


def add_column(session: Session, parent: QWidget, board_id: str, before_id: str | None = None) -> None:
    """Asks what the new column is and adds it."""
    from aipm_desktop.gui.dialogs import column_settings

    if (values := column_settings.ColumnSettings.ask(parent, None)) is None:
        return

    def add(con: Con, *, now: int) -> str:
        made = commands.column.add(con, board_id, values.name, before_id=before_id, role=values.role, now=now)
        if values.limit.is_set:
            commands.column.set_limit(con, made, values.limit, now=now)
        if values.entry_policy or values.exit_checklist:
            commands.column.set_policy(con, made, values.entry_policy, values.exit_checklist, now=now)
        journal.describe(con, "column.add", name=values.name)
        return made

    session.run(add)


def edit_column(session: Session, parent: QWidget, column_id: str) -> None:
    """Asks what the column shall be and changes what differs; one undo step."""
    from aipm_desktop.gui.dialogs import column_settings

    column = session.read(boards.column, column_id)
    if (values := column_settings.ColumnSettings.ask(parent, column)) is None:
        return

    def change(con: Con, *, now: int) -> None:
        if values.role != column.role:
            commands.column.set_role(con, column_id, values.role, now=now)
        if (values.entry_policy, values.exit_checklist) != (column.entry_policy, column.exit_checklist):
            commands.column.set_policy(con, column_id, values.entry_policy, values.exit_checklist, now=now)
        if values.limit != column.limit:
            commands.column.set_limit(con, column_id, values.limit, now=now)
        if values.name != column.name:
            commands.column.rename(con, column_id, values.name, now=now)

    session.run(change)


def delete_column(session: Session, parent: QWidget, column_id: str) -> None:
    """Deletes a column; asks where its cards go when it has any."""
    column = session.read(boards.column, column_id)
    held = sum(
        count
        for (place, _), count in session.read(boards.card_counts, column.board_id).items()
        if place == column_id
    )
    others = [
        (other.id, other.name)
        for other in session.read(boards.columns, column.board_id)
        if other.id != column_id
    ]
    target: str | None = others[0][0] if others else None
    if held and others:
        target = _ask_home(parent, column.name, held, others)
        if target is None:
            return
    session.run(commands.column.delete, column_id, target)


def add_lane(session: Session, parent: QWidget, board_id: str, before_id: str | None = None) -> None:
    """Asks what the new swimlane is and adds it."""
    from aipm_desktop.gui.dialogs import column_settings

    if (values := column_settings.LaneSettings.ask(parent, None)) is None:
        return

    def add(con: Con, *, now: int) -> str:
        made = commands.swimlane.add(
            con, board_id, values.name, before_id=before_id, track=values.track, colour=values.colour, now=now
        )
        if values.limit.is_set:
            commands.swimlane.set_limit(con, made, values.limit, now=now)
        journal.describe(con, "swimlane.add", name=values.name)
        return made

    session.run(add)


def edit_lane(session: Session, parent: QWidget, lane_id: str) -> None:
    """Asks what the swimlane shall be and changes what differs; one undo step."""
    from aipm_desktop.gui.dialogs import column_settings

    lane = session.read(boards.swimlane, lane_id)
    if (values := column_settings.LaneSettings.ask(parent, lane)) is None:
        return

    def change(con: Con, *, now: int) -> None:
        if (values.track, values.colour) != (lane.track, lane.colour):
            commands.swimlane.set_track(con, lane_id, values.track, values.colour, now=now)
        if values.limit != lane.limit:
            commands.swimlane.set_limit(con, lane_id, values.limit, now=now)
        if values.name != lane.name:
            commands.swimlane.rename(con, lane_id, values.name, now=now)

    session.run(change)


def delete_lane(session: Session, parent: QWidget, lane_id: str) -> None:
    """Deletes a swimlane; asks where its cards go when it has any."""
    lane = session.read(boards.swimlane, lane_id)
    held = sum(
        count
        for (_, place), count in session.read(boards.card_counts, lane.board_id).items()
        if place == lane_id
    )
    others = [
        (other.id, other.name or translate("Wishes", "Unnamed swimlane"))
        for other in session.read(boards.swimlanes, lane.board_id)
        if other.id != lane_id
    ]
    target: str | None = others[0][0] if others else None
    if held and len(others) > 1:
        target = _ask_home(parent, lane.name, held, others)
        if target is None:
            return
    session.run(commands.swimlane.delete, lane_id, target)


def set_cell_limit(session: Session, parent: QWidget, column_id: str, lane_id: str) -> None:
    """Asks for the limit of one cell."""
    from aipm_desktop.gui.dialogs import column_settings

    column, lane = session.read(boards.column, column_id), session.read(boards.swimlane, lane_id)
    known = session.read(boards.cell_limits, column.board_id).get((column_id, lane_id))
    title = translate("Wishes", "Limit of {column}, {lane}").format(column=column.name, lane=lane.name)
    wanted = column_settings.ask_limit(parent, title, known.limit if known else NO_LIMIT)
    if wanted is not None:
        session.run(commands.swimlane.set_cell_limit, column_id, lane_id, wanted)


def _ask_home(parent: QWidget, name: str, held: int, others: list[tuple[str, str]]) -> str | None:
    from aipm_desktop.gui.dialogs import choose

    title = translate("Wishes", "Delete {name}").format(name=name)
    intro = translate("Wishes", "It holds {cards}. Where shall they go?").format(cards=cards_text(held))
    label, ok = translate("Wishes", "Move them to"), translate("Wishes", "Delete and move")
    return choose.ask_one(parent, title, label, others, ok=ok, intro=intro)
