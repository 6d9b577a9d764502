"""Why a habit does not come for a while: a reason for every minute of a day without a notice.

The rules stand in the order in which a person would give them; the first that speaks wins, and
the habit's own rule always speaks.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cached_property
from itertools import pairwise

from coach.domain import bedtime, custom, morning, standing, water
from coach.domain.day_picture import MINUTE, Coming, DayPicture, Gap, Hold, Reason
from coach.domain.hours import DAY, EVENING, Day, day_on, local
from coach.domain.policy import Why
from coach.domain.preferences import Mode, Preferences
from coach.domain.reminder import Due, Habit, is_own, kind
from coach.domain.schedule import habits, own_of
from coach.domain.spans import Span, is_on, quiet_spans, quiet_until
from coach.domain.windows import Windows


def lanes(preferences: Preferences) -> tuple[str, ...]:
    """Return the habits that a picture shows: the usual three, and others where there are any."""
    others = (each for each in habits(preferences) if each == Habit.MORNING or is_own(each))
    return (Habit.WATER, Habit.STANDING, Habit.BEDTIME, *others)


def outline(preferences: Preferences, on: date, zone: tzinfo) -> DayPicture:
    """Return a day that was not played yet: its hours and lanes, with nothing in them."""
    day = day_on(preferences.hours, on, zone)
    return DayPicture(
        day=day,
        zone=zone,
        lanes=lanes(preferences),
        notices=(),
        gaps=(),
        bars=bars(preferences, day, zone),
        begins=day.opens,
    )


def bars(preferences: Preferences, day: Day, zone: tzinfo) -> tuple[tuple[str, Span], ...]:
    """Return the hours of their own that habits have on a day: breaks, and drinks by windows."""
    found: list[tuple[str, Span]] = []
    thirsty = preferences.water.enabled and not preferences.water.limit_mode
    if thirsty and preferences.water.windows and (plan := water.course(preferences, day, zone)):
        found.append((Habit.WATER, (plan.first, plan.last)))
    if preferences.standing.enabled:
        found += [(Habit.STANDING, span) for span in break_hours(preferences, day, zone)]
    return tuple(found)


def break_hours(preferences: Preferences, day: Day, zone: tzinfo) -> tuple[Span, ...]:
    """Return the hours of breaks on a day, those that touch each other as one.

    On a standing job the person of a picture is on a shift in them.
    """
    joined: list[Span] = []
    for begin, end in standing.desk_hours(preferences, day, zone):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)


def gaps(
    preferences: Preferences,
    day: Day,
    zone: tzinfo,
    notices: Iterable[Coming],
    holds: Iterable[Hold],
) -> tuple[Gap, ...]:
    """Return each lane's gaps: with the minutes of its notices they are the whole day."""
    notices, holds = tuple(notices), tuple(holds)
    found: list[Gap] = []
    for lane in lanes(preferences):
        its = tuple(each for each in notices if lane in each.habits)
        held = tuple(each for each in holds if each.habit == lane)
        found += _Lane(lane, preferences, day, zone, its, held).gaps()
    return tuple(found)


