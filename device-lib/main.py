"""What a board runs after boot.py."""

import sys

# What lies on the flash may have the name of a module. So what was installed comes first, then the
# firmware's own, and the root once the library has what it needs of the firmware's.
path = ['/lib', '.frozen'] + [place for place in sys.path if place not in ('', '/lib', '.frozen')]
sys.path[:] = ['.frozen']

import gc
import os

sys.path[:] = path
del path
# For all that comes: import itself does not keep it.
sys.modules['os'] = os

# Collecting early keeps together what stays: an update needs blocks of 2 KB in one piece.
gc.threshold(4096)


def recover():
    """First of all, and with nothing else loaded: it may have to replace what comes next."""
    if '.update' not in os.listdir('/') or not any(
            name.startswith('journal') for name in os.listdir('/.update')):
        # Nothing was interrupted: what mends need not be loaded.
        from mpy_blox.tally import begin

        begin()
        return
    # While a release is on trial, what mended the release before it is the judge.
    sys.path.insert(0, '/.update')
    try:
        from mpy_blox_kept import recover
    except ImportError:
        from mpy_blox.recovery import recover
    sys.path.remove('/.update')
    recover()


recover()
del recover

from mpy_blox import app

app.run()
