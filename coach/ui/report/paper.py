"""The two papers that a page is printed on."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale

from coach.domain.diary_choices import Paper

_COUNTRY = QLocale.Country
_LETTER: Final = frozenset(
    {
        _COUNTRY.UnitedStates,
        _COUNTRY.Canada,
        _COUNTRY.Mexico,
        _COUNTRY.Philippines,
        _COUNTRY.Chile,
        _COUNTRY.Colombia,
        _COUNTRY.CostaRica,
        _COUNTRY.ElSalvador,
        _COUNTRY.Guatemala,
        _COUNTRY.Nicaragua,
        _COUNTRY.Panama,
        _COUNTRY.PuertoRico,
        _COUNTRY.Venezuela,
    }
)
"""Where people print on Letter; A4 is usual anywhere else."""


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in points."""

    width: float
    height: float


A4: Final = Size(595.0, 842.0)
LETTER: Final = Size(612.0, 792.0)


def chosen(paper: Paper, locale: QLocale) -> Paper:
    """Return the paper that is meant: never auto."""
    if paper is not Paper.AUTO:
        return paper
    return Paper.LETTER if locale.territory() in _LETTER else Paper.A4


def size(paper: Paper) -> Size:
    """Return how large it is; auto is A4."""
    return LETTER if paper is Paper.LETTER else A4
