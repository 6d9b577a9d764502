"""A menu in the window's own colours."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.style import Style
from coach.ui.today.menu import Menu


def test_a_choice_brings_its_value(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = Menu(Style(), parent)
    menu.add("30 minutes", "30m")
    menu.add("1 hour", "1h")
    with qtbot.waitSignal(menu.chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == ["1h"]


def test_each_choice_is_large_enough_to_hit(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for style in (Style(), Style(Tone.NIGHT)):
        menu = Menu(style, parent)
        menu.add("1 hour", "1h")
        menu.ensurePolished()
        assert menu.actionGeometry(menu.actions()[0]).height() >= style.target
