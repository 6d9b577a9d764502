import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.stretches import projector as module
from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.clip import Clip, Look
from coach.ui.stretches.projector import BUDGET_S, Projector
from coach.ui.style import Style
from tests.ui.stretches.kept import Clock, moves

LOOK = Look(Body(), Tone.LIGHT, Likeness(), QColor("#FDFBF7"))


class Hall:
    """Three cards, of which the sight takes in the first two; and their projector."""

    def __init__(self, qtbot: QtBot, *, moves_: bool = True) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.page.resize(900, 300)
        self.clock = Clock(step=BUDGET_S / 3)
        self.sight = QRect(0, 0, 590, 300)
        self.cards = [MoveCard(move, "", Style()) for move in moves()[:3]]
        for i, card in enumerate(self.cards):
            card.setParent(self.page)
            card.setGeometry(i * 300, 0, 290, 280)
        self.projector = Projector(self.page, lambda _: self.sight, moves=moves_, clock=self.clock)
        self.projector.show_cards(self.cards, LOOK)
        self.page.show()
        self.projector.run(on=True)

    def tick(self, times: int) -> None:
        for _ in range(times):
            self.clock.now += 0.1
            self.projector.tick()


def test_only_cards_in_sight_get_a_picture_one_a_tick(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.tick(1)
    assert [card.clip is not None for card in hall.cards] == [True, False, False]
    hall.tick(5)
    assert [card.clip is not None for card in hall.cards] == [True, True, False]
    hall.sight = QRect(300, 0, 600, 300)
    hall.tick(2)
    assert hall.cards[2].clip is not None


def test_drawing_keeps_to_its_budget(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.tick(2)
    for _ in range(6):
        before = hall.projector.weight
        frames = sum(len(card.clip._frames) for card in hall.cards if card.clip)
        hall.tick(1)
        after = sum(len(card.clip._frames) for card in hall.cards if card.clip)
        assert 1 <= after - frames <= 4
        assert hall.projector.weight > before


def test_pictures_move_once_they_are_ready(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.tick(120)
    first = hall.cards[0]
    assert first.clip is not None
    assert first.clip.ready
    shown = {first._frame}
    for _ in range(20):
        hall.tick(1)
        shown.add(first._frame)
    assert len(shown) > 3


def test_with_reduced_motion_every_picture_stands_still(qtbot: QtBot) -> None:
    hall = Hall(qtbot, moves_=False)
    hall.tick(60)
    assert hall.cards[0].clip is not None
    assert hall.projector.weight == 0
    assert hall.cards[0]._frame == -1


def test_a_card_of_another_size_gets_another_picture(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.tick(3)
    before = hall.cards[0].clip
    hall.cards[0].resize(280, 270)
    hall.tick(1)
    assert hall.cards[0].clip is not before
    assert hall.cards[0].clip is not None
    assert hall.cards[0].clip.size == hall.cards[0].picture_size()


def test_films_out_of_sight_make_room_for_those_in_sight(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall = Hall(qtbot)
    hall.tick(150)
    third = Clip(hall.cards[2].exercise, LOOK, hall.cards[2].picture_size(), 1.0)
    while not third.ready:
        third.draw()
    limit = round(1.3 * third.weight)
    monkeypatch.setattr(module, "MOST_BYTES", limit)
    hall.sight = QRect(600, 0, 300, 300)
    hall.tick(150)
    assert hall.cards[2].clip is not None
    assert hall.cards[2].clip.ready
    assert hall.projector.weight <= limit
    assert any(card.clip is None for card in hall.cards[:2])


def test_where_there_is_no_room_left_a_picture_stays_still(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 100_000)
    hall = Hall(qtbot)
    hall.tick(100)
    assert all(card.clip is not None for card in hall.cards[:2])
    assert hall.projector.weight < 150_000


def test_what_stands_still_but_is_seen_gets_its_stills_and_then_rests(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.projector.run(on=False, seen=True)
    assert hall.projector.busy
    hall.tick(60)
    assert [card.clip is not None for card in hall.cards] == [True, True, False]
    assert hall.projector.weight == 0
    assert (hall.projector.running, hall.projector.busy) == (False, False)
    hall.sight = QRect(600, 0, 300, 300)
    hall.projector.wake()
    assert hall.projector.busy
    hall.tick(2)
    assert hall.cards[2].clip is not None
    assert not hall.projector.busy


def test_while_stills_are_drawn_no_film_moves(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.tick(120)
    before = hall.cards[0]._frame
    hall.projector.run(on=False, seen=True)
    hall.sight = QRect(0, 0, 900, 300)
    hall.tick(20)
    assert hall.cards[2].clip is not None
    assert hall.cards[0]._frame == before


def test_with_reduced_motion_it_rests_once_every_still_is_drawn(qtbot: QtBot) -> None:
    hall = Hall(qtbot, moves_=False)
    hall.tick(2)
    assert hall.projector.busy
    hall.tick(1)
    assert not hall.projector.busy


def test_what_nobody_sees_is_not_woken(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.projector.run(on=False)
    hall.projector.wake()
    assert not hall.projector.busy


def test_it_runs_only_when_told_and_closes_with_nothing_kept(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    runs = [hall.projector.running]
    for on in (False, True):
        hall.projector.run(on=on)
        runs.append(hall.projector.running)
    assert runs == [True, False, True]
    hall.tick(10)
    hall.projector.close()
    assert all(card.clip is None for card in hall.cards)
    assert hall.projector.weight == 0
    assert not hall.projector.busy


def test_a_hidden_page_gets_nothing(qtbot: QtBot) -> None:
    hall = Hall(qtbot)
    hall.page.hide()
    hall.tick(10)
    assert all(card.clip is None for card in hall.cards)
