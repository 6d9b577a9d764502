"""Which editor a preference has: chosen by its type, here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from coach.domain import water
from coach.domain.hours import Day
from coach.domain.preferences import Preferences
from coach.domain.values import Declaration
from coach.ui.kit.choice import Choice
from coach.ui.kit.date_field import DateField
from coach.ui.kit.field import Field
from coach.ui.kit.time_field import TimeStepper
from coach.ui.kit.toggle import Toggle
from coach.ui.language import say
from coach.ui.preferences import wording
from coach.ui.preferences.amounts import number, shown
from coach.ui.preferences.desk import Desk
from coach.ui.preferences.felt import PRESETS, Felt
from coach.ui.preferences.hidden import Hidden
from coach.ui.preferences.own_editor import OwnEditor
from coach.ui.preferences.shortcut_editor import ShortcutEditor
from coach.ui.preferences.windows_editor import WindowsEditor

Choose = Callable[[Any], None]
"""Takes what the person chose."""
Refuse = Callable[[], None]
"""Is told that what was typed means nothing here."""


@dataclass(frozen=True, slots=True)
class Editor:
    """What changes one preference.

    Attributes:
        widget: what is seen.
        show: shows a value; nothing is told.
        keeps_typing: it looks itself after what is being typed while a value is shown.
        follow: shows what else depends on all that is chosen, on a day.
    """

    widget: QWidget
    show: Callable[[Any], None]
    keeps_typing: bool = False
    follow: Callable[[Preferences, Day], None] = lambda *_: None

    @property
    def lines(self) -> list[QLineEdit]:
        """What of it is typed into, where it does not look after that itself."""
        return [] if self.keeps_typing else self.widget.findChildren(QLineEdit)


def editor(desk: Desk, declaration: Declaration, choose: Choose, refuse: Refuse) -> Editor:
    """Return an editor for what a preference can take.

    Args:
        desk: words, dress, unit and routines.
        declaration: the preference, with its default and limits.
        choose: takes each value that the person chooses.
        refuse: is told of what was typed and means nothing.
    """
    limits, title = declaration.limits, wording.title(desk.words, declaration.name)
    match declaration.default:
        case bool():
            return _switch(desk, title, choose)
        case int():
            return _number(desk, declaration, choose)
        case StrEnum():
            return _choice(desk, declaration, choose)
        case time():
            return _time(desk, title, choose)
        case str() if limits["kind"] == "keys":
            return _keys(desk, title, choose)
        case str():
            return _text(desk, title, limits["longest"], choose)
        case tuple() if limits["kind"] == "windows":
            return _windows(desk, choose)
        case tuple() if limits["kind"] == "names":
            return _hidden(desk, title, choose)
        case tuple():
            return _own(desk, choose)
        case _:
            return _date(desk, title, choose, refuse)


def _switch(desk: Desk, title: str, choose: Choose) -> Editor:
    toggle = Toggle(desk.style, title)
    toggle.clicked.connect(choose)
    return Editor(toggle, toggle.setChecked)


def _number(desk: Desk, declaration: Declaration, choose: Choose) -> Editor:
    if declaration.name in PRESETS:
        felt = Felt(desk, declaration)
        felt.chosen.connect(choose)
        return Editor(
            felt,
            felt.show_value,
            follow=lambda preferences, day: felt.lie_at(water.target(preferences, day)),
        )
    amount = number(desk, declaration)
    amount.chosen.connect(choose)
    return Editor(amount, lambda value: shown(amount, value))


def _choice(desk: Desk, declaration: Declaration, choose: Choose) -> Editor:
    title = wording.title(desk.words, declaration.name)
    choice = Choice(desk.style, title, wording.options(desk.words, declaration))
    choice.chosen.connect(choose)
    return Editor(choice, choice.show_value)


def _time(desk: Desk, title: str, choose: Choose) -> Editor:
    stepper = TimeStepper(desk.style, title)
    stepper.speak(desk.words)
    stepper.chosen.connect(choose)
    return Editor(stepper, stepper.show_value)


def _date(desk: Desk, title: str, choose: Choose, refuse: Refuse) -> Editor:
    field = DateField(desk.style, title)
    field.chosen.connect(choose)
    field.refused.connect(lambda _: refuse())
    return Editor(field, field.show_value)


def _text(desk: Desk, title: str, longest: int, choose: Choose) -> Editor:
    field = Field(desk.style, title)
    field.line.setMaxLength(longest)
    field.line.setPlaceholderText(say(desk.words, "preferences.nothing-yet"))
    field.entered.connect(choose)
    return Editor(field, field.show_value)


def _keys(desk: Desk, title: str, choose: Choose) -> Editor:
    keys = ShortcutEditor(desk, title)
    keys.chosen.connect(choose)
    return Editor(keys, keys.show_value, keeps_typing=True)


def _windows(desk: Desk, choose: Choose) -> Editor:
    windows = WindowsEditor(desk)
    windows.chosen.connect(choose)
    return Editor(windows, windows.show_value, keeps_typing=True)


def _own(desk: Desk, choose: Choose) -> Editor:
    owns = OwnEditor(desk)
    owns.chosen.connect(choose)
    return Editor(owns, owns.show_value, keeps_typing=True)


def _hidden(desk: Desk, title: str, choose: Choose) -> Editor:
    hidden = Hidden(desk, title)
    hidden.chosen.connect(choose)
    return Editor(hidden, hidden.show_value)
