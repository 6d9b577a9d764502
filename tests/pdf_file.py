"""Reads as much of a PDF as Qt writes one: pages, faces, text as it is copied, attachments."""

import re
import zlib
from functools import cached_property

_OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STEP = re.compile(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)> Tj|(ET)\n")
_RANGE = re.compile(rb"<(\w{4})> <(\w{4})> (?:<(\w+)>|\[(.*?)\])", re.DOTALL)


class PdfFile:
    """A PDF."""

    def __init__(self, content: bytes) -> None:
        assert content.startswith(b"%PDF-")
        self._objects: dict[int, bytes] = {
            int(number): body for number, body in _OBJECT.findall(content)
        }

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._of(b"Page"))

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page, in points."""
        boxes = (re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", p) for p in self._of(b"Page"))
        return [(float(box[1]), float(box[2])) for box in boxes if box]

    @property
    def title(self) -> str:
        """The title in its metadata."""
        return self._told("Title")

    @property
    def told(self) -> bytes:
        """All its metadata."""
        return b"".join([self._objects[1], *self._of(b"Metadata")])

    @property
    def faces(self) -> list[bytes]:
        """The names of its faces; one that is not embedded is no name here."""
        described = (o for o in self._of(b"FontDescriptor") if b"/FontFile" in o)
        found = (re.search(rb"/FontName /(\S+)", each) for each in described)
        return [name[1] for name in found if name]

    @cached_property
    def text(self) -> str:
        """Its text as somebody copies it, a line for each that is drawn."""
        fonts = {name: self._map(number) for name, number in self._fonts()}
        said, font = "", b""
        for name, codes, end in _STEP.findall(self._stream(self._contents())):
            font = name or font
            letters = (codes[at : at + 4] for at in range(0, len(codes), 4))
            said += "".join(fonts[font].get(int(code, 16), "\ufffd") for code in letters)
            said += "\n" if end else ""
        return said

    @property
    def attachments(self) -> dict[str, str]:
        """The texts that are attached, by their names."""
        found = {}
        for each in self._objects.values():
            if b"/Type/Filespec" in each and (at := re.search(rb"/EF <</F (\d+) 0 R", each)):
                found[self._words(each, "F")] = self._stream(int(at[1])).decode()
        return found

    def _of(self, kind: bytes) -> list[bytes]:
        kinds = re.compile(rb"/Type /" + kind + rb"\b")
        return [each for each in self._objects.values() if kinds.search(each[:200])]

    def _contents(self) -> int:
        found = re.search(rb"/Contents (\d+) 0 R", self._of(b"Page")[0])
        assert found
        return int(found[1])

    def _fonts(self) -> list[tuple[bytes, int]]:
        found = []
        for resources in self._objects.values():
            for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", resources[:2000]):
                if b"/ToUnicode" in self._objects.get(int(number), b""):
                    found.append((name, int(number)))
        return found

    def _map(self, font: int) -> dict[int, str]:
        at = re.search(rb"/ToUnicode (\d+) 0 R", self._objects[font])
        assert at
        found: dict[int, str] = {}
        for first, last, plain, listed in _RANGE.findall(self._stream(int(at[1]))):
            codes = range(int(first, 16), int(last, 16) + 1)
            told = re.findall(rb"<(\w+)>", listed) if listed else []
            for place, code in enumerate(codes):
                if told:
                    found[code] = bytes.fromhex(told[place].decode()).decode("utf-16-be")
                else:
                    found[code] = chr(int(plain, 16) + place)
        return found

    def _stream(self, number: int) -> bytes:
        head, _, rest = self._objects[number].partition(b"stream\n")
        content = rest.rpartition(b"\nendstream")[0]
        return zlib.decompress(content) if b"/FlateDecode" in head else content

    def _told(self, name: str) -> str:
        return self._words(self._objects[1], name)

    def _words(self, within: bytes, name: str) -> str:
        found = re.search(rb"/" + name.encode() + rb" \(\xfe\xff(.*?[^\\])\)", within, re.DOTALL)
        return re.sub(rb"\\(.)", rb"\1", found[1]).decode("utf-16-be") if found else ""
