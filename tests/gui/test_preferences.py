"""What the window remembers survives a restart and bad values."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from aipm_desktop import places
from aipm_desktop.gui import preferences
from aipm_desktop.gui.preferences import Preferences, ViewState


def _restarted(before: Preferences) -> Preferences:
    before.flush()
    return Preferences(before.path)


def test_a_first_start_has_sensible_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "ada")
    fresh = Preferences()
    assert fresh.path.is_relative_to(places.config_dir())
    assert (fresh.theme, fresh.density, fresh.language) == ("system", "cosy", "")
    assert fresh.actor_name == "ada"
    assert fresh.recent_files() == []
    assert fresh.window_geometry().isEmpty()
    assert fresh.view_state("w1") == ViewState()


def test_looks_and_name_survive_a_restart() -> None:
    before = Preferences()
    before.theme, before.density, before.language, before.actor_name = "dark", "compact", "de", " Ada L. "
    after = _restarted(before)
    assert (after.theme, after.density, after.language, after.actor_name) == (
        "dark",
        "compact",
        "de",
        "Ada L.",
    )


def test_values_written_by_a_hand_count_as_not_set() -> None:
    spoilt = Preferences()
    spoilt.path.parent.mkdir(parents=True)
    spoilt.path.write_text(
        "[look]\ntheme=purple\ndensity=17\n[files]\nrecent=not json\n[window]\nlayout_version=1\ngeometry=5\n",
        encoding="utf-8",
    )
    read = Preferences(spoilt.path)
    assert (read.theme, read.density, read.recent_files()) == ("system", "cosy", [])
    assert read.window_geometry().isEmpty()


def test_recent_files_are_ten_latest_first_without_repeats() -> None:
    before = Preferences()
    for number in range(12):
        before.remember_file(Path(f"/plans/{number}, final.aipm"))
    before.remember_file(Path("/plans/5, final.aipm"))
    files = _restarted(before).recent_files()
    assert len(files) == 10
    assert files[:2] == [Path("/plans/5, final.aipm"), Path("/plans/11, final.aipm")]
    before.forget_file(files[0])
    assert Path("/plans/5, final.aipm") not in before.recent_files()


def test_each_workspace_is_found_as_it_was_left() -> None:
    before = Preferences()
    left = ViewState(
        board_id="b1", filter_text='due:"<5" ä', selected_card_ids=("c1", "c2"), pane_sizes=(228, 900)
    )
    before.remember_view_state("/plans/a=b [x].aipm", left)
    after = _restarted(before)
    assert after.view_state("/plans/a=b [x].aipm") == left
    assert after.view_state("/plans/other.aipm") == ViewState()


def test_a_window_state_of_another_layout_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    before = Preferences()
    before.remember_window(QByteArray(b"geometry"), QByteArray(b"state"))
    after = _restarted(before)
    assert (after.window_geometry(), after.window_state()) == (QByteArray(b"geometry"), QByteArray(b"state"))
    monkeypatch.setattr(preferences, "LAYOUT_VERSION", preferences.LAYOUT_VERSION + 1)
    assert after.window_state().isEmpty()
