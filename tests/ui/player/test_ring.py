import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.ui.player.ring import SIDE, Ring
from coach.ui.style import Style


@pytest.fixture
def ring(qtbot: QtBot) -> Ring:
    ring = Ring(Style())
    qtbot.addWidget(ring)
    ring.resize(int(SIDE), int(SIDE))
    return ring


def image(ring: Ring) -> QImage:
    return ring.grab().toImage()


def near(colour: QColor, token: str) -> bool:
    other = QColor(token)
    return all(
        abs(a - b) < 12
        for a, b in zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )


@pytest.mark.parametrize("tone", Tone)
def test_fills_clockwise_from_twelve(ring: Ring, tone: Tone) -> None:
    style = Style(tone)
    ring.dress(style)
    ring.show_share(0.5)
    shot = image(ring)
    middle, edge = int(SIDE) // 2, 6

    assert near(shot.pixelColor(int(SIDE) - edge, middle), style.tokens.mark), "three o'clock"
    assert near(shot.pixelColor(edge, middle), style.tokens.line), "nine o'clock"


def test_writes_the_number_and_a_tick_when_there_is_none(ring: Ring) -> None:
    ring.show_number("12", "seconds")
    twelve = image(ring)
    ring.show_number("11", "seconds")
    eleven = image(ring)
    ring.show_number("", "")
    done = image(ring)

    assert twelve != eleven
    assert done not in (twelve, eleven)


def test_counts_down_larger(ring: Ring) -> None:
    def ink() -> int:
        shot = image(ring)
        return sum(
            near(shot.pixelColor(x, y), Style().tokens.ink)
            for x in range(30, 174, 2)
            for y in range(30, 174, 2)
        )

    ring.show_number("3", "")
    plain = ink()
    ring.show_number("3", "seconds", large=True)
    assert ink() > 1.5 * plain


def test_is_painted_only_when_it_moved_by_half_a_pixel(
    ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    monkeypatch.setattr(ring, "update", lambda *_: asked.append(1))
    ring.show_share(0.25)
    asked.clear()
    for tick in range(10):
        ring.show_share(0.25 + tick * 1e-5)
    assert asked == []
    ring.show_share(0.26)
    assert asked == [1]
    ring.show_number("12", "seconds")
    ring.show_number("12", "seconds")
    assert asked == [1, 1]


def test_the_last_sliver_is_always_painted(ring: Ring) -> None:
    ring.show_share(0.9999)
    almost = image(ring)
    ring.show_share(1.0)
    ring.show_share(0.0)
    assert image(ring) != almost


def test_has_a_twin_in_words(ring: Ring) -> None:
    ring.tell("About 10 seconds left.")
    assert ring.accessibleName() == "About 10 seconds left."


def test_pieces_painted_one_after_the_other_make_the_whole_ring(
    ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    pieces: list[QRect] = []
    monkeypatch.setattr(ring, "update", pieces.append)
    screen = image(ring)
    for step in range(1, 90):
        pieces.clear()
        ring.show_share(step / 90)
        ring.show_breath(abs(45 - step) / 45)
        whole = image(ring)
        painter = QPainter(screen)
        for piece in pieces:
            painter.drawImage(piece.topLeft(), whole, piece)
        painter.end()
        if step % 11 == 0:
            rest = zip(bytes(screen.constBits()), bytes(whole.constBits()), strict=True)
            assert max(abs(one - other) for one, other in rest) < 64, step  # of an edge's blend


def test_a_small_step_of_the_arc_dirties_a_small_place(
    ring: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    areas: list[QRect] = []
    ring.show_share(0.30)
    monkeypatch.setattr(ring, "update", areas.append)
    ring.show_share(0.302)
    assert areas[0].width() * areas[0].height() < 0.03 * SIDE * SIDE


def test_a_still_disc_is_not_painted_again(ring: Ring, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QRect] = []
    monkeypatch.setattr(ring, "update", asked.append)
    for _ in range(10):
        ring.show_breath(0.02)
    assert asked == []


@pytest.mark.parametrize("tone", [Tone.CONTRAST, Tone.CONTRAST_LIGHT])
def test_with_high_contrast_what_is_ahead_is_a_thin_line(ring: Ring, tone: Tone) -> None:
    style = Style(tone)
    ring.dress(style)
    ring.show_share(0.5)
    shot, middle = image(ring), int(SIDE) // 2
    left, right = range(14), range(int(SIDE) - 14, int(SIDE))
    track = sum(near(shot.pixelColor(x, middle), style.tokens.line) for x in left)
    done = sum(near(shot.pixelColor(x, middle), style.tokens.mark) for x in right)
    assert track <= 3
    assert done >= 10
