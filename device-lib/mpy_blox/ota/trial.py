"""A release on trial: it stays if the board is reachable and the application runs."""

import asyncio
import json
import logging
import os

from mpy_blox import forget
from mpy_blox.ota import apply


def hold(updates, lists, channel):
    """Have the list that brought the release not sent again.

    :param lists: consumer of the channel, or None. Its session may be gone, or the release may
        have brought another channel: then the list comes again.
    """
    about = json.loads(apply.header()[3])
    if lists and about.get('channel', None) == channel:
        lists.is_held = True
        if apply.exists(lists.path):
            # The power went before it was settled.
            updates.follow(lists.path, None, True)


async def watch(updates, alive=None):
    """Confirm the release on trial, or let the board reset so that the trial's boots run out.

    :param alive: as in :meth:`mpy_blox.ota.channel.UpdateChannel.start`.
    """
    global apply
    config = updates.config
    confirm_after_s = int(config.get('update.confirm_after', 30))
    timeout_s = int(config.get('update.trial_timeout', 300)) + confirm_after_s
    feed = _watchdog(int(apply.header()[2]))
    if not _has_application():
        alive = None
    proven_s = 0
    while updates.is_on_trial():
        await asyncio.sleep(1)
        feed()
        timeout_s -= 1
        runs = alive() if alive else True
        if isinstance(runs, Exception):
            apply.reject('user_main: %s: %s' % (type(runs).__name__, runs))
        proven_s = proven_s + 1 if runs is True and updates.client.is_connected else 0
        if proven_s >= confirm_after_s:
            apply.confirm()
        elif timeout_s < 0:
            apply.reject('user_main was not reached' if updates.client.is_connected
                         else 'the broker was not reached')
    logging.getLogger('ota').info('release confirmed')
    # The board may run for months from here without a reset: neither module nor task stays.
    apply = updates.watcher = None
    forget('mpy_blox.ota.apply', 'mpy_blox.ota.trial')
    await updates.tell()
    while feed is not _nothing:
        # A watchdog cannot be stopped.
        await asyncio.sleep(1)
        feed()
    # An address of this task's that the C stack happens to hold keeps what it leads to.
    globals().clear()


def _has_application():
    """Whether there is a ``user_main``, or was one before the release on trial."""
    names = os.listdir('/') + (os.listdir('/lib') if apply.exists('/lib') else [])
    with open('/.update/journal.trial') as journal:
        return any(name.split('.')[0] == 'user_main' for name in names) or any(
            'user_main.' in line for line in journal)


def _nothing():
    pass


def _watchdog(timeout_s):
    """`feed` of the watchdog that the trial started, if it did."""
    if timeout_s:
        try:
            import machine
            return machine.WDT(timeout=timeout_s * 1000).feed
        except (ImportError, AttributeError, ValueError, OSError):
            pass
    return _nothing
