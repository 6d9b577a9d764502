"""The files of one kind: those that come with the program, and a person's own beside them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from coach import assets
from coach.adapters.library_files import Flaw, Refused, listed, text_within
from coach.adapters.library_flaws import flaws
from coach.motion.format import ID, Invalid, Issue


class Named(Protocol):
    """What a file of the library holds."""

    @property
    def id(self) -> str:
        """The name of its file, without ``.toml``."""


T = TypeVar("T", bound=Named)


class Unknown(LookupError):
    """No move or routine of this name; ``near`` lists names that look like it."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.near = tuple(get_close_matches(name, list(known), n=3, cutoff=0.5))
        hint = f"; did you mean {' or '.join(self.near)}?" if self.near else ""
        super().__init__(f"no {kind} named {name[:60]!r}{hint}")


@dataclass(frozen=True, slots=True)
class Own(Generic[T]):
    """What one of a person's own files holds."""

    path: Path
    text: str
    content: T


class Shelf(Generic[T]):
    """Reads each file once, and none before it is asked for.

    Args:
        kind: what a file is, "exercise" or "routine"; its folder has the plural as its name.
        parse: reads a text; raises ``Invalid``.
        own: the person's folder, or ``None``.
        replaces: a person's own file may take the place of one that comes with the program.
    """

    def __init__(
        self, kind: str, parse: Callable[[str], T], own: Path | None, *, replaces: bool
    ) -> None:
        self._kind, self._parse, self._folder, self._replaces = kind, parse, own, replaces
        self._shipped: dict[str, T] = {}
        self._own: dict[str, Own[T]] | None = None
        self._flaws: list[Flaw] = []

    def shipped_ids(self) -> tuple[str, ...]:
        """Return the names of the files that come with the program, sorted."""
        return tuple(sorted(file.stem for file in assets.path(f"{self._kind}s").glob("*.toml")))

    def ids(self) -> tuple[str, ...]:
        """Return all names, sorted."""
        return tuple(sorted({*self.shipped_ids(), *self.own()}))

    def own(self) -> dict[str, Own[T]]:
        """Return the person's own files that can be read, by name."""
        if self._own is None:
            self._own, self._flaws = {}, []
            if self._folder:
                self._read_own(self._folder, self._own)
        return self._own

    def flaws(self) -> tuple[Flaw, ...]:
        """Return what is wrong with the person's own files that cannot be read."""
        self.own()
        return tuple(self._flaws)

    def forget_own(self) -> None:
        """Read the person's own folder again when it is next asked for."""
        self._own = None

    def get(self, name: str) -> T:
        """Return what the person's own file of this name holds, else the program's.

        Raises:
            Unknown: there is neither.
        """
        found = self.own().get(name)
        return found.content if found else self.shipped(name)

    def shipped(self, name: str) -> T:
        """Return what a file of the program holds; only a listed name is ever made into a path.

        Raises:
            Unknown: there is no such file.
        """
        if name not in self._shipped:
            if name not in self.shipped_ids():
                raise Unknown(self._kind, name, self.ids())
            path = assets.path(f"{self._kind}s", f"{name}.toml")
            self._shipped[name] = self._parse(path.read_text(encoding="utf-8"))
        return self._shipped[name]

    def _read_own(self, folder: Path, into: dict[str, Own[T]]) -> None:
        files, self._flaws = listed(folder)
        for path in files:
            try:
                into[path.stem] = self._read(path, folder)
            except Refused as refused:
                self._flaws.append(refused.flaw)
            except Broken as broken:
                self._flaws += broken.flaws

    def _read(self, path: Path, folder: Path) -> Own[T]:
        name = path.stem
        if not ID.fullmatch(name):
            hint = "Use small letters, digits and hyphens, three or more"
            raise Refused(Flaw(path, "E004", "a name that cannot be used", hint=hint))
        if name in self.shipped_ids() and not self._replaces:
            said = f"{name!r} comes with the program and cannot be replaced"
            raise Refused(Flaw(path, "E004", said, hint="Choose another name for file and id"))
        text = text_within(path, folder)
        return Own(path, text, parsed(path, text, self._parse))


class Broken(Exception):
    """A file whose text cannot be used; ``flaws`` say why."""

    def __init__(self, found: tuple[Flaw, ...]) -> None:
        super().__init__("; ".join(map(str, found)))
        self.flaws = found


def parsed(path: Path, text: str, parse: Callable[[str], T]) -> T:
    """Return what a text holds, which must bear the name of its file.

    Raises:
        Broken: it cannot be read, or bears another name.
    """
    try:
        content = parse(text)
    except Invalid as invalid:
        raise Broken(flaws(path, text, invalid.issues)) from None
    if content.id != path.stem:
        said = f"{content.id!r}, but the file is named {path.name!r}"
        raise Broken(flaws(path, text, [Issue("E004", "id", said)]))
    return content
