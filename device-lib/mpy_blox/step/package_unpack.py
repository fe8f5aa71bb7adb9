"""Unpack downloaded wheels: from there on an update is made of files, whatever it came as."""

import os

from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.ota.rows import rows, write
from mpy_blox.wheel.unpack import unpack


def run(updates, job):
    """Write down the files that change."""
    write(_files(iter(job['wheels'])))
    return 'ownership'


def _files(wheels):
    for kind, name, _, digest, size in rows():
        if kind == 'src':
            yield name, size, digest
        else:
            for row in unpack(DOWNLOADS + digest, digest, next(wheels)):
                yield row
            os.remove(DOWNLOADS + digest)
