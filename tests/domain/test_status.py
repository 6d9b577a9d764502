"""What the coach says of itself."""

import json

from coach.domain.history import What
from coach.domain.situation import Busy
from coach.domain.status import as_document
from tests.fakes import Day, chosen


def test_the_document_is_json_with_local_times_and_offsets() -> None:
    day = Day("2026-03-10T08:00", chosen(water__target_ml=2000))
    document = json.loads(json.dumps(as_document(day.coach.status())))
    assert document["now"] == "2026-03-10T08:00:00+01:00"
    assert document["paused_until"] is None
    assert document["next"][0] == {"habit": "water", "at": "2026-03-10T08:40:00+01:00"}
    assert document["water"] == {"drunk_ml": 0, "target_ml": 2000, "limit": False, "today": []}
    assert document["stage"] == "none"
    assert set(document["senses"]) >= {"idle", "lock", "busy"}


def test_a_pause_shows_its_end() -> None:
    day = Day("2026-03-10T08:00")
    day.coach.deeds.pause("30m")
    assert as_document(day.coach.status())["paused_until"] == "2026-03-10T08:30:00+01:00"
    day.coach.deeds.pause("forever")
    assert as_document(day.coach.status())["paused_until"] == "resume"


def test_what_is_held_says_why() -> None:
    day = Day("2026-03-10T08:00", chosen(standing__enabled=False))
    day.senses.become(busy=frozenset({Busy.CALL}))
    day.until("2026-03-10T09:10")
    assert as_document(day.coach.status())["waiting"] == [{"habit": "water", "why": "a call"}]


def test_an_open_card_is_told() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    assert as_document(day.coach.status())["open"] == ["water"]
    assert [e.what for e in day.history.entries] == [What.OPENED, What.SHOWN]


def test_the_next_turns_stand_in_the_order_of_time() -> None:
    day = Day("2026-03-10T08:00", chosen(own=[{"name": "tea", "at": "08:10"}]))
    told = as_document(day.coach.status())["next"]
    assert told[0] == {"habit": "own:tea", "at": "2026-03-10T08:10:00+01:00"}
    assert {each["habit"] for each in told} == {"own:tea", "water", "standing", "bedtime"}
    assert [each["at"] for each in told] == sorted(each["at"] for each in told)


def test_the_drinks_are_those_of_the_day_that_began_at_its_boundary() -> None:
    day = Day("2026-03-10T23:50")
    day.coach.deeds.drink(200)
    day.until("2026-03-11T00:10").coach.deeds.drink(150)
    assert day.coach.status().drunk_ml == 350
    assert day.until("2026-03-11T04:00").coach.status().drunk_ml == 0


def test_switches_of_today_and_their_millilitres_are_told() -> None:
    day = Day("2026-03-10T08:00")
    day.coach.deeds.switch("hot", on=True)
    day.coach.deeds.switch("exercise", on=True)
    told = as_document(day.coach.status())["water"]
    assert told == {"drunk_ml": 0, "target_ml": 2150, "limit": False, "today": ["hot", "exercise"]}


def test_the_posture_is_told_with_its_minutes() -> None:
    day = Day("2026-03-10T08:00").until("2026-03-10T08:35")
    assert as_document(day.coach.status())["posture"] == {
        "phase": "sat long",
        "minutes": 35,
        "stood_minutes": 0,
    }
    day.coach.set("standing.enabled", "no")
    assert as_document(day.coach.status())["posture"] is None


def test_a_time_keeps_its_offset_on_the_day_of_a_clock_change() -> None:
    day = Day("2026-03-29T00:30")
    told = as_document(day.coach.status())["next"]
    assert {each["at"][-6:] for each in told} == {"+02:00"}
    assert as_document(day.coach.status())["now"].endswith("+01:00")


def test_somebody_who_is_gone_is_told_to_be_away() -> None:
    day = Day("2026-03-10T08:00")
    day.senses.become(locked=day.clock.now())
    day.coach.wake()
    assert as_document(day.coach.status())["away"] is True
