"""The list of packages is complete for every system we name, and names no address."""

import re
import tomllib
from pathlib import Path
from typing import Final

import pytest
from packaging.requirements import Requirement

ROOT: Final = Path(__file__).resolve().parents[2]
TEXT: Final = (ROOT / "packaging" / "constraints.txt").read_text(encoding="utf-8")
ENTRIES: Final = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", TEXT, re.MULTILINE | re.DOTALL)
PINS: Final = [Requirement(entry.split("\\")[0]) for entry in ENTRIES]
SYSTEMS: Final = [("linux", "Linux"), ("darwin", "Darwin"), ("win32", "Windows")]


def asked() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    lines = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    return [Requirement(line) for line in [*lines, *(line for extra in extras for line in extra)]]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned(machine: dict[str, str]) -> dict[str, str]:
    """The versions installed on a machine; asserts that each package has only one."""
    versions: dict[str, str] = {}
    for pin in PINS:
        if pin.marker is None or pin.marker.evaluate(machine):
            assert pin.name not in versions
            versions[pin.name] = str(pin.specifier).removeprefix("==")
    return versions


@pytest.mark.parametrize("forbidden", ["://", "--index", "--extra-index", "--find-links", " @ "])
def test_it_names_no_address(forbidden: str) -> None:
    assert forbidden not in TEXT


def test_every_package_has_one_exact_version_and_hashes() -> None:
    assert len(ENTRIES) > 20
    for entry in ENTRIES:
        assert re.match(r"[a-z0-9-]+==[0-9][^ ]* ", entry)
        assert "--hash=sha256:" in entry


@pytest.mark.parametrize("python", ["3.11.2", "3.12.0", "3.13.0", "3.14.0"])
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system[1])
def test_every_wish_of_the_project_is_met_on_every_system(
    python: str, system: tuple[str, str]
) -> None:
    machine = {
        "python_version": python.rpartition(".")[0],
        "python_full_version": python,
        "sys_platform": system[0],
        "platform_system": system[1],
    }
    versions = pinned(machine)
    for wish in asked():
        if wish.marker is None or wish.marker.evaluate(machine):
            assert versions[canonical(wish.name)] in wish.specifier


def test_an_older_python_gets_no_qt_that_leaks() -> None:
    versions = pinned({"python_version": "3.11", "python_full_version": "3.11.2"})
    assert tuple(map(int, versions["pyside6-essentials"].split(".")[:2])) < (6, 12)


def test_our_folder_does_not_shadow_the_library_of_its_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
