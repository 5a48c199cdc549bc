"""What can be typed: help, examples, usage errors, and that asking costs nothing."""

import re
import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from aipm_desktop import __version__
from aipm_desktop.cli import arguments
from aipm_desktop.cli.surface import GROUPS, Command, commands

EVERY = pytest.mark.parametrize("command", commands(), ids=lambda command: command.name)


@EVERY
def test_every_command_has_help_with_an_example_that_can_be_typed(aipm, command: Command) -> None:
    shown = aipm(*command.words, "--help").out
    assert command.example in shown
    assert "--json" in shown
    typed = shlex.split(command.example)
    assert typed[0] == "aipm"
    found, rest = arguments.find(typed[1:])
    assert found == command
    assert arguments.read(found, rest).file == "plans.aipm"


@EVERY
def test_every_command_leads_to_a_function(command: Command) -> None:
    module, _, function = command.run.partition(":")
    assert callable(getattr(import_module(f"aipm_desktop.cli.{module}"), function))


def test_the_overview_names_every_command(aipm) -> None:
    shown = aipm("--help").out
    assert [name for name in (command.name for command in commands()) if f"  {name} " not in shown] == []


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_lists_its_commands(aipm, group: str) -> None:
    shown = aipm(group, "--help").out
    assert all(command.name in shown for command in commands() if command.words[0] == group)


def test_the_readme_tells_of_every_command(project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    section = readme.partition("## The command line")[2].partition("\n## ")[0]
    told = set(re.findall(r"[\w-]+", section))
    assert {word for command in commands() for word in command.words[:1]} - told == set()


def test_version(aipm) -> None:
    assert aipm("--version").out == f"aipm {__version__}\n"


@pytest.mark.parametrize("typed", [["--version"], ["--help"], ["card", "move", "--help"], ["crad"]])
def test_help_loads_neither_the_store_nor_qt(project: Path, typed: list[str]) -> None:
    code = (
        "import sys\n"
        "from aipm_desktop.cli.main import main\n"
        f"main({typed!r})\n"
        "loaded = [name for name in ('sqlite3', 'PySide6', 'aipm_desktop.store.database') if name in sys.modules]\n"
        "sys.exit(f'loaded {loaded}' if loaded else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ([], "name a command"),
        (["crad"], "did you mean `aipm card`?"),
        (["card", "mvoe", "x.aipm"], "did you mean `aipm card move`?"),
        (["card"], "needs one of add, show, move"),
        (["card", "--json"], "needs one of add"),
        (["info"], "required: FILE"),
        (["card", "move", "x.aipm", "CI-1"], "required: --column"),
        (["info", "x.aipm", "--colour"], "--colour"),
        (["snapshot", "x.aipm", "--out", "d", "--theme", "pink"], "pink"),
        (["link", "x.aipm", "a", "b", "--lag", "soon"], "soon"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_code_2(aipm, typed: list[str], said: str) -> None:
    answer = aipm(*typed, ok=False)
    assert answer.code == 2
    assert answer.err.startswith("aipm: ")
    assert answer.err.count("\n") == 1
    assert said in answer.err
    if "--json" not in typed:
        assert answer.out == ""


def test_a_wrong_call_with_json_tells_the_error_on_stdout_too(aipm) -> None:
    answer = aipm("info", "--json", ok=False)
    assert answer.code == 2
    assert answer.json["error"]["kind"] == "usage"
    assert answer.json["error"]["message"] in answer.err


def test_options_may_stand_between_words(aipm, plans: Path) -> None:
    data = aipm("card", "add", plans, "Paint", "--board", "Cranes", "the", "--json", "crane").json
    assert data["title"] == "Paint the crane"
