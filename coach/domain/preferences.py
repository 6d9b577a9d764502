"""All that a person may choose: declared once, with default and limits.

From these declarations come the stored file with its repair, the editors of the window, the words
on the command line, and the test that every preference has its words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, time
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any

from coach.domain.appearance import Appearance
from coach.domain.appearance import Look as Look  # noqa: PLC0414  chosen here, so found here
from coach.domain.diary_choices import DiaryChoices, Help
from coach.domain.likeness import Likeness
from coach.domain.own import Owns
from coach.domain.stage import Choice
from coach.domain.values import REMINDERS, WEEKDAYS, Declaration, accepted, limited, plain
from coach.domain.values import BadValue as BadValue  # noqa: PLC0414  raised by what is here
from coach.domain.welcome import Contacts, Setup, Tips
from coach.domain.windows import Windows


class Unit(StrEnum):
    """How volumes are told; they are kept in millilitres."""

    ML = "ml"
    FL_OZ = "floz"


class Mode(StrEnum):
    """How the day is spent: at a desk, on one's feet, or at a desk that goes up and down."""

    DESK = "desk"
    JOB = "job"
    SIT_STAND = "sit-stand"


class Meanwhile(StrEnum):
    """What a notice does while a call, a film or do-not-disturb is on."""

    HOLD = "hold"
    QUIET = "quiet"
    SHOW = "show"


