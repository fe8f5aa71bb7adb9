"""What a board remembers of its boots: whether it owes a check-in, and whether they crashed. And
how it resets.

`/.update/life` has one character per event, appended, so that a boot writes a few bytes:

== ===========================================================================================
b  a boot began; a wake from deep sleep is counted in RTC memory instead, where that is free
x  before `b`: the boot before it crashed, and the application had not lasted a minute
y  before `b`: the boot before it crashed later than that
c  the board has checked in
h  it was awake for an hour without a check-in
l  the application has lasted a minute
o  the board was about to reset orderly, or to sleep where a wake looks like a reset
p  boots and hours are counted anew: this one is to check in
== ===========================================================================================

The file goes once a boot has both its `c` and its `l`: then there is nothing to remember. Bytes,
not text: each short text would stay in RAM, interned for good.
"""

import os
import sys

from micropython import const

from mpy_blox import forget

_LIFE = const('/.update/life')


def count(data):
    """A boot began.

    :param data: the events before it.
    """
    # What ends in an `o` was told. Without `b` the boot before it lasted.
    if data[-1:] == b'o' or not is_reset('WDT_RESET', 'HARD_RESET'):
        append(b'b')
    else:
        append(b'xb' if rfind(data, b'blop') == b'b' else b'yb')


def state():
    """How often the board crashed before its application had lasted a minute; whether the boot
    before this one crashed; and whether this one could be counted: for the first step of a boot.
    """
    events = read()
    return (events.count(b'x', events.rfind(b'l') + 1), events[-2:-1] in (b'x', b'y'),
            events[-1:] == b'b' or is_reset('DEEPSLEEP_RESET'))


def checked_in():
    """The debt is paid. Writes only if there was one."""
    wakes('pay')
    events = read()
    if rfind(events, b'lb') == b'l':
        os.remove(_LIFE)
    elif rfind(events, b'bhc') in (b'b', b'h'):
        append(b'c')


def slept():
    """The board goes to sleep orderly: once it has checked in there is nothing to remember."""
    if rfind(read(), b'bhc') == b'c':
        os.remove(_LIFE)
    import machine

    if not hasattr(machine, 'DEEPSLEEP_RESET'):
        append(b'o')  # where a wake looks like any other reset


def lasted():
    """The application has lasted a minute: crashes before are forgotten."""
    events = read()
    if rfind(events, b'bhc') == b'c':
        os.remove(_LIFE)
    elif events:
        append(b'l')


def read():
    """The events, as bytes."""
    try:
        with open(_LIFE, 'rb') as file:
            return file.read()
    except OSError:
        return b''


def append(data):
    """Add to what is remembered. A trial counts for itself, and has something to go back to."""
    if '.update' not in os.listdir('/'):
        os.mkdir('/.update')
    if 'journal.trial' not in os.listdir('/.update'):
        with open(_LIFE, 'ab') as file:
            file.write(data)


def reset(is_crash=False):
    """Reset the board: orderly, unless this is told to be a crash."""
    try:
        if not is_crash:
            append(b'o')
    except OSError:
        pass  # no room to say so
    try:
        from machine import reset
    except ImportError:
        sys.exit()
    reset()


def is_reset(*args):
    """Whether this boot comes from one of the resets that `machine` calls so."""
    # ESP32 calls it HARD_RESET when code resets the board, and when MicroPython panics.
    try:
        import machine

        return machine.reset_cause() in [getattr(machine, each, None) for each in args]
    except (ImportError, AttributeError):
        return False


def wakes(name):
    """Call a function of :mod:`mpy_blox.wakes`; None unless the board woke from a deep sleep."""
    if not is_reset('DEEPSLEEP_RESET'):
        return None
    import mpy_blox.wakes as module

    try:
        return getattr(module, name)()
    finally:
        module = None
        forget('mpy_blox.wakes')


def rfind(data, key):
    """The last of the events that is one of ``key``, or None."""
    for at in range(len(data) - 1, -1, -1):
        if data[at] in key:
            return data[at:at + 1]
    return None
