"""Each thing in the month has a shape of its own, and is seen in every tone."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from coach.domain.reminder import Tone
from coach.ui.diary import shades
from coach.ui.theme import tokens
from tests.ui.looks import contrast, differ, drawn, inked

pytestmark = pytest.mark.usefixtures("qapp")


def painted(what: str, tone: Tone) -> QImage:
    image, tones = drawn(48), tokens(tone)
    painter, box = QPainter(image), QRectF(4, 4, 40, 40)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    match what:
        case "bar":
            shades.paint_bar(painter, box.adjusted(8, 0, -8, 0), tones)
        case "stripes":
            shape = QPainterPath()
            shape.addRect(box)
            shades.paint_stripes(painter, shape, tones, 1.0)
        case "tick":
            shades.paint_tick(painter, box, tones)
        case "moon":
            shades.paint_moon(painter, box, tones)
    painter.end()
    return image


@pytest.mark.parametrize("tone", Tone)
def test_all_differ_in_shape(tone: Tone) -> None:
    shapes = {what: inked(painted(what, tone)) for what in ("bar", "stripes", "tick", "moon")}
    for one, other in combinations(shapes.values(), 2):
        assert len(one ^ other) > 150


@pytest.mark.parametrize("tone", Tone)
def test_what_carries_meaning_stands_out_from_cell_and_page(tone: Tone) -> None:
    tones = tokens(tone)
    for ground in (tones.surface, tones.paper):
        for ink in (tones.amber, tones.edge, tones.mark, tones.moon):
            assert contrast(ink, ground) >= 3


def test_stripes_stay_within_their_shape() -> None:
    assert all(4 <= x <= 44 and 4 <= y <= 44 for x, y in inked(painted("stripes", Tone.LIGHT)))


def test_stripes_are_no_field() -> None:
    assert len(inked(painted("stripes", Tone.LIGHT))) < 0.5 * 40 * 40


def test_at_night_the_bar_has_the_one_hue_of_the_night() -> None:
    hue = shades.bar(tokens(Tone.NIGHT)).hue()
    assert hue == QColor(tokens(Tone.NIGHT).amber).hue()


def test_the_bar_is_lighter_than_its_outline_by_light() -> None:
    assert shades.bar(tokens(Tone.LIGHT)).lightnessF() > 0.6
    assert differ(painted("bar", Tone.LIGHT), painted("bar", Tone.CONTRAST_LIGHT))
