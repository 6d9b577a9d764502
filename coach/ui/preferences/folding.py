"""How what is folded into lines takes room: as wide as it may be, as high as it then must be."""

from PySide6.QtWidgets import QSizePolicy


def folding() -> QSizePolicy:
    """Return the policy of a widget whose height follows its width.

    A fixed height would be that of one line, and a box would cut off all others.
    """
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
