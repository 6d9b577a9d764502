import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import Prop, PropKind
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, setting, top_contrast

pytestmark = pytest.mark.usefixtures("qapp")

LEANED_ON = [KINDS[PropKind.DRESSER], KINDS[PropKind.WORKTOP], KINDS[PropKind.STEP]]


@pytest.mark.parametrize("tone", PICTURED)
@pytest.mark.parametrize("prop", LEANED_ON, ids=lambda prop: prop.kind)
def test_its_top_stands_out(prop: Prop, tone: Tone) -> None:
    assert top_contrast(prop, tone, prop.x + 4) >= 1.5


@pytest.mark.parametrize("prop", LEANED_ON, ids=lambda prop: prop.kind)
def test_it_stands_on_the_floor_and_is_as_wide_as_told(prop: Prop) -> None:
    left, bottom, right, _ = opaque(alone(prop, setting(exercise())))

    assert left == pytest.approx(prop.x, abs=2)
    assert right == pytest.approx(prop.x + prop.width, abs=2)
    assert -2 <= bottom <= 1


@pytest.mark.parametrize("kind", [PropKind.DRESSER, PropKind.STEP])
def test_nothing_stands_higher_than_its_top(kind: PropKind) -> None:
    assert opaque(alone(KINDS[kind], setting(exercise())))[3] == pytest.approx(
        KINDS[kind].y, abs=0.6
    )
