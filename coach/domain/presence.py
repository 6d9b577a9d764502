"""Who is at the machine: absences, as the history tells them. Unknown counts as present."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from coach.domain.history import History, What
from coach.domain.preferences import Presence
from coach.domain.situation import Situation

OFF = timedelta(minutes=30)
"""The coach was off for so long: the person was elsewhere. A shorter restart is no absence."""
CRASHED = timedelta(hours=2)
"""The same where nothing tells when it ended."""


@dataclass(frozen=True, slots=True)
class Absence:
    """A time without the person; ``over`` tells whether they came back."""

    begin: datetime
    end: datetime
    over: bool = True

    @property
    def length(self) -> timedelta:
        """How long it was."""
        return self.end - self.begin


def absent_since(situation: Situation, presence: Presence, now: datetime) -> datetime | None:
    """Return since when nobody is there: asleep, locked, or long without input."""
    idle = situation.idle
    away = timedelta(minutes=presence.away_min)
    since = (situation.locked, now - idle if idle is not None and idle >= away else None)
    return min((at for at in since if at), default=None)


def absences(history: History, now: datetime) -> tuple[Absence, ...]:
    """Return the absences, oldest first; one that goes on ends at ``now`` for now."""
    found: list[Absence] = []
    since: datetime | None = None
    for before, entry in history.comings:
        match entry.what:
            case What.LEFT:
                since = since or entry.until or entry.at
                continue
            case What.RETURNED:
                found.append(Absence(since or entry.until or entry.at, entry.at))
            case _ if since:
                found.append(Absence(since, entry.at))
            case _ if before is None:
                found.append(Absence(entry.at - OFF, entry.at))  # nobody knows who was there
            case _ if entry.at - before.at >= (OFF if before.what is What.CLOSED else CRASHED):
                found.append(Absence(before.at, entry.at))
        since = None
    if since:
        found.append(Absence(since, max(now, since), over=False))
    return tuple(found)
