"""Somebody who helps, seen from above: one hand under the near heel, one on the ball of the foot.

They sit behind whoever lies on the bed and wear other clothes, so that nobody takes their arms for
those of the figure.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QTransform

from coach.domain.likeness import HairColour, Likeness, Outfit, Skin
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.motion.frame import Arm, Frame, Hand, Leg
from coach.motion.geometry import Fold, direction, reach, turned
from coach.motion.limbs import PALMS
from coach.ui.figure.arm import ArmArt
from coach.ui.figure.camera import Box, around
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.hands import Hands
from coach.ui.figure.palette import Palette, far, mix, paint, palette
from coach.ui.figure.shapes import ellipse, inset, joined, spline, stroke

Shade = tuple[complex, complex, float]

_HALF = 17.0
"""Half the way from shoulder to shoulder, in centimetres."""
_HEEL, _BALL = -6.4 - 4.6j, 11.0 - 7.4j
"""Where the palms lie, seen from the ankle of a level foot."""
_BODY = Body(upper_arm=29.0, forearm=26.0)
_SHOULDERS = (
    -23 - 2j, -22 + 5j, -15 + 9.5j, -6 + 10.5j, 0 + 9.5j, 6 + 10.5j, 15 + 9.5j, 22 + 5j, 23 - 2j,
    19 - 8.5j, 9 - 11.5j, 0 - 12.4j, -9 - 11.5j, -19 - 8.5j,
)  # fmt: skip
_CROWN = (
    -9.0 + 1j, -8.4 + 6.6j, -4.8 + 10.6j, 0 + 11.8j, 4.8 + 10.6j, 8.4 + 6.6j, 9.0 + 1j,
    7.8 - 5.4j, 4.4 - 9.2j, 0 - 10.2j, -4.4 - 9.2j, -7.8 - 5.4j,
)  # fmt: skip
_FACE = (-6.4 + 7.4j, -3.6 + 11.4j, -1.5 + 12.8j, 0 + 14.6j, 1.5 + 12.8j, 3.6 + 11.4j, 6.4 + 7.4j)
_REACH = 27.0
"""How far they extend around the middle of their shoulders, in centimetres."""


def somebody_else(tone: Tone, than: Likeness) -> Palette:
    """Return the colours of another person than this one, a little in shadow."""
    outfits, skins, hairs = tuple(Outfit), tuple(Skin), tuple(HairColour)
    skin = skins.index(than.skin)
    other = Likeness(
        skin=skins[skin + 2] if skin + 2 < len(skins) else skins[skin - 2],
        hair_colour=hairs[(hairs.index(than.hair_colour) + 5) % len(hairs)],
        outfit=outfits[(outfits.index(than.outfit) + 2) % len(outfits)],
    )
    return far(palette(tone, "night", other))


class HelperArt:
    """The person who holds the near foot.

    Args:
        colours: theirs (see ``somebody_else``).
        at: the middle of their shoulders, in centimetres of the scene.
    """

    def __init__(self, colours: Palette, at: complex) -> None:
        self._at = at
        self._arm = ArmArt(colours, _BODY, Hands(colours, inner=True))
        self._shoulders, self._head = _trunk(colours), _head(colours)

    def behind(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the hand under the heel; the near leg is painted over its fingers."""
        self._arm.paint(canvas, *self._under_heel(frame.leg_near))

    def before(self, canvas: Canvas, frame: Frame) -> None:
        """Paint the hand on the ball of the foot, then shoulders and head over both arms."""
        mirrored = canvas.moved(QTransform(-1, 0, 0, 1, 0, 0))
        self._arm.paint(mirrored, *self._on_ball(frame.leg_near))
        mirrored.close()
        way = self._way(frame.leg_near)
        canvas.put(self._shoulders, self._at, way)
        canvas.put(self._head, self._at + way * 4.5j, way)

    def box(self, frame: Frame) -> Box:
        """Return a box that nothing of them leaves."""
        leg = frame.leg_near
        under, ball = self._under_heel(leg)[0], self._on_ball(leg)[0]
        joints = [under.elbow, under.wrist, *(-p.conjugate() for p in (ball.elbow, ball.wrist))]
        foot = leg.ankle + turned(_BALL, leg.pitch)
        arms = around([*joints, foot]).grown(12.0)
        return arms.united(around([self._at]).grown(_REACH))

    def shadows(self) -> Iterator[Shade]:
        """Yield the shadow under them."""
        yield self._at - 3j, 32 + 21j, 0.35

    def _way(self, leg: Leg) -> complex:
        """Return the unit vector from shoulder to shoulder: they face the foot."""
        towards = leg.ankle - self._at
        return towards / abs(towards) / 1j

    def _under_heel(self, leg: Leg) -> tuple[Arm, complex]:
        """Return the arm whose hand lies along the leg under its heel, and its shoulder."""
        palm = leg.ankle + turned(_HEEL, leg.pitch)
        shoulder = self._at - self._way(leg) * _HALF
        return _reaching(shoulder, palm, -90.0 + (leg.shank - 90.0), Hand.FLAT)

    def _on_ball(self, leg: Leg) -> tuple[Arm, complex]:
        """Return the arm whose palm lies on the sole, seen in a mirror, and its shoulder."""
        palm = -(leg.ankle + turned(_BALL, leg.pitch)).conjugate()
        shoulder = -(self._at + self._way(leg) * _HALF).conjugate()
        return _reaching(shoulder, palm, 90.0 + leg.pitch, Hand.PRESS)


