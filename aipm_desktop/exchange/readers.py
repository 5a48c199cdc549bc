"""The readers of foreign boards by format: what `detect` answers -> ImportPlan. Tables and our own documents are read elsewhere,
for they need more than the file (a mapping), or give more than a plan.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo

from aipm_desktop.exchange import detect
from aipm_desktop.exchange.plan import ImportPlan, IsCancelled, Progress

PLAN_FORMATS = (detect.TRELLO, detect.MSPROJECT, detect.GANTTPROJECT)


def read_plan(
    found: str,
    data: bytes,
    *,
    name: str,
    zone: tzinfo,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> ImportPlan:
    """The board in a file of one of PLAN_FORMATS; `zone` is where days and times without a zone are meant.

    Raises FileProblem and Cancelled.
    """
    return _reader(found)(data, name=name, zone=zone, progress=progress, is_cancelled=is_cancelled)


def _reader(found: str) -> Callable[..., ImportPlan]:
    if found == detect.MSPROJECT:
        from aipm_desktop.exchange import msproject

        return msproject.parse
    if found == detect.GANTTPROJECT:
        from aipm_desktop.exchange import ganttproject

        return ganttproject.parse
    from aipm_desktop.exchange import trello

    return trello.parse
