import threading

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from aipm_desktop.gui import crash
from aipm_desktop.gui.dialogs.crash_dialog import CrashDialog


@pytest.fixture
def alarm(monkeypatch):
    """The hooks in place for one test."""
    import sys

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr(crash, "qInstallMessageHandler", lambda _handler: None)
    yield crash.watch()
    crash.stop_log()


def _raise(text: str) -> None:
    raise ValueError(text)


def test_the_report_names_places_and_no_words():
    with pytest.raises(ValueError, match="secret") as caught:
        _raise("the customer's secret card")
    report = crash.report_of(caught.value)
    assert "in _raise" in report
    assert "ValueError" in report
    assert "secret" not in report
    assert "/home" not in report
    assert "/work" not in report


def test_what_nobody_caught_is_logged_and_told(alarm, qtbot, capsys):
    import sys

    with pytest.raises(ValueError, match="words") as caught:
        _raise("words of a card")
    with qtbot.waitSignal(alarm.rang) as rang:
        sys.excepthook(ValueError, caught.value, caught.value.__traceback__)
    assert "in _raise" in rang.args[0]
    logged = crash.log_path().read_text()
    assert "in _raise" in logged
    assert "words of a card" not in logged + capsys.readouterr().err


def test_a_thread_that_dies_is_told_too(alarm, qtbot, capsys):
    with qtbot.waitSignal(alarm.rang):
        thread = threading.Thread(target=_raise, args=("x",))
        thread.start()
        thread.join()
    assert "ValueError" in crash.log_path().read_text()


def test_a_state_folder_that_cannot_be_written_is_no_trouble(monkeypatch, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("AIPM_STATE_DIR", str(blocked / "state"))
    crash.start_log().error("nowhere")
    crash.stop_log()
    assert blocked.read_text() == ""


def test_the_dialog_copies_the_report(qtbot, tmp_path, qapp):
    dialog = CrashDialog(None, "AIPM Desktop\n  a.py:1 in f", tmp_path / "aipm.log")
    qtbot.addWidget(dialog)
    assert dialog.findChild(QPlainTextEdit).isReadOnly()
    dialog.copy_button.click()
    assert qapp.clipboard().text() == "AIPM Desktop\n  a.py:1 in f"
