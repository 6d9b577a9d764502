"""The first minutes can be opened on every one of their pages."""

import pytest

from coach.domain.welcome import SetupPage
from coach.showpieces.welcome import PAGES, setup
from coach.showpieces.world import World
from coach.ui.language import catalogue
from coach.ui.setup.window import SetupWindow
from coach.ui.style import Style

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_pages_are_those_there_are() -> None:
    assert tuple(page.value for page in SetupPage) == PAGES


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_open(name: str) -> None:
    window = setup(name)(World(), Style(), catalogue())
    assert isinstance(window, SetupWindow)
    assert window.page.name == name
    window.close()
