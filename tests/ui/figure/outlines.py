"""How strongly each part of the figure stands out from the room behind it, in painted pixels."""

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter

from coach.motion.frame import Arm, Frame, Leg
from coach.motion.front_frame import FrontArm, FrontFrame, FrontLeg
from coach.motion.geometry import direction
from coach.motion.parts import View
from coach.motion.surfaces import walls_of
from coach.ui.figure.front.actor import FrontShown
from coach.ui.figure.side import SideShown
from coach.ui.figure.stage import Stage
from tests.ui.figure.pixels import SIZE, contrast, coverage, luminance, picture, solid, unladen

WORKED, REST = 3.0, 2.0
"""How strongly what is trained stands out, and everything else of the body."""
_LIT = 0.5
"""A muscle that glows so much is being trained."""
_FEW = 0.15
"""The share of a part's outline that may be fainter: where it crosses a chair's edge or a cue."""
_TRUNK = ("back", "tummy")
_TOUCHING = 1.5
"""So near (in centimetres) to the floor or a wall its shadow lies, and no gap is to be seen."""
_NEAR = [(x, y) for x in range(-3, 4) for y in range(-3, 4) if x * x + y * y <= 9]
_AROUND = [(x, y) for x in range(-5, 6) for y in range(-5, 6) if 9 <= x * x + y * y <= 25]
_HARDLY = 25
"""A part with so few places on its outline is hidden behind the others."""
_EACH = 4
"""Every so many pixels of the outline one is looked at."""


@dataclass(frozen=True)
class Bone:
    """A piece of a part of the body, in centimetres of the picture, and how thick it is."""

    part: str
    start: complex
    end: complex
    radius: float

    def distance(self, point: complex) -> float:
        """Return how far a point lies from the skin; negative inside."""
        along = self.end - self.start
        share = ((point - self.start) * along.conjugate()).real / max(abs(along) ** 2, 1e-9)
        return abs(point - self.start - along * min(1.0, max(0.0, share))) - self.radius


def bones(shown: Stage, t: float) -> list[Bone]:
    """Return the bones of the figure as it is seen at a moment."""
    seen = shown.at(t)
    if isinstance(seen, FrontShown):
        return list(_from_front(seen.frame))
    assert isinstance(seen, SideShown)
    return list(_from_side(seen.frame))


def worked(shown: Stage, t: float) -> set[str]:
    """Return the parts of the body whose muscles glow."""
    seen = shown.at(t)
    assert isinstance(seen, FrontShown | SideShown)
    lit = [name.rsplit("_", 1) for name, much in seen.frame.glow.items() if much >= _LIT]
    return {"trunk" if muscle in _TRUNK else f"{side} leg" for muscle, side in lit}


def faint(shown: Stage, t: float) -> dict[str, float]:
    """Return the parts that stand out too little from the room, and how little."""
    found: dict[str, list[float]] = {}
    known = bones(shown, t)
    for (x, y), strength in _outline(shown, t):
        point = _world(shown, x, y)
        if _touches(shown, point):
            continue
        part = min(known, key=lambda bone: bone.distance(point)).part
        found.setdefault(part, []).append(strength)
    trained = worked(shown, t)
    missed = {}
    for part, strengths in found.items():
        if len(strengths) < _HARDLY:
            continue
        least = sorted(strengths)[round(len(strengths) * _FEW)]
        if least < (WORKED if part in trained else REST):
            missed[part] = round(least, 2)
    return missed


def _touches(shown: Stage, point: complex) -> bool:
    exercise = shown._exercise
    if exercise.view is View.SIDE and point.imag < _TOUCHING:
        return True
    return any(abs(point.real - wall.x) < _TOUCHING for wall in walls_of(exercise.props))


def _from_side(frame: Frame) -> Iterator[Bone]:
    yield Bone("trunk", frame.hip, frame.shoulder, 12.0)
    yield Bone("head", frame.head, frame.head, 11.0)
    legs: tuple[tuple[str, Leg], ...] = (("near", frame.leg_near), ("far", frame.leg_far))
    for side, leg in legs:
        yield Bone(f"{side} leg", frame.hip, leg.knee, 8.0)
        yield Bone(f"{side} leg", leg.knee, leg.ankle, 5.0)
        yield Bone(f"{side} leg", leg.ankle, leg.ankle + 18 * direction(90 + leg.pitch), 4.0)
    arms: tuple[tuple[str, Arm], ...] = (("near", frame.arm_near), ("far", frame.arm_far))
    for side, arm in arms:
        tip = arm.wrist + 15 * direction(arm.hand)
        for start, end in ((frame.shoulder, arm.elbow), (arm.elbow, arm.wrist), (arm.wrist, tip)):
            yield Bone(f"{side} arm", start, end, 4.0)


