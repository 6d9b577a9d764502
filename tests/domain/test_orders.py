"""The small language of orders."""

import contextlib
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import orders
from coach.domain.history import FOREVER
from coach.domain.hours import local
from coach.domain.merging import Way
from coach.domain.orders import BadOrder, parse, pause_end
from coach.domain.preferences import Hours
from coach.domain.reminder import TAKEN, Answer, Habit
from tests.fakes import BERLIN

WORK = "mon-fri 09:00-17:30"
AT_TEN = datetime(2026, 3, 10, 10, 0, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("status", orders.AskStatus()),
        ("pause", orders.Pause("1h")),
        ("pause 30m", orders.Pause("30m")),
        ("pause until 14:00", orders.Pause("until 14:00")),
        ("resume", orders.Resume()),
        ("drink", orders.Drink(0)),
        ("drink 250", orders.Drink(250)),
        ("drink 250mL", orders.Drink(250)),
        ("drink 250 mL", orders.Drink(250)),
        ("drink 8oz", orders.Drink(237)),
        ("drink 8 fl oz", orders.Drink(237)),
        ("undo", orders.Undo()),
        ("answer water done", orders.Reply("water", Answer.DONE)),
        ("answer bedtime not-tonight", orders.Reply("bedtime", Answer.NOT_TONIGHT)),
        ("answer bedtime not_tonight", orders.Reply("bedtime", Answer.NOT_TONIGHT)),
        ("answer own:my vitamin later", orders.Reply("own:my vitamin", Answer.LATER)),
        ("hot on", orders.Switch("hot", on=True)),
        ("hot", orders.Switch("hot", on=True)),
        ("exercise off", orders.Switch("exercise", on=False)),
        ("shift start", orders.Switch("shift", on=True)),
        ("shift end", orders.Switch("shift", on=False)),
        ("Start a standing shift", orders.Switch("shift", on=True)),
        ("end the standing shift", orders.Switch("shift", on=False)),
        ("stretch", orders.Stretch("bedtime")),
        ("stretch bedtime-short", orders.Stretch("bedtime-short")),
        ("set water.target_ml 2000", orders.Set("water.target_ml", "2000")),
        ("set standing.windows mon-fri 09:00-17:30", orders.Set("standing.windows", WORK)),
        ("set profile.due_date", orders.Set("profile.due_date", "")),
        ("open", orders.Open()),
        ("stand", orders.Stand()),
        ("open preferences", orders.Open("preferences")),
        ("quit", orders.Quit()),
    ],
)
def test_each_order_is_understood(text: str, order: orders.Order) -> None:
    assert parse(text) == order


@pytest.mark.parametrize(
    "text",
    [
        "",
        "dance",
        "pause soon",
        "pause 0m",
        "drink -5",
        "drink 0",
        "drink 9999",
        "drink -1 oz",
        "drink ² mL",
        "set",
        "undo twice",
        "answer",
        "answer water",
        "answer tea done",
        "answer water perhaps",
        "hot perhaps",
        "shift on off",
        "quit now",
    ],
)
def test_what_is_no_order_says_so(text: str) -> None:
    with pytest.raises(BadOrder, match="Not a"):
        parse(text)


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    with contextlib.suppress(BadOrder):
        assert parse(text) is not None


@pytest.mark.parametrize(
    ("span", "end"),
    [
        ("30m", "10 10:30"),
        ("90 min", "10 11:30"),
        ("2h", "10 12:00"),
        ("14:00", "10 14:00"),
        ("until 9:30", "11 09:30"),
        ("tomorrow", "11 07:00"),
    ],
)
def test_a_pause_ends_when_it_was_said(span: str, end: str) -> None:
    found = pause_end(span, Hours(), AT_TEN, BERLIN)
    assert local(found, BERLIN).strftime("%d %H:%M") == end


def test_a_pause_until_resumed_has_no_end() -> None:
    assert pause_end("forever", Hours(), AT_TEN, BERLIN) == FOREVER


@pytest.mark.parametrize("habit", [habit for habit in Habit if habit is not Habit.OWN])
def test_an_answer_that_makes_no_sense_is_refused_with_those_that_do(habit: Habit) -> None:
    for answer in set(Answer) - TAKEN[habit]:
        with pytest.raises(BadOrder, match=f"{answer} does not answer {habit}") as fault:
            parse(f"answer {habit} {answer}")
        assert all(each in str(fault.value) for each in TAKEN[habit])


@pytest.mark.parametrize("span", ["30m", "90 min", "2h"])
def test_a_length_of_time_ends_when_it_has_passed(span: str) -> None:
    assert not orders.by_the_wall(span)


@pytest.mark.parametrize("span", ["14:00", "until 9:30", "tomorrow"])
def test_a_time_of_day_ends_by_the_wall(span: str) -> None:
    assert orders.by_the_wall(span)


@pytest.mark.parametrize("span", ["2h", "120m"])
def test_two_hours_are_two_hours_also_over_a_clock_change(span: str) -> None:
    before = datetime(2026, 3, 29, 1, 0, tzinfo=BERLIN).astimezone(UTC)
    assert local(pause_end(span, Hours(), before, BERLIN), BERLIN).strftime("%H:%M") == "04:00"


def test_a_pause_till_tomorrow_after_midnight_ends_at_the_coming_waking() -> None:
    after = datetime(2026, 3, 11, 0, 30, tzinfo=BERLIN).astimezone(UTC)
    end = pause_end("tomorrow", Hours(), after, BERLIN)
    assert local(end, BERLIN).strftime("%d %H:%M") == "11 07:00"


def test_a_pause_till_tomorrow_of_somebody_who_is_up_early_is_longer_than_the_night() -> None:
    early = datetime(2026, 3, 11, 6, 30, tzinfo=BERLIN).astimezone(UTC)
    end = pause_end("tomorrow", Hours(), early, BERLIN)
    assert local(end, BERLIN).strftime("%d %H:%M") == "12 07:00"


def test_only_rooms_that_there_are_can_be_opened() -> None:
    assert [orders.parse(f"open {room}") for room in orders.ROOMS] == [
        orders.Open(room) for room in orders.ROOMS
    ]
    with pytest.raises(orders.BadOrder, match=", ".join(orders.ROOMS)):
        orders.parse("open cellar")


@pytest.mark.parametrize("way", ["merge", "replace"])
def test_a_bundle_is_brought_in_by_its_path(way: str) -> None:
    for path in ("/home/me/a.json", "/home/my  files/ä b.json ", "/undo"):
        assert parse(f"import {way} {path}") == orders.Import(Way(way), path)


def test_an_import_is_undone_and_everything_erased_by_a_word() -> None:
    assert parse("import undo") == orders.UndoImport()
    assert parse("erase") == orders.Erase()


@pytest.mark.parametrize(
    "text", ["import", "import merge", "import /a.json", "import undo now", "erase all"]
)
def test_half_an_order_about_everything_is_none(text: str) -> None:
    with pytest.raises(BadOrder, match="import undo"):
        parse(text)
