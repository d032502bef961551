"""Two jobs of one list are compared address by address."""

from __future__ import annotations

from app.jobs.compare import Change, compare
from app.jobs.workspace import Workspace
from app.mail.reason import Reason, Status
from tests.fakes.results import result_of
from tests.store.test_jobs import imported


async def test_changes_newcomers_and_leavers_are_told(workspace: Workspace) -> None:
    earlier = imported(workspace.store, "jo@a.example", "al@a.example", "gone@a.example")
    later = imported(workspace.store, "al@a.example", "jo@a.example", "new@a.example")
    results = workspace.store.results
    results.save(earlier, [(1, result_of("jo@a.example")), (2, result_of("al@a.example"))])
    refused = result_of("jo@a.example", Reason.ANTISPAM_SYSTEM)
    results.save(later, [(1, result_of("al@a.example")), (2, refused)])
    found = await compare(workspace, earlier, later)
    before = result_of("jo@a.example").verdict.status
    assert found.changes == (Change(before, Status.UNKNOWN, 1, ("jo@a.example",)),)
    assert (found.same, found.added, found.removed) == (1, 1, 1)
