"""The keys that open help: pressed, told whether they are heard, else how to."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.binding import Desktop
from coach.domain.reminder import Tone
from coach.domain.shortcut import Reach
from coach.ui.language import catalogue
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.listening import NOBODY, Listening
from coach.ui.preferences.shortcut_editor import ShortcutEditor
from coach.ui.style import Style

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class World(QObject):
    """Hears keys, or does not."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reach: Reach | None = Reach.WORKS
        self.told = ""

    def becomes(self, reach: Reach, told: str = "") -> None:
        self.reach, self.told = reach, told
        self.changed.emit()


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def editor(qtbot: QtBot, world: World) -> ShortcutEditor:
    listening = Listening(
        lambda: world.reach, lambda: world.told, Desktop.KDE, "/usr/bin/coach cramp", world.changed
    )
    made = ShortcutEditor(Desk(catalogue(), Style(Tone.LIGHT), listening=listening), "Keys")
    qtbot.addWidget(made)
    made.show_value("Ctrl+Alt+H")
    made.show()
    return made


def steps_shown(editor: ShortcutEditor) -> bool:
    return editor.steps is not None and not editor.steps.isHidden()


def test_it_shows_keys_and_how_they_stand(editor: ShortcutEditor) -> None:
    assert editor.field.value() == "Ctrl+Alt+H"
    assert editor.state.text() == "Works now."
    assert editor.field.line.accessibleName() == "Keys. Works now."
    assert not steps_shown(editor)


@pytest.mark.parametrize("reach", Reach)
def test_each_way_they_can_stand_is_told_in_words(
    editor: ShortcutEditor, world: World, reach: Reach
) -> None:
    world.becomes(reach)
    assert editor.state.text() == catalogue()[f"shortcut.state.{reach}"]
    assert steps_shown(editor) is (reach in (Reach.NOWHERE, Reach.REFUSED))


def test_other_keys_that_the_desktop_chose_are_told(editor: ShortcutEditor, world: World) -> None:
    world.becomes(Reach.WORKS, "Super+J")
    assert editor.state.text() == "Works now. Your desktop uses Super+J."


def test_pressed_keys_are_chosen_once(qtbot: QtBot, editor: ShortcutEditor) -> None:
    with qtbot.waitSignal(editor.chosen) as chosen:
        QTest.keyClick(editor.field.line, Qt.Key.Key_J, CTRL_ALT)
    assert chosen.args == ["Ctrl+Alt+J"]
    assert editor.field.value() == "Ctrl+Alt+J"


def test_keys_that_cannot_be_are_told_why_and_nothing_is_chosen(
    qtbot: QtBot, editor: ShortcutEditor, world: World
) -> None:
    with qtbot.assertNotEmitted(editor.chosen):
        QTest.keyClick(editor.field.line, Qt.Key.Key_H)
    assert editor.state.text() == "Hold two keys with it, such as Ctrl and Alt."
    world.becomes(Reach.WORKS)
    assert editor.state.text() == "Works now."


def test_no_keys_are_a_choice_and_the_focus_stays_with_the_editor(
    qtbot: QtBot, editor: ShortcutEditor, world: World
) -> None:
    world.reach = Reach.NOWHERE
    editor.activateWindow()
    editor.clear.setFocus()
    qtbot.waitUntil(editor.clear.hasFocus)
    with qtbot.waitSignal(editor.chosen) as chosen:
        editor.clear.click()
    assert chosen.args == [""]
    assert editor.state.text() == "No keys are set."
    assert editor.clear.isHidden()
    assert editor.field.line.hasFocus()
    assert not steps_shown(editor)


def test_tab_comes_through_all_of_it_in_order(
    qtbot: QtBot, editor: ShortcutEditor, world: World
) -> None:
    world.becomes(Reach.NOWHERE)
    assert editor.steps is not None
    stops = [editor.field.line, editor.clear, editor.steps.line.line, editor.steps.copy]
    editor.activateWindow()
    stops[0].setFocus()
    qtbot.waitUntil(stops[0].hasFocus)
    for stop in stops[1:]:
        focus = editor.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert stop.hasFocus()


def test_where_nothing_is_known_nothing_is_told(qtbot: QtBot) -> None:
    made = ShortcutEditor(Desk(catalogue(), Style(Tone.LIGHT), listening=NOBODY), "Keys")
    qtbot.addWidget(made)
    made.show_value("Ctrl+Alt+H")
    assert made.state.isHidden()
    assert not steps_shown(made)