@dataclass(frozen=True)
class _Lane:
    """One habit's day. It has no slots, so that answers can be kept."""

    name: str
    preferences: Preferences
    day: Day
    zone: tzinfo
    notices: tuple[Coming, ...]
    holds: tuple[Hold, ...]

    def gaps(self) -> list[Gap]:
        """Return the day without the minutes of its notices; neighbours of one reason are one."""
        found: list[Gap] = []
        for begin, end in self._pieces():
            gap = replace(self._reason(begin), begin=begin, end=end)
            if found and found[-1] == replace(gap, begin=found[-1].begin, end=begin):
                found[-1] = replace(found[-1], end=end)
            else:
                found.append(gap)
        return found

    def say(
        self,
        reason: Reason,
        *,
        minutes: int = 0,
        until: datetime | None = None,
        times: tuple[time, ...] = (),
        days: frozenset[int] = frozenset(),
    ) -> Gap:
        """Return a gap of a reason whose place is not known yet."""
        day = self.day
        return Gap(self.name, day.opens, day.closes, reason, minutes, until, times, days)

    @cached_property
    def hours(self) -> tuple[Span, ...]:
        """The hours in which breaks come."""
        return break_hours(self.preferences, self.day, self.zone)

    @cached_property
    def course(self) -> water.Course | None:
        """The drinks of the day as planned in the morning."""
        return water.course(self.preferences, self.day, self.zone)

    @cached_property
    def turns(self) -> tuple[Due, ...]:
        """The turns that come once a day, or at times of their own."""
        match kind(self.name):
            case Habit.BEDTIME:
                return bedtime.planned(self.preferences, self.day)
            case Habit.MORNING:
                return morning.planned(self.preferences, self.day)
            case Habit.OWN if each := own_of(self.preferences, self.name):
                dates = (self.day.first, self.day.first + DAY)
                dues = (due for on in dates for due in custom.planned(each, on, self.zone))
                return tuple(d for d in dues if self.day.opens <= d.at < self.day.closes)
            case _:
                return ()

    def after(self, moment: datetime) -> Coming | None:
        """Return the next notice."""
        return next((each for each in self.notices if each.at > moment), None)

    def before(self, moment: datetime) -> Coming | None:
        """Return the notice before."""
        return next((each for each in reversed(self.notices) if each.at <= moment), None)

    def _pieces(self) -> Iterator[Span]:
        """Yield the times between two moments at which the reason may change."""
        opens, closes = self.day.opens, self.day.closes
        cuts = {opens, closes, self.day.wake, self.day.bedtime, self.day.evening}
        quiet = quiet_spans(self.preferences.quiet.windows, self.day, self.zone)
        held = ((hold.begin, hold.end) for hold in self.holds)
        asked = [(each.at, each.at + MINUTE) for each in self.notices]
        for span in (*quiet, *held, *asked, *self.hours):
            cuts.update(span)
        cuts.update(due.at for due in self.turns)
        if self.course:
            last_call = water.last_call(self.preferences, self.day)
            cuts.update((self.course.first, self.course.last, last_call))
        marks = sorted(cut for cut in cuts if opens <= cut <= closes)
        for begin, end in pairwise(marks):
            if not any(first <= begin < last for first, last in asked):
                yield begin, end

    def _reason(self, moment: datetime) -> Gap:
        said = (rule(self, moment) for rule in (*_RULES, _OF_ITS_OWN[kind(self.name)]))
        return next(gap for gap in said if gap)


_Rule = Callable[[_Lane, datetime], Gap | None]


def _switched_off(lane: _Lane, _: datetime) -> Gap | None:
    return None if lane.name in habits(lane.preferences) else lane.say(Reason.OFF)


def _limited(lane: _Lane, _: datetime) -> Gap | None:
    """Under a care team's limit nothing is suggested."""
    limited = lane.name == Habit.WATER and lane.preferences.water.limit_mode
    return lane.say(Reason.LIMIT) if limited else None


def _not_today(lane: _Lane, _: datetime) -> Gap | None:
    """It is for other days of the week; a reminder held since yesterday comes all the same."""
    if each := own_of(lane.preferences, lane.name):
        other = not lane.turns and not lane.notices and not lane.holds
        return lane.say(Reason.NOT_TODAY, days=each.days) if other else None
    windows: Windows = getattr(lane.preferences, lane.name).windows
    if is_on(windows, lane.day):
        return None
    days = frozenset[int]().union(*(window.days for window in windows))
    return lane.say(Reason.NOT_TODAY, days=days)


def _night(lane: _Lane, moment: datetime) -> Gap | None:
    if not lane.preferences.quiet.enabled or lane.day.awake(moment):
        return None
    day = lane.day
    ends = day.wake if moment < day.wake else _tomorrow(lane).wake
    return lane.say(Reason.NIGHT, until=ends)


