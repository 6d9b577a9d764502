"""The figure looks as it did when somebody last looked: see ``bless`` for a wished change."""

import pytest
from PIL import Image

from tests.ui.figure.goldens import FOLDER, SIZE, Golden, difference, every

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("golden", list(every()), ids=lambda golden: golden.path.stem)
def test_a_picture_is_as_it_was_found_good(golden: Golden) -> None:
    found = difference(golden.kept(), golden.painted())

    assert not found.seen, f"{found.share:.2%} differ, mean {found.mean:.2f}: {golden.path.name}"


def test_there_is_no_picture_that_nothing_is_compared_with() -> None:
    assert {path.name for path in FOLDER.glob("*.png")} == {each.path.name for each in every()}


def test_the_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.glob("*.png")) < 3_000_000


def test_a_moved_picture_is_seen() -> None:
    picture = next(every()).kept()
    moved = Image.new("RGB", SIZE)
    moved.paste(picture, (2, 0))

    assert difference(picture, moved).seen
