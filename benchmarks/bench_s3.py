"""A region store in a bucket against the same store in a folder: writing it, and reading all its cells.

The server (moto, a process of its own) is on this computer, so an answer takes no time on the way;
``--latency`` adds to each request what the way to a real store takes. Requests are counted by the server.
Processor time is that of this process alone.

    python benchmarks/bench_s3.py [--side 10] [--latency 0.02]
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

sys.path.append(str(Path(__file__).resolve().parents[1]))

from bench_series import make_store

from snowgalileo_qgis.engine.object_store import ObjectPath
from snowgalileo_qgis.engine.stack import open_stacks
from tests.s3_server import S3Server


@contextmanager
def slow_way(port: int, seconds: float) -> Iterator[int]:
    """A port from which connections go on to another; what comes back, comes later."""

    def carry(source: socket.socket, target: socket.socket, wait: float) -> None:
        try:
            while data := source.recv(1 << 20):
                time.sleep(wait)
                target.sendall(data)
        except OSError:
            pass
        finally:
            target.close()

    def accept() -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            far = socket.create_connection(("127.0.0.1", port))
            for source, target, wait in ((near, far, seconds), (far, near, 0.0)):
                Thread(target=carry, args=(source, target, wait), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=accept, daemon=True).start()
        yield listener.getsockname()[1]


def requests(log: Path, start: int) -> Counter[str]:
    """Methods of the requests that the server has noted from a place of its log on."""
    time.sleep(0.5)
    found = re.findall(r'"(GET|PUT|HEAD|POST|DELETE) (\S*)', log.read_text()[start:])
    return Counter("LIST" if "list-type" in path else method for method, path in found)


def measured(name: str, work: Callable[[], object], log: Path) -> None:
    """Do it, and print what it took."""
    start, cpu, clock = len(log.read_text()), time.process_time(), time.perf_counter()
    work()
    cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
    found = requests(log, start)
    text = ", ".join(f"{count} {method}" for method, count in found.most_common())
    print(f"{name}: {clock:.2f} s, processor {cpu:.2f} s, {found.total()} requests ({text})", flush=True)


def read(path: Path) -> None:
    """All cells, as a prediction reads them."""
    assert sum(1 for _ in open_stacks([path]).cells()) > 0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=10, help="cells along a side")
    parser.add_argument("--latency", type=float, default=0.02, help="seconds that each request takes longer")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "requests.txt")
        with S3Server(log) as server, slow_way(server.port, arguments.latency) as port:
            os.environ.update(server.environment())
            here, there = Path(folder, "r.zarr"), ObjectPath(server.url("r.zarr"))
            print(f"{arguments.side**2} cells, one prediction day")
            measured("write, folder", lambda: make_store(here, arguments.side, 1), log)
            measured("write, bucket", lambda: make_store(there, arguments.side, 1), log)
            for turn in (1, 2):
                measured(f"read {turn}, folder", lambda: read(here), log)
                measured(f"read {turn}, bucket", lambda: read(there), log)
            os.environ["AWS_ENDPOINT_URL"] = f"http://127.0.0.1:{port}"
            measured(
                f"read, bucket, {1000 * arguments.latency:.0f} ms further away", lambda: read(there), log
            )


if __name__ == "__main__":
    main()
