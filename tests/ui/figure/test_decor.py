from hypothesis import given
from hypothesis import strategies as st

from coach.ui.figure.decor import variation


@given(st.text(), st.text())
def test_a_variation_is_a_share_and_always_the_same(name: str, what: str) -> None:
    assert 0 <= variation(name, what) <= 1
    assert variation(name, what) == variation(name, what)


def test_names_vary() -> None:
    assert len({variation(f"move-{i}", "plant") for i in range(50)}) == 50
