"""A line round a picture, where there is no shadow."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from coach.domain.reminder import Tone
from coach.ui.setup.rim import paint_rim
from coach.ui.theme import tokens
from tests.ui.looks import drawn, inked


@pytest.mark.parametrize("tone", Tone)
def test_only_what_no_shadow_sets_off_has_a_line(tone: Tone) -> None:
    image = drawn()
    painter = QPainter(image)
    paint_rim(painter, QRectF(0, 0, 96, 96), tokens(tone))
    painter.end()
    seen = inked(image)
    assert ((48, 0) in seen) is not tokens(tone).shadow
    assert (48, 48) not in seen
