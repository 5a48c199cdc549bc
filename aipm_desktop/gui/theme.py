"""Colours, palette and style sheet of the window, in light and dark.

Colours are asked for by role, never written down: `theme.current().color("ink2")`. Roles are the keys of
`resources/themes/light.json`: bg panel raise lane side hover line line2 ink ink2 ink3 accent accent_hover
accentbg on_accent focus ok okbg warn warnbg bad badbg on_bad trackA trackB shadow scroll tip on_tip, and for
the hues grey red orange yellow green teal cyan blue violet pink: `hue_red` (a dot), `hue_red_text`,
`hue_red_ground` (see `HUES`).

Widgets are styled by the property "role", set with `theme.set_role(widget, "primary")`:

    QPushButton   primary ghost danger link value tile sidebar-item (checkable) chip chip-accent chip-ok chip-warn chip-bad
    QToolButton   fold sidebar-item chip…        (plain ones are flat icon buttons)
    QLabel        heading title section crumb muted strong error kbd chip chip-accent chip-ok chip-warn chip-bad
    QLineEdit     search inplace              (QTextEdit and QPlainTextEdit: inplace; property state="error" too)
    QWidget       sidebar panel header inspector page (needs WA_StyledBackground, which set_role sets)
    QFrame        box line selection-bar banner-info banner-warn banner-bad
    lists         list (bordered) sidebar (transparent)

Custom painters read `current()` while painting and repaint when `notifier().changed` fires.
"""

import json
from collections.abc import Mapping
from functools import cache
from string import Template
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from aipm_desktop.resources_path import resource

Choice = Literal["light", "dark", "system"]
HUES = ("grey", "red", "orange", "yellow", "green", "teal", "cyan", "blue", "violet", "pink")
FONT_FAMILY = "Inter"
STYLE = "Fusion"
STYLE_NAME = "style_name"
"""Property of an application that was started in that style: setting one has PySide load all that a style draws (9 ms)."""


class ContrastPair(NamedTuple):
    """Roles that are drawn on other roles, and the contrast they must reach."""

    text: tuple[str, ...]
    on: tuple[str, ...]
    ratio: float


class Theme(NamedTuple):
    """All tokens of one theme; `metrics` are in pixels."""

    name: str
    is_dark: bool
    colors: Mapping[str, QColor]
    metrics: Mapping[str, int]

    def color(self, role: str) -> QColor:
        """The colour of a role; KeyError for a role that no theme has."""
        return self.colors[role]

    def metric(self, name: str) -> int:
        """A spacing, radius or text size in pixels."""
        return self.metrics[name]


class ThemeNotifier(QObject):
    """Tells custom painters that colours have changed."""

    changed = Signal()

    def follow_system(self) -> None:
        """Answer the system's switch between light and dark, when the person chose to follow it."""
        app = QApplication.instance()
        if _choice == "system" and isinstance(app, QApplication):
            _show(app, system_theme_name())


_current: Theme | None = None
_choice: Choice = "system"
_notifier: ThemeNotifier | None = None


@cache
def load(name: str) -> Theme:
    """The theme "light" or "dark" as its file declares it."""
    table: dict[str, Any] = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    colors = {role: QColor(value) for role, value in table["colors"].items()}
    for hue, parts in table["hues"].items():
        colors[f"hue_{hue}"] = QColor(parts["dot"])
        colors[f"hue_{hue}_text"] = QColor(parts["text"])
        colors[f"hue_{hue}_ground"] = QColor(parts["ground"])
    return Theme(table["name"], bool(table["dark"]), colors, table["metrics"])


def contrast_pairs() -> tuple[ContrastPair, ...]:
    """What is drawn on what in both themes, with the contrast it must reach."""
    import tomllib

    with resource("themes", "contrast.toml").open("rb") as file:
        pairs = tomllib.load(file)["pairs"]
    return tuple(ContrastPair(tuple(p["text"]), tuple(p["on"]), float(p["ratio"])) for p in pairs)


def current() -> Theme:
    """The theme that is on screen; light before any was applied."""
    return _current or load("light")


def choice() -> Choice:
    """What was asked for last: light, dark, or follow the system."""
    return _choice


