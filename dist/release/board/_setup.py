"""Makes a board of MicroPython's unix port: stand-ins, littlefs at /, import paths."""

import sys
import uos
import os  # noqa: F401 from here on everyone gets the one with uname()
import _stand_in  # noqa: F401
from _flash import flash

if (uos.getenv('MPY_BLOX_SPEED') or '1') != '1':
    import _fast_clock

    sys.modules['_clock'] = _fast_clock
    import _select
    import _time

    # Older programs know them by the second name.
    for name in ('select', 'uselect'):
        sys.modules[name] = _select
    for name in ('time', 'utime'):
        sys.modules[name] = _time

try:
    file_system = uos.VfsLfs2(flash)
except OSError as error:
    print('virtual board: no file system in', uos.getenv('MPY_BLOX_IMAGE'), error)
    sys.exit(3)
uos.umount('/')
uos.mount(file_system, '/')
uos.chdir('/')
sys.path[:] = ['', '.frozen', '/lib']
sys.argv[:] = []
