import pytest
from PySide6.QtGui import QColor, QPalette

from coach.domain.reminder import Tone
from coach.ui.style import Style, inked
from coach.ui.theme import TARGET, TARGET_NIGHT, Role


@pytest.mark.parametrize("tone", Tone)
def test_the_palette_paints_the_window_in_its_paper(tone: Tone) -> None:
    style = Style(tone)
    palette = style.palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(style.tokens.paper)
    assert palette.color(QPalette.ColorRole.WindowText) == QColor(style.tokens.ink)


@pytest.mark.usefixtures("qapp")
def test_type_and_lengths_grow_together() -> None:
    small, large = Style(), Style(scale=2.0)
    assert large.font(Role.CUE).pixelSize() == 2 * small.font(Role.CUE).pixelSize()
    assert large.px(20) == 2 * small.px(20)


def test_other_ink_leaves_the_palette_it_came_from_alone() -> None:
    palette = Style().palette()
    before = palette.color(QPalette.ColorRole.WindowText)
    changed = inked(palette, "#123456")
    assert changed.color(QPalette.ColorRole.WindowText) == QColor("#123456")
    assert palette.color(QPalette.ColorRole.WindowText) == before


@pytest.mark.parametrize("tone", Tone)
def test_targets_are_larger_at_night(tone: Tone) -> None:
    assert Style(tone).target == (TARGET_NIGHT if tone is Tone.NIGHT else TARGET)


def test_an_accent_reaches_colours_and_palette() -> None:
    style = Style(accent="#9141AC")
    assert style.tokens.accent == "#9141AC"
    marked = style.palette().color(QPalette.ColorRole.Highlight)
    assert marked == QColor(style.tokens.soft)


@pytest.mark.usefixtures("qapp")
def test_lines_grow_with_their_type() -> None:
    assert Style(scale=2.0).line_height(Role.BODY) == 2 * Style().line_height(Role.BODY)
