"""What stays where it is."""

import pytest

from coach.motion.contacts import (
    ARM_FIELDS,
    ARM_OPTIONS,
    LEG_FIELDS,
    LEG_OPTIONS,
    HandMode,
    LegMode,
)
from coach.motion.exercise import parse
from coach.motion.format import Invalid
from tests.motion.samples import MARCH, PUMPS, TOWEL, WALL, move


def test_the_samples_use_every_mode() -> None:
    moves = [move(text).contacts for text in (WALL, PUMPS, TOWEL, MARCH)]
    legs = {hold.mode for held in moves for hold in (held.leg_near, held.leg_far)}
    hands = {hold.mode for held in moves for hold in (held.hand_near, held.hand_far)}
    assert legs == set(LegMode)
    assert hands == set(HandMode)


def test_every_mode_knows_its_fields() -> None:
    assert set(LEG_FIELDS) == set(LEG_OPTIONS) == set(LegMode)
    assert set(ARM_FIELDS) == set(ARM_OPTIONS) == set(HandMode)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (WALL.replace('mode = "anchor"', 'mode = "pin"'), "E011"),
        (PUMPS.replace('mode = "pivot"', 'mode = "anchor"', 1), "E013"),
    ],
)
def test_exactly_one_thing_carries_the_figure(text: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        parse(text)
    assert (code, "contact") in {(issue.code, issue.path) for issue in caught.value.issues}
