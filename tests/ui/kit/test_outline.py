import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from coach.domain.reminder import Tone
from coach.ui.kit.outline import paint_outline, paint_ring, typed_into
from coach.ui.style import Style
from tests.ui.looks import contrast, drawn, has

pytestmark = pytest.mark.usefixtures("qapp")


def outlined(style: Style, *, hovered: bool = False, enabled: bool = True) -> QImage:
    image = drawn()
    painter = QPainter(image)
    paint_outline(painter, QRectF(0, 0, 96, 48), style, hovered=hovered, enabled=enabled)
    painter.end()
    return image


@pytest.mark.parametrize("tone", Tone)
def test_rest_hover_and_waiting_can_be_told_apart(tone: Tone) -> None:
    style = Style(tone)
    pictures = [
        outlined(style),
        outlined(style, hovered=True),
        outlined(style, enabled=False),
    ]
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[i + 1 :])
    assert outlined(style, hovered=True, enabled=False) == pictures[2]


@pytest.mark.parametrize("tone", Tone)
def test_the_ring_is_ink_two_wide_and_two_off(tone: Tone) -> None:
    style, image = Style(tone), drawn()
    painter = QPainter(image)
    paint_ring(painter, QRectF(0, 0, 96, 96), style)
    painter.end()
    ink = QColor(style.tokens.ink)
    assert [image.pixelColor(x, 48) == ink for x in range(4)] == [True, True, False, False]
    assert contrast(style.tokens.ink, style.tokens.surface) >= 8


@pytest.mark.parametrize("tone", Tone)
def test_typed_words_can_be_read_chosen_or_waiting(tone: Tone) -> None:
    palette, group = typed_into(QPalette(), Style(tone)), QPalette.ColorGroup
    ground = Style(tone).tokens.surface
    for which in (group.Active, group.Disabled):
        assert contrast(palette.color(which, QPalette.ColorRole.Text).name(), ground) >= 4.5
    marked = palette.color(QPalette.ColorRole.Highlight).name()
    assert contrast(palette.color(QPalette.ColorRole.HighlightedText).name(), marked) >= 4.5


def test_an_outline_can_take_another_colour() -> None:
    style, image = Style(), drawn()
    painter = QPainter(image)
    amber = style.tokens.amber
    box = QRectF(0, 0, 96, 48)
    paint_outline(painter, box, style, hovered=False, enabled=True, edge=amber)
    painter.end()
    assert has(image, amber)
    assert not has(outlined(style), amber)
