"""What `aipm` can be asked: every command with its arguments, a summary and an example.

Nothing here loads the store, so `--help`, `--version` and a mistyped command answer at once; `Command.run` names the
function (`module:function` of this package) that does the work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument as argparse takes it: its names, and everything else."""

    names: tuple[str, ...]
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Command:
    """`words` are what is typed after `aipm`. `takes_words`: what begins with a dash and is no option is a word."""

    words: tuple[str, ...]
    run: str
    summary: str
    example: str
    arguments: tuple[Argument, ...]
    takes_words: bool = False

    @property
    def name(self) -> str:
        """The command as it is typed."""
        return " ".join(self.words)


def arg(*names: str, **options: Any) -> Argument:
    """An argument; the keywords are argparse's."""
    return Argument(names, options)


FILE = arg("file", metavar="FILE", help="the workspace (.aipm)")
BOARD = arg("--board", metavar="B", help="name, id or client/name; may be left out when there is one board")
ANYWAY = arg("--anyway", action="store_true", help="pass a rule that blocks; needs --reason")
REASON = arg("--reason", metavar="R", help="why the rule is passed; kept in the history")
WRITES = (
    arg("--actor", metavar="NAME", help="who does it, for the history (default: your login name)"),
    arg("--take-over", action="store_true", help="take a lock that another machine left behind"),
)
LIMITS = (
    arg("--min", metavar="N", type=int, help="fewest cards"),
    arg("--max", metavar="N", type=int, help="most cards"),
    arg(
        "--mode",
        choices=("off", "warn", "block"),
        default="warn",
        help="what passing it does (default: warn)",
    ),
)
JSON = arg("--json", action="store_true", help="print JSON for machines")

GROUPS = {
    "client": "clients of the workspace",
    "board": "boards of a client",
    "column": "columns of a board",
    "lane": "swimlanes of a board",
    "person": "when the people of a board work",
    "card": "cards",
}


def commands() -> tuple[Command, ...]:
    """Every command, in the order help lists them."""
    from aipm_desktop.cli import surface_boards, surface_cards, surface_files, surface_plans

    return (
        *surface_files.COMMANDS,
        *surface_boards.COMMANDS,
        *surface_plans.COMMANDS,
        *surface_cards.COMMANDS,
    )


def fitting(words: Iterable[str]) -> list[Command]:
    """The commands that begin with these words."""
    wanted = tuple(words)
    return [command for command in commands() if command.words[: len(wanted)] == wanted]
