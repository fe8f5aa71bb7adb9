"""Stage what was downloaded, and plan what becomes of it."""

import json
import os

from mpy_blox.ota.files import DOWNLOADS, STAGE, copy
from mpy_blox.ota.plan import Plan, limits
from mpy_blox.ota.rows import rows
from mpy_blox.ota.worker import spend


def run(updates, job):
    """Make a plan of the files that change; what goes for them, the next step knows."""
    spend()  # all is inflated
    config = updates.config
    status = job['status']
    about = {'release': status['release'], 'version': status['version'],
             'channel': config.get('update.channel', None)}
    if job.get('moved'):
        # Settings that change how the board is reached.
        about['moved'] = job['moved']
    job['plan'] = plan = Plan(json.dumps(about), limits(config))
    try:
        stage_files(plan)
    except Exception:
        plan.discard()
        raise
    return 'release_staging' if job['entry'] else 'package_staging'


def stage_files(plan):
    """Add the files that were written down as changing to ``plan``, which is empty yet."""
    for path, _, digest in rows():
        plan.keep(path)
        try:
            os.rename(DOWNLOADS + digest, plan.staged)
        except OSError:
            # A file before this one has the same content, and is staged by its number.
            same = next(number for number, row in enumerate(rows()) if row[2] == digest)
            copy(STAGE + str(same), plan.staged)
        plan.put(path)
