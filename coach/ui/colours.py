"""The colours of each tone.

They are measured: text on `paper`, `surface` or `sunk` has a contrast of 4.5 or more, shapes that
carry meaning 3 or more (WCAG 2.x); in both tones of high contrast text has 7 or more. Night has no
blue and no bright field; what is primary there is known by its `ink` outline.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from coach.domain.reminder import Tone


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one tone, as ``#RRGGBB``.

    `edge` outlines controls, `line` only decorates. `accent` fills what is primary; `mark` draws
    what is accented without a field of its own, such as a ring or an icon. A `…_soft` is a field
    for its own tone's text and icons. `shadow` tells whether cards cast one; where not, they have
    a `line` around them, `card_line` wide. `outline` is how wide a control is outlined, `raised`
    how wide where the pointer is over it; in pixels.
    """

    paper: str
    surface: str
    sunk: str
    line: str
    edge: str
    ink: str
    ink2: str
    accent: str
    mark: str
    on_accent: str
    soft: str
    on_soft: str
    water: str
    water_soft: str
    coral: str
    coral_soft: str
    amber: str
    amber_soft: str
    moon: str
    moon_soft: str
    shadow: bool
    outline: float = 1.25
    raised: float = 2.0
    card_line: float = 1.0

    @property
    def strong(self) -> bool:
        """Whether contrast is as high as can be: a track is a thin line, a tint never alone."""
        return self.line == self.edge

    @property
    def quiet(self) -> str:
        """The field of what has no colour of its own; never as strong as a line of contrast."""
        return self.sunk if self.strong else self.line


_LIGHT = Tokens(
    paper="#F4F0EA",
    surface="#FDFBF7",
    sunk="#EAE4DA",
    line="#DDD4C7",
    edge="#857C70",
    ink="#2B2F3A",
    ink2="#575C69",
    accent="#1F6E6B",
    mark="#1F6E6B",
    on_accent="#FFFFFF",
    soft="#DAEAE7",
    on_soft="#17504E",
    water="#266582",
    water_soft="#D6E9F0",
    coral="#A63F24",
    coral_soft="#FADFD3",
    amber="#85560E",
    amber_soft="#F6E3BF",
    moon="#5A4C8C",
    moon_soft="#E3DFF0",
    shadow=True,
)

_DARK = Tokens(
    paper="#171C26",
    surface="#212936",
    sunk="#11151D",
    line="#364051",
    edge="#8490A3",
    ink="#E8EAF0",
    ink2="#B0B8C6",
    accent="#6FC7BF",
    mark="#6FC7BF",
    on_accent="#0D2221",
    soft="#213F40",
    on_soft="#BDE8E3",
    water="#86C3DF",
    water_soft="#22445A",
    coral="#FF9B80",
    coral_soft="#4A2A24",
    amber="#EFC27A",
    amber_soft="#443519",
    moon="#B9ABEA",
    moon_soft="#332E52",
    shadow=False,
)

_NIGHT = Tokens(
    paper="#140604",
    surface="#230B07",
    sunk="#0C0302",
    line="#4A160D",
    edge="#A8432F",
    ink="#FF9A85",
    ink2="#D9705C",
    accent="#7A2213",
    mark="#FF9A85",
    on_accent="#FFC2B3",
    soft="#3A1009",
    on_soft="#FF9A85",
    water="#D9705C",
    water_soft="#3A1009",
    coral="#FFB09E",
    coral_soft="#3A1009",
    amber="#FFB45E",
    amber_soft="#3A1D09",
    moon="#D9705C",
    moon_soft="#3A1009",
    shadow=False,
    outline=1.5,
    raised=3.0,
)

_CONTRAST = Tokens(
    paper="#000000",
    surface="#000000",
    sunk="#000000",
    line="#FFFFFF",
    edge="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    accent="#FFE14D",
    mark="#FFE14D",
    on_accent="#000000",
    soft="#262600",
    on_soft="#FFE14D",
    water="#8FE3FF",
    water_soft="#00222E",
    coral="#FFB199",
    coral_soft="#2E0D04",
    amber="#FFE14D",
    amber_soft="#262600",
    moon="#D9CCFF",
    moon_soft="#1B1038",
    shadow=False,
    outline=2.0,
    raised=3.5,
    card_line=2.0,
)

_CONTRAST_LIGHT = Tokens(
    paper="#FFFFFF",
    surface="#FFFFFF",
    sunk="#FFFFFF",
    line="#000000",
    edge="#000000",
    ink="#000000",
    ink2="#000000",
    accent="#00423F",
    mark="#00423F",
    on_accent="#FFFFFF",
    soft="#D3EEEA",
    on_soft="#002B29",
    water="#003F5C",
    water_soft="#D6EEF8",
    coral="#7A1D06",
    coral_soft="#FDE6DE",
    amber="#573600",
    amber_soft="#FBEBC8",
    moon="#37266E",
    moon_soft="#E8E3F7",
    shadow=False,
    outline=2.0,
    raised=3.5,
    card_line=2.0,
)

_TONES: Final[Mapping[Tone, Tokens]] = MappingProxyType(
    {
        Tone.LIGHT: _LIGHT,
        Tone.DARK: _DARK,
        Tone.NIGHT: _NIGHT,
        Tone.CONTRAST: _CONTRAST,
        Tone.CONTRAST_LIGHT: _CONTRAST_LIGHT,
    }
)


def tokens(tone: Tone) -> Tokens:
    """Return the colours of a tone."""
    return _TONES[tone]
