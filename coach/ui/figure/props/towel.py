"""A towel from the hands round the ball of a foot, taut while the foot is drawn back."""

from collections.abc import Sequence

from PySide6.QtGui import QPainterPath

from coach.motion.contacts import HandMode, Side
from coach.motion.exercise import Exercise
from coach.motion.frame import Arm, Frame, Leg
from coach.motion.geometry import clamp, lerp, turned
from coach.motion.limbs import ROPE_AT
from coach.ui.figure.canvas import Canvas, Fill, Part
from coach.ui.figure.palette import mix, paint
from coach.ui.figure.props.materials import Materials
from coach.ui.figure.ribbon import beside, ribbon
from coach.ui.figure.shapes import box, brushed, cut, ellipse, joined, polygon

_SAG = 5.5
"""How far the middle of a slack towel hangs down, in centimetres."""
_SLACK_AT, _TAUT_AT = -8.0, 6.0
"""At how many degrees of dorsiflexion it begins to tighten, and is taut."""
_AT_FOOT, _AT_HAND = 7.4, 4.2
"""How wide it is round the foot, and gathered in a hand."""
_POINTS = tuple(i / 10 for i in range(11))
"""Where its middle line is known, as shares of the way from hand to foot."""
_WIDTHS = tuple(lerp(_AT_HAND, _AT_FOOT, share) for share in _POINTS)
_SOLE = (10.2 - 7.7j, 17.6 - 7.6j)
"""Where its edges turn round the sole, seen from the ankle."""
_END = 19.0
"""How far its end hangs below the hand."""


class TowelArt:
    """The towel of one exercise, if hands hold one.

    Args:
        stuff: what it is made of.
        exercise: whose hands hold it, and round which foot it runs.
    """

    def __init__(self, stuff: Materials, exercise: Exercise) -> None:
        contacts = exercise.contacts
        self._near = contacts.hand_near.mode is HandMode.ROPE
        self._far = contacts.hand_far.mode is HandMode.ROPE
        held = contacts.hand_near if self._near else contacts.hand_far
        self._side = held.leg
        self._cloth, self._shade = paint(stuff.towel), paint(stuff.towel_shade)
        self._deep = paint(mix(stuff.towel, stuff.towel_shade, 0.7))
        self._end = _end(stuff)
        middle = (_SOLE[0] + _SOLE[1]) / 2 - 0.3j
        sole = joined(brushed((_SOLE[0], middle, _SOLE[1]), (1.3, 1.5, 1.3)),
                      *(ellipse(end, 0.65) for end in _SOLE))  # fmt: skip
        self._turn: Part = (Fill(sole, self._deep),)

    def behind(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the strand that runs to the far hand."""
        if self._far:
            run = self._run(frame, frame.arm_far)
            canvas.fill(self._strand(frame, run), self._deep)

    def before(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the strand that runs to the near hand, the turn round the foot and the end."""
        if not self._near:
            return
        leg, run = self._leg(frame), self._run(frame, frame.arm_near)
        along = run[0] - run[1]
        canvas.put(self._end, run[0] + along / abs(along) * 2.2)
        canvas.fill(self._strand(frame, run), self._cloth)
        for share, width in ((-0.4, 0.55), (0.33, 0.4)):
            seam = _beside(run, share, _WIDTHS)[:-1]
            canvas.fill(ribbon(seam, (width,) * len(seam)), self._shade)
        canvas.put(self._turn, leg.ankle, turned(1 + 0j, leg.pitch))

    def reach(self, frame: Frame) -> list[complex]:
        """Return points no part of the towel leaves the box around."""
        points = []
        for held, arm in ((self._near, frame.arm_near), (self._far, frame.arm_far)):
            if held:
                run = self._run(frame, arm)
                grown = complex(_AT_FOOT, _AT_FOOT)
                points += [run[0] - _END * 1j - 6, run[0] - _END * 1j + 6]
                points += [p + grown for p in run] + [p - grown for p in run]
        return points

    def _strand(self, frame: Frame, run: Sequence[complex]) -> QPainterPath:
        """Return a strand that ends along the sole, and not square to itself."""
        leg = self._leg(frame)
        ends = [leg.ankle + turned(q, leg.pitch) for q in _SOLE]
        left, right = (_beside(run, share, _WIDTHS) for share in (0.5, -0.5))
        if abs(left[-1] - ends[0]) < abs(left[-1] - ends[1]):
            ends.reverse()
        return polygon([*left[:-1], ends[1], ends[0], *right[-2::-1]])

    def _leg(self, frame: Frame) -> Leg:
        return frame.leg_near if self._side is Side.NEAR else frame.leg_far

    def _run(self, frame: Frame, arm: Arm) -> list[complex]:
        """Return the towel's middle line from the hand to the ball of the foot."""
        leg = self._leg(frame)
        foot = leg.ankle + turned(ROPE_AT, leg.pitch)
        hand = arm.wrist if arm.contact is None else arm.contact.point
        slack = clamp((_TAUT_AT - leg.dorsiflexion) / (_TAUT_AT - _SLACK_AT), 0.0, 1.0)
        sag = _SAG * slack * slack * (3 - 2 * slack)
        return [hand + (foot - hand) * u - 4 * sag * u * (1 - u) * 1j for u in _POINTS]


def _end(stuff: Materials) -> Part:
    """Return what hangs from a fist at 0, with two stripes above its hem."""
    line = [2.0j, -1.6 * 1j, -7j + 0.4, -(_END - 3) * 1j, -_END * 1j - 0.3]
    widths = (3.0, 3.8, 4.8, 5.5, 5.7)
    edge = _beside(line, -0.36, widths)
    cloth = brushed(line, widths)
    stripes = [
        Fill(cut(cloth, box(line[-1] - 4 + up * 1j, 8, 1.1)), paint(stuff.towel_stripe))
        for up in (1.6, 4.0)
    ]
    shade = brushed(edge, (0.5, 1.0, 1.3, 1.4, 1.4))
    return (Fill(cloth, paint(stuff.towel)), Fill(shade, paint(stuff.towel_shade)), *stripes)


def _beside(line: Sequence[complex], share: float, widths: Sequence[float]) -> list[complex]:
    """Return a line that runs beside another at a share of its width."""
    return beside(line, [width * share for width in widths])
