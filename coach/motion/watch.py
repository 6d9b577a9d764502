"""Watches a move from its first second to its last, with one body after the other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.motion.body import Body, Build
from coach.motion.exercise import Exercise
from coach.motion.facing import found_facing
from coach.motion.format import Issue
from coach.motion.front import solve_front
from coach.motion.geometry import wrapped
from coach.motion.parts import View
from coach.motion.rig import solve
from coach.motion.rules import Finding, found, joints, skin

RATE, HELD_RATE, FRONT_RATE = 30, 5, 6
"""Looks a second: while the body moves, while it holds a pose and only breathes, and from the
front, where solving takes longer and fewer rules are looked at."""
FASTEST, FASTEST_PUMP, FASTEST_TRUNK = 140.0, 220.0, 60.0
"""Degrees a second; the last is for the trunk where ``pregnancy`` is a tag."""
Findings = Iterator[tuple[Body, float, Finding]]
"""What was found, with whose body and at which second."""
Angles = list[tuple[str, str, float]]


def looks(exercise: Exercise, rate: int = RATE, held_rate: int = HELD_RATE) -> list[float]:
    """Return the seconds of the loop worth looking at, its last one among them."""
    times: list[float] = []
    for phase in exercise.phases:
        count = max(1, round(phase.seconds * (held_rate if phase.hold else rate)))
        times += [phase.start + phase.seconds * i / count for i in range(count)]
    return [*times, exercise.length]


def broken(exercise: Exercise, bodies: Sequence[Body], rate: int = RATE) -> list[Issue]:
    """Return what is wrong as these bodies do a move: each rule once a joint, at its worst.

    ``rate`` is how often a second a moving body is looked at from the side or from above.
    """
    worst: dict[tuple[str, str], tuple[float, Issue]] = {}
    front = exercise.view is View.FRONT
    findings = _from_front(exercise, bodies) if front else _from_side(exercise, bodies, rate)
    for body, t, finding in findings:
        key = (finding.code, finding.path)
        if key not in worst or finding.excess > worst[key][0]:
            whose = "" if body.build is Build.EVEN else f"{body.build} build, "
            when = f" (at {t:.2f} s, {whose}belly {body.belly:g})"
            issue = Issue(finding.code, finding.path, finding.message + when, finding.severity)
            worst[key] = (finding.excess, issue)
    return [
        issue
        for _, issue in worst.values()
        if ("E031", issue.path) not in worst or issue.code != "W031"
    ]


def _from_front(exercise: Exercise, bodies: Sequence[Body]) -> Findings:
    times = looks(exercise, FRONT_RATE, held_rate=1)
    for body, *_ in _alike(bodies):
        for t in times:
            for each in found_facing(solve_front(exercise, t, body)):
                yield body, t, each


def _from_side(exercise: Exercise, bodies: Sequence[Body], rate: int) -> Findings:
    times = looks(exercise, rate)
    for first, *others in _alike(bodies):
        before: tuple[float, Angles] | None = None
        for t in times:
            frame = solve(exercise, t, first)
            for each in found(frame, exercise):
                yield first, t, each
            angles = [*joints(frame, exercise), ("trunk.pelvis", "", frame.spine.stations[0].lean)]
            for each in _speeds(before, (t, angles), exercise) if before else ():
                yield first, t, each
            before = t, angles
            for body in others:
                for each in skin(replace(frame, build=body.build), exercise):
                    yield body, t, each


def _alike(bodies: Sequence[Body]) -> list[list[Body]]:
    """Return the bodies in groups that have the same bones and belly, so that they move alike."""
    groups: defaultdict[Body, list[Body]] = defaultdict(list)
    for body in bodies:
        groups[replace(body, build=Build.EVEN)].append(body)
    return list(groups.values())


def _speeds(
    before: tuple[float, Angles], after: tuple[float, Angles], exercise: Exercise
) -> Iterator[Finding]:
    if (seconds := after[0] - before[0]) < 1e-3:
        return
    usual = FASTEST_PUMP if "pump" in exercise.tags else FASTEST
    for (path, name, was), (_, _, now) in zip(before[1], after[1], strict=True):
        if not name and "pregnancy" not in exercise.tags:
            continue
        fastest = usual if name else FASTEST_TRUNK
        if (speed := abs(wrapped(now - was)) / seconds) > fastest:
            yield Finding("E041", path, speed, f"{speed:.0f}°/s; at most {fastest:g}")
