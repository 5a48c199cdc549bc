"""The sample workspace: five clients whose projects are under way, with the history of twelve weeks.

It is made by playing scripts through the ordinary verbs, one transaction per event, each by the person who did it and at
the time it was done: history, undo, ages and charts then have something true to show.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from aipm_desktop.commands.sample_events import events_of
from aipm_desktop.commands.sample_script import scripts
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import database, unfinished
from aipm_desktop.store.database import Con
from aipm_desktop.store.ids import new_id

Progress = Callable[[float], None]


def make_sample(path: str | Path, now: int, progress: Progress | None = None) -> None:
    """Makes a workspace file with the sample in it; raises FileProblem `exists` and never overwrites.

    The file appears under its name when it is whole: nothing is left of one that could not be finished.
    """
    path = Path(path).absolute()
    if path.exists():
        raise FileProblem(str(path), "exists")
    part = path.with_name(f".{path.stem}-{new_id()[:8]}{path.suffix}")
    try:
        workspace = database.create_workspace(part)
        try:
            with database.unsynced(workspace.con):
                fill(workspace.con, now=now, progress=progress)
        finally:
            workspace.close()
        if path.exists():
            raise FileProblem(str(path), "exists")
        part.rename(path)
    except FileProblem as problem:
        if problem.path != str(part):
            raise
        raise FileProblem(str(path), problem.reason, problem.place, problem.detail) from problem
    except OSError as error:
        raise unfinished.problem_of(error, path) from error
    finally:
        unfinished.discard(part, part.with_name(part.name + "-journal"))


def fill(con: Con, *, now: int, actor: str | None = None, progress: Progress | None = None) -> None:
    """Plays the sample into an empty workspace as if it had been made until `now`: the same for the same instant.

    The one command that opens transactions of its own, for history is what it makes. `actor` sets the boards up in place
    of their lead; `progress` is told shares from 0 to 1.
    """
    events = sorted(
        (event for script in scripts() for event in events_of(script, now, actor)),
        key=lambda event: (event.at, event.place),
    )
    for done, event in enumerate(events, 1):
        with database.transaction(con, actor=event.who, now=event.at):
            event.happen(con, event.at)
        if progress is not None:
            progress(done / len(events))
