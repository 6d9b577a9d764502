import pytest
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coach.ui.stretches.head import SHARE, stand


class Page:
    """A page with a head of 100 pixels, in which a line is typed."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page, self.inside, self.head = QWidget(), QWidget(), QWidget()
        qtbot.addWidget(self.page)
        self.above, self.within = QVBoxLayout(self.page), QVBoxLayout(self.inside)
        self.above.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.line = QLineEdit(self.head)
        self.line.setFixedHeight(80)
        QVBoxLayout(self.head).addWidget(self.line)
        self.other = QLineEdit()
        self.within.addWidget(self.other)
        self.above.addWidget(self.head)
        self.above.addWidget(self.inside)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def high(self, height: int) -> None:
        self.page.resize(400, height)
        QApplication.processEvents()
        stand(self.head, self.above, self.within)


@pytest.mark.parametrize(("beyond", "stays"), [(20, True), (-20, False)])
def test_it_stays_in_sight_while_that_leaves_room(qtbot: QtBot, beyond: int, stays: bool) -> None:
    made = Page(qtbot)
    tall = made.head.sizeHint().height()
    made.high(round(tall / SHARE) + beyond)
    assert (made.head.parentWidget() is made.page) == stays
    assert (made.above if stays else made.within).indexOf(made.head) == 0
    assert made.head.isVisible()


def test_whoever_types_in_it_goes_on(qtbot: QtBot) -> None:
    made = Page(qtbot)
    made.line.setFocus()
    at = []
    for height in (160, 900):
        made.high(height)
        at.append(made.head.parentWidget())
        assert made.line.hasFocus()
    assert at == [made.inside, made.page]
