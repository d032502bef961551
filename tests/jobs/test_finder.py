"""The finder asks about likely spellings until one is confirmed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.jobs.finder import MOST_PATTERNS, FinderError, find
from app.jobs.workspace import Workspace
from app.mail.domain import MailRoute
from app.mail.evidence import ProbeEnd
from app.mail.reply import Reply
from app.store.jobs import NewJob, NewRow
from tests.fakes.asker import NO_SUCH, OK, FakeAsker
from tests.fakes.results import facts_of, result_of


class Firm(FakeAsker):
    """A host that knows some people and nobody else."""

    def knows(self, *people: str) -> Firm:
        self.people: Sequence[str] = people
        return self

    def _finding(self, facts, address, decoy):  # type: ignore[no-untyped-def]  # as in FakeAsker
        self.replies[facts.domain] = [OK if address.local_part in self.people else NO_SUCH]
        return super()._finding(facts, address, decoy)


async def test_a_confirmed_spelling_is_found(workspace: Workspace) -> None:
    found = await find(
        workspace, "Zoë", "Doe", "firm.example", asker=Firm().knows("zdoe", "someone")
    )
    assert (found.email, found.status) == ("zdoe@firm.example", "found")
    assert found.confidence >= 80
    assert 1 <= found.patterns_tested <= MOST_PATTERNS


async def test_nobody_is_found_where_nobody_is_known(workspace: Workspace) -> None:
    found = await find(workspace, "Jo", "Doe", "firm.example", asker=Firm().knows())
    assert (found.email, found.confidence, found.status) == ("", 0, "not_found")
    assert found.patterns_tested == MOST_PATTERNS


async def test_a_catch_all_gives_the_likeliest_spelling(workspace: Workspace) -> None:
    asker = FakeAsker(decoys={"all.example": OK})
    found = await find(workspace, "Jo", "Doe", "all.example", asker=asker)
    assert (found.email, found.status) == ("jo.doe@all.example", "catch_all")
    assert 50 <= found.confidence < 80
    assert len(asker.asked) <= 4


async def test_a_host_that_does_not_answer_gives_a_weak_guess(workspace: Workspace) -> None:
    asker = FakeAsker(ends={"mute.example": ProbeEnd.CONNECT_TIMEOUT})
    found = await find(workspace, "Jo", "Doe", "mute.example", asker=asker)
    assert (found.email, found.status) == ("jo.doe@mute.example", "unknown")
    assert found.confidence < 50
    assert found.patterns_tested == 4


async def test_a_temporary_refusal_confirms_nothing(workspace: Workspace) -> None:
    asker = FakeAsker(replies={"busy.example": [Reply(451, "4.3.2 try again later")]})
    found = await find(workspace, "Jo", "Doe", "busy.example", asker=asker)
    assert found.status == "unknown"


@pytest.mark.parametrize(
    ("route", "status"), [(MailRoute.NO_DOMAIN, "not_found"), (MailRoute.UNSEEN, "unknown")]
)
async def test_a_domain_without_hosts_is_not_asked(
    workspace: Workspace, route: MailRoute, status: str
) -> None:
    asker = FakeAsker(facts={"gone.example": facts_of("gone.example", route=route)})
    found = await find(workspace, "Jo", "Doe", "gone.example", asker=asker)
    assert (found.status, found.patterns_tested) == (status, 0)
    assert asker.is_closed


async def test_what_the_domains_known_people_use_is_tried_first(workspace: Workspace) -> None:
    jobs = workspace.store.jobs
    job_id = jobs.create(NewJob("people"))
    text = "roe_a@firm.example"
    jobs.add_rows(job_id, [NewRow(2, (text,), "", text, text, "firm.example", "Ann", "Roe")])
    text = "poe_ben@firm.example"
    jobs.add_rows(job_id, [NewRow(3, (text,), "", text, text, "firm.example", "Ben", "Poe")])
    jobs.finish_import(job_id)
    workspace.store.results.save(job_id, [(n, result_of("x@firm.example")) for n in (1, 2)])
    asker = FakeAsker(decoys={"firm.example": OK})
    found = await find(workspace, "Jo", "Doe", "firm.example", asker=asker)
    assert found.email == "doe_jo@firm.example"


@pytest.mark.parametrize(("first", "domain"), [("Jo", "no domain"), ("", "firm.example")])
async def test_without_name_or_domain_there_is_nothing_to_find(
    workspace: Workspace, first: str, domain: str
) -> None:
    with pytest.raises(FinderError):
        await find(workspace, first, "", domain, asker=FakeAsker())


async def test_confirmed_mailboxes_without_names_show_the_pattern_too(
    workspace: Workspace,
) -> None:
    jobs = workspace.store.jobs
    job_id = jobs.create(NewJob("job", headers=("email",)))
    texts = ["maria_silva@firm.example", "anna_kowalski@firm.example"]
    jobs.add_rows(
        job_id,
        [NewRow(n, (text,), "", text, text, "firm.example") for n, text in enumerate(texts, 1)],
    )
    jobs.finish_import(job_id)
    results = [(number, result_of(text)) for number, text in enumerate(texts, 1)]
    workspace.store.results.save(job_id, results)
    firm = Firm().knows("jo_doe")
    found = await find(workspace, "Jo", "Doe", "firm.example", asker=firm)
    assert (found.email, found.patterns_tested) == ("jo_doe@firm.example", 4)
