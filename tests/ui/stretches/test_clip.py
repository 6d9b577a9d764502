import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from coach.domain.likeness import Likeness
from coach.domain.reminder import Tone
from coach.motion.body import Body
from coach.ui.figure.stage import Stage
from coach.ui.stretches.clip import MOST_FRAMES, RATE, Clip, Look, moments
from tests.ui.looks import differ
from tests.ui.stretches.kept import exercise, moves

AROUND = QColor("#FDFBF7")
LOOK = Look(Body(), Tone.LIGHT, Likeness(), AROUND)
SIZE = QSize(160, 124)
pytestmark = pytest.mark.usefixtures("qapp")


def whole(clip: Clip, frame: int) -> QImage:
    """Return a frame put together from what is kept."""
    image = clip.room.toImage().convertToFormat(QImage.Format.Format_RGB32)
    box, picture = clip.picture(frame)
    painter = QPainter(image)
    painter.drawPixmap(box.topLeft(), picture)
    painter.end()
    return image


@pytest.mark.parametrize("name", [move.id for move in moves()])
def test_a_film_is_short_and_in_order(name: str) -> None:
    move = exercise(name)
    times = list(moments(move))
    assert times == sorted(set(times))
    assert times[0] == 0.0
    assert times[-1] < move.length
    assert 4 < len(times) <= MOST_FRAMES
    for phase in move.phases:
        inside = [t for t in times if phase.start <= t < phase.start + phase.seconds]
        assert inside
        if phase.hold:
            assert len(inside) <= max(1, phase.seconds * RATE / 2)


@pytest.mark.parametrize("dpr", [1.0, 2.0])
def test_pieces_make_the_same_picture_as_drawing_it_whole(dpr: float) -> None:
    clip = Clip(exercise("calf-wall-straight"), LOOK, SIZE, dpr)
    while not clip.ready:
        clip.draw()
    move = exercise("calf-wall-straight")
    stage = Stage(move, LOOK.tone, LOOK.body, SIZE.toTuple(), dpr, LOOK.likeness)
    for frame in (0, 9, 20)[: round(3 / dpr)]:
        drawn = QPixmap(clip.room)
        painter = QPainter(drawn)
        stage.paint_action(painter, stage.at(list(moments(move))[frame]))
        painter.end()
        at_once = drawn.toImage().convertToFormat(QImage.Format.Format_RGB32)
        assert at_once.width() == SIZE.width() * dpr
        assert not differ(whole(clip, frame), at_once, tolerance=40)
    assert differ(whole(clip, 0), clip.still.toImage())


def test_it_is_kept_small_and_lets_go_of_what_drew_it() -> None:
    clip = Clip(exercise("ankle-pumps"), LOOK, SIZE, 1.0)
    assert (clip.weight, clip.awaited) == (0, 0)
    clip.draw()
    awaited = clip.awaited
    while not clip.ready:
        clip.draw()
    clip.draw()
    frames = len(list(moments(exercise("ankle-pumps"))))
    assert clip.weight < frames * SIZE.width() * SIZE.height() * 4 / 4
    assert clip.weight == pytest.approx(awaited, rel=0.3)
    assert clip._stage is None


def test_it_begins_at_its_best_and_goes_round() -> None:
    move = exercise("calf-wall-straight")
    clip = Clip(move, LOOK, SIZE, 1.0)
    assert clip.frame(0.0) == clip.frame(move.length)
    seen = [clip.frame(t / 10) for t in range(round(move.length * 10))]
    assert set(seen) == set(range(len(list(moments(move)))))


def test_its_corners_have_the_colour_around_it() -> None:
    clip = Clip(exercise("ankle-pumps"), LOOK, SIZE, 1.0)
    picture = clip.still.toImage()
    assert picture.pixelColor(0, 0) == AROUND
    assert QRect(0, 0, *SIZE.toTuple()).size() == SIZE
