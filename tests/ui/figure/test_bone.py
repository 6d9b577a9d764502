import pytest
from PySide6.QtCore import QPointF

from coach.motion.body import Build
from coach.ui.figure.bone import Bone, joint_shadow
from coach.ui.figure.builds import FORMS

THIGH, SHANK = FORMS[Build.EVEN].thigh, FORMS[Build.EVEN].shank


def test_an_outline_is_as_long_as_its_stretch() -> None:
    bounds = Bone(SHANK, 40, (0.25, 0.75)).outline().boundingRect()

    assert bounds.left() == pytest.approx(10, abs=0.1)
    assert bounds.right() == pytest.approx(30, abs=0.1)


def test_the_shadow_lies_inside_the_outline_along_the_back() -> None:
    bone = Bone(SHANK, 40)
    shadow, outline = bone.shadow().boundingRect(), bone.outline().boundingRect()

    assert outline.adjusted(-0.1, -0.1, 0.1, 0.1).contains(shadow)
    assert shadow.bottom() < 0


def test_a_tapered_shadow_begins_at_nothing() -> None:
    bone = Bone(THIGH, 41, (0.0, 1.0), taper=3)

    assert bone.shadow_edge()[0].imag == pytest.approx(-10.5, abs=0.3)
    assert bone.shadow_edge()[-1].imag > -3


def test_a_highlight_is_pointed_and_lies_in_front() -> None:
    light = Bone(THIGH, 41, (0.1, 0.9)).highlight(0.5, 0.8)

    assert light.boundingRect().top() > 0
    assert not light.contains(QPointF(0.1 * 41 + 0.2, 5.0))
    assert light.contains(QPointF(0.5 * 41, 5.2))


def test_the_shadow_goes_around_the_back_of_an_elbow() -> None:
    shadow = joint_shadow(0j, (0, 90), (-1.5j, -1.5j), 3.8)

    assert shadow.contains(QPointF(-1.8, -1.8))
    assert not shadow.contains(QPointF(1.8, 1.8))
