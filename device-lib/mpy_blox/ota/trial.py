"""A release on trial: it stays if the board is reachable and the application runs."""

import asyncio
import json
import logging

from mpy_blox import forget
from mpy_blox.ota import apply


def hold(updates, lists, channel):
    """Follow the list that brought the release from flash, instead of having it sent again.

    :param lists: consumer of the channel, or None. Its session may be gone, or the release may
        have brought another channel: then the list comes again.
    """
    about = json.loads(apply.header()[3])
    if lists and about.get('channel', None) == channel and apply.exists(lists.path):
        lists.is_held = True
        updates.follow(lists.path, None, True)


async def watch(updates, alive=None):
    """Confirm the release on trial, or let the board reset so that the trial's boots run out.

    :param alive: called without arguments; False if the application is not running, None if it
        is yet to start.
    """
    global apply
    config = updates.config
    confirm_after_s = int(config.get('update.confirm_after', 30))
    timeout_s = int(config.get('update.trial_timeout', 300)) + confirm_after_s
    feed = _watchdog(int(apply.header()[2]))
    proven_s = 0
    while updates.is_on_trial():
        await asyncio.sleep(1)
        feed()
        timeout_s -= 1
        runs = alive() if alive else True
        if runs is False:
            apply.reject('user_main is not running')
        proven_s = proven_s + 1 if runs and updates.client.is_connected else 0
        if proven_s >= confirm_after_s:
            apply.confirm()
        elif timeout_s < 0:
            apply.reject('user_main was not reached' if runs is None
                         else 'the broker was not reached')
    logging.getLogger('ota').info('release confirmed')
    # The board may run for months from here without a reset.
    apply = None
    forget('mpy_blox.ota.apply', 'mpy_blox.ota.trial')
    await updates.tell()
    while feed is not _nothing:
        # A watchdog cannot be stopped.
        await asyncio.sleep(1)
        feed()


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
