"""Moves the pictures of the cards that are in sight, gently and within a budget.

Frames are drawn a few at a time and kept packed, so that a page that is looked at for a while
costs little more than showing them. While nothing may move, cards that are seen get a still
picture each, and then nothing is done until others come into sight.
"""

import time
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QWidget

from coach.ui.stretches.card import MoveCard
from coach.ui.stretches.clip import RATE, Clip, Look

TICK_MS: Final = round(1000 / RATE)
BUDGET_S: Final = 0.018
"""Seconds of each tick that may go into drawing frames that are not there yet."""
MOST_BYTES: Final = 24_000_000
"""What the frames of all films may take."""
_LATE_S: Final = 0.5


class Projector(QObject):
    """Gives cards their pictures, and moves them while it runs.

    Args:
        parent: the page whose cards they are; only what is in its sight gets a picture.
        sight: returns the part of a card's parent that is seen.
        moves: whether pictures move at all; else they are still.
        clock: a stopwatch in seconds.
    """

    def __init__(
        self,
        parent: QWidget,
        sight: Callable[[MoveCard], QRect],
        *,
        moves: bool = True,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        super().__init__(parent)
        self._sight, self._moves, self._clock = sight, moves, clock
        self._cards: tuple[MoveCard, ...] = ()
        self._look: Look | None = None
        self._begun: dict[MoveCard, float] = {}
        self._last = 0.0
        self._on = self._seen = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        """Whether pictures may move."""
        return self._on

    @property
    def busy(self) -> bool:
        """Whether it works at all: it moves pictures, or there are some to draw yet."""
        return self._timer.isActive()

    @property
    def weight(self) -> int:
        """Bytes that all frames take."""
        return sum(card.clip.weight for card in self._cards if card.clip)

    def show_cards(self, cards: Iterable[MoveCard], look: Look) -> None:
        """Take care of these cards from now on."""
        self._cards, self._look = tuple(cards), look
        self._begun = {card: t for card, t in self._begun.items() if card in self._cards}
        self.wake()

    def run(self, *, on: bool, seen: bool = False) -> None:
        """Let pictures move, or stand still as they are, which costs nothing.

        Args:
            on: the page is in use.
            seen: it is not, but it is seen; cards without a picture get a still one.
        """
        self._on, self._seen = on, on or seen
        if self._seen:
            self.wake()
        else:
            self._timer.stop()

    def wake(self) -> None:
        """Look for cards that came into sight, where the page is seen at all."""
        if self._seen and not self._timer.isActive():
            self._last = self._clock()
            self._timer.start(TICK_MS // 4)

    def close(self) -> None:
        """Stop, and let all films go."""
        self.run(on=False)
        for card in self._cards:
            card.show_clip(None)
        self._begun.clear()

    def tick(self) -> None:
        """Give pictures to cards in sight, draw what is wanting, move what is ready."""
        now = self._clock()
        passed, self._last = min(now - self._last, _LATE_S), now
        seen = [card for card in self._cards if self._in_sight(card)]
        bare = [card for card in seen if not self._has_picture(card)]
        if bare:
            self._begin(bare[0])
        elif self._moves and self._on:
            self._draw(seen, now)
        else:
            self._timer.stop()
        if self._moves and self._on:
            self._show(seen, passed)

    def _in_sight(self, card: MoveCard) -> bool:
        return card.isVisible() and card.geometry().intersects(self._sight(card))

    def _has_picture(self, card: MoveCard) -> bool:
        clip, size = card.clip, card.picture_size()
        return size.isEmpty() or (clip is not None and clip.size == size)

    def _begin(self, card: MoveCard) -> None:
        """Make one still picture; the next card's turn comes with the next tick, soon."""
        if self._look is None:
            return
        self._begun.pop(card, None)
        dpr = card.devicePixelRatioF()
        card.show_clip(Clip(card.exercise, self._look, card.picture_size(), dpr))
        self._timer.setInterval(TICK_MS // 4)

    def _draw(self, seen: list[MoveCard], now: float) -> None:
        """Draw frames until the time of this tick is used up, one film after the other."""
        self._timer.setInterval(TICK_MS)
        for card in sorted(seen, key=lambda each: not (each.underMouse() or each.hasFocus())):
            if card.clip is None or card.clip.ready or not self._room_for(card.clip, seen):
                continue
            while not card.clip.ready:
                card.clip.draw()
                if self._clock() - now > BUDGET_S:
                    return

    def _room_for(self, clip: Clip, seen: list[MoveCard]) -> bool:
        """Return whether a film may be drawn; those out of sight make room for it."""
        if self.weight + clip.awaited - clip.weight <= MOST_BYTES:
            return True
        away = next((c for c in self._cards if c.clip and c.clip.weight and c not in seen), None)
        if away is None:
            return False
        away.show_clip(None)
        self._begun.pop(away, None)
        return True

    def _show(self, seen: list[MoveCard], passed: float) -> None:
        for card in seen:
            if card.clip is None or not card.clip.ready or not self._has_picture(card):
                continue
            t = self._begun.get(card, -passed) + passed
            self._begun[card] = t
            card.seek(card.clip.frame(t))
