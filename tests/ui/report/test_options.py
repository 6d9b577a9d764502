"""What may be chosen about the page."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from coach.domain.diary_choices import Paper
from coach.ui.language import catalogue
from coach.ui.report.content import AT_FIRST, Line
from coach.ui.report.options import Options
from coach.ui.style import Style
from tests.reports import usual


def options(qtbot: QtBot) -> Options:
    made = Options(Style(), catalogue())
    qtbot.addWidget(made)
    made.tell(replace(usual(), name="Aisha", questions="Why?"), Paper.LETTER)
    return made


def test_it_shows_how_things_are(qtbot: QtBot) -> None:
    made = options(qtbot)
    assert (made.nights.value(), made.paper.value()) == ("14", "letter")
    assert (made.name.value(), made.questions.value()) == ("Aisha", "Why?")
    assert made.out == AT_FIRST


def test_every_line_has_a_switch_with_its_name(qtbot: QtBot) -> None:
    made = options(qtbot)
    names = [made.toggles[line].accessibleName() for line in Line]
    assert len(set(names)) == len(Line)
    assert all(names)


def test_a_switch_leaves_its_line_out_and_brings_it_back(qtbot: QtBot) -> None:
    made = options(qtbot)
    told: list[object] = []
    made.out_changed.connect(told.append)
    made.toggles[Line.PAIN].click()
    made.toggles[Line.PAIN].click()
    assert told == [AT_FIRST | {Line.PAIN}, AT_FIRST]


def test_all_lines_come_back_at_once(qtbot: QtBot) -> None:
    made = options(qtbot)
    assert made.all.isEnabled()
    with qtbot.waitSignal(made.out_changed) as told:
        made.all.click()
    assert told.args == [frozenset()]
    assert not made.all.isEnabled()


def test_nights_and_paper_are_told_when_they_are_chosen(qtbot: QtBot) -> None:
    made = options(qtbot)
    with qtbot.waitSignals([made.nights_chosen, made.paper_chosen]):
        made.nights.chips[1].click()
        made.paper.chips[0].click()
