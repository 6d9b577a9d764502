"""Moves the tests look at: the shipped ones, and small ones for the modes those do not use."""

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from coach.motion.body import Body
from coach.motion.exercise import Exercise, parse
from coach.motion.frame import Frame
from coach.motion.rig import solve

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
BELLIES = (0.0, 0.25, 0.5, 0.75, 1.0)
PICTURE = 900.0
RATE = 60


def text_of(name: str) -> str:
    return (RESOURCES / "exercises" / f"{name}.toml").read_text(encoding="utf-8")


NAMES = tuple(sorted(path.stem for path in (RESOURCES / "exercises").glob("*.toml")))
WALL, PUMPS = text_of("calf-wall-straight"), text_of("ankle-pumps")

HEAD = """
format = "pose/1"
id = "sample-move"
tags = ["sample"]
[text]
title = "ex.sample-move.title"
alt = "ex.sample-move.alt"
[about]
equipment = []
stages = ["none"]
source = "made up"
"""

TOWEL = (
    HEAD.replace('tags = ["sample"]', 'tags = ["sample"]\nside = "near"')
    + """
[dose]
ease_in = 2.0
hold = 20.0
ease_out = 2.0
reps = 3
rest = 10.0
sides = 2
switch = 6.0
[stage]
camera = {x = 6, y = 74, width = 232}
[figure]
feet = "bare"
outfit = "night"
lordosis = 0.2
[[prop]]
kind = "bed"
x = -82
y = 46
width = 166
[[prop]]
kind = "towel"
[contact.seat]
at = [-40, 46]
surface = "mattress"
[contact.leg_near]
mode = "rest"
at = [40.4, 46]
surface = "mattress"
[contact.leg_far]
mode = "pin"
at = [24, 46]
surface = "mattress"
[contact.hand_near]
mode = "rope"
length = 50
shape = "grip"
[contact.hand_far]
mode = "rope"
length = 50
shape = "grip"
[pose.sit]
trunk = {pelvis = -16, lumbar = 4, chest = 6, neck = 6, head = 2}
leg_near = {pitch = 84}
leg_far = {pitch = 14}
hand_near = {direction = 160, angle = 74}
hand_far = {direction = 158, angle = 74}
[pose.pull]
trunk = {pelvis = -18}
leg_near = {pitch = 100}
hand_near = {direction = 158}
hand_far = {direction = 156}
glow = {calf_near = 1}
face = "calm"
[[phase]]
to = "pull"
seconds = 2.0
[[phase]]
hold = 4.0
[[phase]]
to = "sit"
seconds = 2.0
"""
)
"""A towel round the foot, in bed: the modes rest, pin and rope, and a hold done three times."""

MARCH = (
    HEAD.replace('tags = ["sample"]', 'tags = ["sample"]\nside = "near"')
    + """
[dose]
ease_in = 1.1
hold = 0.0
ease_out = 1.1
reps = 10
sides = 2
[stage]
camera = {x = 6, y = 84, width = 244}
[[prop]]
kind = "step"
x = -30
y = 0
width = 60
[contact.leg_far]
mode = "anchor"
point = "ball"
at = [12, 0]
surface = "floor"
[pose.stand]
trunk = {pelvis = 2, lumbar = 1, chest = 2, neck = 2}
leg_near = {hip = 3, knee = 2, ankle = 1}
leg_far = {ankle = 2, knee = 1}
hand_near = {shoulder = 8, elbow = 14, wrist = 4}
hand_far = {shoulder = 6, elbow = 16, wrist = 4}
[pose.knee_up]
trunk = {pelvis = 0}
leg_near = {hip = 72, knee = 84, ankle = 4}
hand_near = {shoulder = -18, elbow = 24}
hand_far = {shoulder = 34, elbow = 34}
[[phase]]
to = "knee_up"
seconds = 1.1
[[phase]]
to = "stand"
seconds = 1.1
"""
)
"""A slow march: free arms and a free leg, the other one anchored by its ball."""


@cache
def move(text: str) -> Exercise:
    return parse(text)


def shapes() -> list[tuple[str, Exercise]]:
    """Every shipped move as it is, as a routine asks for it, and as each stage changes it."""
    found: list[tuple[str, Exercise]] = []
    for name in NAMES:
        whole = move(text_of(name))
        found.append((name, whole))
        found += [(f"{name} in {stage}", each) for stage, each in whole.variants.items()]
        if whole.dose.hold:
            found.append((f"{name} held", whole.held(whole.dose.hold)))
    return found


SHAPES = dict(shapes())


@cache
def frames(shape: str, belly: float) -> tuple[Frame, ...]:
    """The whole loop at 60 frames a second, its first frame again at the end."""
    exercise = SHAPES[shape]
    count = round(exercise.length * RATE)
    return tuple(solve(exercise, i / RATE, Body(belly)) for i in range(count + 1))


def between(low: float, high: float) -> st.SearchStrategy[float]:
    return st.floats(low, high).map(lambda value: round(value, 3))


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
