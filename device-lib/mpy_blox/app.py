"""The application: brings the board up, runs `user_main`, and stays reachable whatever happens.

`user_main.py` finds here what was brought up: `config`, `client` (an `MQTTClient`, or None without
`mqtt.server`), `wifi`, `clock` and `updates`. QoS 1 messages that were sent while the board was
away reach the consumers that it adds to `client` within a minute of the boot.
"""

import asyncio
import logging

from micropython import const

from mpy_blox import forget

# After these, MQTT tries by itself, and says what it lacks.
_WIFI_S = const(60)
_CLOCK_S = const(30)
# A boot that lasts this long was none of those that lead to safe mode. And for so long the broker
# keeps what comes before `user_main` has registered who takes it.
_HEALTHY_S = const(60)

config = client = wifi = clock = updates = None

# None until user_main has been called.
_alive = None


async def main():
    """Brings the board up and runs `user_main`. Does not return: the board stays reachable."""
    global _alive
    asyncio.get_event_loop().set_exception_handler(_uncaught)
    from mpy_blox.boot import boot

    safe = await boot()
    boot = None
    # What only a boot needs would take RAM for months.
    forget('mpy_blox.boot')
    if not safe:
        _alive = True
        try:
            import user_main

            result = user_main.user_main()
            if hasattr(result, 'send'):
                await result
            logging.getLogger('app').info('user_main has ended')
        except Exception as error:
            _alive = error
            _uncaught(None, {'exception': error})
    while True:
        await asyncio.sleep(3600)


def alive():
    """Whether `user_main` runs.

    :return: True if it does or has ended by itself, the exception that ended it otherwise; None
        before it was called.
    """
    return _alive


async def say_online():
    """Takes back the client's last will, at each connection."""
    await client.publish(client.will[0], '1', qos=1, retain=True)


async def settle():
    """Brings Wi-Fi, time and MQTT up, in this order: TLS needs the time, the time needs Wi-Fi."""
    if wifi:
        await wifi.connected(_WIFI_S)
    if clock:
        clock.start()
    if client:
        if clock and client.ssl:
            from mpy_blox.clock import is_set

            if not is_set():
                await clock.synchronised(_CLOCK_S)
        client.start()
    await asyncio.sleep(_HEALTHY_S)
    if client:
        await client.release()
    from mpy_blox.ota.safe_mode import leave

    leave()
    leave = None
    forget('mpy_blox.ota.safe_mode')


def _uncaught(loop, context):
    logging.getLogger('app').exception('a task ended' if loop else 'user_main',
                                       exc_info=context['exception'])
