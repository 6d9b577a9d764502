"""A notice: one question, or several that fell due together, each to be answered by itself."""

from dataclasses import dataclass

from coach.domain.policy import Why
from coach.domain.reminder import Due


@dataclass(frozen=True, slots=True)
class Notice:
    """What is put to the person at one moment.

    Attributes:
        dues: the turns it asks for, at least one.
        held: why the first of them comes later than it was due, if it does.
        quietly: it goes into the list of notices without popping up.
        again: what is left of a notice of which a part was answered; nothing new is asked.
    """

    dues: tuple[Due, ...]
    held: Why | None = None
    quietly: bool = False
    again: bool = False

    @property
    def id(self) -> str:
        """A name for this notice that an answer can bring back."""
        return "+".join(due.id for due in self.dues)

    @property
    def habits(self) -> tuple[str, ...]:
        """Whose turns it asks for."""
        return tuple(due.habit for due in self.dues)
