"""The page as a PDF: one page, real text in an embedded face, its text twin attached.

Qt writes no tags into a PDF; who reads with a screen reader finds the same words, in order, in the
attached text and in the text of the page itself.
"""

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from coach.domain.diary_choices import Paper
from coach.ui.language import say
from coach.ui.report.content import Content
from coach.ui.report.layout import lay_out
from coach.ui.report.painter import paint
from coach.ui.report.paper import size
from coach.ui.report.twin import text_twin
from coach.ui.words import APP

TWIN: Final = "diary-page.txt"
"""What the attached text is called."""
_DPI: Final = 1200
_LETTERS: Final = re.compile(rb"(?<=> )\[(?:<[0-9A-Fa-f]+>\s*)+\]")
"""The letters that the signs of a face stand for, as Qt writes them down."""


def pdf(content: Content, words: Mapping[str, str], paper: Paper) -> bytes:
    """Return the page as a PDF; needs a `QGuiApplication`, no screen.

    Raises:
        OSError: it could not be drawn.
    """
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(say(words, "report.document"))
    writer.setCreator(APP)
    writer.setResolution(_DPI)
    page = QPageSize(page_size(paper))
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.addFileAttachment(TWIN, QByteArray(text_twin(content, words).encode()), "text/plain")
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("the page could not be drawn")
    paint(painter, lay_out(content, words, size(paper)), writer.width())
    painter.end()
    buffer.close()
    return _with_spaces(bytes(held.data()))


def _with_spaces(content: bytes) -> bytes:
    """Return a PDF whose spaces are copied and read aloud as such: Qt has them told as tabs."""
    return _LETTERS.sub(lambda found: found[0].replace(b"<0009>", b"<0020>"), content)


def page_size(paper: Paper) -> QPageSize.PageSizeId:
    """Return what Qt calls a paper."""
    return QPageSize.PageSizeId.Letter if paper is Paper.LETTER else QPageSize.PageSizeId.A4
