from dataclasses import replace
from itertools import pairwise

import pytest

from coach.domain.reminder import Habit, Tone
from coach.motion.routine import Kind, Side
from coach.ui.language import catalogue
from coach.ui.player import captions
from coach.ui.player.caption import Caption
from coach.ui.player.captions import Dial
from coach.ui.player.swaps import Choice, Limits, Reason
from tests.ui.player.played import moment, moves, segment, session, shipped

WORDS = catalogue()
BLAME = ("missed", "should", "streak", "great job", "well done", "cramp", "pregnan", "!")


def said(kind: Kind, side: Side | None = None, into: float = 0.01) -> Caption:
    return captions.caption(moment(kind, side, into), WORDS)


def test_getting_ready_says_how_to_begin() -> None:
    assert said(Kind.READY) == Caption("Get ready", WORDS["ex.calf-wall-straight.start"])


def test_the_switch_says_the_other_side() -> None:
    assert said(Kind.SWITCH).main == "Other side: left leg"


def test_a_transition_says_what_is_next_and_how_to_begin() -> None:
    assert said(Kind.TRANSITION) == Caption("Next: ankle pumps", WORDS["ex.ankle-pumps.start"])


def test_what_a_routine_notes_is_said_while_getting_ready() -> None:
    late = shipped("bedtime", "t3")
    noted = next(each for each in late.segments if each.note)
    said = captions.caption(late.at(noted.start), WORDS)
    assert said.second.endswith(WORDS["routine.bedtime.unsteady"])
    assert said.second.startswith(WORDS["ex.calf-wall-straight.start-late"])


def test_no_two_moves_share_a_short_name_and_none_names_a_condition() -> None:
    names = [captions.name(move, WORDS) for move in moves().values()]
    assert len(set(names)) == len(names)
    assert captions.name(moves()["rescue-flex-in-bed"], WORDS) == "Heel away, toes back"
    assert not [name for name in names if "cramp" in name.lower()]


def test_a_move_says_what_to_do_with_which_leg_and_how_it_feels() -> None:
    held = said(Kind.MOVE, Side.LEFT, into=5)
    assert held.main == WORDS["ex.calf-wall-straight.hold"]
    assert held.second == f"Left leg. {WORDS['ex.calf-wall-straight.mild']}"
    assert said(Kind.MOVE, Side.RIGHT, into=1).main == WORDS["ex.calf-wall-straight.lean"]
    assert said(Kind.MOVE, Side.BOTH).second.startswith("Both legs.")


@pytest.mark.parametrize("stage", ["none", "t1", "t2", "t3", "after"])
@pytest.mark.parametrize("name", ["bedtime", "bedtime-short"])
def test_every_moment_of_every_routine_has_its_caption(name: str, stage: str) -> None:
    played = shipped(name, stage)
    known = set(captions.captions(played, WORDS))
    for tenth in range(int(played.length * 10) + 1):
        now = captions.caption(played.at(tenth / 10), WORDS)
        assert now in known, "room was kept for it"
        assert now.main
    assert {segment.kind for segment in played.segments} == set(Kind) - {Kind.REST}


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_segment_has_words(kind: Kind) -> None:
    now = moment(Kind.MOVE, Side.RIGHT)
    assert captions.caption(replace(now, segment=replace(now.segment, kind=kind)), WORDS).main


def test_what_comes_then() -> None:
    right, left = segment(Kind.MOVE, Side.RIGHT), segment(Kind.MOVE, Side.LEFT)
    last = segment(Kind.MOVE, Side.BOTH)

    assert captions.then(session(), right, WORDS) == Caption("Same, left leg", "then ankle pumps")
    assert captions.then(session(), left, WORDS) == Caption("Ankle pumps", "")
    assert captions.then(session(), last, WORDS) == Caption("Done", "This is the last move.")
    switch = segment(Kind.SWITCH)
    assert captions.then(session(), switch, WORDS).main == "Ankle pumps", "left is on its way"
    ready = segment(Kind.READY)
    assert captions.then(session(), ready, WORDS).main == "Same, left leg"


def test_a_sided_move_ahead_names_its_first_leg() -> None:
    bedtime = shipped("bedtime")
    assert captions.then(bedtime, bedtime.segments[0], WORDS) == Caption(
        "Upper calf wall stretch", "Right leg first"
    )


def test_progress_counts_from_one() -> None:
    assert captions.progress(segment(Kind.READY)) == "Move 1 of 2"
    assert captions.progress(segment(Kind.MOVE, Side.BOTH)) == "Move 2 of 2"


def test_the_ring_fills_with_the_hold_and_not_before() -> None:
    def dial(into: float) -> Dial:
        now = moment(Kind.MOVE, Side.RIGHT, into)
        return captions.dial(now, running=True, whole_seconds=False)

    assert dial(1.0) == Dial(0.0, "10", "seconds", large=False)
    assert dial(7.0) == Dial(pytest.approx(0.5), "5", "seconds", large=False)  # type: ignore[arg-type]
    assert dial(9.5).large
    assert dial(9.5).number == "3"
    assert dial(11.5).number == "1"
    assert dial(13.0) == Dial(1.0, "", "", large=False), "eased back: the hold is done"


