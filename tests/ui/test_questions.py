from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import combinations, product

import pytest

from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.preferences import Mode, Unit
from coach.domain.reminder import OFFERED, Answer, Card, Due, Habit, Tone
from coach.ui.around import Around
from coach.ui.questions import LONGEST_TITLE, card, drank, label, told
from tests.ui.samples import (
    AROUND,
    BEDTIME,
    EACH,
    MORNING,
    NEVER_SAID,
    NEVER_SEEN,
    OFF_FEET,
    STANDING,
    VITAMIN,
    WATER,
    asks,
    at,
    mine,
)

JOB, SIT_STAND = (replace(AROUND, mode=mode) for mode in (Mode.JOB, Mode.SIT_STAND))
LATER = timedelta(minutes=20)


def labels(shown: Card) -> list[str]:
    return [button.label for button in shown.buttons]


def all_arounds() -> list[Around]:
    return [
        replace(AROUND, last_drink=last, repeat_at=again, mode=mode, unit=unit)
        for last in (AROUND.last_drink, None)
        for again in (AROUND.repeat_at, None)
        for mode in Mode
        for unit in Unit
    ]


@cache
def all_cards() -> list[Card]:
    """Return cards for one question, in every wording there is."""
    dues = [d for due in EACH for d in (due, replace(due, asked=True))]
    notices = [Notice((due,), held) for due in dues for held in (None, *Why)]
    return [card(*each) for each in product(notices, all_arounds(), Tone)]


@cache
def all_combined() -> list[Card]:
    several = [c for n in (2, 3) for c in combinations((*EACH, mine("x" * 60)), n)]
    notices = [Notice(dues, held) for dues in several for held in (None, Why.CALL)]
    return [card(*each) for each in product(notices, all_arounds(), Tone)]


def test_a_glass_of_water() -> None:
    shown = card(asks(WATER), AROUND)
    assert shown.title == "A glass of water?"
    assert shown.body == "1,000 of 2,000 mL so far. Last one 12:55."
    assert labels(shown) == ["Drank 200 mL", "Later", "Skip"]
    assert (shown.id, shown.habits) == (WATER.id, ("water",))
    assert [button.due for button in shown.buttons] == ["", "", ""]


def test_a_glass_of_water_in_ounces() -> None:
    shown = card(asks(WATER), replace(AROUND, unit=Unit.FL_OZ))
    assert shown.body == "34 of 68 fl oz so far. Last one 12:55."
    assert labels(shown)[0] == "Drank 7 fl oz"


def test_the_first_glass_of_the_day() -> None:
    first = replace(AROUND, drunk_ml=0, last_drink=None)
    assert card(asks(WATER), first).body == "0 of 2,000 mL so far. The first today."


def test_time_to_stand_up() -> None:
    shown = card(asks(STANDING), AROUND)
    assert shown.title == "Time to stand up?"
    assert shown.body == "You have sat for 60 minutes by 14:17.\nA minute and a half is enough."
    assert labels(shown) == ["Start", "Later", "Skip"]


def test_time_to_sit_down() -> None:
    shown = card(asks(OFF_FEET), replace(JOB, spent=timedelta(minutes=45)))
    assert shown.title == "Time to sit down?"
    assert shown.body == (
        "You have stood for 45 minutes by 14:17.\nFive minutes off your feet is enough."
    )


def test_at_a_desk_that_goes_up_and_down_nobody_is_said_to_have_sat() -> None:
    shown = card(asks(STANDING), SIT_STAND)
    assert shown.title == "Time to move a little?"
    assert shown.body.startswith("60 minutes at the desk by 14:17.")


def test_ready_for_a_stretch() -> None:
    shown = card(asks(BEDTIME), AROUND)
    assert shown.title == "Ready for a stretch?"
    assert shown.body == (
        "Bed is at 22:30. Five minutes or two, as you like.\n"
        "I’ll ask once more at 22:15, then stay quiet."  # noqa: RUF001
    )
    assert labels(shown) == ["5 min", "2 min", "Not tonight"]


