"""Reading a file for the import, away from the window: what it is, its table and mapping, its plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from aipm_desktop.exchange import board_document, detect, readers, table_plan
from aipm_desktop.exchange.board_document import BoardDocument
from aipm_desktop.exchange.plan import ImportPlan
from aipm_desktop.exchange.source_file import read_source_file
from aipm_desktop.exchange.table import Table, read_table
from aipm_desktop.exchange.table_fields import TableMapping, guess
from aipm_desktop.session.tasks import IsCancelled, Progress


@dataclass(frozen=True)
class Source:
    """A file that was read. A table has `table` and `mapping`; a board of this app has `document`, others a `plan`."""

    path: Path
    format: str
    data: bytes
    table: Table | None = None
    mapping: TableMapping | None = None
    plan: ImportPlan | None = None
    document: BoardDocument | None = None

    @property
    def name(self) -> str:
        """The name the board gets unless another is wished."""
        if self.document is not None:
            return self.document.board.name
        return self.plan.name if self.plan is not None else self.path.stem


def read_source(path: Path) -> Callable[[Progress, IsCancelled], Source]:
    """Work that finds out what a file is and reads it; raises FileProblem."""

    def work(progress: Progress, is_cancelled: IsCancelled) -> Source:
        data = read_source_file(path)
        found = detect.detect(data, path.name)
        source = Source(path, found, data)
        if found in readers.PLAN_FORMATS:
            zone = datetime.now().astimezone().tzinfo
            assert zone is not None
            plan = readers.read_plan(
                found, data, name=path.name, zone=zone, progress=progress, is_cancelled=is_cancelled
            )
            return replace(source, plan=plan)
        if found == detect.DOCUMENT:
            return replace(source, document=board_document.decode(data, path.name))
        return planned(source, table=read_table(data, name=path.name))

    return work


def planned(source: Source, *, table: Table | None = None, mapping: TableMapping | None = None) -> Source:
    """The source with another table or mapping, and the plan they give: none while no column is the title."""
    table = table or source.table
    assert table is not None
    mapping = mapping or guess(table)
    has_title = "title" in mapping.fields
    plan = table_plan.plan_of(table, mapping, name=source.path.stem) if has_title else None
    return replace(source, table=table, mapping=mapping, plan=plan)


def reread(source: Source, *, encoding: str | None, delimiter: str | None) -> Source:
    """The source with its table read in another encoding or with another delimiter; raises FileProblem."""
    table = read_table(source.data, name=source.path.name, encoding=encoding, delimiter=delimiter)
    return planned(source, table=table)