def _reaching(shoulder: complex, palm: complex, hand: float, shape: Hand) -> tuple[Arm, complex]:
    """Return an arm that brings its palm there, the hand in this direction, and its shoulder."""
    wrist = palm - direction(hand) * PALMS[shape]
    bones = reach(shoulder, wrist, (_BODY.upper_arm, _BODY.forearm), Fold.BACK)
    elbow = shoulder + direction(bones.first) * _BODY.upper_arm
    end = elbow + direction(bones.second) * _BODY.forearm
    arm = Arm(elbow, end, bones.first, bones.second, hand, shape, 0.0, 0.0, 0.0, None)
    return arm, shoulder


def _trunk(colours: Palette) -> Part:
    """Return shoulders and back from above, facing up."""
    seam = joined(stroke((-14 + 8j, -12.5 + 1j, -15 - 7j), 0.5),
                  stroke((14 + 8j, 12.5 + 1j, 15 - 7j), 0.5))  # fmt: skip
    back = spline((-19 - 8.5j, -9 - 11.5j, 0 - 12.4j, 9 - 11.5j, 19 - 8.5j, 9 - 7j, 0 - 6.4j,
                   -9 - 7j))  # fmt: skip
    return (
        Fill(spline(_SHOULDERS), paint(colours.top_rim)),
        Fill(spline(inset(_SHOULDERS, RIM)), paint(colours.top)),
        Fill(back, paint(colours.top_shade)),
        Fill(seam, paint(mix(colours.top, colours.top_shade, 0.8))),
    )


def _head(colours: Palette) -> Part:
    """Return a head from above: the crown, with brow and nose before it."""
    strands: Sequence[Sequence[complex]] = (
        (-2.2 + 10.4j, -2.6 + 4j, -1.0 - 1.5j), (-3.4 + 9j, -6.6 + 4.2j, -6.4 - 2.4j),
        (-1.2 + 9j, 3.0 + 6.4j, 6.0 + 1.4j), (-1.4 + 4.6j, 2.6 + 1.6j, 4.6 - 4.4j),
        (-1.6 + 0.4j, 0.6 - 3.8j, 1.6 - 8j),
    )  # fmt: skip
    ears = joined(ellipse(-9.2 + 1.6j, 1.3, 2.5, -12), ellipse(9.2 + 1.6j, 1.3, 2.5, 12))
    return (
        Fill(ears, paint(mix(colours.skin, colours.skin_shade, 0.5))),
        Fill(spline((*_FACE, 0 + 2j)), paint(colours.skin_rim)),
        Fill(spline(inset((*_FACE, 0 + 2j), RIM)), paint(colours.skin)),
        Fill(spline(_CROWN), paint(colours.hair_rim)),
        Fill(spline(inset(_CROWN, RIM)), paint(colours.hair)),
        Fill(joined(*(stroke(line, 0.55) for line in strands)), paint(colours.hair_light)),
    )
