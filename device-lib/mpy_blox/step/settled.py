"""An update list that needs no more attention: the board has it, or refuses it, or tries again."""

import logging
import os

from micropython import const

from mpy_blox import once
from mpy_blox.ota.files import DOWNLOADS, STAGE, empty_folder, exists
from mpy_blox.ota.room import kept
from mpy_blox.ota.status import UpdateError, is_kept, tell

# MicroPython's errno lacks it.
_ENOSPC = const(28)
# See mpy_blox.ota.lacking.
_FIRST = const('/.update/first')


async def run(updates, job, error=None):
    """Clean up and tell.

    :param error: what went wrong. Without it the board has all that the list wants, or takes no
        part in the rollout yet.
    :return: the name of no other step; for an error whether another attempt can mend it.
    """
    if error:
        return await _fail(updates, job, error)
    settle(updates, job)
    await tell(updates, job['status'], 'confirmed' if job.get('part', True) else 'idle', 100)
    await clear(updates, job)
    return None


async def _fail(updates, job, error):
    if isinstance(error, MemoryError):
        # Refused if it went first: not even then is there more.
        error = UpdateError('memory: not enough memory', retry=not exists(_FIRST))
    elif isinstance(error, OSError) and error.args[:1] == (_ENOSPC,):
        error = UpdateError('flash-full: no room is left on the flash')
    elif isinstance(error, OSError):
        error = UpdateError('flash: input or output: %s' % error, retry=True)
    elif not isinstance(error, UpdateError):
        error = UpdateError('internal: %s: %s' % (type(error).__name__, error))
    if error.code == 'flash-full' and kept():
        # The next boot has the room that was kept, before the application runs: mpy_blox.boot.
        logging.getLogger('ota').warning(
            '%s: resets, to try with the room that is kept', error.text)
        await tell(updates, job['status'], 'failed', None, error)
        await updates.client.stop()
        once('mpy_blox.ota.keep', 'give')
        once('mpy_blox.life', 'reset')
    empty_folder(STAGE)
    if not error.retry:
        empty_folder(DOWNLOADS)
    # What was kept for the board and is out of date is no news.
    if not is_kept(job) or error.code not in ('old-seq', 'rolled-back'):
        logging.getLogger('ota').error('update: %s: %s', error.code, error.text)
        await tell(updates, job['status'], 'failed' if error.retry else 'rejected', None, error)
    if not error.retry:
        # Once it is known, a list that comes again is not told of.
        settle(updates, job)
        await clear(updates, job)
    return error.retry


def settle(updates, job):
    """Know the list again should it come again, and drop what was downloaded for it."""
    empty_folder(DOWNLOADS)
    if exists(_FIRST):
        os.remove(_FIRST)
    path = job['path']
    # Otherwise a newer one waits to take its place.
    if updates.waiting[path] is job:
        with open(path + '.settled', 'w') as file:
            file.write(job['digest'])
        if exists(path):
            os.remove(path)  # there was room for it


async def clear(updates, job):
    """Have the broker keep a list no longer that was for this board alone: it has a verdict.

    Another one that waits has taken its place there.
    """
    waiting = [each for path, each in updates.waiting.items() if not path.endswith('channel')]
    if len(waiting) == 1 and waiting[0] is job:
        await updates.client.publish(updates.node + 'cmd', b'', qos=1, retain=True)
