"""Every minute of every lane has a notice or a reason."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.day_picture import MINUTE, Coming, DayPicture, Gap, Reason
from coach.domain.gaps import bars, break_hours, lanes, outline
from coach.domain.hours import day_on, instant, local
from coach.domain.preferences import Preferences
from coach.engine.live_day import live_day
from tests.engine.days import drawn
from tests.fakes import BERLIN, chosen

TUESDAY, SATURDAY = date(2026, 3, 17), date(2026, 3, 21)


def at(lane: str, clock: str, day: date = TUESDAY, **values: object) -> Gap:
    """Return the gap of a lane at a time of day."""
    picture = live_day(chosen(**values), day, BERLIN)
    moment = instant(day, time.fromisoformat(clock), BERLIN)
    found = picture.at(lane, moment)
    assert isinstance(found, Gap)
    return found


def reason(lane: str, clock: str, day: date = TUESDAY, **values: object) -> Reason:
    return at(lane, clock, day, **values).reason


def clocks(*moments: datetime | None) -> list[str]:
    return [f"{local(moment, BERLIN):%H:%M}" if moment else "" for moment in moments]


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 2**32))
def test_every_minute_of_every_lane_has_a_notice_or_a_gap_with_a_reason(seed: int) -> None:
    picture = drawn(seed).picture()
    for lane in picture.lanes:
        spans = [(each.at, each.at + MINUTE) for each in picture.of(lane)]
        spans += [(gap.begin, gap.end) for gap in picture.gaps_of(lane)]
        edge = picture.day.opens
        for begin, end in sorted(spans):
            assert begin == edge, f"{lane}: a hole or an overlap at {edge}"
            assert end > begin
            edge = end
        assert edge >= picture.day.closes
        check_reasons(picture, lane)


def check_reasons(picture: DayPicture, lane: str) -> None:
    """Assert that what a gap says is so."""
    moments = [each.at for each in picture.of(lane)]
    for gap in picture.gaps_of(lane):
        match gap.reason:
            case Reason.NIGHT:
                assert not picture.day.awake(gap.begin)
            case Reason.BETWEEN | Reason.AHEAD:
                assert gap.until in moments
                assert gap.end <= gap.until
            case Reason.OFF | Reason.LIMIT | Reason.NOT_TODAY:
                assert not moments
            case Reason.ONCE:
                assert [moment for moment in moments if moment < gap.begin]
            case Reason.GAVE_WAY:
                assert not moments
            case Reason.LAST | Reason.REACHED | Reason.TAPER:
                span = gap.until or gap.end
                assert not [
                    moment for moment in moments if gap.begin <= moment <= min(span, gap.end)
                ]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_neighbouring_gaps_of_a_lane_tell_different_things(seed: int) -> None:
    picture = drawn(seed).picture()
    for lane in picture.lanes:
        gaps = picture.gaps_of(lane)
        for one, other in pairwise(gaps):
            same = (one.reason, one.minutes, one.until, one.times) == (
                *(other.reason, other.minutes, other.until),
                other.times,
            )
            assert not (same and one.end == other.begin)


@pytest.mark.parametrize(
    ("clock", "expected", "minutes", "until"),
    [
        ("05:00", Reason.NIGHT, 0, "07:00"),
        ("07:05", Reason.BEFORE_FIRST, 15, "07:15"),
        ("08:00", Reason.BETWEEN, 85, "08:40"),
        ("21:00", Reason.TAPER, 150, ""),
        ("23:00", Reason.NIGHT, 0, "07:00"),
    ],
)
def test_a_day_of_drinks_tells_why_none_comes(
    clock: str, expected: Reason, minutes: int, until: str
) -> None:
    gap = at("water", clock, water__target_ml=2000, standing__enabled=False)
    assert (gap.reason, gap.minutes, clocks(gap.until)[0]) == (expected, minutes, until)


def test_drinks_outside_their_hours_say_when_those_begin() -> None:
    gap = at("water", "09:00", water__windows="10:00-16:00")
    assert (gap.reason, clocks(gap.until)) == (Reason.OUTSIDE, ["10:00"])
    assert reason("water", "17:00", water__windows="10:00-16:00") in (
        Reason.OUTSIDE,
        Reason.REACHED,
    )


def test_a_day_too_short_for_a_drink_has_no_room() -> None:
    assert reason("water", "07:30", hours__bedtime="08:30") is Reason.NO_ROOM


def test_enough_drinks_before_the_taper_are_enough() -> None:
    few: dict[str, Any] = {
        "water__target_ml": 500,
        "water__serving_ml": 250,
        "standing__enabled": False,
    }
    assert reason("water", "19:59", **few, water__windows="08:00-12:00") is Reason.REACHED


def test_under_a_limit_that_is_the_reason_all_day() -> None:
    assert {reason("water", f"{hour:02}:00", water__limit_mode=True) for hour in range(4, 24)} == {
        Reason.LIMIT
    }


@pytest.mark.parametrize("lane", ["water", "standing", "bedtime"])
def test_what_is_switched_off_says_so_all_day(lane: str) -> None:
    gap = at(lane, "12:00", TUESDAY, **{f"{lane}__enabled": False})
    assert gap.reason is Reason.OFF
    assert gap.end - gap.begin == timedelta(hours=24)


@pytest.mark.parametrize("lane", ["water", "standing", "bedtime"])
def test_what_is_for_other_weekdays_names_them(lane: str) -> None:
    gap = at(lane, "12:00", SATURDAY, **{f"{lane}__windows": "mon-wed; fri 10:00-12:00"})
    assert (gap.reason, gap.days) == (Reason.NOT_TODAY, frozenset({0, 1, 2, 4}))


def test_between_two_breaks_stands_their_interval() -> None:
    gap = at("standing", "10:30", water__enabled=False)
    assert (gap.reason, gap.minutes, clocks(gap.until)) == (Reason.BETWEEN, 60, ["11:00"])


def test_after_the_last_whole_interval_no_break_fits() -> None:
    hours: dict[str, Any] = {"standing__windows": "09:00-12:30", "water__enabled": False}
    gap = at("standing", "12:15", **hours)
    assert (gap.reason, gap.minutes, clocks(gap.until)) == (Reason.LAST, 60, ["12:30"])


def test_breaks_outside_their_hours_say_when_those_begin_again() -> None:
    hours: dict[str, Any] = {"standing__windows": "09:00-12:00; 14:00-17:00"}
    assert clocks(*(at("standing", c, **hours).until for c in ("08:00", "13:00", "18:00"))) == [
        *("09:00", "14:00", ""),
    ]
    assert reason("standing", "13:00", **hours) is Reason.OUTSIDE


def test_without_hours_of_their_own_breaks_end_in_the_evening() -> None:
    gap = at("standing", "21:00")
    assert (gap.reason, gap.minutes) == (Reason.EVENING, 150)


def test_on_a_standing_job_the_rest_of_the_day_is_no_shift() -> None:
    hours: dict[str, Any] = {"standing__windows": "09:00-17:00", "standing__mode": "job"}
    assert reason("standing", "18:00", **hours) is Reason.NO_SHIFT


def test_hours_within_the_night_leave_no_room_for_breaks() -> None:
    assert reason("standing", "12:00", standing__windows="23:30-23:50") is Reason.NO_ROOM


def test_what_comes_once_is_ahead_and_then_was() -> None:
    before, after = at("bedtime", "12:00"), at("bedtime", "22:10")
    assert (before.reason, before.minutes, clocks(before.until)) == (Reason.AHEAD, 30, ["22:00"])
    assert after.reason is Reason.ONCE


def test_a_stretch_that_quiet_swallowed_gave_way() -> None:
    quiet: dict[str, Any] = {"quiet__windows": "21:00-00:30", "quiet__enabled": False}
    assert reason("bedtime", "23:00", **quiet) is Reason.QUIET
    assert reason("morning", "10:00", quiet__windows="06:00-09:30", morning__enabled=True) is (
        Reason.GAVE_WAY
    )


def test_a_quiet_window_is_named_with_its_end() -> None:
    gap = at("standing", "12:45", quiet__windows="12:30-13:00; 13:00-14:00")
    assert (gap.reason, clocks(gap.until)) == (Reason.QUIET, ["14:00"])


def test_what_moved_on_for_another_notice_tells_the_distance() -> None:
    picture = live_day(chosen(), TUESDAY, BERLIN)
    late = next(each for each in picture.of("water") if each.late)
    gap = picture.at("water", late.due)
    assert isinstance(gap, Gap)
    assert (gap.reason, gap.minutes, gap.until) == (Reason.CROWDED, 20, late.at)


def test_a_reminder_of_ones_own_tells_its_times() -> None:
    tea: dict[str, Any] = {
        "reminders__own": [{"name": "tea", "at": ["21:00", "12:00"], "days": ["tue"]}]
    }
    assert at("own:tea", "15:00", **tea).times == (time(12), time(21))
    assert at("own:tea", "15:00", SATURDAY, **tea).days == {1}


def test_lanes_are_the_usual_three_and_what_was_added() -> None:
    assert lanes(chosen(water__enabled=False)) == ("water", "standing", "bedtime")
    more = chosen(morning__enabled=True, reminders__own=[{"name": "tea", "at": ["21:00"]}])
    assert lanes(more) == ("water", "standing", "bedtime", "morning", "own:tea")


def test_bars_show_the_hours_that_were_chosen() -> None:
    def shown(preferences: Preferences) -> list[tuple[str, list[str]]]:
        day = day_on(preferences.hours, TUESDAY, BERLIN)
        return [(lane, clocks(*span)) for lane, span in bars(preferences, day, BERLIN)]

    assert shown(chosen()) == [("standing", ["07:00", "20:00"])]
    assert shown(chosen(standing__enabled=False)) == []
    windows = chosen(water__windows="10:00-16:00", standing__windows="09:00-12:00")
    assert shown(windows) == [("water", ["10:00", "16:00"]), ("standing", ["09:00", "12:00"])]
    assert shown(chosen(water__windows="10:00-16:00", water__limit_mode=True)) == [
        ("standing", ["07:00", "20:00"])
    ]


def test_hours_that_touch_are_one() -> None:
    preferences = chosen(standing__windows="09:00-12:00; 12:00-13:00; 11:00-11:30; 15:00-16:00")
    day = day_on(preferences.hours, TUESDAY, BERLIN)
    assert [clocks(*span) for span in break_hours(preferences, day, BERLIN)] == [
        ["09:00", "13:00"],
        ["15:00", "16:00"],
    ]


def test_a_notice_is_no_gap() -> None:
    picture = live_day(chosen(), TUESDAY, BERLIN)
    first = picture.of("water")[0]
    assert isinstance(picture.at("water", first.at), Coming)


@pytest.mark.parametrize("day", [TUESDAY, SATURDAY])
def test_an_outline_has_the_hours_and_lanes_of_the_day_that_is_played(day: date) -> None:
    preferences = chosen(
        standing__windows="mon-fri 09:00-17:30",
        morning__enabled=True,
        reminders__own=[{"name": "Tablet", "at": ["08:00"]}],
    )
    drawn_only, picture = outline(preferences, day, BERLIN), live_day(preferences, day, BERLIN)
    assert (drawn_only.day, drawn_only.lanes) == (picture.day, picture.lanes)
    assert drawn_only.bars == picture.bars
    assert not drawn_only.notices
    assert not drawn_only.gaps
