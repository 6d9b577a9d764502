"""What an answer to a card means for the history."""

from datetime import datetime, timedelta

from coach.domain.history import Entry, What
from coach.domain.reminder import Answer, Due, Habit


def entry(due: Due, answer: Answer, now: datetime, later: timedelta, day: str) -> Entry:
    """Return the entry that an answer leaves.

    Args:
        due: what was asked.
        answer: what was answered.
        now: when.
        later: how much later "later" is.
        day: the day that a drink counts for, such as "2026-03-27".
    """
    if opened := due.opens(answer):
        return Entry(now, What.ACCEPTED, due.habit, note=opened, turn=due.turn)
    match answer:
        case Answer.DONE if due.kind is Habit.WATER:
            return Entry(now, What.DRANK, due.habit, amount=due.amount, turn=day)
        case Answer.LATER:
            return Entry(now, What.LATER, due.habit, until=now + later, turn=due.turn)
        case Answer.NOT_TONIGHT:
            return Entry(now, What.DECLINED, due.habit, turn=due.turn)
        case Answer.SKIP if due.kind is Habit.BEDTIME:
            return Entry(now, What.DECLINED, due.habit, turn=due.turn)
        case Answer.SKIP:
            return Entry(now, What.SKIPPED, due.habit, turn=due.turn)
        case Answer.DONE | Answer.START | Answer.FULL | Answer.SHORT:
            return Entry(now, What.DONE, due.habit, turn=due.turn)
