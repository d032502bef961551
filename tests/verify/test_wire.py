"""Octets cut into replies, and one connection on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiosmtplib.errors import SMTPReadTimeoutError, SMTPServerDisconnected

from app.mail.reply import Reply
from app.verify.wire import MAX_REPLY_OCTETS, NotSmtpError, ReplyReader, Wire

Host = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]]


class TestReplyReader:
    def test_a_reply_is_complete_at_its_line_end(self) -> None:
        reader = ReplyReader()
        assert reader.feed(b"250 2.1.5 O") == []
        assert reader.feed(b"k\r\n") == [Reply(250, "2.1.5 Ok")]

    def test_a_reply_of_several_lines_waits_for_the_last(self) -> None:
        reader = ReplyReader()
        assert reader.feed(b"220-one moment\r\n") == []
        assert reader.feed(b"220 mx ESMTP\r\n") == [Reply(220, "one moment\nmx ESMTP")]

    def test_several_replies_come_in_one_piece(self) -> None:
        replies = ReplyReader().feed(b"250 a\r\n550-b\r\n550 c\r\n421 d\r\n")
        assert replies == [Reply(250, "a"), Reply(550, "b\nc"), Reply(421, "d")]

    def test_a_bare_line_feed_ends_a_line_too(self) -> None:
        assert ReplyReader().feed(b"250 ok\n") == [Reply(250, "ok")]

    def test_a_code_alone_is_a_reply(self) -> None:
        assert ReplyReader().feed(b"250\r\n") == [Reply(250, "")]

    def test_octets_that_are_no_utf8_do_no_harm(self) -> None:
        assert ReplyReader().feed(b"550 caf\xe9\r\n") == [Reply(550, "caf\ufffd")]

    @pytest.mark.parametrize("line", [b"hello\r\n", b"HTTP/1.1 200 OK\r\n", b"99 x\r\n", b"\r\n"])
    def test_anything_else_is_no_smtp(self, line: bytes) -> None:
        with pytest.raises(NotSmtpError):
            ReplyReader().feed(line)

    def test_a_reply_without_end_is_given_up(self) -> None:
        endless = b"250-more\r\n" * MAX_REPLY_OCTETS
        with pytest.raises(NotSmtpError, match="without end"):
            ReplyReader().feed(endless)


@asynccontextmanager
async def connected(host: Host) -> AsyncIterator[Wire]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await host(reader, writer)
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    _, wire = await asyncio.get_running_loop().create_connection(Wire, "127.0.0.1", port)
    try:
        yield wire
    finally:
        await wire.aclose()
        server.close()
        await server.wait_closed()


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()


class TestWire:
    async def test_replies_that_came_together_are_kept_apart(self) -> None:
        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readline()
            writer.write(b"250 a\r\n550 b\r\n")
            await reader.read()

        async with connected(answer) as wire:
            wire.send(("MAIL FROM:<>", "RCPT TO:<x@y.test>"))
            assert [(await wire.reply(2)).code, (await wire.reply(2)).code] == [250, 550]

    async def test_a_reply_before_the_connection_ended_is_still_told(self) -> None:
        async def bye(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"421 bye\r\n")
            await writer.drain()
            writer.close()
            await writer.wait_closed()

        async with connected(bye) as wire:
            assert (await wire.reply(2)).code == 421
            with pytest.raises(SMTPServerDisconnected):
                await wire.reply(2)

    async def test_silence_is_a_time_out(self) -> None:
        async with connected(silent) as wire:
            with pytest.raises(SMTPReadTimeoutError):
                await wire.reply(0.05)

    async def test_a_line_cannot_smuggle_another(self) -> None:
        async with connected(silent) as wire:
            with pytest.raises(ValueError, match="control character"):
                wire.send(("RCPT TO:<a@b.test>\r\nDATA",))

    async def test_sending_on_a_closed_connection_is_a_disconnection(self) -> None:
        async with connected(silent) as wire:
            await wire.aclose()
            with pytest.raises(SMTPServerDisconnected):
                wire.send(("QUIT",))
