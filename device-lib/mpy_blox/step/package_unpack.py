"""Unpack downloaded wheels: from there on an update is made of files, whatever it came as."""

import os

from mpy_blox import once
from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.ota.rows import rows, write


def run(updates, job):
    """Refuse wheels that are not what they should be, before anything of them is unpacked, and
    write down the files that change."""
    job['wheels'] = [once('mpy_blox.wheel.survey', 'survey', DOWNLOADS + digest, name, version)
                     for kind, name, version, digest, _ in rows() if kind == 'wheel']
    write(_files(iter(job['wheels'])))
    return 'ownership'


def _files(wheels):
    from mpy_blox.wheel.unpack import unpack

    for kind, name, _, digest, size in rows():
        if kind == 'src':
            yield name, size, digest
        else:
            for row in unpack(DOWNLOADS + digest, digest, next(wheels)):
                yield row
            os.remove(DOWNLOADS + digest)
