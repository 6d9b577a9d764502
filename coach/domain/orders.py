"""Orders: one small language for the command line, the socket and the menus.

``status`` · ``pause 30m|1h|2h|tomorrow|forever|HH:MM`` · ``resume`` · ``drink [mL|oz]`` ·
``undo`` · ``stand`` · ``answer HABIT ANSWER`` · ``hot on|off`` · ``exercise on|off`` ·
``shift start|end`` · ``stretch [routine]`` · ``set NAME VALUE`` · ``open [ROOM]`` · ``quit`` ·
``import merge|replace PATH`` · ``import undo`` · ``erase``, and those of
`coach.domain.diary_orders`.
"""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from coach.domain import diary_orders, standing
from coach.domain.diary_orders import BadDiaryOrder, DiaryOrder
from coach.domain.history import FOREVER
from coach.domain.hours import DAY, day_at, day_on, instant, local
from coach.domain.merging import Way
from coach.domain.preferences import Hours
from coach.domain.reminder import TAKEN, Answer, kind

LARGEST_DRINK_ML = 2000


class BadOrder(ValueError):
    """An order that is not understood; the message says what would be."""


@dataclass(frozen=True, slots=True)
class AskStatus:
    """Tell what is next and why."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Be silent; ``span`` as typed."""

    span: str


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on."""


@dataclass(frozen=True, slots=True)
class Drink:
    """Log a drink; 0 mL means one serving."""

    amount: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Open a guided routine."""

    routine: str


@dataclass(frozen=True, slots=True)
class Set:
    """Change one preference."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the latest drink back."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Take a break now, without a routine."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Answer the open notice of a habit."""

    habit: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Switch:
    """Flip a switch for today: a hot day, exercise, a standing shift."""

    switch: str
    on: bool


@dataclass(frozen=True, slots=True)
class Open:
    """Come to the front: somebody started the program again, or asks for one of `ROOMS`."""

    room: str = ""


@dataclass(frozen=True, slots=True)
class Quit:
    """Stop the program."""


@dataclass(frozen=True, slots=True)
class Import:
    """Take in a bundle; ``path`` is absolute, for the coach may run in another folder."""

    way: Way
    path: str


@dataclass(frozen=True, slots=True)
class UndoImport:
    """Bring back how it was before the latest import."""


@dataclass(frozen=True, slots=True)
class Erase:
    """Remove everything that is kept."""


Deed = Pause | Resume | Drink | Undo | Stand | Reply | Switch | Stretch
"""What a person does."""
Keep = Import | UndoImport | Erase
"""What becomes of everything that is kept."""
Order = Deed | Keep | DiaryOrder | AskStatus | Set | Open | Quit

ROOMS = ("today", "stretches", "diary", "tips", "preferences", "safety", "setup")
"""What `open` can show."""
_SPANS = {"tomorrow", "forever"}
_SAID = {
    "until tomorrow": "tomorrow",
    "until tomorrow morning": "tomorrow",
    "until i resume": "forever",
    "until resume": "forever",
}
_LENGTH = re.compile(r"(\d{1,4})\s*(m|min|h)")
_FLUID_OUNCE_ML = 29.5735
_SWITCHES = {"hot": "hot", "exercise": "exercise", "shift": standing.SHIFT}
_STATES = {"on": True, "start": True, "off": False, "stop": False, "end": False}
_SHIFT_TOLD = {"start a standing shift": True, "end the standing shift": False}
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def parse(text: str) -> Order:
    """Return the order that ``text`` gives.

    Raises:
        BadOrder: it gives none.
    """
    if (on := _SHIFT_TOLD.get(" ".join(text.lower().split()))) is not None:
        return Switch(standing.SHIFT, on)
    word, *rest = text.split() or [""]
    match word, rest:
        case "status", []:
            return AskStatus()
        case "set", [name, *words]:
            return Set(name, text.split(maxsplit=2)[2].strip() if words else "")
        case "open", [] | [_]:
            return _open(rest[0] if rest else "")
        case "quit", []:
            return Quit()
        case (("import" | "erase"), _):
            return _keep(text, word, rest)
        case (("cramp" | "night"), _):
            return _diary(word, rest)
        case _:
            return _deed(text, word, rest)


