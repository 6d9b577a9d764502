import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.ui.kit import notice as module
from coach.ui.kit.notice import Toast
from coach.ui.style import Style
from tests.ui.kit.dressed import STYLES, tall
from tests.ui.looks import has, shot


def test_its_action_is_told(qtbot: QtBot) -> None:
    toast = Toast(Style(), "Saved.", "Undo")
    qtbot.addWidget(toast)
    toast.show()
    with qtbot.waitSignal(toast.acted, timeout=1000):
        QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)


def test_without_an_action_there_is_no_button(qtbot: QtBot) -> None:
    toast = Toast(Style(), "Saved.")
    qtbot.addWidget(toast)
    assert toast.action.isHidden()
    toast.tell("Sound is off.", "Undo")
    assert not toast.action.isHidden()
    assert toast.action.text() == "Undo"


def test_what_it_says_is_read_aloud_politely(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(module, "announce", lambda _widget, said: heard.append(said))
    toast = Toast(Style(), "Saved.", "Undo")
    qtbot.addWidget(toast)
    toast.tell("Taken back.")
    toast.tell("")
    assert heard == ["Saved.", "Taken back."]
    assert toast.accessibleName() == ""


@pytest.mark.parametrize("style", STYLES, ids=str)
def test_it_wraps_rather_than_cut_a_word(qtbot: QtBot, style: Style) -> None:
    toast = Toast(style, "Your breaks come every 45 minutes from now on.", "Undo")
    qtbot.addWidget(toast)
    toast.show()
    width = max(360, toast.minimumSizeHint().width())
    toast.resize(width, tall(toast, width))
    assert toast.words.height() >= toast.words.heightForWidth(toast.words.width())
    assert has(shot(toast), style.tokens.surface)
