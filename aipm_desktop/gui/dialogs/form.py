"""The frame of every dialog: a title, rows, one sentence of trouble, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.texts import plain_label


class Form(QDialog):
    """Rows of named fields. `problem()` of a subclass answers the sentence that keeps it open."""

    def __init__(
        self, parent: QWidget | None, title: str, ok: str = "", *, intro: str = "", width: int = 440
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.setModal(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(12)
        heading = plain_label(title, "title")
        self.column.addWidget(heading)
        if intro:
            self.column.addWidget(wrapped(intro, "muted"))
        self.rows = QFormLayout()
        self.rows.setSpacing(8)
        self.rows.setHorizontalSpacing(14)
        self.rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self.column.addLayout(self.rows)
        self._trouble = plain_label("", "error", wrap=True)
        self._trouble.hide()
        self.buttons = QDialogButtonBox()
        self.ok_button = QPushButton(ok or self.tr("OK"))
        self.ok_button.setDefault(True)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.buttons.addButton(self.ok_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self._trouble)
        self.column.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its wrapped texts need at this width, the keyboard in the first field."""
        layout = self.layout()
        if layout is not None and not event.spontaneous():
            # Said again now that it stands in the dialog: any other button would take Enter otherwise.
            self.ok_button.setDefault(True)
            for view in self.findChildren(QAbstractItemView):
                # Rows that were laid out before the style sheet was known lie too close.
                if view.property("role") == "list":
                    view.doItemsLayout()
            self.resize(
                self.width(),
                max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height()),
            )
            first = self.rows.itemAt(0, QFormLayout.ItemRole.FieldRole)
            if first is not None and (field := first.widget()) is not None:
                field.setFocus()
        super().showEvent(event)

    def add(self, name: str, field: QWidget | QLayout, tip: str = "") -> None:
        """A row; the name is the field's for screen readers too."""
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.rows.addRow(label, field)
        if isinstance(field, QWidget):
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.setToolTip(tip or name)

    def add_wide(self, part: QWidget) -> None:
        """A part over the whole width, under the rows so far."""
        self.rows.addRow(part)

    def problem(self) -> str:
        """What keeps the dialog from closing; empty when nothing does."""
        return ""

    def tell(self, sentence: str) -> None:
        """Shows a sentence of trouble."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def is_agreed(self) -> bool:
        """Shows it and answers whether the person agreed."""
        return self.exec() == QDialog.DialogCode.Accepted

    def _try(self) -> None:
        sentence = self.problem()
        self.tell(sentence)
        if not sentence:
            self.accept()


def wrapped(text: str, role: str = "") -> QLabel:
    """A text over several lines that takes no more height than they need."""
    label = plain_label(text, role, wrap=True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


class _OneText(Form):
    def __init__(self, parent: QWidget | None, title: str, name: str, text: str, ok: str, intro: str) -> None:
        super().__init__(parent, title, ok, intro=intro)
        self.field = QLineEdit(text)
        self.field.setMaxLength(200)
        self.field.selectAll()
        self.add(name, self.field)

    def problem(self) -> str:
        return "" if self.field.text().strip() else self.tr("A name is needed.")


def ask_text(
    parent: QWidget | None, title: str, name: str, text: str = "", *, ok: str = "", intro: str = ""
) -> str | None:
    """One line of text; None when the person thought better of it."""
    form = _OneText(parent, title, name, text, ok, intro)
    agreed = form.is_agreed()
    form.deleteLater()
    return form.field.text().strip() if agreed else None


def confirm(parent: QWidget | None, title: str, text: str, ok: str, *, is_danger: bool = False) -> bool:
    """Whether the person wants it; for what cannot be undone."""
    form = Form(parent, title, ok, intro=text)
    if is_danger:
        form.ok_button.setDefault(False)
        set_role(form.ok_button, "danger")
        form.cancel_button.setDefault(True)
        form.cancel_button.setFocus()
    agreed = form.is_agreed()
    form.deleteLater()
    return agreed


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """A text to read, and one button."""
    close = QCoreApplication.translate("Form", "Close")
    form = Form(parent, title, close, intro=text)
    form.cancel_button.hide()
    form.is_agreed()
    form.deleteLater()
