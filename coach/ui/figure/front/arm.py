"""An arm in a short sleeve from the front: upper arm, elbow, forearm, hand."""

from PySide6.QtGui import QTransform

from coach.motion.frame import Hand
from coach.motion.front_frame import FrontArm, FrontFrame
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.front.form import Form, Look, Seen, filled, seen
from coach.ui.figure.front.hands import HandArt, Hands
from coach.ui.figure.front.kept import Kept, told
from coach.ui.figure.front.profiles import FOREARM, UPPER_ARM
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import brushed, ellipse, lens, spline

_SLEEVE = 0.5
"""Where on the upper arm the sleeve ends."""
_CAP = 0.07
"""Where on it the round of the shoulder has its middle."""
_SHORTEST = 0.5
"""No hand is seen shorter than this share of its length."""


class ArmArt:
    """One arm of a body.

    Args:
        palette: its colours.
        side: -1 for the figure's right arm, 1 for its left.
        scale: how much thicker than the profile it is.
        hands: what is at its end.
    """

    def __init__(self, palette: Palette, side: float, scale: float, hands: Hands) -> None:
        self._side, self._hands = side, hands
        self._sleeves: Kept[Part] = Kept()
        self._upper = Form(UPPER_ARM, side, scale, (0.2, 1.0), 0.95, Look((1, 3)))
        self._fore = Form(FOREARM, side, scale, least=0.95, look=Look((3, 2)))
        self._cap = Form(UPPER_ARM, side, scale * 1.05, (_CAP, _SLEEVE), 0.1, Look((7, 0)))
        self._round = 5.3 * scale
        self._skin, self._rim = paint(palette.skin), paint(palette.skin_rim)
        self._shade = paint(mix(palette.skin, palette.skin_shade, 0.62))
        self._cloth, self._cloth_rim = paint(palette.top), paint(palette.top_rim)
        self._cloth_shade = paint(mix(palette.top, palette.top_shade, 0.75))
        self._cloth_light = paint(mix(palette.top, palette.top_light, 0.6))

    def paint(self, canvas: Canvas, frame: FrontFrame, arm: FrontArm) -> None:
        """Paint the arm with its sleeve and hand."""
        fore = seen(arm.elbow, arm.wrist, frame.lens)
        upper = seen(arm.shoulder, arm.elbow, frame.lens, fore.along)
        hand, place = self._hand(frame, arm, fore)
        canvas.put_turned(hand.under, place)
        above, below = self._upper.drawn(upper), self._fore.drawn(fore)
        canvas.put(filled(above.rim, self._rim), upper.start)
        canvas.put(filled(below.rim, self._rim), fore.start)
        canvas.put(filled(above.inside, self._skin), upper.start)
        canvas.put(filled(below.inside, self._skin), fore.start)
        for path, origin in ((above.shade, upper.start), (below.shade, fore.start)):
            canvas.put((Fill(path, self._shade),), origin)
        canvas.put_turned(hand.over, place)
        self._paint_sleeve(canvas, frame, upper)

    def _hand(self, frame: FrontFrame, arm: FrontArm, fore: Seen) -> tuple[HandArt, QTransform]:
        """Return the hand and where it goes, foreshortened as it is seen."""
        flat = frame.lens.flat(arm.fingers)
        long = abs(flat)
        unit = flat / max(long, 0.35)
        if long <= 0.35:
            unit = -1j  # fingers that point at the viewer hang over an edge
        art = self._hands.hang
        if arm.contact is not None:
            art = self._hands.rest if arm.contact.surface == "thigh" else self._hands.grip
        across = unit * 1j * -self._side
        unit *= max(_SHORTEST, min(1.0, long)) if arm.shape is not Hand.GRIP else 0.62
        origin = fore.end
        return art, QTransform(
            unit.real, unit.imag, across.real, across.imag, origin.real, origin.imag
        )

    def _paint_sleeve(self, canvas: Canvas, frame: FrontFrame, upper: Seen) -> None:
        right = frame.lens.flat(frame.spine.at(42.0).right)
        key = (*upper.key, *told(right * 6))
        canvas.put(self._sleeves.get(key, lambda: self._sleeve(upper.home(), right)), upper.start)

    def _sleeve(self, upper: Seen, right: complex) -> Part:
        """Return the sleeve from the shoulder; ``right`` is the way across the chest."""
        cap, centre = self._cap, upper.end * _CAP
        drawn = cap.drawn(upper)
        left_end, right_end = cap.across(upper, 1.0, 0.0), cap.across(upper, 1.0, 1.0)
        middle = (left_end + right_end) / 2 + upper.along * (0.45 + 2.6 * upper.sink)
        up = upper.along * -1.7
        band = (left_end, left_end, middle, right_end, right_end, right_end + up, middle + up,
                left_end + up)  # fmt: skip
        fold = cap.across(upper, 0.3, 0.66), cap.across(upper, 0.8, 0.74)
        return (
            *filled(drawn.rim, self._cloth_rim),
            Fill(ellipse(centre, self._round), self._cloth_rim),
            *filled(drawn.inside, self._cloth),
            Fill(ellipse(centre, self._round - RIM), self._cloth),
            Fill(drawn.shade, self._cloth_shade),
            *self._armhole(right),
            Fill(spline(band), self._cloth_shade),
            Fill(brushed((left_end, middle, right_end), (0.45, 0.45, 0.45)), self._cloth_rim),
            Fill(lens(fold[0], fold[1], 0.5, 0.5), self._cloth_light),
        )

    def _armhole(self, right: complex) -> Part:
        """Return what hides the outline between sleeve and tee, and the armpit's fold."""
        inward, up = right * -self._side, right * 1j
        top = up * (self._round - 1.9 - RIM)
        patch = [
            top + inward * 0.6 - up * 0.4, top + inward * 3.8 - up * 0.3,
            inward * 7.0 + up * 0.5, inward * 5.8 - up * 4.4, inward * 2.8 - up * 2.6, -inward,
        ]  # fmt: skip
        pit = inward * 4.6 - up * 6.0
        crease = [pit, pit + up * 2.4 + inward * 0.1, pit + up * 4.4 - inward * 0.7]
        return (
            Fill(spline(patch), self._cloth),
            Fill(brushed(crease, (0.36, 0.36, 0.06)), self._cloth_rim),
        )
