"""Puts one face of the coach on a screen and says what happens to it, a line each.

Run as ``python -m tests.desktop.faces card|tray|editor`` by the tests beside it.
"""

import sys

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from coach.domain.reminder import Answer, Habit, Tone
from coach.ui.card import CardFace
from coach.ui.tray import Tray
from coach.ui.tray_icon import Panel
from tests.adapters.notify.fakes import card

LOOK_MS = 50


def say(*words: object) -> None:
    """Say a line to whoever started this."""
    print(*words, flush=True)


def place(name: str, rect: QRect) -> None:
    """Say where something is, in pixels of the screen."""
    say(name, rect.x(), rect.y(), rect.width(), rect.height())


def show_card() -> QObject:
    """Show our own card; its places are said once its buttons are awake."""
    face = CardFace()
    asked = card(Habit.BEDTIME)
    face.answered.connect(lambda _, answer: say("answered", Answer(answer).value))
    face.show(asked)
    window = face.window(asked.id)
    assert window is not None
    first = window.buttons[0]
    place("first", QRect(first.mapToGlobal(first.rect().topLeft()), first.size()))
    wakes = QTimer(face, interval=LOOK_MS)
    wakes.timeout.connect(lambda: _say_awake(first.isEnabled(), wakes))
    wakes.start()
    return face


def _say_awake(awake: bool, timer: QTimer) -> None:
    if awake:
        timer.stop()
        say("awake")


def show_tray() -> QObject:
    """Show the icon and its menu, and say what is wished."""
    tray = Tray(Panel.DARK)
    tray.furnish(200)
    tray.show()
    tray.stretch_wished.connect(lambda: say("stretch wished"))
    tray.quit_wished.connect(lambda: say("quit wished"))
    tray.activated.connect(lambda: say("activated"))
    assert tray.menu is not None
    menu = tray.menu
    menu.aboutToShow.connect(lambda: QTimer.singleShot(0, lambda: place("menu", menu.geometry())))
    return tray


def show_editor() -> QObject:
    """Show a line to type into, and say what is typed."""
    editor = QLineEdit()
    editor.setWindowTitle("editor")
    editor.textChanged.connect(lambda text: say("typed", text))
    editor.resize(300, 60)
    editor.show()
    editor.activateWindow()
    return editor


FACES = {"card": show_card, "tray": show_tray, "editor": show_editor}

if __name__ == "__main__":
    application = QApplication(["stretch-coach"])
    application.setQuitOnLastWindowClosed(False)
    shown = FACES[sys.argv[1]]()
    say("ready", Tone.LIGHT)
    sys.exit(application.exec())
