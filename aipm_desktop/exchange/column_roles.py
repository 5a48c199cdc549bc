"""What a column of a foreign board is for, guessed from its name."""

from __future__ import annotations

import re

_DONE = (
    "done|finished|complete|completed|closed|shipped|released|deployed|live|resolved|archive|archived|fertig|erledigt|"
    "abgeschlossen|terminé|terminée|fait|finalizada|finalizado|hecho|terminado|concluído|fatto|completato|klaar|gereed|"
    "готово|完成|已完成|完了"
)
_QUEUE = (
    "backlog|to do|todo|to-do|ideas|idea|inbox|icebox|future|someday|later|open|new|next|up next|planned|queue|proposed|"
    "offen|ideen|geplant|zu erledigen|à faire|a faire|por hacer|pendiente|da fare|te doen|tareas por hacer|"
    "待办|待辦|未着手"
)
_DONE_PATTERN = re.compile(rf"(?<!not )(?<!\w)(?:{_DONE})(?!\w)", re.IGNORECASE)
_QUEUE_PATTERN = re.compile(rf"(?<!\w)(?:{_QUEUE})(?!\w)", re.IGNORECASE)


def guess_role(name: str) -> str:
    """queue, active or done; active when the name says nothing."""
    if _DONE_PATTERN.search(name):
        return "done"
    return "queue" if _QUEUE_PATTERN.search(name) else "active"


def guess_roles(names: list[str]) -> list[str]:
    """The roles of a board's columns in order; when no name says anything, the first of several is the queue.

    "Done" words before the first active column ("Release ideas", "Archive") stay what they are: order proves nothing.
    """
    roles = [guess_role(name) for name in names]
    if len(roles) > 2 and set(roles) <= {"active", "done"}:
        roles[0] = "queue" if roles[0] == "active" else roles[0]
    return roles
