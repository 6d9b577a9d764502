"""Every way to show a card is one, by shape alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from coach.adapters.notify.balloon import Balloon
from coach.adapters.notify.freedesktop import Freedesktop
from coach.adapters.notify.notifier import Notifier
from coach.ui.card import CardFace
from coach.ui.late_card import LateCard
from tests.adapters.notify.fakes import FakeNotifier, card


@pytest.fixture
def all_ways(qapp: QObject) -> Iterator[tuple[Notifier, ...]]:
    icon = QSystemTrayIcon(qapp)
    yield Freedesktop(), Balloon(icon), CardFace(), LateCard(), FakeNotifier()
    icon.deleteLater()


def test_each_brings_back_answers_and_hands_cards_on(
    qtbot: QtBot, all_ways: tuple[Notifier, ...]
) -> None:
    for way in all_ways:
        with qtbot.waitSignal(way.answered, timeout=1000) as said:
            way.answered.emit(card().id, card().buttons[0].key)
        assert said.args == [card().id, "done"]
        with qtbot.waitSignal(way.failed, timeout=1000) as lost:
            way.failed.emit(card().id)
        assert lost.args == [card().id]
        with qtbot.waitSignal(way.put_away, timeout=1000) as closed:
            way.put_away.emit(card().id)
        assert closed.args == [card().id]


def test_taking_back_what_is_not_there_is_no_error(
    qtbot: QtBot, all_ways: tuple[Notifier, ...]
) -> None:
    for way in all_ways:
        with qtbot.assertNotEmitted(way.failed), qtbot.assertNotEmitted(way.answered):
            way.withdraw("never shown")
