"""A message says one thing with a sign, and takes room only as asked."""

import pytest
from pytestqt.qtbot import QtBot

from coach.ui.lock import message
from coach.ui.lock.message import Message
from coach.ui.style import Style
from tests.ui.lock.heard import Heard


@pytest.fixture
def said(qtbot: QtBot, heard: Heard) -> Message:
    made = Message(Style())
    qtbot.addWidget(made)
    made.resize(300, 80)
    heard.listen(message)
    return made


def test_what_is_wrong_or_done_is_said_aloud_too(said: Message, heard: Heard) -> None:
    said.warn("That is not it.")
    said.confirm("Your PIN is set.")
    assert heard.told == ["That is not it.", "Your PIN is set."]
    assert said.text() == "Your PIN is set."


def test_a_time_that_runs_is_not_read_out_each_second(said: Message, heard: Heard) -> None:
    said.wait("in 0:30", "in 30 seconds")
    said.wait("in 0:29")
    assert (said.text(), heard.told) == ("in 0:29", ["in 30 seconds"])


def test_empty_it_takes_no_room_unless_it_is_to_keep_some(said: Message) -> None:
    assert said.isHidden()
    said.keep(2)
    assert not said.isHidden()
    kept = said.minimumHeight()
    assert kept >= 2 * said.fontMetrics().height()
    said.warn("No.")
    assert said.minimumHeight() == kept
    said.clear()
    said.keep(0)
    assert said.isHidden()


def test_a_sign_stands_before_the_words(said: Message) -> None:
    said.keep(2)
    plain = said.grab().toImage()
    said.warn("No.")
    warned = said.grab().toImage()
    assert plain != warned
    left = warned.copy(0, 0, 26, 30)
    assert left != plain.copy(0, 0, 26, 30)
