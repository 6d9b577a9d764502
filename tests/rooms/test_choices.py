"""A choice on a page is kept at once; what was put away once is not kept twice."""

from coach.rooms.choices import choose, put_away
from coach.rooms.ties import Ties
from tests.house import Indoors


def ties(indoors: Indoors) -> Ties:
    indoors.open("today")
    home = indoors.doors._home
    assert home is not None
    return home._ties


def dismissed(indoors: Indoors) -> list[str]:
    return list(indoors.day.coach.preferences.tips.dismissed)


def test_a_choice_is_kept_at_once(indoors: Indoors) -> None:
    choose(ties(indoors), "tips.enabled", value=False)
    assert not indoors.day.coach.preferences.tips.enabled


def test_a_tip_is_put_away_once_and_brought_back(indoors: Indoors) -> None:
    around = ties(indoors)
    for tip in ("shoes", "no-yank", "shoes"):
        put_away(around, tip, away=True)
    assert dismissed(indoors) == ["no-yank", "shoes"]
    put_away(around, "shoes", away=False)
    assert dismissed(indoors) == ["no-yank"]
