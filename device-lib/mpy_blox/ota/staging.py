"""Stage what was downloaded, and plan what becomes of it."""

import json
import os

from mpy_blox import forget
from mpy_blox.ota.files import DOWNLOADS, STAGE
from mpy_blox.ota.plan import Plan
from mpy_blox.ota.rows import rows
from mpy_blox.ota.worker import spend


def run(updates, job):
    """Make a plan, ready to be committed. If it changes nothing there is no need for a reset."""
    spend()  # all is inflated
    config = updates.config
    status = job['status']
    about = {'release': status['release'], 'version': status['version'],
             'channel': config.get('update.channel', None)}
    from mpy_blox.ota.limits import limits
    plan = Plan(json.dumps(about), limits(config))
    limits = None
    forget('mpy_blox.ota.limits')
    try:
        stage_files(plan)
        if job['entry']:
            from mpy_blox.ota.release_staging import stage
        else:
            from mpy_blox.ota.package_staging import stage
        stage(updates, job, plan)
    except Exception:
        plan.discard()
        raise
    if not plan.changes:
        plan.discard()
        return 'done'
    plan.close()
    return 'obstacles'


def stage_files(plan):
    """Add the files that were written down as changing to ``plan``, which is empty yet."""
    for path, _, digest in rows():
        plan.keep(path)
        try:
            os.rename(DOWNLOADS + digest, plan.staged)
        except OSError:
            _copy_staged(digest, plan.staged)
        plan.put(path)


def _copy_staged(digest, target):
    """A file before this one has the same content, and is staged by its number."""
    number = 0
    for _, _, other in rows():
        if other == digest:
            break
        number += 1
    buffer = bytearray(256)
    with open(STAGE + str(number), 'rb') as file, open(target, 'wb') as out:
        while True:
            size = file.readinto(buffer)
            if not size:
                return
            out.write(memoryview(buffer)[:size])
