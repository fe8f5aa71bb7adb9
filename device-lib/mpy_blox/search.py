"""What `import` finds first: what was installed, then the firmware's own, then all else."""

import os
import sys

from micropython import const

_LIB = const('/lib')
_FROZEN = const('.frozen')
# Of the modules that the library needs, those that a file or folder can be taken for: MicroPython
# looks for them on the flash before it takes its own (MP_REGISTER_EXTENSIBLE_MODULE).
EXTENSIBLE = ('binascii', 'cryptolib', 'errno', 'hashlib', 'io', 'json', 'machine', 'os', 'select',
              'socket', 'ssl', 'struct', 'time')


def settle():
    """Have the modules of the firmware found, whatever an application calls its files.

    Adds the root to ``sys.path``, last of all: ``main.py`` left it out.
    """
    path = [place for place in sys.path if place]
    for place in path + ['/']:
        try:
            names = [name.split('.')[0] for name in os.listdir(place)]
        except OSError:
            continue  # such as .frozen
        for name in EXTENSIBLE:
            if name in names and name not in sys.modules and not (
                    place == _LIB and _is_module(_LIB + '/' + name)):
                sys.path[:] = (_FROZEN,)
                try:
                    sys.modules[name] = __import__(name)
                except ImportError:
                    pass
                sys.path[:] = path
    sys.path[:] = path + ['']


def _is_module(path):
    # As micropython-lib has them, to add to what the firmware has: not just a folder.
    for end in ('.py', '.mpy', '/__init__.py', '/__init__.mpy'):
        try:
            os.stat(path + end)
            return True
        except OSError:
            pass
    return False
