"""The page of the import where a table's columns get their meaning; everything detected is shown and changeable."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.exchange.table import DELIMITERS, ENCODINGS
from aipm_desktop.exchange.table_dates import ORDERS
from aipm_desktop.exchange.table_fields import DATE_FIELDS, FIELDS, reshaped
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.transfer import report_words
from aipm_desktop.gui.transfer.reading import Source
from aipm_desktop.gui.widgets.choice_box import ChoiceBox
from aipm_desktop.gui.widgets.texts import plain_label

_ROWS_SHOWN = 5
_DELIMITER_NAMES = {"\t": "Tab", ",": ",", ";": ";", "|": "|"}


class MappingPage(QWidget):
    """One column of the table per source column: meaning and date order on top, the first rows below."""

    reread_requested = Signal(str, str)  # encoding, delimiter
    mapping_changed = Signal(object)  # TableMapping

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        line = QHBoxLayout()
        self.encoding = self._box(
            self.tr("Encoding"), [(key, report_words.encoding_name(key)) for key in ENCODINGS]
        )
        self.delimiter = self._box(
            self.tr("Separator"), [(sign, _DELIMITER_NAMES[sign]) for sign in DELIMITERS]
        )
        for text, box in ((self.tr("Encoding"), self.encoding), (self.tr("Separator"), self.delimiter)):
            line.addWidget(QLabel(text))
            line.addWidget(box)
            box.activated.connect(self._reread)
        self._found = plain_label("", "muted")
        line.addStretch(1)
        line.addWidget(self._found)
        column.addLayout(line)
        self.grid = QTableWidget()
        set_role(self.grid, "list")
        self.grid.setAccessibleName(self.tr("Columns of the file and what they become"))
        self.grid.setCornerButtonEnabled(False)
        # Tab goes on to the buttons; arrows walk the table.
        self.grid.setTabKeyNavigation(False)
        self.grid.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.grid.setMinimumHeight(240)
        column.addWidget(self.grid, 1)

    def _box(self, name: str, choices: list[tuple[str, str]]) -> QComboBox:
        box = ChoiceBox()
        box.setAccessibleName(name)
        for key, text in choices:
            box.addItem(text, key)
        return box

    def show_source(self, source: Source) -> None:
        """Shows a table, its mapping and its first rows."""
        table, mapping = source.table, source.mapping
        if table is None or mapping is None:
            return
        self._source = source
        with QSignalBlocker(self.encoding), QSignalBlocker(self.delimiter):
            if self.encoding.findData(table.encoding) < 0:
                self.encoding.addItem(report_words.encoding_name(table.encoding), table.encoding)
            self.encoding.setCurrentIndex(self.encoding.findData(table.encoding))
            self.delimiter.setCurrentIndex(max(0, self.delimiter.findData(table.delimiter)))
        rows = self.tr("%Ln row(s)", None, len(table.rows))
        columns = self.tr("%Ln column(s)", None, len(table.headers))
        self._found.setText(f"{rows}, {columns}")
        focused = self._focused_cell()
        self.grid.clear()
        self.grid.setRowCount(min(_ROWS_SHOWN, len(table.rows)) + 2)
        self.grid.setColumnCount(len(table.headers))
        self.grid.setHorizontalHeaderLabels(
            [" ".join(header.split())[:40] or "–" for header in table.headers]
        )
        self.grid.setVerticalHeaderLabels(
            [self.tr("becomes"), self.tr("dates are"), *(str(line) for line in table.lines[:_ROWS_SHOWN])]
        )
        for place in range(len(table.headers)):
            self.grid.setCellWidget(0, place, self._meaning(place, mapping.fields[place]))
            if mapping.fields[place] in DATE_FIELDS:
                self.grid.setCellWidget(1, place, self._order(place, mapping.date_orders[place]))
            for number, row in enumerate(table.rows[:_ROWS_SHOWN]):
                item = QTableWidgetItem(" ".join(row[place][:200].split()))
                if not mapping.fields[place]:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                self.grid.setItem(number + 2, place, item)
        for place in range(len(table.headers)):
            self.grid.setColumnWidth(place, 150)
        if focused is not None and (box := self.grid.cellWidget(*focused)) is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focused_cell(self) -> tuple[int, int] | None:
        """Row and column of the box that has the keyboard, which is made anew when the mapping changes."""
        focus = QApplication.focusWidget()
        cells = [(row, place) for row in (0, 1) for place in range(self.grid.columnCount())]
        return next((at for at in cells if focus is not None and self.grid.cellWidget(*at) is focus), None)

    def _meaning(self, place: int, field: str) -> QComboBox:
        assert self._source is not None
        assert self._source.table is not None
        header = self._source.table.headers[place]
        choices = [(key, report_words.say(report_words.FIELDS, key)) for key in ("", *FIELDS)]
        box = self._box(self.tr("Column {header} becomes").format(header=header), choices)
        box.setCurrentIndex(box.findData(field))
        box.activated.connect(lambda: self._set_field(place, str(box.currentData())))
        return box

    def _order(self, place: int, order: str) -> QComboBox:
        choices = [(key, report_words.say(report_words.DATE_ORDERS, key)) for key in ORDERS]
        box = self._box(self.tr("Order of dates"), choices)
        box.setCurrentIndex(max(0, box.findData(order)))
        source = self._source
        if source is not None and source.mapping is not None and place in source.mapping.ambiguous:
            box.setProperty("state", "error")
            box.setToolTip(self.tr("Nothing in the file proves this order: check it against the rows below"))
        box.activated.connect(lambda: self._set_order(place, str(box.currentData())))
        return box

    def _set_field(self, place: int, field: str) -> None:
        source = self._source
        if source is not None and source.mapping is not None and source.table is not None:
            self.mapping_changed.emit(reshaped(source.mapping.with_field(place, field), source.table))

    def _set_order(self, place: int, order: str) -> None:
        if self._source is not None and self._source.mapping is not None:
            self.mapping_changed.emit(self._source.mapping.with_date_order(place, order))

    def _reread(self) -> None:
        self.reread_requested.emit(str(self.encoding.currentData()), str(self.delimiter.currentData()))
