"""An update that lacks memory goes first: the board resets, and takes it before `user_main`.

Little is loaded for it at a time: there may not even be room for a name.
"""

import logging
import os

from micropython import const

from mpy_blox import once

# There while an update goes first, see mpy_blox.waiting: for each boot what `ota.session` knows.
_FIRST = const('/.update/first')
_KNOWN = const(8)
# From one boot to the next the pieces that RAM is left in differ.
_TRIES = const(3)
_LEASE = const('mpy_blox.ota.lease')


async def go_first(updates, job):
    """Reset the board for an update, unless it has gone first in three boots.

    :param job: see :mod:`mpy_blox.ota.worker`; of a list that was lost ``updates.is_lacking``.
    :return: seconds for which the application, or the hours of the settings, forbid a reset.
    """
    is_urgent = job.get('urgent', False)
    waited_s = job.get('waited_s', 0)
    # Within the hour, since the application may let it come earlier.
    wait_s = min(once(_LEASE, 'left_s'), 3600)
    if wait_s:
        longest_s = once(_LEASE, 'longest_s', updates.config, is_urgent)
        wait_s = max(min(wait_s, longest_s - waited_s), 0)
        job['waited_s'] = waited_s + wait_s
    if not wait_s and not is_urgent and updates.config.get('update.window', None):
        wait_s = once('mpy_blox.ota.window', 'closed_s', updates.config)
    if job is getattr(updates, 'is_lacking', None) and not wait_s:
        updates.is_lacking = False
    if wait_s or _FIRST[9:] in os.listdir('/.update') and os.stat(_FIRST)[6] >= _TRIES * _KNOWN:
        return wait_s
    updates.busy = True
    logging.getLogger('ota').warning('not enough memory: resets, to try before the application')
    try:
        with open(_FIRST, 'ab') as file:
            file.write(once('mpy_blox.ota.session', 'known', updates))
    except OSError:
        return 0  # no room to say so
    try:
        await updates.client.stop()
    finally:
        once('mpy_blox.life', 'reset')
