"""One rule for reading replies: phrases, when they hold, and the real reply that taught them."""

from __future__ import annotations

from dataclasses import dataclass

from app.mail.reply_class import About, ReplyClass, about_of


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What stands around the words of a reply.

    Attributes:
        code: The reply code.
        enhanced: The enhanced status; empty for none.
        provider: Who runs the host; empty if unknown.
        has_address: Whether the reply speaks of an address by echo or status.
    """

    code: int
    enhanced: str = ""
    provider: str = ""
    has_address: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """Phrases that mean one class of reply.

    A phrase is a row of words, lower case and without accents; what stands between words in the
    reply, a space or a dash, does not count.
    " * " stands for up to six words or none; a closing "$" wants the end of the reply.

    Attributes:
        name: What the evidence panel shows, "class: what was seen".
        says: The class that the phrases mean.
        phrases: Any of them will do.
        reply: A real reply that taught the rule, with its code.
        source: Where that reply comes from.
        is_weak: The words are common and vague; they count only where no clear word does.
        wants_address: The words name no mailbox themselves; they hold only where the reply echoes
            an address or its status is about addresses (x.1.z).
        codes: Reply codes under which the rule holds; empty for all.
        enhanced: Starts of the enhanced status under which it holds ("5.4.1", "5.1."; "-" stands
            for a reply without one); empty for all.
        providers: Names in resources/providers.toml whose hosts say it so; empty for all.
    """

    name: str
    says: ReplyClass
    phrases: tuple[str, ...]
    reply: str
    source: str
    is_weak: bool = False
    wants_address: bool = False
    codes: frozenset[int] = frozenset()
    enhanced: tuple[str, ...] = ()
    providers: frozenset[str] = frozenset()

    def holds(self, seen: Circumstances) -> bool:
        """Tell whether code, enhanced status and provider allow this rule."""
        return (
            (not self.codes or seen.code in self.codes)
            and (not self.enhanced or (seen.enhanced or "-").startswith(self.enhanced))
            and (not self.providers or seen.provider in self.providers)
            and (not self.wants_address or seen.has_address)
        )

    @property
    def rank(self) -> int:
        """Return its place among rules that match at once; the lowest wins.

        Words about us, about the server, about a mailbox that exists, vague words, and only then
        the words that would make an address invalid.
        """
        if self.is_weak:
            return 3
        if self.says in (ReplyClass.FULL, ReplyClass.EXISTS_RATE_LIMITED):
            return 2
        about = about_of(self.says)
        return {About.US: 0, About.SERVER: 1, About.MAILBOX: 4}[about]


def words(text: str) -> tuple[str, ...]:
    """Return the phrases of a text that separates them by "|"."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


def pairs(subjects: str, predicates: str) -> tuple[str, ...]:
    """Return every subject with every predicate, a few words between them or none."""
    return tuple(f"{s} * {p}" for s in words(subjects) for p in words(predicates))


def beside(subjects: str, predicates: str) -> tuple[str, ...]:
    """Return every subject with every predicate right behind it."""
    return tuple(f"{s} {p}" for s in words(subjects) for p in words(predicates))
