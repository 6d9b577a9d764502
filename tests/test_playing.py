"""A routine is opened as the person chose, and what was done of it is kept on the disk."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from coach import playing
from coach.adapters.files import Places
from coach.adapters.history import HistoryFile
from coach.adapters.library import Library
from coach.domain.history import Entry, What
from coach.domain.likeness import Build, Hair
from coach.domain.preferences import Preferences
from coach.domain.reminder import Habit, Tone
from coach.domain.stage import Stage
from coach.motion.about import Posture
from coach.person import Person
from coach.ui.player.stopwatch import elapsed
from coach.ui.player.window import Player
from coach.ui.style import Style
from tests.fakes import chosen
from tests.ui.player.played import Clock

NOW = datetime(2026, 3, 10, 21, 0, tzinfo=UTC)


def person(preferences: Preferences | None = None, tone: Tone = Tone.LIGHT) -> Person:
    return Person(preferences or chosen(), Stage.NONE, 0.3, Style(tone))


def opened(
    qtbot: QtBot,
    who: Person,
    routine: str = "bedtime",
    clock: Callable[[], float] = elapsed,
) -> Player:
    player = playing.player(Library(), routine, who, clock)
    qtbot.addWidget(player)
    return player


def test_everything_that_was_chosen_goes_in(qtbot: QtBot) -> None:
    who = person(
        chosen(
            figure__hair=Hair.BOB,
            figure__build=Build.BROAD,
            stretch__voice=True,
            appearance__sound=True,
            stretch__full_screen=True,
        )
    )
    setting = opened(qtbot, who)._setting
    assert (setting.likeness.hair, setting.body.build) == (Hair.BOB, "broad")
    assert (setting.voice, setting.sound, setting.full_screen) == (True, True, True)
    assert setting.habit is Habit.BEDTIME
    assert setting.note == ""
    assert setting.body.belly == 0.3


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("routine", ["bedtime", "bedtime-short", "desk-break"])
def test_whoever_sits_only_gets_seated_moves_and_is_told_so(
    qtbot: QtBot, routine: str, stage: Stage
) -> None:
    who = Person(chosen(stretch__seated_only=True), stage, 0.3, Style())
    player = opened(qtbot, who, routine)
    session = player._playback.session
    assert {each.exercise.about.posture for each in session.segments} <= {
        Posture.SEATED,
        Posture.PROPPED,
    }
    usual = opened(qtbot, Person(chosen(), stage, 0.3, Style()), routine)
    changed = usual._playback.session != session
    note = " Seated moves only." if changed else ""
    assert player.scene.caption.main == f"Get ready{'.' if note else ''}{note}"


def test_without_a_wall_no_move_needs_one(qtbot: QtBot) -> None:
    player = opened(qtbot, person(chosen(stretch__wall=False)))
    for each in player._playback.session.segments:
        assert "wall" not in each.exercise.about.equipment
    assert player.scene.caption.main == "Get ready. No wall needed."


THINGS = ("wall", "chair", "towel")
HERE = list(product([True, False], repeat=3))


@pytest.mark.parametrize(("wall", "chair", "towel"), HERE)
def test_no_routine_of_any_stage_asks_for_what_is_not_at_hand(
    wall: bool, chair: bool, towel: bool
) -> None:
    library = Library()
    chosen_here = chosen(stretch__wall=wall, stretch__chair=chair, stretch__towel=towel)
    lacking = {
        thing for thing, there in zip(THINGS, (wall, chair, towel), strict=True) if not there
    }
    for stage in Stage:
        for routine in library.routines():
            who = Person(chosen_here, stage, 0.3, Style())
            session, setting = playing.prepared(library, routine, who)
            assert session.length > 15, (routine, stage)
            for move in session.steps:
                assert lacking.isdisjoint(move.about.equipment), (routine, stage, move.id)
            assert bool(setting.note) == (
                session != library.lay_out(library.routine(routine), stage)
            )


def test_without_a_chair_it_says_so_and_a_desk_sends_nobody_to_bed(qtbot: QtBot) -> None:
    player = opened(qtbot, person(chosen(stretch__chair=False)), "desk-break")
    assert player.scene.caption.main == "Get ready. No chair needed."
    needed = {thing for each in player._playback.session.steps for thing in each.about.equipment}
    assert needed == {"wall"}


def test_a_move_for_standing_people_offers_to_sit_instead(qtbot: QtBot) -> None:
    player = opened(qtbot, person(), "desk-break")
    offered = {text for _ in range(20) for text in _offer_and_go_on(player)}
    assert any(text.startswith(("Unsteady", "No wall")) for text in offered)


def _offer_and_go_on(player: Player) -> Iterator[str]:
    yield player.scene.swap.quick.text()
    player.skip()


class Kept:
    """A routine played on a clock moved by hand, recorded in a real file."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.places = Places(folder, folder)
        self.file = HistoryFile(self.places, lambda: NOW)
        self.clock = Clock()
        self.player = opened(qtbot, person(), "bedtime-short", self.clock)
        self.player.step_done.connect(lambda note: self._keep(What.STEP_DONE, note))
        self.player.finished.connect(lambda: self._keep(What.ROUTINE_DONE, "bedtime-short"))
        self.player.left.connect(lambda far: self._keep(What.ROUTINE_LEFT, f"{far:.2f}"))
        self.player.show()

    def _keep(self, what: What, note: str) -> None:
        self.file.write(Entry(NOW, what, note=note))

    def play(self, seconds: float) -> None:
        timer = self.player.findChild(QTimer)
        assert isinstance(timer, QTimer)
        for _ in range(round(seconds * 2)):
            self.clock.pass_(0.5)
            timer.timeout.emit()

    def entries(self) -> list[tuple[What, str]]:
        """Close the file, and return what another start finds in it."""
        self.file.close()
        again = HistoryFile(self.places, lambda: NOW)
        found = [(entry.what, entry.note) for entry in again.recent(NOW).entries]
        again.close()
        return found


def test_a_whole_routine_is_kept_leg_by_leg(qtbot: QtBot, tmp_path: Path) -> None:
    kept = Kept(qtbot, tmp_path)
    session = kept.player._playback.session
    kept.play(session.length + 1)
    entries = kept.entries()
    legs = [note for what, note in entries if what is What.STEP_DONE]
    assert legs[0].startswith("bedtime-short/1/")
    assert {note.split("/")[1] for note in legs} == {
        str(step + 1) for step in range(session.segments[0].steps)
    }
    assert entries[-1] == (What.ROUTINE_DONE, "bedtime-short")


def test_closed_in_the_middle_only_what_was_done_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    kept = Kept(qtbot, tmp_path)
    session = kept.player._playback.session
    first = next(each for each in session.segments if each.kind == "move")
    kept.play(first.end + 6)
    kept.player.close()
    assert kept.entries() == [
        (What.STEP_DONE, f"bedtime-short/1/{first.exercise.id}/{first.side}"),
        (What.ROUTINE_LEFT, f"{(first.end + 6) / session.length:.2f}"),
    ]


def test_asleep_in_the_middle_nothing_is_kept_that_was_not_done(
    qtbot: QtBot, tmp_path: Path
) -> None:
    kept = Kept(qtbot, tmp_path)
    kept.play(10)
    kept.clock.pass_(9 * 3600)
    kept.play(1)
    assert not kept.player.running
    kept.player.close()
    ((what, far),) = kept.entries()
    assert what is What.ROUTINE_LEFT
    assert float(far) < 0.1
