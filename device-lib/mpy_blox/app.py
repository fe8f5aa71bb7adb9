"""The application: brings the board up, runs `user_main`, and stays reachable whatever happens.

`user_main.py` finds here what was brought up: `config`, `client` (an `MQTTClient`, or None without
`mqtt.server`), `wifi`, `clock` and `updates`.
"""

import asyncio
import logging
import sys

from micropython import const

from mpy_blox import forget

# After these, MQTT tries by itself, and says what it lacks.
_WIFI_S = const(60)
_CLOCK_S = const(30)
# A boot that lasts this long was none of those that lead to safe mode.
_HEALTHY_S = const(60)
_SAFE_MODE = 'mpy_blox.ota.safe_mode', 'mpy_blox.ota.files', 'mpy_blox.ota.errors'

config = client = wifi = clock = updates = None

_log = logging.getLogger('app')
# None until user_main has been called.
_alive = None


async def main():
    """Brings the board up and runs `user_main`. Does not return: the board stays reachable."""
    asyncio.get_event_loop().set_exception_handler(_uncaught)
    from mpy_blox.ota import safe_mode

    on_trial = safe_mode.on_trial()
    safe = safe_mode.enter()
    safe_mode = None
    forget(*_SAFE_MODE)
    from mpy_blox import boot

    app = sys.modules[__name__]
    boot.bring_up(app)
    asyncio.create_task(_leave_safe_mode())
    asyncio.create_task(_join())
    if client and not updates and on_trial:
        # It could never be updated again: the exception sends it back.
        raise RuntimeError('no update channel')
    # `mpy-blox flash` waits for these words.
    _log.info('booted')
    if updates and config.get('update.auto_update', False):
        await boot.wait_for_channel(app)
    boot = None
    # What only a boot needs would take RAM for months.
    forget('mpy_blox.boot')
    if safe:
        _log.error('safe mode: too many crashes soon after boot; user_main is not run')
    else:
        await _run_user_main()
    while True:
        await asyncio.sleep(3600)


def is_alive():
    """Whether `user_main` runs, or has ended without an exception; None before it was called."""
    return _alive


async def _leave_safe_mode():
    await asyncio.sleep(_HEALTHY_S)
    from mpy_blox.ota import safe_mode

    safe_mode.leave()
    safe_mode = None
    forget(*_SAFE_MODE)


async def _join():
    # In this order: TLS needs the time, and the time needs Wi-Fi.
    if wifi:
        await wifi.connected(_WIFI_S)
    if clock:
        clock.start()
    if client:
        if clock and client.ssl:
            await clock.synchronised(_CLOCK_S)
        client.start()


async def _run_user_main():
    global _alive
    _alive = True
    try:
        import user_main

        result = user_main.user_main()
        if hasattr(result, 'send'):
            await result
        _log.info('user_main has ended')
    except Exception as error:
        _alive = False
        _log.exception('user_main', exc_info=error)


async def say_online():
    """What takes back the client's last will, at each connection."""
    await client.publish(client.will[0], '1', qos=1, retain=True)


def _uncaught(loop, context):
    _log.exception('a task ended', exc_info=context['exception'])
