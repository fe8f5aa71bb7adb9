"""What becomes of an update that went wrong: refused, or tried again."""

import logging

from mpy_blox.ota.files import STAGE, empty_folder
from mpy_blox.ota.done import settle
from mpy_blox.ota.status import UpdateError, tell


async def run(updates, job, error):
    """Clean up and tell.

    :return: whether another attempt can mend it.
    """
    if isinstance(error, MemoryError):
        error = UpdateError('memory', 'not enough memory', retry=True)
    elif isinstance(error, OSError):
        error = UpdateError('flash', 'input or output: %s' % error, retry=True)
    elif not isinstance(error, UpdateError):
        error = UpdateError('internal', '%s: %s' % (type(error).__name__, error))
    logging.getLogger('ota').error('update: %s: %s', error.code, error.text)
    empty_folder(STAGE)
    if not error.retry:
        settle(updates, job)
    await tell(updates, job['status'], 'failed' if error.retry else 'rejected', None, error)
    return error.retry
