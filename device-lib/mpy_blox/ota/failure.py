"""What becomes of an update that went wrong: refused, or tried again."""

import logging
import os

from micropython import const

from mpy_blox.ota.files import STAGE, empty_folder, exists
from mpy_blox.ota.done import clear, is_kept, settle
from mpy_blox.ota.status import UpdateError, tell

_RESERVE = const('/.update/reserve')
# MicroPython's errno lacks it.
_ENOSPC = const(28)


async def run(updates, job, error):
    """Clean up and tell.

    :return: whether another attempt can mend it.
    """
    if isinstance(error, MemoryError):
        error = UpdateError('memory', 'not enough memory', retry=True)
    elif isinstance(error, OSError) and error.args[:1] == (_ENOSPC,):
        error = UpdateError('flash-full', 'no room is left on the flash')
    elif isinstance(error, OSError):
        error = UpdateError('flash', 'input or output: %s' % error, retry=True)
    elif not isinstance(error, UpdateError):
        error = UpdateError('internal', '%s: %s' % (type(error).__name__, error))
    if error.code == 'flash-full' and exists(_RESERVE):
        await _use_reserve(updates, job, error)
    empty_folder(STAGE)
    if not error.retry:
        settle(updates, job)
    # What was kept for the board and is out of date is no news.
    if not is_kept(job) or error.code not in ('old-seq', 'rolled-back'):
        logging.getLogger('ota').error('update: %s: %s', error.code, error.text)
        await tell(updates, job['status'], 'failed' if error.retry else 'rejected', None, error)
    if not error.retry:
        await clear(updates, job)
    return error.retry


async def _use_reserve(updates, job, error):
    # The next boot has the room that was kept, before the application runs: mpy_blox.boot.
    logging.getLogger('ota').warning('%s: resets, to try with the room that is kept', error.text)
    await tell(updates, job['status'], 'failed', None, error)
    await updates.client.stop()
    os.remove(_RESERVE)
    from mpy_blox.ending import reset
    reset()
