"""Moves the tests look at: the shipped ones, and small ones for the modes those do not use."""

from functools import cache
from pathlib import Path

from coach.motion.exercise import Exercise, parse

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


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
posture = "standing"
place = ["home"]
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
at = [32, 46]
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
leg_far = {pitch = 40}
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


FOURS = (
    HEAD.replace("standing", "all-fours").replace(
        'tags = ["sample"]', 'tags = ["sample"]\nside = "both"'
    )
    + """
[dose]
ease_in = 2.0
hold = 4.0
ease_out = 2.0
reps = 8
sides = 1
[stage]
camera = {x = 16, y = 60, width = 220}
[contact.leg_near]
mode = "kneel"
at = [0, 0]
surface = "floor"
[contact.leg_far]
mode = "kneel"
at = [0, 0]
surface = "floor"
[contact.hand_near]
mode = "pin"
at = [45, 0]
surface = "floor"
shape = "flat"
[contact.hand_far]
mode = "pin"
at = [45, 0]
surface = "floor"
shape = "flat"
[pose.flat]
trunk = {pelvis = 86, lumbar = 0, chest = 0, neck = -10, head = 0}
leg_near = {thigh = 0, shank = 20, ankle = 8, toe = 40}
leg_far = {thigh = 0, shank = 20, ankle = 8, toe = 40}
hand_near = {angle = 90}
hand_far = {angle = 90}
[pose.round]
trunk = {pelvis = 66, lumbar = 20, chest = 14, neck = 20}
[[phase]]
to = "round"
seconds = 2.0
[[phase]]
hold = 4.0
[[phase]]
to = "flat"
seconds = 2.0
"""
)
"""On all fours: two kneeling legs carry the figure, the palms stand on the floor."""

STROKE = (
    HEAD.replace('tags = ["sample"]', 'tags = ["sample"]\nside = "near"')
    + """
[dose]
ease_in = 2.0
hold = 0.0
ease_out = 1.0
reps = 4
sides = 1
[stage]
camera = {x = 10, y = 74, width = 232}
[[prop]]
kind = "bed"
x = -94
y = 46
width = 168
[contact.seat]
at = [-40, 46]
surface = "mattress"
[contact.leg_near]
mode = "slide"
at = [40, 46]
surface = "mattress"
soft = true
[contact.leg_far]
mode = "slide"
at = [24, 46]
surface = "mattress"
[contact.hand_near]
mode = "shank"
shape = "flat"
[contact.hand_far]
mode = "thigh"
leg = "near"
[pose.low]
trunk = {pelvis = 10, lumbar = 8, chest = 8}
leg_near = {knee = 16, ankle = 5}
leg_far = {knee = 10, ankle = 5, circle = 8}
hand_near = {along = 0.3, angle = 10}
hand_far = {along = 0.7, angle = 10}
[pose.high]
hand_near = {along = 0.05, lift = 1}
[[phase]]
to = "high"
seconds = 2.0
turn = 360
[[phase]]
to = "low"
seconds = 1.0
"""
)
"""Stroking a shin in bed: sliding heels, a hand on the shank, one on the other side's thigh."""


@cache
def move(text: str) -> Exercise:
    return parse(text)
