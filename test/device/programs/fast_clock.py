"""asyncio in which nobody waits: when all tasks sleep, the clock jumps to the next one's time."""

import asyncio
import time
from asyncio import core

_real = core.ticks
_skipped_ms = 0


def _ticks():
    return time.ticks_add(_real(), _skipped_ms)


class _Queue:
    def __init__(self, queue):
        self.map = queue.map
        self._wait = queue.wait_io_event

    def wait_io_event(self, wait_ms):
        global _skipped_ms
        _skipped_ms += max(wait_ms, 0)
        self._wait(0)


def fast(test):
    """Decorates an asynchronous test, which gets an event loop with this clock."""
    def run():
        asyncio.new_event_loop()
        core._io_queue = _Queue(core._io_queue)
        core.ticks = _ticks
        try:
            asyncio.run(test())
        finally:
            core.ticks = _real
    return run


def seconds():
    """How late it is by this clock."""
    return _skipped_ms / 1000
