from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.rescue.lines import Lines
from coach.ui.style import Style


def test_the_first_line_is_the_largest_and_all_are_read(qtbot: QtBot) -> None:
    lines = Lines(Style(Tone.NIGHT), "Kept.", ("Good night.", ""))
    qtbot.addWidget(lines)
    sizes = [label.font().pixelSize() for label in lines.findChildren(QLabel)]
    assert sizes == [48, 24]
    assert lines.aloud() == "Kept. Good night."


def test_it_knows_how_tall_it_is_in_a_width(qtbot: QtBot) -> None:
    lines = Lines(Style(Tone.NIGHT), "A sentence that takes some room.", ("And another one.",))
    qtbot.addWidget(lines)
    assert lines.tall(200) > lines.tall(1_000)
    before = lines.tall(1_000)
    lines.dress(Style(Tone.NIGHT, 2.0))
    assert lines.tall(1_000) > before
