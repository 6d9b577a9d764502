from dataclasses import replace

import pytest

from coach.domain.reminder import Tone
from coach.motion.frame import Arm, Contact, Hand
from coach.ui.figure.canvas import Part
from coach.ui.figure.hands import PALM, HandArt, Hands
from coach.ui.figure.palette import palette

ARM = Arm(0j, 0j, 0.0, 0.0, 0.0, Hand.FLAT, 0.0, 0.0, 0.0, None)


def _arm(shape: Hand, surface: str = "") -> Arm:
    contact = Contact(0j, 0j, surface) if surface else None
    return replace(ARM, shape=shape, contact=contact)


def _lowest(art: HandArt) -> float:
    parts: Part = art.under + art.over
    return min(piece.path.boundingRect().top() for piece in parts)


@pytest.mark.parametrize("inner", [False, True])
@pytest.mark.parametrize("shape", [Hand.PRESS, Hand.FLAT])
def test_a_flat_hand_ends_at_its_palm(shape: Hand, *, inner: bool) -> None:
    hands = Hands(palette(Tone.LIGHT), inner=inner)

    assert _lowest(hands.of(_arm(shape, "wall"))) == pytest.approx(PALM, abs=0.12)


def test_a_hand_on_a_thigh_drapes_its_fingers_over_it() -> None:
    hands = Hands(palette(Tone.LIGHT), inner=False)

    assert _lowest(hands.of(_arm(Hand.FLAT, "thigh"))) < PALM - 3


@pytest.mark.parametrize("inner", [False, True])
def test_there_is_a_hand_for_every_way_to_hold_one(*, inner: bool) -> None:
    hands = Hands(palette(Tone.LIGHT), inner=inner)

    for shape in Hand:
        reach = max(p.path.boundingRect().right() for p in hands.of(_arm(shape)).under)
        assert 10 < reach < 18.5
