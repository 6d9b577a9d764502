"""One file, several moves: what a stage's variant and another form change of the whole.

Works on the tables of a file as they are, before anything is read. Tables merge, lists replace,
``drop`` takes away; a limb that is told another ``mode`` starts afresh.
"""

from collections.abc import Mapping

from coach.motion.format import Table
from coach.motion.parts import NAME, STAGES

VARIABLE = (
    "tags",
    "side",
    "text",
    "about",
    "dose",
    "stage",
    "figure",
    "prop",
    "contact",
    "pose",
    "phase",
    "cue",
    "drop",
)
"""What of a file a variant or a form may change."""
GENTLE = frozenset({"dose", "text", "about"})
"""A stage's variant that changes only these also holds in a form without one for that stage."""
LIMBS = ("leg_near", "leg_far", "hand_near", "hand_far")

Tables = dict[str, object]
Staged = tuple[Tables, dict[str, Tables]]
"""The tables of a form, and those of each stage's variant of it."""


def variants_of(data: Mapping[str, object], table: Table) -> dict[str, Tables]:
    """Return the tables of each stage's variant, merged into those of the move."""
    base = _without(data, "variant", "form")
    return {stage: merged(base, own, at) for stage, own, at in _stages(table)}


def forms_of(data: Mapping[str, object], table: Table) -> dict[str, Staged]:
    """Return the tables of each form."""
    base = _without(data, "variant", "form")
    dose = base.get("dose")
    if isinstance(dose, dict):
        base["dose"] = _without(dose, "then")
    gentle = _gentle(data)
    given = table.table("form")
    forms: dict[str, Staged] = {}
    for name in given.names():
        if not NAME.fullmatch(name):
            given.report("E013", name[:40], f"a form's name has the form {NAME.pattern}")
            continue
        at = given.table(name)
        own = {stage: (tables, where) for stage, tables, where in _stages(at)}
        changes = at.raw((*VARIABLE, "variant"))
        changes.pop("variant", None)
        form = merged(base, changes, at)
        stages = {stage: merged(form, *found) for stage, found in own.items()}
        for stage, tables in gentle.items():
            if stage not in stages:
                stages[stage] = merged(merged(base, tables, at), changes, at)
        forms[name] = (form, stages)
    return forms


def merged(base: Mapping[str, object], changes: Mapping[str, object], at: Table) -> Tables:
    """Return the tables with these changes; what cannot be dropped is reported at ``at``."""
    whole = _copied(base)
    dropped = changes.get("drop", [])
    for path in dropped if isinstance(dropped, list) else [dropped]:
        if not isinstance(path, str) or not _drop(whole, path.split(".")):
            at.report("E020", "drop", f"there is no {str(path)[:60]!r} to drop")
    _start_afresh(whole, changes)
    return _merged(whole, _without(changes, "drop"))


def _stages(table: Table) -> list[tuple[str, Tables, Table]]:
    """Return stage, changes and table of each variant a table has."""
    given = table.table("variant")
    found: list[tuple[str, Tables, Table]] = []
    for stage in given.names():
        if stage in STAGES:
            at = given.table(stage)
            found.append((stage, at.raw(VARIABLE), at))
        else:
            given.report("E010", stage[:40], f"unknown stage; known: {', '.join(STAGES)}")
    return found


def _gentle(data: Mapping[str, object]) -> dict[str, Tables]:
    variants = data.get("variant")
    if not isinstance(variants, dict):
        return {}
    return {
        stage: dict(changes)
        for stage, changes in variants.items()
        if stage in STAGES and isinstance(changes, dict) and changes.keys() <= GENTLE
    }


def _start_afresh(whole: Tables, changes: Mapping[str, object]) -> None:
    """Forget how a limb was held and posed where the changes give it another mode."""
    was, now = whole.get("contact"), changes.get("contact")
    if not isinstance(now, dict):
        return
    was = was if isinstance(was, dict) else {}
    for limb in LIMBS:
        if _mode(now.get(limb), "") in ("", _mode(was.get(limb), "fk")):
            continue
        was.pop(limb, None)
        poses = whole.get("pose")
        for pose in poses.values() if isinstance(poses, dict) else ():
            if isinstance(pose, dict):
                pose.pop(limb, None)


def _mode(contact: object, default: str) -> object:
    return contact.get("mode", default) if isinstance(contact, dict) else default


def _drop(tables: Tables, path: list[str]) -> bool:
    inner: object = tables
    for name in path[:-1]:
        inner = inner.get(name) if isinstance(inner, dict) else None
    if not isinstance(inner, dict) or path[-1] not in inner:
        return False
    del inner[path[-1]]
    return True


def _copied(tables: Mapping[str, object]) -> Tables:
    return {k: _copied(value) if isinstance(value, dict) else value for k, value in tables.items()}


def _without(tables: Mapping[str, object], *names: str) -> Tables:
    return {key: value for key, value in tables.items() if key not in names}


def _merged(base: Mapping[str, object], changes: Mapping[str, object]) -> Tables:
    whole = dict(base)
    for key, new in changes.items():
        old = whole.get(key)
        whole[key] = _merged(old, new) if isinstance(old, dict) and isinstance(new, dict) else new
    return whole
