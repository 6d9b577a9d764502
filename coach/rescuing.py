"""Opens help with a cramp, and ties it to the diary: what is tapped there is kept at once.

Nothing of the diary comes before the first frame, and no fault of a disk ever stops the help: what
could not be written is tried again with the next tap, and told quietly at the end.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from coach.adapters.files import StorageFault
from coach.adapters.library_moves import shipped_moves
from coach.adapters.library_shelf import Shelf
from coach.domain import rescue
from coach.domain.diary import Night, Removed
from coach.domain.reminder import Tone
from coach.domain.rescue_state import Known, Move, Page, State
from coach.domain.stage import Stage
from coach.engine.diary import Diary
from coach.motion import body
from coach.motion.exercise import Exercise
from coach.person import Person
from coach.ui.language import catalogue
from coach.ui.player.stopwatch import elapsed
from coach.ui.rescue.setting import Setting
from coach.ui.rescue.window import Rescue
from coach.ui.windows import Windows

if TYPE_CHECKING:
    from coach.adapters.voice import Voice

HELP: Final = "help"
"""What the window is called among the windows."""
FAULTS: Final = (StorageFault, OSError, ValueError)
_AFTER: Final = "rescue-stroke-walk-warm"
_FORMS: Final[Mapping[Move | Page, str]] = MappingProxyType({Move.LIFT: "lift", Page.WALK: "walk"})
MOVES: Final[Mapping[Move, str]] = MappingProxyType(
    {
        Move.FLEX: "rescue-flex-in-bed",
        Move.PRESS: "rescue-flex-in-bed",
        Move.STAND: "rescue-stand-press",
        Move.TOWEL: "rescue-foot-towel",
        Move.LIFT: "rescue-foot-towel",
        Move.THIGH_BACK: "rescue-thigh-back",
        Move.THIGH_FRONT: "rescue-thigh-front",
        Move.PARTNER: "rescue-partner",
    }
)
"""The moves by what they are for; to wait, there is no move."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Errand:
    """What help with a cramp asks of the rest of the program; nothing before it is needed.

    Attributes:
        person: who it is for.
        diary: what a person does with their diary.
        numbers: opens the place for telephone numbers.
        tell: says something that needs no answer; it names no condition.
        trouble: what it says where the diary could not be written and the window is gone.
    """

    person: Callable[[], Person]
    diary: Callable[[], Diary]
    numbers: Callable[[], None]
    tell: Callable[[str], None]
    trouble: str