def _deed(text: str, word: str, rest: list[str]) -> Deed:
    """Return the order to do what a person does."""
    match word, rest:
        case "pause", _:
            return Pause(_span(" ".join(rest or ["1h"])))
        case "resume", []:
            return Resume()
        case "drink", _:
            return Drink(_amount("".join(rest)) if rest else 0)
        case "undo", []:
            return Undo()
        case "stand", []:
            return Stand()
        case "answer", [_, *_, answer]:
            return _reply(" ".join(rest[:-1]), answer)
        case (("hot" | "exercise" | "shift"), [] | [_]):
            return _switch(word, rest[0] if rest else "on")
        case "stretch", [] | [_]:
            return Stretch(rest[0] if rest else "bedtime")
        case _:
            raise BadOrder(
                f"Not an order: {text.strip()[:60]!r}. There are: status, pause, resume, drink, "
                "undo, stand, answer, hot, exercise, shift, stretch, cramp, night, set, open, "
                "quit, import, erase."
            )


def _diary(word: str, rest: list[str]) -> DiaryOrder:
    try:
        return diary_orders.parse(word, rest)
    except BadDiaryOrder as fault:
        raise BadOrder(str(fault)) from None


def _keep(text: str, word: str, rest: list[str]) -> Keep:
    match word, rest:
        case "erase", []:
            return Erase()
        case "import", ["undo"]:
            return UndoImport()
        case "import", [("merge" | "replace") as way, _, *_]:
            return Import(Way(way), text.split(maxsplit=2)[2])
        case _:
            raise BadOrder("Say import merge PATH, import replace PATH, import undo, or erase.")


def _open(room: str) -> Open:
    if room and room not in ROOMS:
        raise BadOrder(f"Not a room: {room[:40]!r}. There are: {', '.join(ROOMS)}.")
    return Open(room)


def _reply(habit: str, text: str) -> Reply:
    try:
        sort, answer = kind(habit), Answer(text.replace("-", "_"))
    except ValueError:
        raise BadOrder(
            f"Not an answer: {f'{habit} {text}'[:60]!r}. Say a habit and one of "
            f"{', '.join(Answer)}; for instance: answer water done."
        ) from None
    if answer not in TAKEN[sort]:
        said = ", ".join(each for each in Answer if each in TAKEN[sort])
        raise BadOrder(f"{answer} does not answer {habit}. Say one of {said}.")
    return Reply(habit, answer)


def _switch(word: str, state: str) -> Switch:
    if state not in _STATES:
        raise BadOrder(f"Not a switch: {f'{word} {state}'[:40]!r}. Say {word} on, or {word} off.")
    return Switch(_SWITCHES[word], _STATES[state])


def pause_end(span: str, hours: Hours, now: datetime, zone: tzinfo) -> datetime:
    """Return when a pause that begins now ends, UTC.

    Raises:
        BadOrder: the span is none of those in the module's first lines.
    """
    span = _span(span)
    if span == "forever":
        return FOREVER
    if span == "tomorrow":
        return day_on(hours, day_at(hours, now, zone).date + DAY, zone).wake
    if found := _LENGTH.fullmatch(span):
        count, unit = int(found[1]), found[2]
        return now + timedelta(hours=count) if unit == "h" else now + timedelta(minutes=count)
    hour, minute = span.removeprefix("until ").split(":")
    face = local(now, zone).date()
    end = instant(face, time(int(hour), int(minute)), zone)
    return end if end > now else instant(face + DAY, time(int(hour), int(minute)), zone)


def by_the_wall(span: str) -> bool:
    """Whether a pause ends at a time of day rather than after a time that passes."""
    return not _LENGTH.fullmatch(_span(span))


def _span(text: str) -> str:
    bare = _SAID.get(" ".join(text.lower().split()), text.strip().lower())
    if bare in _SPANS or _CLOCK.fullmatch(bare.removeprefix("until ")):
        return bare
    if (found := _LENGTH.fullmatch(bare)) and int(found[1]) > 0:
        return bare
    raise BadOrder(f"Not a pause: {text[:40]!r}. Say 30m, 1h, 2h, tomorrow, forever or 14:00.")


def _amount(text: str) -> int:
    """Return the millilitres of "250", "250 mL" or "8 oz"."""
    bare = text.lower().replace("fl", "").replace(".oz", "oz").strip()
    ounces = bare.removesuffix("oz")
    number = ounces if ounces != bare else bare.removesuffix("ml")
    if number.isascii() and number.isdigit() and len(number) < 6:
        amount = round(int(number) * _FLUID_OUNCE_ML) if ounces != bare else int(number)
        if 0 < amount <= LARGEST_DRINK_ML:
            return amount
    raise BadOrder(f"Not a drink: {text[:40]!r}. Say the millilitres, 1 to {LARGEST_DRINK_ML}.")
