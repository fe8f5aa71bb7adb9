"""Safe mode: after three crashes soon after boot the board runs network and updates alone.

Nothing tells a crash from a reset reliably, so boots are counted on flash, before anything can go
wrong, and the count is dropped when the board has run for a while.
"""

import os

from micropython import const

_ROOT = const('/.update')
_BOOTS = const('/.update/early-boots')
_CRASHES = const(3)


def enter():
    """Count this boot.

    :return: True if ``user_main`` should not run.
    """
    try:
        if 'journal.trial' in os.listdir(_ROOT):
            return False  # the trial counts for itself, and has something to roll back to
    except OSError:
        os.mkdir(_ROOT)
    with open(_BOOTS, 'a') as boots:
        boots.write('.')
    return is_on()


def is_on():
    """Whether the boots before this one, and this one, crashed or may yet."""
    try:
        return os.stat(_BOOTS)[6] > _CRASHES
    except OSError:
        return False


def leave():
    """Forget the boots before: this one has lasted."""
    try:
        os.remove(_BOOTS)
    except OSError:
        pass  # a trial is not counted
