"""Words stand in one line where they may, and fold where they must."""

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from coach.ui.diary.one_line import OneLine
from coach.ui.kit.parts import text
from coach.ui.style import Style
from tests.ui.kit.dressed import tall


def test_it_wants_one_line_and_folds(qtbot: QtBot) -> None:
    label = text(Style(), "Stretched before bed, not logged")
    made = OneLine(label, before=20)
    qtbot.addWidget(made)
    words = QFontMetricsF(label.font()).horizontalAdvance(label.text())
    assert words + 20 <= made.sizeHint().width() <= words + 30
    assert tall(made, 90) > made.sizeHint().height()