class Rescuing(QObject):
    """Opens the one window; asked again, brings it to the front."""

    def __init__(self, windows: Windows, errand: Errand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows, self._errand = windows, errand

    def open(self) -> Rescue:
        """Open it, or bring it to the front."""
        shown = self._windows.show(HELP, self._made)
        assert isinstance(shown, Rescue)  # noqa: S101  - the name is ours
        return shown

    def _made(self) -> Rescue:
        made = window(self._errand.person())
        Entry(made, self._errand)
        made.numbers_wished.connect(self._errand.numbers)
        if made.speaks:
            _Spoken(made, self._errand.tell)
        return made


class Entry(QObject):
    """The diary's side of one window: begun after its first frame, kept with each tap."""

    def __init__(self, shown: Rescue, errand: Errand) -> None:
        super().__init__(shown)
        self._window, self._errand = shown, errand
        self._name = ""
        self._removed: Removed | None = None
        self._night: Night | None = None
        self._behind = False
        shown.seen.connect(lambda: self._catch_up(Known()))
        shown.told.connect(self._keep)
        shown.closed.connect(self._end)

    def _keep(self, state: State) -> None:
        self._catch_up(rescue.known(state))
        if self._behind and state.page is Page.KEPT:
            self._window.tell_fault()

    def _end(self, state: State, t: float) -> None:
        self._catch_up(Known(there=False) if rescue.mistaken(state, t) else rescue.known(state))
        if self._behind and state.page is not Page.KEPT:
            self._errand.tell(self._errand.trouble)

    def _catch_up(self, known: Known) -> None:
        """Bring the diary to what is known; where it refuses, try again with the next tap."""
        try:
            diary = self._errand.diary()
            if known.there:
                self._write(diary, known)
            elif self._name and self._removed is None:
                self._take_out(diary)
            self._behind = False
        except FAULTS:
            self._behind = True
            log.exception("the diary could not be written")

    def _write(self, diary: Diary, known: Known) -> None:
        if not self._name:
            at = diary.now - timedelta(seconds=self._window.t)
            night = diary.night_of(at)
            self._night = diary.book(night, night).told(night).night
            self._name = diary.begin(at).id
        restored = self._removed is not None
        if self._removed is not None:
            diary.put_back(self._removed)
            self._removed = None
        if (cramp := diary.cramp(self._name)) is None:
            return  # somebody took it out meanwhile, in the diary's own window
        told = replace(
            cramp,
            muscle=known.muscle or cramp.muscle,
            seconds=known.seconds,
            side=known.side or cramp.side,
            pain=cramp.pain if known.pain is None else known.pain,
        )
        if restored or told != cramp:
            diary.keep(told)

    def _take_out(self, diary: Diary) -> None:
        """Leave the night as it was before, in one step."""
        cramp, night = diary.cramp(self._name), self._night
        if cramp is not None:
            nights = (night,) if night is not None and night.none else ()
            diary.put_back(Removed(nights=nights), (cramp.id,))
        self._removed = Removed((cramp,) if cramp else ())


class _Spoken(QObject):
    """The voice of one window, for those who wish one; it falls silent with it."""

    def __init__(self, shown: Rescue, tell: Callable[[str], None]) -> None:
        super().__init__(shown)
        self._tell = tell
        self._voice: Voice | None = None
        self._lacking = False
        shown.said.connect(self._say)
        shown.closed.connect(self._hush)

    def _say(self, text: str) -> None:
        from coach.adapters.unavailable import Unavailable  # noqa: PLC0415  - where it is wished
        from coach.adapters.voice import Voice  # noqa: PLC0415

        if self._voice is None and not self._lacking:
            try:
                self._voice = Voice(self)
            except Unavailable as fault:
                self._lacking = True
                self._tell(f"{str(fault)[0].upper()}{str(fault)[1:]}.")
        if self._voice is not None:
            self._voice.say(text)

    def _hush(self) -> None:
        if self._voice is not None:
            self._voice.hush()


def window(
    person: Person,
    words: Mapping[str, str] | None = None,
    clock: Callable[[], float] = elapsed,
    *,
    full_screen: bool = True,
    reduced: bool | None = None,
) -> Rescue:
    """Return the window for a person, not shown yet; it is the night's whatever the hour.

    Only moves that ship are in it, so that no file of a person's own has to be read first.
    """
    preferences = person.preferences
    setting = Setting(
        style=replace(person.style, tone=Tone.NIGHT),
        stage=person.stage,
        body=body.Body.of(body.Build(preferences.figure.build), person.belly),
        likeness=preferences.figure,
        contacts=preferences.contacts,
        reduced=preferences.appearance.reduced_motion if reduced is None else reduced,
        voice=preferences.stretch.voice,
        full_screen=full_screen,
    )
    library = shipped_moves()
    return Rescue(words or catalogue(), setting, lambda state: shown(library, state), clock)


def shown(library: Shelf[Exercise], state: State) -> Exercise | None:
    """Return the move that a state shows; none where somebody only breathes.

    On one side, and where it has to be done sitting, it is the move as it is late in a pregnancy.
    """
    after = state.page in (Page.STROKE, Page.WALK)
    name = _AFTER if after else MOVES.get(state.move, "")
    form = _FORMS.get(state.page if after else state.move, "")
    late = state.move is Move.PRESS or (state.move is Move.THIGH_BACK and rescue.sits(state))
    stage = Stage.T3 if late and not after else state.stage
    if not name:
        return None
    try:
        move = library.get(name)
        move = (move.in_form(form) if form else move).for_stage(stage)
        return move.dosed(move.dose)
    except (LookupError, ValueError):  # whatever is wrong with a picture, the words are there
        log.exception("%s cannot be shown", name)
        return None
