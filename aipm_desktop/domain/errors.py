"""What can go wrong, as exceptions with fields. Sentences for people are made in `gui` and `cli` only."""

from __future__ import annotations

from typing import Any, dataclass_transform


@dataclass_transform(eq_default=False)
class Facts:
    """A subclass's annotations are its fields, in order, as a dataclass would have them; a value is their default.

    All is said here once, because dataclasses, which generate it anew for each class, cost every start 2 ms. Equal when
    of one kind with equal fields.
    """

    def __init__(self, *values: Any, **named: Any) -> None:
        names = self.field_names()
        given = {**dict(zip(names, values, strict=False)), **named}
        missing = [name for name in names if name not in given and not hasattr(type(self), name)]
        if len(values) > len(names) or given.keys() - set(names) or missing:
            raise TypeError(f"{type(self).__name__} takes {', '.join(names) or 'nothing'}")
        for name in names:
            setattr(self, name, given[name] if name in given else getattr(type(self), name))

    @classmethod
    def field_names(cls) -> tuple[str, ...]:
        """The names of its fields, in order."""
        return tuple(cls.__annotations__)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({fields})"


class AipmError(Facts, Exception):
    """Any failure the app foresees; everything else is a bug."""


class RuleViolation(AipmError):  # noqa: N818  the name of the field, not of a failure
    """A rule of the board forbids the change; nothing was changed."""

    kind = "rule"
    can_override = False
    remedy = ""
    """The keyword argument by which a command does what satisfies the rule; empty when there is none."""


class LimitExceeded(RuleViolation):
    """A WIP limit in mode *block* would be passed. `scope` is column, swimlane, cell or person."""

    scope: str
    name: str
    count: int
    maximum: int
    kind = "limit"
    can_override = True


class BlockedByOthers(RuleViolation):
    """Cards would be worked on though they wait for unfinished ones; labels of both (`CI-12`)."""

    cards: tuple[str, ...]
    predecessors: tuple[str, ...]
    kind = "blocked"
    can_override = True


class CycleFound(RuleViolation):
    """A dependency would close a cycle; `cycle` lists card labels, first and last the same.

    `link_ids` are the links that hold already, one for each step of the cycle but the last, which is the one refused.
    """

    cycle: tuple[str, ...]
    link_ids: tuple[str, ...] = ()
    kind = "cycle"
    remedy = "cutting"


class NotFound(RuleViolation):
    """Nothing goes by that name. `what` is card, board, column, swimlane, client, person or template."""

    what: str
    name: str
    candidates: tuple[str, ...] = ()
    kind = "not_found"


class NameTaken(RuleViolation):
    """Something of that kind with that name is there already."""

    what: str
    name: str
    kind = "name_taken"


class InvalidValue(RuleViolation):
    """A value cannot be stored. `reason` is a key: empty, too_long, not_a_number, not_a_date, order, unknown and more."""

    field_name: str
    value: str
    reason: str
    kind = "invalid"


class NotEmpty(RuleViolation):
    """The thing still holds `count` others, so it cannot go (the last column, a client with boards …)."""

    what: str
    name: str
    count: int
    kind = "not_empty"


class NothingTo(RuleViolation):
    """There is nothing to undo or redo. `verb` is undo or redo."""

    verb: str
    kind = "nothing"


class Conflict(RuleViolation):
    """Rows have moved on since the transaction; `fields` are (what, field) pairs that differ."""

    action: str
    fields: tuple[tuple[str, str], ...]
    kind = "conflict"


class ReadOnly(RuleViolation):
    """The workspace is open for reading only. `reason` is chosen, locked, medium or damaged."""

    reason: str
    kind = "read_only"


class FileProblem(AipmError):  # noqa: N818
    """The world failed. `reason` is a key (missing, exists, not_ours, newer, damaged, locked, full, unreadable …);
    `place` says where inside the file, `detail` is one more fact for the sentence.
    """

    path: str
    reason: str
    place: str = ""
    detail: str = ""


class Cancelled(AipmError):  # noqa: N818
    """The user cancelled a long task; nothing was changed."""


class LimitWarning(Facts):
    """A WIP limit in mode *warn* passed (or a minimum undercut); told, not refused."""

    scope: str
    name: str
    count: int
    maximum: int | None = None
    minimum: int | None = None


class BlockedWarning(Facts):
    """Cards are worked on though they wait for unfinished ones; told, not refused."""

    cards: tuple[str, ...]
    predecessors: tuple[str, ...]


MoveRefusal = LimitExceeded | BlockedByOthers
MoveWarning = LimitWarning | BlockedWarning
"""What a move can be refused for, or told about."""


class QueryProblem(RuleViolation):
    """A filter text cannot be read; `position` counts characters from 0, `word` is what stands there.

    `reason` is a key: unknown_field, unknown_value, no_value, not_a_number, not_a_date, no_order, unclosed_bracket,
    unexpected_bracket, unexpected_end, too_deep. `candidates` are what could stand there instead.
    """

    position: int
    reason: str
    word: str = ""
    candidates: tuple[str, ...] = ()
    kind = "query"
