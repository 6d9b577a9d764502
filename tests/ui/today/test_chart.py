"""The bars of a day: each way of spending time has its own shape."""

import pytest
from pytestqt.qtbot import QtBot

from coach.domain.history import What
from coach.domain.movement import Doing
from coach.domain.reminder import Tone
from coach.ui.style import Style
from coach.ui.today import facts
from coach.ui.today.chart import Chart
from coach.ui.today.wording import Wording
from tests.fakes import chosen
from tests.ui.today.days import entry, said, switched


def chart(qtbot: QtBot, page: Wording, width: int = 480, style: Style | None = None) -> Chart:
    made = Chart(style or Style())
    qtbot.addWidget(made)
    made.resize(width, made.sizeHint().height())
    made.tell(page)
    return made


def test_it_is_named_by_one_sentence(qtbot: QtBot) -> None:
    page = said()
    assert chart(qtbot, page).accessibleName() == facts.chart(page)


def test_sitting_is_low_and_being_up_is_tall(qtbot: QtBot) -> None:
    page = said()
    made = chart(qtbot, page)
    heights: dict[Doing, float] = {}
    for span, box in made.boxes(page.view.movement):
        heights[span.doing] = box.height()
    assert heights[Doing.SITTING] < heights[Doing.UP] / 2
    assert heights[Doing.PLANNED] == heights[Doing.UP]


@pytest.mark.parametrize("width", [240, 480, 900])
@pytest.mark.parametrize("job", [True, False])
def test_no_bar_lies_over_another_and_all_lie_within(qtbot: QtBot, width: int, job: bool) -> None:
    page = said()
    if job:
        breaks = (
            entry(f"{hour:02}:30", What.ACCEPTED, "standing", "stand-break")
            for hour in range(9, 14)
        )
        on = switched("08:40", "shift on")
        page = said("14:05", on, *breaks, entries=(), preferences=chosen(standing__mode="job"))
    made = chart(qtbot, page, width)
    boxes = [box for _, box in made.boxes(page.view.movement)]
    assert len(boxes) > 6
    for i, box in enumerate(boxes):
        assert box.left() >= -1
        assert box.right() <= width + 1
        assert not any(box.intersects(other) for other in boxes[i + 1 :])


def test_a_bar_tells_when_and_what_it_was(qtbot: QtBot) -> None:
    page = said()
    made = chart(qtbot, page)
    told = {
        span.doing: made.told_at(box.center().x()) for span, box in made.boxes(page.view.movement)
    }
    assert told[Doing.UP] == "13:18 to 13:20, up and about"
    assert told[Doing.SITTING] == "13:20 to 14:05, sitting"
    assert made.told_at(-50) == ""


def test_every_tone_and_size_can_be_painted(qtbot: QtBot) -> None:
    for tone in Tone:
        for scale in (1.0, 2.0):
            style = Style(tone, scale)
            made = chart(qtbot, said(), 400, style)
            image = made.grab().toImage()
            colours = {
                image.pixelColor(x, image.height() // 2).name() for x in range(image.width())
            }
            assert len(colours) > 2, (tone, scale)


def test_nothing_is_painted_before_it_was_told(qtbot: QtBot) -> None:
    made = Chart(Style())
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.grab()
    assert made.told_at(10) == ""
