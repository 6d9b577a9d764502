from dataclasses import replace

import pytest

from coach.domain.reminder import Tone
from coach.motion.parts import Prop, PropKind
from tests.ui.figure.pixels import PUMPS, move
from tests.ui.figure.props.rooms import exercise, setting

pytestmark = pytest.mark.usefixtures("qapp")

CHAIR = Prop(PropKind.CHAIR, x=-40, y=45, width=80)


def test_lamps_are_lit_at_night_and_in_dark_rooms() -> None:
    assert not setting(exercise()).night
    assert setting(exercise(night=True)).night
    assert setting(exercise(), Tone.DARK).night


def test_a_room_knows_where_it_is_seen_from() -> None:
    above, ahead = setting(exercise(view="top")), setting(exercise(view="front"))

    assert (above.above, above.ahead) == (True, False)
    assert (ahead.above, ahead.ahead) == (False, True)


def test_who_sits_weighs_on_the_seat_and_not_on_the_floor() -> None:
    room = setting(move(PUMPS))

    assert [x for x, _ in room.weights(CHAIR, 40)] == [-12]
    assert list(room.weights(replace(CHAIR, y=70), 40)) == []
    assert list(room.weights(replace(CHAIR, x=0), 40)) == []


def test_a_flipped_thing_is_weighed_on_as_it_is_drawn() -> None:
    room, flipped = setting(move(PUMPS)), replace(CHAIR, flip=True)

    assert [x for x, _ in room.weights(flipped, 40)] == [12]


def test_feet_weigh_on_what_they_stand_on() -> None:
    step = Prop(PropKind.STEP, x=30, y=0, width=30)

    assert [x for x, _ in setting(move(PUMPS)).weights(step, 60)] == [39.5, 44.5]
