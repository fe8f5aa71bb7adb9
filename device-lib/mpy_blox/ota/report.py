"""What a board publishes at each connection: its ``info``, and how its last update ended."""

import gc
import json
import os
import sys

from mpy_blox.ota import apply
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.signature import key_ids
from mpy_blox.ota.files import free_flash
from mpy_blox.ota.status import Status
from mpy_blox.ota.store import mark_bad
from mpy_blox.wheel.packages import installed


async def report(updates):
    """Publish ``info``, and ``status`` if the last update ended or is on trial."""
    config = updates.config
    info = _board_info(updates.device_id, config.get('update.channel', None),
                      key_ids(config.get('update.keys', None)))
    if updates.wifi:
        info.update(updates.wifi.info())
    await updates.client.publish(updates.node + 'info', json.dumps(info), qos=1, retain=True)
    info = None
    if apply.exists(apply.RESULT):
        with open(apply.RESULT) as file:
            outcome, about, reason = file.read().split('\n', 2)
        error = None
        about = json.loads(about)
        if outcome == 'rolled-back':
            mark_bad(about.get('release'))
            error = UpdateError(outcome, reason.strip() or 'the release did not prove itself')
        await _tell(updates, about, outcome, error)
        os.remove(apply.RESULT)
    elif apply.pending() == 'trial':
        await _tell(updates, json.loads(apply.header()[3]), 'trial', None)


async def _tell(updates, about, state, error):
    status = Status(updates.client, updates.node + 'status')
    status.fields.update((key, about.get(key)) for key in ('release', 'version'))
    await status.tell(state, None if error else 100, error)


def _board_info(device_id, channel, key_ids):
    """What the board is, for its retained ``info``."""
    try:
        uname = os.uname()
        names = ('sysname', 'nodename', 'release', 'version', 'machine')
        uname = dict(zip(names, uname))
    except AttributeError:
        uname = {'sysname': sys.platform, 'release': '.'.join(
            str(part) for part in sys.implementation[1][:3]), 'version': sys.version}
    gc.collect()
    return {
        'device_id': device_id,
        'channel': channel,
        'uname': uname,
        'mpy': getattr(sys.implementation, '_mpy', 0),
        'packages': {package['name']: package['version'] for package in installed()},
        'keys': key_ids,
        'flash_free': free_flash(),
        'heap_free': gc.mem_free(),
    }
