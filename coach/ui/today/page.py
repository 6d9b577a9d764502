"""The page of today: told how things are, it says wishes and decides nothing."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coach.ui.buttons import RING, Button
from coach.ui.kit.parts import SHADOW, margin
from coach.ui.kit.scroller import Scroller
from coach.ui.style import Style
from coach.ui.today.amends import Amends
from coach.ui.today.done_card import DoneCard
from coach.ui.today.header import Header
from coach.ui.today.hero import HeroCard
from coach.ui.today.later import Later
from coach.ui.today.letters import Letters
from coach.ui.today.movement_card import MovementCard
from coach.ui.today.night_card import NightCard
from coach.ui.today.offers import Offer, Wish
from coach.ui.today.setting import Setting
from coach.ui.today.tip_card import TipCard
from coach.ui.today.view import TodayView
from coach.ui.today.water_card import WaterCard
from coach.ui.today.wording import Wording

NARROW = 864
"""A page narrower than this has its cards below one another: a window of 960 less its rail."""
_NARROW_TYPE = 740
"""The same where larger type asks for it sooner, in sizes of the type."""


class TodayPage(QWidget):
    """What is next and why, drinks, movement, what comes later, what was done, and a tip.

    `start_wished` and `stretch_wished` bring a routine, `drink_wished` millilitres,
    `answer_wished` a habit and an answer as the orders know them, `pause_wished` a span,
    `switch_wished` a switch of today and whether it is to be on. `stand_wished`: a break counts
    from now. Tips are dismissed by their id, and brought back by it. What is answered about a night
    brings its date: `night_none` that there was nothing, `night_undo` that this is taken back,
    `night_finish` that the diary is wished for, `night_later` that it is not asked again.

    Args:
        words: the texts of a language.
        style: tone, type scale and accent.
        setting: who is drawn, and which moves there are.
    """

    start_wished = Signal(str)
    stretch_wished = Signal(str)
    stand_wished = Signal()
    drink_wished = Signal(int)
    undo_wished = Signal()
    answer_wished = Signal(str, str)
    pause_wished = Signal(str)
    resume_wished = Signal()
    switch_wished = Signal(str, bool)
    help_wished = Signal()
    hours_wished = Signal()
    tip_dismissed = Signal(str)
    tip_restored = Signal(str)
    tips_off = Signal()
    tips_on = Signal()
    tips_wished = Signal()
    night_none = Signal(object)
    night_undo = Signal(object)
    night_finish = Signal(object)
    night_later = Signal(object)

    def __init__(
        self, words: Mapping[str, str], style: Style, setting: Setting | None = None
    ) -> None:
        super().__init__()
        self._words, self._style = words, style
        chosen = setting or Setting()
        letters = Letters(self, words)
        self._narrow: bool | None = None
        self._seen = False
        self._view: TodayView | None = None
        self._chained: tuple[Button, ...] | None = None
        self.header = Header(style, letters)
        self.hero = HeroCard(style, chosen, letters)
        self.night = NightCard(style, letters)
        self.water = WaterCard(style, letters, reduced=chosen.reduced)
        self.movement = MovementCard(style, letters)
        self.later = Later(style, letters)
        self.done = DoneCard(style, letters)
        self.tip = TipCard(style, letters)
        self.toast = Amends(style, self)
        self._lay_out()
        self._connect()
        self.setPalette(style.palette())
        self.setAutoFillBackground(True)

    def tell(self, view: TodayView) -> None:
        """Show the page at a moment; what is the same stays as it is."""
        self._view = view
        said = Wording(self._words, view)
        self.setAccessibleName(said.say("name"))
        parts = (self.header, self.hero, self.water, self.movement, self.later, self.done)
        for part in (*parts, self.tip, self.night):
            part.tell(said)
        night = self._style.night
        self.water.setVisible(view.set_up)
        self.movement.setVisible(view.set_up and not night)
        self.done.setVisible(view.set_up and not night)
        self.tip.setVisible(view.set_up and view.tip is not None)
        if self._chained is not self.hero.buttons:
            self._chain()

    def focus_first(self) -> None:
        """Give the focus to the large button."""
        wanted = self.hero.buttons[0] if self.hero.buttons else self.water.drink
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the large button."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self.focus_first()
            QTimer.singleShot(0, self, self._begin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside or below one another, and the toast to the foot."""
        super().resizeEvent(event)
        narrow = self.width() < max(NARROW, self._style.px(_NARROW_TYPE))
        if narrow is not self._narrow:
            self._narrow = narrow
            down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
            self._pair.setDirection(down if narrow else across)
            self._last.setDirection(down if narrow else across)
            self.later.set_narrow(narrow=narrow or self._style.night)
        self.toast.place()

    def event(self, event: QEvent) -> bool:
        """Keep the toast in place where its words need more room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.toast.place()
        return super().event(event)

    def _begin(self) -> None:
        """Begin at the top; where the large button is too far below, with its card at the top."""
        bar, view = self.scroller.verticalScrollBar(), self.scroller.viewport().height()
        foot = 0
        if self.hero.buttons:
            button = self.hero.buttons[0]
            foot = self.hero.y() + button.mapTo(self.hero, button.rect().bottomLeft()).y()
        bar.setValue(0 if foot < view else max(self.hero.y(), foot + SHADOW - view))

    def _lay_out(self) -> None:
        edge = margin(self._style)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge - SHADOW, edge - 8, edge - SHADOW, edge - SHADOW)
        column.setSpacing(0)
        self.header.setContentsMargins(SHADOW - RING, 0, SHADOW - RING, 0)
        self.later.setContentsMargins(SHADOW, 0, SHADOW - RING, 0)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(0)
        self._pair.addWidget(self.water, 45)
        self._pair.addWidget(self.movement, 55)
        self._last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._last.setSpacing(0)
        self._last.addWidget(self.done, 1)
        self._last.addWidget(self.tip, 1)
        column.addWidget(self.header)
        column.addSpacing(4)
        column.addWidget(self.hero)
        column.addWidget(self.night)
        column.addLayout(self._pair)
        column.addSpacing(8)
        column.addWidget(self.later)
        column.addSpacing(8)
        column.addLayout(self._last)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroller(self._style, inside)
        whole.addWidget(self.scroller)

    def _chain(self) -> None:
        """Go through the page in the order in which it is read, also with fresh buttons."""
        self._chained = self.hero.buttons
        order = (
            *(self.header.pause, self.header.help),
            *self.hero.buttons,
            *self.night.buttons,
            *self.water.stops(),
            *(self.movement.shift, self.movement.stand, self.movement.stretch),
            *self.later.switches.values(),
            *(self.done.all, *self.tip.stops()),
            self.toast.action,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.header.pause_wished.connect(self.pause_wished)
        self.header.help_wished.connect(self.help_wished)
        self.hero.wished.connect(partial(_take, self))
        self.water.drink_wished.connect(self.drink_wished)
        self.water.undo_wished.connect(self.undo_wished)
        self.movement.stand_wished.connect(self.stand_wished)
        self.movement.stretch_wished.connect(self.stretch_wished)
        self.movement.switch_wished.connect(self.switch_wished)
        self.later.switch_wished.connect(self.switch_wished)
        self.tip.dismissed.connect(self._dismiss)
        self.tip.off_wished.connect(self._no_tips)
        self.tip.all_wished.connect(self.tips_wished)
        self.night.quiet.connect(self._quiet)
        self.night.wished.connect(self.night_finish)
        self.night.put_off.connect(self.night_later)

    def _dismiss(self, tip: str) -> None:
        self._make_amends("tip.dismissed", partial(self.tip_restored.emit, tip))
        self.tip_dismissed.emit(tip)

    def _no_tips(self) -> None:
        self._make_amends("tip.switched", self.tips_on.emit)
        self.tips_off.emit()

    def _quiet(self, night: date) -> None:
        self._make_amends("night.kept", partial(self.night_undo.emit, night))
        self.night_none.emit(night)

    def _make_amends(self, done: str, back: Callable[[], object]) -> None:
        if self._view is not None:
            said = Wording(self._words, self._view)
            self.toast.offer(said.say(done), said.say("do.back"), back)


def _take(page: TodayPage, offer: Offer) -> None:
    """Wish for what the first card offers."""
    match offer.wish:
        case Wish.START:
            page.start_wished.emit(offer.what)
        case Wish.DRINK:
            page.drink_wished.emit(offer.amount)
        case Wish.ANSWER:
            page.answer_wished.emit(offer.what, str(offer.answer))
        case Wish.STRETCH:
            page.stretch_wished.emit(offer.what)
        case Wish.RESUME:
            page.resume_wished.emit()
        case Wish.HOURS:
            page.hours_wished.emit()
