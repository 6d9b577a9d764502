"""Scenarios are played through the real engine, and what a person would see is told."""

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from coach.domain.happening import Event, Happening
from coach.domain.status import Status
from coach.engine.scenario import BadScenario, read
from coach.engine.simulation import SOURCE, Simulation

BERLIN = "Europe/Berlin"
STANDING_ONLY = '"water.enabled" = false\n"bedtime.enabled" = false\n'
WATER_ONLY = '"standing.enabled" = false\n"bedtime.enabled" = false\n"water.target_ml" = 2000\n'
OWN_ONLY = STANDING_ONLY + '"standing.enabled" = false\n'


def tea(at: str) -> str:
    return f'{OWN_ONLY}own = [{{name = "tea", at = ["{at}"]}}]\n'


class Played(NamedTuple):
    """What came of a scenario."""

    told: list[tuple[datetime, Happening]]
    status: Status
    simulation: Simulation

    def shown(self, habit: str) -> list[str]:
        return self.times(Event.SHOWN, habit)

    def times(self, event: Event, habit: str) -> list[str]:
        found = [at for at, h in self.told if h.event is event and habit in h.habits]
        return [f"{at:%H:%M}" if at.second == 0 else f"{at:%H:%M:%S}" for at in found]

    def whys(self, event: Event, habit: str) -> list[str]:
        return [h.why for _, h in self.told if h.event is event and habit in h.habits]

    def recorded(self) -> list[str]:
        return [h.why for _, h in self.told if h.event is Event.RECORDED]


def step(at: str, do: str, **said: str) -> str:
    day = at if "T" in at else f"2026-03-10T{at}:00"
    fields = "".join(f"{name} = {value}\n" for name, value in said.items())
    return f'[[event]]\nat = {day}\ndo = "{do}"\n{fields}'


def play(
    preferences: str,
    *steps: str,
    start: str = "2026-03-10T06:30:00",
    until: str = "2026-03-10T22:00:00",
    zone: str = BERLIN,
) -> Played:
    text = (
        f'format = "scenario/1"\nstart = {start}\nzone = "{zone}"\nuntil = {until}\n'
        f"[preferences]\n{preferences}{''.join(steps)}"
    )
    told: list[tuple[datetime, Happening]] = []

    def tell(done: Happening) -> None:
        told.append((done.at.astimezone(simulation.clock.zone()), done))

    simulation = Simulation(read(text), tell)
    return Played(told, simulation.play(), simulation)


def test_a_day_in_which_nothing_happens_is_the_day_of_the_design() -> None:
    day = play(
        '"water.target_ml" = 2000\n"standing.enabled" = false\n', until="2026-03-10T23:00:00"
    )
    assert day.shown("water") == [
        "07:15", "08:40", "10:05", "11:30", "12:55", "14:20", "15:45", "17:10", "18:35", "20:00",
    ]  # fmt: skip
    assert day.shown("bedtime") == ["22:00", "22:15"]
    assert day.status.target_ml == 2000
    assert day.status.sources["idle"] == SOURCE


def test_the_person_is_there_until_the_scenario_says_otherwise() -> None:
    assert play(STANDING_ONLY, until="2026-03-10T10:30:00").shown("standing") == [
        "08:00", "09:00", "10:00",
    ]  # fmt: skip


def test_suspended_overnight_wakes_up_to_one_notice_after_a_minute() -> None:
    night = play(
        '"morning.enabled" = true\n"water.target_ml" = 2000\n',
        step("20:30", "suspend"),
        step("2026-03-11T08:30:00", "resume"),
        until="2026-03-11T08:49:00",
    )
    after = [(at, h.habits) for at, h in night.told if h.event is Event.SHOWN and at.day == 11]
    assert [f"{at:%H:%M:%S}" for at, _ in after] == ["08:31:00"]
    assert night.shown("bedtime") == []


def test_a_lid_shut_within_a_pause_does_not_lose_the_pause() -> None:
    day = play(
        STANDING_ONLY,
        step("09:10", "order", text='"pause 1h"'),
        step("09:20", "suspend"),
        step("09:35", "resume"),
        until="2026-03-10T11:20:00",
    )
    assert day.shown("standing") == ["08:00", "09:00", "11:10"]


