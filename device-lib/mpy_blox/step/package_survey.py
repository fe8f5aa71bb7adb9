"""Look downloaded wheels over before anything is unpacked."""

from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.ota.rows import rows
from mpy_blox.wheel.survey import survey


def run(updates, job):
    """Refuse wheels that are not what they should be."""
    job['wheels'] = [survey(DOWNLOADS + digest, name, version)
                     for kind, name, version, digest, _ in rows() if kind == 'wheel']
    return 'package_unpack'
