"""Safe mode: after three crashes soon after boot the board runs network and updates alone.

Nothing tells a crash from a reset reliably, so boots are counted on flash, before anything can go
wrong, and the count is dropped when the board has run for a while.
"""

import os

from mpy_blox.ota.files import ROOT, exists

_BOOTS = ROOT + '/early-boots'
_CRASHES = 3


def on_trial():
    """Whether a release is on trial."""
    return exists(ROOT + '/journal.trial')


def enter():
    """Count this boot.

    :return: True if ``user_main`` should not run.
    """
    if on_trial():
        return False  # the trial counts for itself, and has something to roll back to
    if not exists(ROOT):
        os.mkdir(ROOT)
    with open(_BOOTS, 'a') as boots:
        boots.write('.')
    return os.stat(_BOOTS)[6] > _CRASHES


def leave():
    """Forget the boots before: this one has lasted."""
    if exists(_BOOTS):
        os.remove(_BOOTS)
