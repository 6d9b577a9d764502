"""How to set keys up in the desktop's own settings."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coach.domain.binding import Desktop, binding
from coach.domain.reminder import Tone
from coach.domain.shortcut import parse
from coach.ui.language import catalogue
from coach.ui.preferences.bind_steps import BindSteps
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.listening import Listening
from coach.ui.style import Style

KEYS = parse("Ctrl+Alt+H")
COMMAND = "/usr/bin/coach cramp"


def desk(where: Desktop, told: list[str] | None = None) -> Desk:
    tell = told.append if told is not None else lambda _: None
    listening = Listening(desktop=where, command=COMMAND)
    return Desk(catalogue(), Style(Tone.LIGHT), tell=tell, listening=listening)


@pytest.mark.parametrize("where", Desktop)
def test_each_desktop_has_sentences_of_its_own_that_name_keys_and_line(
    qtbot: QtBot, where: Desktop
) -> None:
    steps = BindSteps(desk(where))
    qtbot.addWidget(steps)
    steps.show_steps(KEYS)
    words, made = catalogue(), binding(where, KEYS, COMMAND)
    lines = steps.steps.text().splitlines()
    assert [line.split(". ")[0] for line in lines] == [str(n) for n in range(1, len(lines) + 1)]
    assert all(key in words for key in made.steps)
    said = steps.steps.text()
    assert "the line below" in said.lower()
    assert "{" not in said
    assert str(KEYS) in said or where in (Desktop.SWAY, Desktop.I3, Desktop.HYPRLAND)
    assert steps.line.value() == made.paste


def test_copy_puts_the_line_on_the_clipboard_and_says_so(qtbot: QtBot) -> None:
    told: list[str] = []
    steps = BindSteps(desk(Desktop.GNOME, told))
    qtbot.addWidget(steps)
    steps.show_steps(KEYS)
    steps.copy.click()
    assert QGuiApplication.clipboard().text() == COMMAND
    assert told == ["Copied."]


def test_a_long_line_is_copied_whole(qtbot: QtBot) -> None:
    command = f"/home/{'a' * 300}/coach cramp"
    listening = Listening(desktop=Desktop.GNOME, command=command)
    steps = BindSteps(Desk(catalogue(), Style(Tone.LIGHT), listening=listening))
    qtbot.addWidget(steps)
    steps.show_steps(KEYS)
    assert steps.line.value() == command
