"""What a board is to know of a release, and the packages that it takes the place of."""

import json
import os

from micropython import const

from mpy_blox.ota.files import exists
from mpy_blox.ota.owners import packages
from mpy_blox.ota.rows import rows
from mpy_blox.wheel.package_leftovers import remove_package

_MANIFEST = const('/.update/dl/manifest')
_RELEASES = const('/.update/releases')


def run(updates, job):
    """Finish the plan of a release. If it changes nothing there is no need for a reset."""
    plan, name = job.pop('plan'), job['entry']['name']
    try:
        remove_package(plan, name, name)
        for package, _ in packages(line[0] for line in rows(_MANIFEST)):
            remove_package(plan, package, name)
        _write(plan, _RELEASES + '/' + name, [job['seq'],
                                              updates.config.get('update.channel', None)])
    except Exception:
        plan.discard()
        raise
    return plan.finish()


def _write(plan, known, accepted):
    # Facts about the release change with it; where nothing else changes, at once.
    at_once = not plan.changes
    if at_once and not exists(_RELEASES):
        os.mkdir(_RELEASES)
    os.rename(_MANIFEST, known if at_once else plan.staged)
    if not at_once:
        plan.put(known[1:])
    known += '.seq'
    with open(known if at_once else plan.staged, 'w') as file:
        json.dump(accepted, file)
    if not at_once:
        plan.put(known[1:])
