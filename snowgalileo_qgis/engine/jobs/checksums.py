"""Compare files with a list of MD5 sums, several at a time, going on where an earlier run ended."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from threading import Lock

from ..dataset.checksums import Listed, Notes, md5_of, read_list
from ..job_context import JobContext
from ..protocol import Cancelled, CheckedFiles, ChecksumsSpec, SnowGalileoError
from ..stack.ordinary_file import check_ordinary


def checksums(spec: ChecksumsSpec, context: JobContext) -> CheckedFiles:
    """Read the files of the list; raises ``SG-DATASET-008`` for a list that cannot be used."""
    started = time.monotonic()
    list_file = Path(spec.list_file).expanduser()
    listed, notes = read_list(list_file), Notes(list_file)
    folder = Path(spec.files).expanduser() if spec.files else list_file.parent
    result = CheckedFiles(folder=str(folder))
    to_read: list[tuple[Listed, Path, int]] = []
    for file in listed:
        path = folder / file.name
        try:
            size = path.stat().st_size
            md5 = None if spec.again else notes.md5(path)
        except OSError:
            result.missing.append(file.name)
            continue
        if md5 is None:
            to_read.append((file, path, size))
        else:
            result.known += 1
            (result.right if md5 == file.md5 else result.wrong).append(file.name)
    _read(to_read, spec.threads, notes, result, context)
    for names in (result.right, result.wrong, result.unreadable):
        names.sort()
    result.seconds = round(time.monotonic() - started, 3)
    return result


def _read(
    files: list[tuple[Listed, Path, int]],
    threads: int,
    notes: Notes,
    result: CheckedFiles,
    context: JobContext,
) -> None:
    """Read files and sort their names into the result."""
    total, lock = sum(size for *_, size in files), Lock()

    def took(size: int) -> None:
        with lock:
            result.read_bytes += size
            context.progress("checksums", min(result.read_bytes, total), total)

    def md5(path: Path) -> str:
        check_ordinary(path)
        return md5_of(path, took)

    pool = ThreadPoolExecutor(threads, thread_name_prefix="checksums")
    try:
        running = {pool.submit(md5, path): (file, path) for file, path, _ in files}
        for future in as_completed(running):
            file, path = running[future]
            try:
                found = future.result()
            except Cancelled:
                raise
            except (OSError, SnowGalileoError):
                result.unreadable.append(file.name)
                continue
            notes.keep(path, found)
            (result.right if found == file.md5 else result.wrong).append(file.name)
    finally:
        pool.shutdown(cancel_futures=True)
