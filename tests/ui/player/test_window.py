from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Habit, Tone
from coach.motion.routine import Kind, Session, Side
from coach.ui.figure.view import FigureView
from coach.ui.language import catalogue
from coach.ui.player.swaps import Swaps
from coach.ui.player.window import Player, Setting
from coach.ui.style import Style
from tests.ui.player.played import Clock, moves, session

RIGHT = "evening/1/calf-wall-straight/right"
LEFT = "evening/1/calf-wall-straight/left"
PUMPS = "evening/2/ankle-pumps/both"
HEARD = Setting(voice=True, sound=True)
TOWEL = Swaps({"calf-towel-seated": moves()["calf-towel-seated"]})
THIRTY = """
format = "routine/1"
id = "calves"
title = "routine.bedtime.title"
ready = 0.0
transition = 0.0

[[step]]
exercise = "calf-wall-straight"
hold = 30.0
"""


class Watched:
    """A player, its clock, and everything it told."""

    def __init__(
        self, qtbot: QtBot, setting: Setting | None = None, played: Session | None = None
    ) -> None:
        self.clock = Clock()
        self.player = Player(played or session(), catalogue(), setting or HEARD, self.clock)
        qtbot.addWidget(self.player)
        self.done: list[str] = []
        self.said: list[str] = []
        self.left: list[float] = []
        self.finished = 0
        self.player.step_done.connect(self.done.append)
        self.player.said.connect(self.said.append)
        self.player.left.connect(self.left.append)
        self.player.finished.connect(self._finish)

    def _finish(self) -> None:
        self.finished += 1

    @property
    def timer(self) -> QTimer:
        (timer,) = self.player.findChildren(QTimer)
        return timer

    def play(self, seconds: float, frame: float = 0.25) -> None:
        for _ in range(round(seconds / frame)):
            self.clock.pass_(frame)
            self.timer.timeout.emit()


@pytest.fixture
def watched(qtbot: QtBot) -> Watched:
    watched = Watched(qtbot)
    watched.player.show()
    return watched


