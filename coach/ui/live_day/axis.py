"""Where on the band a moment stands, and which moment a place means. Needs no Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from coach.domain.hours import Day, local

STEP = timedelta(minutes=5)
"""What an arrow moves a time by; a time that is dragged stands on such steps, too."""
PAGE = timedelta(hours=1)
"""What a page key moves it by."""
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Axis:
    """A day from left to right.

    Attributes:
        opens: the moment at the left end, UTC.
        closes: that at the right end.
        zone: whose wall clock is shown.
        left: where the left end is, in pixels.
        width: how wide the day is, in pixels.
    """

    opens: datetime
    closes: datetime
    zone: tzinfo
    left: float
    width: float

    def x(self, moment: datetime) -> float:
        """Return where a moment stands; what is no part of the day stands at its nearer end."""
        within = min(max(moment, self.opens), self.closes)
        return self.left + self.width * ((within - self.opens) / (self.closes - self.opens))

    def moment(self, x: float) -> datetime:
        """Return the moment of a place, on whole seconds; beyond the ends, that of the end."""
        share = min(1.0, max(0.0, (x - self.left) / max(1.0, self.width)))
        seconds = round((self.closes - self.opens).total_seconds() * share)
        return self.opens + timedelta(seconds=seconds)

    def ticks(self, hours: int) -> Iterator[tuple[datetime, str]]:
        """Yield the moments of the even hours on the wall, ``hours`` apart, and their figures."""
        at = self.opens.replace(minute=0, second=0, microsecond=0)
        seen = ""
        while at <= self.closes:
            face = local(at, self.zone)
            at = at - timedelta(minutes=face.minute)
            figure = f"{local(at, self.zone):%H}"
            if at >= self.opens and int(figure) % hours == 0 and figure != seen:
                yield at, figure
            seen = figure
            at += _HOUR


def axis(day: Day, zone: tzinfo, left: float, width: float) -> Axis:
    """Return the axis of a day that has so much room."""
    return Axis(day.opens, day.closes, zone, left, width)


def snapped(moment: datetime) -> datetime:
    """Return the nearest moment on a step."""
    at = moment.astimezone(UTC)
    whole = at.replace(minute=0, second=0, microsecond=0)
    return whole + STEP * round((at - whole) / STEP)


def clock(moment: datetime, zone: tzinfo) -> time:
    """Return the time of day that the wall shows at a moment."""
    face = local(moment, zone)
    return time(face.hour, face.minute)
