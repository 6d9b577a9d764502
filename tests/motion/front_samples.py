"""What tests of the front view stand on: the shipped moves in all their ways, and every body."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from coach.motion.body import Body, Build
from coach.motion.exercise import Exercise, parse
from coach.motion.front import solve_front
from coach.motion.front_frame import FrontFrame

NAMES = ("march-on-spot", "ankle-circles", "figure-four-seated")
BODIES = tuple(Body.of(build, belly) for build in Build for belly in (0.0, 0.25, 0.5, 0.75, 1.0))
FEW = tuple(Body.of(build, belly) for build in Build for belly in (0.0, 1.0))
WIDTH = 900
"""Pixels a picture is wide where a test speaks of pixels."""
_EXERCISES = Path(__file__).resolve().parents[2] / "resources" / "exercises"


@cache
def move(name: str) -> Exercise:
    return parse((_EXERCISES / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def ways() -> dict[str, Exercise]:
    """Return every stage and form of every move, by a name to tell them apart."""
    found: dict[str, Exercise] = {}
    for name in NAMES:
        base = move(name)
        found[name] = base
        found |= {f"{name}:{stage}": each for stage, each in base.variants.items()}
        found |= {f"{name}:{form}": each for form, each in base.forms.items()}
    walk = move("rescue-stroke-walk-warm").in_form("walk")
    found["rescue-stroke-walk-warm:walk"] = walk
    found |= {f"walk:{stage}": each for stage, each in walk.variants.items()}
    return found


def frames(exercise: Exercise, body: Body, rate: int = 60) -> Iterator[FrontFrame]:
    """Yield the whole loop, its first instant again at the end."""
    for i in range(round(exercise.length * rate) + 1):
        yield solve_front(exercise, i / rate, body)
