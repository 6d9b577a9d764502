"""The law of the house: who may import whom, where the clock is read, how long files get."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
COACH = ROOT / "coach"
MODULES = sorted(COACH.rglob("*.py"))
STDLIB = sys.stdlib_module_names

INSIDE = {
    "domain": {"domain"},
    "motion": {"motion"},
    "engine": {"engine", "domain"},
    "adapters": {"adapters", "domain", "motion", "assets"},
    "ui": {"ui", "domain", "motion", "assets"},
    "assets": set[str](),
}
PURE = {"domain", "motion", "engine", "assets"}
OUTSIDE = {
    "adapters": {
        "PySide6",
        "apscheduler",
        "argon2",
        "jeepney",
        "platformdirs",
        "tinydb",
        "tzlocal",
    },
    "ui": {"PySide6"},
}
READS_THE_WALL_CLOCK = {"engine/clock.py", "adapters/alarms.py"}
WALL_CLOCK = {("datetime", "now"), ("datetime", "utcnow"), ("time", "time"), ("date", "today")}


def name_of(path: Path) -> str:
    """Return a module's dotted name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def wing_of(module: str) -> str:
    """Return the wing of a module: the first name below ``coach``."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            base = node.module or ""
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                is_module = (ROOT / (whole.replace(".", "/") + ".py")).exists()
                is_package = (ROOT / whole.replace(".", "/")).is_dir()
                yield whole if base.startswith("coach") and (is_module or is_package) else base


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_each_wing_imports_only_what_it_may(path: Path) -> None:
    wing = wing_of(name_of(path))
    if wing not in INSIDE:
        return
    for module in imports(path):
        top = module.split(".")[0]
        if top == "coach":
            assert wing_of(module) in INSIDE[wing] | {""}, f"{path} reaches up to {module}"
        elif wing in PURE:
            assert top in STDLIB, f"{path} is pure, yet imports {module}"
        else:
            assert top in STDLIB | OUTSIDE[wing], f"{path} imports {module}"


def test_no_circle_of_imports() -> None:
    graph = {
        name_of(path): {m for m in imports(path) if m.startswith("coach")} - {"coach"}
        for path in MODULES
    }
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module in done or module not in graph:
            return
        for other in graph[module]:
            visit(other, (*trail, module))
        done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_two_files_read_the_wall_clock(path: Path) -> None:
    if path.relative_to(COACH).as_posix() in READS_THE_WALL_CLOCK:
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) not in WALL_CLOCK, f"{path}:{node.lineno}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_reaches_for_the_application(path: Path) -> None:
    assert "QApplication.instance" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_file_function_or_class_grows_too_long(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    for node in ast.walk(ast.parse(text)):
        limit = 200 if isinstance(node, ast.ClassDef) else 40
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.end_lineno:
            length = node.end_lineno - node.lineno + 1
            assert length <= limit, f"{path}: {node.name} has {length} lines"


def test_packaging_never_shadows_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_the_pure_wings_work_without_qt_or_any_library() -> None:
    """Import and run the pure wings in a Python that has nothing but its standard library."""
    pure = [name_of(p) for p in MODULES if wing_of(name_of(p)) in PURE]
    program = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
class Nothing:
    def find_spec(self, name, path=None, target=None):
        top = name.split('.')[0]
        if top not in sys.stdlib_module_names | {{'coach'}} and '_sysconfigdata' not in top:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Nothing())
import importlib
for name in {pure!r}:
    importlib.import_module(name)
try:
    import PySide6
except ModuleNotFoundError:
    print('pure')
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "pure", done.stderr


def test_the_pure_wings_pass_their_tests_without_qt() -> None:
    """Run their own tests in a Python that cannot import PySide6."""
    program = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('PySide6', 'shiboken6'):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoQt())
import pytest
sys.exit(pytest.main(['-q', '-p', 'no:pytest-qt', '-p', 'no:cacheprovider', '-o', 'addopts=',
    '-o', 'qt_api=', '-W', 'ignore::pytest.PytestConfigWarning', '--import-mode=importlib',
    'tests/domain', 'tests/engine', 'tests/motion/test_rig.py', 'tests/motion/test_routine.py']))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert " passed" in done.stdout


def test_every_module_has_its_test() -> None:
    """Tests mirror the code one to one; what only names or wires is covered from outside."""
    exempt = {
        "ports",  # protocols only
        "frame",  # values only
        "message",  # values only
        "notifier",  # a protocol only
        "__init__",
        "__main__",
        "unavailable",
        "sense",  # protocols only
    }
    missing = []
    for path in MODULES:
        relative = path.relative_to(COACH)
        if relative.stem in exempt:
            continue
        if not (ROOT / "tests" / relative.parent / f"test_{relative.name}").exists():
            missing.append(relative.as_posix())
    assert not missing, f"no test beside: {', '.join(missing)}"
