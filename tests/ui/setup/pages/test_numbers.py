from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.preferences import Preferences, changed
from coach.ui.setup.pages.numbers import NumbersPage
from tests.ui.setup.pages.kept import stored
from tests.ui.setup.samples import setting


def page(qtbot: QtBot, preferences: Preferences | None = None) -> NumbersPage:
    made = NumbersPage(setting(), preferences or Preferences())
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show()
    return made


def test_both_numbers_are_kept_as_they_are_typed(qtbot: QtBot, tmp_path: Path) -> None:
    made = page(qtbot)
    QTest.keyClicks(made.emergency.line, "112")
    QTest.keyClicks(made.line.line, "Ward 7: 020 7946 0958 ")
    assert stored(tmp_path, made) == {
        "contacts.emergency": "112",
        "contacts.maternity_line": "Ward 7: 020 7946 0958",
    }


def test_no_more_can_be_typed_than_is_kept(qtbot: QtBot) -> None:
    made = page(qtbot)
    QTest.keyClicks(made.emergency.line, "1" * 60)
    assert len(made.draft().contacts.emergency) == 40


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.text("0123456789 +()-/xé", max_size=40))
def test_whatever_is_typed_comes_back(qtbot: QtBot, number: str) -> None:
    made = page(qtbot)
    made.emergency.line.setText(number)
    again = page(qtbot, made.draft())
    assert again.emergency.value() == number.strip()


@pytest.mark.parametrize(
    ("stage", "name"),
    [
        ("t2", "Maternity unit or urgent line"),
        ("after", "Maternity unit or urgent line"),
        ("none", "Doctor or urgent care"),
    ],
)
def test_whose_number_is_asked_for_follows_the_stage(qtbot: QtBot, stage: str, name: str) -> None:
    made = page(qtbot, changed(Preferences(), "profile.stage", stage))
    assert made.line.line.accessibleName() == name
