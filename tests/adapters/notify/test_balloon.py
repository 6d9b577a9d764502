import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from coach.adapters.notify.balloon import Balloon
from coach.adapters.unavailable import Unavailable
from tests.adapters.notify.fakes import card, quiet, together

pytestmark = pytest.mark.usefixtures("qapp")


class Panel(QSystemTrayIcon):
    """A tray icon on a panel that does as the test says."""

    def __init__(self) -> None:
        super().__init__()
        self.visible = True
        self.place = QRect(0, 0, 22, 22)
        self.said: list[tuple[str, str]] = []

    def isVisible(self) -> bool:  # noqa: N802
        return self.visible

    def geometry(self) -> QRect:
        return self.place

    def showMessage(self, *said: object) -> None:  # noqa: N802
        self.said.append((str(said[0]), str(said[1])))


@pytest.fixture
def panel(monkeypatch: pytest.MonkeyPatch) -> Panel:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    return Panel()


def test_it_says_the_cards_words(panel: Panel) -> None:
    Balloon(panel).show(card())
    assert panel.said == [(card().title, card().body)]


def test_several_questions_are_said_as_one_message(panel: Panel) -> None:
    both = together("water", "standing")
    Balloon(panel).show(both)
    assert panel.said == [(both.title, both.body)]


def test_what_is_not_to_pop_up_is_not_for_a_message_that_does(panel: Panel) -> None:
    with pytest.raises(Unavailable, match="pops up"):
        Balloon(panel).show(quiet(card()))
    assert panel.said == []


def test_a_click_hands_the_card_on_once(qtbot: QtBot, panel: Panel) -> None:
    balloon = Balloon(panel)
    balloon.show(card())
    with qtbot.waitSignal(balloon.failed, timeout=1000) as handed:
        panel.messageClicked.emit()
    assert handed.args == [card().id]
    with qtbot.assertNotEmitted(balloon.failed):
        panel.messageClicked.emit()


def test_a_withdrawn_card_is_not_handed_on(qtbot: QtBot, panel: Panel) -> None:
    balloon = Balloon(panel)
    balloon.show(card())
    balloon.withdraw("another")
    assert len(panel.said) == 1
    balloon.withdraw(card().id)
    assert panel.said[1:] == [("", "")]  # which ends the message that Qt draws
    with qtbot.assertNotEmitted(balloon.failed):
        panel.messageClicked.emit()


def test_without_a_tray_it_is_unavailable(panel: Panel, monkeypatch: pytest.MonkeyPatch) -> None:
    balloon = Balloon(panel)
    panel.visible = False
    with pytest.raises(Unavailable):
        balloon.show(card())
    panel.visible = True
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    with pytest.raises(Unavailable):
        balloon.show(card())
    assert panel.said == []


def test_a_tray_that_would_only_pass_the_message_on_is_not_trusted(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    panel.place = QRect()
    with pytest.raises(Unavailable):
        Balloon(panel).show(card())


def test_a_tray_that_shows_no_messages_is_unavailable(
    panel: Panel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: False)
    with pytest.raises(Unavailable):
        Balloon(panel).show(card())
