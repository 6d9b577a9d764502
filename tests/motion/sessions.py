"""Routines the tests look at: of two shipped moves, and a towel stretch with rests."""

from dataclasses import replace

from coach.motion.exercise import parse as parse_exercise
from coach.motion.parts import STAGES
from coach.motion.routine import Routine, Session, Side, Step, lay_out
from tests.motion.samples import TOWEL, move, text_of

WALL, PUMPS = "calf-wall-straight", "ankle-pumps"
MOVES = {name: move(text_of(name)) for name in (WALL, PUMPS)}
LONG = Routine(
    "long",
    "routine.long.title",
    6,
    6,
    (Step(PUMPS, reps=15), Step(WALL), Step(PUMPS), Step(WALL, hold=30.0), Step(PUMPS, reps=15)),
    {"t3": (Step(PUMPS, reps=15), Step(WALL), Step(PUMPS), Step(WALL, hold=20.0), Step(PUMPS))},
)
SHORT = Routine(
    "short",
    "routine.short.title",
    6,
    4,
    (Step(WALL, hold=30.0, note="Mind the plant."), Step(PUMPS, reps=15)),
    {"t3": (Step(WALL, hold=20.0), Step(PUMPS, reps=25))},
)
SESSIONS = {
    f"{routine.id} {stage}": lay_out(routine, MOVES, stage)
    for routine in (LONG, SHORT)
    for stage in STAGES
}
TOWEL_MOVE = replace(parse_exercise(TOWEL), id="towel")
TOWELS = lay_out(
    Routine("towels", "routine.towels.title", 6, 6, (Step("towel", hold=10.0),), {}),
    {"towel": TOWEL_MOVE},
    "none",
)


def starts(session: Session, side: Side = Side.RIGHT) -> float:
    """Return when the first side of the first move with two sides begins."""
    return next(s.start for s in session.segments if s.kind.value == "move" and s.side is side)
