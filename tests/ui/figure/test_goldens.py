"""The figure looks as it did when somebody last looked: see ``bless`` for a wished change."""

import pytest
from PIL import Image

from tests.ui.figure.goldens import FOLDER, Golden, difference, every

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("golden", list(every()), ids=lambda golden: golden.path.stem)
def test_a_sheet_is_as_it_was_found_good(golden: Golden) -> None:
    found = difference(golden.kept(), golden.painted())

    assert not found.seen, f"{found.share:.2%} differ, mean {found.mean:.2f}: {golden.path.name}"


def test_there_is_no_sheet_that_nothing_is_compared_with() -> None:
    assert {path.name for path in FOLDER.glob("*.png")} == {each.path.name for each in every()}


def test_the_sheets_stay_small() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.glob("*.png")}

    assert max(sizes.values()) < 60_000
    assert sum(sizes.values()) < 5_000_000


def test_a_moved_sheet_is_seen() -> None:
    sheet = next(every()).kept()
    moved = Image.new("RGB", sheet.size)
    moved.paste(sheet, (2, 0))

    assert difference(sheet, moved).seen
