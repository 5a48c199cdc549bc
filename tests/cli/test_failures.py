"""Whatever goes wrong: one sentence, the right exit code, and a workspace that is byte for byte what it was."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from aipm_desktop.cli import file as file_commands
from aipm_desktop.cli import opening
from aipm_desktop.domain.errors import Cancelled
from aipm_desktop.store import database, lock


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("code", "kind", "typed"),
    [
        (3, "not_found", ["card", "move", "{file}", "CR-99", "--column", "Done"]),
        (3, "not_found", ["card", "move", "{file}", "CR-1", "--column", "Dome"]),
        (3, "not_found", ["show", "{file}", "--board", "Ships"]),
        (3, "not_found", ["card", "set", "{file}", "CR-1", "colour=red"]),
        (3, "invalid", ["card", "set", "{file}", "CR-1", "due=someday"]),
        (3, "invalid", ["card", "set", "{file}", "CR-1", "title=New", "priority=hihg"]),
        (3, "invalid", ["card", "comment", "{file}", "CR-1", " "]),
        (3, "cycle", ["link", "{file}", "CR-2", "CR-1"]),
        (3, "cycle", ["link", "{file}", "CR-1", "CR-1"]),
        (3, "name_taken", ["column", "add", "{file}", "done"]),
        (3, "not_empty", ["client", "delete", "{file}", "Harbour"]),
        (3, "not_found", ["revert", "{file}", "nonsense"]),
        (3, "nothing", ["redo", "{file}"]),
        (3, "query", ["search", "{file}", "kind:"]),
        (2, "exists", ["new", "{file}"]),
        (2, "usage", ["card", "set", "{file}", "CR-1", "title"]),
        (2, "missing", ["card", "set", "{file}", "CR-1", "description=@nowhere.md"]),
        (2, "missing", ["import", "{file}", "nowhere.json"]),
        (2, "missing", ["restore", "{file}", "nowhere.aipm"]),
        (2, "usage", ["card", "move", "{file}", "CR-1", "--column", "Done", "--anyway"]),
    ],
)
def test_a_failure_changes_nothing(aipm, plans: Path, code: int, kind: str, typed: list[str]) -> None:
    aipm("card", "add", plans, "Paint")
    aipm("card", "add", plans, "Grease after CR-1")
    before = digest(plans)
    answer = aipm(*(part.format(file=plans) for part in typed), "--json", ok=False)
    assert answer.code == code
    error = answer.json["error"]
    assert error["kind"] == kind
    assert answer.err == f"aipm: {error['message']}\n"
    assert digest(plans) == before
    assert sorted(path.name for path in plans.parent.iterdir()) == [plans.name]


def test_without_json_a_failure_prints_nothing_on_stdout(aipm, plans: Path) -> None:
    answer = aipm("card", "show", plans, "CR-7", ok=False)
    assert (answer.code, answer.out) == (3, "")


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("none.aipm", None, "missing"),
        ("empty.aipm", b"", "empty"),
        ("text.aipm", b"hello" * 100, "not_ours"),
        ("other.aipm", b"SQLite format 3\0" + bytes(200), "not_ours"),
    ],
)
def test_files_that_are_no_workspace(
    aipm, tmp_path: Path, name: str, content: bytes | None, kind: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    for command in ("info", "show", "undo", "check", "backup"):
        answer = aipm(command, path, "--json", ok=False)
        assert (answer.code, answer.json["error"]["kind"]) == (2, kind)
    assert [path.read_bytes()] == [content] if content is not None else not path.exists()


def test_a_folder_is_no_workspace(aipm, tmp_path: Path) -> None:
    answer = aipm("info", tmp_path, "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (2, "is_folder")


def test_a_locked_workspace_can_be_read_but_not_written(aipm, plans: Path) -> None:
    held = database.open_workspace(plans)
    path = lock.lock_path(plans)
    path.write_text(json.dumps({**json.loads(path.read_text()), "started": 1_790_000_000_000}))
    try:
        aipm("show", plans)
        answer = aipm("card", "add", plans, "Paint", "--json", ok=False)
    finally:
        held.close()
    assert (answer.code, answer.json["error"]["kind"]) == (2, "locked")
    assert f"process {os.getpid()}" in answer.err
    assert "--take-over" in answer.err
    aipm("card", "add", plans, "Paint")


def test_a_command_waits_for_one_that_has_just_begun(
    aipm, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = database.open_workspace(plans)
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        held.close()

    monkeypatch.setattr(opening.time, "sleep", wait)
    aipm("card", "add", plans, "Paint")
    assert len(waits) == 1


def test_reading_leaves_no_trace(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "Paint")
    before = digest(plans), plans.stat().st_mtime_ns
    for typed in (
        ["info", plans],
        ["show", plans],
        ["search", plans, "paint"],
        ["history", plans],
        ["check", plans],
        ["card", "show", plans, "CR-1"],
    ):
        aipm(*typed)
    assert (digest(plans), plans.stat().st_mtime_ns) == before
    assert sorted(path.name for path in plans.parent.iterdir()) == [plans.name]


def test_a_bug_is_told_in_a_sentence_and_logged_without_texts(
    aipm, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card_text = "Secret card text"

    def broken(*_: object, **__: object) -> None:
        raise KeyError(card_text)

    monkeypatch.setattr(file_commands, "clients_json", broken)
    answer = aipm("info", plans, "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (2, "bug")
    assert "this is a bug" in answer.err
    log = Path(os.environ["AIPM_STATE_DIR"]) / "aipm.log"
    assert str(log) in answer.err
    written = log.read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "in broken" in written
    assert "Secret" not in written


@pytest.mark.parametrize("error", [KeyboardInterrupt(), Cancelled()])
def test_giving_up_is_no_bug(
    aipm, plans: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def given_up(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(file_commands, "clients_json", given_up)
    answer = aipm("info", plans, ok=False)
    assert (answer.code, answer.err) == (2, "aipm: stopped; nothing was changed\n")


def run(*typed: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-W", "error", "-m", "aipm_desktop.cli", *map(str, typed)]
    return subprocess.run(command, capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_a_real_process_speaks_utf8_json(plans: Path, project: Path) -> None:
    added = run("card", "add", plans, "Größe prüfen – 港口", "--json", cwd=project)
    assert (added.returncode, added.stderr) == (0, b"")
    assert json.loads(added.stdout)["title"] == "Größe prüfen – 港口"


def test_a_terminal_that_knows_no_unicode_gets_stand_ins(plans: Path, project: Path) -> None:
    narrow = {**os.environ, "PYTHONIOENCODING": "ascii"}
    run("card", "add", plans, "Größe", cwd=project)
    shown = run("show", plans, cwd=project, env=narrow)
    assert shown.returncode == 0
    assert rb"Gr\xf6\xdfe" in shown.stdout
    as_json = run("show", plans, "--json", cwd=project, env=narrow)
    assert json.loads(as_json.stdout)["cards"][0]["title"] == "Größe"


def test_a_reader_that_leaves_early_is_no_failure(plans: Path, project: Path) -> None:
    run("board", "add", plans, "--client", "Harbour", "--name", "Big", "--template", "crisp-dm", "--with-tasks",
        cwd=project)  # fmt: skip
    command = [
        sys.executable,
        "-W",
        "error",
        "-m",
        "aipm_desktop.cli",
        "show",
        str(plans),
        "--board",
        "Big",
        "--json",
    ]
    process = subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), said) == (0, b"")


def test_a_file_from_elsewhere_stays_as_it_was_until_something_changes(
    aipm, plans: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aipm("card", "add", plans, "Paint")
    before = digest(plans)
    monkeypatch.setenv("AIPM_STATE_DIR", str(tmp_path / "other computer"))
    assert aipm("card", "set", plans, "CR-1", "due=someday", ok=False).code == 3
    aipm("card", "set", plans, "CR-1", "title=Paint")
    assert digest(plans) == before
    aipm("card", "set", plans, "CR-1", "title=Varnish")
    newest, older, *_ = aipm("history", plans, "--json").json["transactions"]
    assert newest["id"].split("-")[0] != older["id"].split("-")[0]
    assert aipm("check", plans, "--json").json["ok"]


@pytest.mark.parametrize(
    "typed",
    [["card", "show", "{file}", "CR\n1"], ["info", "no\r\nfile"], ["show", "{file}", "--board", "\u2028x"]],
)
def test_a_sentence_is_one_line_whatever_was_typed(aipm, plans: Path, typed: list[str]) -> None:
    answer = aipm(*(part.format(file=plans) for part in typed), ok=False)
    assert len(answer.err.splitlines()) == 1
    assert "Traceback" not in answer.err


def test_texts_do_not_command_the_terminal(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "a\x1b[2Jb \u202egnp.exe")
    aipm("card", "set", plans, "CR-1", "description=one\r\ntwo\x9b31m\tthree")
    for typed in (["show", plans], ["card", "show", plans, "CR-1"]):
        shown = aipm(*typed).out
        assert "a\\x1b[2Jb \\u202egnp.exe" in shown
        assert not {"\x1b", "\u202e", "\x9b"} & set(shown)
    assert "  one\n  two\\x9b31m\tthree\n" in aipm("card", "show", plans, "CR-1").out
    assert aipm("card", "show", plans, "CR-1", "--json").json["title"] == "a\x1b[2Jb \u202egnp.exe"
    refused = aipm("card", "show", plans, "\x1b[2J", ok=False)
    assert "\x1b" not in refused.err


def test_an_actor_that_is_no_text_becomes_text(aipm, plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    aipm("card", "add", plans, "Paint", "--actor", "A\udcff\nda")
    monkeypatch.setenv("LOGNAME", "\udcff")
    aipm("card", "add", plans, "Grease")
    told = aipm("history", plans, "--json").json["transactions"]
    assert [one["actor"] for one in told[:2]] == ["?", "A? da"]


@pytest.mark.skipif(sys.platform != "linux", reason="only here a path may hold any bytes")
def test_paths_may_hold_any_bytes(aipm, plans: Path) -> None:
    for name in ("bad \udcff.aipm", "%41 #1 ?x=1.aipm", "'; it's \"so\".aipm"):
        copy = plans.with_name(name)
        aipm("backup", plans, copy)
        aipm("card", "add", copy, "Paint")
        assert aipm("info", copy, "--json").json["clients"][0]["boards"][0]["cards"] == 1
        aipm("restore", copy, plans)
        assert aipm("check", copy, "--json").json["ok"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no such device")
@pytest.mark.parametrize(
    ("redirected", "code", "said"),
    [
        ("show {file} >&-", 0, ""),
        ("show {file} --json >&- 2>&-", 0, ""),
        ("show no.aipm >&- 2>&-", 2, ""),
        ("show no.aipm 2>/dev/full", 2, ""),
        ("show {file} >/dev/full", 2, "aipm: the answer could not be printed: No space left on device\n"),
        ("card add {file} Paint --json >/dev/full", 2, "aipm: the answer could not be printed: No space left on device\n"),
        ("--help >/dev/full", 2, "aipm: the answer could not be printed: No space left on device\n"),
    ],
)  # fmt: skip
def test_output_that_leads_nowhere_is_no_bug(
    plans: Path, project: Path, redirected: str, code: int, said: str
) -> None:
    command = f"{sys.executable} -m aipm_desktop.cli {redirected.format(file=plans)}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, cwd=project)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", said)
