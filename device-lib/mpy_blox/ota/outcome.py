"""How the last update ended, or that it is on trial: told once there is a connection."""

import json
import os
import sys

from micropython import const

from mpy_blox.ota.status import UpdateError, tell

_RESULT = const('/.update/result')
# See mpy_blox.recovery.journal.
_TRIAL = const('mpy_blox trial')


async def run(updates):
    """Publish the ``status`` that is yet to be told."""
    if _RESULT[9:] not in os.listdir('/.update'):
        if _TRIAL in sys.modules:
            await _tell(updates, sys.modules[_TRIAL][1].header()[5], 'trial', None)
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
