"""Which cards are seen: those for a stage, of a theme, with the words that are looked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coach.domain.stage import Stage
from coach.domain.tips import Theme, Tip
from coach.ui.language import say


@dataclass(frozen=True, slots=True)
class Shelf:
    """All cards, and what is wished to be seen of them.

    Attributes:
        tips: all cards in their order.
        stage: whom they are for.
        dismissed: ids of those that were put away.
        theme: of one theme only.
        sought: words that a card has to have.
        others: those that are for pregnancy are seen in any stage.
    """

    tips: tuple[Tip, ...]
    stage: Stage = Stage.NONE
    dismissed: frozenset[str] = frozenset()
    theme: Theme | None = None
    sought: str = ""
    others: bool = False

    @property
    def fitting(self) -> tuple[Tip, ...]:
        """Cards that can be seen at all."""
        return tuple(tip for tip in self.tips if self.others or tip.suits(self.stage))

    @property
    def kept_back(self) -> int:
        """How many cards are for those who are pregnant, where the person is not."""
        return sum(not tip.suits(self.stage) for tip in self.tips)

    @property
    def asks(self) -> bool:
        """Whether only some of the cards are wished for."""
        return self.theme is not None or bool(self.sought.strip())

    def shown(self, words: Mapping[str, str]) -> tuple[Tip, ...]:
        """Return the cards that are wished for, in their order."""
        parts = self.sought.casefold().split()
        return tuple(
            tip
            for tip in self.fitting
            if self.theme in (None, tip.theme)
            and all(part in self._written(words, tip) for part in parts)
        )

    def every(self) -> "Shelf":
        """Return it with all cards wished for again."""
        return replace(self, theme=None, sought="")

    def text(self, words: Mapping[str, str], tip: Tip) -> str:
        """Return what stands on a card."""
        return say(words, tip.words(self.stage))

    def _written(self, words: Mapping[str, str], tip: Tip) -> str:
        theme = say(words, f"tips_page.themes.{tip.theme}")
        return "\n".join((self.text(words, tip), theme, *tip.sources)).casefold()


def links(source: str) -> Sequence[str]:
    """Return the addresses in a source as it is cited."""
    found = (word.strip("();,") for word in source.split())
    return tuple(word for word in found if word.startswith(("http://", "https://")))
