"""For how long the application still holds updates back: see :func:`mpy_blox.ota.postpone`."""

import time

from mpy_blox import ota


def left_s():
    """Seconds, 0 if it does not."""
    left = 0 if ota.postponed is None else time.ticks_diff(ota.postponed, time.ticks_ms())
    return (max(left, 0) + 999) // 1000
