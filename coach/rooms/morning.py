"""The question about the last night on Today: whether it is asked, and what an answer does."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from PySide6.QtWidgets import QWidget

from coach.adapters.files import StorageFault
from coach.adapters.unavailable import Unavailable
from coach.domain.night_ask import NightAsk, is_time, looked_at, night_ask
from coach.engine.diary import Diary, Refused
from coach.rooms import diary
from coach.rooms.ties import Ties
from coach.ui import notes
from coach.ui.home.rooms import Room
from coach.ui.today.page import TodayPage


def asked(ties: Ties) -> NightAsk | None:
    """Return what Today asks now.

    Nothing is opened or read for who never began a diary; behind a PIN nothing is read at all.
    """
    coach = ties.coach()
    preferences, now, zone = coach.preferences, coach.now, coach.zone
    if not is_time(preferences, now, zone) or not ties.begun():
        return None
    span = looked_at(preferences, now, zone)
    if span[1] in ties.put_off():
        return None
    if ties.guard().is_set():
        return night_ask(None, preferences, now, zone)
    with suppress(StorageFault, Unavailable):  # who opens the diary is told there
        return night_ask(ties.diary().book(*span), preferences, now, zone)
    return None


def obey(
    page: TodayPage, ties: Ties, go: Callable[[Room], QWidget], renew: Callable[[], None]
) -> None:
    """Do what is answered; ``renew`` tells the page how things are then."""

    def put_off(night: date) -> None:
        ties.put_off().add(night)
        renew()

    def to_diary(night: date) -> None:
        if ties.guard().is_set():
            put_off(night)
        diary.focus_finish(go(Room.DIARY), night)

    def write(deed: Callable[[Diary, date], None], night: date) -> None:
        try:
            deed(ties.diary(), night)
        except Refused:  # a cramp was written down for it meanwhile
            pass
        except (StorageFault, Unavailable) as fault:
            ties.tell(notes.not_chosen(str(fault)))
        renew()

    page.night_none.connect(lambda night: write(Diary.say_none, night))
    page.night_undo.connect(lambda night: write(Diary.unsay_none, night))
    page.night_later.connect(put_off)
    page.night_finish.connect(to_diary)
