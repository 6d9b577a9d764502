"""The diary of the running program: its file is opened when somebody first needs it.

It is imported then, too: who never keeps a diary pays nothing for it.
"""

from collections.abc import Callable
from uuid import uuid4

from coach.adapters.diary import DiaryFile
from coach.adapters.files import Finding, Places
from coach.engine.coach import Coach
from coach.engine.diary import Around, Diary


class Notebook:
    """Keeps the diary while the program runs.

    Args:
        places: where this person's files are.
        coach: gives the coach, whose clock, zone and choices the diary follows.
        changed: called after each change, for those who show the diary.
        found: is told what was wrong with the file, if anything was.
    """

    def __init__(
        self,
        places: Places,
        coach: Callable[[], Coach],
        changed: Callable[[], None],
        found: Callable[[Finding], None],
    ) -> None:
        self._file = DiaryFile(places, lambda: coach().now, found=found)
        self.diary = Diary(self._file, around(coach), changed)

    def close(self) -> None:
        """Close the file; it is opened anew by the next question."""
        self._file.close()


def around(coach: Callable[[], Coach]) -> Around:
    """Return what a diary asks of a coach; each cramp has a name that nothing else has."""
    return Around(
        lambda: coach().now, lambda: coach().zone, lambda: coach().preferences, lambda: uuid4().hex
    )
