"""How the last update ended, or that it is on trial: told once there is a connection."""

import json
import os

from micropython import const

from mpy_blox.ota import apply
from mpy_blox.ota.status import UpdateError, tell

_RESULT = const('/.update/result')


async def run(updates):
    """Publish the ``status`` that is yet to be told."""
    if not apply.exists(_RESULT):
        await _tell(updates, apply.header()[5], 'trial', None)
        return
    with open(_RESULT) as file:
        outcome, about, reason = file.read().split('\n', 2)
    error = None
    if outcome == 'rolled-back':
        from mpy_blox.ota.entries import mark
        mark(json.loads(about).get('release'))
        error = UpdateError('rolled-back: ' + (
            reason.strip() or 'the release did not prove itself'))
    await _tell(updates, about, outcome, error)
    os.remove(_RESULT)


async def _tell(updates, about, state, error):
    about = json.loads(about)
    fields = {'release': about.get('release'), 'version': about.get('version'), 'attempt': 1}
    await tell(updates, fields, state, None if error else 100, error)
