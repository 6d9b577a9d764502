"""The parts of an exercise around the body: picture, props and cues.

Each is a frozen value that knows how to read itself from its table of the file.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from coach.motion.format import Table

FAR = 400.0
"""No coordinate in a file lies further from the origin, in centimetres."""
STAGES = ("none", "t1", "t2", "t3", "after")
"""The stages a move may be made gentler for (see ``coach.domain.stage``)."""
NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
SOURCE = re.compile(r"[\w ,;:/().&-]{1,200}")


class View(StrEnum):
    """Where the figure is seen from."""

    SIDE = "side"
    TOP = "top"
    FRONT = "front"


class Mood(StrEnum):
    """The time of day in the picture; light and dark stay the person's choice."""

    DAY = "day"
    NIGHT = "night"


class Feet(StrEnum):
    """What the figure wears on its feet."""

    SHOE = "shoe"
    SOCK = "sock"
    BARE = "bare"


class Outfit(StrEnum):
    """What the figure wears."""

    DAY = "day"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Camera:
    """What of the scene is seen: the middle of the picture and its width, in centimetres."""

    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        """The height seen in the picture's own shape, nine to seven."""
        return self.width * 7.0 / 9.0

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``camera = {x, y, width}``."""
        camera = cls(
            table.number("x", -FAR, FAR),
            table.number("y", -FAR, FAR),
            table.number("width", 120, 320),
        )
        table.close()
        return camera


class PropKind(StrEnum):
    """The things that can stand in a picture."""

    WALL = "wall"
    CHAIR = "chair"
    STOOL = "stool"
    SOFA = "sofa"
    BED = "bed"
    BED_TOP = "bed_top"
    TOWEL = "towel"
    PILLOW = "pillow"
    DRESSER = "dresser"
    WORKTOP = "worktop"
    STEP = "step"
    BALL = "ball"
    HELPER = "helper"
    LAMP = "lamp"
    RUG = "rug"
    PLANT = "plant"
    WINDOW = "window"
    FRAME = "frame"


PROP_FIELDS: dict[PropKind, tuple[str, ...]] = {
    PropKind.WALL: ("x",),
    PropKind.CHAIR: ("x", "y"),
    PropKind.STOOL: ("x", "y"),
    PropKind.SOFA: ("x", "y", "width"),
    PropKind.BED: ("x", "y", "width"),
    PropKind.BED_TOP: ("x", "y", "width", "height"),
    PropKind.TOWEL: (),
    PropKind.PILLOW: ("x", "y", "width", "height"),
    PropKind.DRESSER: ("x", "y", "width"),
    PropKind.WORKTOP: ("x", "y", "width"),
    PropKind.STEP: ("x", "y", "width"),
    PropKind.BALL: (),
    PropKind.HELPER: ("x", "y"),
    PropKind.LAMP: ("x",),
    PropKind.RUG: ("x", "width"),
    PropKind.PLANT: ("x",),
    PropKind.WINDOW: ("x", "y", "width", "height"),
    PropKind.FRAME: ("x", "y", "width", "height"),
}
"""What each kind needs to be told; all kinds may also have the other fields of ``Prop``."""
BALL_RADIUS = 3.4
"""Centimetres of a ball of size 1."""
CHAIR_BACK = 49.0
"""How far the top of a chair's back lies above its seat, in centimetres."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture, in centimetres.

    ``x`` is the face of a wall, the middle of a chair, stool, pillow, lamp, rug or plant, and the
    left edge of everything else. ``y`` is the top of what is sat, lain or leaned on (seat, bed,
    dresser, worktop, step), and the lower edge of a pillow, window, frame or bed seen from above.
    ``size`` scales a plant or a ball (radius ``BALL_RADIUS``). A ball lies under the arch of the
    near foot and rolls with it. A helper, whose shoulders are at ``x`` and ``y``, holds that foot;
    only a picture from above shows one.

    ``flip`` mirrors it: the face of a flipped wall looks right. ``front`` paints it before the
    figure. ``turn`` turns it counter-clockwise, in degrees.
    """

    kind: PropKind
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    size: float = 1.0
    flip: bool = False
    front: bool = False
    turn: float = 0.0

    @property
    def radius(self) -> float:
        """Centimetres from the middle of a ball to its skin."""
        return BALL_RADIUS * self.size

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read a ``[[prop]]``."""
        kind = table.choice("kind", PropKind)
        prop = cls(
            kind,
            **{name: table.number(name, -FAR, FAR) for name in PROP_FIELDS[kind]},
            size=table.number("size", 0.4, 1.6, 1.0),
            flip=table.flag("flip"),
            front=table.flag("front"),
            turn=table.number("turn", -180, 180, 0.0),
        )
        table.close()
        return prop


class CueKind(StrEnum):
    """How a movement is pointed at."""

    ARROW = "arrow"
    ARC = "arc"
    CHEVRONS = "chevrons"


class Joint(StrEnum):
    """What an arc is drawn around."""

    ANKLE_NEAR = "ankle_near"
    ANKLE_FAR = "ankle_far"
    KNEE_NEAR = "knee_near"
    KNEE_FAR = "knee_far"
    HIP = "hip"


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign drawn while the figure moves to the pose ``during`` (and, if ``hold``, stays there).

    An arrow or chevrons run from ``start`` to ``end``; an arc runs around ``around`` at
    ``radius`` from ``start_angle`` to ``end_angle`` (0 forward, counter-clockwise).
    """

    kind: CueKind
    during: str
    hold: bool
    start: complex = 0j
    end: complex = 0j
    around: Joint = Joint.ANKLE_NEAR
    radius: float = 0.0
    start_angle: float = 0.0
    end_angle: float = 0.0

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read a ``[[cue]]``."""
        kind = table.choice("kind", CueKind)
        during, hold = table.text("during", NAME), table.flag("hold")
        if kind is CueKind.ARC:
            cue = cls(
                kind,
                during,
                hold,
                around=table.choice("around", Joint),
                radius=table.number("radius", 5, 80),
                start_angle=table.number("from", -360, 360),
                end_angle=table.number("to", -360, 360),
            )
        else:
            cue = cls(kind, during, hold, table.point("from", FAR), table.point("to", FAR))
        table.close()
        return cue
