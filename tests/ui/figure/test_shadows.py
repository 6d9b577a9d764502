from dataclasses import replace

import pytest

from coach.motion.body import Body
from coach.motion.exercise import Exercise
from coach.motion.rig import solve
from coach.ui.figure.actor import Shade
from coach.ui.figure.shadows import shadows
from tests.ui.figure.pixels import PUMPS, WALL, move
from tests.ui.figure.props.acts import ASLEEP, HERE, TOWEL


def _of(exercise: Exercise, t: float = HERE) -> list[Shade]:
    return list(shadows(solve(exercise, t, Body()), exercise))


def _raised(exercise: Exercise, by: float) -> Exercise:
    """Return the move with everything it stands on so much higher."""
    contacts = exercise.contacts
    near, far = (replace(leg, at=leg.at + by * 1j) for leg in (contacts.leg_near, contacts.leg_far))
    return replace(exercise, contacts=replace(contacts, leg_near=near, leg_far=far))


def test_who_stands_has_a_shadow_under_each_foot_and_one_around() -> None:
    found = _of(move(WALL))

    assert len(found) == 3
    assert all(abs(centre.imag) < 4 for centre, _, _ in found)


def test_shadows_rise_with_what_is_stood_on() -> None:
    low, high = _of(move(WALL)), _of(_raised(move(WALL), 14))

    for (a, _, _), (b, _, _) in zip(low, high, strict=True):
        assert b.imag - a.imag == pytest.approx(14)


def test_who_sits_presses_a_shadow_into_the_seat() -> None:
    seat = move(PUMPS).contacts.seat
    assert seat is not None
    pressed = [centre for centre, _, _ in _of(move(PUMPS)) if abs(centre.imag - seat.at.imag) < 2]

    assert len(pressed) == 1
    assert pressed[0].real > seat.at.real


def test_legs_along_a_bed_have_their_shadow_on_it() -> None:
    assert all(abs(centre.imag - 50) < 4 for centre, _, _ in _of(TOWEL))


def test_a_lifted_foot_has_a_wider_and_weaker_shadow() -> None:
    exercise = move(PUMPS)
    frame = solve(exercise, 0.0, Body())
    lifted = replace(frame, leg_near=replace(frame.leg_near, ankle=frame.leg_near.ankle + 12j))
    (_, near, strong), (_, wide, weak) = (
        list(shadows(each, exercise))[1] for each in (frame, lifted)
    )

    assert wide.real > near.real
    assert weak < strong


def test_from_above_the_whole_body_has_a_shadow() -> None:
    found = _of(ASLEEP)
    reach = [centre.real for centre, _, _ in found]

    assert min(reach) < -50
    assert max(reach) > 40


def test_all_shadows_are_soft() -> None:
    for exercise in (move(WALL), move(PUMPS), TOWEL, ASLEEP):
        assert all(0 < strength <= 0.5 for _, _, strength in _of(exercise))
