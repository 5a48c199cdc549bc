"""Files that somebody names: read whole, or refused with the reason, and never waited for."""

import os
import threading
from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.source_file import read_source_file


def reason(path: Path, most: int = 100) -> str:
    with pytest.raises(FileProblem) as caught:
        read_source_file(path, most)
    assert caught.value.path == str(path)
    return caught.value.reason


def test_a_file_is_read_up_to_the_most(tmp_path: Path) -> None:
    path = tmp_path / '%41 #1 "it\'s" 🚀.csv'
    path.write_bytes(b"x" * 100)
    assert read_source_file(path, 100) == b"x" * 100
    assert reason(path, 99) == "too_big"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert reason(tmp_path / "gone") == "missing"
    assert reason(tmp_path) == "is_folder"
    assert reason(tmp_path / "file" / "below") == "unreadable"
    assert reason(tmp_path / "nul\0") == "unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_read_only_on_request(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert reason(pipe) == "not_a_file"
    writer = threading.Thread(target=pipe.write_bytes, args=(b"Title\nPaint\n",))
    writer.start()
    assert read_source_file(pipe, takes_pipes=True) == b"Title\nPaint\n"
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_without_end_is_cut_off() -> None:
    with pytest.raises(FileProblem) as caught:
        read_source_file(Path("/dev/zero"), 1000, takes_pipes=True)
    assert (caught.value.reason, caught.value.detail) == ("too_big", "1000")