def test_three_two_one_before_every_change() -> None:
    for kind, side in ((Kind.READY, None), (Kind.SWITCH, None), (Kind.MOVE, Side.BOTH)):
        length = segment(kind, side).length
        counted = [
            captions.dial(moment(kind, side, length - left), running=True, whole_seconds=False)
            for left in (2.5, 1.5, 0.5)
        ]
        assert [dial.number for dial in counted] == ["3", "2", "1"], kind
        assert all(dial.large for dial in counted)


def test_a_paused_ring_says_so() -> None:
    now = moment(Kind.MOVE, Side.RIGHT, 11.5)
    dial = captions.dial(now, running=False, whole_seconds=False)
    assert (dial.number, dial.unit, dial.large) == ("1", "paused", False)
    assert captions.ring_aloud(now, running=False) == "Paused with 1 second left. Move 1 of 2."


def test_where_nothing_glides_the_ring_steps_once_a_second() -> None:
    shares = {
        captions.dial(
            moment(Kind.MOVE, Side.RIGHT, 2 + tick / 60), running=True, whole_seconds=True
        ).share
        for tick in range(1, 600)
    }
    assert len(shares) == 10


def test_the_rings_words_change_only_now_and_then() -> None:
    told = [
        captions.ring_aloud(moment(Kind.MOVE, Side.RIGHT, 2 + tick / 10), running=True)
        for tick in range(100)
    ]
    changes = sum(a != b for a, b in pairwise(told))
    assert changes <= 2
    assert told[0] == "About 10 seconds left. Move 1 of 2."


def test_the_last_page_is_quiet() -> None:
    assert captions.farewell(evening=True).aloud() == "That’s it. Sleep well."  # noqa: RUF001
    assert captions.farewell(evening=False).aloud() == "That’s it. On with your day."  # noqa: RUF001
    assert captions.evening(Habit.BEDTIME, Tone.LIGHT)
    assert captions.evening(None, Tone.NIGHT)
    assert not captions.evening(Habit.STANDING, Tone.LIGHT)
    assert not captions.evening(None, Tone.DARK)


def test_no_caption_praises_blames_or_names_a_condition() -> None:
    bedtime = shipped("bedtime")
    lines = [caption.aloud() for caption in captions.captions(bedtime, WORDS)]
    lines += [captions.then(bedtime, each, WORDS).aloud() for each in bedtime.segments]
    lines += [captions.farewell(evening=evening).aloud() for evening in (True, False)]
    assert [line for line in lines if any(word in line.lower() for word in BLAME)] == []


def test_the_button_that_swaps_says_why_in_few_words() -> None:
    seated, standing = moves()["ankle-pumps"], moves()["calf-wall-straight"]
    said = {
        (reason, move.id): captions.quick(Choice(reason, move))
        for reason in Reason
        for move in (seated, standing)
    }
    assert said[Reason.UNSTEADY, "ankle-pumps"] == "Unsteady? Sit instead"
    assert said[Reason.UNSTEADY, "calf-wall-straight"] == "Unsteady today?"
    assert said[Reason.NO_WALL, "ankle-pumps"] == "No wall? Sit instead"
    assert said[Reason.NO_WALL, "calf-wall-straight"] == "No wall here?"
    assert all(len(text) <= 22 for text in said.values())


def test_a_list_of_swaps_names_each_move() -> None:
    names = [captions.choice_name(Choice(each, moves()["ankle-pumps"]), WORDS) for each in Reason]
    assert names == [
        "Unsteady today? Ankle pumps",
        "No wall here? Ankle pumps",
        "Unsteady, or no wall? Ankle pumps",
        "Ankle pumps",
        "Back to ankle pumps",
    ]


def test_a_note_stands_on_the_first_page_only() -> None:
    noted = captions.captions(session(), WORDS, "Seated moves only.")
    assert sum("Seated moves only." in caption.aloud() for caption in noted) == 1
    assert captions.note(Limits(seated_only=True, wall=False)) == "Seated moves only."
    assert captions.note(Limits(wall=False)) == "No wall needed."
    assert captions.note(Limits()) == ""


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (Limits(chair=False), "No chair needed."),
        (Limits(towel=False), "No towel needed."),
        (Limits(wall=False, towel=False), "No wall or towel needed."),
        (Limits(wall=False, chair=False, towel=False), "No wall, chair or towel needed."),
    ],
)
def test_what_is_not_at_hand_is_said_in_one_line(limits: Limits, said: str) -> None:
    assert captions.note(limits) == said


def test_every_key_is_told() -> None:
    told = captions.keys().aloud()
    assert all(f" {key} " in f" {told} " for key in ("Space", "N", "B", "S", "M", "F", "Esc"))
