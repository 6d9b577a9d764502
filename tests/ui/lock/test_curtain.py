"""What is private is built only once it may be seen, and hides without being lost."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.language import catalogue
from coach.ui.lock.curtain import Curtain
from coach.ui.style import Style


class Hung:
    """A curtain, and what it told."""

    def __init__(self, qtbot: QtBot, *, owned: bool = True) -> None:
        self.built: list[QLineEdit] = []
        self.told: list[str] = []
        self.curtain = Curtain(Style(), catalogue(), self._build)
        for name in ("shown", "closed", "used", "left"):
            getattr(self.curtain, name).connect(lambda name=name: self.told.append(name))
        if owned:
            qtbot.addWidget(self.curtain)

    def _build(self) -> QWidget:
        self.built.append(QLineEdit("private"))
        return self.built[-1]


def test_nothing_private_is_even_built_while_it_hangs(qtbot: QtBot) -> None:
    hung = Hung(qtbot)
    hung.curtain.show()
    assert (hung.told, hung.built, hung.curtain.drawn) == (["shown"], [], True)


def test_drawn_back_it_shows_what_was_there_as_it_was(qtbot: QtBot) -> None:
    hung = Hung(qtbot)
    hung.curtain.show()
    hung.curtain.draw_back()
    hung.built[0].setText("half a sentence")
    hung.curtain.draw()
    assert (hung.curtain.drawn, hung.built[0].isVisible()) == (True, False)
    hung.curtain.draw_back()
    assert [each.text() for each in hung.built] == ["half a sentence"]
    assert hung.built[0].isVisible()


def test_drawn_again_the_page_begins_anew(qtbot: QtBot) -> None:
    hung = Hung(qtbot)
    hung.curtain.show()
    hung.curtain.page.ask.forgot.click()
    hung.curtain.draw_back()
    hung.curtain.draw()
    assert hung.curtain.page.ask.field.isVisible()


def test_let_go_it_is_built_anew(qtbot: QtBot) -> None:
    hung = Hung(qtbot)
    hung.curtain.show()
    hung.curtain.draw_back()
    hung.curtain.let_go()
    assert (hung.curtain.drawn, hung.curtain.behind) == (True, None)
    hung.curtain.draw_back()
    assert len(hung.built) == 2


def test_a_window_of_its_own_closes_at_escape_and_when_what_is_behind_does(
    qtbot: QtBot,
) -> None:
    hung = Hung(qtbot)
    hung.curtain.show()
    QTest.keyClick(hung.curtain.page.ask.field.line, Qt.Key.Key_Escape)
    assert (hung.curtain.isVisible(), hung.told) == (False, ["shown", "closed"])
    hung.curtain.show()
    hung.curtain.draw_back()
    hung.built[0].close()
    assert not hung.curtain.isVisible()


def test_another_page_of_the_window_closes_nothing_but_its_end_does(qtbot: QtBot) -> None:
    hung = Hung(qtbot, owned=False)
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    pages.addWidget(hung.curtain)
    pages.addWidget(QWidget())
    pages.show()
    pages.setCurrentIndex(1)
    assert hung.told == ["shown"]
    pages.setCurrentIndex(0)
    assert hung.told == ["shown", "shown"]
    QTest.keyClick(hung.curtain.page.ask.field.line, Qt.Key.Key_Escape)
    assert pages.isVisible()
    assert hung.told[2:] == ["left"]
    pages.setCurrentIndex(1)
    pages.close()
    assert hung.told[3:] == ["closed"]


def test_keys_and_pointer_tell_that_somebody_is_there(qtbot: QtBot) -> None:
    hung = Hung(qtbot)
    hung.curtain.show()
    hung.curtain.show()
    handle = hung.curtain.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert hung.told == ["shown", "used"]
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(5, 5),
        QPointF(5, 5),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(handle, move)
    assert hung.told == ["shown", "used", "used"]
