"""Everything an author wants to know about an exercise: its form, and how it moves.

Run by the tests on every shipped move, when a person's own file is loaded, and in an editor.

Form: E001 not TOML (or too large), E002 another format, E010 unknown key, E011 missing, E012 wrong
type, E013 out of range, E020 unknown pose or form, E021 the loop does not return, E060 text
missing, E061 no description. Motion: E030 out of reach, E031 beyond a joint's limit, W031 beyond
comfort, E032 not on its surface, E033 inside a surface, E034 rope stretches, E035 thigh inside the
belly, E040 leaves the picture, E041 too fast, E070 lying flat late in a pregnancy, E072 the toes
point, W050 the trunk must help to reach.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from coach.motion.body import BUILDS, Body
from coach.motion.exercise import Exercise, parse
from coach.motion.format import TEXT_KEY, Invalid, Issue
from coach.motion.parts import PropKind, View
from coach.motion.safety import LATE, lies_flat
from coach.motion.surfaces import off_surface
from coach.motion.watch import broken

BODIES = tuple(Body.of(build, belly) for build in BUILDS for belly in (0.0, 0.5, 1.0))
"""The bodies every move must suit."""


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
    seen = [
        replace(issue, path=".".join(part for part in (path, issue.path) if part))
        for path, each in shapes(exercise)
        for issue in _whole(each, texts, bodies)
    ]
    return [*_flat(exercise), *seen]


def _flat(exercise: Exercise) -> Iterator[Issue]:
    """Yield an issue for each way of doing the move flat in a stage in which nobody does."""
    for path, each in (("", exercise), *((f"form.{k}.", v) for k, v in exercise.forms.items())):
        for stage in LATE:
            done = each.for_stage(stage)
            if stage in done.about.stages and lies_flat(done):
                yield Issue("E070", f"{path}about.stages", f"done lying flat, so not for {stage}")


def shapes(exercise: Exercise) -> Iterator[tuple[str, Exercise]]:
    """Yield every move a file describes, each with its path: stages, forms, stages of forms."""
    yield "", exercise
    for stage, variant in exercise.variants.items():
        yield f"variant.{stage}", variant
    for name, form in exercise.forms.items():
        yield f"form.{name}", form
        for stage, variant in form.variants.items():
            yield f"form.{name}.variant.{stage}", variant


def _whole(
    exercise: Exercise, texts: Collection[str] | None, bodies: Sequence[Body]
) -> Iterator[Issue]:
    if texts is not None:
        yield from _missing_texts(exercise, texts)
    if exercise.view is not View.FRONT:
        yield from off_surface(exercise.contacts, exercise.props, exercise.view)
    if exercise.view is not View.TOP:
        yield from _helpers(exercise)
    yield from broken(exercise, bodies)


def _helpers(exercise: Exercise) -> Iterator[Issue]:
    for i, prop in enumerate(exercise.props):
        if prop.kind is PropKind.HELPER:
            yield Issue("E013", f"prop[{i}].kind", "a helper is drawn from above only: view = top")


def _missing_texts(exercise: Exercise, texts: Collection[str]) -> Iterator[Issue]:
    used = [(f"text.{role}", key) for role, key in exercise.texts.items()]
    used += [("text.steps", key) for key in exercise.steps]
    for i, phase in enumerate(exercise.phases):
        used += [(f"phase[{i}].say", phase.say), (f"phase[{i}].detail", phase.detail)]
    for path, key in used:
        if TEXT_KEY.fullmatch(key) and key not in texts:  # anything else is meant literally
            yield Issue("E060", path, f"no text {key!r}; add it to the translation catalogue")
