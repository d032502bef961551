"""Make the sandbox's world and the sample lists that belong to it; the same rows each time."""

from __future__ import annotations

import csv
import random
import sys
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook

ROOT = Path(__file__).resolve().parent.parent
ROWS = 200
HEADER = (
    "First name",
    "Last name",
    "E-mail",
    "Company",
    "Job title",
    "Phone",
    "ZIP",
    "City",
    "Opt-in date",
    "Notes",
)

FIRST = [
    "Anna",
    "Ben",
    "Carla",
    "David",
    "Elena",
    "François",
    "Greta",
    "Henrik",
    "Inés",
    "Jonas",
    "Katarzyna",
    "Liam",
    "Mónica",
    "Noah",
    "Olivia",
    "Paweł",
    "Quentin",
    "Rosa",
    "Søren",
    "Teresa",
    "Ursula",
    "Victor",
    "Wanda",
    "Xavier",
    "Yasmin",
    "Zoë",
    "Aisha",
    "Björn",
    "Chloé",
    "Dimitri",
    "Emma",
    "Farid",
]
LAST = [
    "Almeida",
    "Becker",
    "Castillo",
    "Dubois",
    "Eriksson",
    "Fernández",
    "García",
    "Hoffmann",
    "Ivanova",
    "Jensen",
    "Kowalski",
    "Lefèvre",
    "Müller",
    "Novák",
    "O'Brien",
    "Petrov",
    "Quinn",
    "Rossi",
    "Schäfer",
    "Taylor",
    "Urban",
    "Vargas",
    "Weber",
    "Yilmaz",
    "Zimmermann",
    "Okafor",
    "Nakamura",
    "Lindqvist",
    "Moreau",
    "Haddad",
]
TITLES = (
    "Head of Marketing",
    "CEO",
    "Sales Manager",
    "Buyer, Europe",
    'Owner ("the boss")',
    "Accountant",
    "Events",
    "",
)
CITIES = ("Berlin", "München", "Zürich", "Málaga", "Kraków", "Oslo", "Lyon", "Dublin", "Boston")


@dataclass(frozen=True)
class Company:
    """A company of the world: its name, domain and how its mail host behaves."""

    name: str
    domain: str
    behaviour: str
    ip: str
    mx: str = ""
    share: int = 3


COMPANIES = (
    Company("Northwind Traders", "northwind.example", "normal", "127.0.0.11", share=14),
    Company("Contoso, Ltd.", "contoso.example", "normal", "127.0.0.11", share=10),
    Company("Müller & Söhne Bau GmbH", "müller-bau.example", "normal", "127.0.0.12", share=8),
    Company("Fabrikam", "fabrikam.example", "catch_all", "127.0.0.13", share=10),
    Company(
        'Adventure "Works" Inc.', "adventure-works.example", "greylisting", "127.0.0.14", "", 9
    ),
    Company("Blue Yonder Airlines", "blueyonder.example", "blocking", "127.0.0.15", share=6),
    Company("Fortress Bank", "fortress.example", "blocking_at_banner", "127.0.0.16", share=4),
    Company("Trey Research", "treyresearch.example", "slow", "127.0.0.17", share=4),
    Company("Lucerne Publishing", "lucerne.example", "dead", "127.0.0.18", share=4),
    Company("Margie's Travel", "margies.example", "dropping", "127.0.0.19", share=4),
    Company("Proseware", "proseware.example", "temporary_trouble", "127.0.0.20", share=4),
    Company("Tailspin Toys", "tailspin.example", "rate_limiting", "127.0.0.21", share=8),
    Company("Wingtip Press", "wingtip.example", "null_mx", "127.0.0.11", share=3),
    Company("Graphic Design Institute", "graphicdesign.example", "no_mx", "127.0.0.11", "", 3),
    Company("Litware", "litware.example", "servfail", "127.0.0.11", share=3),
    Company("Humongous Insurance", "humongous.example", "no_route", "127.0.0.11", share=3),
    Company("Alpine Ski House", "alpine.example", "implicit_mx", "127.0.0.22", share=5),
    Company("", "gmail.com", "normal", "127.0.0.30", "gmail-smtp-in.l.google.com", 20),
    Company("", "outlook.com", "normal", "127.0.0.31", "outlook-com.olc.protection.outlook.com", 8),
    Company("", "yahoo.com", "catch_all", "127.0.0.32", "mta5.am0.yahoodns.net", 6),
    Company("", "gmx.de", "normal", "127.0.0.33", "mx00.emig.gmx.net", 6),
    Company("", "mailinator.com", "catch_all", "127.0.0.34", "mail.mailinator.com", 4),
)


@dataclass
class Mailboxes:
    """Which local parts exist, are full or are switched off at one domain."""

    users: set[str]
    full: set[str]
    disabled: set[str]


