"""How a window is dressed: its tone, how much larger its type is than usual, and its accent."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette

from coach.domain.reminder import Tone
from coach.ui.accent import accented
from coach.ui.theme import TARGET, TARGET_NIGHT, Role, Tokens, colour, font, line_height, tokens

_ACCENTED = frozenset({Tone.LIGHT, Tone.DARK})
"""Tones that take another accent: night has one hue, and high contrast its own."""


@dataclass(frozen=True, slots=True)
class Style:
    """A tone, a type scale (1.0 at a system font of 15 px, 2.0 at twice that), and an accent.

    The accent is ``#RRGGBB``, or empty for our own; night and high contrast keep theirs.
    """

    tone: Tone = Tone.LIGHT
    scale: float = 1.0
    accent: str = ""

    @property
    def night(self) -> bool:
        """Whether words are few and large, and nothing is bright."""
        return self.tone is Tone.NIGHT

    @property
    def tokens(self) -> Tokens:
        """The colours."""
        usual = tokens(self.tone)
        return accented(usual, self.accent) if self.tone in _ACCENTED else usual

    @property
    def target(self) -> int:
        """The least side of anything to press, in pixels."""
        return TARGET_NIGHT if self.night else TARGET

    def font(self, role: Role, times: float = 1.0) -> QFont:
        """Return the font of a role, ``times`` its own size."""
        return font(role, night=self.night, scale=self.scale * times)

    def line_height(self, role: Role) -> float:
        """Return the distance from line to line of a role, in pixels."""
        return line_height(role, night=self.night, scale=self.scale)

    def px(self, size: float) -> int:
        """Return a length that grows with the type, in whole pixels."""
        return round(size * self.scale)

    def palette(self) -> QPalette:
        """Return the window's colours, to be set before it is shown: nothing flashes white."""
        tones = self.tokens
        palette = QPalette(colour(tones.paper))
        for role, token in (
            (QPalette.ColorRole.Window, tones.paper),
            (QPalette.ColorRole.Base, tones.surface),
            (QPalette.ColorRole.WindowText, tones.ink),
            (QPalette.ColorRole.Text, tones.ink),
            (QPalette.ColorRole.PlaceholderText, tones.ink2),
            (QPalette.ColorRole.Highlight, tones.soft),
            (QPalette.ColorRole.HighlightedText, tones.on_soft),
        ):
            palette.setColor(role, colour(token))
        return palette


def inked(palette: QPalette, ink: str) -> QPalette:
    """Return the palette with text in another colour."""
    changed = QPalette(palette)
    changed.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    return changed


TEXT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
"""How running text is set: from the left, wrapped between words."""
