"""A day as it would come, played through the real loop in no time.

The person of the picture is at the machine all day and answers each notice at once with its
inviting answer: drinks, gets up, stretches, does what their own reminders say. Their hours count
as confirmed. On a standing job they are on a shift all through the habit's hours: its windows, or
from waking to the evening where none are chosen. Nothing of the day before matters but what it
left waiting, so the play begins shortly before the night where something can wait in it, else
when the day opens.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo
from heapq import merge

from coach.domain import gaps, standing
from coach.domain.day_picture import Coming, DayPicture, Hold
from coach.domain.happening import Event, Happening
from coach.domain.hours import DAY, Day, day_at, day_on, instant, local
from coach.domain.notice import Notice
from coach.domain.policy import Why
from coach.domain.preferences import Mode, Preferences, changed
from coach.domain.spans import Span, quiet_spans
from coach.engine.clock import FastClock
from coach.engine.coach import Coach
from coach.engine.memory import MemoryHistory, MemoryPreferences
from coach.engine.simulation import World

LEAD = timedelta(hours=3)
"""So long before the night the play begins: no notice holds another back for longer."""
FARTHEST = timedelta(days=7)
"""Quiet times that hold a reminder back are followed no further than this."""


def live_day(preferences: Preferences, day: date, zone: tzinfo) -> DayPicture:
    """Return what would come on the day on which ``day`` is got up, and why not more."""
    preferences = changed(preferences, "hours.confirmed", True)  # noqa: FBT003  a value
    this = day_on(preferences.hours, day, zone)
    begins = _begins(preferences, this, zone)
    shifts = tuple(_shifts(preferences, begins, this, zone))
    lived = _Lived(preferences, begins, zone)
    lived.live(this.closes, shifts)
    notices = tuple(each for each in lived.comings if each.at >= this.opens)
    return DayPicture(
        day=this,
        zone=zone,
        lanes=gaps.lanes(preferences),
        notices=notices,
        gaps=gaps.gaps(preferences, this, zone, notices, tuple(lived.holds)),
        bars=gaps.bars(preferences, this, zone),
        begins=begins,
        before=tuple(each for each in lived.comings if each.at < this.opens),
        shifts=shifts,
    )


class _Lived:
    """A coach and the person of the picture; presenter and guide in one."""

    def __init__(self, preferences: Preferences, start: datetime, zone: tzinfo) -> None:
        self.comings: list[Coming] = []
        self.holds: list[Hold] = []
        self._waiting: dict[str, tuple[datetime, Why]] = {}
        self._asked: list[Notice] = []
        self._clock = FastClock(start, zone)
        self._coach = Coach(
            clock=self._clock,
            alarms=self._clock,
            history=MemoryHistory(),
            preferences=MemoryPreferences(preferences),
            presenter=self,
            senses=World(self._clock),
            guide=self,
            tell=self._note,
        )

    def live(self, end: datetime, shifts: tuple[Span, ...]) -> None:
        """Live until just before ``end``."""
        self._coach.open()
        self._answer()
        begun = ((begin, True) for begin, _ in shifts)
        ended = ((over, False) for _, over in shifts)
        for at, on in merge(begun, ended):
            self._clock.advance(at, self._ring)
            self._coach.deeds.switch(standing.SHIFT, on=on)
            self._answer()
        self._clock.advance(end - timedelta(seconds=1), self._ring)
        for habit in tuple(self._waiting):
            self._held(habit, end)

    def show(self, notice: Notice) -> None:
        """Put a question to the person; what is left of one that is half answered is known."""
        if notice.again:
            return
        first = notice.dues[0]
        amount = max(due.amount for due in notice.dues)
        now = self._clock.now()
        self.comings.append(Coming(now, notice.habits, first.at, notice.held, amount))
        self._asked.append(notice)

    def withdraw(self, notice_id: str) -> None:
        """Have nothing to take back."""

    def play(self, routine: str) -> None:
        """Be done with a routine at once."""

    def _ring(self, _: str) -> None:
        self._coach.wake()
        self._answer()

    def _answer(self) -> None:
        while self._asked:
            for due in self._asked.pop(0).dues:
                self._coach.deeds.answer(due.id, due.offers()[0])

    def _note(self, seen: Happening) -> None:
        for habit in seen.habits:
            if seen.event is Event.WAITING:
                self._held(habit, seen.at)
                self._waiting[habit] = (seen.at, Why(seen.why))
            elif seen.event in (Event.SHOWN, Event.DROPPED):
                self._held(habit, seen.at)

    def _held(self, habit: str, end: datetime) -> None:
        if begun := self._waiting.pop(habit, None):
            self.holds.append(Hold(habit, begun[0], end, begun[1]))


def _begins(preferences: Preferences, day: Day, zone: tzinfo) -> datetime:
    """Return the last moment at which nothing waited, with some room before it.

    Only a reminder of one's own waits through a night, or through days that are quiet; a night
    shorter than that room is no end of anything.
    """
    before = day_on(preferences.hours, day.date - DAY, zone)
    short = day.wake - before.bedtime < LEAD
    if not preferences.reminders.own and not short:
        return day.opens
    moment = day.opens
    while held := _held_since(preferences, moment, day, zone):
        moment = held
    face = local(moment - LEAD, zone)
    return instant(face.date(), face.time(), zone)  # of a time that comes twice, the first


def _held_since(
    preferences: Preferences, moment: datetime, day: Day, zone: tzinfo
) -> datetime | None:
    """Return since when it was quiet just before ``moment``; none where it was not."""
    if day.opens - moment > FARTHEST:
        return None
    just_before = moment - timedelta(seconds=1)
    that = day_at(preferences.hours, just_before, zone)
    if preferences.quiet.enabled and not that.awake(just_before):
        if just_before >= that.bedtime:
            return that.bedtime
        return day_on(preferences.hours, that.date - DAY, zone).bedtime
    spans = quiet_spans(preferences.quiet.windows, that, zone)
    return min((begin for begin, end in spans if begin <= just_before < end), default=None)


def _shifts(preferences: Preferences, begins: datetime, day: Day, zone: tzinfo) -> Iterator[Span]:
    """Yield the standing shifts of a standing job."""
    if not preferences.standing.enabled or preferences.standing.mode is not Mode.JOB:
        return
    each = day_at(preferences.hours, begins, zone)
    while each.date <= day.date:
        for begin, end in gaps.break_hours(preferences, each, zone):
            if max(begin, begins) < end:
                yield max(begin, begins), end
        each = day_on(preferences.hours, each.date + DAY, zone)
