"""Whether a window can be read: contrast as painted, and a focus that is seen."""

from collections import Counter
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QWidget

from tests.ui.audit.looked_at import Words, box, called, controls, picture, settle, walk, words

READABLE, READABLE_LARGE, SEEN = 4.5, 3.0, 3.0
"""The least contrast of text, of large text, and of the ring around what has the focus."""
_FINE = 2.0
"""Pictures are so much finer than the screen that strokes have a core of their own colour."""
_CORE = 0.006
"""The least share of its rectangle that a text's own colour covers."""
_AROUND = 12
_SEEN_WHOLE = 0.8
_RING_OF_A_PART = 80
"""Where only a part of a control is ringed, as one day on a band, so many pixels are enough."""


def faint(window: QWidget) -> Iterator[str]:
    """Find words that do not stand out enough from what is behind them."""
    image = picture(window, _FINE)
    for each in words(window):
        place = _part(window, each)
        if place.height() < _SEEN_WHOLE * each.ink.height() or place.width() < 3:
            continue  # half scrolled out of sight
        has, needs = contrast(colours(image, _fine(place))), _needed(each)
        if has < needs:
            yield f"faint: {each.said!r} on {called(each.widget)} has {has:.2f}, not {needs}"


def unseen_focus(window: QWidget) -> Iterator[str]:
    """Walk with Tab; find controls that look the same with the focus, or have it out of sight."""
    known = set(controls(window))
    for each in walk(window):
        if each not in known:
            continue
        part = box(each, window).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & window.rect()
        if part.isEmpty():
            yield f"focus out of sight: {called(each)}"
            continue
        after = picture(window, part=part)
        each.clearFocus()
        settle()
        before = picture(window, part=part)
        each.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        least = min(each.width() + each.height(), _RING_OF_A_PART)
        if _changed(before, after) < least:
            yield f"no visible focus: {called(each)}"


def contrast(seen: Mapping[int, int]) -> float:
    """Return the contrast between the colour behind a text and the text's own."""
    whole = sum(seen.values())
    behind = max(seen, key=lambda shade: seen[shade])
    least = max(3, whole * _CORE)
    best, count = 1.0, 0
    for ratio, times in sorted(
        ((ratio_of(behind, shade), times) for shade, times in seen.items()), reverse=True
    ):
        count += times
        if count >= least:
            best = ratio
            break
    return best


def colours(image: QImage, rect: QRect) -> Counter[int]:
    """Return how often each colour is in a part of an image."""
    part = image.copy(rect & image.rect()).convertToFormat(QImage.Format.Format_RGB32)
    return Counter(memoryview(part.constBits()).cast("I"))


def ratio_of(one: int, other: int) -> float:
    """Return the contrast of two colours, ``0xAARRGGBB``, as WCAG has it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(shade: int) -> float:
    channels = ((shade >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _needed(said: Words) -> float:
    bold = said.font.weight() >= QFont.Weight.Bold
    large = said.height >= 24 or (bold and said.height >= 18.66)
    return READABLE_LARGE if large else READABLE


def _part(window: QWidget, said: Words) -> QRect:
    """Return the part of the window in which words are seen."""
    place = said.within(window).toAlignedRect() & window.rect()
    on = said.widget.parentWidget()
    while on is not None and on is not window:
        place &= box(on, window)
        on = on.parentWidget()
    return place


def _fine(place: QRect) -> QRect:
    return QRectF(
        place.x() * _FINE, place.y() * _FINE, place.width() * _FINE, place.height() * _FINE
    ).toRect()


def _changed(before: QImage, after: QImage) -> int:
    """Count the pixels that changed so much that it is seen."""
    ones, others = (memoryview(image.constBits()).cast("I") for image in (before, after))
    pairs = Counter(pair for pair in zip(ones, others, strict=True) if pair[0] != pair[1])
    return sum(times for pair, times in pairs.items() if ratio_of(*pair) >= SEEN)
