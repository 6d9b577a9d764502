"""What the pages ask of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.preferences import Preferences
from coach.engine.coach import Coach
from coach.person import Person
from coach.ui.style import Style

if TYPE_CHECKING:
    from coach.adapters.library import Library
    from coach.guard import Guard
    from coach.keeping import Keeping
    from coach.motion.routine import Routine


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
