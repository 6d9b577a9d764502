"""What is around a due when its card is shown: the facts that its words are made of."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from coach.domain.history import History, What
from coach.domain.hours import day_at
from coach.domain.policy import Why
from coach.domain.preferences import Preferences
from coach.domain.reminder import Due
from coach.domain.standing import interval
from coach.domain.water import target


@dataclass(frozen=True, slots=True)
class Around:
    """What a card's words need to know beside its due.

    Attributes:
        zone: whose wall clock the words use.
        drunk_ml, target_ml: drinks of the day so far, and its plan.
        last_drink: the day's last drink, if there was one.
        sat: the time at the desk after which a break is suggested.
        bedtime: when the person goes to bed.
        repeat_at: when an unanswered bedtime card comes once more, if it does.
        held: why the card comes later than it was due, if it does.
    """

    zone: tzinfo
    drunk_ml: int
    target_ml: int
    last_drink: datetime | None
    sat: timedelta
    bedtime: datetime
    repeat_at: datetime | None
    held: Why | None = None


def around(
    due: Due,
    preferences: Preferences,
    history: History,
    now: datetime,
    zone: tzinfo,
    held: Why | None = None,
) -> Around:
    """Return what the words of a card shown at ``now`` need to know."""
    day = day_at(preferences.hours, now, zone)
    drink = history.newest(lambda e: e.what is What.DRANK and e.at >= day.opens)
    again = now + timedelta(minutes=preferences.bedtime.repeat_min)
    return Around(
        zone=zone,
        drunk_ml=history.drunk(day.opens, day.closes),
        target_ml=target(preferences, day),
        last_drink=drink.at if drink else None,
        sat=interval(preferences, day),
        bedtime=day.bedtime,
        repeat_at=None if due.repeat or again >= day.bedtime else again,
        held=held,
    )
