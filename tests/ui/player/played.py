"""What the player's tests play: shipped moves with short holds, and a clock moved by hand."""

from dataclasses import dataclass
from functools import cache

from coach import assets
from coach.motion import exercise, routine
from coach.motion.exercise import Exercise
from coach.motion.routine import Kind, Moment, Segment, Session, Side

EVENING = """
format = "routine/1"
id = "evening"
title = "routine.bedtime.title"
ready = 5.0
transition = 4.0

[[step]]
exercise = "calf-wall-straight"
hold = 10.0

[[step]]
exercise = "ankle-pumps"
reps = 5
"""
"""5 ready, 14 right, 4 switch, 14 left, 4 transition, 10 pumps: 51 seconds."""


@dataclass
class Clock:
    """Passes only as told."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


@cache
def moves() -> dict[str, Exercise]:
    files = sorted(assets.path("exercises").glob("*.toml"))
    return {file.stem: exercise.parse(file.read_text(encoding="utf-8")) for file in files}


@cache
def session(text: str = EVENING) -> Session:
    return routine.lay_out(routine.parse(text), moves(), "none")


def shipped(name: str, stage: str = "none") -> Session:
    text = assets.path("routines", f"{name}.toml").read_text(encoding="utf-8")
    return routine.lay_out(routine.parse(text), moves(), stage)


def segment(kind: Kind, side: Side | None = None, of: Session | None = None) -> Segment:
    """Return the first segment of a kind (and side)."""
    segments = (of or session()).segments
    return next(s for s in segments if s.kind is kind and side in (None, s.side))


def moment(kind: Kind, side: Side | None = None, into: float = 0.01) -> Moment:
    """Return a moment ``into`` seconds after the first segment of a kind began."""
    return session().at(segment(kind, side).start + into)
