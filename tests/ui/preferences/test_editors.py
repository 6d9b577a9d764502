from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from coach.domain.preferences import declarations, declared
from coach.domain.values import Declaration
from coach.ui.preferences.editors import Editor, editor
from tests.domain.chosen import values
from tests.ui.preferences.pages import DESK

EVERY = list(declarations())


def made(qtbot: QtBot, each: Declaration) -> tuple[Editor, list[Any], list[str]]:
    chosen: list[Any] = []
    refused: list[str] = []
    part = editor(DESK, each, chosen.append, lambda: refused.append(each.name))
    qtbot.addWidget(part.widget)
    return part, chosen, refused


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_showing_any_value_tells_nothing(
    qtbot: QtBot, each: Declaration, data: st.DataObject
) -> None:
    part, chosen, refused = made(qtbot, each)
    for value in data.draw(st.lists(values(each), max_size=3)):
        part.show(value)
    assert chosen == refused == []


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.name)
def test_what_has_the_focus_has_a_name(qtbot: QtBot, each: Declaration) -> None:
    part, _, _ = made(qtbot, each)
    part.show(each.default)
    asked = part.widget
    while (proxy := asked.focusProxy()) is not None:
        asked = proxy
    text = asked.property("text") or ""
    assert asked.accessibleName() or text


def test_a_date_that_is_none_is_refused_and_stays_typed(qtbot: QtBot) -> None:
    part, chosen, refused = made(qtbot, declared("profile.due_date"))
    part.show(None)
    line = part.lines[0]
    line.setText("soon")
    line.editingFinished.emit()
    assert refused == ["profile.due_date"]
    assert chosen == []
    assert line.text() == "soon"


def test_a_text_is_no_longer_than_it_may_be(qtbot: QtBot) -> None:
    part, chosen, _ = made(qtbot, declared("contacts.emergency"))
    line = part.lines[0]
    line.setText("1" * 60)
    line.editingFinished.emit()
    assert chosen == ["1" * 40]


def test_editors_of_lists_look_after_their_own_lines(qtbot: QtBot) -> None:
    part, _, _ = made(qtbot, declared("reminders.own"))
    part.widget.add.click()  # type: ignore[attr-defined]
    assert part.lines == []
