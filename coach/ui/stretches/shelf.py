"""What the window of stretches asks of the place where moves and routines are kept."""

from typing import Protocol

from coach.motion.exercise import Exercise
from coach.motion.routine import Routine, Session


class Shelf(Protocol):
    """Moves and routines: those that come with the program, and a person's own."""

    def exercises(self) -> tuple[str, ...]:
        """Return the ids of all moves."""

    def exercise(self, name: str) -> Exercise:
        """Return a move; raise ``LookupError`` or ``ValueError`` for one that cannot be shown."""

    def routines(self) -> tuple[str, ...]:
        """Return the ids of all routines."""

    def routine(self, name: str) -> Routine:
        """Return a routine; raise ``LookupError`` if there is none of this name."""

    def is_own(self, name: str) -> bool:
        """Return whether a routine is a person's own, or covered by one."""

    def lay_out(self, plan: Routine, stage: str) -> Session:
        """Return any routine as it is done in a stage; raise ``ValueError`` if it cannot be."""

    def save_routine(self, plan: Routine) -> None:
        """Keep a routine as a person's own; raise and change nothing if that cannot be."""

    def reset_routine(self, name: str) -> None:
        """Remove a person's own routine, so that the one of this name that ships is back."""
