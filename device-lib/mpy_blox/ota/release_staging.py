"""What a release takes the place of, and the facts about it."""

import json
import os

from micropython import const

from mpy_blox.ota.files import exists
from mpy_blox.ota.rows import rows
from mpy_blox.wheel.leftovers import keep, remove_files, remove_package

_MANIFEST = const('/.update/dl/manifest')
_RELEASES = const('/.update/releases')


def stage(updates, job, plan):
    """Add to ``plan``, which has what the release brings, what goes and what is to be known."""
    keep(plan, lambda: (line[0] for line in rows(_MANIFEST) if line[1] >= 0))
    name = job['entry']['name']
    known = _RELEASES + '/' + name
    remove_files(plan, known)
    for line in rows(_MANIFEST):
        if line[1] < 0:
            from mpy_blox.ota.removal import remove
            remove(plan, line[0])
    remove_package(plan, name)
    # Facts about the release change with it; where nothing else changes, at once.
    at_once = not plan.changes
    if at_once and not exists(_RELEASES):
        os.mkdir(_RELEASES)
    os.rename(_MANIFEST, known if at_once else plan.staged)
    if not at_once:
        plan.put(known[1:])
    known += '.seq'
    with open(known if at_once else plan.staged, 'w') as file:
        json.dump([job['seq'], updates.config.get('update.channel', None)], file)
    if not at_once:
        plan.put(known[1:])
