"""One move: its loop, its holds, its stages, its texts."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.motion.checks import shapes
from coach.motion.exercise import Exercise, parse
from coach.motion.format import Invalid
from coach.motion.parts import STAGES, Feet, Mood, Outfit, View
from tests.motion.samples import NAMES, PUMPS, WALL, move, text_of
from tests.motion.shapes import texts


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_named_like_its_move(name: str) -> None:
    assert move(text_of(name)).id == name


def test_the_wall_stretch_is_what_it_says() -> None:
    wall = move(WALL)
    assert (wall.view, wall.time, wall.feet, wall.outfit) == (
        View.SIDE,
        Mood.DAY,
        Feet.SHOE,
        Outfit.DAY,
    )
    assert "pregnancy" in wall.tags
    assert wall.about.equipment == ("wall",)
    assert wall.about.stages == STAGES
    assert wall.title == "ex.calf-wall-straight.title"
    assert wall.alt == "ex.calf-wall-straight.alt"


@given(st.floats(-200, 200, allow_nan=False))
def test_every_second_has_a_phase_and_the_loop_repeats(t: float) -> None:
    wall = move(WALL)
    phase, since, length = wall.phase_at(t)
    assert 0 <= since <= length == phase.seconds
    assert phase.start + since == pytest.approx(t % 8, abs=1e-6) or t % 8 == pytest.approx(8)


def test_a_moment_before_the_loop_is_its_end() -> None:
    assert move(WALL).pose_at(-1e-300) == move(WALL).pose_at(0)


@given(st.floats(0.2, 60))
def test_a_hold_lasts_as_long_as_asked_and_the_rest_stays(seconds: float) -> None:
    wall = move(WALL).held(seconds)
    assert [phase.seconds for phase in wall.phases] == [2, seconds, 2]
    assert wall.length == pytest.approx(seconds + 4)
    assert wall.dose.hold == seconds
    assert wall.dose.repetition == pytest.approx(wall.length)
    assert wall.for_stage("t3").length == wall.length


def test_a_move_without_a_hold_has_none_to_change() -> None:
    assert move(PUMPS).held(30) is move(PUMPS)


def test_late_in_pregnancy_the_stride_is_shorter_and_the_hands_higher() -> None:
    usual, late = move(WALL), move(WALL).for_stage("t3")

    def stride(exercise: Exercise) -> float:
        return (exercise.contacts.leg_far.at - exercise.contacts.leg_near.at).real

    assert stride(late) < stride(usual)
    assert late.contacts.hand_near.at.imag > usual.contacts.hand_near.at.imag
    assert late.contacts.hand_near.at.real == usual.contacts.hand_near.at.real
    assert late.dose.hold == 20
    assert late.poses["lean"].leg_near.ankle < usual.poses["lean"].leg_near.ankle
    for stage in ("none", "t1", "t2", "after"):
        assert usual.for_stage(stage) is usual


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        ("[variant.t3.dose]", "[variant.t4.dose]", "E010", "variant.t4"),
        ("[variant.t3.dose]", "[variant.t3.does]", "E010", "variant.t3.does"),
        ("[variant.t3.dose]\n", "[variant.t3.dose]\nholt = 2\n", "E010", "variant.t3.dose.holt"),
        ("{pelvis = 18}", "{pelvis = 180}", "E013", "variant.t3.pose.lean.trunk.pelvis"),
    ],
)
def test_a_variant_is_read_as_strictly_as_the_move(
    old: str, new: str, code: str, path: str
) -> None:
    assert old in WALL
    with pytest.raises(Invalid) as caught:
        parse(WALL.replace(old, new))
    assert (code, path) in {(issue.code, issue.path) for issue in caught.value.issues}


@pytest.mark.parametrize("name", NAMES)
def test_every_text_a_move_names_is_there_and_every_text_is_named(name: str) -> None:
    exercise = move(text_of(name))
    used: set[str] = set()
    for _, each in shapes(exercise):
        used |= {*each.texts.values(), *each.steps}
        used |= {key for phase in each.phases for key in (phase.say, phase.detail)}
    assert used - {""} == {key for key in texts() if key.startswith(f"ex.{name}.")}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_takes_six_to_ten_words(name: str) -> None:
    for _, each in shapes(move(text_of(name))):
        for phase in each.phases:
            if phase.say:
                assert 6 <= len(texts()[phase.say].split()) <= 10, phase.say


@pytest.mark.parametrize("name", NAMES)
def test_something_is_said_and_how_it_is_done_can_be_read(name: str) -> None:
    for path, each in shapes(move(text_of(name))):
        assert any(phase.say for phase in each.phases), path
        assert each.steps, path


def test_a_long_dose_is_held_and_a_short_loop_stays_as_it_is() -> None:
    wall = move(WALL)
    assert wall.dosed(replace(wall.dose, hold=600)).length == pytest.approx(604)
    assert wall.length == 8, "the preview"
    assert wall.total == wall.dose.total == 72


def test_no_text_blames_or_boasts() -> None:
    unwelcome = re.compile(
        r"\b(missed|should|streak|great|further|deeper|push|harder)\b", re.IGNORECASE
    )
    for key, text in texts().items():
        assert not unwelcome.search(text), key


def test_a_foot_trembles_only_as_long_as_its_phase_says() -> None:
    bed = move(text_of("rescue-flex-in-bed"))
    still = replace(bed, phases=tuple(replace(p, shake=0.0) for p in bed.phases))
    ankles = [
        (bed.pose_at(t).leg_near.ankle, still.pose_at(t).leg_near.ankle) for t in (0.1, 0.2, 5.0)
    ]
    assert [a == b for a, b in ankles] == [False, False, True]