def _quiet(lane: _Lane, moment: datetime) -> Gap | None:
    ends = quiet_until(lane.preferences.quiet.windows, lane.day, lane.zone, moment)
    return lane.say(Reason.QUIET, until=ends) if ends else None


def _crowded(lane: _Lane, moment: datetime) -> Gap | None:
    for hold in lane.holds:
        if hold.why is Why.CROWDED and hold.begin <= moment < hold.end:
            return lane.say(
                Reason.CROWDED, minutes=lane.preferences.notices.gap_min, until=hold.end
            )
    return None


_RULES: tuple[_Rule, ...] = (_switched_off, _limited, _not_today, _night, _quiet, _crowded)


def _water(lane: _Lane, moment: datetime) -> Gap:
    plan, chosen = lane.course, lane.preferences.water
    if plan is None:
        return lane.say(Reason.NO_ROOM)
    if moment < plan.first:
        after = timedelta(minutes=chosen.first_after_wake_min)
        if plan.first > lane.day.wake + after:
            return lane.say(Reason.OUTSIDE, until=plan.first)
        said = chosen.first_after_wake_min
        return lane.say(Reason.BEFORE_FIRST, minutes=said, until=plan.first)
    if coming := lane.after(moment):
        last = lane.before(moment)
        apart = (coming.at - last.at) // MINUTE if last else 0
        return lane.say(Reason.BETWEEN, minutes=apart, until=coming.at)
    if moment >= water.last_call(lane.preferences, lane.day):
        return lane.say(Reason.TAPER, minutes=chosen.taper_min)
    if len(lane.notices) >= plan.count:
        return lane.say(Reason.REACHED)
    if moment >= plan.last:
        return lane.say(Reason.OUTSIDE)
    return lane.say(Reason.LAST, until=plan.last)


def _standing(lane: _Lane, moment: datetime) -> Gap:
    every = standing.interval(lane.preferences, lane.day) // MINUTE
    for begin, end in lane.hours:
        if not begin <= moment <= end:
            continue
        coming = lane.after(moment)
        if coming and coming.at <= end:
            return lane.say(Reason.BETWEEN, minutes=every, until=coming.at)
        if moment < end:
            return lane.say(Reason.LAST, minutes=every, until=end)
    if not lane.hours:
        return lane.say(Reason.NO_ROOM)
    if lane.preferences.standing.mode is Mode.JOB:
        return lane.say(Reason.NO_SHIFT)
    if not lane.preferences.standing.windows and moment >= lane.day.evening:
        return lane.say(Reason.EVENING, minutes=EVENING // MINUTE)
    begins = next((begin for begin, _ in lane.hours if begin > moment), None)
    return lane.say(Reason.OUTSIDE, until=begins)


def _once(lane: _Lane, moment: datetime) -> Gap:
    """It comes once a day: later, or it did, or it found no time."""
    if (coming := lane.after(moment)) and not lane.before(moment):
        lead = (lane.day.bedtime - coming.at) // MINUTE if lane.name == Habit.BEDTIME else 0
        return lane.say(Reason.AHEAD, minutes=lead, until=coming.at)
    return lane.say(Reason.ONCE if lane.notices else Reason.GAVE_WAY)


def _own(lane: _Lane, _: datetime) -> Gap:
    times = {local(due.at, lane.zone).time() for due in lane.turns}
    return lane.say(Reason.TIMES, times=tuple(sorted(times)))


_OF_ITS_OWN: dict[Habit, _Rule] = {
    Habit.WATER: _water,
    Habit.STANDING: _standing,
    Habit.BEDTIME: _once,
    Habit.MORNING: _once,
    Habit.OWN: _own,
}


def _tomorrow(lane: _Lane) -> Day:
    return day_on(lane.preferences.hours, lane.day.date + DAY, lane.zone)
