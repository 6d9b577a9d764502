from dataclasses import replace

import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import Prop, PropKind
from coach.ui.figure.tones.pictured import PICTURED
from tests.ui.figure.pixels import PUMPS, move
from tests.ui.figure.props.rooms import KINDS, alone, exercise, opaque, setting, top_contrast

pytestmark = pytest.mark.usefixtures("qapp")

BED = KINDS[PropKind.BED]


@pytest.mark.parametrize("tone", PICTURED)
def test_its_top_stands_out(tone: Tone) -> None:
    assert top_contrast(BED, tone, 0.0) >= 1.5


def test_a_headboard_rises_at_its_head_only() -> None:
    picture = alone(BED, setting(exercise()))
    left, bottom, right, top = opaque(picture)
    feet = opaque(picture.crop((250, 0, 450, 350)))

    assert top > BED.y + 40
    assert left < BED.x
    assert right == pytest.approx(BED.x + BED.width, abs=3.5)
    assert bottom < 1.0
    assert feet[3] < BED.y + 6


def _duvet(seat: float) -> float:
    """Return how much of the duvet's colour lies in the right third of the bed."""
    contacts = move(PUMPS).contacts
    assert contacts.seat is not None
    sat = replace(contacts, seat=replace(contacts.seat, at=complex(seat, BED.y)))
    room = setting(replace(exercise(), contacts=sat))
    picture = alone(BED, room).crop((320, 0, 450, 350)).convert("RGB")
    duvet = room.stuff.duvet
    wanted = (duvet.red(), duvet.green(), duvet.blue())
    found = picture.getcolors(picture.width * picture.height)
    assert found is not None
    return sum(count for count, colour in found if colour == wanted)


def test_the_duvet_is_folded_to_where_nobody_sits() -> None:
    assert _duvet(seat=-30) > 0
    assert _duvet(seat=80) == 0


def test_a_bed_on_its_own_is_made() -> None:
    lower = Prop(PropKind.BED, x=-90, y=40, width=150)

    assert opaque(alone(lower, setting(exercise())))[3] > 80
