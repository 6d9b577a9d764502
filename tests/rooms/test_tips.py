"""The room of tips has the cards of the stage; what is put away there comes on Today no more."""

from coach.rooms.choices import put_away
from coach.ui.home.rooms import Room
from coach.ui.home.window import HomeWindow
from coach.ui.tips.page import TipsPage
from coach.ui.today.page import TodayPage
from tests.house import Indoors


def tips(indoors: Indoors) -> TipsPage:
    page = indoors.open("tips")
    assert isinstance(page, TipsPage)
    return page


def dismissed(indoors: Indoors) -> list[str]:
    return list(indoors.day.coach.preferences.tips.dismissed)


def test_it_has_the_cards_of_the_stage(indoors: Indoors) -> None:
    assert tips(indoors).cards["caffeine"].isVisible()
    indoors.day.coach.set("profile.stage", "none")
    assert not tips(indoors).cards["caffeine"].isVisible()


def test_what_is_put_away_is_kept_and_can_be_brought_back(indoors: Indoors) -> None:
    page = tips(indoors)
    card = page.cards["shoes"]
    card.away.click()
    assert dismissed(indoors) == ["shoes"]
    assert card.back.isVisible()
    card.back.click()
    assert dismissed(indoors) == []
    assert card.away.isVisible()


def test_what_is_put_away_on_today_is_put_away_here(indoors: Indoors) -> None:
    page = tips(indoors)
    home = indoors.doors._home
    assert home is not None
    put_away(home._ties, "shoes", away=True)
    indoors.doors.refresh()
    assert page.cards["shoes"].back.isVisible()


def test_today_leads_there(indoors: Indoors) -> None:
    page = indoors.open("today")
    assert isinstance(page, TodayPage)
    page.tip.all.click()
    window = page.window()
    assert isinstance(window, HomeWindow)
    assert window.room is Room.TIPS
