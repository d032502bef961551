"""Measures the checks that need no network, beside email-validator's syntax check alone."""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable

from email_validator import EmailNotValidError, validate_email

from app.files.hygiene import ALL_RULES, clean
from app.jobs.workspace import Rules
from app.mail.address import Address, mailbox_key, parse
from app.mail.evidence import Evidence
from app.mail.known import KnownLists, read_known, read_known_bad
from app.mail.verdict import decide
from app.settings import Settings
from tests.bench.material import addresses

ROUNDS = 3


def theirs(texts: list[str]) -> None:
    """Check the syntax with email-validator, without a look at DNS."""
    for text in texts:
        try:
            validate_email(text, check_deliverability=False)
        except EmailNotValidError:
            continue


def ours(texts: list[str], lists: KnownLists) -> None:
    """Clean, parse, find the mailbox's key, and ask every list: disposable, role, free, typos."""
    rules = tuple(ALL_RULES)
    for text in texts:
        address = parse(clean(text, rules).text)
        if isinstance(address, Address):
            mailbox_key(address)
            read_known(address, lists)
        else:
            read_known_bad(address, lists)


def ours_with_verdict(texts: list[str], rules: Rules) -> None:
    """Do all of that and weigh it."""
    for text in texts:
        address = parse(text)
        if isinstance(address, Address):
            known = read_known(address, rules.known_lists)
            evidence = Evidence(text, address.text, known=known)
        else:
            known = read_known_bad(address, rules.known_lists)
            evidence = Evidence(text, syntax_problem=address.problem, known=known)
        decide(evidence, rules.weights, 1.7e9, rules.providers)


def cpu_s(work: Callable[[], None]) -> float:
    """Return the CPU seconds of one go."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> int:
    """Print the ratios, medians of some rounds."""
    parser = argparse.ArgumentParser(prog="bench offline")
    parser.add_argument("--addresses", type=int, default=50_000)
    texts = list(addresses(parser.parse_args().addresses))
    rules = Rules.load(Settings())
    works: dict[str, Callable[[], None]] = {
        "email-validator, syntax only": lambda: theirs(texts),
        "ours: hygiene, syntax, key, lists": lambda: ours(texts, rules.known_lists),
        "ours: syntax, lists, verdict": lambda: ours_with_verdict(texts, rules),
    }
    took: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(ROUNDS):
        for name, work in works.items():
            took[name].append(cpu_s(work))
    first, *_ = took.values()
    for name, each in took.items():
        ratios = [base / one for base, one in zip(first, each, strict=True)]
        rate = len(texts) / statistics.median(each)
        sys.stdout.write(f"{name:36}{rate:12,.0f} addresses/s {statistics.median(ratios):6.2f} x\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
