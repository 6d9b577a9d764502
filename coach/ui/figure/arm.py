"""An arm in a short sleeve: upper arm, elbow, forearm, wrist, hand."""

from PySide6.QtGui import QBrush, QPainterPath

from coach.motion.body import Body
from coach.motion.frame import Arm
from coach.motion.geometry import direction
from coach.ui.figure.bone import Bone, joint_shadow
from coach.ui.figure.builds import FORMS, Form
from coach.ui.figure.canvas import RIM, Canvas, Fill, Part
from coach.ui.figure.hands import Hands
from coach.ui.figure.palette import Palette, mix, paint
from coach.ui.figure.profiles import edges, halves
from coach.ui.figure.shapes import brushed, ellipse, joined, lens, spline, spread, united, web

_WEB = (6.5, 6.0)
"""How far the skin inside a fully bent elbow spans up and down the arm."""
_WRIST_WEB = (4.0, 3.0)


class ArmArt:
    """One arm of a body, ready to be put wherever its joints are.

    Args:
        palette: the colours of this side.
        body: whose arm.
        hands: what is at the end of it.
    """

    def __init__(self, palette: Palette, body: Body, hands: Hands) -> None:
        self._hands = hands
        self._skin = paint(palette.skin)
        self._rim = paint(palette.skin_rim)
        self._shade = paint(mix(palette.skin, palette.skin_shade, 0.62))
        self._form = form = FORMS[body.build]
        self._rims = _bones(body, 0.0, self._rim)
        self._fills = _bones(body, -RIM, self._skin)
        upper = Bone(form.upper_arm, body.upper_arm, (0.4, 1.0), -RIM, taper=1)
        fore = Bone(form.forearm, body.forearm, (0.0, 1.0), -RIM)
        self._shades: tuple[Part, Part] = (
            (Fill(upper.shadow(), self._shade),),
            (Fill(fore.shadow(), self._shade),),
        )
        self._edge = (upper.shadow_edge()[-1] - body.upper_arm, fore.shadow_edge()[0])
        self._sleeve = _sleeve(palette, form, body.upper_arm)

    def paint(self, canvas: Canvas, arm: Arm, shoulder: complex) -> None:
        """Paint the arm that hangs at ``shoulder``, sleeve and hand included."""
        upper, fore = direction(arm.upper), direction(arm.fore)
        hand, palm = self._hands.of(arm), direction(arm.hand)
        canvas.put(hand.under, arm.wrist, palm)
        canvas.put(self._rims[0], shoulder, upper)
        canvas.put(self._rims[1], arm.elbow, fore)
        canvas.fill_all(self._skins(arm, 0.0), self._rim)
        canvas.put(self._fills[0], shoulder, upper)
        canvas.put(self._fills[1], arm.elbow, fore)
        canvas.fill_all(self._skins(arm, -RIM), self._skin)
        canvas.put(self._shades[0], shoulder, upper)
        canvas.put(self._shades[1], arm.elbow, fore)
        bones = (arm.upper, arm.fore)
        canvas.fill(joint_shadow(arm.elbow, bones, self._edge, self._form.elbow - RIM), self._shade)
        canvas.put(hand.over, arm.wrist, palm)
        canvas.put(self._sleeve, shoulder, upper)

    def _skins(self, arm: Arm, grow: float) -> list[QPainterPath]:
        """Return the skin inside elbow and wrist, as far as they are bent."""
        skins = (
            _skin(arm.elbow, (arm.upper, arm.fore), _WEB, self._form.elbow + grow),
            _skin(arm.wrist, (arm.fore, arm.hand), _WRIST_WEB, self._form.wrist + grow),
        )
        return [skin for skin in skins if skin is not None]


def _bones(body: Body, grow: float, brush: QBrush) -> tuple[Part, Part]:
    """Return upper arm and forearm, with the discs that round elbow and wrist off."""
    form = FORMS[body.build]
    upper = Bone(form.upper_arm, body.upper_arm, (0.3, 1.0), grow).outline()
    fore = Bone(form.forearm, body.forearm, (0.0, 1.0), grow).outline()
    elbow = ellipse(0j, form.elbow + grow)
    wrist = ellipse(complex(body.forearm), form.wrist + grow)
    return (Fill(upper, brush),), (Fill(united(fore, elbow, wrist), brush),)


def _skin(
    joint: complex, bones: tuple[float, float], reach: tuple[float, float], half: float
) -> QPainterPath | None:
    """Return the skin inside a joint that can bend either way."""
    share = spread(bones[1] - bones[0])
    width = half if bones[1] > bones[0] else -half
    return web(joint, bones, (reach[0] * share, reach[1] * share), (width, width))


def _sleeve(palette: Palette, form: Form, length: float) -> Part:
    """Return a tee's sleeve: cloth, its fall of shadow, the hem and two soft folds."""
    cloth, shade = paint(palette.top), paint(mix(palette.top, palette.top_shade, 0.75))
    edge, light = paint(palette.top_rim), paint(mix(palette.top, palette.top_light, 0.6))
    front, back = halves(form.upper_arm, form.sleeve)
    x = form.sleeve * length
    hem = (complex(x, front + 0.7), complex(x + 0.9, 0.2), complex(x, -back - 0.7))
    band = spline([*hem, hem[2], hem[2] - 1.8, hem[1] - 1.6, hem[0] - 1.8, hem[0]])
    underside = brushed((0.5 - 4.4j, 4 - 4.6j, 8.5 - 4.2j, x - back * 0.72j), (0.1, 2.0, 3.0, 3.2))
    return (
        Fill(spline(_cap(form, length, 0.5)), cloth),
        Fill(underside, shade),
        Fill(joined(*_sides(form, length)), edge),
        Fill(band, shade),
        Fill(brushed(hem, (0.45, 0.45, 0.45)), edge),
        Fill(lens(0.5 + 3.4j, 9.5 + 2.2j, 0.5, 0.7), light),
    )


def _sides(form: Form, length: float) -> list[QPainterPath]:
    """Return the sleeve's outlines, which fade out towards the shoulder."""
    sides = edges(form.upper_arm, length, (0.06, form.sleeve), 0.42)
    return [brushed(side, [0.06 + 0.4 * i / len(side) for i in range(len(side))]) for side in sides]


def _cap(form: Form, length: float, grow: float) -> list[complex]:
    """Return the sleeve's outline, round over the shoulder."""
    front, back = edges(form.upper_arm, length, (0.1, form.sleeve), grow)
    start = (-3.2 - 4.4j, -4.7 + 0j, -3.2 + 4.4j)
    return [*start, *front, front[-1], back[-1], *back[::-1]]
