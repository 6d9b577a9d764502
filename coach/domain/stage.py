"""Stages: from a due date to weeks, to the stage that the moves and defaults follow.

A stage is only ever a way to choose gentler moves and other intervals; nothing is counted down and
nothing is concluded from it. "None" is everybody who is not pregnant or would rather not say.
"""

from datetime import date, timedelta
from enum import StrEnum

FULL_TERM = timedelta(weeks=40)
AFTER_BIRTH = timedelta(weeks=2)
"""A due date this long past means that the baby is here."""


class Stage(StrEnum):
    """Which variant of a move or interval fits."""

    NONE = "none"
    T1 = "t1"
    T2 = "t2"
    T3 = "t3"
    AFTER = "after"

    @property
    def pregnant(self) -> bool:
        """Whether drinks and breaks follow the pregnancy defaults."""
        return self in (Stage.T1, Stage.T2, Stage.T3)


class Choice(StrEnum):
    """What a person chooses: to follow the due date, or one stage for good."""

    AUTO = "auto"
    NONE = "none"
    T1 = "t1"
    T2 = "t2"
    T3 = "t3"
    AFTER = "after"


def weeks(due: date, day: date) -> float:
    """Completed gestation in weeks on ``day``; 40.0 on the due date, by the usual convention."""
    return (day - (due - FULL_TERM)) / timedelta(weeks=1)


def from_due_date(due: date, day: date) -> Stage:
    """Return the stage on ``day``: T1 to 13 weeks, T2 to 27, T3 until two weeks past the date."""
    if day > due + AFTER_BIRTH:
        return Stage.AFTER
    if (w := weeks(due, day)) < 0:
        return Stage.NONE
    return Stage.T1 if w < 14 else Stage.T2 if w < 28 else Stage.T3


_BELLY = {Stage.NONE: 0.0, Stage.T1: 0.2, Stage.T2: 0.6, Stage.T3: 1.0, Stage.AFTER: 0.15}


def belly(stage: Stage) -> float:
    """How far the drawn belly has grown, 0 to 1, where only the stage is known."""
    return _BELLY[stage]


def belly_at(due: date, day: date) -> float:
    """How far the drawn belly has grown, 0 to 1, week by week."""
    return min(1.0, max(0.0, (weeks(due, day) - 8) / 32))


def chosen(choice: Choice, due: date | None, day: date) -> Stage:
    """Return the stage on ``day``: the one chosen, or from the due date; none where it is unset."""
    if choice is not Choice.AUTO:
        return Stage(choice.value)
    return from_due_date(due, day) if due else Stage.NONE
