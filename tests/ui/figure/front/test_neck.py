import pytest

from tests.ui.figure.front.scenes import actor, alone, at, shot

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", ["march-on-spot", "figure-four-seated"])
def test_the_neck_joins_head_and_tee(name: str) -> None:
    for share in (0.0, 0.3, 0.6):
        shown = at(actor(name, 0.0), name, share)
        frame, view = shown.frame, shot(name, shown)
        picture = alone(shown, view)
        head, low = frame.lens.flat(frame.head), frame.lens.flat(frame.neck)
        for step in range(9):
            place = head + (low - head) * step / 8
            x = round((place.real - view.view.left) * view.scale)
            y = round((view.view.top - place.imag) * view.scale)
            seen = picture.getpixel((x, y))
            assert isinstance(seen, tuple)
            assert seen[3] == 255
