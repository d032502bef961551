"""What a platform's import takes bounds the exported copy, and the report says what was cut."""

from __future__ import annotations

import csv
from pathlib import Path

from app.jobs.workspace import Workspace
from tests.jobs.test_exporting import cleaned, export


def layout_in(workspace: Workspace, limit: str) -> str:
    """Keep a layout of the user's own with a limit; return its name."""
    folder = workspace.data_dir / "layouts"
    folder.mkdir()
    (folder / "small.toml").write_text(
        f'name = "small"\nlabel = "Small"\nkeeps_original = false\n{limit}\n'
        '[[columns]]\nheader = "Email"\nfact = "email"\n'
        '[[columns]]\nheader = "Domain"\nfact = "domain"\n'
    )
    return "small"


async def test_cells_too_long_for_the_tool_are_cut_in_the_copy_and_counted(
    workspace: Workspace, tmp_path: Path
) -> None:
    layout = layout_in(workspace, "max_octets = 9")
    job_id = await cleaned(
        workspace, tmp_path, "name,email\nJo,jo@longer.example\nAl,al@a.example\n"
    )
    report = await export(workspace, job_id, tmp_path / "out.csv", layout=layout)
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert rows == [["jo@longer.example", "longer.ex"], ["al@a.example", "a.example"]]
    assert report.cut_cells == 1


async def test_a_file_too_large_for_the_tool_becomes_several(
    workspace: Workspace, tmp_path: Path
) -> None:
    layout = layout_in(workspace, "max_file_octets = 70")
    people = "\n".join(f"Jo,jo{number}@a.example" for number in range(5))
    job_id = await cleaned(workspace, tmp_path, f"name,email\n{people}\n")
    report = await export(workspace, job_id, tmp_path / "out.csv", layout=layout)
    files = [(Path(file.path).name, file.rows) for file in report.files]
    assert files == [("out.csv", 2), ("out_2.csv", 2), ("out_3.csv", 1)]
    assert report.rows == 5
