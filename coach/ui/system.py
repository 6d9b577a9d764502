"""What the system wants windows to look like: dark or light, how strong, how large, its accent."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QGuiApplication, QPalette, QStyleHints


@dataclass(frozen=True, slots=True)
class System:
    """What the person chose for all of their programs.

    Attributes:
        dark: whether windows are dark.
        contrast: whether colours are to be as strong as they can be.
        font_px: the size of usual text, in pixels.
        accent: the colour of what can be pressed, ``#RRGGBB``.
    """

    dark: bool = False
    contrast: bool = False
    font_px: float = 15
    accent: str = ""


def system() -> System:
    """Return what the system wants now; it may change while we run."""
    hints = QGuiApplication.styleHints()
    return System(
        dark=_dark(hints),
        contrast=_contrast(hints),
        font_px=QFontInfo(QGuiApplication.font()).pixelSize(),
        accent=QGuiApplication.palette().color(QPalette.ColorRole.Accent).name(),
    )


def _dark(hints: QStyleHints) -> bool:
    return hints.colorScheme() is Qt.ColorScheme.Dark


def _contrast(hints: QStyleHints) -> bool:
    """Return whether more contrast is wanted; Qt tells it from 6.10 on."""
    if not hasattr(hints, "accessibility"):
        return False
    preference = hints.accessibility().contrastPreference()
    return preference is Qt.ContrastPreference.HighContrast
