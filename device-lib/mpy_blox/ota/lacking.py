"""An update that lacks memory goes first: the board resets, and takes it before `user_main`."""

from mpy_blox import life, once


async def go_first(updates, job=None):
    """Reset the board for an update, unless it has gone first often enough.

    Little is loaded for it: there may not even be room for a name.

    :param job: see :mod:`mpy_blox.ota.worker`; None for a list that was lost.
    :return: seconds for which the application, or the hours of the settings, forbid a reset.
    """
    # Within the hour, since the application may let it come earlier.
    wait_s = min(once('mpy_blox.ota.lease', 'left_s'), 3600)
    is_urgent = job and job.get('urgent', False)
    if not wait_s and not is_urgent and updates.config.get('update.window', None):
        wait_s = once('mpy_blox.ota.window', 'closed_s', updates.config)
    if not job:
        updates.is_lacking = wait_s > 0
    if not wait_s:
        updates.busy = True
        await life.go_first(updates.client)
    return wait_s
