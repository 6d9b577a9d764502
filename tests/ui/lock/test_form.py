"""A PIN is typed twice, and what cannot be one is told before anything is done."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.language import catalogue
from coach.ui.lock.form import Form, Task
from coach.ui.style import Style


class Filled:
    """A form, and what it told."""

    def __init__(self, qtbot: QtBot, task: Task) -> None:
        self.form = Form(Style(), catalogue())
        qtbot.addWidget(self.form)
        self.told: list[tuple[object, ...]] = []
        self.form.given.connect(lambda *given: self.told.append(given))
        self.form.left.connect(lambda: self.told.append(("left",)))
        self.form.begin(task)
        self.form.activateWindow()

    def type(self, **typed: str) -> None:
        for key, keys in typed.items():
            self.form.fields[key].line.clear()
            QTest.keyClicks(self.form.fields[key].line, keys)

    def done(self) -> str:
        """Press the button; return what is said then."""
        QTest.mouseClick(self.form.do, Qt.MouseButton.LeftButton)
        return self.form.message.text()


def test_each_task_asks_what_it_needs(qtbot: QtBot) -> None:
    asked = {
        task: [key for key, field in Filled(qtbot, task).form.fields.items() if field.isVisible()]
        for task in Task
    }
    assert asked == {
        Task.SET: ["new", "again"],
        Task.CHANGE: ["old", "new", "again"],
        Task.STOP: ["old"],
    }


def test_enter_goes_from_line_to_line_and_from_the_last_one_does_it(qtbot: QtBot) -> None:
    filled = Filled(qtbot, Task.CHANGE)
    for keys in ("4711", "0815", "0815"):
        line = filled.form.focusWidget()
        QTest.keyClicks(line, keys)
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert filled.told == [(Task.CHANGE, "4711", "0815")]


def test_what_cannot_be_a_pin_is_told_at_the_line_that_is_wrong(qtbot: QtBot) -> None:
    filled = Filled(qtbot, Task.SET)
    filled.type(new="123", again="123")
    assert filled.done() == "A PIN has at least 4 characters."
    assert filled.form.focusWidget() is filled.form.fields["new"].line
    filled.type(new="1234", again="1243")
    assert filled.done() == "The two are not the same."
    assert filled.form.focusWidget() is filled.form.fields["again"].line
    filled.type(again="1234")
    assert filled.done() == ""
    assert filled.told == [(Task.SET, "", "1234")]


def test_nothing_typed_is_no_try(qtbot: QtBot) -> None:
    filled = Filled(qtbot, Task.STOP)
    assert filled.done() == "Type your PIN first."
    assert filled.told == []


def test_a_wrong_old_one_keeps_the_new_one(qtbot: QtBot) -> None:
    filled = Filled(qtbot, Task.CHANGE)
    filled.type(old="1111", new="0815", again="0815")
    filled.done()
    filled.form.refuse("That is not it.")
    assert filled.form.focusWidget() is filled.form.fields["old"].line
    assert filled.form.fields["new"].value() == "0815"
    filled.type(old="4711")
    filled.done()
    assert filled.told == [(Task.CHANGE, "1111", "0815"), (Task.CHANGE, "4711", "0815")]


def test_closed_up_it_forgets_what_was_typed(qtbot: QtBot) -> None:
    filled = Filled(qtbot, Task.SET)
    filled.type(new="1234", again="1234")
    filled.form.close_up()
    assert not filled.form.isVisible()
    assert {field.value() for field in filled.form.fields.values()} == {""}


def test_escape_leaves_all_as_it_is(qtbot: QtBot) -> None:
    filled = Filled(qtbot, Task.SET)
    QTest.keyClick(filled.form.fields["new"].line, Qt.Key.Key_Escape)
    assert filled.told == [("left",)]


def test_a_reader_hears_each_lines_name_and_the_rule(qtbot: QtBot) -> None:
    form = Filled(qtbot, Task.CHANGE).form
    names = [field.line.accessibleName() for field in form.fields.values()]
    assert names == ["Your PIN now", "New PIN", "The same again"]
    assert "4 to 12 characters" in form.fields["new"].line.accessibleDescription()
