"""The resources are found where the program is."""

from coach import assets


def test_the_folder_holds_what_the_program_shows() -> None:
    assert {"exercises", "routines", "i18n", "icons"} <= {p.name for p in assets.folder().iterdir()}
    assert assets.path("exercises", "ankle-pumps.toml").is_file()
