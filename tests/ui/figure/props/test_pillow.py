from dataclasses import replace

import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import PropKind
from coach.ui.figure.palette import palette
from coach.ui.figure.props.materials import materials
from coach.ui.figure.props.pillow import placed, plump
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import contrast, luminance
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, setting

pytestmark = pytest.mark.usefixtures("qapp")

PILLOW = KINDS[PropKind.PILLOW]


def test_a_pillow_lies_on_its_lower_edge() -> None:
    left, bottom, right, top = opaque(alone(PILLOW, setting(exercise())))

    assert (left, right) == pytest.approx((-22, 22), abs=0.8)
    assert (bottom, top) == pytest.approx((20, 40), abs=0.8)


def test_a_turned_pillow_turns_about_its_middle() -> None:
    left, bottom, right, top = opaque(alone(replace(PILLOW, turn=90), setting(exercise())))

    assert (left + right) / 2 == pytest.approx(0, abs=0.6)
    assert (bottom + top) / 2 == pytest.approx(30, abs=0.6)
    assert top - bottom == pytest.approx(44, abs=1.2)


@pytest.mark.parametrize("tone", PICTURED)
def test_the_edge_of_a_pillow_stands_out(tone: Tone) -> None:
    stuff, room = materials(tone), palette(tone).room
    edge, around = (luminance((c.red(), c.green(), c.blue())) for c in (stuff.pillow_edge, room))
    part, _ = placed(stuff, PILLOW)

    assert part[0].brush.color() == stuff.pillow_edge
    assert contrast(edge, around) >= 1.5


def test_an_upright_pillow_is_shaded_at_its_side() -> None:
    stuff = materials(Tone.LIGHT)
    colours = (stuff.pillow, stuff.pillow_shade, stuff.pillow_edge)
    lying, upright = plump(colours, 40 + 16j), plump(colours, 16 + 40j)

    assert lying[2].path.boundingRect().center().y() < -2
    assert upright[2].path.boundingRect().center().x() < -2
