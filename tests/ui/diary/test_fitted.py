"""A word on a button shrinks a little before it would be cut, and no further."""

from pytestqt.qtbot import QtBot

from coach.ui.buttons import Kind
from coach.ui.diary.fitted import Fitted
from coach.ui.icons import Icon
from coach.ui.lettering import EASY
from coach.ui.style import Style


def test_the_word_is_as_large_as_there_is_room(qtbot: QtBot) -> None:
    made = Fitted(Style(), "Finish this night", Kind.SOFT)
    qtbot.addWidget(made)
    made.show()
    made.resize(400, 56)
    large = made.font().pixelSize()
    made.resize(made.minimumSizeHint())
    assert EASY[-1] * large <= made.font().pixelSize() + 1 <= large + 1
    assert made.fontMetrics().horizontalAdvance(made.text()) <= made.face().width()


def test_an_icon_needs_room_too(qtbot: QtBot) -> None:
    plain = Fitted(Style(), "No cramp", Kind.SOFT)
    signed = Fitted(Style(), "No cramp", Kind.SOFT, Icon.CHECK)
    for made in (plain, signed):
        qtbot.addWidget(made)
    assert signed.minimumSizeHint().width() > plain.minimumSizeHint().width() + 20
