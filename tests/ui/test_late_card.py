"""Our own card is there when it is needed, and not before."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from coach.domain.reminder import Answer, Button, Card
from coach.ui.late_card import LateCard

CARD = Card("water@now", ("water",), "A glass of water?", "", (Button(Answer.DONE, "Drank"),))


def test_nothing_is_built_until_a_card_is_shown(qtbot: QtBot) -> None:  # noqa: ARG001  - Qt
    late = LateCard()
    late.withdraw("never shown")
    late.show(replace(CARD, quiet=True))
    assert late.face is None


def test_a_card_is_shown_answered_and_withdrawn_through_it(qtbot: QtBot) -> None:
    late = LateCard()
    late.show(CARD)
    assert late.face
    window = late.face.window(CARD.id)
    assert window
    with qtbot.waitSignal(late.answered) as heard:
        window.answered.emit(CARD.id, "done")
    assert heard.args == [CARD.id, "done"]
    with qtbot.waitSignal(late.put_away) as closed:
        window.put_away.emit(CARD.id)
    assert closed.args == [CARD.id]
    late.show(CARD)
    late.withdraw(CARD.id)
    assert late.face.window(CARD.id) is None
