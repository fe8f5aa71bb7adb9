"""A release on trial: it stays if the board checks in and the application runs.

The limits are those of the release before, in the journal's first line.
"""

import asyncio
import json
import logging
import os
import sys

from mpy_blox import forget
from mpy_blox.life import is_checked_in
from mpy_blox.ota import apply


def is_the_one(channel):
    """Whether the release on trial came over this channel."""
    return json.loads(apply.header()[5]).get('channel', None) == channel


async def watch(updates, alive=None):
    """Confirm the release on trial, or let the board reset so that the trial's boots run out.

    :param alive: as in :meth:`mpy_blox.ota.channel.UpdateChannel.start`.
    """
    global apply
    state = sys.modules.get(apply.GUARD) or (_nothing,)
    if 'recover' not in state:
        apply.reject('main.py did not call recover()')
    apply.note('w')
    _, _, _, confirm_after_s, timeout_s, _ = apply.header()
    confirm_after_s = int(confirm_after_s)
    timeout_s = int(timeout_s) + confirm_after_s
    if not _has_application():
        alive = None
    seen = ''
    proven_s = settled_s = 0
    while updates.is_on_trial():
        await asyncio.sleep(1)
        state[0]()
        timeout_s -= 1
        runs = alive() if alive else True
        if isinstance(runs, Exception):
            apply.reject('user_main: %s: %s' % (type(runs).__name__, runs))
        # Twice in a row: what the channel holds had a second to come.
        settled_s = settled_s + 1 if is_checked_in(updates) else 0
        proven_s = proven_s + 1 if settled_s and runs else 0
        for letter, is_so in (('c', settled_s > 1), ('u', runs and alive)):
            if is_so and letter not in seen:
                seen += letter
                apply.note(letter)
        if proven_s >= confirm_after_s or settled_s > 1 and 'confirm' in state:
            apply.accept()
        elif timeout_s < 0:
            apply.reject(_lacking(updates, seen, alive, confirm_after_s))
    logging.getLogger('ota').info('release confirmed')
    # The board may run for months from here without a reset: neither module nor task stays.
    apply = updates.watcher = None
    forget('mpy_blox.ota.apply', 'mpy_blox.ota.trial', 'mpy_blox.life')
    updates.tell()
    # The watchdog cannot be stopped, and nobody else feeds it. Of all that is here no more is
    # needed for that; and an address that the C stack happens to hold keeps what it leads to.
    sleep, feed = asyncio.sleep, state[0]
    globals().clear()
    while True:
        await sleep(1)
        feed()


def _lacking(updates, seen, alive, confirm_after_s):
    """What a boot on trial has not come to in its time."""
    if 'c' not in seen:
        return ('the broker did not grant the subscriptions' if updates.client.is_connected
                else 'the broker was not reached')
    if alive and 'u' not in seen:
        return 'user_main was not reached'
    return 'the board checked in, but was not there for %d s on end' % confirm_after_s


def _has_application():
    """Whether there is a ``user_main``, or was one before the release on trial."""
    names = os.listdir('/') + (os.listdir('/lib') if apply.exists('/lib') else [])
    with open('/.update/journal.trial') as journal:
        return any(name.split('.')[0] == 'user_main' for name in names) or any(
            'user_main.' in line for line in journal)


def _nothing():
    pass
