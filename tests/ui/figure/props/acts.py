"""Small moves with things in them that move along: a towel, a ball, pillows between the knees."""

from coach.motion.exercise import Exercise, parse

_HEAD = """
format = "pose/1"
id = "{name}"
side = "near"
[text]
title = "ex.{name}.title"
alt = "ex.{name}.alt"
[about]
posture = "seated"
place = ["home"]
equipment = []
stages = ["none"]
source = "S1"
[dose]
ease_in = 2.0
hold = 2.0
ease_out = 2.0
reps = 1
sides = 2
[stage]
camera = {{x = 10, y = 72, width = 240}}
view = "{view}"
[figure]
feet = "bare"
"""
_PHASES = """
[[phase]]
to = "there"
seconds = 2.0
[[phase]]
hold = 2.0
[[phase]]
to = "here"
seconds = 2.0
"""
_TOWEL = """
[[prop]]
kind = "bed"
x = -86
y = 50
width = 186
[[prop]]
kind = "towel"
[contact.seat]
at = [-30, 50]
surface = "mattress"
[contact.leg_near]
mode = "rest"
at = [48, 50]
surface = "mattress"
[contact.leg_far]
mode = "pin"
at = [8, 50]
surface = "mattress"
[contact.hand_near]
mode = "rope"
shape = "grip"
length = 52
[contact.hand_far]
mode = "rope"
shape = "grip"
length = 50
[pose.here]
trunk = {pelvis = -10, lumbar = 4, chest = 4, neck = 6}
leg_near = {pitch = 70}
hand_near = {direction = 165, angle = 100}
hand_far = {direction = 165, angle = 100}
[pose.there]
leg_near = {pitch = 104}
hand_near = {direction = 160}
"""
_BALL = """
[[prop]]
kind = "chair"
x = -6
y = 45
[[prop]]
kind = "ball"
[contact.seat]
at = [-12, 45]
surface = "seat"
[contact.leg_near]
mode = "pin"
at = [22, 6.8]
surface = "floor"
[contact.leg_far]
mode = "pin"
at = [34, 0]
surface = "floor"
[pose.here]
trunk = {pelvis = 2}
hand_near = {shoulder = 0, elbow = 20, wrist = 0}
hand_far = {shoulder = 0, elbow = 20, wrist = 0}
[pose.there]
leg_near = {x = 12}
"""
_ASLEEP = """
[[prop]]
kind = "bed_top"
x = -108
y = 18
width = 208
height = 108
[[prop]]
kind = "pillow"
x = -80
y = 48
width = 32
height = 56
[[prop]]
kind = "pillow"
x = 44
y = 66
width = 56
height = 22
[contact.seat]
at = [-6, 62]
surface = "mattress"
[pose.here]
trunk = {pelvis = -74, lumbar = -4, chest = -8, neck = 8, head = 4}
leg_near = {hip = 58, knee = 52, ankle = -12}
leg_far = {hip = 26, knee = 30, ankle = -10}
hand_near = {shoulder = 58, elbow = 70, wrist = 0}
hand_far = {shoulder = 80, elbow = 100, wrist = 0}
[pose.there]
leg_near = {ankle = 16}
"""


def _move(name: str, body: str, view: str = "side") -> Exercise:
    return parse(_HEAD.format(name=name, view=view) + body + _PHASES)


TOWEL, BALL = _move("towel-pull", _TOWEL), _move("ball-roll", _BALL)
ASLEEP = _move("side-lying", _ASLEEP, "top")
HERE, THERE = 0.0, 3.0
"""Seconds at which they are in their first and second pose."""
