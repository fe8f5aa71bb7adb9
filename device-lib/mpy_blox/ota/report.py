"""What a board publishes at each connection: its ``info``, and how its last update ended."""

import json
import os

from mpy_blox.ota import apply
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.signature import key_ids
from mpy_blox.ota.status import Status, board_info
from mpy_blox.ota.store import mark_bad


async def report(updates):
    """Publish ``info``, and ``status`` if the last update ended or is on trial."""
    config = updates.config
    info = board_info(updates.device_id, config.get('update.channel', None),
                      key_ids(config.get('update.keys', None)))
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
    status.fields.update(about)
    await status.tell(state, None if error else 100, error)
