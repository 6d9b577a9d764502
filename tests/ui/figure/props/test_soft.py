from dataclasses import replace

import pytest

from coach.motion.parts import Prop, PropKind
from coach.ui.figure.canvas import Canvas
from coach.ui.figure.props.soft import dents
from tests.ui.figure.props.rooms import brush, seated, setting

pytestmark = pytest.mark.usefixtures("qapp")

SOFA = Prop(PropKind.SOFA, x=-60, y=45, width=120)


def _dented(prop: Prop) -> tuple[int, int, int, int] | None:
    room = setting(seated(prop))

    def draw(canvas: Canvas) -> None:
        dents(canvas, room, prop, prop.x + prop.width, room.stuff.sofa_shade)

    return brush(draw).getbbox()


def test_a_cushion_gives_way_under_who_sits_on_it() -> None:
    assert _dented(SOFA) is not None


def test_a_cushion_nobody_sits_on_is_smooth() -> None:
    assert _dented(replace(SOFA, x=20)) is None
