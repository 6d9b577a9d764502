"""Everything an author wants to know about an exercise: its form, and how it moves.

Run by the tests on every shipped move, when a person's own file is loaded, and in an editor.

Form: E001 not TOML (or too large), E002 another format, E010 unknown key, E011 missing, E012 wrong
type, E013 out of range, E020 unknown pose, E021 the loop does not return, E060 text missing,
E061 no description. Motion: E030 out of reach, E031 beyond a joint's limit, W031 beyond comfort,
E032 not on its surface, E033 inside a surface, E034 rope stretches, E035 thigh inside the belly,
E040 leaves the picture, E041 too fast, W050 the trunk must help to reach.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from coach.motion.body import Body
from coach.motion.contacts import HandMode, LegMode, Surface
from coach.motion.exercise import Exercise, parse
from coach.motion.format import Invalid, Issue
from coach.motion.frame import Frame
from coach.motion.geometry import wrapped
from coach.motion.rig import solve
from coach.motion.rules import Finding, found, height_of, joints, wall_of

BODIES = tuple(Body(belly=belly) for belly in (0.0, 0.25, 0.5, 0.75, 1.0))
"""The bodies every move must suit."""
RATE = 30
"""Looks a second."""
ON_SURFACE = 0.5
"""Centimetres a contact may lie off the surface it names."""
FASTEST, FASTEST_PUMP, FASTEST_TRUNK = 140.0, 220.0, 60.0
"""Degrees a second; the last is for the trunk where ``pregnancy`` is a tag."""


def validate(
    text: str, *, texts: Collection[str] | None = None, bodies: Sequence[Body] = BODIES
) -> list[Issue]:
    """Return every issue of an exercise's text; never raises, whatever the text.

    Args:
        text: the TOML text.
        texts: the text keys that exist; ``None`` does not look for them.
        bodies: the bodies the move is tried with.
    """
    try:
        exercise = parse(text)
    except Invalid as invalid:
        return list(invalid.issues)
    issues = [*_whole(exercise, texts, bodies)]
    for stage, variant in exercise.variants.items():
        issues += [
            replace(issue, path=f"variant.{stage}.{issue.path}")
            for issue in _whole(variant, texts, bodies)
        ]
    return issues


def _whole(
    exercise: Exercise, texts: Collection[str] | None, bodies: Sequence[Body]
) -> Iterator[Issue]:
    if texts is not None:
        yield from _missing_texts(exercise, texts)
    yield from _off_surface(exercise)
    yield from _seen(exercise, bodies)


def _missing_texts(exercise: Exercise, texts: Collection[str]) -> Iterator[Issue]:
    used = [(f"text.{role}", key) for role, key in exercise.texts.items()]
    for i, phase in enumerate(exercise.phases):
        used += [(f"phase[{i}].say", phase.say), (f"phase[{i}].detail", phase.detail)]
    for path, key in used:
        if key and key not in texts:
            yield Issue("E060", path, f"no text {key!r}; add it to the translation catalogue")


def _off_surface(exercise: Exercise) -> Iterator[Issue]:
    held = exercise.contacts
    places = [
        (f"contact.{name}", hold.at, hold.surface)
        for name, hold in (("leg_near", held.leg_near), ("leg_far", held.leg_far))
        if hold.mode is not LegMode.FK
    ]
    places += [
        (f"contact.{name}", hold.at, hold.surface)
        for name, hold in (("hand_near", held.hand_near), ("hand_far", held.hand_far))
        if hold.mode is HandMode.PIN
    ]
    if held.seat:
        places.append(("contact.seat", held.seat.at, held.seat.surface))
    for path, at, surface in places:
        on_wall = surface is Surface.WALL
        level = wall_of(exercise.props) if on_wall else height_of(surface, exercise.props)
        if level is None:
            yield Issue("E032", path, f"there is no {surface} in the picture; add the prop")
        elif abs((at.real if on_wall else at.imag) - level) > ON_SURFACE:
            yield Issue("E032", path, f"not on the {surface}, which is at {level:g}")


def _seen(exercise: Exercise, bodies: Sequence[Body]) -> list[Issue]:
    """Watch the whole loop with each body; report each rule once a joint, at its worst."""
    worst: dict[tuple[str, str], tuple[float, Issue]] = {}
    for body in bodies:
        before: Frame | None = None
        for i in range(round(exercise.length * RATE) + 1):
            frame = solve(exercise, i / RATE, body)
            findings = [*found(frame, exercise)]
            if before is not None:
                findings += _speeds(before, frame, exercise)
            for each in findings:
                key = (each.code, each.path)
                if key not in worst or each.excess > worst[key][0]:
                    when = f" (at {frame.t:.2f} s, belly {body.belly:g})"
                    issue = Issue(each.code, each.path, each.message + when, each.severity)
                    worst[key] = (each.excess, issue)
            before = frame
    return [
        issue
        for _, issue in worst.values()
        if ("E031", issue.path) not in worst or issue.code != "W031"
    ]


def _speeds(before: Frame, after: Frame, exercise: Exercise) -> Iterator[Finding]:
    fastest = FASTEST_PUMP if "pump" in exercise.tags else FASTEST
    for (path, _, was), (_, _, now) in zip(
        joints(before, exercise), joints(after, exercise), strict=True
    ):
        yield from _speed(path, was, now, fastest)
    if "pregnancy" in exercise.tags:
        was, now = before.spine.stations[0].lean, after.spine.stations[0].lean
        yield from _speed("trunk.pelvis", was, now, FASTEST_TRUNK)


def _speed(path: str, was: float, now: float, fastest: float) -> Iterator[Finding]:
    if (speed := abs(wrapped(now - was)) * RATE) > fastest:
        yield Finding("E041", path, speed, f"{speed:.0f}°/s; at most {fastest:g}")
