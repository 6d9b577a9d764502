"""Opens the player for a routine: what was chosen goes in; what is done comes back as signals.

Imported when a routine is opened, because it brings the windows and the figure with it.
"""

from collections.abc import Callable

from coach.adapters.library import Library, Unknown
from coach.domain.reminder import Habit
from coach.motion import body
from coach.motion.about import Place
from coach.motion.exercise import Exercise
from coach.motion.routine import Routine, Session
from coach.person import Person
from coach.ui.language import catalogue
from coach.ui.player import captions
from coach.ui.player.exchange import LAST_RESORTS, suited
from coach.ui.player.setting import Setting
from coach.ui.player.stopwatch import elapsed
from coach.ui.player.swaps import Limits, Swaps
from coach.ui.player.window import Player

EVENING_ROUTINES = frozenset({"bedtime", "bedtime-short"})


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
    session, setting = prepared(library, routine, person)
    return Player(session, catalogue(), setting, clock)


def prepared(library: Library, routine: str | Routine, person: Person) -> tuple[Session, Setting]:
    """Return what the window of a routine plays, and how it is dressed.

    Raises:
        Unknown: there is no routine of this name.
        Invalid: it cannot be done in this stage.
    """
    plan = library.routine(routine) if isinstance(routine, str) else routine
    session = library.lay_out(plan, person.stage)
    swaps = Swaps(_stand_ins(library, session), _limits(person), _places(session))
    fitting = suited(session, swaps)
    note = "" if fitting is session else captions.note(swaps.limits)
    return fitting, _setting(plan.id, person, swaps, note)


def _limits(person: Person) -> Limits:
    here = person.preferences.stretch
    return Limits(
        person.stage,
        seated_only=here.seated_only,
        wall=here.wall,
        chair=here.chair,
        towel=here.towel,
    )


def _places(session: Session) -> frozenset[Place]:
    """Return where a routine is done: before bed at home, else where all of its moves can be."""
    if session.routine.id in EVENING_ROUTINES:
        return frozenset({Place.HOME, Place.BED})
    common = frozenset(Place).intersection(*(move.about.places for move in session.steps))
    return common & {Place.DESK} or common or frozenset(Place)


def _setting(routine: str, person: Person, swaps: Swaps, note: str) -> Setting:
    preferences = person.preferences
    return Setting(
        style=person.style,
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
    """Return the session's moves and all that can stand in for them, near or far.

    Broken ones are left out.
    """
    names = [*dict.fromkeys(move.id for move in session.steps), *LAST_RESORTS]
    found: dict[str, Exercise] = {}
    for name in names:
        try:
            found[name] = library.exercise(name)
        except (Unknown, ValueError):  # one of a person's own files, or none at all
            continue
        names += [each for each in found[name].about.swaps if each not in names]
    return found
