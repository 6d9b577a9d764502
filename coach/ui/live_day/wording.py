"""What the live day says: its counts, the reason of each gap, and all of it as one sentence.

Needs no Qt. ``words`` is a catalogue; names of the person's own that tell a condition are left
out where others may read along.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from coach.domain.day_picture import Coming, DayPicture, Gap, Reason
from coach.domain.hours import local
from coach.domain.policy import Why
from coach.domain.preferences import Mode, Preferences, Unit
from coach.domain.reminder import Habit, is_own, kind
from coach.domain.windows import WEEKDAYS
from coach.ui.language import say, told
from coach.ui.phrases import capital, own_name, volume

_MINUTE = timedelta(minutes=1)


class Wording:
    """The words of one picture with what was chosen for it."""

    def __init__(
        self, words: Mapping[str, str], picture: DayPicture, preferences: Preferences
    ) -> None:
        self._words = words
        self._picture = picture
        self._preferences = preferences

    def counts(self) -> str:
        """Return "10 drinks, about 7 breaks, 1 bedtime stretch"."""
        parts = list(self._counts())
        return capital(self._joined(parts)) if parts else self._say("count-none")

    def awake(self) -> str:
        """Return "Awake 15 h 30"."""
        day = self._picture.day
        hours, minutes = divmod((day.bedtime - day.wake) // _MINUTE, 60)
        key = "awake" if minutes else "awake-hours"
        return self._told(key, hours=hours, minutes=f"{minutes:02}")

    def spoken(self) -> str:
        """Return the whole picture as one sentence."""
        day = self._picture.day
        up, bed = (self.clock(at, "{0.hour}:{0:%M}") for at in (day.wake, day.bedtime))
        parts = [self._told("spoken.day", up=up, bed=bed), *self._counts(aloud=True)]
        if len(parts) == 1:
            parts.append(self._say("spoken.none"))
        return self._told("spoken.end", said=self._joined(parts))

    def lane(self, lane: str) -> str:
        """Return what a lane is called."""
        if is_own(lane):
            return own_name(lane, discreet=self._discreet) or self._say("lane.own")
        return self._say(f"lane.{lane}")

    def lane_told(self, lane: str) -> str:
        """Return a lane's name with how much comes in it."""
        count = len(self._picture.of(lane))
        key = {0: "none", 1: "one"}.get(count, "many")
        return self._told(f"lane-told.{key}", lane=self.lane(lane), count=count)

    def thing(self, lane: str, thing: Coming | Gap) -> str:
        """Return what a lane has at one place: what comes, or why nothing does."""
        return self.notice(lane, thing) if isinstance(thing, Coming) else self.gap(thing)

    def notice(self, lane: str, coming: Coming) -> str:
        """Return when something comes, what comes with it, and why it is late if it is."""
        much = volume(coming.amount, self._preferences.water.unit if coming.amount else Unit.ML)
        at = self.clock(coming.at)
        said = self._told(f"notice.{kind(lane)}", at=at, much=much, name=self.lane(lane))
        if others := [self._name(each) for each in coming.habits if each != lane]:
            said = self._told("notice.with", said=said, others=self._joined(others))
        match coming.why:
            case Why.CROWDED if coming.late:
                return self._told("notice.crowded", said=said)
            case Why.QUIET:
                return self._told("notice.quiet", said=said)
            case Why():
                return self._told("notice.later", said=said, due=self.clock(coming.due))
            case _:
                return said

    def gap(self, gap: Gap) -> str:
        """Return from when to when nothing comes, and why."""
        begin, end = self.clock(gap.begin), self.clock(gap.end)
        return self._told("gap.span", begin=begin, end=end, why=self.why(gap))

    def why(self, gap: Gap) -> str:
        """Return why nothing comes."""
        until = self.clock(gap.until) if gap.until else ""
        times = self._joined([f"{at:%H:%M}" for at in gap.times])
        days = self._joined([self.weekday(day) for day in sorted(gap.days)])
        return self._told(self._key(gap), minutes=gap.minutes, until=until, times=times, days=days)

    def weekday(self, day: int) -> str:
        """Return the name of a weekday, 0 is Monday."""
        return self._say(f"weekday-long.{WEEKDAYS[day]}")

    def clock(self, moment: datetime, form: str = "{0:%H:%M}") -> str:
        """Return a moment's time on the wall."""
        return form.format(local(moment, self._picture.zone))

    @property
    def _discreet(self) -> bool:
        return self._preferences.notices.discreet

    def _key(self, gap: Gap) -> str:
        """Return which words tell a gap."""
        match gap.reason:
            case Reason.BETWEEN if gap.minutes and gap.lane in (Habit.WATER, Habit.STANDING):
                on_feet = self._preferences.standing.mode is Mode.JOB
                return f"between.{'job' if gap.lane == Habit.STANDING and on_feet else gap.lane}"
            case Reason.AHEAD if gap.minutes:
                return "bedtime.ahead"
            case Reason.OUTSIDE if gap.until:
                return "gap.outside-until"
            case Reason.BEFORE_FIRST if not gap.minutes:
                return "gap.before-first-now"
            case Reason.TIMES if not gap.times:
                return "gap.times-none"
            case reason:
                return f"gap.{reason}"

    def _counts(self, *, aloud: bool = False) -> Iterator[str]:
        """Yield how much comes of each sort; aloud, the one stretch before bed by its time."""
        picture = self._picture
        bedtime = picture.of(Habit.BEDTIME)
        sorts = (
            ("drinks", picture.drinks),
            ("breaks", picture.breaks),
            ("mornings", len(picture.of(Habit.MORNING))),
            ("reminders", picture.own),
            ("stretches", len(bedtime)),
        )
        for sort, count in sorts:
            if aloud and sort == "stretches" and count == 1:
                yield self._told("spoken.stretch", at=self.clock(bedtime[0].at))
            elif count:
                yield self._counted(sort, count, aloud=aloud)

    def _counted(self, sort: str, count: int, *, aloud: bool) -> str:
        number = say(self._words, f"live.number.{count}") if aloud and count <= 12 else str(count)
        said = self._told("about", count=number) if sort == "breaks" else number
        return self._told(f"{sort}.{'one' if count == 1 else 'many'}", count=said)

    def _name(self, habit: str) -> str:
        if is_own(habit):
            return own_name(habit, discreet=self._discreet) or self._say("name.own")
        return self._say(f"name.{habit}")

    def _joined(self, parts: list[str]) -> str:
        if not parts:
            return ""
        said = parts[0]
        for part in parts[1:]:
            said = self._told("and", first=said, second=part)
        return said

    def _say(self, key: str) -> str:
        return say(self._words, f"live.{key}")

    def _told(self, key: str, **values: object) -> str:
        return told(self._words, f"live.{key}", **values)


def up(words: Mapping[str, str], at: time) -> str:
    """Return "Up 07:00"."""
    return told(words, "live.up", at=f"{at:%H:%M}")


def bed(words: Mapping[str, str], at: time) -> str:
    """Return "Bed 22:30"."""
    return told(words, "live.bed", at=f"{at:%H:%M}")


def day_told(words: Mapping[str, str], day: date, today: date) -> str:
    """Return a weekday's short name, or that it is today."""
    if day == today:
        return say(words, "live.today")
    return say(words, f"live.weekday.{WEEKDAYS[day.weekday()]}")


def day_spoken(words: Mapping[str, str], day: date, today: date) -> str:
    """Return a weekday's whole name, and that it is today where it is."""
    name = say(words, f"live.weekday-long.{WEEKDAYS[day.weekday()]}")
    return told(words, "live.today-spoken", day=name) if day == today else name
