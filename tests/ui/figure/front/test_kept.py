from coach.ui.figure.front.kept import MOST, Kept, told


def test_a_drawing_is_made_once() -> None:
    kept: Kept[list[int]] = Kept()
    first = kept.get((1, 2), lambda: [1])

    assert kept.get((1, 2), lambda: [2]) is first
    assert kept.get((1, 3), lambda: [3]) == [3]


def test_not_everything_is_kept_for_ever() -> None:
    kept: Kept[list[int]] = Kept()
    first = kept.get((0,), lambda: [0])
    for i in range(1, MOST + 1):
        kept.get((i,), lambda: [1])

    assert kept.get((0,), lambda: [0]) is not first


def test_points_are_told_apart_by_a_tenth_of_a_centimetre() -> None:
    assert told(1.0 + 2.0j) == told(1.01 + 2.01j)
    assert told(1.0 + 2.0j) != told(1.2 + 2.0j)