def main() -> int:
    """Write sandbox.toml, leads.csv and leads.xlsx."""
    # A fixed seed, so that the files change only when this script does.
    rng = random.Random(20261120)  # noqa: S311 - sample data, no secrets
    boxes = {company.domain: Mailboxes(set(), set(), set()) for company in COMPANIES}
    rows = [_person(rng, boxes) for _ in range(ROWS - len(_ODD_ROWS) - 8)]
    rows.extend(list(rng.choice(rows)) for _ in range(8))
    rows.extend(list(row) for row in _ODD_ROWS)
    rng.shuffle(rows)
    for row in rows:
        _mess_up(rng, row)
    boxes["müller-bau.example"].users.add("jürgen.müller")
    boxes["northwind.example"].users.update({"info", "sales"})
    _write_world(boxes)
    _write_lists(rows)
    return 0


_ODD_ROWS = (
    ("Jürgen", "Müller", "jürgen.müller@müller-bau.example", "Müller & Söhne Bau GmbH"),
    ("", "", "info@northwind.example", "Northwind Traders"),
    ("", "", "sales@northwind.example", "Northwind Traders"),
    ("", "", "info@fabrikam.example", "Fabrikam"),
    ("Marta", "Ruiz", "marta.ruiz@gmial.com", ""),
    ("Tom", "Baker", "tom.baker@gmail.con", ""),
    ("Ida", "Holm", "ida.holm@outlok.com", ""),
    ("Sam", "Lee", "sam.lee(at)northwind.example", "Northwind Traders"),
    ("Ruth", "Adams", "ruth.adams@contoso", "Contoso, Ltd."),
    ("Pia", "Lund", "pia lund@contoso.example", "Contoso, Ltd."),
    ("Leo", "Marx", "leo..marx@contoso.example", "Contoso, Ltd."),
    ("Eva", "Berg", "eva.berg@@northwind.example", "Northwind Traders"),
    ("Nina", "Roth", "", "Fabrikam"),
    ("Max", "Frey", "max.frey@no-such-company.example", "Gone AG"),
    ("Iris", "Vogel", "iris.vogel@closed-down.example", "Closed Down Ltd"),
    ("Kim", "Park", "n/a", ""),
)


def _person(rng: random.Random, boxes: dict[str, Mailboxes]) -> list[str]:
    """Invent one lead and decide what its mailbox is like."""
    company = rng.choices(COMPANIES, weights=[c.share for c in COMPANIES])[0]
    first, last = rng.choice(FIRST), rng.choice(LAST)
    local = f"{_ascii(first)}.{_ascii(last)}"
    box = boxes[company.domain]
    kinds = (box.users, box.full, box.disabled, set[str]())
    rng.choices(kinds, weights=(74, 5, 5, 16))[0].add(local)
    return [first, last, f"{local}@{company.domain}", company.name]


def _ascii(name: str) -> str:
    table = str.maketrans("éèêëçñóáíöøüäßłżźěýžš", "eeeecnoaioouaslzzeyzs")
    folded = name.lower().translate(table)
    return "".join(c for c in folded if c.isascii() and c.isalnum())


def _mess_up(rng: random.Random, row: list[str]) -> None:
    """Add the other columns, and the mess that real lists have."""
    email = row[2]
    match rng.randrange(24):
        case 0:
            row[2] = f" {email} "
        case 1:
            row[2] = f"{row[0]} {row[1]} <{email}>" if "@" in email else email
        case 2:
            row[2] = email.title() if email.isascii() else email
        case 3:
            row[2] = f"mailto:{email}" if "@" in email else email
        case 4:
            row[2] = f"{email}." if "@" in email else email
        case _:
            pass
    phone = rng.choice([f"+49{rng.randrange(10**9, 10**10)}", f"0{rng.randrange(10**8)}"])
    day = f"{rng.randrange(2021, 2027)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    note = rng.choice(["", "", "", "met at fair; call back", 'said "maybe", wants offer', "VIP"])
    zip_code = f"{rng.randrange(100000):05}"
    row += [rng.choice(TITLES), phone, zip_code, rng.choice(CITIES), day, note]


def _write_world(boxes: dict[str, Mailboxes]) -> None:
    lines = [
        "# The simulated mail world. Made by packaging/make_samples.py; change it there.",
        "greylist_s = 8",
        "reply_delay_s = 0.02",
    ]
    for company in COMPANIES:
        box = boxes[company.domain]
        lines += ["", "[[domain]]", f'name = "{company.domain}"']
        lines += [f'behaviour = "{company.behaviour}"', f'ip = "{company.ip}"']
        if company.mx:
            lines.append(f'mx = ["{company.mx}"]')
        for name, values in (("users", box.users), ("full", box.full), ("disabled", box.disabled)):
            # A mailbox met twice keeps its first fate.
            kept = values - box.users if name != "users" else values
            if kept:
                lines.append(
                    f"{name} = [{', '.join(f'{chr(34)}{v}{chr(34)}' for v in sorted(kept))}]"
                )
    (ROOT / "resources" / "sandbox.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_lists(rows: list[list[str]]) -> None:
    folder = ROOT / "resources" / "samples"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "leads.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows)
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("Leads")
    sheet.append(HEADER)
    for row in rows:
        sheet.append(row)
    notes = workbook.create_sheet("Notes")
    notes.append(["Collected at the autumn fair, not cleaned yet."])
    workbook.save(folder / "leads.xlsx")


if __name__ == "__main__":
    sys.exit(main())
