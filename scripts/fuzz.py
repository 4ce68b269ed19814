"""Fuzz the readers for as long as one likes: ``make fuzz SECONDS=600 TARGET=cube``.

Every input is made of a seed, so a run with the same seed gives the same inputs. What fails is kept in
``build/fuzz/<target>-<seed>``: the bytes, and what happened. Each target runs in a process of its own with
limited memory; one that dies or hangs leaves its input behind, too.
"""

from __future__ import annotations

import argparse
import faulthandler
import random
import resource
import subprocess
import sys
import time
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))
KEPT = REPOSITORY / "build" / "fuzz"
MOST_MEMORY = 6 << 30
"""Address space of a process that reads [bytes]."""
HANGS_AFTER = 60
"""An input that takes longer is a finding [s]."""


def data_of(seed: int) -> bytes:
    """The input of a seed."""
    return random.Random(seed).randbytes(random.Random(~seed).randrange(120))


def fuzz(name: str, seconds: float, seed: int) -> int:
    """Run one target in this process. Returns the number of findings."""
    from tests.fuzz.targets import TARGETS

    read = dict(TARGETS)[name]
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    end, found, done = time.monotonic() + seconds, 0, 0
    KEPT.mkdir(parents=True, exist_ok=True)
    current = KEPT / f"{name}-current.bin"
    while time.monotonic() < end:
        data = data_of(seed + done)
        current.write_bytes(data)
        faulthandler.dump_traceback_later(HANGS_AFTER, exit=True)
        try:
            with TemporaryDirectory() as folder:
                read(data, Path(folder))
        except Exception:
            found += 1
            keep(name, seed + done, data, traceback.format_exc())
        faulthandler.cancel_dump_traceback_later()
        done += 1
    current.unlink()
    print(f"{name}: {done} inputs from seed {seed}, {found} findings", flush=True)
    return found


def keep(name: str, seed: int, data: bytes, what: str) -> None:
    """Keep an input that failed."""
    folder = KEPT / f"{name}-{seed}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "data.bin").write_bytes(data)
    (folder / "what.txt").write_text(what, encoding="utf-8")
    print(f"{name}: seed {seed}: {what.strip().splitlines()[-1][:200]}", flush=True)


def main() -> int:
    """Run all targets, one after the other, or one. Returns 1 where anything was found."""
    from tests.fuzz.targets import TARGETS

    names = [name for name, _ in TARGETS]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--seconds", type=float, default=300, help="in total, shared by the targets")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--target", choices=names, help="only this one")
    parser.add_argument("--here", action="store_true", help="in this process")
    options = parser.parse_args()
    if options.here:
        return min(fuzz(options.target, options.seconds, options.seed), 1)
    chosen = [options.target] if options.target else names
    failed = False
    for name in chosen:
        share = options.seconds / len(chosen)
        command = [
            sys.executable,
            __file__,
            "--here",
            "--target",
            name,
            f"--seconds={share}",
            f"--seed={options.seed}",
        ]
        code = subprocess.run(command, check=False).returncode
        current = KEPT / f"{name}-current.bin"
        if current.exists():  # the process died or hung over this input
            dead = KEPT / f"{name}-died-{options.seed}-{int(time.time())}"
            dead.mkdir(parents=True)
            current.replace(dead / "data.bin")
            print(f"{name}: ended with {code} over the input in {dead}", flush=True)
        failed |= code != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
