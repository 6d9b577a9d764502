"""The words of the diary: nights, cramps, and what is told of them. Needs no Qt."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from coach.domain.diary import Before, Cramp, Helped, State
from coach.domain.month import Cell, Lately, Month, still_open
from coach.domain.preferences import Unit
from coach.ui.language import say, told
from coach.ui.phrases import FLUID_OUNCE_ML

Words = Mapping[str, str]

_MINUTE: Final = 60
_FEW: Final = {1: "open-one", 2: "open-two", 3: "open-three"}


def month(words: Words, shown: Month) -> str:
    """Return "March 2027"."""
    name = say(words, f"diary.months.{shown.month}")
    return told(words, "diary.month", month=name, year=shown.year)


def night(words: Words, night: date, *, full: bool = False) -> str:
    """Return "Mon 15 March", or in full "Monday 15 March"."""
    day = say(words, f"diary.{'days' if full else 'short'}.{night.weekday()}")
    name = say(words, f"diary.months.{night.month}")
    key = f"diary.date.{'full' if full else 'short'}"
    return told(words, key, day=day, number=night.day, month=name)


def clock(face: datetime) -> str:
    """Return what the clock on the wall showed."""
    return f"{face:%H:%M}"


def cell(words: Words, shown: Cell) -> str:
    """Return a night of the month as one sentence: what its picture tells."""
    parts = [night(words, shown.date, full=True)]
    if shown.tonight:
        parts.append(say(words, "diary.cell.tonight"))
    if shown.future:
        parts.append(say(words, "diary.cell.future"))
        return ", ".join(parts)
    if shown.state is State.CRAMPS:
        key = "diary.cell.one" if shown.count == 1 else "diary.cell.many"
        parts.append(told(words, key, count=shown.count))
        if shown.worst is not None:
            parts.append(told(words, "diary.cell.worst", pain=shown.worst))
    else:
        parts.append(say(words, f"diary.cell.{shown.state}"))
    if shown.stretched:
        parts.append(say(words, "diary.cell.stretched"))
    return ", ".join(parts)


def summary(words: Words, shown: Cell) -> str:
    """Return what is known of a night, in one line."""
    if shown.state is State.CRAMPS:
        key = "diary.night.one" if shown.count == 1 else "diary.night.many"
        first = clock(shown.told.cramps[0].face)
        return told(words, key, count=shown.count, time=first)
    return say(words, f"diary.night.{shown.state}")


def still(words: Words, shown: Cell) -> str:
    """Return how many things are still open, or nothing."""
    if not (count := still_open(shown.told)):
        return ""
    return told(words, f"diary.night.{_FEW.get(count, 'open-many')}", count=count)


def lately(words: Words, counts: Lately) -> str:
    """Return "Last 14 nights: 12 logged, cramps on 7 of 12."."""
    key = "diary.lately" if counts.logged else "diary.lately-none"
    return told(words, key, nights=counts.nights, logged=counts.logged, cramps=counts.cramps)


def where(words: Words, cramp: Cramp) -> str:
    """Return "Left calf", as far as it was said."""
    if cramp.side is None and cramp.muscle is None:
        return ""
    return say(words, f"diary.where.{cramp.side or 'none'}.{cramp.muscle or 'none'}")


def length(words: Words, cramp: Cramp) -> str:
    """Return how long a cramp lasted: by the timer, else as told."""
    if cramp.seconds is not None:
        return timed(words, cramp.seconds)
    return say(words, f"diary.length.{cramp.length}") if cramp.length else ""


def timed(words: Words, seconds: int) -> str:
    """Return "2 min 10 s"."""
    minutes, rest = divmod(seconds, _MINUTE)
    if not minutes:
        return told(words, "diary.length.seconds", seconds=rest)
    if not rest:
        return told(words, "diary.length.minutes", minutes=minutes)
    return told(words, "diary.length.exact", minutes=minutes, seconds=rest)


def of_ten(words: Words, value: int) -> str:
    """Return "6 of 10"."""
    return told(words, "diary.facts.of-ten", value=value)


def listed(words: Words, table: str, chosen: Iterable[StrEnum], known: type[StrEnum]) -> str:
    """Return what was ticked, in the order in which it is offered."""
    ticked = frozenset(chosen)
    names = [say(words, f"diary.{table}.{each}") for each in known if each in ticked]
    return ", ".join(names)


def spent(words: Words, minutes: int) -> str:
    """Return "45 min" or "3 h 10 min"."""
    hours, rest = divmod(minutes, _MINUTE)
    key = "diary.facts.hours" if hours else "diary.facts.minutes"
    return told(words, key, hours=hours, minutes=rest)


def volume(words: Words, amount_ml: int, unit: Unit) -> str:
    """Return "1,700 mL" or, in whole ounces, "57 fl oz"."""
    ounces = unit is Unit.FL_OZ
    amount = round(amount_ml / FLUID_OUNCE_ML) if ounces else amount_ml
    return told(words, f"diary.facts.{'floz' if ounces else 'ml'}", amount=f"{amount:,}")


def cramp_facts(words: Words, cramp: Cramp) -> tuple[tuple[str, str], ...]:
    """Return what is told of a cramp, each with its name; what nobody said is left out."""

    def fact(name: str, value: str) -> tuple[str, str]:
        return say(words, f"diary.facts.{name}"), value

    again = say(words, f"diary.again.{cramp.again}") if cramp.again is not None else ""
    if cramp.again:
        again = told(words, "diary.facts.after", time=again)
    found = (
        fact("woke" if cramp.woke else "began", clock(cramp.face)),
        fact("where", where(words, cramp)),
        fact("pain", "" if cramp.pain is None else of_ten(words, cramp.pain)),
        fact("length", length(words, cramp)),
        fact("helped", listed(words, "helped", cramp.helped, Helped)),
        fact("again", again),
        fact("soreness", "" if cramp.soreness is None else of_ten(words, cramp.soreness)),
        fact("before", listed(words, "before-it", cramp.before, Before)),
    )
    return tuple(each for each in found if each[1])