def _from_front(frame: FrontFrame) -> Iterator[Bone]:
    flat = frame.lens.flat
    yield Bone("trunk", flat(frame.pelvis), flat(frame.shoulders), 16.0)
    yield Bone("head", flat(frame.head), flat(frame.head), 11.0)
    legs: tuple[tuple[str, FrontLeg], ...] = (("near", frame.leg_near), ("far", frame.leg_far))
    for side, leg in legs:
        for start, end in ((leg.hip, leg.knee), (leg.knee, leg.ankle)):
            yield Bone(f"{side} leg", flat(start), flat(end), 6.0)
        yield Bone(f"{side} leg", flat(leg.ankle), flat(leg.ankle + leg.toes * 18), 4.0)
    arms: tuple[tuple[str, FrontArm], ...] = (("near", frame.arm_near), ("far", frame.arm_far))
    for side, arm in arms:
        tip = arm.wrist + arm.fingers * 15
        for start, end in ((arm.shoulder, arm.elbow), (arm.elbow, arm.wrist), (arm.wrist, tip)):
            yield Bone(f"{side} arm", flat(start), flat(end), 4.0)


def _outline(shown: Stage, t: float) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield places on the outline and how strongly the body stands out from the room there."""
    seen = shown.at(t)
    inside = solid(coverage(lambda painter: shown.paint_figure(painter, unladen(seen))), 200)
    laden = solid(coverage(lambda painter: shown.paint_figure(painter, seen)), 0)
    inside = ImageChops.subtract(inside, _hidden(shown))
    own, filled = inside.tobytes(), laden.filter(ImageFilter.MaxFilter(5)).tobytes()
    light = _Light(picture(shown, t))
    width, height = SIZE
    for x, y in _edge(inside):
        if not (5 < x < width - 6 and 5 < y < height - 6):
            continue
        room = [light.at(x + i, y + j) for i, j in _AROUND if not filled[(y + j) * width + x + i]]
        if len(room) < 8:
            continue
        behind = sorted(room)[len(room) // 2]
        mine = [light.at(x + i, y + j) for i, j in _NEAR if own[(y + j) * width + x + i]]
        yield (x, y), max(contrast(each, behind) for each in mine)


def _hidden(shown: Stage) -> Image.Image:
    """Return where something stands before the figure, and a little around it."""
    shown.room()
    front = shown._front
    if front is None:
        return Image.new("L", SIZE)
    stands = coverage(lambda painter: front.paint(painter, mirrored=False))
    return solid(stands, 0).filter(ImageFilter.MaxFilter(5))


def _edge(inside: Image.Image) -> Iterator[tuple[int, int]]:
    box = inside.getbbox()
    assert box is not None
    left, top, right, _ = box
    wide = right - left
    part = inside.crop(box).tobytes()
    core = inside.filter(ImageFilter.MinFilter(3)).crop(box).tobytes()
    for i, (whole, deep) in enumerate(zip(part, core, strict=True)):
        y, x = divmod(i, wide)
        if whole > deep and (x + 2 * y) % _EACH == 0:
            yield left + x, top + y


class _Light:
    """How bright each pixel of a picture is; every colour is reckoned once."""

    def __init__(self, seen: Image.Image) -> None:
        self._raw, self._width = seen.tobytes(), seen.width
        self._known: dict[bytes, float] = {}

    def at(self, x: int, y: int) -> float:
        """Return a pixel's luminance, 0 to 1."""
        place = 3 * (y * self._width + x)
        colour = self._raw[place : place + 3]
        if colour not in self._known:
            self._known[colour] = luminance(tuple(colour))
        return self._known[colour]


def _world(shown: Stage, x: int, y: int) -> complex:
    """Return the point of the world that a pixel shows."""
    view, scale = shown.shot.view, shown.shot.scale
    return complex(view.left + x / scale, view.top - y / scale)
