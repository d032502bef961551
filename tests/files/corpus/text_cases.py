"""Text lists in odd encodings, with odd delimiters, quotes and line ends."""

from __future__ import annotations

from tests.files.corpus.case import NE, A, B, C, Case, text_case

TEXT_CASES = [
    text_case("plain", f"Name,Email\r\nAnn,{A}\r\nBob,{B}\r\n", headers=NE, addresses=(A, B)),
    text_case("unix line ends", f"Name,Email\nAnn,{A}\n", headers=NE, addresses=(A,)),
    text_case("old mac line ends", f"Name,Email\rAnn,{A}\rBob,{B}\r", headers=NE, addresses=(A, B)),
    text_case(
        "mixed line ends",
        f"Name,Email\r\nAnn,{A}\nBob,{B}\rEve,{C}\r\n",
        headers=NE,
        addresses=(A, B, C),
    ),
    text_case("no last line end", f"Name,Email\r\nAnn,{A}", headers=NE, addresses=(A,)),
    text_case("no header", f"Ann,{A}\r\nBob,{B}\r\n", addresses=(A, B), numbers=(1, 2)),
    text_case("one row without header", f"{A}\n", addresses=(A,)),
    text_case("header only", "Name,Email\r\n", headers=NE, addresses=()),
    text_case("header only without line end", "Name,Email", headers=NE, addresses=()),
    text_case("empty file", "", error="is empty"),
    text_case("spaces only", " \r\n \r\n", error="is empty"),
    text_case("byte order mark only", "", "utf-8-sig", error="is empty"),
    text_case(
        "UTF-8 with byte order mark",
        f"Name,Email\r\nÄnne,{A}\r\n",
        "utf-8-sig",
        headers=NE,
        addresses=(A,),
        encoding="utf-8",
    ),
    text_case(
        "UTF-16 with byte order mark",
        f"Name,Email\r\nÄnne,{A}\r\n",
        "utf-16",
        headers=NE,
        addresses=(A,),
        encoding="utf-16-le",
    ),
    text_case(
        "UTF-16 little endian without mark",
        f"Name,Email\r\nÄnne,{A}\r\n",
        "utf-16-le",
        headers=NE,
        addresses=(A,),
        encoding="utf-16-le",
    ),
    text_case(
        "UTF-16 big endian without mark",
        f"Name,Email\r\nÄnne,{A}\r\n",
        "utf-16-be",
        headers=NE,
        addresses=(A,),
        encoding="utf-16-be",
    ),
    text_case(
        "UTF-32",
        f"Name,Email\r\nÄnne,{A}\r\n",
        "utf-32",
        headers=NE,
        addresses=(A,),
    ),
    text_case(
        "Latin-1",
        f"Name;Email\r\nFrançois Müller;{A}\r\n",
        "latin-1",
        headers=NE,
        addresses=(A,),
        encoding="cp1252",
        cells=((0, 0, "François Müller"),),
    ),
    text_case(
        "Windows-1252 with euro and dashes",
        f"Name;Email\r\n“Éric” — 5 €;{A}\r\n",
        "cp1252",
        headers=NE,
        addresses=(A,),
        encoding="cp1252",
        cells=((0, 0, "“Éric” — 5 €"),),
    ),
    text_case(
        "Windows-1251",
        "Имя;Почта\r\n"
        + "".join(f"Алексей Иванович Петров;u{n}@example.com\r\n" for n in range(9)),
        "cp1251",
        headers=("Имя", "Почта"),
        encoding="cp1251",
        addresses=tuple(f"u{n}@example.com" for n in range(9)),
    ),
    text_case(
        "Shift JIS",
        "名前,メール\r\n" + "".join(f"山田太郎さん,u{n}@example.com\r\n" for n in range(9)),
        "shift_jis",
        headers=("名前", "メール"),
        addresses=tuple(f"u{n}@example.com" for n in range(9)),
    ),
    Case(
        "UTF-8 with stray Windows-1252 bytes",
        ("Name,Email\r\n" + "Zoë,z@example.com\r\n" * 20).encode() + b"Ren\xe9,r@example.com\r\n",
        NE,
        (*["z@example.com"] * 20, "r@example.com"),
        encoding="utf-8",
    ),
    Case(
        "bytes that no Windows encoding has",
        b"Name;Email\r\n\x81\x8d\x8f\xe9;" + A.encode() + b"\r\n",
        NE,
        (A,),
    ),
    text_case(
        "semicolons", f"Name;Email\r\nAnn;{A}\r\n", headers=NE, addresses=(A,), delimiter=";"
    ),
    text_case(
        "semicolons with decimal commas",
        f"Name;Email;Sum\r\nAnn;{A};1,50\r\nBob;{B};2,75\r\n",
        headers=(*NE, "Sum"),
        addresses=(A, B),
        delimiter=";",
        cells=((0, 2, "1,50"),),
    ),
    text_case(
        "semicolons with commas in names",
        f"Name;Email\r\nDoe, Jane;{A}\r\nRoe, Bob;{B}\r\n",
        headers=NE,
        addresses=(A, B),
        delimiter=";",
    ),
    text_case("tabs", f"Name\tEmail\r\nAnn\t{A}\r\n", headers=NE, addresses=(A,), delimiter="\t"),
    text_case(
        "tabs named .txt",
        f"Name\tEmail\nAnn\t{A}\n",
        headers=NE,
        addresses=(A,),
        delimiter="\t",
        suffix=".txt",
    ),
    text_case("pipes", f"Name|Email\r\nAnn|{A}\r\n", headers=NE, addresses=(A,), delimiter="|"),
    text_case(
        "Excel's sep line",
        f"sep=;\r\nName;Email\r\nAnn;{A}\r\n",
        headers=NE,
        addresses=(A,),
        delimiter=";",
        numbers=(3,),
    ),
    text_case("one address a line", f"{A}\n{B}\n", addresses=(A, B), suffix=".txt"),
    text_case(
        "one address a line with header",
        f"Email\n{A}\n{B}\n",
        headers=("Email",),
        addresses=(A, B),
        suffix=".txt",
    ),
    text_case(
        "names with addresses in lines",
        f"Doe, Jane <{A}>\nRoe, Bob <{B}>\n",
        addresses=(f"Doe, Jane <{A}>", f"Roe, Bob <{B}>"),
        suffix=".txt",
    ),
    text_case(
        "addresses of Outlook in one line", f"{A};{B}\n", addresses=(f"{A};{B}",), suffix=".txt"
    ),
    text_case(
        "quotes everywhere", f'"Name","Email"\r\n"Ann","{A}"\r\n', headers=NE, addresses=(A,)
    ),
    text_case(
        "quotes where not needed",
        f'Name,Email\r\n"Ann",{A}\r\nBob,"{B}"\r\n',
        headers=NE,
        addresses=(A, B),
    ),
    text_case(
        "single quotes",
        f"'Name','Email'\r\n'Doe, Ann','{A}'\r\n'B','{B}'\r\n",
        headers=NE,
        addresses=(A, B),
    ),
]
