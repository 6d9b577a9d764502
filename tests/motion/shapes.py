"""Every move that is shipped, in every form and stage, and the bodies it is watched with."""

import tomllib
from contextlib import suppress
from functools import cache

from coach.motion.body import BUILDS, Body, Build
from coach.motion.checks import shapes
from coach.motion.exercise import Exercise
from coach.motion.format import Invalid
from coach.motion.frame import Frame
from coach.motion.parts import View
from coach.motion.rig import solve
from tests.motion.samples import NAMES, RESOURCES, move, text_of

BELLIES = (0.0, 0.25, 0.5, 0.75, 1.0)
PICTURE = 900.0
RATE = 60


def _shapes() -> dict[str, Exercise]:
    """Every shipped move as it is, in each form and as each stage changes these.

    A file that cannot be read has no shapes; ``test_checks`` says what is wrong with it.
    """
    found: dict[str, Exercise] = {}
    for name in NAMES:
        with suppress(Invalid):
            found |= {f"{name} {path}".strip(): each for path, each in shapes(move(text_of(name)))}
    return found


SHAPES = _shapes()
SIDEWAYS = {name: each for name, each in SHAPES.items() if each.view is not View.FRONT}
"""The ones that are solved by ``rig``."""
BONES = tuple(Body.of(build, belly) for build in (Build.EVEN, Build.STRAIGHT) for belly in BELLIES)
"""Every body that moves in its own way: a broad build has the bones of an even one."""
BODIES = tuple(Body.of(build, belly) for build in BUILDS for belly in BELLIES)


@cache
def frames(shape: str, belly: float) -> tuple[Frame, ...]:
    """The whole loop at 60 frames a second, its first frame again at the end."""
    exercise = SHAPES[shape]
    count = round(exercise.length * RATE)
    return tuple(solve(exercise, i / RATE, Body(belly)) for i in range(count + 1))


@cache
def texts() -> dict[str, str]:
    """The English texts of all moves, by dotted key."""
    found: dict[str, str] = {}
    for path in sorted((RESOURCES / "i18n" / "en" / "exercises").glob("*.toml")):
        for name, entries in tomllib.loads(path.read_text(encoding="utf-8"))["ex"].items():
            found |= {f"ex.{name}.{key}": text for key, text in entries.items()}
    return found
