"""Any poses at all: what Hypothesis makes of the moves."""

import re

from hypothesis import strategies as st

from tests.motion.samples import FOURS, MARCH, PUMPS, STROKE, TOWEL, WALL


def between(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high).map(lambda value: round(value, 3))


SPAN = {
    "hip": between(-20, 125),
    "knee": between(0, 140),
    "elbow": between(0, 148),
    "ankle": between(-50, 22),
    "pitch": between(-30, 110),
    "thigh": between(-40, 60),
    "shank": between(-10, 60),
    "pelvis": between(-60, 90),
    "shoulder": between(-50, 178),
    "direction": between(-180, 180),
    "angle": between(-180, 180),
}
ANGLE = re.compile(rf"(?<=[{{ ])({'|'.join(SPAN)}) = -?[\d.]+")


@st.composite
def wall_poses(draw: st.DrawFn) -> str:
    """The wall stretch with any angles inside the hard limits, pins anywhere near."""
    text = WALL
    for old, new in (
        (
            "ankle = 14.5, knee = 1",
            f"ankle = {draw(between(-50, 35))}, knee = {draw(between(0, 140))}",
        ),
        (
            "leg_near = {ankle = 22}",
            f"leg_near = {{ankle = {draw(between(-50, 35))}, knee = {draw(between(0, 140))}}}",
        ),
        ("at = [34, 0]", f"at = [{draw(between(-60, 90))}, {draw(between(-20, 60))}]"),
        ("at = [84.5, 136]", f"at = [{draw(between(-90, 130))}, {draw(between(0, 200))}]"),
        (
            "pelvis = 14, lumbar = -2",
            f"pelvis = {draw(between(-60, 60))}, lumbar = {draw(between(-25, 60))}",
        ),
        ("hand_near = {angle = 180}", f"hand_near = {{angle = {draw(between(-180, 360))}}}"),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    return text


@st.composite
def pump_poses(draw: st.DrawFn) -> str:
    """The pumps with any ankle inside the hard limits and the heels anywhere near."""
    heel = f"at = [{draw(between(-60, 90))}, {draw(between(-20, 90))}]"
    text = PUMPS.replace("at = [39.5, 0]", heel, 1)
    text = text.replace(
        "leg_near = {ankle = -15}", f"leg_near = {{ankle = {draw(between(-50, 22))}}}"
    )
    return text.replace(
        "leg_near = {ankle = 17}", f"leg_near = {{ankle = {draw(between(-50, 22))}}}"
    )


@st.composite
def other_poses(draw: st.DrawFn) -> str:
    """The made-up moves, which between them use every other mode, with any angles and places."""
    text = draw(st.sampled_from([TOWEL, MARCH, FOURS, STROKE]))
    text = re.sub(r"(?<=\nat = \[)-?[\d.]+", lambda _: str(draw(between(-60, 90))), text)
    return ANGLE.sub(lambda found: f"{found[1]} = {draw(SPAN[found[1]])}", text)


def any_poses() -> st.SearchStrategy[str]:
    """Poses in every mode a limb has."""
    return st.one_of(wall_poses(), pump_poses(), other_poses())
