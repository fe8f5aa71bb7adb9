"""What a release takes the place of: files of the release before it, strays by name, packages."""

import json
import os

from micropython import const

from mpy_blox.ota.files import exists
from mpy_blox.ota.leftovers import keep, remove_files, remove_package, remove_release
from mpy_blox.ota.listings import packages
from mpy_blox.ota.rows import rows

_MANIFEST = const('/.update/dl/manifest')
_RELEASES = const('/.update/releases/')


def run(updates, job):
    """Finish the plan, which has what the release brings, with what goes and what is to be known
    of it. If it changes nothing there is no need for a reset."""
    plan, name = job.pop('plan'), job['entry']['name']
    try:
        keep(plan, lambda: (line[0] for line in rows(_MANIFEST) if line[1] >= 0))
        remove_files(plan, name)
        for release in job['left']:
            remove_release(plan, release)
            plan.remove_state(_RELEASES[9:] + release + '.seq')
        for line in rows(_MANIFEST):
            if line[1] < 0:
                from mpy_blox.ota.removal import remove
                remove(plan, line[0])
        remove_package(plan, name, name)
        for package, _ in packages(_MANIFEST):
            remove_package(plan, package, name)
        write(plan, _RELEASES + name,
              [job['seq'], updates.config.get('update.channel', None)])
    except Exception:
        plan.discard()
        raise
    return plan.finish()


def write(plan, path, data):
    """Write down what is to be known of the release, in ``path`` and beside it.

    It changes with the release; where nothing else changes, at once.
    """
    at_once = not plan.changes
    if at_once and not exists(_RELEASES[:-1]):
        os.mkdir(_RELEASES[:-1])
    os.rename(_MANIFEST, path if at_once else plan.staged)
    if not at_once:
        plan.put(path[1:])
    path += '.seq'
    with open(path if at_once else plan.staged, 'w') as file:
        json.dump(data, file)
    if not at_once:
        plan.put(path[1:])
