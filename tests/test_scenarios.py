"""Real days, played through `coach simulate`: in each, what the person saw is counted."""

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios import Played, clock, play, run, scenario, whose

D = "2026-03-17T"
ONLY_WATER: dict[str, Any] = {
    "standing__enabled": False,
    "bedtime__enabled": False,
    "water__target_ml": 2000,
}
ONLY_STANDING: dict[str, Any] = {
    "water__enabled": False,
    "bedtime__enabled": False,
    "standing__interval_min": 60,
}
ONLY_BEDTIME: dict[str, Any] = {"water__enabled": False, "standing__enabled": False}
NOTHING: dict[str, Any] = {**ONLY_BEDTIME, "bedtime__enabled": False}
BOTH_AT_20_TO_9: dict[str, Any] = {
    "bedtime__enabled": False,
    "water__target_ml": 2000,
    "standing__interval_min": 100,
}
"""From 07:00 on, the second drink and the first break fall due in the same minute."""
TEN_DRINKS = (
    *("07:15", "08:40", "10:05", "11:30", "12:55"),
    *("14:20", "15:45", "17:10", "18:35", "20:00"),
)
VITAMIN = '{name = "vitamin", at = ["21:00"]}'


def gaps(played: Played) -> list[timedelta]:
    """Return the time between each two notices."""
    times = [datetime.fromisoformat(line["at"]) for line in played.told("shown")]
    return [later - before for before, later in pairwise(times)]


def test_suspended_overnight_one_notice_comes_after_the_grace_and_no_pile(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}13:00", "suspend"),
            ("2026-03-18T07:30", "resume"),
            until="2026-03-18T09:00",
            own=VITAMIN,
        ),
    )
    night = [t for t in played.shown() if "17 13:00" < t < "18 07:30"]
    morning = [t for t in played.shown() if t >= "18 07:30"]
    assert night == []
    assert morning[0] == "18 07:31"
    assert len([t for t in morning if t < "18 07:51"]) == 1
    assert played.shown("own:vitamin") == ["18 07:31"]
    assert played.shown("standing")[-1] == "18 08:30"  # the interval starts again in full


def test_a_lid_shut_within_a_pause_neither_ends_nor_stretches_it(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}10:00", "order", {"text": "pause 1h"}),
            (f"{D}10:20", "suspend"),
            (f"{D}10:35", "resume"),
            start=f"{D}09:00",
            until=f"{D}12:30",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 10:00", "17 12:00"]
    assert played.status["paused_until"] is None
    middle = play(
        tmp_path,
        scenario(
            (f"{D}10:00", "order", {"text": "pause 1h"}),
            (f"{D}10:20", "suspend"),
            (f"{D}10:35", "resume"),
            start=f"{D}09:00",
            until=f"{D}10:50",
            **ONLY_STANDING,
        ),
    )
    assert middle.status["paused_until"].startswith(f"{D}11:00")


def test_what_is_overdue_when_a_pause_begins_does_not_pop_up_when_it_ends(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}09:50", "camera-on"),
            (f"{D}10:10", "order", {"text": "pause 30m"}),
            (f"{D}10:20", "camera-off"),
            start=f"{D}09:00",
            until=f"{D}12:00",
            water__target_ml=2000,
            bedtime__enabled=False,
        ),
    )
    assert [t for t in played.shown() if "17 09:50" < t < "17 11:30"] == []
    assert played.shown("standing") == ["17 11:40"]
    assert played.why("dropped", "standing") == ["paused"]


def test_an_own_reminder_in_a_pause_comes_after_it_but_not_at_its_end(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}20:30", "order", {"text": "pause 1h"}),
            start=f"{D}20:00",
            own=VITAMIN,
            **NOTHING,
        ),
    )
    assert played.shown() == ["17 21:50"]
    assert played.why("waiting", "own:vitamin") == ["paused"]


def test_do_not_disturb_in_the_evening_and_off_while_asleep_rings_nobody(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}21:30", "dnd-on"),
            (f"{D}23:00", "suspend"),
            ("2026-03-18T02:00", "dnd-off"),
            ("2026-03-18T06:50", "resume"),
            start=f"{D}20:30",
            until="2026-03-18T12:00",
            **ONLY_BEDTIME,
        ),
    )
    assert played.shown() == []
    assert played.why("waiting", "bedtime") == ["do not disturb"]
    assert [clock(line) for line in played.told("dropped", "bedtime")] == ["17 22:30"]


