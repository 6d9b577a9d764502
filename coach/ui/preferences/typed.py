"""Whether something is being typed that is not chosen yet."""

from PySide6.QtWidgets import QDateTimeEdit, QLineEdit


def is_typed(line: QLineEdit) -> bool:
    """Return whether a line holds what is not chosen yet, and the person is still in it."""
    if not line.hasFocus():
        return False
    box = line.parentWidget()
    if isinstance(box, QDateTimeEdit):  # it sets its own text at every key
        return line.text() != box.textFromDateTime(box.dateTime())
    return line.isModified()
