import re
from pathlib import Path

import pytest

from coach.domain.stage import Stage
from coach.motion.about import EQUIPMENT
from coach.ui.stretches import wording
from coach.ui.stretches.filters import Found
from tests.ui.stretches.kept import WORDS, library, move, moves


@pytest.mark.parametrize(
    ("seconds", "short", "spoken"),
    [
        (0, "0 s", "0 seconds"),
        (1, "1 s", "1 second"),
        (50, "50 s", "50 seconds"),
        (60, "1 min", "1 minute"),
        (72.4, "1 min 12 s", "1 minute 12 seconds"),
        (119.7, "2 min", "2 minutes"),
    ],
)
def test_lengths_are_told_at_a_glance_and_aloud(seconds: float, short: str, spoken: str) -> None:
    assert wording.short(seconds) == short
    assert wording.spoken(seconds) == spoken


def test_a_card_is_read_as_name_length_and_what_it_needs() -> None:
    assert wording.card_aloud(move("ankle-pumps")) == "Ankle pumps, 1 minute, needs: chair"
    assert "nothing needed" in wording.card_aloud(move("march-on-spot"))
    assert wording.card_aloud(move("ankle-circles", Stage.T3)).endswith("made gentler for now")


@pytest.mark.parametrize(
    ("shown", "elsewhere", "said"),
    [
        (1, 0, "1 stretch."),
        (17, 1, "17 stretches. 1 more is for other stages."),
        (0, 2, "0 stretches. 2 more are for other stages."),
    ],
)
def test_what_is_for_other_stages_is_said(shown: int, elsewhere: int, said: str) -> None:
    assert wording.counted(Found(moves()[:shown], elsewhere)) == said


def test_for_whom_a_routine_is_changed_is_said_plainly() -> None:
    assert wording.now_for([Stage.T3], Stage.T3) == "For: now (third trimester)"
    both = wording.now_for([Stage.NONE, Stage.AFTER], Stage.NONE)
    assert both == "For: now (not pregnant); also after birth"
    three = wording.now_for([Stage.NONE, Stage.T1, Stage.AFTER], Stage.T1)
    assert three == "For: now (first trimester); also not pregnant and after birth"


def test_each_stage_of_a_move_is_a_line() -> None:
    lines = [wording.stage_line(move("hip-flexor-split-stance", s), Stage.T3) for s in Stage]
    assert lines[3] == "Third trimester (now): not for this stage"
    assert "made gentler" in lines[2]


def test_a_dose_is_told_in_numbers() -> None:
    assert wording.dose(move("calf-wall-straight").done) == "30 s hold, each side"
    assert wording.dose(move("march-on-spot").done) == "20 times"


def test_a_routine_is_told_with_its_total(tmp_path: Path) -> None:
    session = library(tmp_path).session("bedtime-short", "none")
    assert re.fullmatch(r"(\d min )?\d+ s, 3 stretches|\d min, 3 stretches", wording.total(session))
    assert wording.total_aloud(session).startswith("In all ")
    assert wording.contents(session, WORDS).count("·") == 2


def test_everything_that_can_be_needed_has_a_label() -> None:
    for key in EQUIPMENT:
        assert wording.thing(key)[0].isupper()


def test_nobody_is_told_what_they_should_do() -> None:
    source = Path(wording.__file__).read_text(encoding="utf-8").lower()
    for word in ("should", "missed", "streak", "great job", "further", "deeper", ' ok"'):
        assert word not in source
