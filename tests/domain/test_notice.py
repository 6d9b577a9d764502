"""One question, or several that fell due together."""

from datetime import UTC, datetime

from coach.domain.notice import Notice
from coach.domain.reminder import Due, Habit

AT = datetime(2026, 3, 10, 8, 0, tzinfo=UTC)
WATER, STANDING = Due(Habit.WATER, AT), Due(Habit.STANDING, AT)


def test_a_notice_of_one_question_is_known_as_that_question() -> None:
    assert Notice((WATER,)).id == WATER.id
    assert Notice((WATER,)).habits == ("water",)


def test_a_notice_of_two_is_known_by_both() -> None:
    both = Notice((STANDING, WATER))
    assert both.id not in (WATER.id, STANDING.id)
    assert WATER.id in both.id
    assert STANDING.id in both.id
    assert both.habits == ("standing", "water")
    assert both.id != Notice((STANDING,)).id
