"""A broken scenario is told with its line, its field and what was expected there."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain import orders
from coach.domain.preferences import Preferences
from coach.domain.reminder import Answer
from coach.engine.scenario import DOES, BadScenario, Step, read, zone

HEAD = """format = "scenario/1"
start = 2026-03-27T06:30:00
zone = "Europe/Berlin"
until = 2026-03-30T12:00:00
"""


def event(*fields: str) -> str:
    """Return a scenario whose only event begins on line 5, its fields on 6 and after."""
    return HEAD + "\n".join(("[[event]]", *fields, ""))


def at_noon(*fields: str) -> str:
    return event("at = 2026-03-27T12:00:00", *fields)


def args(*fields: str) -> dict[str, object]:
    (step,) = read(at_noon(*fields)).steps
    return dict(step.args)


def test_the_scenario_of_the_manual_is_understood() -> None:
    found = read(
        HEAD
        + """
[preferences]
"hours.wake" = "07:00"
"water.enabled" = true
"standing.interval_min" = 60
own = [{name = "vitamin", at = ["21:00"], days = ["mon", "tue"], routine = ""}]
[[event]]
at = 2026-03-27T13:00:00               # local wall time
do = "suspend"
"""
    )
    assert found.zone == ZoneInfo("Europe/Berlin")
    assert found.start.isoformat() == "2026-03-27T06:30:00"
    assert found.until.isoformat() == "2026-03-30T12:00:00"
    assert found.preferences.standing.interval_min == 60
    assert found.preferences.reminders.own[0].habit == "own:vitamin"
    assert found.preferences.hours.confirmed
    at = datetime.fromisoformat("2026-03-27T13:00:00")
    assert found.steps == (Step(at, "suspend", {}, 12),)


def test_without_preferences_and_events_it_is_a_day_by_default() -> None:
    found = read(HEAD)
    assert found.steps == ()
    assert found.preferences.water == Preferences().water


def test_tables_within_stand_for_dotted_names() -> None:
    found = read(HEAD + '[preferences.water]\nenabled = false\n[preferences.hours]\nwake="06:00"\n')
    assert not found.preferences.water.enabled
    assert found.preferences.hours.wake.hour == 6


def test_times_may_also_be_written_as_texts() -> None:
    assert read(event('at = "2026-03-27T12:00:00"', 'do = "lock"')).steps[0].at.hour == 12


@pytest.mark.parametrize("do", [do for do, needs in DOES.items() if not needs])
def test_what_needs_nothing_told_stands_alone(do: str) -> None:
    assert args(f'do = "{do}"') == {}


def test_each_that_needs_something_gets_it_as_the_engine_takes_it() -> None:
    assert args('do = "answer"', 'habit = "own:my vitamin"', 'answer = "later"') == {
        "habit": "own:my vitamin",
        "answer": Answer.LATER,
    }
    assert args('do = "order"', 'text = "drink 250"') == {"order": orders.Drink(250)}
    assert args('do = "set"', 'key = "water.target_ml"', "value = 2000") == {
        "key": "water.target_ml",
        "value": 2000,
    }
    assert args('do = "zone"', 'zone = "Asia/Dubai"') == {"zone": ZoneInfo("Asia/Dubai")}
    assert args('do = "clock"', "to = 2026-03-27T10:00:00") == {
        "to": datetime.fromisoformat("2026-03-27T10:00:00")
    }


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("format = scenario/1", 1, ["TOML"]),
        (HEAD + "x = [1,\n[[event]]", 6, ["TOML"]),
        (HEAD + "start = 2026-03-27T06:30:00\n", 5, ["TOML"]),
        ("", 0, ["format", "scenario/1"]),
        (HEAD.replace("scenario/1", "scenario/9"), 1, ["format", "scenario/1", "scenario/9"]),
        (HEAD.replace("start", "begin"), 2, ["begin", "format, start, zone, until"]),
        (HEAD + "pace = 3\n", 5, ["pace"]),
        (HEAD.replace("2026-03-27T06:30:00", '"half past six"'), 2, ["start", "half past six"]),
        (HEAD.replace("2026-03-27T06:30:00", "2026-03-27T06:30:00Z"), 2, ["start", "a local time"]),
        (HEAD.replace("2026-03-27T06:30:00", "06:30:00"), 2, ["start", "a local time"]),
        (HEAD.replace("until = 2026-03-30T12:00:00", ""), 0, ["until", "nothing"]),
        (HEAD.replace("2026-03-30", "2026-03-20"), 4, ["until", "after start"]),
        (HEAD.replace("Berlin", "Berlinn"), 3, ["zone", "Europe/Berlin", "Berlinn"]),
        (HEAD.replace('"Europe/Berlin"', '"Europe"'), 3, ["zone", "Europe/Berlin"]),
        (HEAD.replace('"Europe/Berlin"', '"../secret"'), 3, ["zone", "Europe/Berlin"]),
        (HEAD.replace('"Europe/Berlin"', "1"), 3, ["zone", "Europe/Berlin"]),
        (HEAD + "preferences = 3\n", 5, ["preferences", "table"]),
        (HEAD + "event = 3\n", 5, ["event", "[[event]]"]),
        (HEAD + "[event]\n", 5, ["event", "[[event]]"]),
    ],
)
def test_what_is_wrong_at_the_top_is_told_with_its_line(
    text: str, line: int, said: list[str]
) -> None:
    check(text, line, said)


@pytest.mark.parametrize(
    ("lines", "line", "said"),
    [
        (['"water.target" = 2000'], 6, ["water.target_ml", "preferences.water.target"]),
        (["", '"hours.wakeup" = "07:00"'], 7, ["hours.wake", "hours.wakeup"]),
        (['"water.target_ml" = 12000'], 6, ["500", "4000", "12000"]),
        (['"hours.wake" = "25:00"'], 6, ["hours.wake", "a time of day", "25:00"]),
        (['"water.enabled" = "perhaps"'], 6, ["water.enabled", "yes or no"]),
        (['"standing.mode" = "bed"'], 6, ["standing.mode", "desk", "sit-stand"]),
        (['own = [{name = "vitamin"}]'], 6, ["own", "at is a list"]),
        (['own = [{name = "a", at = ["9:00"], dose = 3}]'], 6, ["own", "dose"]),
    ],
)
def test_what_is_wrong_with_a_preference_is_told_with_its_line(
    lines: list[str], line: int, said: list[str]
) -> None:
    check(HEAD + "\n".join(("[preferences]", *lines, "")), line, said)


@pytest.mark.parametrize(
    ("fields", "line", "said"),
    [
        (['do = "dance"', "at = 2026-03-27T12:00:00"], 6, ["do", "suspend", "clock", "dance"]),
        (["at = 2026-03-27T12:00:00"], 5, ["do", "suspend", "nothing"]),
        (['do = "lock"'], 5, ["at", "a local time", "nothing"]),
        (['do = "lock"', 'at = "noon"'], 7, ["at", "a local time", "noon"]),
        (['do = "lock"', "at = 2026-03-27T12:00:00+01:00"], 7, ["at", "a local time"]),
        (['do = "lock"', "at = 2026-03-27T12:00:00", "why = 3"], 8, ["why", "at, do"]),
    ],
)
def test_what_is_wrong_with_an_event_is_told_with_its_line(
    fields: list[str], line: int, said: list[str]
) -> None:
    check(event(*fields), line, said)


@pytest.mark.parametrize(
    ("fields", "line", "said"),
    [
        (['do = "answer"', 'answer = "done"'], 7, ["answer needs habit"]),
        (['do = "answer"', 'habit = "tea"', 'answer = "done"'], 8, ["habit", "own:NAME", "tea"]),
        (['do = "answer"', "habit = 3", 'answer = "done"'], 8, ["habit", "own:NAME"]),
        (['do = "answer"', 'habit = "water"', 'answer = "perhaps"'], 9, ["answer", "done, later"]),
        (['do = "answer"', 'habit = "water"', 'answer = "full"'], 9, ["answer", "done", "full"]),
        (['do = "answer"', 'habit = "water"', "answer = 3"], 9, ["answer", "done, later"]),
        (['do = "order"'], 7, ["order needs text"]),
        (['do = "order"', 'text = "dance"'], 8, ["text", "pause, resume", "dance"]),
        (['do = "order"', 'text = "pause soon"'], 8, ["text", "30m", "soon"]),
        (['do = "order"', "text = 3"], 8, ["text"]),
        (['do = "set"', 'key = "water.target_ml"'], 7, ["set needs value"]),
        (['do = "set"', 'key = "water.target"', "value = 3"], 8, ["key", "water.target_ml"]),
        (['do = "set"', 'key = "water.target_ml"', "value = 3"], 9, ["value", "500", "4000"]),
        (['do = "set"', "key = 3", "value = 3"], 8, ["key"]),
        (['do = "zone"', 'zone = "Mars/Olympus"'], 8, ["zone", "Europe/Berlin", "Mars"]),
        (['do = "clock"', 'to = "noon"'], 8, ["to", "a local time", "noon"]),
        (['do = "clock"', "to = 12:00:00"], 8, ["to", "a local time"]),
    ],
)
def test_what_is_wrong_with_what_an_event_is_told_is_told_with_its_line(
    fields: list[str], line: int, said: list[str]
) -> None:
    check(at_noon(*fields), line, said)


def test_of_several_events_the_right_one_is_named() -> None:
    text = at_noon('do = "lock"') + '[[event]]\nat = 2026-03-27T13:00:00\ndo = "dance"\n'
    check(text, 10, ["event 2", "do"])


def check(text: str, line: int, said: list[str]) -> None:
    with pytest.raises(BadScenario) as fault:
        read(text)
    assert fault.value.line == line, str(fault.value)
    for each in said:
        assert each in str(fault.value)


def test_a_file_that_is_far_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(BadScenario, match="larger than a scenario"):
        read("#" * 1_000_001)


def test_a_file_that_is_nested_without_end_is_no_scenario() -> None:
    with pytest.raises(BadScenario, match="no TOML"):
        read("x = " + "[" * 5000)


@pytest.mark.parametrize("name", ["", "Nowhere", "/etc/passwd", "Europe/Berlin\n", None, 5])
def test_a_zone_that_does_not_exist_is_refused(name: object) -> None:
    with pytest.raises(ValueError, match="a time zone such as"):
        zone(name)


lines = (
    *HEAD.splitlines(),
    "[preferences]",
    '"hours.wake" = 3',
    "own = [1]",
    "[[event]]",
    "event = [[]]",
    "at = 2026-03-27T12:00:00",
    'do = "set"',
    'do = "clock"',
    "do = 3",
    'key = "water.target_ml"',
    "value = 3",
    "to = 3",
    "= =",
)
pieces = st.lists(st.sampled_from(lines), max_size=12).map("\n".join)


@given(pieces | st.text(max_size=60))
def test_whatever_is_in_the_file_it_is_a_scenario_or_refused_in_words(text: str) -> None:
    fault = refused(text)
    assert fault is None or str(fault)
    assert fault is None or 0 <= fault.line <= text.count("\n") + 1


def refused(text: str) -> BadScenario | None:
    try:
        read(text)
    except BadScenario as fault:
        return fault
    return None
