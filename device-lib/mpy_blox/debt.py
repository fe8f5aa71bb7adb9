"""A board that has not checked in for too long does so before anything else of it runs."""

import asyncio
import logging

from micropython import const

from mpy_blox import forget, life, once

# Without a network the application has to run all the same.
_CHECK_IN_S = const(120)
# Time enough to download a release and to try again.
_UPDATE_S = const(1800)
# So long an update leaves at the broker what only the application takes.
_UNCLAIMED_S = const(60)
# More make no difference to safe mode.
_MOST_CRASHES = const(12)

_log = logging.getLogger('app')


def pay():
    """Connect, and take what the update channel holds; then the board resets.

    Returns if the board owes nothing, having no `mqtt.server`.
    """
    from mpy_blox import wakes

    # Paid or not: a board without a network runs its application all the same.
    events = life.read()
    crashes = events.count(b'x', events.rfind(b'l') + 1)
    try:
        with open('/.update/life', 'wb') as file:
            file.write(b'x' * min(crashes, _MOST_CRASHES) + b'p')
    except OSError:
        return
    wakes.pay()
    logging.basicConfig(level=logging.INFO)
    if not once('mpy_blox.boot', 'config').get('mqtt.server', ''):
        return
    try:
        asyncio.run(_pay(Board()))
    except Exception as error:
        # What it is, the boots to come will find out.
        _log.exception('check-in', exc_info=error)
    life.reset()


class Board:
    """What :mod:`mpy_blox.boot` brings up, where there is no application."""

    client = updates = feed = alive = None

    async def say_online(self):
        """As :func:`mpy_blox.app.say_online`."""
        await self.client.publish(self.client.will[0], '1', qos=1, retain=True)


def _start(app):
    from mpy_blox import boot

    boot.start(app)
    # An update may need the RAM.
    boot = None
    forget('mpy_blox.boot')


async def _pay(app):
    _log.warning('not checked in for long: connecting before the application runs')
    _start(app)
    connecting = asyncio.create_task(
        once('mpy_blox.connecting', 'connect', app.wifi, app.clock, app.client))
    settled_s = 0
    for _ in range(_CHECK_IN_S):
        await _second(app)
        settled_s = settled_s + 1 if app.updates and app.updates.is_checked_in() else 0
        # Twice in a row: what the channel holds had a second to come.
        if settled_s > 1:
            break
    else:
        _log.error('not checked in within %d s: the application runs without', _CHECK_IN_S)
        return
    # A moment for `info` to be told; then for the update that has come, if one has.
    await _second(app)
    for second in range(_UPDATE_S):
        if not app.updates.busy and all(
                job.get('held', False) for job in app.updates.waiting.values()):
            break
        if second == _UNCLAIMED_S:
            await app.client.release()
        await _second(app)
    connecting.cancel()
    await app.client.stop()


async def _second(app):
    await asyncio.sleep(1)
    if app.feed:
        app.feed()
