"""What a board publishes at each connection: its ``info``, and how its last update ended."""

import asyncio
import gc
import json
import logging
import os
import sys

from micropython import const

from mpy_blox import forget, life

# Fewer in a row can be a network's doing.
_TAKEOVERS = const(4)


async def run(updates):
    """Publish ``info``, the ``log`` of a crash, and how the last update ended or is on trial."""
    info = _info(updates)
    info.update(updates.facts)
    times = getattr(updates.client, 'taken_over', 0)
    if times >= _TAKEOVERS:
        info['taken_over'] = times
    if updates.wifi:
        info.update(updates.wifi.info())
    await updates.client.publish(updates.node + 'info', json.dumps(info), qos=1, retain=True)
    info = None
    _log_channel(updates)
    if updates.last_log:
        await updates.client.publish(updates.node + 'log', updates.last_log, qos=1, retain=True)
        updates.last_log = None
    if 'result' in os.listdir('/.update') or updates.is_on_trial():
        from mpy_blox.ota.worker import step
        await step('outcome', updates)
    for _ in range(10):
        if updates.waiting:
            break  # what the channel holds has come
        await asyncio.sleep_ms(100)
    if life.is_checked_in(updates) and not updates.is_on_trial():
        life.checked_in()
    forget('mpy_blox.life', 'mpy_blox.wakes')


def _log_channel(updates):
    # `mpy-blox flash` waits for these words. The broker answers in order: by now it has granted
    # what it will.
    log = logging.getLogger('app')  # the one that is there anyway
    if not updates.followed:
        log.info('follows no channel')
    elif life.is_checked_in(updates):
        log.info('follows channel %s', updates.config.get('update.channel', None))
    else:
        log.error('subscription to %s refused', updates.followed)


def _info(updates):
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
                 'release': '%d.%d.%d' % sys.implementation[1][:3]}
    flash = os.statvfs('/')
    gc.collect()
    return {
        'device_id': updates.device_id,
        'channel': updates.config.get('update.channel', None),
        'uname': uname,
        'mpy': getattr(sys.implementation, '_mpy', 0),
        'packages': packages,
        'keys': _keys(updates.config),
        'flash_free': flash[0] * flash[3],
        'heap_free': gc.mem_free(),
    }


def _keys(config):
    """Ids of the keys that are held; None if a key is needed that nobody has."""
    if config.get('update.keys', None) in (None, [], {}):
        return []  # what reads keys need not be loaded
    from mpy_blox.ota.keys import keys
    ids = [key['id'] for key in keys(config)]
    keys = None
    forget('mpy_blox.ota.keys', 'mpy_blox.json_scan')
    return ids or None
