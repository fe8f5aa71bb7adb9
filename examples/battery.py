"""user_main.py of a board on a battery: measures, publishes, looks for an update, sleeps."""

import asyncio
import json
import logging

from machine import ADC, Pin
from mpy_blox import app

log = logging.getLogger('battery')

# Seconds from one measurement to the next.
SLEEP_S = 900
# Without a network a board would be awake for as long as its battery lasts.
AWAKE_S = 30


def measured():
    """What this board is there for."""
    moisture = ADC(Pin(34)).read_u16()
    return {'moisture': round(moisture / 65535, 3)}


async def work():
    """Measure first: the network comes up meanwhile."""
    value = measured()
    await app.client.publish('garden/bed', json.dumps(value), qos=1, retain=True)
    # True if there is an update list; app.sleep() waits for what becomes of it.
    log.info('update list seen: %s', await app.updates.checked())


async def user_main():
    """Called at each wake: nothing of the wake before is there, but for what is on flash."""
    try:
        await asyncio.wait_for(work(), AWAKE_S)
    except asyncio.TimeoutError:
        log.warning('no network in %d s', AWAKE_S)
    except Exception as error:
        if app.updates and app.updates.is_on_trial():
            raise  # the release before was better
        log.exception('work', exc_info=error)
    await app.sleep(SLEEP_S)
