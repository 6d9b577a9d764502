"""A running routine as it is seen: picture, ring, progress, what comes then, caption, buttons."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coach.motion.phase import Phase
from coach.motion.rig import breath_at
from coach.motion.routine import Kind, Moment, Segment, Session
from coach.ui.buttons import RING
from coach.ui.figure.view import FigureView
from coach.ui.player import captions
from coach.ui.player.arrangement import Box, Needs, arrange, grown
from coach.ui.player.caption import Caption
from coach.ui.player.controls import Controls
from coach.ui.player.cue import Cue, cue_height
from coach.ui.player.progress import Progress
from coach.ui.player.ring import Ring
from coach.ui.player.setting import Setting
from coach.ui.player.stills import Stills
from coach.ui.player.swap_bar import SwapBar
from coach.ui.player.swaps import Choice
from coach.ui.player.then import SHADOW, ThenCard, card_height


class Scene(QWidget):
    """Shows one moment after the other; it knows no time and starts nothing."""

    def __init__(
        self,
        session: Session,
        words: Mapping[str, str],
        setting: Setting,
        picture: FigureView | Stills,
        *,
        swaps: bool = False,
    ) -> None:
        super().__init__()
        self._words = words
        self._setting = setting
        self._style = style = setting.style
        self._swaps = swaps
        self._segment: Segment | None = None
        self._phase: Phase | None = None
        self._keys = False
        self._told = ("", False)
        self.picture = picture
        self.ring = Ring(style)
        self.progress = Progress(style)
        self.then = ThenCard(style)
        self.swap = SwapBar(style, words)
        self.cue = Cue(style)
        self.controls = Controls(style)
        for part in (picture, self.ring, self.progress, self.then, self.swap, self.cue):
            part.setParent(self)
        self.controls.setParent(self)
        self._keep_room(session)

    @property
    def caption(self) -> Caption:
        """What the caption says now."""
        return Caption(self.cue.main.text(), self.cue.second.text())

    def show_session(self, session: Session) -> None:
        """Show another session from the next moment on."""
        self._segment = None
        self._keep_room(session)
        self._arrange()

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer other moves in the place of the one that is on."""
        self.swap.show_choices(choices)

    def show_keys(self, *, shown: bool) -> None:
        """Let the caption tell what the keys do, until the move changes or it is asked again."""
        self._keys, self._phase = shown, None

    @property
    def keys_shown(self) -> bool:
        """Whether the caption tells what the keys do."""
        return self._keys

    def show_moment(self, moment: Moment, *, running: bool) -> None:
        """Show a moment of the session."""
        if moment.segment is not self._segment:
            self._enter(moment.segment)
        if moment.phase is not self._phase:
            self._phase = moment.phase
            now = captions.caption(moment, self._words, self._setting.note)
            self.cue.show_caption(captions.keys() if self._keys else now, moment.segment.side)
        self.picture.seek(moment.clip_t, moment.mirrored)
        steps = isinstance(self.picture, Stills)
        dial = captions.dial(moment, running=running, whole_seconds=steps)
        self.ring.show_share(dial.share)
        self.ring.show_number(dial.number, dial.unit, large=dial.large)
        if not steps:
            self.ring.show_breath(_breath(moment))
        if (dial.number, running) != self._told:
            self._told = (dial.number, running)
            self.ring.tell(captions.ring_aloud(moment, running=running))
        self.controls.show_running(running=running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything for the new size."""
        super().resizeEvent(event)
        self._arrange()

    def _enter(self, segment: Segment) -> None:
        """Show what stays the same for a whole segment."""
        before, self._segment, self._phase = self._segment, segment, None
        self._keys, self._told = False, ("", False)
        if before is None or before.exercise is not segment.exercise:
            setting = self._setting
            self.picture.show_move(
                segment.exercise, setting.body, setting.style.tone, setting.likeness
            )
            name, description = captions.picture_aloud(segment.exercise, self._words)
            self.picture.setAccessibleName(name)
            self.picture.setAccessibleDescription(description)
        self.then.show_next(captions.then(self._session, segment, self._words))
        self.progress.show_step(segment.step, segment.steps, captions.progress(segment))

    def _keep_room(self, session: Session) -> None:
        """Know every text that a session comes to."""
        self._session = session
        every = captions.captions(session, self._words, self._setting.note)
        self._captions = (*every, captions.keys())
        self._thens = tuple(captions.then(session, each, self._words) for each in session.segments)

    def _arrange(self) -> None:
        size = (float(self.width()), float(self.height()))
        places = arrange(size, grown(size, self._style.scale), self._needs)
        style = replace(self._style, scale=places.scale)
        self.controls.dress(style, places.controls.width)
        self.ring.dress(style)
        self.progress.dress(style)
        self.then.dress(style, brief=places.brief)
        self.swap.dress(style)
        self.cue.dress(style)
        self.picture.setGeometry(_rect(places.stage))
        self.ring.setGeometry(_rect(places.ring))
        self.progress.setGeometry(_rect(places.progress))
        self.then.setGeometry(_rect(places.card, SHADOW))
        self.then.setVisible(places.card.height > 0)
        self.swap.setGeometry(_rect(places.swap, RING))
        self.swap.setVisible(places.swap.height > 0)
        self.cue.setGeometry(_rect(places.cue))
        self.controls.setGeometry(_rect(places.controls, RING))

    def _needs(self, scale: float, width: float, column: float) -> Needs:
        style = replace(self._style, scale=scale)
        self.progress.dress(style)
        self.swap.dress(style)
        full, brief = (
            card_height(style, column, self._thens, brief=brief) for brief in (False, True)
        )
        return Needs(
            cue=cue_height(style, width, self._captions),
            controls=self.controls.dress(style, width),
            progress=self.progress.sizeHint().height(),
            cards=(full, brief),
            swap=self.swap.height_needed() if self._swaps else 0.0,
        )


def _breath(moment: Moment) -> float:
    """Return how full the lungs are while a pose is held; nothing breathes beside a movement."""
    held = moment.segment.kind is Kind.MOVE and moment.phase.hold
    return breath_at(moment.segment.exercise, moment.clip_t) if held else 0.0


def _rect(box: Box, around: int = 0) -> QRect:
    rect = QRect(round(box.x), round(box.y), round(box.width), round(box.height))
    return rect.adjusted(-around, -around, around, around)