def test_what_fell_due_in_a_pause_does_not_pop_up_at_its_end() -> None:
    day = play(STANDING_ONLY, step("07:50", "order", text='"pause until 08:30"'))
    assert day.shown("standing")[0] == "09:30"


def test_a_pause_without_end_shows_nothing_and_says_so() -> None:
    day = play("", step("07:00", "order", text='"pause forever"'))
    assert [h for _, h in day.told if h.event is Event.SHOWN] == []
    assert day.status.paused_until is not None


def test_do_not_disturb_switched_off_while_asleep_holds_nothing_in_the_morning() -> None:
    day = play(
        '"standing.enabled" = false\n"water.target_ml" = 2000\n',
        step("21:00", "dnd-on"),
        step("2026-03-11T02:00:00", "dnd-off"),
        until="2026-03-11T08:00:00",
    )
    assert day.shown("bedtime") == []
    assert day.shown("water")[-1] == "07:15"


@pytest.mark.parametrize(
    ("what", "why"),
    [("camera", "a call"), ("dnd", "do not disturb"), ("fullscreen", "full screen")],
)
def test_a_call_while_a_break_falls_due_ends_in_one_offer(what: str, why: str) -> None:
    day = play(
        STANDING_ONLY,
        step("07:50", f"{what}-on"),
        step("08:25", f"{what}-off"),
        until="2026-03-10T09:00:00",
    )
    assert day.shown("standing") == ["08:25"]
    assert day.whys(Event.WAITING, "standing") == [why]
    assert day.whys(Event.SHOWN, "standing") == [f"waited: {why}"]


def test_two_reasons_to_be_busy_must_both_be_over() -> None:
    day = play(
        STANDING_ONLY,
        step("07:50", "camera-on"),
        step("07:55", "fullscreen-on"),
        step("08:10", "camera-off"),
        step("08:20", "fullscreen-off"),
        until="2026-03-10T09:00:00",
    )
    assert day.shown("standing") == ["08:20"]


def test_away_ten_minutes_and_back_was_a_break() -> None:
    day = play(
        STANDING_ONLY, step("07:40", "idle"), step("07:50", "active"), until="2026-03-10T09:00:00"
    )
    assert day.shown("standing") == ["08:50"]
    assert day.recorded()[:2] == ["away", "back"]


def test_locked_over_a_due_time_is_away() -> None:
    day = play(
        STANDING_ONLY, step("07:55", "lock"), step("08:30", "unlock"), until="2026-03-10T09:40:00"
    )
    assert day.shown("standing") == ["09:30"]


def test_without_a_source_of_idle_time_the_person_counts_as_there() -> None:
    day = play(
        STANDING_ONLY,
        step("06:40", "no-idle-source"),
        step("07:40", "idle"),
        until="2026-03-10T08:30:00",
    )
    assert day.shown("standing") == ["08:00"]
    assert day.status.sources["idle"] == "none"


def test_two_that_fall_due_in_the_same_minute_are_told_on_one_line() -> None:
    day = play('"water.first_after_wake_min" = 60\n', until="2026-03-10T08:05:00")
    (both,) = [h for _, h in day.told if h.event is Event.SHOWN]
    assert set(both.habits) == {"water", "standing"}


def test_an_answer_is_told_and_takes_the_notice_back() -> None:
    day = play(
        WATER_ONLY,
        step("07:20", "answer", habit='"water"', answer='"done"'),
        until="2026-03-10T08:00:00",
    )
    assert [h.event for _, h in day.told] == [Event.SHOWN, Event.ANSWERED, Event.WITHDRAWN]
    assert day.status.drunk_ml == 200


def test_an_answer_to_what_asks_nothing_does_nothing() -> None:
    day = play(
        WATER_ONLY,
        step("07:00", "answer", habit='"water"', answer='"done"'),
        until="2026-03-10T07:10:00",
    )
    assert day.told == []
    assert day.status.drunk_ml == 0


