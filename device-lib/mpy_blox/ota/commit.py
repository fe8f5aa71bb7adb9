"""Last step of an update: the next boot puts it in place."""

import logging
import sys

from mpy_blox.ota.apply import commit
from mpy_blox.ota.settle import settle
from mpy_blox.ota.status import tell


async def run(updates, job):
    """Reset the board into the update."""
    await tell(updates, job['status'], 'staged', 100)
    await tell(updates, job['status'], 'applying', 100)
    logging.getLogger('ota').info('resets into %s', job['status']['version'])
    commit()
    # Whatever becomes of the update, the list that brought it needs no more attention.
    settle(updates, job)
    await updates.client.stop()
    try:
        from machine import reset
    except ImportError:
        sys.exit()
    reset()