def test_the_second_asking_promises_to_be_the_last() -> None:
    body = card(asks(replace(BEDTIME, repeat=True)), replace(AROUND, repeat_at=None)).body
    assert body.endswith("I won’t ask again tonight.")  # noqa: RUF001


def test_ankles_before_you_get_up() -> None:
    shown = card(asks(MORNING), AROUND)
    assert shown.title == "Ankles before you get up?"
    assert shown.body == "Under two minutes, before your first step."
    assert labels(shown) == ["Start", "Later", "Skip"]


def test_a_reminder_of_ones_own_is_called_as_the_person_called_it() -> None:
    shown = card(asks(VITAMIN), AROUND)
    assert (shown.title, shown.body) == ("vitamin", "Your reminder for 14:20.")
    assert labels(shown) == ["Done", "Later", "Skip"]
    assert labels(card(asks(mine("calves", routine="calves")), AROUND))[0] == "Start"


@pytest.mark.parametrize("telling", ["Cramp tea", "PREGNANCY vitamin", "third trimester"])
def test_where_others_read_along_a_telling_name_is_not_shown(telling: str) -> None:
    due = mine(telling)
    assert card(asks(due), AROUND).title == "Time for your reminder"
    assert card(asks(due), replace(AROUND, discreet=False)).title == telling
    both = card(asks(WATER, due), AROUND)
    assert both.title == "A glass of water, and your reminder?"
    assert labels(both)[1] == "Done: your reminder"
    for shown in (card(asks(due), AROUND), both, card(asks(WATER, STANDING, due), AROUND)):
        assert not NEVER_SEEN.search("\n".join([shown.title, shown.body, *labels(shown)]))


def test_a_reminder_of_ones_own_that_comes_late_says_what_time_it_was_for() -> None:
    late = replace(AROUND, now=at("14:22"))
    assert card(asks(VITAMIN), late).body == "This was for 14:20."
    assert card(Notice((VITAMIN,), Why.DND), late).body == (
        "This was for 14:20.\nWaited until do-not-disturb ended."
    )
    tomorrow = replace(AROUND, now=at("07:00", "2026-03-05"))
    assert card(asks(VITAMIN), tomorrow).body == "This was for yesterday at 14:20."
    again = replace(VITAMIN, at=at("14:30"), asked=True)
    assert card(asks(again), replace(AROUND, now=at("14:30"))).body == (
        "This was for 14:20.\nYou asked me to come back."
    )


def test_a_card_that_waited_says_why() -> None:
    for due in EACH:
        for tone in Tone:
            said = card(Notice((due,), Why.CALL), AROUND, tone).body
            assert "Waited for your call to end." in said
    asked = Notice((replace(WATER, asked=True),), Why.CALL)
    assert card(asked, AROUND).body.endswith("\nYou asked me to come back.")


def test_no_card_names_a_condition_or_blames() -> None:
    for shown in (*all_cards(), *all_combined()):
        said = "\n".join([shown.title, shown.body, *labels(shown)])
        assert not NEVER_SEEN.search(said), said
        assert not NEVER_SAID.search(said), said


def test_a_card_has_a_question_two_short_lines_and_its_answers() -> None:
    for shown in all_cards():
        lines = shown.body.splitlines()
        most = 34 if shown.tone is Tone.NIGHT else 52
        assert shown.title.endswith("?") or shown.habit is Habit.OWN
        assert 1 <= len(lines) <= 2
        assert all(line and len(line) <= most for line in lines), shown.body
        assert tuple(b.answer for b in shown.buttons) == OFFERED[shown.habit]


def test_two_that_fall_due_together_are_one_question_with_an_answer_for_each() -> None:
    shown = card(asks(WATER, STANDING), AROUND)
    assert shown.title == "A glass of water, and time to stand up?"
    assert shown.body == "1,000 of 2,000 mL so far.\nYou have sat for 60 minutes."
    assert [(b.answer, b.label, b.due) for b in shown.buttons] == [
        (Answer.DONE, "Drank 200 mL", WATER.id),
        (Answer.START, "Stand up", STANDING.id),
        (Answer.LATER, "Later", ""),
    ]
    assert shown.habits == ("water", "standing")
    assert shown.id == asks(WATER, STANDING).id


