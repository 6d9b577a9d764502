"""What the coach tells to those who follow along."""

from datetime import UTC, datetime

from coach.domain.happening import Event, Happening


def test_the_words_that_reports_are_made_of_stay() -> None:
    assert set(Event) == {"shown", "withdrawn", "waiting", "dropped", "answered", "recorded"}


def test_what_happened_is_a_plain_value() -> None:
    at = datetime(2026, 3, 10, tzinfo=UTC)
    first = Happening(at, Event.SHOWN, ("water",), "due")
    assert first == Happening(at, Event.SHOWN, ("water",), "due")
    assert first.answer is None
