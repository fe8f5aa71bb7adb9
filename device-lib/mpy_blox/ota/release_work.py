"""What a release has, by its manifest, and the board has not."""

import json
import os
from binascii import hexlify

from mpy_blox import forget
from mpy_blox.ota import manifest
from mpy_blox.ota.files import DOWNLOADS, exists, file_hash, require_flash
from mpy_blox.ota.release_files import MANIFEST, WORK, work


def find(updates, entry, is_running):
    """Refuse a release that is not for this board, or write what it changes to ``WORK``."""
    from mpy_blox.ota.admission import admit
    admit(updates, manifest.header(MANIFEST), entry, is_running)
    admit = None
    forget('mpy_blox.ota.admission')
    with open(WORK, 'w') as file:
        for line in manifest.lines(MANIFEST):
            if not _is_there('/' + line[0], line[1], line[2]):
                file.write(json.dumps(line) + '\n')
    _drop_others()
    require_flash((size for _, size, _ in _missing()), 65536)


def _is_there(path, size, digest):
    try:
        # A size that differs saves the hashing.
        if os.stat(path)[6] != size:
            return False
    except OSError:
        return False
    return hexlify(file_hash(path) or b'').decode() == digest


def _missing():
    for line in work():
        if not exists(DOWNLOADS + line[2]):
            yield line


def _drop_others():
    """Downloads of another release do not pile up."""
    for file in list(os.ilistdir(DOWNLOADS)):
        name = file[0].split('.')[0]
        if file[0] not in ('manifest', 'work') and not any(
                name == line[2] for line in work()):
            os.remove(DOWNLOADS + file[0])
