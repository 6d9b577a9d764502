"""A finger is as thick as it says and has a round tip."""

import pytest
from PySide6.QtCore import QPointF

from coach.ui.figure.fingers import Finger, capsule, root

FINGER: Finger = ((0j, 4 + 0j, 8 + 0j), (2.0, 2.0, 2.0))


@pytest.mark.parametrize("thinner", [0.0, 0.3])
def test_it_is_as_thick_as_it_says_and_ends_in_a_tip(thinner: float) -> None:
    whole = capsule(FINGER, thinner)
    for side in (1, -1):
        assert whole.contains(QPointF(4, side * (0.95 - thinner)))
        assert not whole.contains(QPointF(4, side * (1.1 - thinner)))
    box = whole.boundingRect()
    assert box.left() == pytest.approx(0.0, abs=0.1)
    assert box.right() == pytest.approx(8 + 2.0 * 0.62 - thinner, abs=0.1)


def test_its_root_lies_inside_it() -> None:
    whole = capsule(FINGER)
    assert root(FINGER) == ((0j, 4 + 0j), (2.0, 2.0))
    assert whole.contains(QPointF(2, 0.9))
    assert not whole.contains(QPointF(2, 1.2))
