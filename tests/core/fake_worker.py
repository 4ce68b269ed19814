"""A worker without an engine that does what the real one must never do: die, print into the stream, hang.

The name of the first stack of a job says which.

Arguments: the protocol version to claim, or ``silent``, or ``fails``.
"""

import json
import os
import signal
import sys
import threading
import time
from pathlib import Path

CANCELLED = threading.Event()


def send(**message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def run(job, behaviour):
    if behaviour == "crash":
        send(type="progress", job=job, stage="predict", done=1, total=2)
        sys.stderr.write("the last words\n")
        sys.stderr.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    elif behaviour == "stray":
        print("a stray print {")
        sys.stdout.write('{"type": "progress", "job"')
        sys.stdout.write("\n[1, 2]\n")
        send(type="progress", job="another job", stage="predict", done=1, total=2)
        send(type="log", job=job, text="still here")
        send(type="result", job=job, result={"value": 42})
    elif behaviour == "hang":
        send(type="log", job=job, text=f"hanging in {os.getpid()}")
        time.sleep(600)
    elif behaviour == "polite":
        send(type="log", job=job, text="waiting")
        CANCELLED.wait(600)
        CANCELLED.clear()
        send(type="error", job=job, code="SG-JOB-002", text="The job was cancelled.", hint="", detail="")
    elif behaviour == "fails":
        send(
            type="error",
            job=job,
            code="SG-STACK-001",
            text="cube.tif has 307 bands.",
            hint="Export it again.",
            detail="",
        )
    elif behaviour == "deaf":
        send(type="log", job=job, text=f"deaf {os.getpid()}")
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(600)
    else:
        send(type="result", job=job, result={"pid": os.getpid(), "environment": dict(os.environ)})


def main():
    how = sys.argv[1]
    if how == "fails":
        sys.exit("ModuleNotFoundError: No module named 'torch'")
    for line in sys.stdin:
        message = json.loads(line)
        if message["type"] == "hello" and how != "silent":
            send(
                type="hello",
                protocol=int(how),
                version="0",
                versions={},
                devices=[],
                jobs=["predict"],
                pid=os.getpid(),
            )
        elif message["type"] == "start":
            arguments = (message["job"], Path(message["spec"]["stacks"][0]).name)
            threading.Thread(target=run, args=arguments, daemon=True).start()
        elif message["type"] == "cancel":
            CANCELLED.set()
        elif message["type"] == "quit":
            break


main()
