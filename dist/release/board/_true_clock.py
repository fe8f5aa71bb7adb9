"""The host's clock, as what stands in for hardware uses it: what `_clock` is at speed 1."""

import utime
from utime import ticks_ms  # noqa: F401

speed = 1
alarms = []  # have `due`, in ticks, and ring()

_TICK_MS = const(10)
_PATIENCE_MS = const(100)

_has_ticker = False
_rung = 0


def wait(ms):
    """:param ms: negative: for ever"""
    while True:
        utime.sleep_ms(1000 if ms < 0 else ms)
        if ms >= 0:
            return


def idle():
    """A second in which nobody has anything to do."""
    utime.sleep_ms(1000)


def ring(_=None):
    """Have the alarms ring that are due."""
    global _rung
    _rung += 1
    for alarm in tuple(alarms):
        if utime.ticks_diff(alarm.due, utime.ticks_ms()) <= 0:
            alarm.ring()


def start_ticker():
    """From now on alarms ring."""
    global _has_ticker
    if not _has_ticker:
        _has_ticker = True
        import _thread

        _thread.start_new_thread(_tick, ())


def _tick():
    import micropython

    while True:
        utime.sleep_ms(_TICK_MS)
        now = utime.ticks_ms()
        if not any(utime.ticks_diff(alarm.due, now) <= 0 for alarm in alarms):
            continue
        before = _rung
        try:
            micropython.schedule(ring, None)
        except RuntimeError:
            pass  # others wait already
        while _rung == before:
            utime.sleep_ms(_TICK_MS)
            if utime.ticks_diff(utime.ticks_ms(), now) > _PATIENCE_MS:
                # It waits for the host, which does not let it come: nothing of it runs meanwhile.
                ring()
