"""The preferences tell how the lock stands, and wish for what the person chose."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coach.domain.lock import Answer, State, Verdict
from coach.ui.language import catalogue
from coach.ui.lock.section import Done, LockSection
from coach.ui.style import Style


class Shown:
    """A section, and what it wished."""

    def __init__(self, qtbot: QtBot, state: State) -> None:
        self.section = LockSection(Style(), catalogue())
        qtbot.addWidget(self.section)
        self.told: list[tuple[str, ...]] = []
        for name in ("set_wished", "change_wished", "off_wished", "forget_wished", "shown"):
            signal = getattr(self.section, name)
            signal.connect(lambda *given, name=name: self.told.append((name, *given)))
        self.section.show()
        self.section.activateWindow()
        assert self.told == [("shown",)]
        self.told.clear()
        self.section.show_state(state)

    def fill(self, **typed: str) -> None:
        for key, keys in typed.items():
            QTest.keyClicks(self.section.form.fields[key].line, keys)
        self.section.form.do.click()

    def buttons(self) -> list[str]:
        return [each.text() for each in self.section.buttons.all if each.isVisible()]


@pytest.mark.parametrize(
    ("state", "hint", "buttons"),
    [
        (State.OFF, "Off. They open without one.", ["Set a PIN"]),
        (
            State.ON,
            "On. They ask for it each time.",
            ["Change", "Switch off", "Don’t know your PIN?"],  # noqa: RUF001
        ),
        (State.DAMAGED, "", ["Don’t know your PIN?"]),  # noqa: RUF001
    ],
)
def test_each_state_offers_what_can_be_done(
    qtbot: QtBot, state: State, hint: str, buttons: list[str]
) -> None:
    shown = Shown(qtbot, state)
    assert (shown.section.row.hint.text(), shown.buttons()) == (hint, buttons)
    assert shown.section.row.warning.isVisible() == (state is State.DAMAGED)


def test_a_pin_is_set(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.OFF)
    shown.section.set.click()
    shown.fill(new="4711", again="4711")
    assert shown.told == [("set_wished", "4711")]
    shown.section.show_done(Done.SET, State.ON)
    assert shown.section.message.text() == "Your PIN is set."
    assert not shown.section.form.isVisible()
    assert shown.section.focusWidget() is shown.section.change


def test_a_pin_is_changed_or_switched_off_by_whoever_knows_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.ON)
    shown.section.change.click()
    shown.fill(old="4711", new="0815", again="0815")
    shown.section.stop.click()
    shown.fill(old="0815")
    assert shown.told == [("change_wished", "4711", "0815"), ("off_wished", "0815")]


def test_a_wrong_one_is_said_in_the_form(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.ON)
    shown.section.stop.click()
    shown.fill(old="1111")
    shown.section.show_answer(Answer.WRONG, Verdict(0, 4, 30))
    assert shown.section.form.message.text().startswith("That is not it. 4 tries left")
    shown.section.show_state(State.ON)
    assert shown.section.form.isVisible()


def test_forgetting_is_confirmed_first(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.ON)
    shown.section.forgot.click()
    assert shown.section.focusWidget() is shown.section.pane.back
    shown.section.pane.back.click()
    assert (shown.told, shown.section.pane.isVisible()) == ([], False)
    shown.section.forgot.click()
    shown.section.pane.remove.click()
    assert shown.told == [("forget_wished",)]


def test_only_one_thing_is_open_at_a_time(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.ON)
    shown.section.change.click()
    shown.section.forgot.click()
    assert (shown.section.form.isVisible(), shown.section.pane.isVisible()) == (False, True)
    shown.section.stop.click()
    assert (shown.section.form.isVisible(), shown.section.pane.isVisible()) == (True, False)
    shown.section.form.back.click()
    assert not shown.section.form.isVisible()


def test_what_the_disk_refuses_is_said(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.OFF)
    shown.section.set.click()
    shown.section.show_fault("lock.json: No space left on device")
    assert shown.section.message.text() == "lock.json: No space left on device"


def test_out_of_sight_it_forgets_what_was_typed(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.OFF)
    shown.section.set.click()
    QTest.keyClicks(shown.section.form.fields["new"].line, "4711")
    shown.section.hide()
    assert shown.section.form.fields["new"].value() == ""
    shown.section.show()
    assert (shown.told, shown.section.form.isVisible()) == ([("shown",)], False)


def test_a_lock_that_changed_elsewhere_closes_the_form(qtbot: QtBot) -> None:
    shown = Shown(qtbot, State.ON)
    shown.section.change.click()
    shown.section.show_state(State.OFF)
    assert not shown.section.form.isVisible()
