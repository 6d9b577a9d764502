"""Lists that are being changed: what is typed stays, and only what is right counts. Needs no Qt.

Each line has a draft, as it is shown, and what of it counts: the draft itself once it is right,
else what counted before, or nothing yet.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Final, Generic, TypeVar

from coach.domain import own
from coach.domain.own import LONGEST_NAME, Own
from coach.domain.windows import EVERY_DAY, Window

Draft = TypeVar("Draft")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class WindowDraft:
    """A window while it is chosen; its times are kept while it takes the whole day."""

    days: frozenset[int] = frozenset()
    whole: bool = False
    begin: time = time(9)
    end: time = time(17)

    def made(self) -> Window:
        """Return the window."""
        return Window(self.days) if self.whole else Window(self.days, self.begin, self.end)


@dataclass(frozen=True, slots=True)
class OwnDraft:
    """A reminder while it is written."""

    name: str = ""
    at: tuple[time, ...] = (time(9),)
    days: frozenset[int] = EVERY_DAY
    routine: str = ""

    def made(self) -> Own:
        """Return the reminder."""
        return Own(self.name.strip(), tuple(sorted(set(self.at))), self.days, self.routine)


@dataclass(eq=False, slots=True)
class Line(Generic[Draft, Value]):
    """One of a list: as it is written, and what counts of it."""

    draft: Draft
    kept: Value | None = None


@dataclass(frozen=True, slots=True)
class Craft(Generic[Draft, Value]):
    """How drafts and values of a sort become one another.

    Attributes:
        opened: a draft of a value.
        made: the value of a draft that is right.
        fault: what is wrong with a draft beside the values of all others; empty if nothing.
        same: whether a value is another as it was before.
        most: how many lines there may be.
    """

    opened: Callable[[Value], Draft]
    made: Callable[[Draft], Value]
    fault: Callable[[Draft, Sequence[Value]], str]
    same: Callable[[Value, Value], bool]
    most: int


class Drafts(Generic[Draft, Value]):
    """A list while it is changed."""

    def __init__(self, craft: Craft[Draft, Value], values: Iterable[Value] = ()) -> None:
        self._craft = craft
        self.lines: list[Line[Draft, Value]] = [Line(craft.opened(v), v) for v in values]

    @property
    def value(self) -> tuple[Value, ...]:
        """What counts, in order."""
        return tuple(line.kept for line in self.lines if line.kept is not None)

    @property
    def full(self) -> bool:
        """Whether no more fit."""
        return len(self.lines) >= self._craft.most

    def fault(self, line: Line[Draft, Value]) -> str:
        """Return what is wrong with a line; empty where nothing is."""
        others = [each.kept for each in self.lines if each is not line and each.kept is not None]
        return self._craft.fault(line.draft, others)

    def change(self, line: Line[Draft, Value], draft: Draft, *, settled: bool = True) -> None:
        """Write a line anew; until it is ``settled`` it counts as before."""
        line.draft = draft
        if settled:
            self._settle()

    def add(self, draft: Draft) -> Line[Draft, Value] | None:
        """Add a line at the end and return it; none where no more fit."""
        if self.full:
            return None
        self.lines.append(Line(draft))
        self._settle()
        return self.lines[-1]

    def remove(self, line: Line[Draft, Value]) -> None:
        """Take a line out."""
        self.lines.remove(line)
        self._settle()

    def show(self, values: Sequence[Value]) -> None:
        """Take what counts now, from wherever; what is being written stays."""
        if tuple(values) == self.value:
            return
        left, lines = list(self.lines), []
        for value in values:
            line = self._match(left, value)
            if line is None:
                line = Line(self._craft.opened(value), value)
            else:
                left.remove(line)
                if line.kept != value and not self.fault(line):
                    line.draft = self._craft.opened(value)
                line.kept = value
            lines.append(line)
        unfinished = [line for line in left if self.fault(line)]
        for line in unfinished:
            line.kept = None
        self.lines = [*lines, *unfinished][: max(self._craft.most, len(lines))]

    def _match(
        self, lines: Sequence[Line[Draft, Value]], value: Value
    ) -> Line[Draft, Value] | None:
        kept = [(line, line.kept) for line in lines if line.kept is not None]
        exact = (line for line, before in kept if before == value)
        same = (line for line, before in kept if self._craft.same(before, value))
        return next(exact, None) or next(same, None)

    def _settle(self) -> None:
        """Let every line count that is right now."""
        for line in self.lines:
            if not self.fault(line):
                line.kept = self._craft.made(line.draft)


def _window_fault(draft: WindowDraft, _others: Sequence[Window]) -> str:
    return "" if draft.days else "no-days"


def _own_fault(draft: OwnDraft, others: Sequence[Own]) -> str:
    name = draft.name.strip()
    if not name:
        return "name-empty"
    if len(name) > LONGEST_NAME:
        return "name-long"
    if not name.isprintable():
        return "name-odd"
    if any(each.name == name for each in others):
        return "name-twice"
    if not draft.at:
        return "no-times"
    return "" if draft.days else "no-days"


def _window_opened(window: Window) -> WindowDraft:
    if window.begin is None or window.end is None:
        return WindowDraft(window.days, whole=True)
    return WindowDraft(window.days, whole=False, begin=window.begin, end=window.end)


WINDOWS: Final[Craft[WindowDraft, Window]] = Craft(
    _window_opened, WindowDraft.made, _window_fault, lambda *_: False, 20
)
"""Weekday windows; there may be as many as can be read again."""
OWNS: Final[Craft[OwnDraft, Own]] = Craft(
    lambda each: OwnDraft(each.name, each.at, each.days, each.routine),
    OwnDraft.made,
    _own_fault,
    lambda one, other: one.name == other.name,
    own.MOST,
)
"""A person's own reminders; each keeps its name through a change of the rest."""
