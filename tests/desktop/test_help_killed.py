"""Whatever moment ends the real program, the diary has the entry as it was or as it became."""

import signal
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import timedelta

import pytest

from coach.adapters.diary import DiaryFile
from coach.domain.diary import Cramp, Muscle, Side
from tests.desktop.household import Household, now, windows
from tests.desktop.programs import Running, eventually

pytestmark = pytest.mark.desktop

PATIENCE_S = 1.5
"""How long what a key did takes to be on the disk, however busy the machine is."""
Told = tuple[Muscle | None, bool, Side | None, int | None]
"""Where it was, whether a time was taken, which leg, and how bad."""

STEPS: Sequence[tuple[str, Callable[[Told], bool]]] = (
    ("sf", lambda told: told[0] is Muscle.FOOT),
    ("e", lambda told: told[1]),
    ("sl", lambda told: told[2] is Side.LEFT),
    ("6", lambda told: told[3] == 6),
)
"""What is typed in the night, and how the diary tells that it was understood."""


class Bedside:
    """Somebody with a cramp, and another program that reads the diary meanwhile."""

    def __init__(self, household: Household) -> None:
        self._household, self.found = household, list[object]()

    def told(self) -> list[Told]:
        """Return what the file on the disk tells, as whoever opens it next reads it."""
        last = now().date()
        with closing(DiaryFile(self._household.places, now, found=self.found.append)) as diary:
            cramps = diary.book(last - timedelta(days=3), last + timedelta(days=3)).cramps
        return [_told(cramp) for cramp in cramps]

    def type(self, keys: Iterable[str]) -> None:
        for key in keys:
            self._household.desktop.x("xdotool", "key", key)

    def press_until(self, key: str, done: Callable[[Told], bool]) -> None:
        """Press a key, wait whether that did it, and press it again."""
        for _ in range(10):
            self.type((key,))
            limit = time.monotonic() + PATIENCE_S
            while time.monotonic() < limit:
                if done(self.told()[0]):
                    return
        pytest.fail(f"{key} did nothing")

    def open(self) -> None:
        self._household.order("cramp")
        eventually(lambda: len(self.told()) == 1, "the beginning is on the disk")

    def live(self, steps: int) -> None:
        """Go so far, each step until it is on the disk."""
        for keys, done in STEPS[:steps]:

            def understood(keys: str = keys, done: Callable[[Told], bool] = done) -> bool:
                self.type(keys)  # what comes too soon after a page is no answer, and is typed again
                return done(self.told()[0])

            eventually(understood, f"{keys} is on the disk")


def _told(cramp: Cramp) -> Told:
    return cramp.muscle, cramp.seconds is not None, cramp.side, cramp.pain


def killed(program: Running) -> None:
    assert program.end(signal.SIGKILL) == -signal.SIGKILL


@pytest.mark.parametrize("steps", range(len(STEPS) + 1))
def test_killed_at_any_step_the_entry_is_as_before_it_or_as_after(
    household: Household, steps: int
) -> None:
    household.choose()
    beside = Bedside(household)
    whole: Told = (Muscle.FOOT, True, Side.LEFT, 6)
    known = [(*whole[:count], *(None, False, None, None)[count:]) for count in range(5)]
    with household.coach() as program:
        eventually(household.runs, "it answers")
        beside.open()
        beside.live(steps)
        before = beside.told()
        assert before == [known[steps]]
        beside.type(STEPS[steps][0] if steps < len(STEPS) else "d")
        killed(program)
    (after,) = beside.told()
    assert after in known[steps : steps + 2]
    assert beside.found == []
    with household.coach():
        eventually(household.runs, "it answers again")
        assert beside.told() == [after]


def test_killed_before_its_first_frame_there_is_the_beginning_or_nothing(
    household: Household,
) -> None:
    household.choose()
    beside = Bedside(household)
    with household.coach() as program:
        eventually(household.runs, "it answers")
        household.order("cramp")
        killed(program)
    assert beside.told() in ([], [(None, False, None, None)])
    assert beside.found == []


def test_killed_while_a_night_is_told_what_was_answered_is_there(household: Household) -> None:
    household.choose()
    beside = Bedside(household)
    household.order("cramp", "log", "--side", "left", "--pain", "3")
    with household.coach() as program:
        eventually(household.runs, "it answers")
        household.order("open", "diary")
        eventually(lambda: windows(household.desktop) == 1, "the diary opens")
        beside.press_until("Return", lambda told: told[2] is None)  # opens it, and takes that back
        beside.type(("Tab", "Tab", "End"))
        eventually(lambda: beside.told()[0][3] == 10, "how bad it was is told anew")
        before = beside.told()[0]
        beside.type(("Home",))
        killed(program)
    (after,) = beside.told()
    assert after in (before, (*before[:3], 0))
    assert beside.found == []
