import pytest

from coach.motion.body import Body
from coach.motion.front import solve_front
from coach.ui.figure.front.profiles import Shape
from coach.ui.figure.front.tee import Tee, sat
from tests.motion.front_samples import move

STANDING = solve_front(move("march-on-spot"), 0.0, Body())
SITTING = solve_front(move("ankle-circles"), 0.0, Body())


def test_a_tee_is_bunched_on_a_lap() -> None:
    shape = Shape("even", 0.0)

    assert sat(STANDING) == 0.0
    assert sat(SITTING) == 1.0
    assert Tee.of(SITTING, shape).left[0].imag > Tee.of(STANDING, shape).left[0].imag + 4


def test_a_belly_rounds_the_hem() -> None:
    slim, full = (Tee.of(STANDING, Shape("even", belly)) for belly in (0.0, 1.0))
    drops = [tee.left[0].imag - tee.hem(tee.left[0], tee.right[0])[1].imag for tee in (slim, full)]

    assert drops[1] > drops[0] + 2


def test_a_tee_inside_its_outline_is_smaller() -> None:
    tee = Tee.of(STANDING, Shape("even", 0.5))
    left, right = tee.sides(-0.3)

    assert left[4].real == pytest.approx(tee.left[4].real + 0.3, abs=0.01)
    assert right[4].real == pytest.approx(tee.right[4].real - 0.3, abs=0.01)


def test_the_same_tee_is_told_by_the_same_key() -> None:
    shape = Shape("even", 0.5)
    later = solve_front(move("march-on-spot"), 2.0, Body(belly=0.5))
    first = solve_front(move("march-on-spot"), 0.0, Body(belly=0.5))
    swayed = solve_front(move("march-on-spot"), 0.4, Body(belly=0.5))

    assert Tee.of(first, shape).key == Tee.of(later, shape).key
    assert Tee.of(first, shape).key != Tee.of(swayed, shape).key
