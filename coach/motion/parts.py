"""The parts of an exercise around the body: picture, props, cues, dose and what it is for.

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
EQUIPMENT = ("wall", "chair", "bed", "towel", "mat")
"""What a person may need for a move."""
NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")
SOURCE = re.compile(r"[\w ,;:/().&-]{1,200}")


class View(StrEnum):
    """Where the figure is seen from."""

    SIDE = "side"
    TOP = "top"


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
    BED = "bed"
    BED_TOP = "bed_top"
    TOWEL = "towel"
    PILLOW = "pillow"
    DRESSER = "dresser"
    RUG = "rug"
    PLANT = "plant"
    WINDOW = "window"
    FRAME = "frame"
    STEP = "step"


PROP_FIELDS: dict[PropKind, tuple[str, ...]] = {
    PropKind.WALL: ("x",),
    PropKind.CHAIR: ("x", "y"),
    PropKind.BED: ("x", "y", "width"),
    PropKind.BED_TOP: ("x", "y", "width", "height"),
    PropKind.TOWEL: (),
    PropKind.PILLOW: ("x", "y"),
    PropKind.DRESSER: ("x", "y", "width"),
    PropKind.RUG: ("x", "width"),
    PropKind.PLANT: ("x",),
    PropKind.WINDOW: ("x", "y", "width", "height"),
    PropKind.FRAME: ("x", "y", "width", "height"),
    PropKind.STEP: ("x", "y", "width"),
}
"""What each kind needs to be told; all kinds may also have a ``size``."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture, in centimetres.

    ``x`` is the face of a wall, the middle of a chair, pillow, rug or plant, and the left edge of
    everything else. ``y`` is the top of what is sat, lain or leaned on (chair seat, bed, dresser,
    step), and the lower edge of a window, frame or bed seen from above. ``size`` scales a plant.
    """

    kind: PropKind
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    size: float = 1.0

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read a ``[[prop]]``."""
        kind = table.choice("kind", PropKind)
        size = table.number("size", 0.4, 1.6, 1.0)
        prop = cls(kind, size=size, **{f: table.number(f, -FAR, FAR) for f in PROP_FIELDS[kind]})
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


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of a move does good, as published: seconds, repetitions, sides.

    ``switch`` is the time to change sides, ``rest`` the pause between repetitions.
    """

    ease_in: float
    hold: float
    ease_out: float
    reps: int
    sides: int
    rest: float = 0.0
    switch: float = 0.0

    @property
    def repetition(self) -> float:
        """Seconds one repetition takes."""
        return self.ease_in + self.hold + self.ease_out

    @property
    def total(self) -> float:
        """Seconds the whole move takes, both sides."""
        side = self.reps * self.repetition + (self.reps - 1) * self.rest
        return self.sides * side + (self.sides - 1) * self.switch

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[dose]``."""
        dose = cls(
            table.number("ease_in", 0.2, 20),
            table.number("hold", 0, 60),
            table.number("ease_out", 0.2, 20),
            table.count("reps", 1, 60),
            table.count("sides", 1, 2),
            table.number("rest", 0, 60, 0.0),
            table.number("switch", 0, 30, 0.0),
        )
        table.close()
        return dose


@dataclass(frozen=True, slots=True)
class About:
    """What a move needs, whom it suits and where its dose comes from."""

    equipment: tuple[str, ...]
    stages: tuple[str, ...]
    source: str

    @classmethod
    def read(cls, table: Table) -> Self:
        """Read ``[about]``."""
        about = cls(
            table.words("equipment", EQUIPMENT),
            table.words("stages", STAGES),
            table.text("source", SOURCE),
        )
        table.close()
        return about
