"""The commands about the workspace as a whole: making it, looking in, moving data, history, health."""

from __future__ import annotations

from aipm_desktop.cli.surface import BOARD, FILE, WRITES, Command, arg

COMMANDS = (
    Command(
        ("new",),
        "file:new",
        "make a workspace; an existing file is never overwritten",
        "aipm new plans.aipm --sample",
        (
            FILE,
            arg(
                "--sample", action="store_true", help="fill it with five clients whose projects are under way"
            ),
        ),
    ),
    Command(("info",), "file:info", "what is inside a workspace", "aipm info plans.aipm", (FILE,)),
    Command(
        ("show",),
        "show:show",
        "a whole board with its cards",
        'aipm show plans.aipm --board "Container inspection" --json',
        (FILE, BOARD),
    ),
    Command(
        ("graph",),
        "planning:graph",
        "the critical path, and each card's times and slack in working days",
        'aipm graph plans.aipm --board "Container inspection"',
        (FILE, BOARD),
    ),
    Command(
        ("schedule",),
        "planning:plan_dates",
        "when each card happens, by calendar, people and limits",
        "aipm schedule plans.aipm --board Fraud --levelled --start monday",
        (
            FILE,
            BOARD,
            arg(
                "--start", metavar="DATE", help="plan as if this day were today for cards that have not begun"
            ),
            arg("--levelled", action="store_true", help="one card a person at a time, and no limit passed"),
            arg("--out", metavar="OUT", help="write the schedule as well: .ics, .xml (MS Project) or .csv"),
            arg("--force", action="store_true", help="overwrite OUT"),
        ),
    ),
    Command(
        ("search",),
        "search:search",
        "find cards by words and by the query language",
        "aipm search plans.aipm kind:experiment age>7 -label:ops recall",
        (
            FILE,
            arg(
                "query",
                nargs="+",
                metavar="WORDS",
                help="words, and terms such as owner:me or due<2026-12-01",
            ),
            arg("--board", metavar="B", help="this board only"),
            arg("--limit", metavar="N", type=int, help="at most so many cards"),
            arg("--actor", metavar="NAME", help="who is meant by owner:me (default: your login name)"),
        ),
        takes_words=True,
    ),
    Command(
        ("import",),
        "imports:bring_in",
        "bring in a board from Trello JSON, MS Project XML, GanttProject, CSV or an exported .json, and report what was lost",
        "aipm import plans.aipm trello-export.json --client Nordhafen --dry-run",
        (
            FILE,
            arg("sources", nargs="+", metavar="SOURCE", help="files to read; their format is detected"),
            arg(
                "--format",
                metavar="F",
                help="do not detect: trello, csv, msproject, ganttproject or aipm-board",
            ),
            arg("--client", metavar="C", help="the client that gets the board; made when not there"),
            arg("--board", metavar="N", help="the name the board gets (default: the source's)"),
            arg("--map", metavar="MAP", help="a JSON file that says which CSV column is what"),
            arg("--dry-run", action="store_true", help="only report"),
            *WRITES,
        ),
    ),
    Command(
        ("export",),
        "exports:export",
        "write a board as .json (lossless) or .csv, its plan as .ics, .xml (MS Project), .graphml, .dot or .mmd, a picture of it "
        "as .svg, .png or .pdf; read back to prove it",
        "aipm export plans.aipm board.json --board CI",
        (
            FILE,
            arg("out", metavar="OUT", help="the file to write; its suffix says the format"),
            BOARD,
            arg("--view", choices=("graph", "timeline"), help="what a picture shows (default: graph)"),
            arg("--force", action="store_true", help="overwrite OUT"),
        ),
    ),
    Command(
        ("history",),
        "history:history",
        "what was done, newest first",
        "aipm history plans.aipm --card CI-12",
        (
            FILE,
            arg("--board", metavar="B", help="this board only"),
            arg("--card", metavar="CARD", help="this card only"),
            arg("--limit", metavar="N", type=int, help="at most so many entries"),
        ),
    ),
    Command(
        ("undo",), "history:undo", "take the newest action back", "aipm undo plans.aipm", (FILE, *WRITES)
    ),
    Command(
        ("redo",), "history:redo", "do again what undo took back", "aipm redo plans.aipm", (FILE, *WRITES)
    ),
    Command(
        ("revert",),
        "history:revert",
        "take one action of the history back, whatever came after",
        "aipm revert plans.aipm 3f0a12cd-9b1e77aa-14",
        (FILE, arg("txn", metavar="TXN", help="its id, as history tells it"), *WRITES),
    ),
    Command(
        ("check",),
        "health:check",
        "whether the file is sound; exit code 1 when it is not",
        "aipm check plans.aipm",
        (FILE,),
    ),
    Command(
        ("backup",),
        "health:backup",
        "a proved copy, by default among the rolling backups",
        "aipm backup plans.aipm /media/stick/plans.aipm",
        (FILE, arg("out", nargs="?", metavar="OUT", help="where to; an existing file is never overwritten")),
    ),
    Command(
        ("restore",),
        "health:restore",
        "put a backup in the workspace's place; what was there is kept",
        "aipm restore plans.aipm /media/stick/plans.aipm",
        (FILE, arg("backup", metavar="BACKUP", help="the copy to restore")),
    ),
    Command(
        ("snapshot",),
        "snapshot:snapshot",
        "draw the window's views as PNG pictures, without a screen",
        "aipm snapshot plans.aipm --out pictures --theme dark",
        (
            FILE,
            arg("--out", metavar="DIR", required=True, help="the folder to draw into"),
            arg("--board", metavar="B", help="the board to show (default: the first)"),
            arg("--view", metavar="V", action="append", nargs="+", help="only these views"),
            arg("--theme", choices=("light", "dark"), default="light", help="default: light"),
            arg("--size", metavar="WxH", default="1440x900", help="default: 1440x900"),
            arg("--scale", metavar="N", type=float, default=2.0, help="pixels per point (default: 2)"),
        ),
    ),
)
