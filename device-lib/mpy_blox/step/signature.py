"""Step of a release: whether one of the board's keys signed it.

The arithmetic needs up to 1.2 KB in one piece, so nothing that is not needed for it is in RAM.
"""

from mpy_blox.ota.signature import check
from mpy_blox.ota.worker import hold, spend


def run(updates, job):
    """Refuse a ``release`` entry that is not signed."""
    # The arithmetic has room in what is held for inflating.
    check(updates.config, job['entry'], spend)
    hold()
    return 'release_entry'