class MeanwhileHere(StrEnum):
    """The same for one habit, or as for all of them."""

    SAME = "same"
    HOLD = "hold"
    QUIET = "quiet"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class Hours:
    """When the day begins and ends. Nothing is shown before they were confirmed once.

    With ``weekend``, Saturdays and Sundays have hours of their own.
    """

    wake: time = time(7, 0)
    bedtime: time = time(22, 30)
    weekend: bool = False
    weekend_wake: time = time(8, 30)
    weekend_bedtime: time = time(23, 30)
    day_boundary: time = time(4, 0)
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Water:
    """Drinks, in millilitres and minutes. A target of 0 follows the stage.

    In limit mode the target is a ceiling that a care team set: nothing is suggested any more.
    """

    enabled: bool = True
    target_ml: int = limited(0, 500, 4000, 100, zero="by stage")
    serving_ml: int = limited(200, 100, 250, 10)
    first_after_wake_min: int = limited(15, 0, 120, 5)
    taper_min: int = limited(150, 60, 240, 10)
    limit_mode: bool = False
    unit: Unit = Unit.ML
    windows: Windows = field(default=(), metadata=WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Standing:
    """Breaks from sitting, or from standing. An interval of 0 follows mode and stage."""

    enabled: bool = True
    mode: Mode = Mode.DESK
    interval_min: int = limited(0, 10, 120, 5, zero="by stage")
    nudge_min: int = limited(30, 10, 120, 5, zero="none")
    windows: Windows = field(default=(), metadata=WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Bedtime:
    """The stretch before bed, in minutes before bedtime."""

    enabled: bool = True
    lead_min: int = limited(30, 10, 90, 5)
    repeat_min: int = limited(15, 5, 60, 5)
    windows: Windows = field(default=(), metadata=WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Morning:
    """Ankles before the first step of the day."""

    enabled: bool = False
    windows: Windows = field(default=(), metadata=WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Reminders:
    """The person's own reminders."""

    own: Owns = field(default=(), metadata=REMINDERS)


@dataclass(frozen=True, slots=True)
class Quiet:
    """From bedtime to waking nothing comes; nor in the windows that are added to the night."""

    enabled: bool = True
    windows: Windows = field(default=(), metadata=WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Notices:
    """How notices come: minutes between two, minutes of "later", and what others may read."""

    gap_min: int = limited(20, 0, 120, 5)
    later_min: int = limited(10, 5, 20, 5)
    discreet: bool = True


@dataclass(frozen=True, slots=True)
class Presence:
    """So long without input and nobody is there; so long after waking up nothing comes."""

    away_min: int = limited(3, 1, 30, 1)
    wake_grace_s: int = limited(60, 0, 600, 10)


@dataclass(frozen=True, slots=True)
class WhileBusy:
    """What notices do in a call, a film or do-not-disturb; ``camera`` lets those be looked for."""

    when: Meanwhile = Meanwhile.HOLD
    water: MeanwhileHere = MeanwhileHere.SAME
    standing: MeanwhileHere = MeanwhileHere.SAME
    bedtime: MeanwhileHere = MeanwhileHere.SAME
    morning: MeanwhileHere = MeanwhileHere.SAME
    own: MeanwhileHere = MeanwhileHere.SAME
    camera: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """The stage that moves and intervals follow: by the due date, or one chosen for good."""

    stage: Choice = Choice.AUTO
    due_date: date | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """How guided stretches are done here: what is at hand, what is heard, how much is seen."""

    seated_only: bool = False
    wall: bool = True
    chair: bool = True
    towel: bool = True
    voice: bool = False
    full_screen: bool = False


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything chosen, in rooms of its own."""

    hours: Hours = Hours()
    water: Water = Water()
    standing: Standing = Standing()
    bedtime: Bedtime = Bedtime()
    morning: Morning = Morning()
    reminders: Reminders = Reminders()
    quiet: Quiet = Quiet()
    notices: Notices = Notices()
    presence: Presence = Presence()
    busy: WhileBusy = WhileBusy()
    profile: Profile = Profile()
    figure: Likeness = field(default_factory=Likeness)
    stretch: Stretch = Stretch()
    appearance: Appearance = field(default_factory=Appearance)
    tips: Tips = field(default_factory=Tips)
    contacts: Contacts = field(default_factory=Contacts)
    help: Help = field(default_factory=Help)
    diary: DiaryChoices = field(default_factory=DiaryChoices)
    setup: Setup = field(default_factory=Setup)


ALIASES = {"own": "reminders.own"}
"""Short names that are understood beside the dotted ones."""


def declarations() -> Iterator[Declaration]:
    """Yield every preference in the order of the windows."""
    defaults = Preferences()
    for room in fields(defaults):
        for f in fields(getattr(defaults, room.name)):
            yield Declaration(f"{room.name}.{f.name}", f.default, f.metadata)


def read(preferences: Preferences, name: str) -> Any:  # noqa: ANN401
    """Return one preference by its dotted name.

    Raises:
        KeyError: there is no such preference.
    """
    room, key = declared(name).name.split(".")
    return getattr(getattr(preferences, room), key)


def changed(preferences: Preferences, name: str, value: Any) -> Preferences:  # noqa: ANN401
    """Return the preferences with one of them changed; ``value`` as stored or typed.

    Raises:
        KeyError: there is no such preference.
        BadValue: it cannot take this value.
    """
    declaration = declared(name)
    right = accepted(declaration, value)
    room, key = declaration.name.split(".")
    return replace(preferences, **{room: replace(getattr(preferences, room), **{key: right})})


@cache
def declared(name: str) -> Declaration:
    """Return the declaration of a dotted name.

    Raises:
        KeyError: there is no such preference.
    """
    for declaration in declarations():
        if declaration.name == ALIASES.get(name, name):
            return declaration
    raise KeyError(name)


def nearest(name: str) -> tuple[str, ...]:
    """Return the names that come nearest to one that is not there, the nearest first."""
    names = [declaration.name for declaration in declarations()]
    close = get_close_matches(name.lower(), names, n=3, cutoff=0.5)
    key = name.lower().rpartition(".")[2]
    same = [each for each in names if key and key in each.rpartition(".")[2]]
    return tuple(dict.fromkeys([*close, *same]))[:3] or ("hours.wake", "water.target_ml")


def as_document(preferences: Preferences) -> dict[str, Any]:
    """Return every preference by its dotted name, as JSON can hold it."""
    return {d.name: plain(d, read(preferences, d.name)) for d in declarations()}


def from_document(document: Mapping[str, Any]) -> tuple[Preferences, tuple[str, ...]]:
    """Return the preferences of a stored document, and a line for each value set right.

    Good values are kept key by key; a bad one falls back to its default; unknown names are left
    to the store, which keeps them for the version that knows them.
    """
    preferences, repairs = Preferences(), []
    for declaration in declarations():
        if declaration.name not in document:
            continue
        try:
            preferences = changed(preferences, declaration.name, document[declaration.name])
        except BadValue as fault:
            repairs.append(str(fault))
    return preferences, tuple(repairs)
