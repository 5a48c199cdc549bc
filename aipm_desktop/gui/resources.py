"""Icons in the colours of the theme, and the bundled fonts."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from aipm_desktop.gui import theme
from aipm_desktop.resources_path import resource

_WEIGHTS = ("Regular", "Medium", "SemiBold")


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the bundled Inter available as the window uses it; answers the families found, empty when the files are missing."""
    return tuple(dict.fromkeys(family for weight in _WEIGHTS for family in _load_font(weight)))


@cache
def load_bold() -> None:
    """The weight that only texts people wrote ask for; nothing on the first screen does."""
    _load_font("Bold")


def _load_font(weight: str) -> list[str]:
    number = QFontDatabase.addApplicationFont(str(resource("fonts", f"Inter-{weight}.otf")))
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else []


def icon(name: str, role: str = "ink2") -> QIcon:
    """A one-colour icon that is drawn in the theme's colour of `role`, also after the theme has changed.

    FileNotFoundError for a name that is not in `resources/icons`.
    """
    if f"{name}.svg" not in _icon_files():
        raise FileNotFoundError(name)
    return QIcon(_TintedIcon(name, role))


def pixmap(name: str, role: str = "ink2", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `size` logical pixels, for those who paint themselves."""
    return _tinted(name, theme.current().color(role).name(), size, ratio)


def draw(painter: QPainter, name: str, color: QColor, place: QRectF) -> None:
    """Draws an icon as lines, in a colour of any theme, for pictures that are printed or enlarged."""
    renderer = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", color.name().encode())))
    renderer.render(painter, place)


def app_icon() -> QIcon:
    """The icon of the application itself, in its own colours."""
    return QIcon(str(resource("desktop", "aipm-desktop.svg")))


class _TintedIcon(QIconEngine):
    """Draws an SVG in a theme colour that is looked up at every painting."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        return _TintedIcon(self._name, self._role)

    def key(self) -> str:
        return f"{self._name}-{self._role}"

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        if rect.isEmpty():
            return  # a button squeezed to nothing still paints its icon
        # The painter's device would be asked for its kind, for which PySide loads everything that can be painted on.
        painter.drawPixmap(rect, self._drawn(rect.size(), mode, painter.deviceTransform().m11()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State) -> QPixmap:
        return self._drawn(size, mode, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float) -> QPixmap:
        logical = QSize(round(size.width() / scale), round(size.height() / scale))
        return self._drawn(logical, mode, scale)

    def _drawn(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        role = "scroll" if mode == QIcon.Mode.Disabled else self._role
        return _tinted(
            self._name, theme.current().color(role).name(), min(size.width(), size.height()), ratio
        )


@lru_cache(maxsize=1024)
def _tinted(name: str, color: str, size: int, ratio: float) -> QPixmap:
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", color.encode())))
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@cache
def _icon_files() -> frozenset[str]:
    """Listed once: most icons are drawn later, if ever, and need not be read before."""
    return frozenset(path.name for path in resource("icons").iterdir())


@cache
def _svg(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