def test_a_drink_may_be_undone() -> None:
    day = play(
        WATER_ONLY,
        step("08:00", "order", text='"drink 250"'),
        step("08:01", "order", text='"undo"'),
        step("08:02", "order", text='"undo"'),
        until="2026-03-10T08:10:00",
    )
    assert day.status.drunk_ml == 0
    assert day.recorded() == ["drank 250 mL", "undid 250 mL"]


def test_drinks_before_and_after_midnight_count_for_one_day() -> None:
    day = play(
        WATER_ONLY,
        step("23:50", "order", text='"drink 200"'),
        step("2026-03-11T00:10:00", "order", text='"drink 100"'),
        until="2026-03-11T00:20:00",
    )
    assert day.status.drunk_ml == 300


def test_in_limit_mode_drinks_are_counted_and_none_is_suggested() -> None:
    day = play(
        '"water.limit_mode" = true\n"water.target_ml" = 1500\n'
        + OWN_ONLY.replace('"water.enabled" = false\n', ""),
        step("09:00", "order", text='"drink 250"'),
    )
    assert day.shown("water") == []
    assert (day.status.drunk_ml, day.status.target_ml, day.status.limit) == (250, 1500, True)


def test_a_preference_set_on_the_way_counts_at_once() -> None:
    day = play(
        STANDING_ONLY,
        step("07:40", "set", key='"standing.interval_min"', value="45"),
        until="2026-03-10T08:00:00",
    )
    assert day.shown("standing") == ["07:45"]


def test_a_preference_set_by_an_order_counts_as_well() -> None:
    day = play(STANDING_ONLY, step("07:59", "order", text='"set standing.enabled no"'))
    assert day.shown("standing") == []


def test_a_program_that_is_quit_and_started_goes_on_where_it_was() -> None:
    for quit_at, start_at, expected in (("20:59", "21:01", "21:01"), ("21:01", "21:05", "21:00")):
        day = play(
            tea("21:00"),
            step(quit_at, "quit"),
            step(start_at, "start"),
            until="2026-03-11T20:00:00",
        )
        assert day.shown("own:tea") == [expected]


def test_a_program_that_is_not_running_does_nothing_and_keeps_what_is_chosen() -> None:
    day = play(
        tea("09:00"),
        step("07:00", "quit"),
        step("07:10", "set", key='"water.enabled"', value="true"),
        step("07:20", "order", text='"drink 250"'),
        step("07:30", "answer", habit='"water"', answer='"done"'),
        step("07:40", "quit"),
        until="2026-03-10T12:00:00",
    )
    assert day.told == []
    assert "water" in {due.habit for due in day.status.next}


def test_a_reminder_made_while_the_program_was_off_does_not_come_for_the_time_before() -> None:
    made = '[{name = "milk", at = ["08:00"]}]'
    day = play(
        tea("07:00"),
        step("09:00", "quit"),
        step("09:10", "set", key='"own"', value=made),
        step("09:20", "start"),
        until="2026-03-11T12:00:00",
    )
    assert day.shown("own:milk") == ["08:00"]


def test_starting_what_runs_already_changes_nothing() -> None:
    day = play(tea("09:00"), step("07:00", "start"), until="2026-03-10T10:00:00")
    assert day.shown("own:tea") == ["09:00"]


@pytest.mark.parametrize(
    ("start", "until", "expected"),
    [
        ("2026-03-28T20:00:00", "2026-03-29T12:00:00", ["03:30"]),
        ("2026-10-24T20:00:00", "2026-10-25T12:00:00", ["02:30"]),
    ],
)
def test_half_past_two_comes_once_on_both_days_of_a_clock_change(
    start: str, until: str, expected: list[str]
) -> None:
    awake = tea("02:30") + '"quiet.enabled" = false\n'
    assert play(awake, start=start, until=until).shown("own:tea") == expected


def test_an_event_after_a_journey_is_in_the_new_wall_time() -> None:
    day = play(
        tea("21:00"),
        step("12:00", "zone", zone='"Asia/Dubai"'),
        step("20:00", "order", text='"drink 100"'),
        until="2026-03-10T22:00:00",
    )
    assert day.shown("own:tea") == ["21:00"]
    assert day.status.zone == ZoneInfo("Asia/Dubai")
    drunk = next(at for at, h in day.told if h.why == "drank 100 mL")
    assert drunk.isoformat() == "2026-03-10T20:00:00+04:00"


