import pytest

from coach.ui.figure.front.head import nod
from tests.ui.figure.front.scenes import actor, at

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_head_nods_as_the_trunk_tips() -> None:
    name = "figure-four-seated"
    tall, tipped = (at(actor(name), name, share).frame for share in (0.0, 0.5))

    assert nod(tipped) > nod(tall) + 8
