"""Last step of an update: reset the board into it."""

import logging

from mpy_blox.ota.done import settle


async def run(updates, job):
    """Leave for the next boot. Whatever becomes of the update, its list is done with."""
    settle(updates, job)
    logging.getLogger('ota').info('resets into %s', job['status']['version'])
    await updates.client.stop()
    from mpy_blox.ending import reset
    reset()
