"""The commands about clients, boards, columns and swimlanes."""

from __future__ import annotations

from aipm_desktop.cli.surface import BOARD, FILE, LIMITS, WRITES, Argument, Command, arg

NAME = arg("name", metavar="NAME", help="which one")
TO = arg("to", metavar="NEW", help="the new name")
BEFORE = arg("--before", metavar="OTHER", help="put it before this one (default: last)")
REHOME = arg("--rehome-to", metavar="OTHER", help="where its cards go")
TRACK = arg("--track", choices=("model", "product"), help="make it one of the two tracks")


def _board_verb(verb: str, summary: str, example: str, *more: Argument) -> Command:
    return Command(
        ("board", verb), f"board:{verb}", summary, f"aipm board {verb} {example}", (FILE, *more, *WRITES)
    )


def _client_verb(verb: str, summary: str, example: str, *more: Argument) -> Command:
    return Command(
        ("client", verb), f"client:{verb}", summary, f"aipm client {verb} {example}", (FILE, *more, *WRITES)
    )


def _part_verb(group: str, verb: str, summary: str, example: str, *more: Argument) -> Command:
    return Command(
        (group, verb),
        f"{group}:{verb}",
        summary,
        f"aipm {group} {verb} {example}",
        (FILE, *more, BOARD, *WRITES),
    )


COMMANDS = (
    _client_verb("add", "add a client", 'plans.aipm "Nordhafen Logistics"', NAME),
    Command(("client", "list"), "client:list_all", "the clients", "aipm client list plans.aipm", (FILE,)),
    _client_verb("rename", "give a client another name", "plans.aipm Nordhafen Suedhafen", NAME, TO),
    _client_verb("archive", "hide a client and its boards", "plans.aipm Nordhafen", NAME),
    _client_verb("restore", "bring an archived client back", "plans.aipm Nordhafen", NAME),
    _client_verb("delete", "remove a client that has no boards", "plans.aipm Nordhafen", NAME),
    Command(
        ("board", "add"),
        "board:add",
        "make a board from a template",
        'aipm board add plans.aipm --client Nordhafen --name "Container inspection" --template crisp-dm --with-tasks',
        (
            FILE,
            arg("--client", metavar="C", help="its client; made when not there (default: the only one)"),
            arg("--name", metavar="N", required=True, help="its name"),
            arg(
                "--template",
                metavar="T",
                default="kanban",
                help="crisp-dm, data-pipeline, kanban, research, mlops-run, or a saved template (default: kanban)",
            ),
            arg("--with-tasks", action="store_true", help="add the template's tasks as cards"),
            arg("--prefix", metavar="P", help="what stands before card numbers (default: from the name)"),
            *WRITES,
        ),
    ),
    Command(
        ("board", "list"),
        "board:list_all",
        "the boards of all clients",
        "aipm board list plans.aipm --archived",
        (FILE, arg("--archived", action="store_true", help="the archived ones instead")),
    ),
    _board_verb("rename", "give a board another name", "plans.aipm CI Inspection", NAME, TO),
    _board_verb("archive", "hide a board", 'plans.aipm "Container inspection"', NAME),
    _board_verb("restore", "bring an archived board back", 'plans.aipm "Container inspection"', NAME),
    _board_verb("delete", "remove a board with its cards", 'plans.aipm "Container inspection"', NAME),
    _board_verb(
        "duplicate",
        "copy a board, on request with its cards",
        'plans.aipm Inspection "Inspection 2" --with-cards',
        NAME,
        TO,
        arg("--with-cards", action="store_true", help="copy the cards too"),
    ),
    _part_verb(
        "column",
        "add",
        "add a column",
        "plans.aipm Review --before Done --role active",
        NAME,
        BEFORE,
        arg("--role", choices=("queue", "active", "done"), default="active", help="default: active"),
    ),
    _part_verb("column", "rename", "give a column another name", "plans.aipm Review Check", NAME, TO),
    _part_verb("column", "move", "put a column elsewhere", "plans.aipm Review --before Done", NAME, BEFORE),
    _part_verb(
        "column",
        "limit",
        "limit the cards of a column, or of its cell in a swimlane",
        "plans.aipm Modeling --max 3 --mode block",
        NAME,
        *LIMITS,
        arg("--swimlane", metavar="S", help="limit only the cell of this swimlane"),
    ),
    _part_verb(
        "column",
        "delete",
        "archive a column, its cards going elsewhere",
        "plans.aipm Review --rehome-to Done",
        NAME,
        REHOME,
    ),
    _part_verb("column", "restore", "bring a deleted column back", "plans.aipm Review", NAME),
    _part_verb("lane", "add", "add a swimlane", "plans.aipm Model --track model", NAME, BEFORE, TRACK),
    _part_verb("lane", "rename", "give a swimlane another name", "plans.aipm Model Vision", NAME, TO),
    _part_verb("lane", "move", "put a swimlane elsewhere", "plans.aipm Vision --before Data", NAME, BEFORE),
    _part_verb(
        "lane", "limit", "limit the unfinished cards of a swimlane", "plans.aipm Model --max 5", NAME, *LIMITS
    ),
    _part_verb(
        "lane",
        "delete",
        "archive a swimlane, its cards going elsewhere",
        "plans.aipm Model --rehome-to Data",
        NAME,
        REHOME,
    ),
    _part_verb("lane", "restore", "bring a deleted swimlane back", "plans.aipm Model", NAME),
)
