"""Follow an update list: choose, download, stage, and hand over to the next boot."""

import gc
import json
import logging
import os
import sys

from mpy_blox.ota import apply
from mpy_blox.ota.entries import entries
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.plan import Plan
from mpy_blox.ota.status import Status
from mpy_blox.ota.store import is_bad, settle

_log = logging.getLogger('ota')

DOWNLOADS = apply.ROOT + '/dl/'


async def follow(updates, path, digest, retained, attempt, more):
    """Follow the update list in the file ``path``. Resets the board if that changes anything.

    :param digest: hex SHA-256 of the list.
    :param retained: False if the list was sent to this board just now: then also a release that
        was rolled back is tried again.
    :param more: whether there will be another attempt.
    :return: True if it failed in a way that another attempt can mend.
    """
    status = Status(updates.client, updates.node + 'status', digest, attempt=attempt)
    try:
        await status.tell('checking')
        work = _choose(updates, path, digest, retained, status)
        plan = await work.prepare()
        if plan and plan.changes:
            await status.tell('staged', 100)
            plan.commit()
            await status.tell('applying', 100)
            _log.info('resets into %s', status.fields['version'])
            await updates.client.stop()
            _reset()
        elif plan:
            plan.discard()
        settle(path, digest)
        await status.tell('confirmed', 100)
        return False
    except UpdateError as error:
        failure = error
    except MemoryError:
        failure = UpdateError('memory', 'not enough memory', retry=True)
    except OSError as error:
        failure = UpdateError('flash', 'input or output: %s' % error, retry=True)
    gc.collect()
    _log.error('update: %s: %s', failure.code, failure.text)
    retry = failure.retry and more
    if not failure.retry:
        apply.clear(DOWNLOADS)
        settle(path, digest)
    apply.clear(apply.STAGE)
    await status.tell('failed' if failure.retry else 'rejected', None, failure)
    return retry


def _choose(updates, path, digest, retained, status):
    release = None
    for entry in entries(path):
        if entry.get('type') == 'release':
            release = entry
    if release:
        from mpy_blox.ota.release import Release
        return Release(updates, release, retained, status)
    if updates.config.get('update.keys', None):
        raise UpdateError('unsigned', 'the board takes signed releases only')
    if retained and is_bad(digest):
        raise UpdateError('rolled-back', 'this update was rolled back before')
    from mpy_blox.ota.packages import Packages
    return Packages(updates, path, digest, status)


def new_plan(config, about):
    """A :class:`Plan` with the trial that the settings ask for."""
    return Plan(json.dumps(about), int(config.get('update.trial_boots', 3)),
                int(config.get('update.trial_watchdog', 120)))


def _reset():
    try:
        from machine import reset
    except ImportError:
        sys.exit()
    reset()
