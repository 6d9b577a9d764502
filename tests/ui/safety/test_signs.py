import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.safety.passages import Group
from coach.ui.safety.signs import Signs, strong
from coach.ui.style import Style

GROUP = Group("Baby:", ("moving less", "**sudden** swelling"), "Don't wait.")


def test_head_signs_and_sentence_stand_in_their_order(qtbot: QtBot) -> None:
    made = Signs(Style(Tone.NIGHT), GROUP)
    qtbot.addWidget(made)
    said = [label.accessibleName() or label.text() for label in made.findChildren(QLabel)]
    assert said == ["Baby:", "moving less", "sudden swelling", "Don't wait."]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("**sudden** swelling", "<b>sudden</b> swelling"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("don't **stop", "don't **stop"),
    ],
)
def test_only_what_is_marked_is_bold_and_nothing_else_is_markup(said: str, shown: str) -> None:
    assert strong(said) == shown
