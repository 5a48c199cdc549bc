"""The commands about what a board's plan rests on."""

from __future__ import annotations

from aipm_desktop.cli.surface import BOARD, FILE, WRITES, Argument, Command, arg

WEEK = arg(
    "--week", metavar="WEEK", help="seven signs from Monday on, 1 for a working day: 1111100; none resets it"
)
HOLIDAYS = arg(
    "--holidays", metavar="REGION", help="public holidays: a country or its part, DE or DE-BY; none for none"
)
PERSON = arg("person", metavar="PERSON", help="name or initials")
DAYS_OFF = (
    arg("from_on", metavar="FROM", help="the first day: 2026-12-24, friday, …"),
    arg("to_on", metavar="TO", nargs="?", help="the last day (default: the first)"),
    arg("--name", metavar="N", help="what for"),
    arg("--remove", action="store_true", help="forget these days off instead"),
)


def _verb(group: str, verb: str, run: str, summary: str, example: str, *more: Argument) -> Command:
    return Command(
        (group, verb),
        f"plan:{run}",
        summary,
        f"aipm {group} {verb} {example}",
        (FILE, *more, BOARD, *WRITES),
    )


COMMANDS = (
    _verb(
        "board",
        "plan",
        "plan",
        "what the plan of a board rests on; changes what is given",
        "plans.aipm --start 2026-11-23 --week 1111100 --holidays DE-BY --blocked warn",
        arg("--start", metavar="DAY", help="the first day of the plan; none for none"),
        WEEK,
        HOLIDAYS,
        arg(
            "--blocked",
            choices=("off", "warn", "block"),
            help="what moving a blocked card into an active column does",
        ),
    ),
    _verb(
        "board",
        "off",
        "board_off",
        "days on which nobody works",
        "plans.aipm 2026-12-24 2026-12-31 --name 'Between the years'",
        *DAYS_OFF,
    ),
    _verb(
        "person",
        "week",
        "week",
        "when a person works; none stands for the board's",
        "plans.aipm 'Ann Lee' --week 1110000 --holidays AT",
        PERSON,
        WEEK,
        HOLIDAYS,
    ),
    _verb(
        "person",
        "off",
        "person_off",
        "days on which a person does not work",
        "plans.aipm AL 2026-12-21 2026-12-23",
        PERSON,
        *DAYS_OFF,
    ),
)
