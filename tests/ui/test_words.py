import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.history import FOREVER
from coach.domain.orders import parse
from coach.domain.policy import Why
from coach.domain.preferences import Hours, Preferences
from coach.domain.reminder import ANSWERS, Answer, Card, Due, Habit, Tone
from coach.domain.schedule import plan
from coach.domain.stage import Stage
from coach.domain.status import Status, Waiting
from coach.ui import words
from coach.ui.words import Around
from tests.fakes import BERLIN

NEVER_SEEN = re.compile(r"cramp|pregnan|trimester|bump|baby|belly|due date|diagnos", re.IGNORECASE)
NEVER_SAID = re.compile(
    r"missed|should|must|streak|great|well done|fail|prevent|treat|OK|Cancel|Submit"
)


def at(wall: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-04T{wall}").replace(tzinfo=BERLIN).astimezone(UTC)


AROUND = Around(
    zone=BERLIN,
    drunk_ml=1000,
    target_ml=2000,
    last_drink=at("12:55"),
    sat=timedelta(minutes=60),
    bedtime=at("22:30"),
    repeat_at=at("22:15"),
)
WATER = Due(Habit.WATER, at("14:20"), amount=200)
STANDING = Due(Habit.STANDING, at("14:17"))
BEDTIME = Due(Habit.BEDTIME, at("22:00"))
STATUS = Status(
    now=at("14:00"),
    zone=BERLIN,
    confirmed=True,
    paused_until=None,
    next=(WATER, BEDTIME),
    waiting=(),
    open=(),
    drunk_ml=1000,
    target_ml=2000,
    stage=Stage.T3,
)


def all_cards() -> list[Card]:
    dues = [d for due in (WATER, STANDING, BEDTIME) for d in (due, replace(due, asked=True))]
    arounds = [
        replace(AROUND, held=held, last_drink=last, repeat_at=again)
        for held in (None, *Why)
        for last in (AROUND.last_drink, None)
        for again in (AROUND.repeat_at, None)
    ]
    return [words.card(*each) for each in product(dues, arounds, Tone)]


def test_a_glass_of_water() -> None:
    card = words.card(WATER, AROUND)
    assert card.title == "A glass of water?"
    assert card.body == "1,000 of 2,000 mL so far. Last one 12:55."
    assert [b.label for b in card.buttons] == ["Drank 200 mL", "Later", "Skip"]
    assert card.id == WATER.id


def test_the_first_glass_of_the_day() -> None:
    first = replace(AROUND, drunk_ml=0, last_drink=None)
    assert words.card(WATER, first).body == "0 of 2,000 mL so far. The first today."


def test_time_to_stand_up() -> None:
    card = words.card(STANDING, AROUND)
    assert card.title == "Time to stand up?"
    assert card.body == ("You have sat for 60 minutes by 14:17.\nA minute and a half is enough.")
    assert [b.label for b in card.buttons] == ["Start", "Later", "Skip"]


def test_ready_for_a_stretch() -> None:
    card = words.card(BEDTIME, AROUND)
    assert card.title == "Ready for a stretch?"
    assert card.body == (
        "Bed is at 22:30. Two moves, standing and sitting.\n"
        "I’ll ask once more at 22:15, then stay quiet."  # noqa: RUF001
    )
    assert [b.label for b in card.buttons] == ["5 min", "2 min", "Not tonight"]


def test_the_second_asking_promises_to_be_the_last() -> None:
    body = words.card(replace(BEDTIME, repeat=True), replace(AROUND, repeat_at=None)).body
    assert body.endswith("I won’t ask again tonight.")  # noqa: RUF001


def test_a_card_that_waited_says_so() -> None:
    busy = replace(AROUND, held=Why.BUSY)
    assert words.card(WATER, busy).body.endswith("\nWaited until you were free.")
    assert words.card(replace(WATER, asked=True), busy).body.endswith("You asked me to come back.")
    assert "\n" not in words.card(WATER, replace(AROUND, held=Why.CROWDED)).body


def test_no_card_names_a_condition_or_blames() -> None:
    for card in all_cards():
        said = "\n".join([card.title, card.body, *(b.label for b in card.buttons)])
        assert not NEVER_SEEN.search(said), said
        assert not NEVER_SAID.search(said), said


def test_a_card_has_a_question_two_short_lines_and_its_answers() -> None:
    for card in all_cards():
        lines = card.body.splitlines()
        most = 34 if card.tone is Tone.NIGHT else 52
        assert card.title.endswith("?")
        assert 1 <= len(lines) <= 2
        assert all(line and len(line) <= most for line in lines), card.body
        assert tuple(b.answer for b in card.buttons) == ANSWERS[card.habit]


def test_every_answer_has_a_label_and_says_what_it_does() -> None:
    labels = [words.label(answer, 200) for answer in Answer]
    assert len(set(labels)) == len(labels)
    assert all(words.told(answer, 200).endswith(".") for answer in Answer)


def test_every_reason_has_words() -> None:
    said = [words.reason(why) for why in Why]
    assert len(set(said)) == len(said)
    assert words.reason("something new") == "something new"


def test_every_pause_offered_is_an_order() -> None:
    for span in words.PAUSES:
        parse(f"pause {span}")
    assert len(words.PAUSES) == 5


def test_the_next_line_says_the_one_thing_to_know() -> None:
    said = {
        "Next: a glass of water at 14:20": STATUS,
        "Nothing runs yet. Set your hours.": replace(STATUS, confirmed=False),
        "Paused until 16:00": replace(STATUS, paused_until=at("16:00")),
        "Paused until tomorrow at 07:00": replace(
            STATUS, paused_until=at("07:00") + timedelta(days=1)
        ),
        "Paused until you resume": replace(STATUS, paused_until=FOREVER),
        "Your turn: a stretch before bed": replace(STATUS, open=(Habit.BEDTIME,)),
        "Standing up waits: you are busy": replace(
            STATUS, waiting=(Waiting(Habit.STANDING, Why.BUSY),)
        ),
        "Nothing more comes today": replace(STATUS, next=()),
    }
    for line, status in said.items():
        assert words.next_line(status) == line


def test_a_pause_outweighs_what_is_open() -> None:
    both = replace(STATUS, paused_until=at("16:00"), open=(Habit.WATER,))
    assert words.next_line(both).startswith("Paused")


def test_the_tool_tip_names_the_program_and_the_drinks() -> None:
    assert words.tool_tip(STATUS) == (
        "Stretch Coach\nNext: a glass of water at 14:20\n1,000 of 2,000 mL so far"
    )
    assert words.tool_tip(replace(STATUS, confirmed=False)).count("\n") == 1


def test_the_terminal_hears_each_turn_once() -> None:
    assert words.status_lines(STATUS) == (
        "Next: a glass of water at 14:20",
        "A stretch before bed at 22:00",
        "1,000 of 2,000 mL so far",
    )
    paused = words.status_lines(replace(STATUS, paused_until=at("16:00")))
    assert len(paused) == 4


@pytest.mark.parametrize(
    ("days", "said"), [(0, "at 18:00"), (1, "tomorrow at 18:00"), (3, "on Saturday at 18:00")]
)
def test_a_day_is_named_by_its_distance(days: int, said: str) -> None:
    assert words.when(at("18:00") + timedelta(days=days), at("14:00"), BERLIN) == said


def test_the_plan_of_a_day_in_one_breath() -> None:
    day = plan(replace(Preferences(), hours=Hours(confirmed=True)), date(2026, 3, 4), BERLIN)
    assert words.plan(day, BERLIN) == (
        "Eight drinks from 07:15 to 20:00. About eight breaks. One stretch at 22:00."
    )
    assert words.plan((), BERLIN) == "Nothing comes on such a day."
    assert words.plan((BEDTIME,), BERLIN) == "One stretch at 22:00."


def test_the_plan_of_a_day_line_by_line() -> None:
    assert words.plan_lines((WATER, STANDING), date(2026, 3, 4), BERLIN) == (
        "Wednesday, 04 March 2026",
        "14:20  A glass of water, 200 mL",
        "14:17  Standing up",
    )
    assert words.plan_lines((), date(2026, 3, 4), BERLIN)[1] == "Nothing comes on this day."


@given(st.times(), st.times())
def test_waking_hours_are_more_than_none_and_at_most_a_day(wake: time, bedtime: time) -> None:
    said = re.fullmatch(r"Awake (\d+) h (\d\d)", words.awake_for(wake, bedtime))
    assert said
    assert timedelta() < timedelta(hours=int(said[1]), minutes=int(said[2])) <= timedelta(days=1)


def test_waking_hours_may_cross_midnight() -> None:
    assert words.awake_for(time(8), time(1)) == "Awake 17 h 00"
    assert words.awake(time(8), time(1)) == "Awake 08:00 to 01:00"
    assert (words.up(time(7)), words.bed(time(22, 30))) == ("Up 07:00", "Bed 22:30")


def test_nothing_in_the_menu_or_the_window_names_a_condition() -> None:
    said = "\n".join(
        value for value in vars(words).values() if isinstance(value, str) and "\n" not in value
    )
    assert "Stretch now" in said
    assert not NEVER_SEEN.search(said)
