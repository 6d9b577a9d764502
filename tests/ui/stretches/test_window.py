import gc
import weakref
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.domain.stage import Stage
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.pseudo import Pseudo, lengthen, pseudo
from coach.ui.stretches.browse import Browse
from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.editor import Editor
from coach.ui.stretches.move_page import MovePage
from coach.ui.stretches.picker import Picker
from coach.ui.stretches.routines_page import RoutinesPage
from coach.ui.stretches.setting import Setting
from coach.ui.stretches.window import FIRST_SIZE, LEAST_SIZE, StretchesWindow
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.audit.clipping import faults
from tests.ui.looks import has, shot
from tests.ui.stretches.kept import REFUSALS, WORDS, FullDisk, let_go, library, setting

KEYS = Qt.Key


@pytest.fixture
def shelf(tmp_path: Path) -> FullDisk:
    return library(tmp_path)


def window(qtbot: QtBot, shelf: FullDisk, who: Setting | None = None) -> StretchesWindow:
    made = StretchesWindow(shelf, WORDS, who or setting(Stage.T3))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focused(made: StretchesWindow) -> QWidget:
    widget = made.focusWidget()
    assert widget is not None
    return widget


def settle(made: StretchesWindow) -> None:
    for _ in range(4):
        QApplication.processEvents()
    assert made.isVisible()


def cut(page: QWidget) -> list[str]:
    """Return the words that have not room enough."""
    found = []
    for label in page.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        room = label.contentsRect()
        flags = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        needed = label.fontMetrics().boundingRect(0, 0, room.width(), 9000, flags, label.text())
        if needed.height() > room.height() + 1 or needed.width() > room.width() + 2:
            found.append(label.text())
    return found


def test_it_opens_at_its_size_and_its_title_names_nothing(qtbot: QtBot, shelf: FullDisk) -> None:
    made = window(qtbot, shelf)
    assert made.size().toTuple() == FIRST_SIZE
    assert made.minimumSize().toTuple() == LEAST_SIZE
    made.open_move("rescue-stand-press", Stage.T3)
    assert made.windowTitle() == "Stretch Coach"


def test_by_keyboard_alone_to_a_move_and_back_and_out(qtbot: QtBot, shelf: FullDisk) -> None:
    made = window(qtbot, shelf)
    first = focused(made)
    assert isinstance(first, MoveCard)
    QTest.keyClick(first, KEYS.Key_Right)
    second = focused(made)
    assert isinstance(second, MoveCard)
    QTest.keyClick(second, KEYS.Key_Return)
    page = made.page
    assert isinstance(page, MovePage)
    assert page.move_shown.id == second.move_shown.id
    assert page.play.hasFocus()
    with qtbot.waitSignal(made.play_wished) as wished:
        QTest.keyClick(page.play, KEYS.Key_Space)
    assert wished.args[0].id == second.move_shown.id
    QTest.keyClick(page.play, KEYS.Key_Escape)
    assert made.page is made.browse
    assert second.hasFocus()
    QTest.keyClick(second, KEYS.Key_Escape)
    assert not made.isVisible()


def test_by_keyboard_alone_a_move_is_added_to_a_routine(qtbot: QtBot, shelf: FullDisk) -> None:
    made = window(qtbot, shelf)
    QTest.keyClick(made.browse.routines, KEYS.Key_Space)
    routines = made.page
    assert isinstance(routines, RoutinesPage)
    QTest.keyClick(focused(made), KEYS.Key_Space)
    editor = made.page
    assert isinstance(editor, Editor)
    before = len(editor.rows)
    QTest.keyClick(editor.add, KEYS.Key_Space)
    picker = made.page
    assert isinstance(picker, Picker)
    chosen = picker.grid.cards[0].move_shown.id
    QTest.keyClick(focused(made), KEYS.Key_Return)
    assert isinstance(made.page, Editor)
    assert len(editor.rows) == before + 1
    assert shelf.routine("bedtime").for_stage("t3")[-1].exercise == chosen
    QTest.keyClick(editor.add, KEYS.Key_Escape)
    assert focused(made) is routines.edits["bedtime"]
    QTest.keyClick(focused(made), KEYS.Key_Escape)
    assert focused(made) is made.browse.routines


def test_only_what_suits_the_stage_can_be_chosen_and_swaps_come_first(
    qtbot: QtBot, shelf: FullDisk
) -> None:
    made = window(qtbot, shelf)
    made.open_routine("bedtime")
    editor = made.page
    assert isinstance(editor, Editor)
    editor.rows[1].swap.click()
    picker = made.page
    assert isinstance(picker, Picker)
    names = [card.move_shown.id for card in picker.grid.cards]
    assert "hip-flexor-split-stance" not in names
    there = editor.editing.steps[1].exercise
    assert there not in names
    assert names[0] in shelf.exercise(there).about.swaps
    picker.back.click()
    assert made.page is editor


