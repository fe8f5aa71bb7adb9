"""Follow an update list: download, stage, and hand over to the next boot.

One step after another, and what a step has loaded is forgotten before the next: a board has less
RAM than the code of them all takes.
"""

import json
import logging
import sys

from mpy_blox import forget
from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import DOWNLOADS, STAGE, empty_folder, reserve, spend
from mpy_blox.ota.status import Status

_log = logging.getLogger('ota')
_OWN = ('engine', 'errors', 'files', 'status')


async def follow(updates, path, digest, forced, attempt, more):
    """Follow the update list in the file ``path``. Resets the board if that changes anything.

    :param digest: hex SHA-256 of the list.
    :param forced: the list was sent to this board alone, just now: a release that was rolled
        back is tried again, and one that runs is repaired.
    :param more: whether there will be another attempt.
    :return: True if it failed in a way that another attempt can mend.
    """
    reserve()
    status = Status(updates.client, updates.node + 'status', digest, attempt=attempt)
    try:
        await status.tell('checking')
        changes = await _prepare(updates, path, digest, forced, status)
        if changes:
            await status.tell('applying', 100)
            _log.info('resets into %s', status.fields['version'])
            from mpy_blox.ota.apply import commit
            commit()
            await updates.client.stop()
            _reset()
        _settle(path, digest)
        empty_folder(DOWNLOADS)
        # None: the board takes no part in the rollout yet.
        await status.tell('idle' if changes is None else 'confirmed', 100)
        return False
    except UpdateError as error:
        failure = error
    except MemoryError:
        failure = UpdateError('memory', 'not enough memory', retry=True)
    except OSError as error:
        failure = UpdateError('flash', 'input or output: %s' % error, retry=True)
    except Exception as error:
        failure = UpdateError('internal', '%s: %s' % (type(error).__name__, error))
    updates.unload(*_OWN)
    _log.error('update: %s: %s', failure.code, failure.text)
    empty_folder(STAGE)
    if not failure.retry:
        empty_folder(DOWNLOADS)
        _settle(path, digest)
    await status.tell('failed' if failure.retry else 'rejected', None, failure)
    return failure.retry and more


async def _prepare(updates, path, digest, forced, status):
    """Download and stage what is new.

    :return: how many files an update, ready to be committed, changes; None if the board takes no
        part in the rollout.
    """
    entry = _release(path)
    if entry:
        from mpy_blox.ota.release import check
        wanted = await check(updates, entry, forced, path.endswith('channel'), status)
        check = None
        updates.unload(*_OWN)
        if wanted:
            from mpy_blox.ota.blobs import download
            await download(updates, status)
    else:
        if updates.config.get('update.keys', None):
            raise UpdateError('unsigned', 'the board takes signed releases only')
        from mpy_blox.ota.store import is_bad
        if not forced and is_bad(digest):
            raise UpdateError('rolled-back', 'this update was rolled back before')
        from mpy_blox.ota.packages import download
        wanted = await download(updates, path, status)
    download = None
    updates.unload(*_OWN)
    if not wanted:
        return None if wanted is None else 0
    if entry:
        spend()  # all is inflated
    await status.tell('staged', 100)
    about = {key: status.fields[key] for key in ('release', 'version')}
    about['channel'] = updates.config.get('update.channel', None)
    from mpy_blox.ota.plan import Plan
    plan = Plan(json.dumps(about), int(updates.config.get('update.trial_boots', 3)),
                int(updates.config.get('update.trial_watchdog', 120)))
    try:
        if entry:
            from mpy_blox.ota.release_staging import stage
            stage(plan, updates.config)
        else:
            from mpy_blox.ota.staging import stage
            stage(plan, path, wanted)
    except Exception:
        plan.discard()
        raise
    stage = None
    changes = plan.changes
    if changes:
        plan.close()
    else:
        plan.put_states_now()
        plan.discard()
    plan = None
    updates.unload(*_OWN)
    return changes


def _release(path):
    from mpy_blox.ota.entries import entries
    release = None
    for entry in entries(path):
        if entry.get('type') == 'release':
            release = entry
    forget('mpy_blox.ota.entries')
    return release


def _settle(path, digest):
    from mpy_blox.ota.store import settle
    settle(path, digest)


def _reset():
    try:
        from machine import reset
    except ImportError:
        sys.exit()
    reset()
