"""What the coach says of itself."""

import json

from coach.domain.history import What
from coach.domain.status import as_document
from tests.fakes import Day, chosen


def test_the_document_is_json_with_local_times_and_offsets() -> None:
    day = Day("2026-03-10T08:00", chosen(water__target_ml=2000))
    document = json.loads(json.dumps(as_document(day.coach.status())))
    assert document["now"] == "2026-03-10T08:00:00+01:00"
    assert document["paused_until"] is None
    assert document["next"][0] == {"habit": "water", "at": "2026-03-10T08:40:00+01:00"}
    assert document["water"] == {"drunk_ml": 0, "target_ml": 2000}
    assert document["stage"] == "none"


def test_a_pause_shows_its_end() -> None:
    day = Day("2026-03-10T08:00")
    day.coach.pause("30m")
    assert as_document(day.coach.status())["paused_until"] == "2026-03-10T08:30:00+01:00"
    day.coach.pause("forever")
    assert as_document(day.coach.status())["paused_until"] == "resume"


def test_what_is_held_says_why() -> None:
    day = Day("2026-03-10T08:00")
    day.senses.become(busy=True)
    day.until("2026-03-10T09:10")
    assert [(w["habit"], w["why"]) for w in as_document(day.coach.status())["waiting"]] == [
        ("water", "busy")
    ]


def test_an_open_card_is_told() -> None:
    day = Day("2026-03-10T06:30").until("2026-03-10T07:20")
    assert as_document(day.coach.status())["open"] == ["water"]
    assert [e.what for e in day.history.entries] == [What.OPENED, What.SHOWN]
