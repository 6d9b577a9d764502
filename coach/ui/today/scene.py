"""What the first card draws, as a value: the figure, which takes long to load, is not in it yet."""

from dataclasses import dataclass

from coach.domain.reminder import Habit


@dataclass(frozen=True, slots=True)
class Scene:
    """A move, a glass, or the sign of a habit, or of a pause.

    Attributes:
        habit: whose turn.
        paused: nothing comes for a while.
        routine: the routine whose move is drawn; empty for none.
        level: how full the glass is, 0 to 1.
    """

    habit: Habit | None = None
    paused: bool = False
    routine: str = ""
    level: float = 0.0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self.habit is None and not self.paused and not self.routine
