"""What stands around the body."""

import pytest

from coach.motion.exercise import parse
from coach.motion.format import Invalid
from coach.motion.parts import PROP_FIELDS, CueKind, Dose, PropKind
from tests.motion.samples import PUMPS, TOWEL, WALL, move


@pytest.mark.parametrize("kind", PropKind)
def test_every_kind_of_prop_says_what_it_needs(kind: PropKind) -> None:
    bare = WALL.replace("[[cue]]", f'[[prop]]\nkind = "{kind}"\n[[cue]]')
    needed = {f"prop[3].{field}" for field in PROP_FIELDS[kind]}
    if needed:
        with pytest.raises(Invalid) as caught:
            parse(bare)
        assert {issue.path for issue in caught.value.issues} == needed
    else:
        assert parse(bare).props[3].kind is kind


@pytest.mark.parametrize(
    ("dose", "total"),
    [
        (Dose(2, 30, 2, reps=1, sides=2, switch=4), 72),
        (Dose(2, 20, 2, reps=2, sides=2, rest=3, switch=6), 108),
        (Dose(1, 0, 1, reps=30, sides=1), 60),
        (Dose(2, 10, 2, reps=3, sides=2, rest=10, switch=4), 128),
    ],
)
def test_a_dose_adds_up(dose: Dose, total: float) -> None:
    assert dose.total == total


def test_shipped_doses_are_the_published_ones() -> None:
    assert move(WALL).dose.total == 72
    assert move(WALL).for_stage("t3").dose.total == 52
    assert move(PUMPS).dose.total == 60


def test_a_camera_sees_nine_to_seven() -> None:
    camera = move(WALL).camera
    assert camera.height / camera.width == pytest.approx(7 / 9)


def test_cues_are_arrows_or_arcs() -> None:
    arrow = move(WALL).cues[0]
    assert arrow.kind is CueKind.ARROW
    assert arrow.hold
    assert arrow.start.imag > arrow.end.imag, "the heel goes down"
    up, down = move(PUMPS).cues
    assert up.kind is CueKind.ARC
    assert (up.start_angle, up.end_angle) == (down.end_angle, down.start_angle)
    assert not move(TOWEL).cues
