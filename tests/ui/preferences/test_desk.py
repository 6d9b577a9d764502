import pytest

from coach.domain.preferences import Unit
from coach.ui.preferences.desk import Desk
from tests.ui.preferences.pages import DESK, WORDS


@pytest.mark.parametrize(
    ("typed", "ml"),
    [
        ("2000", 2000),
        ("2,000", 2000),
        ("1,800 mL", 1800),
        ("250 ml", 250),
        ("2", 2000),
        ("2.3", 2300),
        ("1,5 l", 1500),
        ("2.0 L", 2000),
        ("68 fl oz", 2011),
        ("8 oz", 237),
        ("a lot", None),
    ],
)
def test_a_volume_is_understood_as_people_write_it(typed: str, ml: int | None) -> None:
    assert DESK.typed_volume(typed) == ml


def test_a_bare_number_is_ounces_where_volumes_are_told_so() -> None:
    ounces = Desk(WORDS, DESK.style, Unit.FL_OZ)
    assert ounces.typed_volume("68") == 2011
    assert ounces.typed_volume("500 mL") == 500
