import pytest

from coach.motion.front_frame import FrontArm
from tests.ui.figure.front.scenes import actor, alone, at, shot

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", ["march-on-spot", "ankle-circles", "march-on-spot:t3"])
def test_hands_and_elbows_are_seen_in_front_of_the_clothes(name: str) -> None:
    shown = at(actor(name), name, 0.0)
    view = shot(name, shown)
    picture = alone(shown, view).convert("RGB")
    arms: tuple[FrontArm, ...] = (shown.frame.arm_near, shown.frame.arm_far)
    for arm in arms:
        for point in (arm.elbow, arm.wrist):
            place = shown.frame.lens.flat(point)
            seen = picture.getpixel(
                (
                    round((place.real - view.view.left) * view.scale),
                    round((view.view.top - place.imag) * view.scale),
                )
            )
            assert isinstance(seen, tuple)
            assert seen[0] > seen[1] > seen[2]  # skin
