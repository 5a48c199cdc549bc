import pytest
from PySide6.QtGui import QImage

from aipm_desktop.domain.errors import NotFound
from aipm_desktop.gui import snapshots, theme
from tests.gui.plan import make_plan


@pytest.fixture
def closed(workspace):
    """The path of a small workspace that nobody has open."""
    make_plan(workspace).session.close()
    return workspace


def test_every_view_is_drawn_and_the_file_stays_as_it_is(closed, tmp_path, qapp):
    before = closed.read_bytes()
    files = snapshots.write_snapshots(closed, tmp_path, None, None, "dark", (1024, 700))
    assert [file.rpartition("/")[2] for file in files] == [f"{name}.png" for name in snapshots.VIEWS]
    board = QImage(files[0])
    assert (board.width() / board.devicePixelRatio(), board.height() / board.devicePixelRatio()) == (
        1024,
        700,
    )
    assert board.pixelColor(5, 300).lightness() < 60
    assert closed.read_bytes() == before
    assert [path.name for path in closed.parent.iterdir()] == [closed.name]
    theme.apply(qapp, "light")


def test_one_view_of_one_board(closed, tmp_path, qapp):
    (file,) = snapshots.write_snapshots(closed, tmp_path, "Support assistant", ["board"], "light", (800, 600))
    assert file == str(tmp_path / "board.png")


def test_an_unknown_view_names_those_there_are(closed, tmp_path, qapp):
    with pytest.raises(NotFound) as caught:
        snapshots.write_snapshots(closed, tmp_path, None, ["gantt"])
    assert "board" in caught.value.candidates
    assert list(tmp_path.glob("*.png")) == []
