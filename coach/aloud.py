"""What is heard of a routine: its captions spoken, its changes chimed, as far as this machine can.

Voice and sound are built when first wanted; where there is none, that is told once and the routine
goes on in silence.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from coach.adapters.chimes import Chime
from coach.adapters.sound import Sound
from coach.adapters.unavailable import Unavailable
from coach.adapters.voice import Voice
from coach.ui.player.window import Player


class Aloud(QObject):
    """The voice and the sounds of one player; it lives and falls silent with it.

    Args:
        player: what is heard.
        tell: says once what this machine lacks.
        voice: makes the voice.
        sound: makes the sounds.
    """

    def __init__(
        self,
        player: Player,
        tell: Callable[[str], None],
        voice: Callable[[QObject], Voice] = Voice,
        sound: Callable[[QObject], Sound] = Sound,
    ) -> None:
        super().__init__(player)
        self._tell = tell
        self._make_voice, self._make_sound = voice, sound
        self._voice: Voice | None = None
        self._sound: Sound | None = None
        self._lacking: set[str] = set()
        player.said.connect(self._say)
        player.chimed.connect(self._chime)
        player.silenced.connect(self._hush)
        player.closed.connect(self._end)

    def _say(self, text: str) -> None:
        if self._voice is None and "voice" not in self._lacking:
            try:
                self._voice = self._make_voice(self)
            except Unavailable as fault:
                self._miss("voice", fault)
        if self._voice is not None:
            self._voice.say(text)

    def _chime(self, kind: str) -> None:
        if self._sound is None and "sound" not in self._lacking:
            try:
                self._sound = self._make_sound(self)
            except Unavailable as fault:
                self._miss("sound", fault)
        if self._sound is not None:
            self._sound.play(Chime(kind))

    def _miss(self, what: str, fault: Unavailable) -> None:
        self._lacking.add(what)
        self._tell(f"{str(fault)[0].upper()}{str(fault)[1:]}.")

    def _hush(self) -> None:
        if self._voice is not None:
            self._voice.hush()

    def _end(self) -> None:
        self._hush()
        if self._sound is not None:
            self._sound.close()
