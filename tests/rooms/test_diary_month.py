"""The month is wired to a real diary: what is tapped is on the disk, and what is told is shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach.adapters.diary import DiaryFile
from coach.adapters.files import Places, StorageFault
from coach.domain.diary import Book, Check, Cramp, Night, Side, State
from coach.domain.hours import instant
from coach.domain.stage import Stage
from coach.engine.diary import Around, Diary, Said
from coach.rooms.diary_month import MonthRoom, On
from coach.showpieces import rooms
from coach.showpieces.world import World
from coach.ui.diary.view import DiaryView
from coach.ui.language import catalogue
from coach.ui.style import Style
from tests.fakes import BERLIN, chosen

MORNING = instant(date(2027, 3, 16), time(8), BERLIN)
NIGHT = date(2027, 3, 15)
DAY = timedelta(days=1)


class Spied(DiaryFile):
    """Remembers which nights were asked for; the disk can be full."""

    asked: list[tuple[date, date]]
    full: str = ""

    def book(self, first: date, last: date) -> Book:
        self.asked.append((first, last))
        if self.full == "read":
            raise StorageFault("The disk is gone.")
        return super().book(first, last)

    def keep(self, cramp: Cramp) -> None:
        if self.full == "write":
            raise StorageFault("No space is left.")
        super().keep(cramp)

    def keep_night(self, night: Night) -> None:
        if self.full == "write":
            raise StorageFault("No space is left.")
        super().keep_night(night)


class Bedside:
    """A room over a diary on the disk; a test moves the clock."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.now, self.preferences, self.led = MORNING, chosen(profile__stage="t2"), list[str]()
        self.days: list[tuple[date, date]] = []
        self.store = Spied(Places(folder, folder), lambda: self.now)
        self.store.asked = []
        names = iter(range(1000))
        around = Around(
            lambda: self.now, lambda: BERLIN, lambda: self.preferences, lambda: f"c{next(names)}"
        )
        self.diary = Diary(self.store, around, lambda: None)
        self._qtbot = qtbot

    def room(self) -> MonthRoom:
        shown = rooms.ties(World(), Style(), catalogue(), self.diary)

        def days(first: date, last: date) -> dict[date, object]:
            self.days.append((first, last))
            return {}

        def lead(to: str) -> Callable[[], object]:
            return lambda: self.led.append(to)

        ties = replace(shown, days=days)  # type: ignore[arg-type]
        made = MonthRoom(ties, catalogue(), On(lead("report"), lead("weeks"), lead("safety")))
        self._qtbot.addWidget(made.page)
        made.page.resize(1024, 776)
        made.page.show()
        return made

    def state(self, night: date = NIGHT) -> State:
        return self.store.book(night, night).told(night).state

    def one(self, night: date = NIGHT) -> Cramp:
        (cramp,) = self.store.book(night, night).told(night).cramps
        return cramp


@pytest.fixture
def bedside(qtbot: QtBot, tmp_path: Path) -> Bedside:
    return Bedside(qtbot, tmp_path)


def shown(room: MonthRoom) -> DiaryView:
    assert room.page.view is not None
    return room.page.view


def test_it_opens_on_the_last_night(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT - DAY)
    view = shown(bedside.room())
    assert (view.chosen, view.grid.tonight) == (NIGHT, NIGHT)
    assert (view.lately.logged, view.lately.nights) == (1, 14)
    bedside.now = instant(NIGHT + DAY, time(22), BERLIN)
    view = shown(bedside.room())
    assert (view.chosen, view.grid.tonight) == (NIGHT, NIGHT + DAY)


def test_one_tap_keeps_that_a_night_had_no_cramp_and_undo_takes_it_back(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT - 3 * DAY)
    room = bedside.room()
    room.page.month.panel.none.click()
    assert bedside.state() is State.NONE
    assert shown(room).cell.state is State.NONE
    assert room.page.toast.words.text() == "Logged: no cramp."
    room.page.toast.action.click()
    assert bedside.state() is State.NOT_LOGGED
    assert room.page.toast.words.text() == "As it was before."


def test_a_cramp_is_added_and_told_at_once(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT - 3 * DAY)
    room = bedside.room()
    room.page.month.panel.cramp.click()
    editor = room.page.editor
    assert editor is not None
    (card,) = editor.cards.values()
    card.pain.steps[7].click()
    card.side.chips[1].click()
    kept = bedside.one()
    assert (kept.pain, kept.side, kept.when.stage) == (7, Side.RIGHT, Stage.T2)
    card.remove.click()
    assert bedside.state() is State.NOT_LOGGED
    room.page.toast.action.click()
    assert bedside.one() == kept
    assert len(editor.cards) == 1


def test_over_midnight_it_stays_in_its_night_and_moves_where_another_day_is_told(
    bedside: Bedside,
) -> None:
    cramp = bedside.diary.log(instant(NIGHT + DAY, time(0, 1), BERLIN), Side.LEFT, 5)
    room = bedside.room()
    room.page.cramp_begun.emit(cramp.id, time(23, 59), None)
    assert f"{bedside.one().face:%d %H:%M}" == "15 23:59"
    room.page.cramp_begun.emit(cramp.id, time(5), NIGHT)
    assert bedside.state() is State.NOT_LOGGED
    assert f"{bedside.one(NIGHT - DAY).face:%d %H:%M}" == "15 05:00"
    assert room.page.toast.words.text() == "It is now in the night of Sun 14 March."
    room.page.undo_wished.emit()
    assert bedside.state() is State.CRAMPS


