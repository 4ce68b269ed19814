"""How long the windows stand still at most while something runs."""

import gc
import time

from qgis.PyQt.QtCore import Qt, QTimer

LARGEST_GAP_S = 0.1


class Pulse:
    """Measures for how long the event loop that it runs in is kept busy at most, as a ``with`` block:
    processor time of its thread, so other programs do not count. ``beats``: how often it was free.
    """

    def __init__(self):
        self.largest, self.beats = 0.0, 0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def __enter__(self):
        # Python looks through all objects now and then: those of the tests before do not count either
        gc.collect()
        gc.freeze()
        self._last = time.thread_time()
        self._timer.start(2)
        return self

    def __exit__(self, *_):
        self._beat()
        self._timer.stop()
        gc.unfreeze()

    def _beat(self):
        now = time.thread_time()
        self.largest = max(self.largest, now - self._last)
        self.beats += 1
        self._last = now
