"""The week that is looked at is told in plain text below the picture."""

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.style import Style
from coach.ui.weeks.looked_at import LookedAt


@pytest.mark.parametrize("tone", Tone)
def test_it_tells_days_and_facts(qtbot: QtBot, tone: Tone) -> None:
    made = LookedAt(Style(tone))
    qtbot.addWidget(made)
    made.tell("9 March to 15 March", "No night logged.")
    assert (made.span.text(), made.facts.text()) == ("9 March to 15 March", "No night logged.")
    assert not made.grab().isNull()
