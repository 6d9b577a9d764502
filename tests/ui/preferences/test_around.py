from pytestqt.qtbot import QtBot

from coach.ui.preferences.around import Around, Extra
from tests.ui.preferences.pages import MONDAY, Day


def test_without_a_day_and_routines_there_is_still_a_page_to_be() -> None:
    around = Around(MONDAY)
    assert around.live is None
    assert dict(around.routines) == {}


def test_a_section_of_others_is_made_when_it_is_asked_for(qtbot: QtBot) -> None:
    made: list[Day] = []

    def build() -> Day:
        made.append(Day())
        return made[-1]

    extra = Extra("keeping", "Keeping", "export import", build)
    assert made == []
    qtbot.addWidget(extra.build())
    assert len(made) == 1
