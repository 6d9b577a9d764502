import pytest
from PySide6.QtCore import QPointF

from coach.domain.reminder import Tone
from coach.ui.figure.hair.short import short
from coach.ui.figure.palette import palette
from coach.ui.figure.tones.pictured import PICTURED

EAR, FACE, NECK = QPointF(-0.9, -2.2), QPointF(6, 0), QPointF(-5, -9)


@pytest.mark.parametrize("tone", PICTURED)
def test_short_hair_ends_above_the_neck_and_around_the_ear(tone: Tone) -> None:
    paths = [piece.path for piece in short(palette(tone))]

    assert any(path.contains(QPointF(-3, 10)) for path in paths)
    assert not any(path.contains(place) for path in paths for place in (EAR, FACE, NECK))
