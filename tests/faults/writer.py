"""Works a board through the app's own commands until it is killed; says `ack N` after each commit.

Run as `python -m tests.faults.writer FILE FIRST`. Every numbered action leaves something to look for: a card titled
`action N` with a checklist of two items (so that half an action would show), moved to the second column.
"""

import sys
import time
from pathlib import Path

from aipm_desktop import commands
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.store import boards, database


def act(con: database.Con, number: int) -> None:
    """One action in one transaction: a card with a checklist, moved on."""
    now = time.time_ns() // 1_000_000
    (board,) = boards.boards(con)
    columns = boards.columns(con, board.id)
    with database.transaction(con, actor="writer", now=now):
        draft = CardDraft(title=f"action {number}", checklist=("first", "second"))
        card = commands.card.add(con, board.id, draft, now=now)
        commands.card.move(con, [card], columns[1].id, None, None, now=now)


def main(path: str, first: int) -> None:
    """Acts and acknowledges, for ever."""
    con = database.open_workspace(Path(path)).con
    number = first
    while True:
        act(con, number)
        sys.stdout.write(f"ack {number}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
