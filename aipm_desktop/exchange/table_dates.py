"""Days and instants as tables write them. Which of two numbers is the day is decided by a whole column, not by a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

ORDERS = ("ymd", "dmy", "mdy")
_NUMERIC = re.compile(r"(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})\.?(?=$|[\sT,])")
_NAMED = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s/-]+([^\W\d]+)\.?[\s/,-]+(\d{2,4})(?=$|[\s,T])"
)
_NAME_FIRST = re.compile(
    r"(?:[^\W\d]+\.?,?\s+)?([^\W\d]+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})(?=$|[\s,T])"
)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AaPp])?\.?[Mm]?")
_ZONE = re.compile(r"(Z|[+-]\d{2}:?\d{2})$")
_MONTHS: dict[str, int] = {}
for _number, _words in enumerate(
    (
        "jan january januar janvier ene enero gen gennaio janeiro jän jänner",
        "feb february februar fév févr février febrero febbraio fev fevereiro",
        "mar march mär märz mars marzo março mrz maart",
        "apr april avr avril abr abril aprile",
        "may mai mayo mag maggio maio mei",
        "jun june juni juin junio giu giugno junho",
        "jul july juli juil juillet julio lug luglio julho",
        "aug august août aout ago agosto augustus",
        "sep sept september septembre septiembre set settembre setembro",
        "oct october okt oktober octobre octubre ott ottobre out outubro",
        "nov november novembre noviembre novembro",
        "dec december dez dezember déc décembre dic diciembre dicembre dezembro",
    ),
    1,
):
    _MONTHS.update(dict.fromkeys(_words.split(), _number))


def find_order(cells: Iterable[str]) -> tuple[str, bool]:
    """The order of day, month and year that the cells prove, and whether they prove it.

    Without proof dots mean day first, AM/PM means month first, and slashes are taken for day first.
    """
    first_high = second_high = has_month_words = has_dots = has_noon = seen = False
    for cell in cells:
        found = _NUMERIC.match(cell.strip())
        if not found or len(found[1]) > 2:
            continue
        seen = True
        first_high |= int(found[1]) > 12
        second_high |= int(found[2]) > 12
        has_dots |= "." in found[0]
        has_noon |= bool(re.search(r"\d\s*[AaPp]\.?[Mm]", cell))
    if not seen:
        return "ymd", True
    if first_high != second_high:
        return ("dmy" if first_high else "mdy"), True
    if has_dots and not first_high:
        return "dmy", True
    return ("mdy" if has_noon and not has_month_words else "dmy"), False


def day_of(text: str, order: str) -> date | None:
    """The day that the cell names (a time behind it is dropped, as written); None when it names none."""
    parts = _parts(text.strip(), order)
    if parts is None:
        return None
    year, month, day = parts
    try:
        return date(year, month, day)
    except ValueError:
        return None


def instant_of(text: str, order: str) -> int | None:
    """The instant that the cell names in UTC milliseconds; without a zone UTC is meant, without a time noon."""
    day = day_of(text, order)
    if day is None:
        return None
    rest = text.strip()
    found = next(
        (match for match in _CLOCK.finditer(rest) if match.start() >= 6 and ":" in match[0]),
        None,
    )
    hour, minute, second = 12, 0, 0
    if found:
        hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
        if found[4]:
            hour = hour % 12 + (12 if found[4].lower() == "p" else 0)
    if hour > 23 or minute > 59 or second > 59:
        hour, minute, second = 12, 0, 0
    moment = datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=UTC)
    zone = _ZONE.search(rest)
    if found and zone and zone[1] != "Z":
        digits = zone[1].replace(":", "")
        offset = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:5]))
        if 1 < day.year < 9999:
            moment = moment - offset if digits[0] == "+" else moment + offset
    return round(moment.timestamp() * 1000)


def _parts(text: str, order: str) -> tuple[int, int, int] | None:
    """Year, month and day as numbers, not yet proved to be a day."""
    if found := _NUMERIC.match(text):
        return _numeric_parts(found[1], found[2], found[3], order)
    if found := _NAMED.match(text):
        day, word, year = found.groups()
    elif found := _NAME_FIRST.match(text):
        word, day, year = found.groups()
    elif re.fullmatch(r"\d{8}(T\d{4,6}Z?)?", text):
        return int(text[:4]), int(text[4:6]), int(text[6:8])
    else:
        return None
    month = _MONTHS.get(word.lower())
    return (_year(int(year), len(year)), month, int(day)) if month else None


def _numeric_parts(first: str, second: str, third: str, order: str) -> tuple[int, int, int] | None:
    if len(first) > 2:
        is_year_first = len(first) == 4 and len(third) <= 2
        return (int(first), int(second), int(third)) if is_year_first else None
    if len(third) not in (2, 4):
        return None
    day, month = (int(second), int(first)) if order == "mdy" else (int(first), int(second))
    if month > 12 >= day and order == "ymd":
        day, month = month, day
    return _year(int(third), len(third)), month, day


def _year(number: int, digits: int) -> int:
    return number if digits > 2 else number + (2000 if number < 70 else 1900)
