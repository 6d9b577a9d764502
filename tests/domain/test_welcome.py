"""The first minutes begin with the hours; numbers are empty until somebody gives them."""

import pytest

from coach.domain.preferences import BadValue, Preferences, changed, read
from coach.domain.welcome import Contacts, Setup, SetupPage, Tips


def test_the_first_page_asks_for_the_hours_and_the_last_is_the_end() -> None:
    assert Setup().page is SetupPage.HOURS is next(iter(SetupPage))
    assert list(SetupPage)[-1] is SetupPage.DONE


def test_nobody_is_called_until_a_number_is_given() -> None:
    assert Contacts() == Contacts(maternity_line="", emergency="")
    told = changed(Preferences(), "contacts.emergency", " 112 ")
    assert read(told, "contacts.emergency") == "112"
    with pytest.raises(BadValue, match="at most 40 characters"):
        changed(told, "contacts.emergency", "1" * 41)


def test_tips_come_until_they_are_put_away() -> None:
    assert Tips() == Tips(enabled=True, dismissed=())
    put_away = changed(Preferences(), "tips.dismissed", "no-yank")
    assert put_away.tips.dismissed == ("no-yank",)
