"""What an answer to a card means for the history."""

from datetime import datetime, timedelta

from coach.domain.history import Entry, What
from coach.domain.reminder import ROUTINES, Answer, Due

LATER = timedelta(minutes=10)
"""How much later "later" is."""


def entry(due: Due, answer: Answer, now: datetime) -> Entry:
    """Return the entry that an answer, given ``now`` to the card of ``due``, leaves."""
    match answer:
        case Answer.DRANK:
            return Entry(now, What.DRANK, due.habit, amount=due.amount)
        case Answer.LATER:
            return Entry(now, What.LATER, due.habit, until=now + LATER)
        case Answer.SKIP:
            return Entry(now, What.SKIPPED, due.habit)
        case Answer.NOT_TONIGHT:
            return Entry(now, What.DECLINED, due.habit)
        case Answer.LONG | Answer.SHORT | Answer.START:
            return Entry(now, What.ACCEPTED, due.habit, note=ROUTINES[answer])
