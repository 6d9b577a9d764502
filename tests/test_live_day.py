"""The live day is what `coach simulate` then does, whatever is chosen."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach.cli import obey
from coach.cli_terms import DONE
from coach.domain.hours import DAY, Day, day_on
from coach.domain.standing import SHIFT
from coach.engine.live_day import live_day
from tests.engine.days import SECOND, Drawn, Shown, drawn, promised, simulated, text, wall
from tests.fakes import Day as Life
from tests.fakes import obedient

SETS = 500


def test_the_live_day_equals_what_simulate_then_does_for_500_random_preference_sets() -> None:
    differ, notices, changes = [], 0, 0
    for seed in range(SETS):
        one = drawn(seed)
        picture = one.picture()
        promise = promised(picture)
        notices += len(promise)
        changes += picture.day.closes - picture.day.opens != DAY
        if simulated(text(one, picture), picture.day.closes) != promise:
            differ.append((seed, one))
    assert not differ
    assert notices > 10 * SETS, "there was enough to differ"
    assert changes > 20, "clocks changed on some of the days"


@pytest.mark.parametrize("seed", [3, 14, 15, 92, 65, 35])
def test_the_command_line_says_the_same(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = drawn(seed)
    picture = one.picture()
    file = tmp_path / "day.toml"
    file.write_text(text(one, picture), encoding="utf-8")
    assert obey(["simulate", str(file), "--json"]) == DONE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    seen = [
        (datetime.fromisoformat(line["at"]).astimezone(UTC), _whose(line))
        for line in lines
        if line["event"] == "shown"
    ]
    assert [each for each in seen if each[0] < picture.day.closes] == promised(picture)


def _whose(line: dict[str, object]) -> tuple[object, ...]:
    habits = line.get("habits", [line.get("habit")])
    return tuple(habits) if isinstance(habits, list) else ()


@pytest.mark.parametrize("first", range(0, 80, 20))
def test_it_is_the_same_day_for_a_coach_that_has_been_running_for_days(first: int) -> None:
    """What was left waiting yesterday, and only that, belongs to today."""
    differ = []
    for seed in range(first, first + 20):
        one = drawn(seed)
        picture = one.picture()
        today = [(each.at, each.habits) for each in picture.notices]
        if lived(one, picture.day, days=3) != today:
            differ.append((seed, one))
    assert not differ


def lived(one: Drawn, day: Day, days: int) -> Shown:
    """Live some days up to the end of one, answering all at once; return that day's notices."""
    preferences, zone = one.preferences, one.zone
    each = day_on(preferences.hours, day.date - days * DAY, zone)
    life = Life(wall(each.opens, zone), preferences, zone)
    while each.date <= day.date:
        for begin, end in live_day(preferences, each.date, zone).shifts:
            if end > life.clock.now() and begin >= each.opens:
                life.live(begin, obedient).coach.deeds.switch(SHIFT, on=True)
                life.live(end, obedient).coach.deeds.switch(SHIFT, on=False)
        each = day_on(preferences.hours, each.date + DAY, zone)
    life.live(day.closes - SECOND, obedient)
    found: dict[datetime, list[str]] = {}
    for at, due in life.presenter.shown:
        if at >= day.opens:
            found.setdefault(at, []).append(due.habit)
    return [(at, tuple(habits)) for at, habits in found.items()]
