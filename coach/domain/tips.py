"""A tip a day: cards with their sources, for those whom they concern.

A day has a card of its own, the same from morning to evening, and every card has had its day before
one comes again. A day whose card was dismissed stays without one, so that taking one away neither
brings a second one on the same day nor mixes up the days to come.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import count
from math import gcd

from coach.domain.stage import Stage

LONGEST = 240
"""Characters that a card's words may have."""
_APART = 7
"""So far apart in the list are the cards of two days, since neighbours in it tell of one thing."""


class Theme(StrEnum):
    """By what a card can be found."""

    STRETCHING = "stretching"
    CRAMP = "cramp"
    DRINKS = "drinks"
    FOOD = "food"
    BED = "bed"
    MOVING = "moving"
    WEAR = "wear"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Tip:
    """One card.

    Attributes:
        id: its name; what is dismissed is kept by it.
        sources: each source in full, as it is cited.
        reviewed: when words and sources were last gone through.
        theme: by what it can be found.
        general: it rests on general knowledge too, or on that alone.
        pregnant: it is for those who are pregnant only.
        otherwise: it has other words for those who are not.
        plain: its words name no condition, so it may lie open where others read along.
    """

    id: str
    sources: tuple[str, ...]
    reviewed: date
    theme: Theme = Theme.MOVING
    general: bool = False
    pregnant: bool = False
    otherwise: bool = False
    plain: bool = False

    def suits(self, stage: Stage) -> bool:
        """Whether it is for somebody in this stage."""
        return stage.pregnant or not self.pregnant

    def words(self, stage: Stage) -> str:
        """Return the key of its words in this stage."""
        other = self.otherwise and not stage.pregnant
        return f"tips.{self.id}.{'otherwise' if other else 'text'}"


def tip_of_the_day(
    tips: Sequence[Tip],
    day: date,
    stage: Stage,
    dismissed: Collection[str] = (),
    *,
    night: bool = False,
) -> Tip | None:
    """Return the card of a day; none at night, and none on the day of a dismissed one.

    Args:
        tips: all cards, in an order that stays.
        day: the date that the day is called by.
        stage: whom it is for.
        dismissed: ids of cards that are never to come again.
        night: whether windows are dressed for the night.
    """
    fitting = [tip for tip in tips if tip.suits(stage)]
    if night or not fitting:
        return None
    stride = next(n for n in count(_APART) if gcd(n, len(fitting)) == 1)
    tip = fitting[day.toordinal() * stride % len(fitting)]
    return None if tip.id in dismissed else tip
