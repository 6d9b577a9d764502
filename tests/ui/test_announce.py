import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.ui.announce import announce


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[QAccessibleEvent]:
    events: list[QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    return events


def test_speaks_politely_where_somebody_listens(
    qtbot: QtBot, told: list[QAccessibleEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Other side: left leg")
    (event,) = told
    assert isinstance(event, QtGui.QAccessibleAnnouncementEvent)
    assert event.message() == "Other side: left leg"
    assert event.politeness() is QAccessible.AnnouncementPoliteness.Polite


def test_says_nothing_where_nobody_listens(
    qtbot: QtBot, told: list[QAccessibleEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Other side: left leg")
    assert told == []


def test_an_older_qt_is_silent(
    qtbot: QtBot, told: list[QAccessibleEvent], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.delattr(QtGui, "QAccessibleAnnouncementEvent")
    widget = QWidget()
    qtbot.addWidget(widget)
    announce(widget, "Other side: left leg")
    assert told == []
