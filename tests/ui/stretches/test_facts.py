from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.stretches.facts import Caution, Fact, Facts, Numbered
from coach.ui.style import Style
from coach.ui.theme import tokens
from tests.ui.looks import contrast, has, shot
from tests.ui.stretches.kept import move


def test_length_and_equipment_stand_side_by_side(qtbot: QtBot) -> None:
    facts = Facts(Style(), move("foot-arch-roll"))
    qtbot.addWidget(facts)
    names = [each.accessibleName() for each in facts.findChildren(Fact)]
    assert names == ["1 min 14 s", "Chair", "Ball"]
    assert facts.accessibleName() == "1 minute 14 seconds, needs: chair, ball"


def test_each_line_has_its_number(qtbot: QtBot) -> None:
    lines = Numbered(Style(), ["Sit.", "Stand."])
    qtbot.addWidget(lines)
    assert [each.text() for each in lines.findChildren(QLabel)] == ["1", "Sit.", "2", "Stand."]


def test_what_to_take_care_of_stands_out_and_can_be_read(qtbot: QtBot) -> None:
    for tone in Tone:
        tones = tokens(tone)
        caution = Caution(Style(tone), "Take care", "Stop for sharp pain.")
        qtbot.addWidget(caution)
        caution.resize(320, 120)
        assert has(shot(caution), tones.amber_soft)
        assert contrast(tones.ink, tones.amber_soft) >= 4.5
        assert contrast(tones.amber, tones.amber_soft) >= 4.5
