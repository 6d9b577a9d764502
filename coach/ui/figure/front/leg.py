"""A leg in leggings from the front: thigh, knee, shank, ankle, foot."""

from collections.abc import Sequence

from coach.motion.front_frame import FrontFrame, FrontLeg
from coach.motion.geometry import clamp
from coach.ui.figure.canvas import Canvas, Fill
from coach.ui.figure.front.foot import Feet
from coach.ui.figure.front.form import Drawn, Form, Look, Seen, filled, seen
from coach.ui.figure.front.profiles import SHANK, THIGH
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.shapes import brushed, ellipse, joined, stroke

_HEM = 0.86
"""Where on the shank the leggings end."""


class LegArt:
    """One leg of a body.

    Args:
        palette: the colours of this leg.
        side: -1 for the figure's right leg, 1 for its left.
        scale: how much thicker than the profile it is.
        feet: what stands at its end.
    """

    def __init__(self, palette: Palette, side: float, scale: float, feet: Feet) -> None:
        self._feet, self._side = feet, side
        self._thigh = Form(THIGH, side, scale, (-0.06, 1.0), 0.95, Look((6, 2)))
        self._shank = Form(SHANK, side, scale, (0.0, _HEM), look=Look((2, 1)))
        self._ankle = Form(SHANK, side, 1.0, (_HEM - 0.04, 1.0), 0.2, Look((1, 3)))
        self._cloth, self._rim = paint(palette.legs), paint(palette.legs_rim)
        self._shade = paint(mix(palette.legs, palette.legs_shade, 0.85))
        self._light = paint(mix(palette.legs, palette.legs_light, 0.75))
        self._skin, self._skin_rim = paint(palette.skin), paint(palette.skin_rim)
        self._skin_shade = paint(mix(palette.skin, palette.skin_shade, 0.6))

    def thigh(self, bone: Seen) -> Drawn:
        """Return the thigh; it is one cloth with the hips and the other one."""
        return self._thigh.drawn(bone)

    def shade_thigh(self, canvas: Canvas, bone: Seen) -> None:
        """Paint light and shadow on the thigh."""
        thigh = self._thigh.drawn(bone)
        canvas.put((Fill(thigh.shade, self._shade),), bone.start)
        if bone.sink < 0.6:
            canvas.put((Fill(thigh.light, self._light),), bone.start)

    def paint_shank(
        self, canvas: Canvas, frame: FrontFrame, leg: FrontLeg, seen_as: "Bones"
    ) -> None:
        """Paint shank, knee and foot, which lie over the thigh."""
        thigh, shank = seen_as
        foot, origin = self._feet.at(leg, frame.lens), frame.lens.flat(leg.ankle)
        canvas.put(foot.under, origin)
        ankle = self._ankle.drawn(shank)
        canvas.put(filled(ankle.rim, self._skin_rim), shank.start)
        canvas.put(filled(ankle.inside, self._skin), shank.start)
        canvas.put((Fill(ankle.shade, self._skin_shade),), shank.start)
        self._paint_cloth(canvas, thigh, shank)
        if not leg.crossed:
            self._paint_knee(canvas, shank, clamp((thigh.sink - 0.25) / 0.5, 0.0, 1.0))
        self._paint_hem(canvas, shank)
        canvas.put(foot.over, origin)

    def _paint_cloth(self, canvas: Canvas, thigh: Seen, shank: Seen) -> None:
        drawn = self._shank.drawn(shank)
        canvas.put(filled(drawn.rim, self._rim), shank.start)
        canvas.put(filled(drawn.inside, self._cloth), shank.start)
        # Thigh and shank are one cloth: what of the knee's outline lies on the thigh goes.
        back = (thigh.start - thigh.end) / max(abs(thigh.start - thigh.end), 1.0)
        for far, radius in ((0.6, 4.75), (3.0, 4.6)):
            canvas.fill(ellipse(shank.start + back * far, radius * shank.size[0]), self._cloth)
        canvas.put((Fill(drawn.shade, self._shade), Fill(drawn.light, self._light)), shank.start)

    def _paint_knee(self, canvas: Canvas, shank: Seen, bent: float) -> None:
        """Paint the kneecap: two soft creases while straight, light above and shade below bent."""
        u = shank.along * shank.size[0]
        out = u * 1j  # the picture's right of a leg that hangs

        def at(points: Sequence[tuple[float, float]]) -> list[complex]:
            return [shank.start + out * x + u * y for x, y in points]

        if bent > 0.05:
            canvas.fill(
                stroke(at(((0.0, -3.7), (2.0, -3.1), (3.6, -1.4))), 1.0 * bent), self._light
            )
            canvas.fill(
                stroke(at(((-4.2, 3.0), (-1.6, 4.7), (1.6, 4.7), (3.6, 3.2))), 1.1 * bent),
                self._shade,
            )
            return
        lines = (((-3.2, -1.6), (-2.6, 1.4), (-0.8, 3.2)), ((0.6, 3.6), (2.4, 3.0), (3.4, 1.6)))
        canvas.fill(joined(*(stroke(at(line), 0.62) for line in lines)), self._shade)

    def _paint_hem(self, canvas: Canvas, shank: Seen) -> None:
        left, right = self._shank.across(shank, 0.985, 0.04), self._shank.across(shank, 0.985, 0.96)
        bow = shank.along * (0.5 + 1.6 * shank.sink)
        canvas.fill(
            brushed((left, (left + right) / 2 + bow, right), (0.55, 0.6, 0.55)), self._shade
        )


Bones = tuple[Seen, Seen]
"""How thigh and shank of a leg are seen."""


def bones(frame: FrontFrame, leg: FrontLeg) -> Bones:
    """Return how thigh and shank are seen."""
    shank = seen(leg.knee, leg.ankle, frame.lens)
    return seen(leg.hip, leg.knee, frame.lens, shank.along), shank
