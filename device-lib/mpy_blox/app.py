"""The application: brings the board up, runs `user_main`, and stays reachable whatever happens.

`user_main.py` finds here what was brought up: `config`, `client` (an `MQTTClient`, or None without
`mqtt.server`), `wifi`, `clock` and `updates`. QoS 1 messages that were sent while the board was
away reach the consumers that it adds to `client` within a minute of the boot.
"""

import asyncio
import logging

from micropython import const

from mpy_blox import once

# An application that runs for so long was none of those that lead to safe mode. And for so long
# the broker keeps what comes before `user_main` has registered who takes it. See `upkeep`.
_HEALTHY_S = const(60)
_HOUR_S = const(3600)

config = client = wifi = clock = updates = None

# None until user_main has been called.
_alive = None

# Tells the watchdog that the event loop moves, where there is one; and who judges a release on
# trial how far this comes, since an application may sleep deeply before anybody has asked.
feed = note = None


def run():
    """Runs the board, for ever: the last call in `main.py`.

    Whatever ends it resets the board, but for a person who interrupts it: nothing resets the board
    while he is at the REPL.
    """
    try:
        asyncio.run(main())
        error = None
    except BaseException as raised:
        error = raised
    from mpy_blox.ending import end

    end(error, feed)


async def main():
    """Brings the board up, runs `user_main`, and from then on looks after the board."""
    asyncio.get_event_loop().set_exception_handler(_uncaught)
    from mpy_blox.boot import boot

    rest = boot(__import__(__name__).app)
    boot = None
    # Of the application; below zero in safe mode.
    seconds = -await rest
    rest = None
    while True:
        if not seconds:
            asyncio.create_task(_run_user_main())
        await asyncio.sleep(1)
        if feed:
            feed()
        seconds += 1
        if seconds % _HOUR_S == _HEALTHY_S:
            # What goes wrong in it resets the board: an application may have taken away what
            # imports need, and with it the way to the next release.
            once('mpy_blox.upkeep', 'passed', client, updates, seconds)


def main_except_reset():
    """What the original library's `main.py` calls: a board that took this one over the air boots.

    The first release that brings `main.py` replaces it.
    """
    once('mpy_blox.recovery', 'recover')
    asyncio.run(main())


def alive():
    """Whether `user_main` runs.

    :return: True if it does or has ended by itself, the exception that ended it otherwise; None
        before it was called.
    """
    return _alive


async def say_online():
    """Takes back the client's last will, at each connection."""
    await client.publish(client.will[0], '1', qos=1, retain=True)


def sleep(seconds):
    """A coroutine that sleeps deeply, once an update under way rests and what is queued is sent.

    It does not return: the board boots anew. Without `mqtt.server` it sleeps at once.

    :param seconds: at most the setting ``sleep.max``. See :mod:`mpy_blox.sleep`.
    """
    return once('mpy_blox.sleep', 'run', seconds, updates, config)


async def connect(connecting):
    """Connects, and leaves time to `user_main` to register who takes what.

    :param connecting: a coroutine, see :mod:`mpy_blox.connecting`.
    """
    await connecting
    connecting = None
    if client:
        await asyncio.sleep(_HEALTHY_S)
        await client.release()


async def _run_user_main():
    global _alive
    _alive = True
    try:
        if note:
            note('u')
        import user_main

        result = user_main.user_main()
        if hasattr(result, 'send'):
            await result
        logging.getLogger('app').info('user_main has ended')
    except Exception as error:
        _alive = error
        if note:
            note('e')
        _uncaught(None, {'exception': error})


def _uncaught(loop, context):
    logging.getLogger('app').exception('a task ended' if loop else 'user_main',
                                       exc_info=context['exception'])
