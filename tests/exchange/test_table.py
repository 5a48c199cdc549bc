"""How a table's characters, cells and headers are found."""

from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.table import read_table

HANDMADE = {
    "utf8-bom-comma.csv": ("utf-8-sig", ",", 3),
    "latin1-semicolon.csv": ("cp1252", ";", 3),
    "utf16le-tab.csv": ("utf-16", "\t", 3),
    "cr-only.csv": ("utf-8", ",", 3),
    "asana-spacer-rows.csv": ("utf-8", ",", 2),
    "todoist-export.csv": ("utf-8-sig", ",", 6),
    "kanboard-export.csv": ("utf-8", ",", 2),
    "issue-csv-formula.csv": ("utf-8", ",", 3),
}


@pytest.mark.parametrize("name", HANDMADE)
def test_handmade_tables_are_understood(shared_data: Path, name: str) -> None:
    table = read_table((shared_data / "adversarial/handmade" / name).read_bytes())
    assert (table.encoding, table.delimiter, len(table.rows)) == HANDMADE[name]
    assert all(len(row) == len(table.headers) for row in table.rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_coding_sign_and_line_end_reads_the_same(encoding: str, delimiter: str, end: str) -> None:
    lines = [
        ["Title", "Labels", "Estimate"],
        ["Prüfen, zählen; messen", "a b", "0,5"],
        ['"Zwei\nZeilen"', "c", "2"],
    ]
    text = end.join(
        delimiter.join(f'"{cell}"' if set(cell) & set(",;|\n") and cell[0] != '"' else cell for cell in line)
        for line in lines
    )
    table = read_table(text.encode(encoding))
    assert table.delimiter == delimiter
    assert table.headers == ("Title", "Labels", "Estimate")
    assert table.rows == (("Prüfen, zählen; messen", "a b", "0,5"), ("Zwei\nZeilen", "c", "2"))


def test_only_guesses_are_uncertain() -> None:
    assert read_table("Title\nfähig".encode("cp1252")).is_encoding_certain is False
    assert read_table("Title\nfähig".encode()).is_encoding_certain is True


def test_headers_are_found_below_other_rows_and_lines_are_those_of_the_file() -> None:
    table = read_table(b",,\nhttp://x.invalid,,\n\nTask ID,Name,Due\n\n1,A,\n2,B,\n")
    assert table.headers == ("Task ID", "Name", "Due")
    assert (table.skipped, table.lines) == (3, (6, 7))


def test_the_header_row_encoding_and_delimiter_can_be_said() -> None:
    data = "a;b\nTitle;x\nÄpfel;y\n".encode("cp1252")
    table = read_table(data, header_row=0, delimiter=";", encoding="cp1252")
    assert (table.headers, table.rows) == (("a", "b"), (("Title", "x"), ("Äpfel", "y")))


def test_what_excel_writes_first_names_the_delimiter() -> None:
    assert read_table(b"sep=|\nTitle|Column\nA, B; C|To do\n").rows == (("A, B; C", "To do"),)


def test_rows_wider_than_the_headers_get_numbered_columns() -> None:
    table = read_table(b"Title,Column\nA,To do,extra\n")
    assert (table.headers, table.rows) == (("Title", "Column", "Column 3"), (("A", "To do", "extra"),))


def test_quotation_marks_in_odd_places_do_not_stop_reading() -> None:
    assert read_table(b'Title,Size\nPipe,5" wide\n"a"b,c\n').rows == (("Pipe", '5" wide'), ("ab", "c"))


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        (b"", "empty", ""),
        (b" \n\t\n", "empty", ""),
        (b"Title,Column\n", "no_rows", ""),
        (b"PK\x03\x04rest of a workbook", "spreadsheet", ""),
        (b"\x89PNG\r\n\x1a\n", "binary", ""),
        (b"Title\nok\nbad\x00cell\n", "binary", "line 3"),
        (b"<!DOCTYPE html><title>Log in</title>", "web_page", ""),
        (b'Title\nA\n"never closed\nB\n', "open_quote", "line 3"),
        (b"Title\n" + b"x" * 1_100_000 + b"\n", "huge_cell", "line 2"),
    ],
)
def test_what_is_no_table_is_refused_with_its_place(data: bytes, reason: str, place: str) -> None:
    with pytest.raises(FileProblem) as refused:
        read_table(data, name="t.csv")
    assert (refused.value.reason, refused.value.place, refused.value.path) == (reason, place, "t.csv")


def test_a_coding_that_does_not_fit_is_refused_with_its_place() -> None:
    with pytest.raises(FileProblem) as refused:
        read_table(b"Title\nf\xe4hig\n", encoding="utf-8")
    assert (refused.value.reason, refused.value.place) == ("encoding", "byte 7")
