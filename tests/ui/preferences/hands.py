"""A person at the page: chooses a value in a row's editor, and reads what it shows."""

from datetime import time
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QTime

from coach.domain.own import Own
from coach.domain.preferences import declared
from coach.domain.windows import Window
from coach.ui.kit.amount import Amount
from coach.ui.kit.choice import Choice
from coach.ui.kit.date_field import DateField
from coach.ui.kit.field import Field
from coach.ui.kit.time_field import TimeStepper
from coach.ui.kit.toggle import Toggle
from coach.ui.preferences.felt import Felt
from coach.ui.preferences.hidden import Hidden
from coach.ui.preferences.own_editor import OwnEditor
from coach.ui.preferences.row import PreferenceRow
from coach.ui.preferences.shortcut_editor import ShortcutEditor
from coach.ui.preferences.week import Week
from coach.ui.preferences.windows_editor import WindowsEditor


def choose(row: PreferenceRow, value: Any) -> None:  # noqa: ANN401
    """Choose a value with the editor of a row, part by part."""
    match row.editor.widget:
        case WindowsEditor() as windows:
            for each in value:
                add_window(windows, each)
        case OwnEditor() as owns:
            for each in value:
                add_own(owns, each)
        case Hidden() as hidden:
            hidden.bring.click()
        case ShortcutEditor() as keys:
            keys.field.pressed.emit(value)
        case _:
            set_to(row, value)


def set_to(row: PreferenceRow, value: Any) -> None:  # noqa: ANN401
    match row.editor.widget:
        case Toggle() as toggle:
            if toggle.isChecked() is not value:
                toggle.click()
        case Felt() as felt:
            felt.amount.field.setValue(value)
        case Amount() as amount:
            amount.field.setValue(value)
        case Choice() as choice:
            choice.chips[list(value.__class__).index(value)].click()
        case TimeStepper() as stepper:
            turn(stepper, value)
        case DateField() as field:
            enter(field, value.isoformat() if value else "")
        case Field() as field:
            enter(field, value)


def shown(row: PreferenceRow) -> Any:  # noqa: ANN401
    """Return the value that a row's editor shows."""
    default = declared(row.name).default
    match row.editor.widget:
        case Toggle() as toggle:
            return toggle.isChecked()
        case Felt() as felt:
            return felt.amount.value()
        case Amount() | TimeStepper() as stepper:
            return stepper.value()
        case Choice() as choice:
            assert isinstance(default, StrEnum)
            return type(default)(choice.value())
        case DateField() as field:
            return field.value()
        case Field() as field:
            return field.value()
        case Hidden() as hidden:
            return hidden.count.text()
        case ShortcutEditor() as keys:
            return keys.field.value()
        case WindowsEditor() as windows:
            return tuple(row.line.draft.made() for row in windows.rows)
        case OwnEditor() as owns:
            return tuple(row.line.draft.made() for row in owns.rows)


def turn(stepper: TimeStepper, at: time) -> None:
    stepper.field.setTime(QTime(at.hour, at.minute))


def enter(field: Field | DateField, text: str) -> None:
    field.line.setText(text)
    field.line.editingFinished.emit()


def pick(week: Week, days: frozenset[int]) -> None:
    for day, chip in enumerate(week.chips):
        if chip.isChecked() is not (day in days):
            chip.click()


def add_window(editor: WindowsEditor, window: Window) -> None:
    editor.add.click()
    row = editor.rows[-1]
    pick(row.week, window.days)
    if window.begin is None or window.end is None:
        row.whole.click()
    else:
        turn(row.begin, window.begin)
        turn(row.end, window.end)


def add_own(editor: OwnEditor, own: Own) -> None:
    editor.add.click()
    form = editor.rows[-1].form
    assert form is not None
    enter(form.name, own.name)
    while len(form.times.parts) < len(own.at):
        form.times.add.click()
    for place, at in enumerate(own.at):
        turn(form.times.parts[place].stepper, at)
    pick(form.week, own.days)
    names = ["", *form._desk.routines]
    form.routine.chips[names.index(own.routine)].click()