def test_a_call_holds_the_break_and_its_end_brings_exactly_one(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}09:50", "camera-on"),
            (f"{D}11:40", "camera-off"),
            start=f"{D}09:00",
            until=f"{D}12:30",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 11:40"]
    assert played.why("waiting", "standing") == ["a call"]
    assert played.why("shown", "standing") == ["waited: a call"]


@pytest.mark.parametrize(("when", "times"), [("quiet", ["17 10:00"]), ("show", ["17 10:00"])])
def test_who_wants_it_otherwise_is_asked_during_a_call(
    tmp_path: Path, when: str, times: list[str]
) -> None:
    call = (f"{D}09:50", "camera-on")
    text = scenario(call, start=f"{D}09:00", until=f"{D}10:30", busy__when=when, **ONLY_STANDING)
    assert play(tmp_path, text).shown() == times


def test_ten_minutes_away_are_a_break_and_the_interval_starts_again(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}09:55", "idle"),
            (f"{D}10:05", "active"),
            start=f"{D}09:00",
            until=f"{D}11:30",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 11:05"]


def test_four_minutes_away_are_no_break_and_do_not_count_as_sitting(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}09:30", "idle"),
            (f"{D}09:34", "active"),
            start=f"{D}09:00",
            until=f"{D}10:30",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 10:04"]


def test_water_that_fell_due_while_away_is_offered_once_on_return(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}08:30", "idle"),
            (f"{D}10:30", "active"),
            until=f"{D}11:00",
            **ONLY_WATER,
        ),
    )
    assert played.shown() == ["17 07:15", "17 10:30"]
    assert played.why("shown", "water")[-1] == "waited: away"


def test_locked_over_a_due_time_shows_nothing_then_one_after_the_grace(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}08:30", "lock"),
            (f"{D}09:00", "unlock"),
            until=f"{D}10:30",
            water__target_ml=2000,
            bedtime__enabled=False,
            standing__interval_min=60,
        ),
    )
    assert [t for t in played.shown() if "17 08:30" <= t < "17 09:01"] == []
    assert played.shown("water") == ["17 07:15", "17 09:01", "17 10:20"]
    assert played.shown("standing") == ["17 08:00", "17 10:00"]
    assert played.why("waiting", "water")[:2] == ["asleep or locked", "just woke"]


def test_without_an_idle_source_the_person_counts_as_present(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}09:00", "no-idle-source"),
            (f"{D}09:05", "idle"),
            start=f"{D}09:00",
            until=f"{D}11:30",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 10:00", "17 11:00"]
    assert played.status["senses"]["idle"] == "none"


def test_two_due_in_the_same_minute_are_one_notice_and_each_is_answered(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}08:41", "answer", {"habit": "standing", "answer": "start"}),
            (f"{D}08:42", "answer", {"habit": "water", "answer": "done"}),
            (f"{D}08:43", "answer", {"habit": "water", "answer": "done"}),
            until=f"{D}09:30",
            **BOTH_AT_20_TO_9,
        ),
    )
    together = [line for line in played.told("shown") if len(whose(line)) == 2]
    assert [clock(line) for line in together] == ["17 08:40"]
    assert len(played.told("answered", "standing")) == 1
    assert len(played.told("answered", "water")) == 1
    assert played.status["water"]["drunk_ml"] == 200
    assert played.status["open"] == []


def test_one_part_put_off_comes_alone_when_asked_for(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}08:41", "answer", {"habit": "water", "answer": "later"}),
            until=f"{D}10:00",
            **BOTH_AT_20_TO_9,
        ),
    )
    assert played.shown("standing") == ["17 08:40"]
    assert played.shown("water")[1:3] == ["17 08:40", "17 08:51"]
    assert played.status["open"].count("standing") == 1


def test_one_postponed_onto_the_other_loses_neither(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}08:40", "answer", {"habit": "water", "answer": "later"}),
            until=f"{D}09:30",
            **BOTH_AT_20_TO_9 | {"standing__interval_min": 110},
        ),
    )
    assert played.shown("water")[1:] == ["17 08:40", "17 08:50"]
    assert played.shown("standing") == ["17 09:10"]
    assert played.why("waiting", "standing")[0] == "crowded"


def test_water_all_day_silences_no_break(tmp_path: Path) -> None:
    alone = play(tmp_path, scenario(**ONLY_STANDING))
    beside = play(
        tmp_path,
        scenario(standing__interval_min=60, water__target_ml=2000, bedtime__enabled=False),
    )
    assert len(alone.shown("standing")) == 13
    assert len(beside.shown("standing")) >= 10
    assert len(beside.shown("water")) >= 9
    assert min(gaps(beside)) >= timedelta(minutes=20)


