"""Opens the player for a routine: what was chosen goes in; what is done comes back as signals.

Imported when a routine is opened, because it brings the windows and the figure with it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from coach.adapters.library import Library, Unknown
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit, Tone
from coach.domain.stage import Stage
from coach.motion import body
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine, Session
from coach.ui.language import catalogue
from coach.ui.player import captions
from coach.ui.player.exchange import LAST_RESORT, suited
from coach.ui.player.setting import Setting
from coach.ui.player.stopwatch import elapsed
from coach.ui.player.swaps import Limits, Swaps
from coach.ui.player.window import Player
from coach.ui.style import Style

EVENING_ROUTINES = frozenset({"bedtime", "bedtime-short"})


@dataclass(frozen=True, slots=True)
class Person:
    """Who follows a routine, and how it is for them now.

    Attributes:
        preferences: what they chose.
        stage: their stage.
        belly: how far the figure's belly has grown, 0 to 1.
        tone: how the window is dressed.
        pace: seconds of a routine in each second: 1, or more to try it out.
    """

    preferences: Preferences
    stage: Stage
    belly: float
    tone: Tone
    pace: float = 1.0


def player(
    library: Library,
    routine: str | Routine,
    person: Person,
    clock: Callable[[], float] = elapsed,
) -> Player:
    """Return the window of a routine, with only the moves that suit this person.

    Args:
        library: the moves there are.
        routine: the name of one of the library's, or any routine itself.
        person: who follows it.
        clock: a stopwatch in seconds.

    Raises:
        Unknown: there is no routine of this name.
        Invalid: it cannot be done in this stage.
    """
    plan = library.routine(routine) if isinstance(routine, str) else routine
    session = library.lay_out(plan, person.stage)
    swaps = Swaps(_stand_ins(library, session), _limits(person))
    fitting = suited(session, swaps)
    note = "" if fitting is session else captions.note(swaps.limits)
    return Player(fitting, catalogue(), _setting(plan.id, person, swaps, note), clock)


def _limits(person: Person) -> Limits:
    stretch = person.preferences.stretch
    return Limits(person.stage, seated_only=stretch.seated_only, wall=stretch.wall)


def _setting(routine: str, person: Person, swaps: Swaps, note: str) -> Setting:
    preferences = person.preferences
    return Setting(
        style=Style(person.tone),
        body=body.Body.of(body.Build(preferences.figure.build), person.belly),
        habit=Habit.BEDTIME if routine in EVENING_ROUTINES else Habit.STANDING,
        reduced=preferences.appearance.reduced_motion,
        likeness=preferences.figure,
        voice=preferences.stretch.voice,
        sound=preferences.appearance.sound,
        full_screen=preferences.stretch.full_screen,
        swaps=swaps,
        note=note,
        pace=person.pace,
    )


def _stand_ins(library: Library, session: Session) -> dict[str, Exercise]:
    """Return the moves that can stand in for those of a session; broken ones are left out."""
    names = {name for move in session.steps for name in move.about.swaps}
    found: dict[str, Exercise] = {}
    for name in sorted(names | {LAST_RESORT}):
        try:
            found[name] = library.exercise(name)
        except (Unknown, ValueError):  # one of a person's own files, or none at all
            continue
    return found
