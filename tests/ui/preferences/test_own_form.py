from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.own import Own
from coach.ui.preferences.drafts import Line, OwnDraft
from coach.ui.preferences.own_form import OwnForm, OwnRow
from tests.ui.preferences.pages import DESK, told

TABLET = Own("Tablet", (time(8), time(21)))


def line(own: Own = TABLET) -> Line[OwnDraft, Own]:
    return Line(OwnDraft(own.name, own.at, own.days, own.routine), own)


def row(qtbot: QtBot, own: Own = TABLET) -> OwnRow:
    made = OwnRow(DESK, line(own))
    qtbot.addWidget(made)
    made.show_draft("")
    made.show()
    return made


def test_a_reminder_is_told_in_a_line(qtbot: QtBot) -> None:
    made = row(qtbot)
    assert made.title.text() == "Tablet"
    assert made.when.text() == "08:00, 21:00 · Every day"
    assert made.change.accessibleName() == "Change Tablet"
    assert made.remove.accessibleName() == "Remove Tablet"
    assert made.form is None


def test_its_form_is_made_when_it_is_opened_first(qtbot: QtBot) -> None:
    made = row(qtbot)
    made.open(shown=True)
    made.show_draft("")
    assert made.form is not None
    assert made.is_open
    assert made.form.name.value() == "Tablet"
    assert made.form.times.value() == TABLET.at
    assert made.change.isHidden()
    made.open(shown=False)
    assert not made.is_open


@pytest.mark.parametrize(
    ("fault", "part"),
    [("name-empty", "name"), ("name-twice", "name"), ("no-times", "at"), ("no-days", "days")],
)
def test_what_is_wrong_stands_below_its_part(qtbot: QtBot, fault: str, part: str) -> None:
    made = row(qtbot)
    made.open(shown=True)
    made.show_draft(fault)
    assert made.form is not None
    shown = {key for key, label in made.form.faults.items() if not label.isHidden()}
    assert shown == {part}
    said = made.form.faults[part].text()
    assert said.endswith("Until then it stays “Tablet”, 08:00, 21:00 · Every day.")


def test_a_name_that_is_typed_is_settled_when_it_is_left(qtbot: QtBot) -> None:
    made = OwnForm(DESK, line())
    qtbot.addWidget(made)
    made.show_draft("", "")
    brought = told(made.written)
    made.name.line.setText("Iron")
    made.name.line.editingFinished.emit()
    assert [brought[0].name, brought[1]] == ["Iron", False]
    assert [brought[2].name, brought[3]] == ["Iron", True]


def test_a_routine_that_is_gone_is_kept_and_said_to_be_so(qtbot: QtBot) -> None:
    made = OwnForm(DESK, line(Own("Tablet", (time(8),), routine="old-one")))
    qtbot.addWidget(made)
    made.show_draft("", "")
    assert made.routine.value() == "old-one"
    assert made.routine.chips[-1].text() == "old-one (not here any more)"


def test_a_routine_is_chosen_and_given_up(qtbot: QtBot) -> None:
    made = OwnForm(DESK, line())
    qtbot.addWidget(made)
    made.show_draft("", "")
    brought = told(made.written)
    made.routine.chips[1].click()
    made.routine.chips[0].click()
    assert [draft.routine for draft in brought[::2]] == ["bedtime", ""]
