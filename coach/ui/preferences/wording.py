"""What preferences and their values are called, taken from the catalogue. Needs no Qt."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from itertools import chain
from typing import Any, Final

from coach.domain.edits import Entry
from coach.domain.own import Own
from coach.domain.preferences import Unit
from coach.domain.values import Declaration
from coach.domain.windows import EVERY_DAY, WEEKDAYS, Window, Windows
from coach.ui.language import say, told
from coach.ui.phrases import capital, measure, shortened
from coach.ui.preferences.sections import section_of, sections

Words = Mapping[str, str]

PAGE: Final = "preferences"
_WORKDAYS, _WEEKEND = frozenset(range(5)), frozenset({5, 6})
_MUCH_TEXT = 28


def key(name: str, part: str) -> str:
    """Return the key of a preference's words: its title, hint, also, zero, or a value."""
    return f"{PAGE}.of.{name}.{part}"


def title(words: Words, name: str) -> str:
    """Return what a preference is called."""
    return say(words, key(name, "title"))


def hint(words: Words, name: str) -> str:
    """Return the line below its title."""
    return words.get(key(name, "hint"), "")


def section(words: Words, of: str) -> str:
    """Return what a section is called."""
    return say(words, f"{PAGE}.sections.{of}")


def options(words: Words, declaration: Declaration) -> list[tuple[str, str]]:
    """Return the values that can be chosen, each with its word."""
    kind = type(declaration.default)
    return [(each.value, say(words, key(declaration.name, f"value.{each}"))) for each in kind]


def zero(words: Words, declaration: Declaration) -> str:
    """Return what 0 means; empty where it is a number like any other."""
    if not declaration.limits.get("zero"):
        return ""
    return say(words, key(declaration.name, "zero"))


def number(words: Words, name: str, unit: Unit) -> Callable[[int], str]:
    """Return how the numbers of a preference are told, by what its name ends with."""
    ending = name.rpartition("_")[2]
    if ending == "ml":
        return lambda amount: volume(words, amount, unit)
    known = ending if ending in ("min", "s", "percent") else "times"
    return lambda count: told(words, f"{PAGE}.measure.{known}", count=count)


def volume(words: Words, amount: int, unit: Unit) -> str:
    """Return "200 mL", "2.0 L" or "68 fl oz"."""
    if unit is Unit.FL_OZ:
        return told(words, f"{PAGE}.measure.floz", count=measure(amount, unit))
    if amount >= 1000 and not amount % 100:
        return told(words, f"{PAGE}.measure.litre", count=f"{amount / 1000:.1f}")
    return told(words, f"{PAGE}.measure.ml", count=f"{amount:,}")


def value(words: Words, declaration: Declaration, chosen: Any, unit: Unit) -> str:  # noqa: ANN401
    """Return a value in few words, as on the button that goes back to it."""
    match chosen:
        case bool():
            return say(words, f"{PAGE}.on" if chosen else f"{PAGE}.off")
        case 0 if declaration.limits.get("zero"):
            return zero(words, declaration)
        case int():
            return number(words, declaration.name, unit)(chosen)
        case StrEnum():
            return say(words, key(declaration.name, f"value.{chosen}"))
        case time():
            return f"{chosen:%H:%M}"
        case date():
            return chosen.isoformat()
        case str() if chosen:
            return shortened(chosen, _MUCH_TEXT)
        case tuple() if chosen:
            return say(words, f"{PAGE}.default")
        case tuple():
            return say(words, f"{PAGE}.none")
        case _:
            return say(words, f"{PAGE}.empty")


def days(words: Words, chosen: frozenset[int]) -> str:
    """Return "Every day", "Monday to Friday" or "Monday, Wednesday and Sunday"."""
    if chosen == EVERY_DAY:
        return say(words, f"{PAGE}.windows.every-day")
    if chosen == _WORKDAYS:
        return say(words, f"{PAGE}.windows.workdays")
    if chosen == _WEEKEND:
        return say(words, f"{PAGE}.windows.weekend")
    names = [day(words, each) for each in sorted(chosen)]
    if len(names) < 2:
        return "".join(names)
    return told(words, f"{PAGE}.windows.two", first=", ".join(names[:-1]), last=names[-1])


def day(words: Words, number: int, *, short: bool = False) -> str:
    """Return "Monday", or "Mon", for 0."""
    return say(words, f"{PAGE}.{'days-short' if short else 'days'}.{WEEKDAYS[number]}")


def window(words: Words, chosen: Window) -> str:
    """Return "Monday to Friday, 09:00 to 17:30"."""
    on = days(words, chosen.days)
    if chosen.begin is None or chosen.end is None:
        return told(words, f"{PAGE}.windows.said-whole", days=on)
    over = "said-over" if chosen.end <= chosen.begin else "said"
    begin, end = f"{chosen.begin:%H:%M}", f"{chosen.end:%H:%M}"
    return told(words, f"{PAGE}.windows.{over}", days=on, **{"from": begin, "to": end})


def windows(words: Words, chosen: Windows, *, always: str) -> str:
    """Return several windows, one sentence each; ``always`` is the key of what none at all mean."""
    if not chosen:
        return say(words, always)
    return " ".join(sentence(window(words, each)) for each in chosen)


def own(words: Words, each: Own) -> str:
    """Return "21:00 · Every day"."""
    times = ", ".join(f"{at:%H:%M}" for at in each.at)
    return told(words, f"{PAGE}.own.when", times=times, days=days(words, each.days))


def undone(words: Words, names: Sequence[str]) -> str:
    """Return "Taken back: I get up at." or how many changes were."""
    if len(names) == 1:
        return told(words, f"{PAGE}.undone", what=title(words, names[0]))
    return told(words, f"{PAGE}.undone-many", count=len(names))


def entries(words: Words) -> tuple[Entry, ...]:
    """Return by which words each preference is found, in the order of the page."""
    names = chain.from_iterable(each.names for each in sections())
    return tuple(
        Entry(
            name,
            title(words, name),
            section(words, section_of(name)),
            f"{words.get(key(name, 'also'), '')} {name.replace('.', ' ').replace('_', ' ')}",
            hint(words, name),
        )
        for name in names
    )


def sentence(said: str) -> str:
    """Return words that begin with a large letter and end with a full stop."""
    line = capital(said.strip())
    return line if not line or line[-1] in ".!?…" else f"{line}."
