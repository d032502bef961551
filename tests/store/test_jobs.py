"""Jobs keep every row as it came in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from app.store.database import Store
from app.store.jobs import JobState, NewJob, StatusCounts
from tests.fakes.results import new_row, result_of


def imported(store: Store, *texts: str) -> int:
    job_id = store.jobs.create(NewJob("leads", sources=("leads.csv",), headers=("email",)))
    store.jobs.add_rows(job_id, [new_row(n, text) for n, text in enumerate(texts, 2)])
    store.jobs.finish_import(job_id)
    return job_id


def test_a_job_comes_back_as_it_was_created(store: Store) -> None:
    new = NewJob(
        "leads",
        sources=("/a/leads.csv", "/b/more.csv"),
        headers=("E-mail", "E-mail", ""),
        address_column=1,
        roles=(("first_name", 2),),
        dialect_json='{"delimiter": ";"}',
        options_json='{"mode": "dns"}',
    )
    job = store.jobs.get(store.jobs.create(new))
    assert job is not None
    assert (job.name, job.sources, job.headers, job.address_column) == (
        new.name,
        new.sources,
        new.headers,
        1,
    )
    assert (job.roles, job.dialect_json, job.options_json) == (
        new.roles,
        new.dialect_json,
        new.options_json,
    )
    assert job.state is JobState.IMPORTING


def test_rows_of_one_key_share_a_mailbox(store: Store) -> None:
    job = store.jobs.get(imported(store, "a@x.example", "b@x.example", "A@x.example"))
    assert job is not None
    assert (job.rows, job.mailboxes) == (3, 2)


def test_rows_without_an_address_are_rows_too(store: Store) -> None:
    job_id = imported(store, "", "a@x.example", "")
    assert [row.text for row in store.results.rows(job_id, [1, 2, 3])] == ["", "a@x.example", ""]


def test_jobs_are_listed_newest_first(store: Store) -> None:
    first, second = imported(store, "a@x.example"), imported(store, "b@x.example")
    assert [job.id for job in store.jobs.list()] == [second, first]


def test_a_done_job_is_not_unfinished(store: Store) -> None:
    first, second = imported(store, "a@x.example"), imported(store, "b@x.example")
    store.jobs.set_state(first, JobState.DONE, note="well done")
    assert [job.id for job in store.jobs.unfinished()] == [second]
    done = store.jobs.get(first)
    assert done is not None
    assert done.note == "well done"


def test_a_note_stays_until_another_is_given(store: Store) -> None:
    job_id = imported(store, "a@x.example")
    store.jobs.set_state(job_id, JobState.RUNNING, note="parked")
    store.jobs.set_state(job_id, JobState.PAUSED)
    job = store.jobs.get(job_id)
    assert job is not None
    assert job.note == "parked"


def test_deleting_a_job_leaves_its_neighbours_alone(store: Store) -> None:
    first, second = imported(store, "a@x.example"), imported(store, "a@x.example")
    for job_id in (first, second):
        store.results.save(job_id, [(1, result_of("a@x.example"))])
    store.jobs.delete(first)
    assert store.jobs.get(first) is None
    assert store.results.result(first, 1) is None
    assert store.results.result(second, 1) == result_of("a@x.example")


def test_a_broken_off_import_is_cleared_away_after_a_day(tmp_path: Path) -> None:
    path = tmp_path / "winnow.sqlite3"
    now = 1_000_000.0
    with Store.open(path, clock=lambda: now) as store:
        job_id = store.jobs.create(NewJob("half"))
        store.jobs.add_rows(job_id, [new_row(2, "a@x.example")])
    with Store.open(path, clock=lambda: now + 3600) as store:
        assert len(store.jobs.list()) == 1
    with Store.open(path, clock=lambda: now + 90_000) as store:
        assert store.jobs.list() == []


def test_rows_can_be_marked(store: Store) -> None:
    job_id = imported(store, "a@x.example", "b@x.example")
    store.jobs.set_marks(job_id, [2], 1)
    assert [row.mark for row in store.results.rows(job_id, [1, 2])] == [0, 1]


def test_half_a_surrogate_pair_does_not_stop_an_import(store: Store) -> None:
    job_id = store.jobs.create(NewJob("odd", headers=("email", "note")))
    store.jobs.add_rows(job_id, [new_row(2, "a@x.example", "half \ud83d")])
    store.jobs.finish_import(job_id)
    assert store.results.rows(job_id, [1])[0].cells == ("a@x.example", "half ?")


def test_counts_name_every_status() -> None:
    counts = StatusCounts(1, 2, 3, 4, 5, pending=6)
    assert counts.total == 21
    assert counts.settled == 15


cells = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
lists = st.lists(st.tuples(st.sampled_from(["a@x", "A@x", "b@y", "", " ", "no"]), cells, cells))


@settings(max_examples=40, deadline=None)
@given(rows=lists, chunk=st.integers(1, 5))
def test_no_row_is_lost_doubled_or_changed(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]], chunk: int
) -> None:
    with Store.open(tmp_path_factory.mktemp("p") / "w.sqlite3") as store:
        job_id = store.jobs.create(NewJob("p"))
        new = [new_row(n, *cells, raw=cells[2]) for n, cells in enumerate(rows, 2)]
        for start in range(0, len(new), chunk):
            store.jobs.add_rows(job_id, new[start : start + chunk])
        store.jobs.finish_import(job_id)
        read = [row for part in store.results.iterate(job_id, chunk=chunk) for row in part]
        assert [(r.number, r.cells, r.raw) for r in read] == [
            (n.number, n.cells, n.raw) for n in new
        ]
        job = store.jobs.get(job_id)
        assert job is not None
        assert (job.rows, job.mailboxes) == (len(new), len({row.key for row in new}))
