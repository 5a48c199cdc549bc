"""What can go wrong, as exceptions with fields. Sentences for people are made in `gui` and `cli` only."""

from __future__ import annotations

from dataclasses import dataclass, field


class AipmError(Exception):
    """Any failure the app foresees; everything else is a bug.

    Equal when of one kind with equal fields; said here once, for each dataclass that says it itself costs every start.
    """

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    def __hash__(self) -> int:
        return hash(type(self))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({fields})"


class RuleViolation(AipmError):  # noqa: N818  the name of the field, not of a failure
    """A rule of the board forbids the change; nothing was changed."""

    kind: str = "rule"
    can_override: bool = False
    remedy: str = ""
    """The keyword argument by which a command does what satisfies the rule; empty when there is none."""


@dataclass(eq=False, repr=False)
class LimitExceeded(RuleViolation):
    """A WIP limit in mode *block* would be passed. `scope` is column, swimlane, cell or person."""

    scope: str
    name: str
    count: int
    maximum: int
    kind = "limit"
    can_override = True


@dataclass(eq=False, repr=False)
class CycleFound(RuleViolation):
    """A dependency would close a cycle; `cycle` lists card labels, first and last the same.

    `link_ids` are the existing links along it, in order; the last step of the cycle is the one that was asked for.
    """

    cycle: tuple[str, ...]
    link_ids: tuple[str, ...] = ()
    kind = "cycle"
    remedy = "cutting"


@dataclass(eq=False, repr=False)
class NotFound(RuleViolation):
    """Nothing goes by that name. `what` is card, board, column, swimlane, client, person or template."""

    what: str
    name: str
    candidates: tuple[str, ...] = ()
    kind = "not_found"


@dataclass(eq=False, repr=False)
class NameTaken(RuleViolation):
    """Something of that kind with that name is there already."""

    what: str
    name: str
    kind = "name_taken"


@dataclass(eq=False, repr=False)
class InvalidValue(RuleViolation):
    """A value cannot be stored. `reason` is a key: empty, too_long, not_a_number, not_a_date, order, unknown and more."""

    field_name: str
    value: str
    reason: str
    kind = "invalid"


@dataclass(eq=False, repr=False)
class NotEmpty(RuleViolation):
    """The thing still holds `count` others, so it cannot go (the last column, a client with boards …)."""

    what: str
    name: str
    count: int
    kind = "not_empty"


@dataclass(eq=False, repr=False)
class NothingTo(RuleViolation):
    """There is nothing to undo or redo. `verb` is undo or redo."""

    verb: str
    kind = "nothing"


@dataclass(eq=False, repr=False)
class Conflict(RuleViolation):
    """Rows have moved on since the transaction; `fields` are (what, field) pairs that differ."""

    action: str
    fields: tuple[tuple[str, str], ...]
    kind = "conflict"


@dataclass(eq=False, repr=False)
class ReadOnly(RuleViolation):
    """The workspace is open for reading only. `reason` is chosen, locked, medium or damaged."""

    reason: str
    kind = "read_only"


@dataclass(eq=False, repr=False)
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


@dataclass
class LimitWarning:
    """A WIP limit in mode *warn* passed (or a minimum undercut); told, not refused."""

    scope: str
    name: str
    count: int
    maximum: int | None = None
    minimum: int | None = None
    details: dict[str, str] = field(default_factory=dict)


@dataclass(eq=False, repr=False)
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
