"""From what was typed to a command and its arguments, and the pages of `--help`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from difflib import get_close_matches
from typing import NoReturn

from aipm_desktop.cli.surface import GROUPS, JSON, Command, commands, fitting

_DASH = "\0"
"""Stands before a word that begins with a dash, so that argparse does not take it for an option."""


class UsageProblem(Exception):  # noqa: N818  a problem of the caller's, as FileProblem is one of the world's
    """What was typed cannot be a command; the message is a sentence."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageProblem(f"{message[:1].lower()}{message[1:].rstrip('.')}; see `{self.prog} --help`")


def find(typed: Sequence[str]) -> tuple[Command, list[str]]:
    """The command typed, and what follows its words; raises UsageProblem."""
    if not typed:
        raise UsageProblem("name a command; `aipm --help` lists them")
    for count in (2, 1):
        exact = [
            command for command in fitting(typed[:count]) if len(command.words) == count == len(typed[:count])
        ]
        if exact:
            return exact[0], list(typed[count:])
    raise UsageProblem(_unknown(typed))


def read(command: Command, rest: Sequence[str]) -> argparse.Namespace:
    """The values of the command's arguments; raises UsageProblem."""
    parser = parser_of(command)
    if command.takes_words:
        rest = _guarded(command, rest)
    values = parser.parse_intermixed_args(rest)
    for name, value in vars(values).items():
        if isinstance(value, list):
            setattr(values, name, [_bare(part) for part in value])
        elif isinstance(value, str):
            setattr(values, name, _bare(value))
    return values


def parser_of(command: Command) -> argparse.ArgumentParser:
    """The parser of one command."""
    parser = _Parser(
        prog=f"aipm {command.name}",
        description=f"{command.summary[:1].upper()}{command.summary[1:]}.",
        epilog=f"example:\n  {command.example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        add_help=False,
    )
    for argument in (*command.arguments, JSON):
        parser.add_argument(*argument.names, **argument.options)
    parser.add_argument("-h", "--help", action="store_true", help="show this page")
    return parser


def page(typed: Sequence[str]) -> str:
    """The help page for the words typed: of one command, of a group, or of everything; raises UsageProblem."""
    words = [word for word in typed if not word.startswith("-")]
    if not words:
        return _overview()
    if words[0] in GROUPS and not (len(words) > 1 and fitting(words[:2])):
        if len(words) > 1:
            raise UsageProblem(_unknown(words))
        listed = "\n".join(_line(command) for command in fitting(words[:1]))
        return f"usage: aipm {words[0]} COMMAND …\n\n{listed}\n\n`aipm {words[0]} COMMAND --help` has an example."
    command, _ = find(words)
    return parser_of(command).format_help().rstrip()


def _overview() -> str:
    lines = [
        "usage: aipm COMMAND FILE …",
        "",
        "Everything AIPM Desktop does to a workspace, without a window.",
        "",
    ]
    group = ""
    for command in commands():
        here = command.words[0] if len(command.words) > 1 else ""
        if here != group:
            lines.append("")
        group = here
        lines.append(_line(command))
    lines += [
        "",
        "`aipm COMMAND --help` has the arguments and an example; every command takes --json.",
        "Exit codes: 0 done, 1 problems found, 2 wrong usage or the world failed, 3 a rule refused.",
    ]
    return "\n".join(lines)


def _line(command: Command) -> str:
    return f"  {command.name:<17} {command.summary}"


def _unknown(typed: Sequence[str]) -> str:
    if typed[0] in GROUPS:
        known = [command.words[1] for command in fitting(typed[:1])]
        if len(typed) == 1 or typed[1].startswith("-"):
            return f"`aipm {typed[0]}` needs one of {', '.join(known)}"
        said, near = f"aipm {typed[0]} {typed[1]}", get_close_matches(typed[1], known, 1)
        return f"there is no command `{said}`; " + (
            f"did you mean `aipm {typed[0]} {near[0]}`?" if near else f"there are {', '.join(known)}"
        )
    known = list(dict.fromkeys(command.words[0] for command in commands()))
    near = get_close_matches(typed[0], known, 1)
    hint = f"did you mean `aipm {near[0]}`?" if near else "`aipm --help` lists them"
    return f"there is no command `aipm {typed[0]}`; {hint}"


def _guarded(command: Command, rest: Sequence[str]) -> list[str]:
    """The arguments, with words such as `-label:ops` marked as words."""
    known = {name for argument in (*command.arguments, JSON) for name in argument.names} | {
        "-h",
        "--help",
        "--",
    }
    return [
        _DASH + part if part.startswith("-") and part != "-" and part.split("=")[0] not in known else part
        for part in rest
    ]


def _bare(value: object) -> object:
    return value.removeprefix(_DASH) if isinstance(value, str) else value
