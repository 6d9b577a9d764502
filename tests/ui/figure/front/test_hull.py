from hypothesis import given
from hypothesis import strategies as st

from coach.ui.figure.front.hull import hull
from coach.ui.figure.shapes import area

points = st.lists(
    st.builds(complex, st.integers(-20, 20), st.integers(-20, 20)), min_size=3, max_size=30
)


@given(points)
def test_no_point_lies_outside_the_hull(cloud: list[complex]) -> None:
    edge = hull(cloud)
    for a, b in zip(edge, [*edge[1:], edge[0]], strict=True):
        for p in cloud:
            assert ((b - a).conjugate() * (p - a)).imag >= -1e-9


@given(points)
def test_a_hull_turns_one_way_and_is_made_of_the_points(cloud: list[complex]) -> None:
    edge = hull(cloud)
    assert set(edge) <= set(cloud)
    assert not edge or area(edge) >= 0
