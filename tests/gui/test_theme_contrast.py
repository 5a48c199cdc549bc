"""Every text role reaches its contrast on every surface it is drawn on, in both themes."""

import pytest
from PySide6.QtGui import QColor

from aipm_desktop.gui import theme


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1 contrast ratio, 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_agrees_with_published_values() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_declared_pairs_reach_their_ratio(name: str) -> None:
    shown = theme.load(name)
    short = [
        f"{text} on {ground}: {contrast(shown.color(text), shown.color(ground)):.2f} < {pair.ratio}"
        for pair in theme.contrast_pairs()
        for text in pair.text
        for ground in pair.on
        if contrast(shown.color(text), shown.color(ground)) < pair.ratio
    ]
    assert short == []


def test_every_text_role_is_declared_at_reading_contrast() -> None:
    declared = {text for pair in theme.contrast_pairs() if pair.ratio >= 4.5 for text in pair.text}
    roles = {"ink", "ink2", "ink3", "accent", "ok", "warn", "bad", "trackA", "trackB"}
    roles |= {"on_accent", "on_bad", "on_tip"}
    roles |= {f"hue_{hue}_text" for hue in theme.HUES}
    assert roles <= declared


def test_both_themes_have_the_same_roles_and_metrics() -> None:
    light, dark = theme.load("light"), theme.load("dark")
    assert light.colors.keys() == dark.colors.keys()
    assert light.metrics == dark.metrics
    assert (light.is_dark, dark.is_dark) == (False, True)
