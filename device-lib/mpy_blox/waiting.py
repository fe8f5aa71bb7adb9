"""What `user_main` waits for: the update channel, for a bounded time.

A module of its own, so that the boot need not be in RAM while an update comes.
"""

import asyncio
import logging
import os

from micropython import const

from mpy_blox import forget, once

# How long user_main may have to wait for the update channel, if `update.auto_update` is set.
_CHANNEL_S = const(30)
_LIST_S = const(2)
_CHECK_IN_S = const(120)
_UPDATE_S = const(1800)
# What mpy_blox.ota.keep keeps, but for a block.
_WHOLE = const(61440)
# See mpy_blox.ota.lacking.
_FIRST = const('/.update/first')


async def run(app, state):
    """Lets an update go first, and keeps room for the next one, whatever the application writes.

    :param app: the module :mod:`mpy_blox.app`.
    :param state: seconds of safe mode that are to come, which are returned; whether this boot
        could be counted: one that was not may be the last that comes so far; and whether the boot
        before it crashed: if it was at a list, that may have lacked the memory even to say so.
    """
    safe_s, is_counted, has_crashed = state
    # What only a boot needs would take RAM for months.
    forget('mpy_blox.boot', 'mpy_blox.life')
    if app.updates:
        has_reserve = once('mpy_blox.ota.room', 'kept')
        if has_reserve and has_reserve < _WHOLE:
            # What a trial has given back, before another update or the application takes it.
            keep()
        names = os.listdir('/.update')
        is_marked = _FIRST[9:] in names
        is_first = is_marked or has_crashed and any(
            [each[:4] == 'list' and not each.endswith('settled') for each in names])
        if is_first or app.config.get('update.auto_update', False) or not (
                is_counted and has_reserve):
            await wait(app, _CHANNEL_S if is_counted and not is_first else _CHECK_IN_S)
        if is_marked:
            await _end(app)
        elif is_first:
            await settled(app)
        if not has_reserve and await settled(app):
            keep()
    return safe_s


def keep():
    """Keeps room for the next update; the application runs whatever becomes of that."""
    try:
        once('mpy_blox.ota.keep', 'keep')
    except Exception as error:
        logging.getLogger('app').exception('room for updates', exc_info=error)


async def _end(app):
    """Ends the turn of an update that lacked memory."""
    await settled(app)
    if _FIRST[9:] in os.listdir('/.update'):
        os.remove(_FIRST)
    else:
        # It was refused. The names that it brought stay in RAM until a reset.
        await app.client.stop()
        once('mpy_blox.life', 'reset')


async def wait(app, timeout):
    """Gives an update the chance to come before `user_main`, for a bounded time."""
    quiet = 0
    for _ in range(20 * timeout):
        await asyncio.sleep_ms(50)
        if app.feed:
            app.feed()
        quiet = quiet + 1 if app.client.is_connected and not app.updates.busy else 0
        # Where subscriptions are refused nobody says that all was seen.
        if quiet and app.updates.found is not None or quiet == 20 * _LIST_S:
            return
    if not app.client.is_connected:
        logging.getLogger('app').warning(
            'update channel not reached in %d s: going on', timeout)


async def settled(app):
    """Whether no update is under way, half an hour later at most: the room is for that one."""
    for _ in range(_UPDATE_S // _CHANNEL_S):
        if app.updates.busy:
            await wait(app, _CHANNEL_S)
    return not app.updates.busy
