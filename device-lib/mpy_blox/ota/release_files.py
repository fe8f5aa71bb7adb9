"""Where a release lies while it is downloaded."""

import json

from mpy_blox.ota.files import DOWNLOADS

MANIFEST = DOWNLOADS + 'manifest'
DELTA = DOWNLOADS + 'delta'
# Lines of the manifest that differ from what is on flash.
WORK = DOWNLOADS + 'work'


def work():
    """Yield ``path, size, sha256`` of each file that has to change."""
    with open(WORK) as file:
        for line in file:
            yield json.loads(line)
