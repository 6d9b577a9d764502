import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.preferences import Preferences, changed
from coach.domain.welcome import SetupPage
from coach.ui.setup.course import ORDER, STEPS, after, before, made, moved_on, opening, step
from tests.ui.setup.samples import setting


def reached(page: SetupPage) -> Preferences:
    return changed(Preferences(), "setup.page", page)


def test_each_page_leads_to_the_next_and_back() -> None:
    for one, next_one in pairwise(ORDER):
        assert after(one) is next_one
        assert before(next_one) is one
    assert (before(ORDER[0]), after(ORDER[-1])) == (ORDER[0], ORDER[-1])


def test_there_are_nine_questions_and_the_end_asks_nothing() -> None:
    assert STEPS == 9
    assert [step(page) for page in ORDER] == [*range(1, 11)]


@pytest.mark.parametrize("page", [*SetupPage][:-1])
def test_it_goes_on_at_the_page_that_was_reached(page: SetupPage) -> None:
    assert opening(reached(page)) is page


def test_once_all_are_answered_it_begins_anew() -> None:
    assert opening(reached(SetupPage.DONE)) is SetupPage.HOURS


@given(there=st.sampled_from(SetupPage), name=st.sampled_from(SetupPage))
def test_what_was_reached_never_goes_back(there: SetupPage, name: SetupPage) -> None:
    moved = moved_on(reached(there), name)
    assert moved.setup.page is max(there, name, key=ORDER.index)
    assert moved == reached(moved.setup.page)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", SetupPage)
def test_each_name_has_its_page(name: SetupPage) -> None:
    page = made(name, setting(), Preferences())
    assert page.name is name
    assert page.title()
    assert page.why()
    page.deleteLater()


def test_the_first_question_does_without_the_figure() -> None:
    names = "sorted(each for each in sys.modules if each.startswith(FIGURE))"
    asked = f"""
import sys, coach.welcome
FIGURE = ("coach.motion.", "coach.ui.figure")
print({names})
"""
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
