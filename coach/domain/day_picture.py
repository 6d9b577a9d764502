"""One day as it would come with given choices: each notice, and the reason of each gap.

These are values only. `engine.live_day` plays the day; `domain.gaps` finds the reasons; the band
of the preferences shows the picture, and reads it aloud.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum

from coach.domain.hours import Day
from coach.domain.policy import Why
from coach.domain.reminder import Habit, is_own
from coach.domain.spans import Span

MINUTE = timedelta(minutes=1)


class Reason(StrEnum):
    """Why a habit does not come for a while."""

    OFF = "off"  # it is switched off
    LIMIT = "limit"  # a care team's limit: no drink is suggested
    NOT_TODAY = "not-today"  # it is not chosen for this weekday
    NO_ROOM = "no-room"  # the day leaves no time for it
    NIGHT = "night"  # quiet from bedtime to waking
    QUIET = "quiet"  # a quiet window
    CROWDED = "crowded"  # moved on: two notices keep their distance
    BEFORE_FIRST = "before-first"  # some minutes after waking
    OUTSIDE = "outside"  # not within the habit's own hours
    BETWEEN = "between"  # the time between two
    REACHED = "reached"  # all drinks of the day were suggested
    TAPER = "taper"  # no drinks for a while before bed
    EVENING = "evening"  # no breaks for a while before bed
    LAST = "last"  # the next would come after its hours end
    NO_SHIFT = "no-shift"  # no standing shift is on
    AHEAD = "ahead"  # it comes once, later
    ONCE = "once"  # it comes once, and did
    TIMES = "times"  # it comes at its own times only
    GAVE_WAY = "gave-way"  # it waited until it had lost its sense


@dataclass(frozen=True, slots=True)
class Coming:
    """One notice.

    Attributes:
        at: when it comes, UTC.
        habits: whose turns it asks for; several are one combined notice.
        due: when the first of its turns fell due, UTC.
        why: why it comes later than that, if it does.
        amount: the millilitres that it suggests, else 0.
    """

    at: datetime
    habits: tuple[str, ...]
    due: datetime
    why: Why | None = None
    amount: int = 0

    @property
    def late(self) -> timedelta:
        """How much later it comes than it was due."""
        return self.at - self.due


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which a habit does not come, from ``begin`` up to ``end``, UTC.

    Attributes:
        lane: the habit, by its name.
        reason: why.
        minutes: the number that its words need, such as the minutes between two; else 0.
        until: the instant that its words need, such as the end of a quiet window.
        times: the times of day that its words need.
        days: the weekdays that its words need, 0 is Monday.
    """

    lane: str
    begin: datetime
    end: datetime
    reason: Reason
    minutes: int = 0
    until: datetime | None = None
    times: tuple[time, ...] = ()
    days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Hold:
    """A turn that waits from ``begin`` to ``end``, UTC, and why."""

    habit: str
    begin: datetime
    end: datetime
    why: Why


@dataclass(frozen=True, slots=True)
class DayPicture:
    """A day from its boundary in one night to that in the next.

    Attributes:
        day: its instants.
        zone: whose wall clock it is lived by.
        lanes: the habits to be shown, by their names.
        notices: what comes, the earliest first.
        gaps: for each lane, all the rest of the day.
        bars: for each lane that has them, the hours in which it may come.
        begins: from where on the day was played: what was held in the night before belongs to it.
        before: the notices from ``begins`` to the day's own beginning.
        shifts: the standing shifts that were taken for granted.
    """

    day: Day
    zone: tzinfo
    lanes: tuple[str, ...]
    notices: tuple[Coming, ...]
    gaps: tuple[Gap, ...]
    bars: tuple[tuple[str, Span], ...]
    begins: datetime
    before: tuple[Coming, ...] = ()
    shifts: tuple[Span, ...] = ()

    def of(self, lane: str) -> tuple[Coming, ...]:
        """Return the notices of a lane, the earliest first."""
        return tuple(each for each in self.notices if lane in each.habits)

    def gaps_of(self, lane: str) -> tuple[Gap, ...]:
        """Return the gaps of a lane, the earliest first."""
        return tuple(gap for gap in self.gaps if gap.lane == lane)

    def bars_of(self, lane: str) -> tuple[Span, ...]:
        """Return the hours in which a lane's notices may come, where it has hours of its own."""
        return tuple(span for habit, span in self.bars if habit == lane)

    def at(self, lane: str, moment: datetime) -> Coming | Gap:
        """Return what a lane has at a moment of the day: a notice, for its minute, or a gap.

        Raises:
            LookupError: the moment is no part of this day, or there is no such lane.
        """
        for each in self.of(lane):
            if each.at <= moment < each.at + MINUTE:
                return each
        for gap in self.gaps_of(lane):
            if gap.begin <= moment < gap.end:
                return gap
        raise LookupError(f"nothing is known of {lane} at {moment}")

    @property
    def drinks(self) -> int:
        """How many drinks are suggested."""
        return len(self.of(Habit.WATER))

    @property
    def breaks(self) -> int:
        """How many breaks come; for somebody who is at the desk, or on a shift, all the time."""
        return len(self.of(Habit.STANDING))

    @property
    def stretches(self) -> int:
        """How often the stretch before bed is suggested."""
        return len(self.of(Habit.BEDTIME))

    @property
    def own(self) -> int:
        """How often reminders of the person's own come."""
        return sum(len(self.of(lane)) for lane in self.lanes if is_own(lane))
