import pytest
from pytestqt.qtbot import QtBot

from coach.domain.reminder import Tone
from coach.motion.routine import Kind, Side
from coach.ui.figure.view import FigureView
from coach.ui.language import catalogue
from coach.ui.player.scene import Scene
from coach.ui.player.setting import Setting
from coach.ui.style import Style
from tests.ui.looks import has, shot
from tests.ui.player.played import moment, session, shipped


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    scene = Scene(session(), catalogue(), Setting(), FigureView())
    qtbot.addWidget(scene)
    scene.resize(1120, 776)
    return scene


def test_the_picture_is_told_the_second_and_the_side(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[float, bool]] = []
    monkeypatch.setattr(scene.picture, "seek", lambda t, mirrored: told.append((t, mirrored)))
    scene.show_moment(moment(Kind.MOVE, Side.RIGHT, 3), running=True)
    scene.show_moment(moment(Kind.MOVE, Side.LEFT, 4), running=True)
    assert [mirrored for _, mirrored in told] == [False, True]
    assert [t for t, _ in told] == pytest.approx([3, 4])


def test_a_move_is_set_up_once(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(scene.picture, "show_move", lambda move, *_: shown.append(move.id))
    for tenth in range(510):
        scene.show_moment(session().at(tenth / 10), running=True)
    assert shown == ["calf-wall-straight", "ankle-pumps"]


def test_the_picture_is_described_in_words(scene: Scene) -> None:
    scene.show_moment(moment(Kind.READY), running=True)
    words = catalogue()
    assert scene.picture.accessibleName() == words["ex.calf-wall-straight.title"]
    assert scene.picture.accessibleDescription() == words["ex.calf-wall-straight.alt"]


def test_all_parts_tell_the_same_moment(scene: Scene) -> None:
    scene.show_moment(moment(Kind.MOVE, Side.LEFT, 7), running=True)
    assert scene.caption.second.startswith("Left leg.")
    assert scene.cue.badge.accessibleName() == "Left leg"
    assert scene.ring.accessibleName() == "About 5 seconds left. Move 1 of 2."
    assert scene.progress.accessibleName() == "Move 1 of 2"
    assert scene.then.accessibleName() == "Then: Ankle pumps"


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1120, 776), (720, 560), (900, 640), (1600, 900)])
def test_nothing_is_cut_in_any_window(
    qtbot: QtBot, tone: Tone, scale: float, size: tuple[int, int]
) -> None:
    played = shipped("bedtime", "t2")
    scene = Scene(played, catalogue(), Setting(Style(tone, scale)), FigureView(), swaps=True)
    qtbot.addWidget(scene)
    scene.resize(*size)
    scene.show()
    for segment in played.segments[:-1]:
        scene.show_moment(played.at(segment.start + 3), running=True)
        cue = scene.cue
        assert cue.second.geometry().bottom() <= cue.height()
        assert cue.main.height() >= cue.main.heightForWidth(cue.main.width()) - 1
    inside = scene.rect()
    for part in (scene.picture, scene.ring, scene.progress, scene.cue):
        assert inside.contains(part.geometry())
    for button in scene.controls.buttons():
        assert scene.controls.rect().contains(button.geometry())
        assert button.width() >= button.sizeHint().width()
    narrow = size[0] < 960
    assert scene.then.isVisible() or (narrow and (scale > 1 or tone is Tone.NIGHT))
    assert scene.swap.quick.width() >= scene.swap.quick.sizeHint().width()
    assert scene.picture.width() >= 320
    assert scene.ring.width() >= 100


def test_night_captions_are_forty_eight_pixels_in_the_first_window(qtbot: QtBot) -> None:
    scene = Scene(shipped("bedtime"), catalogue(), Setting(Style(Tone.NIGHT)), FigureView())
    qtbot.addWidget(scene)
    scene.resize(1120, 776)
    scene.show()
    assert scene.cue.main.font().pixelSize() == 48


def test_the_disc_breathes_in_a_hold_and_rests_in_a_movement(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[float] = []
    monkeypatch.setattr(scene.ring, "show_breath", told.append)
    for tenth in range(20, 120):
        scene.show_moment(moment(Kind.MOVE, Side.RIGHT, 0.01 + tenth / 10), running=True)
    assert max(told) - min(told) > 0.5
    told.clear()
    for tenth in range(20):
        scene.show_moment(moment(Kind.MOVE, Side.BOTH, tenth / 10), running=True)
    assert set(told) == {0.0}


def test_another_session_has_room_for_its_own_words(scene: Scene) -> None:
    scene.show()
    scene.show_moment(moment(Kind.MOVE, Side.RIGHT), running=True)
    played = shipped("bedtime")
    scene.show_session(played)
    scene.show_moment(played.at(1.0), running=True)
    assert scene.progress.accessibleName() == "Move 1 of 6"
    assert scene.picture.accessibleName() == catalogue()["ex.ankle-pumps.title"]


def test_another_accent_reaches_every_part(qtbot: QtBot) -> None:
    style = Style(accent="#9141AC")
    scene = Scene(shipped("bedtime"), catalogue(), Setting(style), FigureView(), swaps=True)
    qtbot.addWidget(scene)
    scene.resize(1120, 776)
    scene.show()
    assert has(shot(scene.controls), style.tokens.accent)
    assert has(shot(scene.progress), style.tokens.mark)
