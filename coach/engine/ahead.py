"""When each habit is next due, worked out once for each moment: a look asks more than once."""

from datetime import datetime, tzinfo

from coach.domain.history import History
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due
from coach.domain.schedule import next_due


class Ahead:
    """Keeps what follows from one history, one choice and one moment; forgets it with them."""

    def __init__(self) -> None:
        self._of: tuple[Preferences, History, datetime, tzinfo] | None = None
        self._known: dict[str, Due | None] = {}

    def next(
        self, habit: str, preferences: Preferences, history: History, now: datetime, zone: tzinfo
    ) -> Due | None:
        """Return what `domain.schedule.next_due` says."""
        of = self._of
        same = of is not None and of[0] is preferences and of[1] is history
        if of is None or not same or of[2] != now or of[3] is not zone:
            self._of, self._known = (preferences, history, now, zone), {}
        if habit not in self._known:
            self._known[habit] = next_due(habit, preferences, history, now, zone)
        return self._known[habit]
