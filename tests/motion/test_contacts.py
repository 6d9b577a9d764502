"""What stays where it is."""

import pytest

from coach.motion.contacts import (
    ARM_FIELDS,
    ARM_OPTIONS,
    LEG_FIELDS,
    LEG_OPTIONS,
    HandMode,
    LegMode,
    Side,
)
from coach.motion.exercise import parse
from coach.motion.format import Invalid
from tests.motion.samples import FOURS, MARCH, PUMPS, STROKE, TOWEL, WALL, move


def test_the_samples_use_every_mode() -> None:
    moves = [move(text).contacts for text in (WALL, PUMPS, TOWEL, MARCH, FOURS, STROKE)]
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
        (FOURS.replace('mode = "kneel"', 'mode = "fk"'), "E011"),
    ],
)
def test_exactly_one_thing_carries_the_figure(text: str, code: str) -> None:
    with pytest.raises(Invalid) as caught:
        parse(text)
    assert (code, "contact") in {(issue.code, issue.path) for issue in caught.value.issues}


def test_a_knee_may_kneel_while_something_else_carries() -> None:
    seated = FOURS.replace(
        "[contact.leg_near]", "[contact.seat]\nat = [0, 0]\n[contact.leg_near]", 1
    )
    held = parse(
        seated.replace("at = [0, 0]\n[con", 'at = [0, 0]\nsurface = "floor"\n[con', 1)
    ).contacts
    assert held.seat is not None
    assert held.leg_near.mode is LegMode.KNEEL


def test_a_hand_lies_on_its_own_leg_unless_it_says_which() -> None:
    held = move(PUMPS).contacts
    assert (held.hand_near.leg, held.hand_far.leg) == (Side.NEAR, Side.FAR)
    assert move(STROKE).contacts.hand_far.leg is Side.NEAR


def test_only_a_sliding_heel_can_be_soft() -> None:
    assert move(STROKE).contacts.leg_near.soft
    with pytest.raises(Invalid) as caught:
        parse(WALL.replace('mode = "pin"', 'mode = "pin"\nsoft = true', 1))
    assert ("E010", "contact.leg_far.soft") in {(i.code, i.path) for i in caught.value.issues}
