"""The commands about cards and the links between them."""

from __future__ import annotations

from aipm_desktop.cli.surface import ANYWAY, BOARD, FILE, REASON, WRITES, Argument, Command, arg

CARD = arg("card", metavar="CARD", help="its number, such as CI-12")
CARDS = arg("cards", nargs="+", metavar="CARD", help="numbers, such as CI-12 CI-13")
ENDS = (
    arg("predecessor", metavar="PRED", help="the card that comes first"),
    arg("successor", metavar="SUCC", help="the card that waits"),
)


def _verb(verb: str, summary: str, example: str, *more: Argument, takes_words: bool = False) -> Command:
    return Command(
        ("card", verb),
        f"card:{verb}",
        summary,
        f"aipm card {verb} {example}",
        (FILE, *more, BOARD, *WRITES),
        takes_words=takes_words,
    )


COMMANDS = (
    _verb(
        "add",
        "add a card from one line, as in the window",
        "plans.aipm 'Augment night images #data @ML !high due fri est 3-5-9' --board CI",
        arg("line", nargs="+", metavar="LINE", help="the line; several words are joined"),
        arg("--column", metavar="C", help="default: the first"),
        arg("--swimlane", metavar="S", help="default: the first"),
        arg("--before", metavar="CARD", help="put it before this card (default: last)"),
        ANYWAY,
        REASON,
        takes_words=True,
    ),
    Command(
        ("card", "show"),
        "card:show",
        "all of one card",
        "aipm card show plans.aipm CI-12",
        (FILE, CARD, BOARD),
    ),
    _verb(
        "move",
        "move cards to a column, all or none",
        "plans.aipm CI-12 CI-13 --column Modeling --before CI-4",
        CARDS,
        arg("--column", metavar="C", required=True, help="where to"),
        arg("--swimlane", metavar="S", help="default: each card's own"),
        arg("--before", metavar="CARD", help="put them before this card (default: last)"),
        ANYWAY,
        arg(
            "--reason",
            metavar="R",
            help="with --anyway why the rule is passed; going back, one of data_gap, metric_missed, goal_changed, "
            "drift, stakeholder",
        ),
    ),
    _verb(
        "set",
        "change fields of a card, all or none",
        "plans.aipm CI-12 due=friday estimate=1-2-5 labels=+data,-ops people=ML blocked='waits for access'",
        CARD,
        arg(
            "changes",
            nargs="+",
            metavar="FIELD=VALUE",
            help="title, description (@file reads it), kind, priority, class, start, due, estimate, column, swimlane, "
            "blocked, labels and people (+add,-remove or the whole list), checklist (+text adds); empty clears",
        ),
        ANYWAY,
        REASON,
    ),
    _verb("done", "mark cards as done where they stand", "plans.aipm CI-12 CI-13", CARDS),
    _verb("reopen", "make cards that are done work again", "plans.aipm CI-12", CARDS, ANYWAY, REASON),
    _verb("archive", "take cards off the board", "plans.aipm CI-12 CI-13", CARDS),
    _verb("restore", "bring archived cards back", "plans.aipm CI-12", CARDS, ANYWAY, REASON),
    _verb("delete", "remove cards; undo brings them back", "plans.aipm CI-12", CARDS),
    _verb("duplicate", "copy a card", "plans.aipm CI-12", CARD, ANYWAY, REASON),
    _verb(
        "comment",
        "comment on a card",
        "plans.aipm CI-12 'Recall is 0.91 on night images'",
        CARD,
        arg("text", nargs="+", metavar="TEXT", help="the comment; several words are joined"),
        takes_words=True,
    ),
    _verb(
        "check",
        "tick an item of a card's checklist",
        "plans.aipm CI-12 'Ask for the data'",
        CARD,
        arg("item", metavar="ITEM", help="its text, or its place from 1"),
        arg("--open", action="store_true", help="untick it"),
    ),
    _verb(
        "attach",
        "keep a file with a card",
        "plans.aipm CI-12 confusion-matrix.png",
        CARD,
        arg("source", metavar="SOURCE", help="the file"),
    ),
    Command(
        ("link",),
        "dependency:link",
        "make one card wait for another; a cycle is refused",
        "aipm link plans.aipm CI-1 CI-4 --type FS --lag 2",
        (
            FILE,
            *ENDS,
            arg(
                "--type", choices=("FS", "SS", "FF", "SF"), default="FS", help="default: FS, finish to start"
            ),
            arg(
                "--lag",
                metavar="DAYS",
                type=float,
                default=0.0,
                help="working days between; less than 0 overlaps",
            ),
            arg(
                "--cutting",
                nargs=2,
                metavar=("PRED", "SUCC"),
                help="take the link between these two out in the same step, as when it would close a cycle",
            ),
            BOARD,
            *WRITES,
        ),
    ),
    Command(
        ("unlink",),
        "dependency:unlink",
        "let a card no longer wait for another",
        "aipm unlink plans.aipm CI-1 CI-4",
        (FILE, *ENDS, BOARD, *WRITES),
    ),
)
