import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import PropKind
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, setting, top_contrast

pytestmark = pytest.mark.usefixtures("qapp")

SOFA = KINDS[PropKind.SOFA]


def test_it_reaches_from_arm_to_arm() -> None:
    left, bottom, right, top = opaque(alone(SOFA, setting(exercise())))

    assert left == pytest.approx(SOFA.x, abs=1.5)
    assert right == pytest.approx(SOFA.x + SOFA.width, abs=1.5)
    assert bottom < 1
    assert top == pytest.approx(SOFA.y + 40, abs=1.5)


@pytest.mark.parametrize("tone", PICTURED)
def test_its_seat_stands_out_from_its_back(tone: Tone) -> None:
    assert top_contrast(SOFA, tone, 30.0) >= 1.5
