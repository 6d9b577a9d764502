"""Hints that tell what a choice leads to, such as when the last drink comes. Needs no Qt."""

from collections.abc import Callable
from datetime import UTC, date, timedelta
from types import MappingProxyType
from typing import Final

from coach.domain import bedtime, standing, water
from coach.domain.hours import DAY, Day, day_on
from coach.domain.preferences import Mode, Preferences, changed, declared, read
from coach.ui.language import say, told
from coach.ui.preferences.wording import PAGE, Words, hint, volume, windows

Follows = Callable[[Words, Preferences, Day], str]
"""Returns the hint as things are now; empty where the usual one says enough."""

MINUTE: Final = timedelta(minutes=1)
_ALWAYS: Final = MappingProxyType({"quiet.windows": "never"})
"""What no windows at all mean, where it is not that something comes always."""


def hint_now(words: Words, name: str, preferences: Preferences, day: date) -> str:
    """Return the line below a preference's title, as things are chosen now.

    Wall times are those of a day whose clock is not set; that is what people plan with.
    """
    value = read(preferences, name)
    if declared(name).limits.get("kind") == "windows":
        return windows(words, value, always=f"{PAGE}.windows.{_ALWAYS.get(name, 'always')}")
    if name == "reminders.own" and not value:
        return say(words, f"{PAGE}.own.none")
    if name.startswith("hours.weekend_"):
        preferences = changed(preferences, "hours.weekend", value=True)
    follows = _FOLLOWS.get(name)
    this = day_on(preferences.hours, _like(name, preferences, day), UTC)
    return (follows(words, preferences, this) if follows else "") or hint(words, name)


def warning(words: Words, name: str, preferences: Preferences) -> str:
    """Return what is to be considered about a choice; mostly nothing."""
    if name == "water.target_ml" and preferences.water.target_ml > water.MUCH_ML:
        return _say(words, "much")
    if name == "hours.confirmed" and not preferences.hours.confirmed:
        return _say(words, "unset")
    return ""


def _like(name: str, preferences: Preferences, day: date) -> date:
    """Return a day whose hours a preference is about: by the week or at the weekend."""
    if not preferences.hours.weekend and not name.startswith("hours.weekend"):
        return day
    wanted = range(5, 7) if name.startswith("hours.weekend") else range(5)
    return next(on for on in (day + DAY * i for i in range(7)) if on.weekday() in wanted)


def _wake(words: Words, preferences: Preferences, _day: Day) -> str:
    if not _drinks(preferences):
        return ""
    after = preferences.water.first_after_wake_min
    return _told(words, "drinks-start", count=after) if after else _say(words, "drinks-start-now")


def _bedtime(words: Words, preferences: Preferences, day: Day) -> str:
    plan = water.course(preferences, day, UTC) if _drinks(preferences) else None
    drink = f"{plan.last:%H:%M}" if plan else ""
    asked = bedtime.planned(preferences, day) if preferences.bedtime.enabled else ()
    stretch = f"{asked[0].at:%H:%M}" if asked else ""
    if drink and stretch:
        return _told(words, "evening", drink=drink, stretch=stretch)
    if drink:
        return _told(words, "evening-drink", drink=drink)
    return _told(words, "evening-stretch", stretch=stretch) if stretch else ""


def _target(words: Words, preferences: Preferences, day: Day) -> str:
    chosen, unit = preferences.water, preferences.water.unit
    target = volume(words, water.target(preferences, day), unit)
    if chosen.limit_mode:
        return _told(words, "limit", target=target)
    plan = water.course(preferences, day, UTC)
    if plan is None:
        return _say(words, "no-room")
    serving, apart = volume(words, plan.serving, unit), round(plan.apart / MINUTE)
    if plan.count == 1:
        return _told(words, "serving-once", serving=serving)
    key = "serving" if chosen.target_ml else "by-stage"
    return _told(words, key, serving=serving, apart=apart, target=target)


def _taper(words: Words, preferences: Preferences, day: Day) -> str:
    return _told(words, "last-drink", at=f"{water.last_call(preferences, day):%H:%M}")


def _interval(words: Words, preferences: Preferences, day: Day) -> str:
    if preferences.standing.interval_min or preferences.standing.mode is Mode.JOB:
        return ""
    return _told(words, "interval", count=round(standing.interval(preferences, day) / MINUTE))


def _lead(words: Words, preferences: Preferences, day: Day) -> str:
    lead = timedelta(minutes=preferences.bedtime.lead_min)
    return _told(words, "lead", at=f"{max(day.wake, day.bedtime - lead):%H:%M}")


def _again(words: Words, preferences: Preferences, day: Day) -> str:
    lead = timedelta(minutes=preferences.bedtime.lead_min)
    again = timedelta(minutes=preferences.bedtime.repeat_min)
    return _told(words, "again", at=f"{max(day.wake, day.bedtime - lead) + again:%H:%M}")


def _drinks(preferences: Preferences) -> bool:
    return preferences.water.enabled and not preferences.water.limit_mode


def _say(words: Words, key: str) -> str:
    return say(words, f"{PAGE}.follow.{key}")


def _told(words: Words, key: str, **values: object) -> str:
    return told(words, f"{PAGE}.follow.{key}", **values)


_FOLLOWS: Final = MappingProxyType[str, Follows](
    {
        "hours.wake": _wake,
        "hours.bedtime": _bedtime,
        "hours.weekend_wake": _wake,
        "hours.weekend_bedtime": _bedtime,
        "water.target_ml": _target,
        "water.taper_min": _taper,
        "standing.interval_min": _interval,
        "bedtime.lead_min": _lead,
        "bedtime.repeat_min": _again,
    }
)
