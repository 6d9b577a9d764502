"""What routines are called, read when the first title is asked for: it takes a while."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from coach.rooms.ties import Ties
from coach.ui.language import say


class Titles(Mapping[str, str]):
    """Each routine that a reminder can open, by its name, with its title."""

    def __init__(self, ties: Ties, words: Mapping[str, str]) -> None:
        self._ties, self._words = ties, words

    def __getitem__(self, name: str) -> str:
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    @cached_property
    def _known(self) -> Mapping[str, str]:
        library = self._ties.library()
        titles = {name: library.routine(name).title for name in library.routines()}
        return {name: say(self._words, title) for name, title in titles.items()}
