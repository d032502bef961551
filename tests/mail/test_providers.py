"""Providers are found by MX host and by SPF record, and their file is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.mail.providers import Provider, Providers

FILE = Path(__file__).parents[2] / "resources" / "providers.toml"

# fmt: off
NAMED_BY_THE_PLAN = [
    "google", "outlook", "microsoft365", "yahoo", "apple", "gmx", "webde", "proton", "fastmail",
    "zoho", "yandex", "mailru", "qq", "netease", "orange", "comcast", "mimecast", "proofpoint",
    "barracuda", "cisco", "broadcom", "sophos", "trendmicro", "hornetsecurity", "nable",
    "siteground",
]
# fmt: on


@pytest.fixture(scope="module")
def providers() -> Providers:
    return Providers.from_toml(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMED_BY_THE_PLAN)
def test_every_provider_of_the_plan_is_known(providers: Providers, name: str) -> None:
    provider = providers.get(name)
    assert provider is not None
    assert provider.mx_suffixes


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("aspmx.l.google.com", "google"),
        ("ALT4.ASPMX.L.GOOGLE.COM.", "google"),
        ("hotmail-com.olc.protection.outlook.com", "outlook"),
        ("contoso-com.mail.protection.outlook.com", "microsoft365"),
        ("contoso-com.a-v1.mx.microsoft", "microsoft365"),
        ("mta7.am0.yahoodns.net", "yahoo"),
        ("mx01.mail.icloud.com", "apple"),
        ("eu-smtp-inbound-1.mimecast.com", "mimecast"),
        ("mx1-us1.ppe-hosted.com", "proofpoint"),
        ("mx1.qq.com", "qq"),
        ("163mx01.mxmail.netease.com", "netease"),
        ("mx.yandex.net", "yandex"),
    ],
)
def test_an_mx_host_tells_the_provider(providers: Providers, host: str, name: str) -> None:
    provider = providers.by_mx(host)
    assert provider is not None
    assert provider.name == name


@pytest.mark.parametrize("host", ["mx.example.com", "google.com.example.org", "notgoogle.com", ""])
def test_a_strange_mx_host_has_no_provider(providers: Providers, host: str) -> None:
    assert providers.by_mx(host) is None


def test_the_longest_suffix_wins() -> None:
    wide = Provider("wide", "Wide", mx_suffixes=(".example.com",))
    narrow = Provider("narrow", "Narrow", mx_suffixes=(".mail.example.com",))
    found = Providers([wide, narrow]).by_mx("mx1.mail.example.com")
    assert found is narrow


@pytest.mark.parametrize(
    ("spf", "name"),
    [
        (
            "v=spf1 include:_netblocks.mimecast.com include:spf.protection.outlook.com -all",
            "microsoft365",
        ),
        ("v=spf1 +include:_spf.google.com ~all", "google"),
        ("V=SPF1 redirect=_spf.yandex.net", "yandex"),
        ("v=spf1 a mx include:eu.zoho.eu ~all", "zoho"),
    ],
)
def test_an_spf_record_names_the_host_behind_a_gateway(
    providers: Providers, spf: str, name: str
) -> None:
    provider = providers.by_spf(spf)
    assert provider is not None
    assert provider.name == name


@pytest.mark.parametrize(
    "spf", ["", "v=spf1 a mx ip4:192.0.2.1 -all", "v=spf1 include:spf.example.com -all"]
)
def test_an_spf_record_without_a_known_host_names_nobody(providers: Providers, spf: str) -> None:
    assert providers.by_spf(spf) is None


def test_a_gateway_is_never_the_host_behind(providers: Providers) -> None:
    assert providers.by_spf("v=spf1 include:spf.pphosted.com -all") is None


def test_yahoo_proves_nothing_and_says_so(providers: Providers) -> None:
    yahoo = providers.get("yahoo")
    assert yahoo is not None
    assert yahoo.accepts_all
    assert yahoo.warning


def test_google_gives_proof(providers: Providers) -> None:
    google = providers.get("google")
    assert google is not None
    assert not google.accepts_all
    assert (google.messages_per_connection, google.connections) == (50, 5)


def test_microsoft_consumer_wants_the_decoy_in_its_own_session(providers: Providers) -> None:
    outlook = providers.get("outlook")
    assert outlook is not None
    assert not outlook.decoy_shares_session


def test_gateways_do_not_claim_proof(providers: Providers) -> None:
    assert all(p.rcpt_worth == "sometimes" for p in providers if p.kind == "gateway")


def test_a_warning_is_one_sentence(providers: Providers) -> None:
    warnings = [p.warning for p in providers if p.warning]
    assert all(w.endswith(".") and w.count(". ") == 0 for w in warnings)


def test_no_mx_suffix_belongs_to_two_providers(providers: Providers) -> None:
    suffixes = [suffix for p in providers for suffix in p.mx_suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[x]\nkind = 'best'", "kind"),
        ("[x]\nconnections = 0", "connections"),
        ("[x]\nconnections = true", "connections"),
        ("[x]\nlabel = 3", "label"),
        ("[x]\ndecoy_shares_session = 'no'", "decoy_shares_session"),
        ("[x]\nmx_suffixes = ['google.com']", "mx_suffixes"),
        ("[x]\nmx_suffixes = '.google.com'", "mx_suffixes"),
        ("[x]\nspf_includes = ['UPPER.example']", "spf_includes"),
        ("[x]\nspf_includes = [1]", "spf_includes"),
        ("[x]\nname = 'y'", "name"),
        ("[x]\ncolour = 'red'", "colour"),
        ("x = 1", "x"),
    ],
)
def test_a_wrong_entry_is_refused_by_name(text: str, word: str) -> None:
    with pytest.raises(ValueError, match=word):
        Providers.from_toml(text)


def test_a_provider_without_a_label_is_called_by_its_name() -> None:
    provider = Providers.from_toml("[x]\nmx_suffixes = ['.x.example']").get("x")
    assert provider is not None
    assert provider.label == "x"


def test_an_unknown_name_gives_none() -> None:
    assert Providers().get("nobody") is None