def test_a_new_interval_keeps_the_time_already_sat(tmp_path: Path) -> None:
    for minutes, expected in ((90, ["17 10:30"]), (45, ["17 09:45"]), (30, ["17 09:40"])):
        change = {"key": "standing.interval_min", "value": str(minutes)}
        text = scenario(
            (f"{D}09:40", "set", change), start=f"{D}09:00", until=f"{D}10:35", **ONLY_STANDING
        )
        assert play(tmp_path, text).shown()[:1] == expected


def test_a_habit_switched_off_a_minute_before_never_comes(tmp_path: Path) -> None:
    off = {"key": "standing.enabled", "value": "no"}
    text = scenario((f"{D}09:59", "set", off), start=f"{D}09:00", **ONLY_STANDING)
    played = play(tmp_path, text)
    assert played.shown() == []
    assert played.status["next"] == []


def test_bedtime_after_midnight_belongs_to_its_evening(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            hours__bedtime="00:30",
            hours__wake="08:00",
            until="2026-03-19T09:00",
            start=f"{D}08:00",
            bedtime__windows="tue",
            **ONLY_BEDTIME,
        ),
    )
    assert played.shown() == ["18 00:00", "18 00:15"]


def test_a_window_over_midnight_belongs_to_the_day_on_which_it_began(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            hours__bedtime="02:00",
            hours__wake="10:00",
            start=f"{D}10:00",
            until="2026-03-19T10:00",
            standing__windows="tue 22:30-01:00",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 23:30", "18 00:30"]


def test_drinks_around_midnight_count_for_one_day_until_its_boundary(tmp_path: Path) -> None:
    drinks = (
        ("2026-03-17T23:50", "order", {"text": "drink 250"}),
        ("2026-03-18T00:10", "order", {"text": "drink 250"}),
    )
    before = play(tmp_path, scenario(*drinks, until="2026-03-18T03:59"))
    after = play(tmp_path, scenario(*drinks, until="2026-03-18T04:01"))
    assert before.status["water"]["drunk_ml"] == 500
    assert after.status["water"]["drunk_ml"] == 0


@pytest.mark.parametrize(
    ("start", "until", "expected"),
    [
        ("2026-03-28T12:00", "2026-03-31T12:00", ["29 03:30", "30 02:30", "31 02:30"]),
        ("2026-10-24T12:00", "2026-10-27T12:00", ["25 02:30", "26 02:30", "27 02:30"]),
    ],
)
def test_a_daily_reminder_comes_once_on_the_days_of_a_clock_change(
    tmp_path: Path, start: str, until: str, expected: list[str]
) -> None:
    own = '{name = "vitamin", at = ["02:30"]}'
    text = scenario(start=start, until=until, own=own, quiet__enabled=False, **NOTHING)
    assert play(tmp_path, text).shown() == expected


def test_all_daily_habits_come_once_on_the_days_of_a_clock_change(tmp_path: Path) -> None:
    for start, until in (
        ("2026-03-28T12:00", "2026-03-31T12:00"),
        ("2026-10-24T12:00", "2026-10-27T12:00"),
    ):
        text = scenario(start=start, until=until, bedtime__repeat_min=60, **ONLY_BEDTIME)
        assert [t[3:] for t in play(tmp_path, text).shown()] == ["22:00"] * 3


def test_a_zone_three_hours_ahead_and_six_behind_repeats_and_loses_nothing(tmp_path: Path) -> None:
    flight = (
        (f"{D}10:30", "zone", {"zone": "Asia/Dubai"}),  # three hours on in March
        (f"{D}16:00", "zone", {"zone": "America/Sao_Paulo"}),  # seven back
    )
    played = play(
        tmp_path,
        scenario(*flight, start=f"{D}09:00", until="2026-03-18T05:00", own=VITAMIN, **ONLY_BEDTIME),
    )
    assert played.shown("own:vitamin") == ["17 21:00"]
    assert [t for t in played.shown("bedtime") if t[:2] == "17"] == ["17 22:00", "17 22:15"]


def test_elapsed_time_counts_on_over_a_change_of_zone(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}10:30", "zone", {"zone": "Asia/Dubai"}),
            start=f"{D}10:00",
            until=f"{D}15:10",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 14:00", "17 15:00"]


def test_what_was_drunk_today_is_not_lost_by_flying_west(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}09:00", "order", {"text": "drink 250"}),
            (f"{D}12:00", "zone", {"zone": "America/Sao_Paulo"}),
            until=f"{D}09:00",
        ),
    )
    assert played.status["water"]["drunk_ml"] == 250