def test_what_is_told_keeps_the_stage_of_then(bedside: Bedside) -> None:
    cramp = bedside.diary.log(instant(NIGHT + DAY, time(3), BERLIN), Side.LEFT, 5)
    room = bedside.room()
    bedside.preferences = chosen(profile__stage="after")
    room.page.cramp_said.emit(cramp.id, "soreness", 2)
    assert bedside.one().when.stage is Stage.T2


def test_a_time_to_come_is_refused_in_a_sentence_and_shown_as_it_was(bedside: Bedside) -> None:
    bedside.diary.log(instant(NIGHT + DAY, time(3), BERLIN), Side.LEFT, 5)
    room = bedside.room()
    room.page.edit()
    assert room.page.editor is not None
    (card,) = room.page.editor.cards.values()
    card.at.show_value(time(9))
    card.at.chosen.emit(time(9))
    assert room.page.toast.words.text() == "That time is still to come. Nothing was changed."
    assert card.at.value() == time(3)


def test_what_the_disk_refuses_stays_on_the_page_and_is_tried_again(bedside: Bedside) -> None:
    cramp = bedside.diary.log(instant(NIGHT + DAY, time(3), BERLIN), Side.LEFT, 5)
    room = bedside.room()
    room.page.edit()
    assert room.page.editor is not None
    (card,) = room.page.editor.cards.values()
    bedside.store.full = "write"
    card.pain.steps[8].click()
    card.soreness.steps[1].click()
    assert room.page.toast.words.text() == "That could not be kept. No space is left."
    room.refresh()
    assert card.pain.value() == 8
    assert bedside.one() == cramp
    bedside.store.full = ""
    room.page.toast.action.click()
    assert (bedside.one().pain, bedside.one().soreness) == (8, 1)


def test_a_diary_that_cannot_be_read_is_told_and_read_again(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT)
    bedside.store.full = "read"
    room = bedside.room()
    assert "can’t be read just now" in room.page.toast.words.text()  # noqa: RUF001
    assert room.page.view is None
    month = room.page.month
    for part in (month.nothing, month.panel, month.header, month.grid, month.strip):
        assert not part.isVisibleTo(room.page)  # an unread diary is not an empty one
    bedside.store.full = ""
    room.page.toast.action.click()
    assert shown(room).cell.state is State.NONE
    assert month.panel.isVisibleTo(room.page)


def test_that_it_cannot_be_read_is_no_longer_said_once_it_was_read(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT)
    room = bedside.room()
    bedside.store.full = "read"
    room.refresh()
    assert room.page.toast.isVisibleTo(room.page)
    bedside.store.full = ""
    room.refresh()
    assert not room.page.toast.isVisibleTo(room.page)


def test_what_was_told_elsewhere_is_shown(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT - DAY)
    room = bedside.room()
    bedside.diary.say_none(NIGHT)
    room.refresh()
    assert shown(room).cell.state is State.NONE
    assert shown(room).lately.logged == 2


def test_a_night_is_told_in_the_morning_after(bedside: Bedside) -> None:
    bedside.diary.begin(instant(NIGHT + DAY, time(3), BERLIN))
    room = bedside.room()
    room.look_at(NIGHT - 5 * DAY)
    room.finish(NIGHT)
    assert shown(room).chosen == NIGHT
    assert room.page.editor is not None


def test_what_is_taken_is_named_once_and_asked_from_then_on(bedside: Bedside) -> None:
    room = bedside.room()
    room.page.taken_said.emit("my tablet")
    assert bedside.diary.said(Said.TAKEN) == "my tablet"
    assert shown(room).taken == "my tablet"


def test_a_tick_on_the_list_leads_to_the_safety_page(bedside: Bedside) -> None:
    room = bedside.room()
    room.page.edit()
    room.page.night_said.emit(NIGHT, "checks", frozenset({Check.WARMTH}))
    assert bedside.led == []
    room.page.close_editor()
    assert bedside.led == ["safety"]


def test_it_leads_on_to_report_and_weeks(bedside: Bedside) -> None:
    room = bedside.room()
    room.page.report_wished.emit()
    room.page.weeks_wished.emit()
    assert bedside.led == ["report", "weeks"]


def test_only_the_month_and_the_last_nights_are_read(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT - 400 * DAY)
    bedside.diary.say_none(NIGHT - DAY)
    bedside.store.asked.clear()
    room = bedside.room()
    asked = max((last - first).days + 1 for first, last in bedside.store.asked)
    assert asked <= 31
    assert bedside.days == [(date(2027, 3, 1), date(2027, 3, 31))]
    bedside.store.asked.clear()
    room.look_at(NIGHT - 5 * DAY)  # in the same month nothing is read anew but tonight
    assert all(first == last for first, last in bedside.store.asked)


def test_a_diary_is_empty_only_where_nothing_was_ever_logged(bedside: Bedside) -> None:
    assert shown(bedside.room()).empty
    bedside.diary.say_none(NIGHT - 2_000 * DAY)
    room = bedside.room()
    assert not shown(room).empty
    room.look_at(date(2026, 1, 1))
    assert not shown(room).empty


def test_no_night_to_come_is_looked_at(bedside: Bedside) -> None:
    bedside.diary.say_none(NIGHT)
    room = bedside.room()
    room.look_at(NIGHT + 30 * DAY)
    assert shown(room).chosen == NIGHT


def test_adding_means_the_latest_gap(bedside: Bedside) -> None:
    for away in (0, 1, 3):
        bedside.diary.say_none(NIGHT - away * DAY)
    assert shown(bedside.room()).add == NIGHT - 2 * DAY
