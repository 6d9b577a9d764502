"""What a routine says: which moves, in which order, with which doses in which stage.

The format is ``routine/1``. ``coach.motion.routine`` lays it out on a timeline, and
``coach.motion.writer`` writes it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from coach.motion.dose import Dose
from coach.motion.format import ID, Invalid, Issue, Table, load
from coach.motion.parts import NAME, STAGES

FORMAT: Final = "routine/1"
MOST_STEPS: Final = 40
LONGEST_READY: Final = 30
_UNSEEN = r"\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""What ends a line, turns writing round or cannot be stored: not for a text that is shown."""
TITLE: Final = re.compile(rf"(?=.*\S)[^{_UNSEEN}]{{1,80}}")
"""A text key, or a name in a person's own words."""
NOTE: Final = re.compile(rf"(?=.*\S)[^{_UNSEEN}]{{1,200}}")


@dataclass(frozen=True, slots=True)
class Step:
    """A move of a routine; what is ``None`` is as the move's own dose says.

    Attributes:
        exercise: id of the move.
        form: the form it is done in, ``""`` for the usual one.
        note: a text (key) shown with the step, e.g. "Unsteady today?", or ``""``.
    """

    exercise: str
    form: str = ""
    ease_in: float | None = None
    hold: float | None = None
    ease_out: float | None = None
    reps: int | None = None
    rest: float | None = None
    sides: int | None = None
    switch: float | None = None
    note: str = ""

    @property
    def changes(self) -> dict[str, float]:
        """What of the move's dose is different here."""
        given = ((name, getattr(self, name)) for name in DOSED)
        return {name: value for name, value in given if value is not None}

    def dose(self, usual: Dose) -> Dose:
        """Return the dose of this step, where ``usual`` is the move's own.

        A changed dose is the whole step: nothing follows it.
        """
        given = (getattr(self, name) for name in DOSED)
        values = (
            getattr(usual, name) if value is None else value
            for name, value in zip(DOSED, given, strict=True)
        )
        named = dict(zip(DOSED, values, strict=True))
        return replace(usual, then="" if self.changes else usual.then, **named)


DOSED: Final = tuple(
    field.name for field in fields(Step) if field.name not in ("exercise", "form", "note")
)
"""The keys of a step that change its move's dose."""


@dataclass(frozen=True, slots=True)
class Routine:
    """A row of steps, with other rows for some stages.

    Attributes:
        title: text key of its name, or the name itself in a person's own routine.
        ready: seconds to get ready before the first step.
        transition: seconds from one step to the next.
        variants: the steps of the stages that have their own.
    """

    id: str
    title: str
    ready: float
    transition: float
    steps: tuple[Step, ...]
    variants: Mapping[str, tuple[Step, ...]]

    def for_stage(self, stage_name: str) -> tuple[Step, ...]:
        """Return the steps of a stage."""
        return self.variants.get(stage_name, self.steps)

    @property
    def named(self) -> frozenset[str]:
        """The ids of all moves it names, in whatever stage."""
        rows = (self.steps, *self.variants.values())
        return frozenset(step.exercise for row in rows for step in row)


def parse(text: str) -> Routine:
    """Return the routine a text describes; raise ``Invalid`` with every issue found."""
    data = load(text)
    if data.get("format") != FORMAT:
        raise Invalid([Issue("E002", "format", f'"{FORMAT}" is needed')])
    issues: list[Issue] = []
    table = Table({key: value for key, value in data.items() if key != "format"}, "", issues)
    variants = table.table("variant")
    for stage in variants.names():
        if stage not in STAGES:
            variants.report("E010", stage[:40], f"unknown stage; known: {', '.join(STAGES)}")
    routine = Routine(
        id=table.text("id", ID),
        title=table.text("title", TITLE),
        ready=table.number("ready", 0, LONGEST_READY),
        transition=table.number("transition", 0, LONGEST_READY),
        steps=_steps(table),
        variants={name: _variant(variants.table(name)) for name in variants.names()},
    )
    table.close()
    if issues:
        raise Invalid(issues)
    return routine


def _steps(table: Table) -> tuple[Step, ...]:
    tables = table.tables("step")
    if not tables:
        table.report("E011", "step", "at least one [[step]] is needed")
    if len(tables) > MOST_STEPS:
        table.report("E013", "step", f"{len(tables)} steps; at most {MOST_STEPS}")
    return tuple(_step(each) for each in tables[:MOST_STEPS])


def _step(table: Table) -> Step:
    step = Step(
        exercise=table.text("exercise", ID),
        form=table.text("form", NAME, ""),
        ease_in=_number(table, "ease_in", 0.2, 30),
        hold=_number(table, "hold", 0, 600),
        ease_out=_number(table, "ease_out", 0, 30),
        reps=_count(table, "reps", 60),
        rest=_number(table, "rest", 0, 60),
        sides=_count(table, "sides", 2),
        switch=_number(table, "switch", 0, 30),
        note=table.text("note", NOTE, ""),
    )
    table.close()
    return step


def _number(table: Table, key: str, low: float, high: float) -> float | None:
    value = table.number(key, low, high, low)
    return value if table.has(key) else None


def _count(table: Table, key: str, high: int) -> int | None:
    value = table.count(key, 1, high, 1)
    return value if table.has(key) else None


def _variant(table: Table) -> tuple[Step, ...]:
    steps = _steps(table)
    table.close()
    return steps