def test_pictures_move_only_on_the_page_in_use(qtbot: QtBot, shelf: FullDisk) -> None:
    made = window(qtbot, shelf)
    runs = [made.browse.projector.running]
    made.open_move("ankle-pumps", Stage.T3)
    page = made.page
    assert isinstance(page, MovePage)
    runs += [made.browse.projector.running, page.picture.running]
    made.go_back()
    runs.append(made.browse.projector.running)
    elsewhere(qtbot)
    runs.append(made.browse.projector.running)
    assert runs == [True, False, True, True, False]


def test_while_hidden_no_frame_is_painted_and_nothing_runs(
    qtbot: QtBot, shelf: FullDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = window(qtbot, shelf)
    made.hide()
    assert not made.browse.projector.busy
    painted: list[QPaintEvent] = []
    monkeypatch.setattr(MoveCard, "paintEvent", lambda _, event: painted.append(event))
    for _ in range(5):
        made.browse.projector.tick()
        QApplication.processEvents()
    assert painted == []


def home(qtbot: QtBot, shelf: FullDisk) -> tuple[HomeWindow, StretchesWindow]:
    """Return a window of rooms with the stretches in one of them, and the stretches."""
    made = StretchesWindow(shelf, WORDS, setting(Stage.T3))
    rooms = {Room.STRETCHES: made, Room.TODAY: QWidget()}
    around = HomeWindow(WORDS, Style(), rooms.__getitem__)
    qtbot.addWidget(around)
    around.enter(Room.STRETCHES)
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    return around, made


def elsewhere(qtbot: QtBot) -> QWidget:
    """Return another window, which is in use."""
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    return other


def test_in_a_room_films_run_only_while_the_window_is_in_use(qtbot: QtBot, shelf: FullDisk) -> None:
    around, made = home(qtbot, shelf)
    made.open_move("ankle-pumps", Stage.T3)
    page = made.page
    assert isinstance(page, MovePage)
    runs = [page.picture.running]
    elsewhere(qtbot)
    runs.append(page.picture.running)
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    runs.append(page.picture.running)
    made.go_back()
    runs += [page.picture.running, made.browse.projector.running]
    assert runs == [True, False, True, False, True]


def test_in_another_room_no_film_runs(qtbot: QtBot, shelf: FullDisk) -> None:
    around, made = home(qtbot, shelf)
    projector = made.browse.projector
    runs = [projector.running, projector.busy]
    around.enter(Room.TODAY)
    runs += [projector.running, projector.busy]
    around.enter(Room.STRETCHES)
    runs += [projector.running, projector.busy]
    around.hide()
    runs += [projector.running, projector.busy]
    assert runs == [True, True, False, False, True, True, False, False]


def test_from_its_first_page_a_room_leads_back_to_today_and_keeps_its_pictures(
    qtbot: QtBot, shelf: FullDisk
) -> None:
    around, made = home(qtbot, shelf)
    made.browse.projector.tick()
    made.open_routines()
    made.go_back()
    rooms = [around.room]
    QTest.keyClick(focused(made), KEYS.Key_Escape)
    rooms.append(around.room)
    assert rooms == [Room.STRETCHES, Room.TODAY]
    assert around.isVisible()
    around.enter(Room.STRETCHES)
    assert made.isVisible()
    assert made.browse.grid.cards[0].clip is not None


def test_beside_a_window_in_use_what_is_seen_has_its_pictures_and_they_stand_still(
    qtbot: QtBot, shelf: FullDisk
) -> None:
    other = elsewhere(qtbot)
    made = StretchesWindow(shelf, WORDS, setting(Stage.T3))
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    made.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert not made.isActiveWindow()
    projector, first = made.browse.projector, made.browse.grid.cards[0]
    qtbot.waitUntil(lambda: not projector.busy)
    assert first.clip is not None
    assert projector.weight == 0
    last = made.browse.grid.cards[-1]
    assert last.clip is None
    bar = made.browse.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert projector.busy
    qtbot.waitUntil(lambda: not projector.busy)
    assert last.clip is not None


def test_building_a_page_opens_no_other_window(qtbot: QtBot, shelf: FullDisk) -> None:
    before = QApplication.topLevelWidgets()
    made = window(qtbot, shelf)
    made.open_move("ankle-circles", Stage.T3)
    made.open_routines()
    made.open_routine("bedtime")
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert [each for each in seen if each not in before] == [made]


def test_a_page_that_is_left_is_let_go(qtbot: QtBot, shelf: FullDisk) -> None:
    made = window(qtbot, shelf)
    made.open_move("ankle-pumps", Stage.T3)
    page = weakref.ref(made.page)
    made.go_back()
    let_go()
    gc.collect()
    assert page() is None


def test_closing_gives_everything_back(qtbot: QtBot, shelf: FullDisk) -> None:
    made = StretchesWindow(shelf, WORDS, setting(Stage.T3))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    for _ in range(8):
        made.browse.projector.tick()
    card = made.browse.grid.cards[0]
    assert card.clip is not None
    film = weakref.ref(card.clip)
    made.open_routines()
    made.open_routine("bedtime")
    parts = (made, made.browse, made.browse.projector, card, made.page)
    known = [weakref.ref(part) for part in parts]
    made.close()
    assert film() is None
    let_go(made)
    del made, card, parts
    gc.collect()
    assert [ref() for ref in known] == [None] * 5


@pytest.mark.parametrize("tone", Tone)
def test_it_is_dressed_in_one_tone_and_never_white(
    qtbot: QtBot, shelf: FullDisk, tone: Tone
) -> None:
    who = Setting(style=Style(tone), shipped=frozenset({"bedtime"}), refusals=REFUSALS)
    made = window(qtbot, shelf, who)
    made.resize(*LEAST_SIZE)
    assert made.palette().window().color().name() == tokens(tone).paper.lower()
    for open_page in (made.open_routines, lambda: made.open_routine("bedtime")):
        open_page()
        picture = shot(made)
        assert has(picture, tokens(tone).paper)
        assert has(picture, tokens(tone).surface)
        if tone in {Tone.DARK, Tone.NIGHT}:
            assert not has(picture, "#ffffff")


@pytest.mark.parametrize("size", [FIRST_SIZE, LEAST_SIZE])
@pytest.mark.parametrize("style", [Style(), Style(scale=2.0), Style(Tone.NIGHT)])
def test_no_word_of_any_page_is_cut(
    qtbot: QtBot, shelf: FullDisk, style: Style, size: tuple[int, int]
) -> None:
    made = window(qtbot, shelf, Setting(style=style, stage=Stage.T3, refusals=REFUSALS))
    made.resize(*size)
    made.open_move("calf-towel-seated", Stage.T3)
    assert isinstance(made.page, MovePage)
    settle(made)
    assert cut(made.page) == []
    made.page.add.click()
    settle(made)
    assert cut(made.page) == []
    made.open_routines()
    settle(made)
    assert cut(made.page) == []
    made.open_routine("bedtime")
    settle(made)
    assert cut(made.page) == []


@pytest.mark.parametrize("words", [WORDS, pseudo(WORDS)], ids=["plain", "long"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("tone", [Tone.LIGHT, Tone.NIGHT])
def test_every_page_stands_whole_in_the_smallest_window(
    qtbot: QtBot, shelf: FullDisk, tone: Tone, scale: float, words: Mapping[str, str]
) -> None:
    shipped = frozenset({"bedtime"})
    who = Setting(style=Style(tone, scale), stage=Stage.T3, shipped=shipped, refusals=REFUSALS)
    made = StretchesWindow(shelf, words, who)
    qtbot.addWidget(made)
    made.show()
    made.resize(*LEAST_SIZE)
    looked_at(made, words)
    made.browse.fold.click()
    looked_at(made, words)
    made.open_move("calf-towel-seated", Stage.T3)
    looked_at(made, words)
    assert isinstance(made.page, MovePage)
    made.page.add.click()
    looked_at(made, words)
    made.open_routines()
    looked_at(made, words)
    made.open_routine("bedtime")
    editor = made.page
    assert isinstance(editor, Editor)
    assert not editor.reset.isHidden()
    looked_at(made, words)
    editor.take_back()
    looked_at(made, words)
    editor.rows[1].swap.click()
    looked_at(made, words)


def looked_at(made: StretchesWindow, words: Mapping[str, str]) -> None:
    """Fail where something on the page is cut, or lies on something else."""
    if isinstance(words, Pseudo):
        lengthen(made)
        made.resize(LEAST_SIZE[0] + 40, LEAST_SIZE[1] + 40)
        settle(made)
        made.resize(*LEAST_SIZE)
    settle(made)
    assert faults(made) == []
    assert made.size().toTuple() == LEAST_SIZE


@pytest.mark.parametrize("style", [Style(), Style(scale=2.0), Style(Tone.NIGHT)])
def test_every_page_fits_the_smallest_window(qtbot: QtBot, shelf: FullDisk, style: Style) -> None:
    made = window(qtbot, shelf, Setting(style=style, refusals=REFUSALS))
    made.resize(*LEAST_SIZE)
    made.open_move("calf-towel-seated", Stage.NONE)
    assert made.minimumSizeHint().width() <= LEAST_SIZE[0]
    made.open_routines()
    assert made.minimumSizeHint().width() <= LEAST_SIZE[0]
    made.open_routine("bedtime")
    QApplication.processEvents()
    assert made.minimumSizeHint().width() <= LEAST_SIZE[0]
    assert isinstance(made.browse, Browse)
