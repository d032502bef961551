"""Where mail for a domain goes, from what DNS said and what it did not say."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from app.mail.domain import (
    DnsAnswer,
    DnsOutcome,
    DomainFacts,
    MailRoute,
    MxHost,
    is_public,
    mx_hosts,
    name_provider,
    read_mx,
)
from app.mail.providers import Provider, Providers

OK, NXDOMAIN, NO_DATA = DnsOutcome.OK, DnsOutcome.NXDOMAIN, DnsOutcome.NO_DATA
SERVFAIL, TIMEOUT, NOT_ASKED = DnsOutcome.SERVFAIL, DnsOutcome.TIMEOUT, DnsOutcome.NOT_ASKED

DOMAIN = "example.com"
PUBLIC = "93.184.216.34"


def mx(*records: str, outcome: DnsOutcome = OK) -> DnsAnswer:
    return DnsAnswer(DOMAIN, "MX", outcome, records)


def host(name: str, *addresses: str, outcome: DnsOutcome = OK) -> MxHost:
    return MxHost(0, name, addresses, outcome)


def route(answer: DnsAnswer, *hosts: MxHost, allow_private: bool = False) -> MailRoute:
    return read_mx(DOMAIN, answer, hosts, allow_private=allow_private).route


def test_a_domain_that_does_not_exist_is_known_from_nxdomain() -> None:
    assert route(mx(outcome=NXDOMAIN)) is MailRoute.NO_DOMAIN


@pytest.mark.parametrize(
    "outcome", [SERVFAIL, TIMEOUT, DnsOutcome.REFUSED, DnsOutcome.NETWORK, NOT_ASKED]
)
def test_a_name_server_that_does_not_answer_leaves_the_route_unseen(outcome: DnsOutcome) -> None:
    assert route(mx(outcome=outcome)) is MailRoute.UNSEEN


def test_mx_hosts_with_addresses_make_a_route() -> None:
    assert route(mx("10 mx.example.net."), host("mx.example.net", PUBLIC)) is MailRoute.MX


def test_hosts_come_by_preference_and_equal_ones_as_received() -> None:
    answer = mx("20 c.example.", "10 b.example.", "5 d.example.", "10 a.example.")
    names = [h.name for h in mx_hosts(DOMAIN, answer)]
    assert names == ["d.example", "b.example", "a.example", "c.example"]


def test_the_hosts_to_look_up_are_marked_as_not_asked() -> None:
    assert mx_hosts(DOMAIN, mx("10 MX.Example.NET.")) == (
        MxHost(10, "mx.example.net", (), NOT_ASKED),
    )


def test_a_host_named_twice_counts_once_with_its_best_preference() -> None:
    hosts = mx_hosts(DOMAIN, mx("20 a.example.", "10 b.example.", "5 a.example."))
    assert [(h.preference, h.name) for h in hosts] == [(5, "a.example"), (10, "b.example")]


def test_facts_keep_preference_addresses_and_the_raw_answer() -> None:
    answer = mx("10 a.example.", "20 b.example.")
    facts = read_mx(
        DOMAIN,
        answer,
        [host("b.example", "2606:2800::1"), host("a.example", PUBLIC)],
        allow_private=False,
    )
    assert [(h.preference, h.name, h.addresses) for h in facts.hosts] == [
        (10, "a.example", (PUBLIC,)),
        (20, "b.example", ("2606:2800::1",)),
    ]
    assert facts.answers == (answer,)


@pytest.mark.parametrize("records", [("0 .",), ("0 ",), ("10 .",), ("0 .", "0 .")])
def test_a_null_mx_accepts_no_mail(records: tuple[str, ...]) -> None:
    assert route(mx(*records)) is MailRoute.NULL_MX


def test_a_null_mx_beside_another_is_contradictory() -> None:
    answer = mx("0 .", "10 mx.example.net.")
    assert route(answer, host("mx.example.net", PUBLIC)) is MailRoute.CONTRADICTORY


@pytest.mark.parametrize("record", ["10 192.0.2.1", "10 [192.0.2.1]", "10 2001:db8::1"])
def test_an_mx_that_names_an_address_is_contradictory(record: str) -> None:
    assert route(mx(record)) is MailRoute.CONTRADICTORY


def test_an_mx_that_names_an_address_is_skipped_where_a_good_host_stands_beside_it() -> None:
    answer = mx("5 192.0.2.1", "10 mx.example.net.")
    facts = read_mx(DOMAIN, answer, [host("mx.example.net", PUBLIC)], allow_private=False)
    assert facts.route is MailRoute.MX
    assert [h.name for h in facts.hosts] == ["mx.example.net"]


def test_a_record_that_cannot_be_read_is_skipped() -> None:
    assert mx_hosts(DOMAIN, mx("ten mx.example.net.", "10 good.example."))[0].name == "good.example"


def test_nothing_but_unreadable_records_fall_to_the_domain_itself_never() -> None:
    assert route(mx("ten mx.example.net.")) is MailRoute.CONTRADICTORY


def test_without_mx_the_domain_itself_is_the_host() -> None:
    assert mx_hosts(DOMAIN, mx(outcome=NO_DATA)) == (MxHost(0, DOMAIN, (), NOT_ASKED),)
    assert route(mx(outcome=NO_DATA), host(DOMAIN, PUBLIC)) is MailRoute.IMPLICIT_MX


def test_an_empty_mx_answer_counts_as_no_data() -> None:
    assert route(mx(), host(DOMAIN, PUBLIC)) is MailRoute.IMPLICIT_MX


@pytest.mark.parametrize("outcome", [NO_DATA, NXDOMAIN])
def test_a_domain_with_neither_mx_nor_address_has_no_mx(outcome: DnsOutcome) -> None:
    assert route(mx(outcome=NO_DATA), host(DOMAIN, outcome=outcome)) is MailRoute.NO_MX


@pytest.mark.parametrize("outcome", [SERVFAIL, TIMEOUT, NOT_ASKED])
def test_an_implicit_mx_that_was_not_seen_is_no_missing_mx(outcome: DnsOutcome) -> None:
    assert route(mx(outcome=NO_DATA), host(DOMAIN, outcome=outcome)) is MailRoute.UNSEEN


def test_hosts_that_are_known_to_have_no_address_are_no_route() -> None:
    answer = mx("10 a.example.", "20 b.example.")
    hosts = (host("a.example", outcome=NO_DATA), host("b.example", outcome=NXDOMAIN))
    assert route(answer, *hosts) is MailRoute.NO_ROUTE


def test_no_route_does_not_fall_back_to_the_domains_own_address() -> None:
    answer = mx("10 a.example.")
    hosts = (host("a.example", outcome=NXDOMAIN), host(DOMAIN, PUBLIC))
    assert route(answer, *hosts) is MailRoute.NO_ROUTE


def test_one_host_without_an_answer_keeps_the_route_unseen() -> None:
    answer = mx("10 a.example.", "20 b.example.")
    hosts = (host("a.example", outcome=NO_DATA), host("b.example", outcome=SERVFAIL))
    assert route(answer, *hosts) is MailRoute.UNSEEN


def test_a_host_that_nobody_asked_keeps_the_route_unseen() -> None:
    answer = mx("10 a.example.", "20 b.example.")
    assert route(answer, host("a.example", outcome=NO_DATA)) is MailRoute.UNSEEN


def test_one_good_host_is_enough_whatever_the_others_say() -> None:
    answer = mx("10 a.example.", "20 b.example.")
    hosts = (host("a.example", outcome=SERVFAIL), host("b.example", PUBLIC))
    assert route(answer, *hosts) is MailRoute.MX


@pytest.mark.parametrize("address", ["127.0.0.1", "10.1.2.3", "::1", "fe80::1", "192.168.0.9"])
def test_private_addresses_are_no_public_route_unless_allowed(address: str) -> None:
    answer = mx("10 a.example.")
    assert route(answer, host("a.example", address)) is MailRoute.NOT_PUBLIC
    assert route(answer, host("a.example", address), allow_private=True) is MailRoute.MX


def test_a_private_address_beside_a_public_one_is_left_out() -> None:
    facts = read_mx(
        DOMAIN, mx("10 a.example."), [host("a.example", "10.0.0.1", PUBLIC)], allow_private=False
    )
    assert facts.hosts[0].addresses == (PUBLIC,)


def test_a_private_host_beside_one_not_seen_is_unseen() -> None:
    answer = mx("10 a.example.", "20 b.example.")
    hosts = (host("a.example", "10.0.0.1"), host("b.example", outcome=TIMEOUT))
    assert route(answer, *hosts) is MailRoute.UNSEEN


def test_an_implicit_mx_on_a_private_address_is_not_public() -> None:
    assert route(mx(outcome=NO_DATA), host(DOMAIN, "10.0.0.1")) is MailRoute.NOT_PUBLIC


@pytest.mark.parametrize(
    "address",
    [
        "224.0.0.1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 (an address to judge, nothing binds)
        "no address",
    ],
)
def test_an_address_in_disguise_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", [PUBLIC, "2606:2800:220:1::1", "64:ff9b::5db8:d822"])
def test_a_global_address_is_public(address: str) -> None:
    assert is_public(address)


GOOGLE = Provider(
    "google", "Google", mx_suffixes=(".google.com",), spf_includes=("_spf.google.com",)
)
GATE = Provider("gate", "Gate", kind="gateway", mx_suffixes=(".gate.example",))
PROVIDERS = Providers([GOOGLE, GATE])


def registrable(name: str) -> str:
    return ".".join(name.split(".")[-2:]) if "." in name else ""


def named(*hosts: MxHost, spf: str = "") -> DomainFacts:
    facts = DomainFacts(DOMAIN, MailRoute.MX, hosts)
    return name_provider(facts, PROVIDERS, registrable=registrable, spf=spf)


def test_the_best_mx_names_provider_and_group() -> None:
    facts = named(host("aspmx.l.google.com"), host("mx.other.example"))
    assert (facts.provider, facts.provider_behind, facts.mx_group) == ("google", "", "google")


def test_a_gateway_shows_the_host_behind_by_spf() -> None:
    facts = named(host("mx1.gate.example"), spf="v=spf1 include:_spf.google.com -all")
    assert (facts.provider, facts.provider_behind) == ("gate", "google")


def test_a_gateway_without_a_telling_spf_shows_nobody_behind() -> None:
    assert named(host("mx1.gate.example")).provider_behind == ""


def test_the_host_behind_is_not_asked_for_where_there_is_no_gateway() -> None:
    spf = "v=spf1 include:_spf.google.com -all"
    assert named(host("mx.other.example"), spf=spf).provider_behind == ""


def test_an_unknown_host_is_grouped_by_its_registrable_domain() -> None:
    facts = named(host("mx1.other.example"))
    assert (facts.provider, facts.mx_group) == ("", "other.example")


def test_a_host_without_registrable_domain_is_its_own_group() -> None:
    assert named(host("localhost")).mx_group == "localhost"


def test_a_domain_without_hosts_stays_without_group() -> None:
    assert named().mx_group == ""


@given(
    outcomes=st.lists(st.sampled_from(list(DnsOutcome)), min_size=1, max_size=4),
    addresses=st.lists(st.sampled_from([PUBLIC, "10.0.0.1"]), max_size=2),
)
def test_an_address_is_invalid_by_dns_only_when_every_answer_is_definite(
    outcomes: list[DnsOutcome], addresses: list[str]
) -> None:
    names = [f"h{number}.example" for number in range(len(outcomes))]
    hosts = [
        MxHost(0, name, tuple(addresses) if outcome is OK else (), outcome)
        for name, outcome in zip(names, outcomes, strict=True)
    ]
    answer = mx(*(f"10 {name}." for name in names))
    if route(answer, *hosts) is MailRoute.NO_ROUTE:
        assert all(outcome.is_answer for outcome in outcomes)
        assert not any(h.addresses for h in hosts)