@pytest.fixture
def paints(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every figure that is painted."""
    painted: list[str] = []
    real = FigureView.paintEvent

    def noted(view: FigureView, event: object) -> None:
        painted.append("figure")
        real(view, event)  # type: ignore[arg-type]

    monkeypatch.setattr(FigureView, "paintEvent", noted)
    return painted


def test_begins_when_it_is_first_seen(qtbot: QtBot) -> None:
    watched = Watched(qtbot)
    started = [watched.player.running, watched.timer.isActive()]
    watched.player.show()
    started += [watched.player.running, watched.timer.isActive()]
    assert started == [False, False, True, True]
    assert watched.player.moment().segment.kind is Kind.READY


def test_tells_every_leg_as_it_is_done_and_then_the_end(watched: Watched) -> None:
    watched.play(20)
    assert watched.done == [RIGHT]
    watched.play(40)
    assert watched.done == [RIGHT, LEFT, PUMPS]
    assert (watched.finished, watched.left) == (1, [])
    assert not watched.timer.isActive()


def test_skipped_steps_are_not_recorded(watched: Watched) -> None:
    watched.play(8)
    QTest.keyClick(watched.player, Qt.Key.Key_N)
    watched.play(60)
    assert watched.done == [LEFT, PUMPS]
    assert watched.finished == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_pause_and_resume(watched: Watched, key: Qt.Key) -> None:
    large = watched.player.scene.controls.pause
    assert watched.player.focusWidget() is large
    QTest.keyClick(large, key)
    assert not watched.player.running
    assert large.text() == "Resume"
    QTest.keyClick(large, key)
    assert watched.player.running


def test_a_key_held_down_presses_once(watched: Watched) -> None:
    def press(*, again: bool) -> None:
        key, plain = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, plain, "", again)
        QApplication.sendEvent(watched.player, event)

    press(again=False)
    press(again=True)
    press(again=True)
    assert not watched.player.running


def test_a_pause_of_a_minute_takes_nothing_from_a_hold(watched: Watched) -> None:
    watched.play(5 + 2 + 4)
    QTest.keyClick(watched.player.scene.controls.pause, Qt.Key.Key_Space)
    watched.clock.pass_(60)
    QTest.keyClick(watched.player.scene.controls.pause, Qt.Key.Key_Space)
    assert watched.player.moment().seconds_left == pytest.approx(6)
    watched.play(5.75)
    assert watched.player.moment().phase.hold
    watched.play(0.5)
    assert not watched.player.moment().phase.hold


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_N])
def test_right_and_n_skip(watched: Watched, key: Qt.Key) -> None:
    QTest.keyClick(watched.player, key)
    assert watched.player.moment().segment.kind is Kind.MOVE


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_B])
def test_left_and_b_go_back(watched: Watched, key: Qt.Key) -> None:
    watched.play(12)
    QTest.keyClick(watched.player, key)
    moment = watched.player.moment()
    assert (moment.segment.kind, moment.segment.side, moment.t) == (Kind.MOVE, Side.RIGHT, 0)


def test_escape_closes_at_once_and_tells_how_far_it_came(watched: Watched) -> None:
    watched.play(25.5)
    QTest.keyClick(watched.player, Qt.Key.Key_Escape)
    assert not watched.player.isVisible()
    assert watched.left == [pytest.approx(0.5)]
    assert watched.finished == 0
    assert not watched.timer.isActive()


def test_stop_does_the_same(watched: Watched) -> None:
    QTest.mouseClick(watched.player.scene.controls.stop, Qt.MouseButton.LeftButton)
    assert not watched.player.isVisible()
    assert watched.left == [0]


def test_closing_after_the_end_is_not_leaving(watched: Watched) -> None:
    watched.play(60)
    QTest.mouseClick(watched.player.farewell.button, Qt.MouseButton.LeftButton)
    assert not watched.player.isVisible()
    assert watched.left == []
    assert watched.finished == 1


def test_a_leg_finished_in_the_moment_of_closing_is_told_first(watched: Watched) -> None:
    watched.play(18.75)
    watched.clock.pass_(0.5)
    watched.player.close()
    assert watched.done == [RIGHT]
    assert len(watched.left) == 1


def test_sixty_pictures_a_second_moving_thirty_in_a_hold_none_paused(watched: Watched) -> None:
    watched.play(6)
    assert watched.timer.timerType() is Qt.TimerType.PreciseTimer
    assert watched.timer.interval() == 16
    watched.play(3)
    assert watched.timer.interval() == 33
    watched.player.pause()
    assert not watched.timer.isActive()
    watched.player.resume()
    assert watched.timer.isActive()


def test_paints_nothing_while_hidden(watched: Watched, paints: list[str]) -> None:
    watched.play(6)
    watched.player.hide()
    assert not watched.timer.isActive()
    assert not watched.player.running
    QApplication.processEvents()
    paints.clear()
    watched.clock.pass_(1)
    watched.timer.timeout.emit()
    QApplication.processEvents()
    assert paints == []


def test_minimised_it_pauses(watched: Watched) -> None:
    watched.play(6)
    watched.player.showMinimized()
    assert not watched.timer.isActive()
    before = watched.player.moment().t
    watched.clock.pass_(120)
    watched.player.showNormal()
    assert not watched.player.running, "it waits to be resumed"
    assert watched.player.moment().t == before


def test_paints_nothing_while_paused(watched: Watched, paints: list[str]) -> None:
    watched.play(6)
    watched.player.pause()
    QApplication.processEvents()
    assert paints
    paints.clear()
    watched.clock.pass_(1)
    watched.timer.timeout.emit()
    QApplication.processEvents()
    assert paints == []


def test_a_machine_that_slept_finds_it_paused(watched: Watched) -> None:
    watched.play(10)
    before = watched.player.moment()
    watched.clock.pass_(8 * 3600)
    watched.timer.timeout.emit()
    assert not watched.player.running
    assert watched.player.moment() == before
    assert watched.player.scene.controls.pause.text() == "Resume"
    assert watched.done == []
    assert not watched.timer.isActive()


def test_a_late_frame_skips_and_never_slows(watched: Watched) -> None:
    watched.play(48, frame=4.8)
    assert watched.player.moment().segment.side is Side.BOTH
    assert watched.done == [RIGHT, LEFT]


def test_each_caption_is_said_once_and_never_each_second(watched: Watched) -> None:
    watched.play(60)
    words = catalogue()
    assert len(watched.said) == len(set(watched.said))
    assert watched.said[0].startswith("Get ready")
    assert "Other side: left leg Change over slowly." in watched.said
    assert sum(words["ex.calf-wall-straight.hold"] in line for line in watched.said) == 2
    assert len(watched.said) <= 12, "fifty seconds"


def test_pausing_says_nothing_twice(watched: Watched) -> None:
    watched.play(7)
    before = list(watched.said)
    watched.player.pause()
    watched.player.resume()
    assert watched.said == before


def test_every_button_can_be_reached_and_pressed_by_keyboard(watched: Watched) -> None:
    player = watched.player
    reached = set()
    for _ in range(6):
        reached.add(player.focusWidget())
        QTest.keyClick(player.focusWidget(), Qt.Key.Key_Tab)
    assert reached == set(player.scene.controls.buttons())
    player.scene.controls.skip.setFocus()
    QTest.keyClick(player.scene.controls.skip, Qt.Key.Key_Return)
    assert player.moment().segment.kind is Kind.MOVE


@pytest.mark.parametrize("tone", Tone)
def test_is_painted_in_its_paper_before_it_is_shown(qtbot: QtBot, tone: Tone) -> None:
    style = Style(tone)
    player = Watched(qtbot, Setting(style)).player
    assert player.autoFillBackground()
    assert player.palette().color(QPalette.ColorRole.Window).name() == style.tokens.paper.lower()
    shot = player.grab().toImage()
    assert shot.pixelColor(4, 4).name() == style.tokens.paper.lower()


def test_the_title_bar_names_only_the_program(watched: Watched) -> None:
    assert watched.player.windowTitle() == "Stretch Coach"
    watched.play(60)
    assert watched.player.windowTitle() == "Stretch Coach"


def test_first_and_smallest_size(qtbot: QtBot) -> None:
    player = Watched(qtbot).player
    room = player.screen().availableSize()
    assert player.width() == min(1120, room.width())
    assert (player.minimumWidth(), player.minimumHeight()) == (720, 560)


def test_reduced_motion_moves_no_figure(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seeks: list[float] = []
    monkeypatch.setattr(FigureView, "seek", lambda _, *told: seeks.append(told[0]))
    watched = Watched(qtbot, Setting(reduced=True))
    watched.player.show()
    watched.play(5 + 13)
    assert set(seeks) == {0.0, 2.0}
    assert watched.timer.interval() > 200
    watched.play(45)
    assert watched.done == [RIGHT, LEFT, PUMPS]


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        (Setting(habit=Habit.BEDTIME), "Sleep well."),
        (Setting(Style(Tone.NIGHT)), "Sleep well."),
        (Setting(habit=Habit.STANDING), "On with your day."),
    ],
)
def test_the_end_is_quiet(qtbot: QtBot, setting: Setting, line: str) -> None:
    watched = Watched(qtbot, replace(setting, voice=True))
    watched.player.show()
    if setting.style.night:
        watched.player.toggle_sound()
    watched.play(60)
    assert watched.player.farewell.isVisible()
    assert not watched.player.scene.isVisible()
    assert watched.player.farewell.accessibleName().endswith(line)
    assert watched.player.focusWidget() is watched.player.farewell.button
    assert watched.said[-1].endswith(line)


def test_after_the_end_no_key_starts_it_again(watched: Watched) -> None:
    watched.play(60)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_B):
        QTest.keyClick(watched.player, key)
    watched.player.resume()
    assert watched.finished == 1
    assert not watched.timer.isActive()
    QTest.keyClick(watched.player.farewell.button, Qt.Key.Key_Return)
    assert not watched.player.isVisible()


@pytest.mark.parametrize("act", [Player.skip, Player.back])
def test_moving_about_while_paused_stays_paused(
    watched: Watched, act: Callable[[Player], None]
) -> None:
    watched.player.pause()
    act(watched.player)
    assert not watched.player.running
    assert not watched.timer.isActive()


def test_two_sides_of_thirty_seconds_keep_them_through_a_pause_of_a_minute(qtbot: QtBot) -> None:
    watched = Watched(qtbot, played=session(THIRTY))
    watched.player.show()
    held = {Side.RIGHT: 0.0, Side.LEFT: 0.0}
    for frame in range(76 * 8):
        if frame == (2 + 12) * 8:
            assert watched.player.moment().seconds_left == pytest.approx(18)
            watched.player.pause()
            watched.play(60)
            assert watched.player.moment().seconds_left == pytest.approx(18)
            watched.player.resume()
        before = watched.player.moment()
        watched.play(0.125, frame=0.125)
        if before.phase.hold and before.segment.kind is Kind.MOVE:
            held[before.segment.side] += 0.125
    assert held == {Side.RIGHT: pytest.approx(30), Side.LEFT: pytest.approx(30)}
    assert [note.rpartition("/")[2] for note in watched.done] == ["right", "left"]


def test_a_sleep_in_the_middle_of_a_hold_takes_nothing_from_it(watched: Watched) -> None:
    watched.play(5 + 2 + 4)
    watched.clock.pass_(7 * 3600)
    watched.timer.timeout.emit()
    assert (watched.player.running, watched.done) == (False, [])
    watched.player.resume()
    watched.play(5.5)
    assert watched.player.moment().phase.hold
    watched.play(3)
    assert watched.done == [RIGHT]


def test_it_stands_still_when_it_is_told_that_the_machine_will_sleep(watched: Watched) -> None:
    watched.play(11)
    watched.player.pause()
    watched.clock.pass_(2.0)
    watched.timer.timeout.emit()
    assert watched.player.moment().seconds_left == pytest.approx(6)


def test_closed_in_the_middle_it_tells_the_leg_that_was_done_and_no_other(
    watched: Watched,
) -> None:
    watched.play(5 + 14 + 4 + 6)
    watched.player.close()
    assert watched.done == [RIGHT]
    assert watched.left == [pytest.approx(29 / 51)]
    assert watched.finished == 0


def test_an_unplugged_screen_pauses_it(watched: Watched) -> None:
    watched.play(8)
    watched.player.whereabouts.lost.emit()
    assert not watched.player.running
    assert watched.player.isVisible()


def test_full_screen_is_a_choice_that_is_told_and_can_be_taken_back(watched: Watched) -> None:
    chosen: list[bool] = []
    watched.player.full_screen_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_F, Qt.Key.Key_F11):
        QTest.keyClick(watched.player, key)
        cover = watched.player.scene.controls.cover
        assert cover.text() == ("Window" if watched.player.isFullScreen() else "Full screen")
    assert chosen == [True, False]
    assert watched.player.running


def test_full_screen_from_the_start_where_it_was_chosen(qtbot: QtBot) -> None:
    watched = Watched(qtbot, Setting(full_screen=True))
    watched.player.show()
    QApplication.processEvents()
    assert watched.player.isFullScreen()
    QTest.keyClick(watched.player, Qt.Key.Key_Escape)
    assert not watched.player.isVisible()


def test_silence_by_key_and_nothing_heard_at_night(qtbot: QtBot) -> None:
    night = Watched(qtbot, replace(HEARD, style=Style(Tone.NIGHT)))
    rung: list[str] = []
    night.player.chimed.connect(rung.append)
    night.player.show()
    QApplication.processEvents()
    night.play(25)
    assert (night.said, rung) == ([], [])
    assert night.player.scene.controls.sound.text() == "Sound is off"
    QTest.keyClick(night.player, Qt.Key.Key_M)
    assert night.player.scene.controls.sound.text() == "Sound is on"
    night.play(30)
    assert night.said
    assert rung == ["hold-end", "switch", "begin", "done"]


def test_without_a_voice_captions_are_still_read_by_a_screen_reader(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr("coach.ui.player.window.announce", lambda _, text: read.append(text))
    watched = Watched(qtbot, Setting())
    watched.player.show()
    watched.play(60)
    assert watched.said == []
    assert 6 <= len(read) <= 12


def test_a_question_mark_tells_the_keys_until_the_move_changes(watched: Watched) -> None:
    watched.play(8)
    QTest.keyClick(watched.player, Qt.Key.Key_Question)
    assert "Esc close" in watched.player.scene.caption.second
    QTest.keyClick(watched.player, Qt.Key.Key_Question)
    assert watched.player.scene.caption.second.startswith("Right leg.")
    watched.player.pause()
    watched.player.toggle_keys()
    assert watched.player.scene.caption.main == "Keys"
    watched.player.skip()
    assert watched.player.scene.caption.main.startswith("Other side")
    assert not any("Esc close" in line for line in watched.said)


def test_swapped_by_key_it_tells_the_move_really_done_and_undoes_by_the_same_key(
    qtbot: QtBot,
) -> None:
    watched = Watched(qtbot, replace(HEARD, swaps=TOWEL))
    player = watched.player
    player.show()
    QApplication.processEvents()
    watched.play(5 + 14 + 4 + 3)
    QTest.keyClick(player, Qt.Key.Key_S)
    assert player.moment().segment.exercise.id == "calf-towel-seated"
    assert player.scene.swap.quick.text() == "Undo the swap"
    assert player.running
    QTest.keyClick(player, Qt.Key.Key_S)
    assert player.moment().segment.exercise.id == "calf-wall-straight"
    assert player.moment().segment.side is Side.LEFT
    QTest.keyClick(player, Qt.Key.Key_S)
    watched.play(90)
    assert watched.done == [RIGHT, "evening/1/calf-towel-seated/left", PUMPS]
    assert watched.finished == 1


def test_what_is_special_is_told_while_getting_ready_and_not_again(qtbot: QtBot) -> None:
    watched = Watched(qtbot, replace(HEARD, note="Seated moves only."))
    watched.player.show()
    watched.play(60)
    assert sum("Seated moves only." in line for line in watched.said) == 1
    assert watched.said[0].startswith("Get ready. Seated moves only.")


def test_one_timer_and_no_more(watched: Watched) -> None:
    watched.play(12)
    assert len(watched.player.findChildren(QTimer)) == 1


def test_changing_activation_does_not_pause(watched: Watched) -> None:
    watched.player.changeEvent(QEvent(QEvent.Type.ActivationChange))
    assert watched.player.running


def test_the_swap_is_reached_by_keyboard_too(qtbot: QtBot) -> None:
    watched = Watched(qtbot, replace(HEARD, swaps=TOWEL))
    player = watched.player
    player.show()
    QApplication.processEvents()
    reached = []
    for _ in range(7):
        reached.append(player.focusWidget())
        QTest.keyClick(player.focusWidget(), Qt.Key.Key_Tab)
    assert player.scene.swap.quick in reached
    player.scene.swap.quick.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(player.scene.swap.quick, Qt.Key.Key_Return)
    assert player.moment().segment.exercise.id == "calf-towel-seated"


def test_standing_still_and_closing_are_told_to_whoever_speaks(watched: Watched) -> None:
    told: list[str] = []
    watched.player.silenced.connect(lambda: told.append("silenced"))
    watched.player.closed.connect(lambda: told.append("closed"))

    watched.player.pause()
    assert told == ["silenced"]
    watched.player.close()
    assert told.count("closed") == 1
