"""Deep sleep that updates survive, and that the fleet knows of.

`mpy_blox.app.sleep` does it all. With a ``main.py`` of one's own, and an ``UpdateChannel``::

    from mpy_blox.sleep import deep, sleep

    deep(await sleep(3600, updates))

A wake is a boot: nothing after `deep` runs. What is retained, what was downloaded, and the session
at the broker are there when the board is back; tasks and variables are not.
"""

import asyncio
import json
import time

from micropython import const

_LONGEST_S = const(86400)
_ANSWER_MS = const(5000)
_POLL_MS = const(20)
# What the network stack has taken needs a moment to leave.
_LINGER_MS = const(100)


async def run(seconds, updates, config):
    """Do it all, see :func:`mpy_blox.app.sleep`."""
    deep(await sleep(seconds, updates) if updates else capped(seconds, config))


async def sleep(seconds, updates):
    """Have an update under way rest, send what is queued, say until when the board sleeps, and
    end the connection. What comes next is `deep`.

    An update has the setting ``sleep.patience`` to end: 60 s, 5 to 600. What is not done by then
    goes on at the next wake; at most the part that was under way, 32 KB, is fetched again. A
    release on trial is confirmed if the board has checked in: going to sleep is what it is to do.

    :param seconds: how long the board is going to sleep.
    :param updates: an ``UpdateChannel``.
    :return: how long `deep` is to last: at most the setting ``sleep.max``, and no longer than to
        the hours that a release waits for.
    """
    client = updates.client
    patience_s = _within(5, updates.config.get('sleep.patience', 60), 600)
    until = time.ticks_add(time.ticks_ms(), patience_s * 1000)
    wanted_s = capped(seconds, updates.config)
    if updates.is_on_trial():
        from mpy_blox.ota import confirm

        confirm()
    while True:
        await rest(updates, until)
        seconds = _until_hours(updates, wanted_s)
        if client.is_connected and updates.found is not None:
            await _tell(updates, seconds)
        # A list may have come meanwhile.
        if not (updates.busy or client._is_owed()) or time.ticks_diff(until, time.ticks_ms()) <= 0:
            break
    await client.stop()
    await asyncio.sleep_ms(_LINGER_MS)
    return seconds


async def rest(updates, until):
    """Wait until there is no update to work on, none on trial, and nothing left to send.

    :param until: at most until then, in `time.ticks_ms()`.
    """
    while (updates.busy or updates.is_untold or updates.is_on_trial()
           or updates.client._is_owed()) and time.ticks_diff(until, time.ticks_ms()) > 0:
        await asyncio.sleep_ms(_POLL_MS)


def capped(seconds, config):
    """What becomes of the seconds: from 1 up to the setting ``sleep.max``."""
    return _within(1, seconds, _within(1, config.get('sleep.max', 86400), _LONGEST_S))


def deep(seconds):
    """Sleep deeply from now on; nobody is told, and nothing is waited for.

    :param seconds: a day at most.
    """
    from mpy_blox import life
    from machine import deepsleep

    try:
        life.slept()
    except OSError:
        pass  # no room to say so
    deepsleep(_within(1, seconds, _LONGEST_S) * 1000)


def _within(least, value, most):
    try:
        return min(max(int(value), least), most)
    except (OverflowError, TypeError, ValueError):
        return most


def _until_hours(updates, seconds):
    # Who only ever wakes outside of them would not see any update.
    for job in updates.waiting.values():
        held = job.get('held', False)
        if held and held['why'] == 'window':
            seconds = max(1, min(seconds, held['until'] - int(time.time())))
    return seconds


async def _tell(updates, seconds):
    from mpy_blox.clock import is_set, unix_time

    until = unix_time() + seconds if is_set() else None
    told = asyncio.create_task(_publish(updates, until, seconds))
    began = time.ticks_ms()
    while not told.done() and time.ticks_diff(time.ticks_ms(), began) < _ANSWER_MS:
        await asyncio.sleep_ms(_POLL_MS)
    told.cancel()
    from mpy_blox.ota.session import remember

    remember(updates)


async def _publish(updates, until, seconds):
    await updates.client.publish(updates.node + 'asleep',
                                 json.dumps({'until': until, 'for_s': seconds}),
                                 qos=1, retain=True)