def test_two_that_waited_say_why_below_their_facts() -> None:
    lines = card(Notice((WATER, STANDING), Why.CALL), AROUND).body.splitlines()
    assert lines[2:] == ["Waited for your call to end."]
    back = asks(*(replace(due, asked=True) for due in (WATER, STANDING)))
    assert card(back, AROUND).body.splitlines()[1:] == [
        "A minute and a half is enough.",
        "You asked me to come back.",
    ]


def test_three_or_more_are_listed_by_name() -> None:
    shown = card(asks(WATER, STANDING, VITAMIN), AROUND)
    assert shown.title == "Time for three things?"
    assert shown.body.splitlines() == [
        "A glass of water: 1,000 of 2,000 mL so far.",
        "Standing up: you have sat for 60 minutes.",
        "Vitamin, for 14:20.",
    ]
    assert labels(shown) == ["Drank 200 mL", "Stand up", "Done: vitamin", "Later"]


def test_of_many_the_first_three_have_a_button_and_the_others_come_after() -> None:
    shown = card(asks(BEDTIME, WATER, STANDING, VITAMIN, mine("iron")), AROUND)
    assert shown.title == "Time for five things?"
    assert shown.body.splitlines()[-1] == "And two more after that."
    assert len(shown.body.splitlines()) == 4
    assert [button.due for button in shown.buttons] == [BEDTIME.id, WATER.id, STANDING.id, ""]


def test_each_break_has_a_name_of_its_own_in_company() -> None:
    def said(due: Due, around: Around) -> tuple[str, str, str]:
        shown = card(asks(due, WATER), around)
        listed = card(asks(due, WATER, VITAMIN), around).body.splitlines()[0]
        return shown.title.partition(",")[0], labels(shown)[0], listed.partition(":")[0]

    assert said(STANDING, AROUND) == ("Time to stand up", "Stand up", "Standing up")
    assert said(OFF_FEET, JOB) == ("Time to sit down", "Sit down", "Sitting down")
    assert said(STANDING, SIT_STAND) == (
        "Time to move a little",
        "Move a little",
        "Moving a little",
    )


def test_no_two_buttons_of_a_card_say_the_same_or_are_the_same() -> None:
    for shown in (*all_cards(), *all_combined()):
        assert len({button.key for button in shown.buttons}) == len(shown.buttons) <= 4
        assert len(set(labels(shown))) == len(shown.buttons)


def test_a_combined_card_stays_short() -> None:
    for shown in all_combined():
        asked = len(shown.habits)
        assert shown.title.endswith("?")
        assert len(shown.title) <= LONGEST_TITLE
        assert asked <= len(shown.body.splitlines()) <= asked + 1
        assert shown.buttons[-1].label == "Later"
        assert all(len(said) <= 24 for said in labels(shown))


def test_a_quiet_notice_is_a_quiet_card() -> None:
    assert card(Notice((WATER,), quietly=True), AROUND).quiet
    assert not card(asks(WATER), AROUND).quiet


def test_every_answer_has_a_label_and_says_what_it_does() -> None:
    said = [label(answer) for answer in Answer]
    assert len(set(said)) == len(said)
    assert all(told(answer, 200).endswith(".") for answer in Answer)
    assert (label(Answer.DONE), label(Answer.DONE, 200)) == ("Done", "Drank 200 mL")
    assert told(Answer.DONE, 200, Unit.FL_OZ) == f"{drank(200, Unit.FL_OZ)}." == "Drank 7 fl oz."
    assert told(Answer.DONE) == "Done, and kept."


def test_later_is_as_much_later_as_was_chosen() -> None:
    assert told(Answer.LATER) == "Asks again in ten minutes."
    assert told(Answer.LATER, later_min=20) == "Asks again in 20 minutes."