def notifier() -> ThemeNotifier:
    """The one object whose `changed` fires after the colours have changed."""
    global _notifier
    if _notifier is None:
        _notifier = ThemeNotifier()
    return _notifier


def apply(app: QApplication, wanted: Choice, *, with_sheet: bool = True) -> None:
    """Dress the whole application: style, palette, font and style sheet.

    The first window is built faster without the sheet (each new parent would polish its children again); call again
    before it is shown.
    """
    global _choice
    first = _current is None
    _choice = wanted
    hints = app.styleHints()
    if first:
        if app.property(STYLE_NAME) != STYLE:
            app.setStyle(STYLE)
        app.setFont(ui_font())
        hints.colorSchemeChanged.connect(notifier().follow_system)
    # A silent no-op on platforms without a theme of their own; native window frames follow where it works.
    if hasattr(hints, "setColorScheme"):
        schemes = {
            "light": Qt.ColorScheme.Light,
            "dark": Qt.ColorScheme.Dark,
            "system": Qt.ColorScheme.Unknown,
        }
        hints.setColorScheme(schemes[wanted])
    _show(app, system_theme_name() if wanted == "system" else wanted, with_sheet=with_sheet)


def system_theme_name() -> Literal["light", "dark"]:
    """What the system prefers now; light where it has no opinion."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def prefers_reduced_motion() -> bool:
    """Whether the system asks for no animations (known from Qt 6.12 on)."""
    return _hint("motionPreference") == "ReducedMotion"


def prefers_more_contrast() -> bool:
    """Whether the system asks for stronger borders and text (known from Qt 6.10 on)."""
    return _hint("contrastPreference") == "HighContrast"


def ui_font(pixels: int | None = None, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface font at a size in pixels (the theme's text size when None)."""
    font = QFont(FONT_FAMILY)
    font.setPixelSize(pixels or current().metric("text"))
    font.setWeight(weight)
    return font


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its look by role, at any time in its life."""
    widget.setProperty("role", role)
    if type(widget) is QWidget:
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    # A widget that was never shown is polished when it first is; doing it twice costs the start of the window.
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        repolish(widget)


def repolish(widget: QWidget) -> None:
    """Make a changed property show; style sheets do not look again by themselves."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _show(app: QApplication, name: Literal["light", "dark"], *, with_sheet: bool = True) -> None:
    global _current
    theme = load(name)
    if prefers_more_contrast():
        theme = _with_strong_lines(theme)
    if theme is _current and app.styleSheet():
        return
    _current = theme
    app.setPalette(_palette(theme))
    if with_sheet:
        app.setStyleSheet(style_sheet(theme))
    notifier().changed.emit()


def style_sheet(theme: Theme) -> str:
    """The application's style sheet in the colours of a theme."""
    tokens: dict[str, object] = {role: _css(color) for role, color in theme.colors.items()}
    tokens |= theme.metrics
    tokens["name"] = theme.name
    tokens["controls"] = resource("themes", "controls").as_posix()
    return Template(resource("themes", "app.qss").read_text(encoding="utf-8")).substitute(tokens)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    every = {
        role.Window: "bg",
        role.WindowText: "ink",
        role.Base: "panel",
        role.AlternateBase: "bg",
        role.Text: "ink",
        role.PlaceholderText: "ink3",
        role.Button: "panel",
        role.ButtonText: "ink2",
        role.BrightText: "on_bad",
        role.ToolTipBase: "tip",
        role.ToolTipText: "on_tip",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "trackA",
        role.Light: "raise",
        role.Midlight: "line2",
        role.Mid: "line",
        role.Dark: "scroll",
        role.Shadow: "shadow",
    }
    palette = QPalette()
    for which, token in every.items():
        palette.setColor(which, theme.color(token))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, theme.color("ink3"))
    return palette


def _with_strong_lines(theme: Theme) -> Theme:
    ink = theme.color("ink2")
    return theme._replace(colors={**theme.colors, "line": ink, "line2": ink, "scroll": ink})


def _hint(name: str) -> str:
    """One of Qt's accessibility hints by name; empty where this Qt does not know it."""
    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    answer = getattr(accessibility(), name, None) if callable(accessibility) else None
    return str(getattr(answer(), "name", "")) if callable(answer) else ""


def _css(color: QColor) -> str:
    if color.alpha() == 255:
        return color.name()
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alpha()})"
