"""What a release has, by its manifest, and the board has not."""

import json
import os

from micropython import const

from mpy_blox.ota.files import DOWNLOADS, file_hash
from mpy_blox.ota.listings import others
from mpy_blox.ota.manifest import admit, header, lines
from mpy_blox.ota.rows import rows, write
from mpy_blox.ota.status import UpdateError

_MANIFEST = const('/.update/dl/manifest')
_RELEASES = const('/.update/releases/')


def run(updates, job):
    """Refuse a release that is not for this board, or write down what it changes."""
    entry = job['entry']
    head = header(_MANIFEST)
    try:
        admit(updates, head, entry, job['running'] == entry['pkg_sha256'])
    except UpdateError as refused:
        # The board is ahead of the release for those who take no part: there is nothing to do.
        if entry['type'] != 'fallback' or refused.code != 'old-seq':
            raise
        job['part'] = False
        return 'settled'
    job['seq'] = head['seq']
    channel = head['channel']
    job['left'] = ()
    if channel and channel == updates.config.get('update.channel', None):
        job['left'] = left(entry['name'], channel)
    job['urgent'] = head.get('urgent', False) is True
    head = None
    write(line[:3] for line in lines(_MANIFEST)
          if line[1] >= 0 and not exists(entry['name'], '/' + line[0], line[1], line[2]))
    # Downloads of another release do not pile up.
    for file in list(os.ilistdir(DOWNLOADS)):
        name = file[0].split('.')[0]
        if file[0] not in ('manifest', 'work') and not any(name == line[2] for line in rows()):
            os.remove(DOWNLOADS + file[0])
    return 'ownership'


def exists(name, path, size, digest):
    """Whether the board has a file of the release already."""
    try:
        if path == '/settings.patch.json':
            # It is applied once, and not kept: did the release before bring this very patch?
            return any(line[0] == path[1:] and line[2:3] == [digest]
                       for line in rows(_RELEASES + name))
        # A size that differs saves the hashing.
        if os.stat(path)[6] != size:
            return False
    except OSError:
        return False
    return file_hash(path) == digest


def left(name, channel):
    """Names of the releases that came as those of another channel than ``channel``.

    What came by cable, or to this board alone, stays.

    :param name: the release that takes their place.
    """
    found = []
    for other in others((name,)):
        try:
            with open(_RELEASES + other + '.seq') as file:
                _, followed = json.load(file)
        except (OSError, ValueError):
            continue  # by cable
        if followed and followed != channel and header(
                _RELEASES + other)['channel'] == followed:
            found.append(other)
    return found