def test_a_clock_set_back_two_hours_and_forward_again_repeats_nothing(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}12:00", "clock", {"to": f"{D}10:00:00"}),
            (f"{D}10:30", "clock", {"to": f"{D}12:30:00"}),
            start=f"{D}06:30",
            until=f"{D}15:00",
            **ONLY_WATER,
        ),
    )
    assert played.shown() == [
        f"17 {t}" for t in ("07:15", "08:40", "10:05", "11:30", "12:55", "14:20")
    ]


def test_sitting_counts_on_while_the_clock_is_set(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}12:30", "clock", {"to": f"{D}10:30:00"}),
            start=f"{D}12:00",
            until=f"{D}12:05",
            **ONLY_STANDING,
        ),
    )
    assert played.shown() == ["17 11:00", "17 12:00"]


def test_a_clock_set_back_rings_no_evening_and_no_own_reminder_twice(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}22:10", "answer", {"habit": "bedtime", "answer": "not_tonight"}),
            (f"{D}22:20", "clock", {"to": f"{D}20:20:00"}),
            start=f"{D}20:30",
            until="2026-03-18T06:00",
            own=VITAMIN,
            **ONLY_BEDTIME,
        ),
    )
    assert played.shown() == ["17 21:00", "17 22:00"]


def test_killed_around_a_due_time_it_asks_once_when_it_is_back(tmp_path: Path) -> None:
    for quit_at, start_at in (("09:58", "10:02"), ("09:50", "10:10"), ("10:00", "10:01")):
        played = play(
            tmp_path,
            scenario(
                (f"{D}{quit_at}", "quit"),
                (f"{D}{start_at}", "start"),
                start=f"{D}09:00",
                until=f"{D}10:59",
                own='{name = "call", at = ["10:00"]}',
                **ONLY_STANDING,
            ),
        )
        assert len(played.shown("standing")) == 1
        assert len(played.shown("own:call")) == 1
        assert played.shown()[-1] <= "17 10:12"


def test_a_bedtime_notice_asked_before_a_restart_is_not_asked_anew(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}22:05", "quit"),
            (f"{D}22:06", "start"),
            start=f"{D}21:00",
            **ONLY_BEDTIME,
        ),
    )
    assert played.shown() == ["17 22:00", "17 22:15"]


def test_limit_mode_suggests_nothing_and_keeps_the_count(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}12:00", "order", {"text": "drink 200"}),
            until=f"{D}20:00",
            water__limit_mode=True,
            **ONLY_WATER | {"water__target_ml": 1500},
        ),
    )
    assert played.shown("water") == []
    assert played.status["water"]["drunk_ml"] == 200
    assert played.status["water"]["target_ml"] == 1500


def test_an_undone_drink_is_none_and_asks_nothing_at_once(tmp_path: Path) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}07:16", "answer", {"habit": "water", "answer": "done"}),
            (f"{D}07:20", "order", {"text": "drink 250"}),
            (f"{D}07:21", "order", {"text": "undo"}),
            (f"{D}07:22", "order", {"text": "undo"}),
            (f"{D}07:23", "order", {"text": "undo"}),
            until=f"{D}08:41",
            **ONLY_WATER,
        ),
    )
    assert played.status["water"]["drunk_ml"] == 0
    assert played.shown() == ["17 07:15", "17 08:40"]


def test_an_answer_counts_once(tmp_path: Path) -> None:
    done = {"habit": "water", "answer": "done"}
    text = scenario(
        (f"{D}07:16", "answer", done),
        (f"{D}07:17", "answer", done),
        until=f"{D}08:00",
        **ONLY_WATER,
    )
    played = play(tmp_path, text)
    assert len(played.told("answered")) == 1
    assert played.status["water"]["drunk_ml"] == 200


def test_ten_drinks_answered_at_once_come_as_in_the_design(tmp_path: Path) -> None:
    times = TEN_DRINKS
    answers = [(f"{D}{t}", "answer", {"habit": "water", "answer": "done"}) for t in times]
    played = play(tmp_path, scenario(*answers, until=f"{D}22:00", **ONLY_WATER))
    assert played.shown() == [f"17 {t}" for t in times]
    assert played.status["water"] == {
        "drunk_ml": 2000,
        "target_ml": 2000,
        "limit": False,
        "today": [],
    }


