"""The whole illustrated body from the front, painted from a solved frame."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from coach.domain.likeness import Likeness
from coach.motion.body import Body
from coach.motion.front_frame import FrontFrame, FrontLeg
from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import RIM, Canvas
from coach.ui.figure.front.arm import ArmArt
from coach.ui.figure.front.face import gaze_at
from coach.ui.figure.front.foot import Feet
from coach.ui.figure.front.form import filled
from coach.ui.figure.front.glow import Glow
from coach.ui.figure.front.hands import Hands
from coach.ui.figure.front.head import HeadArt
from coach.ui.figure.front.leg import Bones, LegArt, bones
from coach.ui.figure.front.marks import (
    Mood,
    arm_marks,
    head_marks,
    shank_marks,
    thigh_marks,
    trunk_marks,
)
from coach.ui.figure.front.neck import NeckArt
from coach.ui.figure.front.profiles import Shape
from coach.ui.figure.front.torso import TorsoArt
from coach.ui.figure.layer import Layer
from coach.ui.figure.palette import LIKENESS, Palette, paint

_SIDES = (-1.0, 1.0)


def _pair() -> tuple[Layer, Layer]:
    return Layer(), Layer()


@dataclass(frozen=True, slots=True)
class _Layers:
    """What is kept of the parts that hardly move."""

    thighs: Layer = field(default_factory=Layer)
    shanks: tuple[Layer, Layer] = field(default_factory=_pair)
    trunk: Layer = field(default_factory=Layer)
    head: Layer = field(default_factory=Layer)
    arms: tuple[Layer, Layer] = field(default_factory=_pair)


class FrontFigure:
    """A dressed body seen from the front.

    Args:
        palette: its colours.
        body: its belly, its build and the lengths of its bones.
        wear: what is on its feet: ``"bare"``, ``"sock"`` or ``"shoe"``.
        likeness: how its hair is worn.
    """

    def __init__(
        self, palette: Palette, body: Body, wear: str, likeness: Likeness = LIKENESS
    ) -> None:
        shape = Shape.of(body)
        hands = Hands(palette)
        self._legs = [
            LegArt(palette, side, shape.limbs, Feet(palette, wear, side)) for side in _SIDES
        ]
        self._arms = [ArmArt(palette, side, shape.limbs, hands) for side in _SIDES]
        self._glows = [Glow(palette, side, shape.limbs) for side in _SIDES]
        self._torso = TorsoArt(palette, shape)
        self._neck = NeckArt(palette, shape.neck)
        self._head = HeadArt(palette, likeness.hair)
        self._layers = _Layers()
        self.cloth, self._legs_rim = paint(palette.legs), paint(palette.legs_rim)

    def paint(self, canvas: Canvas, frame: FrontFrame, exhale: float = 0.0) -> None:
        """Paint the body from far to near; ``exhale`` (0 to 1) rounds the mouth."""
        legs = frame.leg_near, frame.leg_far
        seen = [bones(frame, leg) for leg in legs]
        for glow, leg in zip(self._glows, legs, strict=True):
            glow.paint_behind(canvas, frame, leg)
        self._head.paint_behind(canvas, frame)
        thighs = partial(self._paint_thighs, frame=frame, seen=seen)
        self._layers.thighs.paint(canvas, thigh_marks(frame), thighs)
        order = _far_first(legs)
        for i in order:
            if not legs[i].crossed:
                self._paint_shank(canvas, frame, i, seen[i])
        trunk = partial(self._torso.paint, frame=frame)
        self._layers.trunk.paint(canvas, trunk_marks(frame), trunk)
        for i in order:
            if legs[i].crossed:
                self._paint_shank(canvas, frame, i, seen[i])
            self._glows[i].paint_glute(canvas, frame, legs[i])
        mood = (frame.face, exhale, gaze_at(_target(frame), frame.lens.flat(frame.head)))
        head = partial(self._paint_head, frame=frame, mood=mood)
        self._layers.head.paint(canvas, head_marks(frame, mood), head)
        arms = zip(self._layers.arms, self._arms, (frame.arm_near, frame.arm_far), strict=True)
        for layer, art, arm in arms:
            layer.paint(canvas, arm_marks(frame, arm), partial(art.paint, frame=frame, arm=arm))

    def _paint_head(self, canvas: Canvas, frame: FrontFrame, mood: Mood) -> None:
        self._neck.paint(canvas, frame)
        self._head.paint(canvas, frame, mood)

    def _paint_thighs(self, canvas: Canvas, frame: FrontFrame, seen: Sequence[Bones]) -> None:
        """Paint hips and thighs, which are one piece of cloth."""
        thighs = [(art.thigh(s[0]), s[0].start) for art, s in zip(self._legs, seen, strict=True)]
        canvas.fill(self._torso.hips(frame, 0.0), self._legs_rim)
        for thigh, origin in thighs:
            canvas.put(filled(thigh.rim, self._legs_rim), origin)
        canvas.fill(self._torso.hips(frame, -RIM), self.cloth)
        for thigh, origin in thighs:
            canvas.put(filled(thigh.inside, self.cloth), origin)
        for art, (thigh_seen, _) in zip(self._legs, seen, strict=True):
            art.shade_thigh(canvas, thigh_seen)

    def _paint_shank(self, canvas: Canvas, frame: FrontFrame, i: int, seen: Bones) -> None:
        leg = (frame.leg_near, frame.leg_far)[i]
        shank = partial(self._legs[i].paint_shank, frame=frame, leg=leg, seen_as=seen)
        self._layers.shanks[i].paint(canvas, shank_marks(frame, leg), shank)
        self._glows[i].paint(canvas, frame, leg, seen)


def bounds(frame: FrontFrame) -> Box:
    """Return a box that no part of the body leaves, in centimetres of the picture."""
    flat = frame.lens.flat
    head = flat(frame.head)
    points = [head + p for p in (-13.0 + 20.0j, 13.0 + 20.0j, -13.0 - 26.0j, 13.0 - 26.0j)]
    for h in (-5.0, 8.0, 20.0, 36.0):
        station = frame.spine.at(h)
        points += [flat(station.point) + x for x in (-24.0, 24.0)]
    for leg in (frame.leg_near, frame.leg_far):
        points += [flat(leg.knee) + p for p in (-8 - 8j, 8 + 8j)]
        points += [flat(leg.hip) + p for p in (-12 - 12j, 12 + 4j)]
        ankle = flat(leg.ankle)
        for z in (-7.5, 21.5):
            for y in (-7.5, 5.0):
                tip = ankle + flat(leg.toes * z + leg.up * y)
                points += [tip + p for p in (-6 - 1j, 6 + 1j)]
    for arm in (frame.arm_near, frame.arm_far):
        points += [flat(arm.elbow) + p for p in (-5 - 5j, 5 + 5j)]
        tip = flat(arm.wrist) + flat(arm.fingers) * 17.0
        points += [p + q for p in (tip, flat(arm.wrist) - 10j) for q in (-6 - 6j, 6 + 6j)]
        points += [flat(arm.shoulder) + p for p in (-8 - 8j, 8 + 8j)]
    return around(points).grown(1.0)


def _far_first(legs: tuple[FrontLeg, FrontLeg]) -> tuple[int, int]:
    """Return the legs in the order they are painted: the one nearer to the viewer last."""
    if legs[0].crossed or legs[1].crossed:
        return (1, 0) if legs[0].crossed else (0, 1)
    return (0, 1) if legs[0].knee.z <= legs[1].knee.z else (1, 0)


def _target(frame: FrontFrame) -> complex:
    """Return what the figure looks at: a working foot in front of it, else straight ahead."""
    near = frame.leg_near
    if near.knee.z > 20 and frame.pelvis.y < 70:
        return frame.lens.flat(near.ankle + near.toes * 12)
    return frame.lens.flat(frame.head) + 14 - 12j
