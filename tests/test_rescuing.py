"""Help with a cramp writes what was tapped, at once, and whatever happens to disk or machine."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.adapters.diary import DiaryFile
from coach.adapters.files import Places, StorageFault
from coach.adapters.library_moves import shipped_moves
from coach.domain.diary import Cramp, Muscle, Side, State
from coach.domain.preferences import Preferences
from coach.domain.rescue_state import Move, Page, Tap
from coach.domain.rescue_state import State as Rescued
from coach.domain.stage import Stage
from coach.engine.diary import Around, Diary
from coach.engine.memory import MemoryDiary
from coach.motion.parts import STAGES
from coach.motion.routine import fits
from coach.person import Person
from coach.rescuing import HELP, MOVES, Entry, Errand, Rescuing, shown, window
from coach.ui.style import Style
from coach.ui.windows import Windows
from tests.fakes import BERLIN, chosen

NIGHT = date(2027, 3, 14)
THREE = datetime(2027, 3, 15, 2, 12, tzinfo=UTC)
WRITES = 5
PERSON = Person(Preferences(), Stage.NONE, 0.0, Style())


class Refusing(MemoryDiary):
    """A diary on a disk that is full, for as long as it is told so."""

    full = False

    def keep(self, cramp: Cramp) -> None:
        if self.full:
            raise StorageFault("the disk is full")
        super().keep(cramp)


class Bedside:
    """A diary, a window over it, and a clock that the test moves."""

    def __init__(self, qtbot: QtBot, *, begun: bool = True) -> None:
        names: Iterator[str] = (f"cramp-{number}" for number in count())
        self.t = 0.0
        self.store = Refusing()
        around = Around(
            lambda: THREE + timedelta(seconds=self.t), lambda: BERLIN, chosen, lambda: next(names)
        )
        self.diary = Diary(self.store, around)
        self.told: list[str] = []
        self.errand = Errand(
            lambda: PERSON, lambda: self.diary, lambda: None, self.told.append, "not written"
        )
        self.window = window(PERSON, None, lambda: self.t, full_screen=False, reduced=False)
        qtbot.addWidget(self.window)
        Entry(self.window, self.errand)
        self.window.show()
        if begun:
            self.settle()

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()

    def tap(self, *taps: Tap) -> None:
        for tap in taps:
            self.t += 5.0
            self.window.tap(tap)

    @property
    def cramp(self) -> Cramp:
        (cramp,) = self.diary.book(NIGHT, NIGHT).cramps
        return cramp

    @property
    def state(self) -> State:
        return self.diary.book(NIGHT, NIGHT).told(NIGHT).state


def test_the_beginning_is_written_after_the_first_frame_and_not_before(qtbot: QtBot) -> None:
    beside = Bedside(qtbot, begun=False)
    assert beside.state is State.NOT_LOGGED
    beside.settle()
    assert beside.cramp.at == THREE


def test_each_tap_is_kept_at_once(qtbot: QtBot) -> None:
    beside = Bedside(qtbot)
    beside.tap(Tap.STILL, Tap.FOOT)
    assert beside.cramp.muscle is Muscle.FOOT
    beside.tap(Tap.EASED)
    assert beside.cramp.seconds == 15
    beside.tap(Tap.SKIP)
    beside.window.tell_side("left")
    assert (beside.cramp.side, beside.cramp.pain) == (Side.LEFT, None)
    beside.window.tell_pain(0)
    assert beside.cramp.pain == 0
    beside.tap(Tap.DONE)
    assert beside.window.state.page is Page.KEPT


def test_nothing_is_kept_that_nobody_tapped(qtbot: QtBot) -> None:
    beside = Bedside(qtbot)
    beside.tap(Tap.EASED, Tap.CLEAR, Tap.NEXT, Tap.NEXT, Tap.NEXT, Tap.MORNING)
    cramp = beside.cramp
    assert (cramp.muscle, cramp.side, cramp.pain, cramp.woke) == (None, None, None, None)
    assert cramp.helped == frozenset()


def test_an_eased_that_was_a_slip_is_taken_back(qtbot: QtBot) -> None:
    beside = Bedside(qtbot)
    beside.tap(Tap.EASED, Tap.UNEASED)
    assert beside.cramp.seconds is None


@pytest.mark.parametrize(
    ("seconds", "taps", "state"),
    [
        (9.0, (), State.NOT_LOGGED),
        (11.0, (), State.CRAMPS),
        (0.0, (Tap.STILL,), State.CRAMPS),
    ],
)
def test_opened_by_mistake_nothing_stays_and_else_all_does(
    qtbot: QtBot, seconds: float, taps: tuple[Tap, ...], state: State
) -> None:
    beside = Bedside(qtbot)
    beside.tap(*taps)
    beside.t += seconds
    beside.window.close()
    beside.settle()
    assert beside.state is state


def test_closed_at_its_first_frame_nothing_is_written_later(qtbot: QtBot) -> None:
    beside = Bedside(qtbot, begun=False)
    beside.window.grab()
    beside.window.close()
    beside.settle()
    assert beside.state is State.NOT_LOGGED


def test_a_mistake_leaves_a_night_without_cramps_as_it_was(qtbot: QtBot) -> None:
    beside = Bedside(qtbot, begun=False)
    beside.diary.say_none(NIGHT)
    beside.settle()
    states = [beside.state]
    beside.window.close()
    states.append(beside.state)
    assert states == [State.CRAMPS, State.NONE]


def test_no_cramp_after_all_is_taken_out_and_undone(qtbot: QtBot) -> None:
    beside = Bedside(qtbot)
    beside.tap(Tap.EASED, Tap.SKIP, Tap.NONE)
    assert beside.state is State.NOT_LOGGED
    beside.tap(Tap.UNDO)
    assert beside.cramp.seconds == 5
    beside.tap(Tap.NONE)
    beside.window.close()
    assert beside.state is State.NOT_LOGGED


def test_what_somebody_took_out_meanwhile_stays_out(qtbot: QtBot) -> None:
    beside = Bedside(qtbot)
    beside.diary.remove(beside.cramp.id)
    beside.tap(Tap.EASED)
    assert beside.state is State.NOT_LOGGED


def test_a_full_disk_never_stops_the_help_and_is_told_at_the_end(qtbot: QtBot) -> None:
    beside = Bedside(qtbot, begun=False)
    beside.store.full = True
    beside.settle()
    beside.tap(Tap.STILL, Tap.FOOT, Tap.EASED)
    assert beside.window.state.page is Page.CHECK
    assert beside.told == []
    beside.tap(Tap.SKIP, Tap.MORNING)
    assert "could not be kept" in beside.window._sheet.aloud()  # type: ignore[union-attr]
    beside.window.close()
    assert beside.told == [], "it was told on the page"


def test_a_full_disk_is_told_quietly_where_the_window_is_gone(qtbot: QtBot) -> None:
    beside = Bedside(qtbot)
    beside.store.full = True
    beside.tap(Tap.EASED)
    beside.window.close()
    assert beside.told == ["not written"]


def test_a_disk_that_takes_it_again_is_given_all_of_it(qtbot: QtBot) -> None:
    beside = Bedside(qtbot, begun=False)
    beside.store.full = True
    beside.settle()
    beside.tap(Tap.STILL, Tap.FOOT)
    beside.store.full = False
    beside.tap(Tap.EASED)
    assert beside.cramp.at == THREE
    assert (beside.cramp.muscle, beside.cramp.seconds) == (Muscle.FOOT, 15)


def test_asked_for_twice_there_is_one_window_in_front(qtbot: QtBot) -> None:
    parent = QObject()
    windows = Windows(parent)
    beside = Bedside(qtbot)
    rescuing = Rescuing(windows, beside.errand, parent)
    first = rescuing.open()
    assert first.whereabouts.full
    assert rescuing.open() is first
    windows.close_all()
    assert windows.open(HELP) is None


@pytest.mark.parametrize("stage", STAGES)
def test_every_move_that_is_shown_is_for_the_stage_and_lies_nobody_flat(stage: str) -> None:
    library = shipped_moves()
    for move in Move:
        state = Rescued(Stage(stage), move=move)
        found = shown(library, state)
        assert (found is None) is (move is Move.WAIT)
        if move in MOVES and not (move is Move.THIGH_FRONT and stage == "t3"):
            assert fits(library.get(MOVES[move]), stage)
    for page in (Page.STROKE, Page.WALK):
        assert shown(library, Rescued(Stage(stage), page)) is not None


def test_late_and_by_choice_the_first_move_is_done_on_one_side() -> None:
    library = shipped_moves()
    for stage, move in ((Stage.T3, Move.FLEX), (Stage.NONE, Move.PRESS)):
        found = shown(library, Rescued(stage, move=move))
        assert found is not None
        assert found.about.posture == "side-lying"


def told(cramps: tuple[Cramp, ...]) -> list[list[object]]:
    """Return what a diary tells of cramps."""
    return [[c.muscle, c.seconds, c.side, c.pain] for c in cramps]


def expected(writes: int) -> list[list[object]]:
    """Return what it tells after so many writes."""
    whole = [Muscle.FOOT, 15, Side.LEFT, 6]
    known = max(0, writes - 1)
    return [[*whole[:known], *[None] * (4 - known)]] if writes else []


def main(folder: Path, kill_at: int, *, before: bool) -> None:
    """Live one night with a real diary, and be killed at one of its writes."""
    app = QApplication([])
    places = Places(folder, folder)
    names = (f"cramp-{number}" for number in count())
    t = 0.0

    class Deadly(DiaryFile):
        writes = 0

        def keep(self, cramp: Cramp) -> None:
            self.writes += 1
            if self.writes == kill_at and before:
                os.kill(os.getpid(), signal.SIGKILL)
            super().keep(cramp)
            if self.writes == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    store = Deadly(places, lambda: THREE)
    around = Around(
        lambda: THREE + timedelta(seconds=t), lambda: BERLIN, chosen, lambda: next(names)
    )
    diary = Diary(store, around)
    shown_ = window(PERSON, None, lambda: t, full_screen=False, reduced=False)
    Entry(shown_, Errand(lambda: PERSON, lambda: diary, lambda: None, print, ""))
    shown_.show()
    for _ in range(4):
        app.processEvents()
    for tap in (Tap.STILL, Tap.FOOT, Tap.EASED, Tap.SKIP):
        t += 5.0
        shown_.tap(tap)
    shown_.tell_side("left")
    shown_.tell_pain(6)
    t += 5.0
    shown_.tap(Tap.DONE)
    print(json.dumps({"writes": store.writes}), flush=True)
    os._exit(0)


def lived(folder: Path, kill_at: int, when: str) -> subprocess.CompletedProcess[str]:
    """Run `main` in a process of its own."""
    program = [sys.executable, __file__, str(folder), str(kill_at), when]
    root = Path(__file__).resolve().parent.parent
    world = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    return subprocess.run(program, env=world, capture_output=True, text=True, check=False)


def read(folder: Path) -> list[list[object]]:
    store = DiaryFile(Places(folder, folder), lambda: THREE)
    return told(store.book(NIGHT, NIGHT).cramps)


def test_a_night_that_is_not_killed_writes_as_often_as_the_next_test_thinks(
    tmp_path: Path,
) -> None:
    done = lived(tmp_path, 0, "after")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"writes": WRITES}
    assert read(tmp_path) == expected(WRITES)


@pytest.mark.parametrize("kill_at", range(1, WRITES + 1))
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_any_write_the_diary_holds_the_entry_as_before_or_as_after(
    tmp_path: Path, kill_at: int, when: str
) -> None:
    killed = lived(tmp_path, kill_at, when)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert read(tmp_path) == expected(kill_at - (when == "before"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), before=sys.argv[3] == "before")
