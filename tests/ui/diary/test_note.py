"""What is written is kept without being asked for, and no letter beyond the last is taken."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.domain.diary import LONGEST_NOTE
from coach.ui.diary.note import Note
from coach.ui.style import Style
from tests.ui.diary.told import WORDS, opened
from tests.ui.looks import differ, shot


class Desk:
    """A note, and something else to write in."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        self.note = Note(Style(), "A note", WORDS)
        self.other = QLineEdit()
        column = QVBoxLayout(self.page)
        for part in (self.note, self.other):
            column.addWidget(part)
        self.written: list[str] = []
        self.note.written.connect(self.written.append)
        opened(qtbot, self.page)
        self.note.lines.setFocus()


def test_what_is_written_is_kept_when_it_is_left(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    QTest.keyClicks(desk.note.lines, "Hot  night")
    assert desk.written == []
    desk.other.setFocus()
    assert desk.written == ["Hot night"]


def test_what_is_written_is_kept_after_a_pause(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    QTest.keyClicks(desk.note.lines, "Hot")
    desk.note._pause.timeout.emit()
    desk.note._pause.timeout.emit()
    assert desk.written == ["Hot"]


def test_what_is_shown_is_not_told_and_changes_nothing_under_the_hands(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    QTest.keyClicks(desk.note.lines, "Hot")
    desk.note.show_value("")
    assert desk.note.value() == "Hot"
    desk.other.setFocus()
    desk.note.show_value("Cold")
    assert desk.note.value() == "Cold"
    assert desk.written == ["Hot"]


def test_what_was_kept_gives_way_to_what_comes_from_elsewhere_even_under_the_caret(
    qtbot: QtBot,
) -> None:
    desk = Desk(qtbot)
    desk.note.show_value("Shown at once")
    assert desk.note.lines.toPlainText() == "Shown at once"
    QTest.keyClicks(desk.note.lines, "Not ")
    desk.note.keep()
    desk.note.show_value("Imported")
    desk.other.setFocus()
    assert desk.note.value() == "Imported"
    assert desk.written == ["Not Shown at once"]


def test_letters_are_counted_and_no_more_are_taken_than_there_is_room_for(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.note.lines.insertPlainText("x" * (LONGEST_NOTE - 1))
    assert desk.note.count.text() == "199 of 200"
    QTest.keyClicks(desk.note.lines, "abc")
    assert desk.note.value() == "x" * 199 + "a"
    assert desk.note.count.text() == "200 of 200"


def test_what_is_put_in_the_middle_takes_nothing_from_the_end(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.note.lines.setPlainText("y" * LONGEST_NOTE)
    desk.note.lines.insertPlainText("Hello")  # at the very beginning
    assert desk.note.value() == "y" * LONGEST_NOTE


def test_letters_that_are_two_to_qt_are_one_each_and_push_nothing_out(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    desk.note.lines.setPlainText("y" * LONGEST_NOTE)
    desk.note.lines.insertPlainText("😀😀")
    assert desk.note.value() == "y" * LONGEST_NOTE


def test_after_an_emoji_the_next_letter_stands_where_the_last_one_was(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    lines = desk.note.lines
    lines.insertPlainText("😀" * 195)
    lines.insertPlainText("abcdefgh")
    assert desk.note.value() == "😀" * 195 + "abcde"
    assert lines.textCursor().atEnd()


def test_the_focus_is_seen(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    held = shot(desk.note)
    desk.other.setFocus()
    assert differ(held, shot(desk.note))
