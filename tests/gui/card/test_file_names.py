"""Names of attached files come from strangers."""

from __future__ import annotations

import pytest

from aipm_desktop.gui.card.file_names import is_picture, may_open, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\temp\\x.exe", "C__temp_x.exe"),
        ("photo\u202egnp.exe", "photognp.exe"),
        ("a\u2066b\u2069.txt", "ab.txt"),
        ("AUX", "_AUX"),
        ("con.txt", "_con.txt"),
        ("COM1.log", "_COM1.log"),
        ("name. . .", "name"),
        ("...", "file"),
        ("", "file"),
        ("a\x00b\n.txt", "ab.txt"),
        ("Übersicht Größe.xlsx", "Übersicht Größe.xlsx"),
    ],
)
def test_safe_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_long_names_keep_their_ending() -> None:
    assert len(safe_name("x" * 500 + ".parquet")) == 120
    assert safe_name("x" * 500 + ".parquet").endswith(".parquet")
    assert len(safe_name("y" * 500)) == 120


@pytest.mark.parametrize(
    "name",
    ["x.exe", "x.pdf.exe", "x.sh", "x.desktop", "x.html", "x.svg", "x.lnk", "x", "x.PDF\u202e.exe", "x.docm"],
)
def test_programs_are_not_opened(name: str) -> None:
    assert not may_open(name)


def test_documents_are_opened() -> None:
    assert may_open("x.PDF")
    assert may_open("data.csv")
    assert is_picture("x.PNG")
    assert not is_picture("x.pdf")
