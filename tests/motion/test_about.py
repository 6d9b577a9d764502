"""What a move needs and whom it suits."""

import pytest

from coach.motion.about import Place, Posture
from coach.motion.exercise import parse
from coach.motion.format import Invalid
from tests.motion.samples import NAMES, PUMPS, WALL, move, text_of


def test_the_wall_stretch_needs_balance_and_has_a_stand_in() -> None:
    about = move(WALL).about
    assert about.posture is Posture.STANDING
    assert about.places == tuple(Place)
    assert about.balance
    assert about.swaps == ("calf-towel-seated",)
    assert about.listed


def test_the_pumps_need_no_balance() -> None:
    about = move(PUMPS).about
    assert about.posture is Posture.SEATED
    assert not about.balance
    assert about.swaps == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        ('posture = "standing"', "", "E011", "about.posture"),
        ('posture = "standing"', 'posture = "hanging"', "E013", "about.posture"),
        ('place = ["desk", "home", "bed"]', "", "E011", "about.place"),
        ('place = ["desk", "home", "bed"]', "place = []", "E013", "about.place"),
        ('"desk", ', '"roof", ', "E013", "about.place"),
        ('equipment = ["wall"]', 'equipment = ["sword"]', "E013", "about.equipment"),
        ("balance = true", 'balance = "yes"', "E012", "about.balance"),
        ("calf-towel-seated", "Calf towel", "E013", "about.swaps"),
    ],
)
def test_what_it_is_about_is_read_strictly(old: str, new: str, code: str, path: str) -> None:
    assert old in WALL
    with pytest.raises(Invalid) as caught:
        parse(WALL.replace(old, new, 1))
    assert (code, path) in {(issue.code, issue.path) for issue in caught.value.issues}


@pytest.mark.parametrize("name", NAMES)
def test_who_is_unsteady_today_finds_something_else_to_do(name: str) -> None:
    about = move(text_of(name)).about
    swaps = [move(text_of(swap)).about for swap in about.swaps if swap in NAMES]
    assert name not in about.swaps
    if about.balance and len(swaps) == len(about.swaps):
        assert any(not swap.balance for swap in swaps)


def test_every_stand_in_is_a_move_there_is() -> None:
    for name in NAMES:
        assert set(move(text_of(name)).about.swaps) <= set(NAMES), name
