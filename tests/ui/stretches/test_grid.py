import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach.domain.stage import Stage
from coach.ui.stretches.grid import MoveGrid
from coach.ui.style import Style
from tests.ui.stretches.kept import WORDS, moves

KEYS = Qt.Key


def grid(qtbot: QtBot, width: int = 760, count: int = 8) -> MoveGrid:
    made = MoveGrid(Style(), WORDS)
    qtbot.addWidget(made)
    made.show_moves(moves()[:count])
    made.resize(width, made.heightForWidth(width))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def at(made: MoveGrid) -> int:
    return next(i for i, card in enumerate(made.cards) if card.hasFocus())


def test_cards_stand_in_rows_that_fill_the_width(qtbot: QtBot) -> None:
    made = grid(qtbot)
    assert made.columns(made.width()) == 3
    tops = [card.y() for card in made.cards]
    assert len(set(tops)) == 3
    assert made.cards[2].geometry().right() == pytest.approx(made.width(), abs=4)
    assert made.cards[-1].geometry().bottom() < made.height()


@pytest.mark.parametrize("width", [220, 460, 760, 1400])
def test_no_card_hides_the_face_of_another(qtbot: QtBot, width: int) -> None:
    made = grid(qtbot, width)
    faces = [card.geometry().adjusted(12, 12, -12, -12) for card in made.cards]
    for i, face in enumerate(faces):
        assert not any(face.intersects(other) for other in faces[:i])


def test_arrows_go_from_card_to_card_and_stop_at_the_ends(qtbot: QtBot) -> None:
    made = grid(qtbot)
    made.cards[0].setFocus()
    way = [
        (KEYS.Key_Left, 0),
        (KEYS.Key_Right, 1),
        (KEYS.Key_Down, 4),
        (KEYS.Key_Down, 7),
        (KEYS.Key_Down, 7),
        (KEYS.Key_Up, 4),
        (KEYS.Key_End, 7),
        (KEYS.Key_Right, 7),
        (KEYS.Key_Home, 0),
        (KEYS.Key_Up, 0),
        (KEYS.Key_Right, 1),
        (KEYS.Key_Right, 2),
        (KEYS.Key_Down, 5),
        (KEYS.Key_Down, 7),
    ]
    for key, place in way:
        QTest.keyClick(made.cards[at(made)], key)
        assert at(made) == place, key


@pytest.mark.parametrize("key", [KEYS.Key_Return, KEYS.Key_Enter, KEYS.Key_Space])
def test_enter_and_space_open(qtbot: QtBot, key: Qt.Key) -> None:
    made = grid(qtbot)
    made.cards[3].setFocus()
    with qtbot.waitSignal(made.opened) as opened:
        QTest.keyClick(made.cards[3], key)
    assert opened.args == [made.cards[3].move_shown.id]


def test_cards_that_stay_are_kept_and_others_go(qtbot: QtBot) -> None:
    made = grid(qtbot)
    kept = made.cards[2]
    made.show_moves(moves()[2:3])
    assert list(made.cards) == [kept]
    made.show_moves(moves(Stage.T3)[2:3])
    assert made.cards[0] is not kept
    made.show_moves(())
    assert list(made.cards) == []
    assert made.heightForWidth(500) == 0
    QApplication.processEvents()


def test_a_card_is_found_by_its_move(qtbot: QtBot) -> None:
    made = grid(qtbot)
    assert made.card(moves()[1].id) is made.cards[1]
    assert made.card("no-such-move") is None
