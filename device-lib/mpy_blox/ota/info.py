"""What a board publishes at each connection: its ``info``, and how its last update ended."""

import asyncio
import gc
import json
import logging
import os
import sys
from hashlib import sha256

from micropython import const

from mpy_blox import forget, once

# Fewer in a row can be a network's doing.
_TAKEOVERS = const(4)
# See mpy_blox.recovery.journal.
_TRIAL = const('mpy_blox trial')
# What of `info` changes all the time.
_PASSING = const(('flash_free', 'heap_free', 'rssi'))


async def run(updates, step):
    """Publish ``info``, the ``log`` of a crash, and how the last update ended or is on trial.

    :param step: calls a module, see :func:`mpy_blox.ota.worker.step`.
    """
    client = updates.client
    if updates.found is None:
        await client.publish(updates.node + 'asleep', b'', retain=True)
    has_ended = 'result' in os.listdir('/.update')
    if updates.last_log:
        await client.publish(updates.node + 'log', updates.last_log, qos=1, retain=True)
        updates.last_log = None
    if has_ended or updates.is_on_trial():
        # After the log, which says why, and before `info`, for which there may be no memory.
        await step('ota.outcome', updates)
    if updates.found is None or not has_ended:
        # Once a trial has ended nothing is new of what `info` tells.
        await tell(updates, step)
        log(updates)
    if updates.is_held:
        # What waited for the board comes before the answer.
        client._pinging = await client.send(b'\xc0\0')
        while client._pinging:
            await asyncio.sleep_ms(10)
    else:
        for _ in range(50):
            if updates.is_listed or updates.waiting:
                break  # what the channel holds has come
            await asyncio.sleep_ms(20)
    if updates.wanted:
        try:
            await step('ota.install', updates)
        except MemoryError as error:
            logging.getLogger('ota').error('homeassistant.update: %s', error)
    if updates.is_checked_in():
        if updates.is_on_trial():
            if _TRIAL in sys.modules:
                sys.modules[_TRIAL][1].note('c')
        elif not updates.waiting:
            once('mpy_blox.life', 'checked_in')
        updates.found = bool(updates.is_listed or updates.waiting)


async def tell(updates, step):
    """Publish ``info`` unless the broker has it, having kept the session over a deep sleep."""
    facts = info(updates)
    facts.update(updates.facts)
    client = updates.client
    times = getattr(client, 'taken_over', 0)
    if times >= _TAKEOVERS:
        facts['taken_over'] = times
    if updates.wifi:
        facts.update(updates.wifi.info())
    # By key: where a dict has no order, neither has its JSON.
    lasting = [(key, facts[key]) for key in sorted(facts) if key not in _PASSING]
    digest = updates.digest[:4] + sha256(json.dumps(lasting).encode()).digest()[:4]
    updates.is_held = updates.found is None and len(updates.digest) > 4 and any(
        getattr(each, 'is_held', False) for each in client._consumers)
    if not (updates.is_held and updates.digest == digest):
        await once('mpy_blox.ota.status', 'publish', updates, 'info', facts)
        # Home Assistant's update entity, if there is one, or was.
        if updates.config.get('homeassistant.update', '') or (
                'homeassistant' in os.listdir('/.update')):
            try:
                await step('ota.firmware', updates)
            except (MemoryError, OSError, ValueError) as error:
                logging.getLogger('ota').error('homeassistant.update: %s', error)
    updates.digest = digest


def log(updates):
    """Say in the log what channel the board follows."""
    # `mpy-blox flash` waits for these words. The broker answers in order: by now it has granted
    # what it will.
    logger = logging.getLogger('app')  # the one that is there anyway
    if not updates.followed:
        logger.info('follows no channel')
    elif updates.is_checked_in():
        logger.info('follows channel %s', updates.config.get('update.channel', None))
    else:
        logger.error('subscription to %s refused', updates.followed)


def info(updates):
    """What the board says of itself."""
    # First of all: what reads them takes room.
    ids = keys(updates.config)
    # Read here: mpy_blox.wheel.packages would leave its names in RAM, at every connection.
    packages = {}
    if 'lib' in os.listdir('/'):
        for entry in os.ilistdir('/lib'):
            if entry[0].endswith('.dist-info'):
                name, _, version = entry[0][:-10].partition('-')
                packages[name.replace('_', '-')] = version
    try:
        uname = dict(zip(('sysname', 'nodename', 'release', 'version', 'machine'), os.uname()))
    except AttributeError:  # the unix port
        uname = {'sysname': sys.platform, 'version': sys.version,
                 'release': '.'.join([str(each) for each in sys.implementation[1][:3]])}
    gc.collect()
    return {
        'device_id': updates.device_id,
        'channel': updates.config.get('update.channel', None),
        'uname': uname,
        'mpy': getattr(sys.implementation, '_mpy', 0),
        'packages': packages,
        'keys': ids,
        'flash_free': once('mpy_blox.ota.room', 'free'),
        'heap_free': gc.mem_free(),
    }


def keys(config):
    """Ids of the keys that are held; None if a key is needed that nobody has."""
    if config.get('update.keys', None) in (None, [], {}):
        return []  # what reads keys need not be loaded
    import mpy_blox.ota.keys as held
    ids = list(held.keys(config))
    held = None
    forget('mpy_blox.ota.keys', 'mpy_blox.json_scan')
    return ids or None
