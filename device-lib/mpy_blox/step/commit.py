"""Last step: turn what is staged into an update, and reset the board into it."""

import logging
import os

from micropython import const

from mpy_blox import once
from mpy_blox.ota.files import STAGE, copy, empty_folder, exists
from mpy_blox.ota.keep import keep
from mpy_blox.ota.room import free, kept
from mpy_blox.ota.status import tell
from mpy_blox.step.settled import settle

_PLAN = const('/.update/journal.plan')
_KEPT = const('/.update/mpy_blox_kept')
_SETTINGS = const('/settings.json')
_BEFORE = const('/.settings-before')
# Bytes of flash: what is committed needs some, too.
_PLENTY = const(196608)


async def run(updates, job):
    """Commit, and leave for the next boot: from here on the update takes place, whatever happens,
    and its list is done with."""
    if updates.waiting[job['path']] is not job:
        # Whoever stops a rollout sends another list: until here it is obeyed.
        empty_folder(STAGE)
        return
    await tell(updates, job['status'], 'staged', 100)
    await tell(updates, job['status'], 'applying', 100)
    commit('moved' in job)
    try:
        settle(updates, job)
        logging.getLogger('ota').info('resets into %s', job['status']['version'])
        await updates.client.stop()
    finally:
        # Whatever there is no RAM for: what is committed takes place.
        from mpy_blox import life
        life.reset()


def commit(moved=False):
    """Turn the finished plan into an update that the next boot puts in place.

    :param moved: whether it brings settings.
    """
    touched = is_main = False
    with open(_PLAN) as plan:
        for line in plan:
            touched = touched or 'mpy_blox/' in line
            is_main = is_main or line[0] == '~'
    if is_main and not kept() and free() > _PLENTY:
        # One that knows nothing of that may run what fills the flash: mpy_blox.waiting.
        keep()
    if touched or exists(_KEPT):
        once('mpy_blox.ota.judge', 'keep')
    if moved and exists(_SETTINGS):
        # Beside the journal, which an application on trial may remove: see mpy_blox.tally.
        copy(_SETTINGS, STAGE + 'settings')
        os.rename(STAGE + 'settings', _BEFORE)
    os.rename(_PLAN, '/.update/journal.apply')
