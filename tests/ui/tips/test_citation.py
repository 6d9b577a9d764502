"""Sources in full: an address is text that can be copied, and nothing is opened."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach.adapters.tip_file import tips
from coach.ui.language import catalogue
from coach.ui.style import Style
from coach.ui.tips.citation import Citation, breakable

WORDS = catalogue()
ADDRESS = "https://www.drugs.com/news/health-tip-easing-back-pain-during-pregnancy-17527.html"


def citation(qtbot: QtBot, name: str) -> Citation:
    tip = next(tip for tip in tips() if tip.id == name)
    made = Citation(WORDS, Style(), tip)
    qtbot.addWidget(made)
    made.resize(320, made.heightForWidth(320))
    made.show()
    return made


def test_each_source_is_told_in_full_with_the_day_it_was_gone_through(qtbot: QtBot) -> None:
    made = citation(qtbot, "shoes")
    told = [label.accessibleName() for label in made.findChildren(QLabel)]
    assert told == [
        f"ACOG back-pain tips (2nd) — {ADDRESS}",
        "Sources gone through on 2026-11-29. Not reviewed by a clinician yet.",
    ]


def test_general_knowledge_is_called_so(qtbot: QtBot) -> None:
    made = citation(qtbot, "clothing")
    told = [label.text() for label in made.findChildren(QLabel)]
    assert told[0] == "General knowledge."


def test_an_address_is_copied_as_it_is(qtbot: QtBot) -> None:
    made = citation(qtbot, "stretch-bedtime")
    assert [copy.text() for copy in made.copies] == ["Copy link 1", "Copy link 2", "Copy link"]
    with qtbot.waitSignal(made.copied) as copied:
        made.copies[1].click()
    assert copied.args == ["https://akshayafertilitycentre.com/birthing/legCramps"]
    assert QGuiApplication.clipboard().text() == copied.args[0]
    assert made.copies[1].text() == "Copied"


@pytest.mark.parametrize("tip", tips(), ids=lambda tip: tip.id)
def test_no_address_is_wider_than_a_narrow_card(qtbot: QtBot, tip: object) -> None:
    made = citation(qtbot, tip.id)  # type: ignore[attr-defined]
    assert made.minimumSizeHint().width() <= 320


def test_where_a_line_may_end_nothing_is_seen() -> None:
    said = "A-B, c — https://a.org/pregnancybirthbaby"
    assert breakable(said).replace("\u200b", "") == said
    assert breakable(said).startswith("A-B, c — https:/\u200b/")
    longest = max(breakable(said).replace(" ", "\u200b").split("\u200b"), key=len)
    assert len(longest) <= 12
