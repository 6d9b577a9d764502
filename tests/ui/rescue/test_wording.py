import re

import pytest

from coach.domain.rescue import offers, start, tapped
from coach.domain.rescue_state import Move, Page, State, Tap
from coach.domain.stage import Stage
from coach.ui.language import catalogue
from coach.ui.rescue import wording

WORDS = catalogue()
AVOIDED = re.compile(
    r"\b(treats?|prevents?|relieves?|reduces?|you may have|score|dose|streak|missed|should|"
    r"forgot|great job|flat on)\b",
    re.IGNORECASE,
)


def states() -> list[State]:
    """Return every page and every move, at each stage."""
    found = []
    for stage in Stage:
        first = start(stage)
        found += [State(stage, Page.MOVE, move) for move in Move]
        found += [State(stage, page, first.move) for page in Page]
    return found


@pytest.mark.parametrize("state", states(), ids=lambda s: f"{s.stage}-{s.page}-{s.move}")
def test_every_state_has_its_own_words(state: State) -> None:
    for since in (0.0, 12.0, 25.0):
        said = wording.caption(state, since, WORDS)
        if state.page is not Page.LOG:
            assert f"{said.main}" in WORDS.values()
            assert said.main
    for tap in offers(state):
        assert f"rescue.tap.{tap}" in WORDS


@pytest.mark.parametrize(
    "key", [key for key in WORDS if key.startswith("rescue.")], ids=lambda key: key
)
def test_no_line_claims_or_blames_and_each_sentence_is_short(key: str) -> None:
    text = WORDS[key]
    assert not AVOIDED.search(text)
    if key != "rescue.check.ask":
        for sentence in re.split(r"(?<=[.?!])\s+", text):
            assert len(sentence.split()) <= 12, sentence


def test_the_first_words_are_those_that_help() -> None:
    for stage in Stage:
        assert wording.caption(start(stage), 0.0, WORDS).main == "Leg straight. Heel away."


def test_the_check_asks_word_for_word() -> None:
    asked = wording.caption(State(page=Page.CHECK), 0.0, WORDS)
    assert asked.main == (
        "Before rubbing: is this leg swollen, warm, red or darker, or steadily painful?"
    )
    assert not asked.second


def test_late_both_hands_hold_on_and_somebody_else_strokes() -> None:
    standing = wording.caption(State(Stage.T3, Page.MOVE, Move.STAND), 12.0, WORDS)
    assert "Both hands" in standing.second
    assert wording.caption(State(Stage.T3, Page.STROKE), 0.0, WORDS).main.startswith("Ask")


def test_who_is_dizzy_bends_from_the_edge_of_the_bed() -> None:
    dizzy = State(Stage.NONE, Page.MOVE, Move.THIGH_BACK, dizzy=True)
    assert wording.caption(dizzy, 0.0, WORDS).second.startswith("Sit on the edge")


def test_a_warm_pack_stays_off_a_tummy() -> None:
    tummy = "Keep it off your tummy."
    for stage in Stage:
        assert (tummy in wording.warm(State(stage), WORDS)) is stage.pregnant


def test_no_letter_of_a_page_is_for_two_answers() -> None:
    for state in states():
        for seen in (state, tapped(state, Tap.EASED, 1.0)):
            letters = [wording.KEYS[tap] for tap in offers(seen)]
            assert len(set(letters)) == len(letters), seen


def test_no_letter_that_leads_on_takes_anything_out_when_it_is_pressed_once_more() -> None:
    leads = {wording.KEYS[tap] for tap in (Tap.CLEAR, Tap.NEXT, Tap.SKIP, Tap.WRITE)}
    assert wording.KEYS[Tap.NONE] not in leads


@pytest.mark.parametrize(
    ("seconds", "shown", "aloud"),
    [(38.9, "0:38", "38 seconds"), (60.0, "1:00", "1 min 0 s"), (724.2, "12:04", "12 min 4 s")],
)
def test_time_is_shown_as_on_a_clock(seconds: float, shown: str, aloud: str) -> None:
    assert wording.number(seconds) == shown
    assert wording.number_aloud(seconds, WORDS) == aloud


def test_after_a_minute_the_clock_no_longer_promises_one() -> None:
    state = State()
    assert "a minute" in wording.clock(state, 10.0, WORDS).second
    assert "some minutes" in wording.clock(state, 61.0, WORDS).second
