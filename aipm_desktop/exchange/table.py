"""A file of rows and columns (CSV, TSV, what spreadsheets save): how its characters are coded, what separates its cells,
where its headers stand. Everything found can be overruled; nothing is guessed twice.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from itertools import islice

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.table_words import known_headers

SIZE_LIMIT = 100_000_000
CELL_LIMIT = 1_000_100
ROWS_LIMIT = 200_000
DELIMITERS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1")
HEADER_SEARCHED = 30
_NOT_TEXT = {
    b"PK\x03\x04": "spreadsheet",
    b"\xd0\xcf\x11\xe0": "spreadsheet",
    b"%PDF": "binary",
    b"\x89PNG": "binary",
    b"SQLite format 3\0": "binary",
    b"\x1f\x8b": "binary",
    b"GIF8": "binary",
}
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Characters that make a file no table; a tab, line ends and those that old terminals put into text are none."""


@dataclass(frozen=True, slots=True)
class Table:
    """Headers by position (they may repeat) and the rows below them, each as wide as the headers.

    `lines` are the line numbers of the rows in the file; `skipped` counts rows above the headers. `is_encoding_certain`:
    a mark in the file, or its bytes, left no doubt.
    """

    encoding: str
    delimiter: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    skipped: int = 0
    is_encoding_certain: bool = True


def read_table(
    data: bytes,
    *,
    name: str = "",
    encoding: str | None = None,
    delimiter: str | None = None,
    header_row: int | None = None,
) -> Table:
    """The table in the file. `header_row` counts from 0 in rows as they stand in the file, blank ones included.

    Raises FileProblem with reason empty, no_rows, too_big, too_many_rows, binary, spreadsheet (not saved as CSV),
    web_page, encoding, huge_cell or open_quote (a quotation mark that is never closed), and the line as place.
    """
    text, used, is_certain = decode(data, name, encoding)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise FileProblem(name, "empty")
    if text.lstrip()[:200].lower().startswith(("<!doctype", "<html", "<?xml", "<head")):
        raise FileProblem(name, "web_page")
    first = text.split("\n", 1)[0].strip()
    if delimiter is None and first.lower().startswith("sep=") and len(first) == 5:
        delimiter = first[4]
        text = text.split("\n", 1)[1] if "\n" in text else ""
    separator = delimiter or _find_delimiter(text)
    found = _read(text, separator, name)
    place = _find_header(found) if header_row is None else header_row
    if not 0 <= place < len(found):
        raise FileProblem(name, "no_rows")
    headers = tuple(" ".join(cell.split()) for cell in found[place][1])
    while headers and not headers[-1]:
        headers = headers[:-1]
    below = [(line, cells) for line, cells in found[place + 1 :] if any(cell.strip() for cell in cells)]
    width = max([len(headers), *(_used_width(cells) for _, cells in below)])
    headers += tuple(f"Column {number}" for number in range(len(headers) + 1, width + 1))
    if not below:
        raise FileProblem(name, "no_rows")
    return Table(
        encoding=used,
        delimiter=separator,
        headers=headers,
        rows=tuple(tuple([*cells, *[""] * (width - len(cells))][:width]) for _, cells in below),
        lines=tuple(line for line, _ in below),
        skipped=place,
        is_encoding_certain=is_certain,
    )


def decode(data: bytes, name: str = "", encoding: str | None = None) -> tuple[str, str, bool]:
    """The file's text, the encoding used, and whether that is certain; see read_table for what it raises."""
    if len(data) > SIZE_LIMIT:
        raise FileProblem(name, "too_big", detail=str(SIZE_LIMIT))
    if not data.strip():
        raise FileProblem(name, "empty")
    for start, reason in _NOT_TEXT.items():
        if data.startswith(start):
            raise FileProblem(name, reason)
    used, is_certain = (encoding, True) if encoding else _find_encoding(data)
    try:
        text = data.decode(used)
    except (UnicodeDecodeError, LookupError) as problem:
        place = f"byte {problem.start}" if isinstance(problem, UnicodeDecodeError) else ""
        raise FileProblem(name, "encoding", place, used) from None
    if found := CONTROL.search(text):
        raise FileProblem(name, "binary", f"line {text.count(chr(10), 0, found.start()) + 1}")
    return text, used, is_certain


def _find_encoding(data: bytes) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, True
    head = data[:4000]
    if head.count(0) > len(head) // 4:
        return ("utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"), False
    for encoding in ("utf-8", "cp1252"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding, encoding == "utf-8"
    return "latin-1", False


def _find_delimiter(text: str) -> str:
    """The sign that cuts the first rows into the same number of cells most often; a comma when there is one cell a row."""
    sample = text[:60_000]
    best, best_score = ",", 0.0
    for sign in DELIMITERS:
        if sign not in sample:
            continue
        try:
            widths = Counter(
                len(cells)
                for cells in islice(csv.reader(io.StringIO(sample, newline=""), delimiter=sign), 200)
                if len(cells) > 1
            )
        except csv.Error:
            continue
        if not widths:
            continue
        width, times = max(widths.items(), key=lambda entry: (entry[1] * entry[0], entry[0]))
        score = times * times / sum(widths.values()) * min(width, 60)
        if score > best_score:
            best, best_score = sign, score
    return best


def _read(text: str, delimiter: str, name: str) -> list[tuple[int, list[str]]]:
    """(line number, cells) of every row."""
    csv.field_size_limit(CELL_LIMIT)
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            rows.append((start, [_tidy(cell) for cell in cells]))
            start = reader.line_num + 1
            if len(rows) > ROWS_LIMIT:
                raise FileProblem(name, "too_many_rows", detail=str(ROWS_LIMIT))
    except csv.Error as problem:
        words = str(problem)
        if "field larger" in words:
            raise FileProblem(name, "huge_cell", f"line {start}") from None
        if "unexpected end" in words:
            raise FileProblem(name, "open_quote", f"line {start}") from None
        return _read_loosely(text, delimiter, name)
    return rows


def _read_loosely(text: str, delimiter: str, name: str) -> list[tuple[int, list[str]]]:
    """As `_read`, for files with quotation marks in odd places."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            rows.append((start, [_tidy(cell) for cell in cells]))
            start = reader.line_num + 1
            if len(rows) > ROWS_LIMIT:
                raise FileProblem(name, "too_many_rows", detail=str(ROWS_LIMIT))
    except csv.Error:
        raise FileProblem(name, "huge_cell", f"line {start}") from None
    return rows


def _tidy(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell


def _used_width(cells: list[str]) -> int:
    return next((place + 1 for place in range(len(cells) - 1, -1, -1) if cells[place].strip()), 0)


def _find_header(rows: list[tuple[int, list[str]]]) -> int:
    """The row of the first thirty that reads most like headers: known words, else the first row with most cells filled."""
    best, best_score = 0, (-1, -1, 0)
    for place, (_, cells) in enumerate(rows[:HEADER_SEARCHED]):
        filled = [cell for cell in cells if cell.strip()]
        if not filled:
            continue
        score = (known_headers(cells), len(filled) if len(filled) > 1 else 0, -place)
        if (
            score[0] > best_score[0]
            or (score[0] == best_score[0] == 0 and score[1] > 2 * max(1, best_score[1]))
            or best_score[0] < 0
        ):
            best, best_score = place, score
    return best
