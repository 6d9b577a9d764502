"""What the month of the diary costs after ten years: opening it, turning to others."""

import gc
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from coach import afternoon
from coach.adapters.diary import DiaryFile
from coach.adapters.diary_whole import write_diary
from coach.adapters.files import Places
from coach.domain.diary_records import CrampRecord, kept
from coach.engine.diary import Around, Diary
from coach.rooms.diary_month import MonthRoom, On
from coach.showpieces import nights, rooms
from coach.showpieces.world import World
from coach.ui.language import catalogue
from coach.ui.style import Style
from tests.bench.table import Row

if TYPE_CHECKING:
    from coach.rooms.ties import Ties

ENTRIES: Final = 40_000
A_NIGHT: Final = 11
"""Cramps of one night, so that so many entries make ten years."""
SIZE: Final = (1024, 776)
TURNS: Final = 120


def rows() -> Iterator[Row]:
    """Yield the milliseconds until the month is painted, and what each turn takes."""
    application = QApplication.instance() or QApplication(["bench", "-platform", "offscreen"])
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder), Path(folder))
        _fill(places)
        opened = [_opened(places) for _ in range(7)]
        note = f"{ENTRIES:,} entries"
        yield Row("open the month until it is painted", statistics.median(opened), "ms", 300, note)
        whole, painted = _turned(places)
        note = "of the processor"
        for name, spent in (("turn to a month", whole), ("paint its page", painted)):
            yield Row(f"{name}, p50", statistics.median(spent), "ms", None, note)
            yield Row(f"{name}, p99", statistics.quantiles(spent, n=100)[98], "ms", 16, note)
    del application


def _fill(places: Places) -> None:
    """Write so many entries, eleven a night."""
    start = int(nights.NOW.timestamp()) * 1_000_000
    cramps = []
    for number in range(ENTRIES):
        day = 1 + number // A_NIGHT
        night = nights.NOW.date() - timedelta(days=day)
        at = start - day * 86_400_000_000 + 60_000_000 * (number % A_NIGHT)
        told = (number % 11, 95, None, 1, 15, 3, "flex stand walk", "hot-day long-standing")
        row = CrampRecord(f"{number:x}", at, 60, night.isoformat(), "t3", 29, "left", "calf", *told)
        cramps.append(row)
    write_diary(places.diary, kept(cramps, (), {}))


def _ties(places: Places) -> "tuple[Ties, DiaryFile]":
    store = DiaryFile(places, lambda: nights.NOW)
    chosen = nights.preferences()
    around = Around(lambda: nights.NOW, lambda: afternoon.ZONE, lambda: chosen, lambda: "new")
    diary = Diary(store, around)
    made = rooms.ties(World(), Style(), catalogue(), diary)
    return replace(made, days=lambda _first, _last: {}), store


def _opened(places: Places) -> float:
    ties, store = _ties(places)
    ties.coach()  # the day of that person is lived before
    begun = time.perf_counter()
    room = _room(ties)
    room.page.grab()
    took = (time.perf_counter() - begun) * 1000
    store.close()
    return took


def _room(ties: "Ties") -> MonthRoom:
    room = MonthRoom(ties, catalogue(), On(_nothing, _nothing, _nothing))
    room.page.resize(*SIZE)
    return room


def _turned(places: Places) -> tuple[list[float], list[float]]:
    ties, store = _ties(places)
    room = _room(ties)
    room.page.show()
    gc.collect()
    gc.freeze()  # what was measured before is not looked through again while this is
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    whole, painted = [], []
    night: date = nights.NOW.date() - timedelta(days=1)
    for _ in range(TURNS):
        night -= timedelta(days=30)
        begun = time.thread_time()
        room.look_at(night)
        between = time.thread_time()
        room.page.render(image)
        end = time.thread_time()
        whole.append((between - begun) * 1000)
        painted.append((end - between) * 1000)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.unfreeze()
    store.close()
    return whole, painted


def _nothing() -> None:
    """Lead nowhere."""
