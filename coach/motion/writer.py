"""Writes a routine as the text that ``coach.motion.steps.parse`` reads: always in one order."""

import json
from collections.abc import Iterator

from coach.motion.parts import STAGES
from coach.motion.steps import DOSED, FORMAT, Routine, Step


def routine_text(routine: Routine) -> str:
    """Return the TOML text of a routine.

    It reads back as the same routine. What a step leaves to its move's own dose is not written.
    """
    return "\n".join(_lines(routine)) + "\n"


def _lines(routine: Routine) -> Iterator[str]:
    yield f"format = {_text(FORMAT)}"
    yield f"id = {_text(routine.id)}"
    yield f"title = {_text(routine.title)}"
    yield f"ready = {_number(routine.ready)}"
    yield f"transition = {_number(routine.transition)}"
    for step in routine.steps:
        yield from _step(step, "step")
    for stage in sorted(routine.variants, key=STAGES.index):
        for step in routine.variants[stage]:
            yield from _step(step, f"variant.{stage}.step")


def _step(step: Step, name: str) -> Iterator[str]:
    yield ""
    yield f"[[{name}]]"
    yield f"exercise = {_text(step.exercise)}"
    if step.form:
        yield f"form = {_text(step.form)}"
    for key in DOSED:
        if key in step.changes:
            yield f"{key} = {_number(step.changes[key])}"
    if step.note:
        yield f"note = {_text(step.note)}"


def _text(text: str) -> str:
    """Return a basic string: TOML escapes as JSON does, and DEL besides."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else repr(float(value))