def test_a_journey_six_hours_west_repeats_no_drink() -> None:
    day = play(
        WATER_ONLY,
        step("14:30", "zone", zone='"America/New_York"'),
        until="2026-03-10T22:00:00",
    )
    turns = [e.turn for e in day.simulation.history.entries if e.what == "shown"]
    assert len(set(turns)) == len(turns)
    assert len(turns) <= 10


def test_a_clock_set_back_two_hours_and_forward_again_repeats_and_loses_nothing() -> None:
    plain = play(tea("10:30"))
    there_and_back = play(
        tea("10:30"),
        step("11:00", "clock", to="2026-03-10T09:00:00"),
        step("09:10", "clock", to="2026-03-10T11:10:00"),
    )
    assert there_and_back.shown("own:tea") == plain.shown("own:tea") == ["10:30"]
    assert there_and_back.recorded() == ["the clock was set"] * 2


def test_a_sleep_before_the_clock_was_set_is_no_absence_after_it() -> None:
    day = play(
        STANDING_ONLY,
        step("07:10", "suspend"),
        step("07:20", "resume"),
        step("08:00", "clock", to="2026-03-10T09:00:00"),
        until="2026-03-10T10:00:00",
    )
    assert day.shown("standing") == ["09:20"]


def test_an_absence_is_noticed_on_time_also_on_a_clock_that_was_set() -> None:
    day = play(
        STANDING_ONLY,
        step("07:40", "idle"),
        step("07:41", "clock", to="2026-03-10T06:41:00"),
        step("07:10", "active"),
        until="2026-03-10T07:20:00",
    )
    left = next(at for at, h in day.told if h.why == "away")
    assert f"{left:%H:%M}" == "06:43"


def test_events_may_stand_at_the_same_moment() -> None:
    day = play(
        STANDING_ONLY,
        step("07:55", "dnd-on"),
        step("07:55", "dnd-off"),
        until="2026-03-10T08:10:00",
    )
    assert day.shown("standing") == ["08:00"]


def test_an_event_before_the_one_above_it_is_told_with_its_line_and_what_was_expected() -> None:
    with pytest.raises(
        BadScenario, match=r"at: expected a time from 2026-03-10T08:00:00 on"
    ) as fault:
        play("", step("08:00", "lock"), step("07:00", "unlock"))
    assert fault.value.line == 10


def test_an_event_before_the_start_is_told_as_well() -> None:
    with pytest.raises(BadScenario, match="2026-03-10T06:30:00"):
        play("", step("06:00", "lock"))


def test_what_lies_after_the_end_is_not_played() -> None:
    day = play(tea("09:00"), step("11:00", "quit"), until="2026-03-10T10:00:00")
    assert day.shown("own:tea") == ["09:00"]
    assert [h for _, h in day.told if h.event is Event.WITHDRAWN] == []


def test_a_month_takes_little_more_looks_than_there_are_things_to_do() -> None:
    day = play("", until="2026-04-10T06:30:00")
    shown = sum(h.event is Event.SHOWN for _, h in day.told)
    assert shown > 400
    assert day.simulation.wakes < 4 * shown


def test_every_line_has_a_reason_and_stands_in_the_order_of_time() -> None:
    day = play(
        "",
        step("08:00", "idle"),
        step("09:00", "active"),
        step("10:00", "suspend"),
        step("12:00", "resume"),
        step("13:00", "camera-on"),
        step("14:00", "camera-off"),
    )
    assert all(h.why for _, h in day.told)
    assert [at for at, _ in day.told] == sorted(at for at, _ in day.told)


def test_the_same_scenario_plays_the_same_each_time() -> None:
    steps = (step("08:00", "idle"), step("09:00", "active"), step("12:00", "lock"))
    first, second = play("", *steps), play("", *steps)
    assert first.told == second.told


def test_the_time_without_input_is_counted_as_chosen() -> None:
    day = play(
        '"presence.away_min" = 10\n' + STANDING_ONLY,
        step("07:40", "idle"),
        step("07:49", "active"),
        until="2026-03-10T08:59:00",
    )
    assert day.recorded() == []
    assert day.shown("standing") == ["08:00"]
