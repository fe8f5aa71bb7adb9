"""A release on trial: it stays if the board is reachable and the application runs."""

import asyncio
import json
import logging

from mpy_blox.ota import apply

_log = logging.getLogger('ota')


def hold(lists, channel):
    """Follow the list that brought the release from flash, instead of having it sent again.

    :param lists: consumer of the channel, or None. Its session may be gone, or the release may
        have brought another channel: then the list comes again.
    """
    about = json.loads(apply.header()[3])
    if lists and about.get('channel', None) == channel and apply.exists(lists.path):
        lists.is_held = True
        lists.on_list(lists.path, None, True)


async def watch(updates, alive=None):
    """Confirm the release on trial, or let the board reset so that the trial's boots run out.

    :param alive: called without arguments; False if the application is not running, None if it
        is yet to start.
    """
    global apply
    config = updates.config
    confirm_after_s = int(config.get('update.confirm_after', 30))
    timeout_s = int(config.get('update.trial_timeout', 300)) + confirm_after_s
    watchdog = _watchdog()
    proven_s = 0
    while apply.exists(apply.ROOT + '/journal.trial'):
        await asyncio.sleep(1)
        watchdog.feed()
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
    _log.info('release confirmed')
    apply = None  # the board may run for months from here without a reset
    updates.kept = ('channel', 'trial')
    updates.publish_info()
    while watchdog.started:
        await asyncio.sleep(1)
        watchdog.feed()


class _Fed:
    """Stands for a watchdog where there is none."""

    started = False

    def feed(self):
        pass


def _watchdog():
    """The watchdog that the trial started: it cannot be stopped, so it is fed for good."""
    watchdog_s = int(apply.header()[2])
    if watchdog_s:
        try:
            import machine
            return _Watchdog(machine.WDT(timeout=watchdog_s * 1000))
        except (ImportError, AttributeError, ValueError, OSError):
            pass
    return _Fed()


class _Watchdog:
    started = True

    def __init__(self, wdt):
        self.feed = wdt.feed