def test_a_hot_day_and_exercise_raise_the_plan_for_that_day_alone(tmp_path: Path) -> None:
    switches = (
        (f"{D}08:00", "order", {"text": "hot on"}),
        (f"{D}08:01", "order", {"text": "exercise on"}),
    )
    today = play(tmp_path, scenario(*switches, until=f"{D}12:00", **ONLY_WATER))
    tomorrow = play(tmp_path, scenario(*switches, until="2026-03-18T12:00", **ONLY_WATER))
    assert today.status["water"]["target_ml"] == 2550
    assert tomorrow.status["water"]["target_ml"] == 2000


@pytest.mark.parametrize(
    ("stage", "first"), [("none", "10:00"), ("t1", "10:00"), ("t2", "09:45"), ("t3", "09:30")]
)
def test_a_standing_shift_asks_to_sit_by_stage_and_needs_no_input(
    tmp_path: Path, stage: str, first: str
) -> None:
    played = play(
        tmp_path,
        scenario(
            (f"{D}09:00", "order", {"text": "shift start"}),
            (f"{D}09:01", "idle"),
            (f"{D}12:30", "order", {"text": "shift end"}),
            until=f"{D}20:00",
            standing__mode="job",
            profile__stage=stage,
            **ONLY_STANDING | {"standing__interval_min": 0},
        ),
    )
    assert played.shown()[0] == f"17 {first}"
    assert played.shown()[-1] <= "17 12:30"


def test_a_nudge_is_no_notice(tmp_path: Path) -> None:
    text = scenario(start=f"{D}09:00", until=f"{D}09:45", **ONLY_STANDING)
    played = play(tmp_path, text)
    assert played.lines == ()
    assert played.status["posture"]["phase"] == "sat long"


def test_a_switched_off_quiet_time_lets_the_night_be_used(tmp_path: Path) -> None:
    own = '{name = "tea", at = ["23:30"]}'
    night = play(tmp_path, scenario(own=own, start=f"{D}22:00", **NOTHING))
    assert night.why("waiting", "own:tea") == ["quiet hours"]
    assert night.shown() == []
    late = play(tmp_path, scenario(own=own, start=f"{D}22:00", quiet__enabled=False, **NOTHING))
    assert late.shown() == ["17 23:30"]


def test_an_own_reminder_on_weekdays_keeps_to_them(tmp_path: Path) -> None:
    own = '{name = "stairs", at = ["11:00", "15:00"], days = ["mon", "wed"]}'
    text = scenario(start="2026-03-16T08:00", until="2026-03-22T20:00", own=own, **NOTHING)
    assert play(tmp_path, text).shown() == ["16 11:00", "16 15:00", "18 11:00", "18 15:00"]


def test_morning_ankles_are_off_until_they_are_wanted(tmp_path: Path) -> None:
    assert play(tmp_path, scenario(until=f"{D}12:00", **NOTHING)).shown() == []
    wanted = scenario(until=f"{D}12:00", morning__enabled=True, **NOTHING)
    assert play(tmp_path, wanted).shown() == ["17 07:00"]


def test_the_same_scenario_reads_as_a_timeline(tmp_path: Path) -> None:
    done = run(tmp_path, scenario(until=f"{D}09:00", **ONLY_WATER))
    assert done.returncode == 0, done.stderr
    assert "07:15" in done.stdout
    assert "{" not in done.stdout


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("format = ", "scenario.toml:1: no TOML"),
        (scenario().replace("scenario/1", "scenario/9"), "scenario.toml:1: format: expected"),
        (scenario(zone="Europe/Nowhere"), "scenario.toml:3: zone: expected a time zone"),
        (scenario(water__target="1"), "preferences.water.target: expected the name"),
        (scenario(water__target_ml=9999), "500 to 4000"),
        (scenario((f"{D}09:00", "explode")), "event 1, do: expected one of suspend"),
        (scenario((f"{D}09:00", "order", {"text": "dance"})), "Not an order: 'dance'"),
        (scenario((f"{D}09:00", "answer", {"habit": "tea", "answer": "done"})), "event 1, habit"),
        (scenario((f"{D}09:00", "lock"), (f"{D}08:00", "lock")), "order of time"),
        (scenario(until=f"{D}06:00"), "until: expected a time after start"),
    ],
)
def test_a_broken_scenario_names_file_line_field_and_what_was_expected(
    tmp_path: Path, text: str, said: str
) -> None:
    done = run(tmp_path, text, "--json")
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
