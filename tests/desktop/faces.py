"""Puts one face of the coach on a screen and says what happens to it, a line each.

Run as ``python -m tests.desktop.faces card|together|quiet|tray|editor`` by the tests beside it.
"""

import sys

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from coach.adapters.notify.chain import Chain
from coach.domain.preferences import Mode
from coach.domain.reminder import Card, Habit, Tone
from coach.ui.card import CardFace
from coach.ui.late_card import LateCard
from coach.ui.tray import Tray
from coach.ui.tray_icon import Panel
from tests.adapters.notify.fakes import card, quiet, together
from tests.ui.samples import STATUS

LOOK_MS = 50


def say(*words: object) -> None:
    """Say a line to whoever started this."""
    print(*words, flush=True)


def place(name: str, rect: QRect) -> None:
    """Say where something is, in pixels of the screen."""
    say(name, rect.x(), rect.y(), rect.width(), rect.height())


def show_card() -> QObject:
    """Show our own card; its places are said once its buttons are awake."""
    return show(card(Habit.BEDTIME))


def show_together() -> QObject:
    """Show our own card with two questions."""
    return show(together("water", "standing"))


def show(asked: Card) -> QObject:
    face = CardFace()
    face.answered.connect(lambda _, key: say("answered", key))
    face.show(asked)
    window = face.window(asked.id)
    assert window is not None
    first = window.buttons[0]
    place("first", QRect(first.mapToGlobal(first.rect().topLeft()), first.size()))
    wakes = QTimer(face, interval=LOOK_MS)
    wakes.timeout.connect(lambda: _say_awake(first.isEnabled(), wakes))
    wakes.start()
    return face


def show_quiet() -> QObject:
    """Show a quiet card where only our own card could; a click on the icon recalls it."""
    tray = Tray(Panel.DARK)
    tray.show()
    late = LateCard(tray)
    chain = Chain([late], tray)
    tray.activated.connect(chain.recall)
    chain.show(quiet(card(Habit.WATER)))
    return tray


def _say_awake(awake: bool, timer: QTimer) -> None:
    if awake:
        timer.stop()
        say("awake")


def show_tray() -> QObject:
    """Show the icon and its menu, and say what is wished."""
    tray = Tray(Panel.DARK)
    tray.furnish(200)
    tray.tell(STATUS, Mode.JOB)
    tray.show()
    tray.help_wished.connect(lambda: say("help wished"))
    tray.stretch_wished.connect(lambda: say("stretch wished"))
    tray.undo_wished.connect(lambda: say("undo wished"))
    tray.switch_wished.connect(lambda name, on: say("switch wished", name, on))
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


FACES = {
    "card": show_card,
    "together": show_together,
    "quiet": show_quiet,
    "tray": show_tray,
    "editor": show_editor,
}

if __name__ == "__main__":
    application = QApplication(["stretch-coach"])
    application.setQuitOnLastWindowClosed(False)
    shown = FACES[sys.argv[1]]()
    say("ready", Tone.LIGHT)
    sys.exit(application.exec())
