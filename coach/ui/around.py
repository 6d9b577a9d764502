"""What is around a notice when it is shown: the facts that its words are made of."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from coach.domain import bedtime
from coach.domain.history import History, What
from coach.domain.hours import Day, day_at
from coach.domain.notice import Notice
from coach.domain.preferences import Mode, Preferences, Unit
from coach.domain.reminder import Due, Habit
from coach.domain.standing import interval
from coach.domain.water import target


@dataclass(frozen=True, slots=True)
class Around:
    """What a card's words need to know beside its notice.

    Attributes:
        now: when it is shown, UTC.
        zone: whose wall clock the words use.
        drunk_ml, target_ml: drinks of the day so far, and its plan.
        last_drink: the day's last drink, if there was one.
        spent: the time at the desk, or on one's feet, after which a break is suggested.
        bedtime: when the person goes to bed.
        repeat_at: when an unanswered bedtime card comes once more, if it does.
        mode: how the day is spent.
        unit: how volumes are told.
        discreet: whether others may read along.
    """

    now: datetime
    zone: tzinfo
    drunk_ml: int
    target_ml: int
    last_drink: datetime | None
    spent: timedelta
    bedtime: datetime
    repeat_at: datetime | None = None
    mode: Mode = Mode.DESK
    unit: Unit = Unit.ML
    discreet: bool = True


def around(
    notice: Notice, preferences: Preferences, history: History, now: datetime, zone: tzinfo
) -> Around:
    """Return what the words of a notice shown at ``now`` need to know."""
    day = day_at(preferences.hours, now, zone)
    name = day.date.isoformat()
    drink = next(history.drinks(name), None)
    evening = next((due for due in notice.dues if due.kind is Habit.BEDTIME), None)
    return Around(
        now=now,
        zone=zone,
        drunk_ml=history.drunk(name),
        target_ml=target(preferences, day, history),
        last_drink=drink.at if drink else None,
        spent=interval(preferences, day),
        bedtime=day.bedtime,
        repeat_at=_repeat(evening, preferences, history, day, now) if evening else None,
        mode=preferences.standing.mode,
        unit=preferences.water.unit,
        discreet=preferences.notices.discreet,
    )


def _repeat(
    due: Due, preferences: Preferences, history: History, day: Day, now: datetime
) -> datetime | None:
    """Return when the evening's question comes once more, counted from its first time."""
    shown = [e.at for e in history.of(Habit.BEDTIME) if e.what is What.SHOWN and e.turn == due.turn]
    again = min(shown, default=now) + timedelta(minutes=preferences.bedtime.repeat_min)
    end = day.bedtime if preferences.quiet.enabled else bedtime.deadline(day)
    return None if due.repeat or again >= end else again
