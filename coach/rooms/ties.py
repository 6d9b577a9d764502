"""What the pages ask of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from coach.domain.diary import Days
from coach.domain.preferences import Preferences
from coach.engine.coach import Coach
from coach.person import Person
from coach.ui.preferences.listening import Listening, nobody
from coach.ui.style import Style

if TYPE_CHECKING:
    from coach.adapters.library import Library
    from coach.engine.diary import Diary
    from coach.guard import Guard
    from coach.keeping import Keeping
    from coach.motion.routine import Routine


def _nights() -> Callable[[], set[date]]:
    """Return what remembers nights."""
    nights: set[date] = set()
    return lambda: nights


@dataclass(frozen=True, slots=True)
class Ties:
    """What the pages ask of the rest of the program; nothing of it is made before it is asked for.

    Attributes:
        coach: the engine.
        style: how windows are dressed now.
        person: who follows a routine.
        library: the moves there are.
        choose: keeps a choice; returns why it could not, or nothing.
        tell: says something that needs no answer.
        play: opens what was chosen to be played.
        setup: opens the first minutes.
        guard: keeps what is private behind the PIN.
        keeping: works on everything that is kept.
        diary: what a person does with their diary; to be asked for behind the guard alone.
        days: what the history tells of the days from one date to another.
        help: opens what helps with a cramp, at once.
        begun: whether a diary was ever begun.
        put_off: nights that are not asked about again while the program runs.
        listening: what is known of the keys that open help.
    """

    coach: Callable[[], Coach]
    style: Callable[[], Style]
    person: Callable[[], Person]
    library: "Callable[[], Library]"
    choose: Callable[[Preferences], str]
    tell: Callable[[str], None]
    play: "Callable[[Routine], None]"
    setup: Callable[[], None]
    guard: "Callable[[], Guard]"
    keeping: "Callable[[], Keeping]"
    diary: "Callable[[], Diary]"
    days: "Callable[[date, date], Days]"
    help: Callable[[], None]
    begun: Callable[[], bool] = lambda: True
    put_off: Callable[[], set[date]] = field(default_factory=_nights)
    listening: Callable[[], Listening] = nobody
