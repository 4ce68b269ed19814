"""A SOCKS 5 proxy on this computer. It knows made-up names, whose servers are on this computer, too."""

from __future__ import annotations

import socket
import struct
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from socketserver import BaseRequestHandler, ThreadingTCPServer

from tests.loopback import running

REFUSED = 5


@dataclass
class SocksServer:
    """``login``: user name and password that it wants; ``reply``: refusal that it answers with.

    ``asked``: names and ports that it was asked for.
    """

    login: tuple[str, str] | None = None
    reply: int = 0
    asked: list[tuple[str, int]] = field(default_factory=list)
    address: str = ""


class _Handler(BaseRequestHandler):
    made: SocksServer

    def handle(self) -> None:
        client = self.request
        _version, count = self._read(2)
        offered = self._read(count)
        method = 2 if self.made.login else 0
        client.sendall(bytes([5, method if method in offered else 0xFF]))
        if method not in offered or (self.made.login and not self._is_welcome()):
            return
        _version, _command, _reserved, kind = self._read(4)
        assert kind == 3, "names are for the proxy to look up"
        name = self._read(self._read(1)[0]).decode()
        (port,) = struct.unpack(">H", self._read(2))
        self.made.asked.append((name, port))
        reply = self.made.reply
        try:
            server = None if reply else socket.create_connection(("127.0.0.1", port), 10)
        except OSError:
            server, reply = None, REFUSED
        client.sendall(bytes([5, reply, 0, 1, 127, 0, 0, 1]) + struct.pack(">H", port))
        if server is not None:
            back = threading.Thread(target=pass_on, args=(server, client), daemon=True)
            back.start()
            pass_on(client, server)
            back.join()
            server.close()

    def _is_welcome(self) -> bool:
        texts = [self._read(self._read(count)[-1]).decode() for count in (2, 1)]
        is_known = tuple(texts) == self.made.login
        self.request.sendall(bytes([1, 0 if is_known else 1]))
        return is_known

    def _read(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            piece = self.request.recv(count - len(data))
            if not piece:
                raise ConnectionError("the client has gone")
            data += piece
        return data


def pass_on(source: socket.socket, target: socket.socket) -> None:
    """Pass all bytes on until one side ends."""
    try:
        while piece := source.recv(1 << 16):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        return


@contextmanager
def proxying(made: SocksServer):
    """Run the proxy."""

    class Server(ThreadingTCPServer):
        daemon_threads = True

        def handle_error(self, request, client_address) -> None:
            """Clients that go away are no news."""

    handler = type("Handler", (_Handler,), {"made": made})
    with running(Server(("127.0.0.1", 0), handler)) as server:
        made.address = f"127.0.0.1:{server.server_address[1]}"
        yield made
