"""Choices that are made on a page: kept at once, and told where they cannot be."""

from coach.domain.preferences import changed
from coach.rooms.ties import Ties
from coach.ui import notes


def choose(ties: Ties, name: str, *, value: object) -> None:
    """Keep a choice; say why it could not be kept."""
    if reason := ties.choose(changed(ties.coach().preferences, name, value)):
        ties.tell(notes.not_chosen(reason))


def put_away(ties: Ties, tip: str, *, away: bool) -> None:
    """Put a tip away for good, or bring it back."""
    others = tuple(each for each in ties.coach().preferences.tips.dismissed if each != tip)
    choose(ties, "tips.dismissed", value=(*others, tip) if away else others)
