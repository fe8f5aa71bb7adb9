"""What `import` finds first: what was installed, then the firmware's own, then all else."""

import os
import sys

from micropython import const

_LIB = const('/lib')
_FROZEN = const('.frozen')
_RELEASES = const('/.update/releases')
# Of the modules of the firmware that the library needs, those that a file or folder can be taken
# for: MicroPython looks for them on the flash before it takes its own (asyncio is frozen, the
# others are registered with MP_REGISTER_EXTENSIBLE_MODULE).
_FIRMWARE = const(('asyncio', 'binascii', 'cryptolib', 'errno', 'hashlib', 'io', 'json', 'machine',
                   'os', 'select', 'socket', 'ssl', 'struct', 'time'))


def settle():
    """Have the modules of the firmware found, whatever lies on the flash, once and for all.

    But for those of `/lib` that a release or a package lists: micropython-lib has some that add to
    what the firmware has, and a trial has judged them. Adds the root to ``sys.path``, last of all.
    """
    path = [place for place in sys.path if place]
    for place in path + ['/']:
        try:
            names = [name.split('.')[0] for name in os.listdir(place)]
        except OSError:
            continue  # such as .frozen
        for name in _FIRMWARE:
            if name in names and not (place == _LIB and is_listed(name)):
                hold(name)
    sys.path[:] = path + ['']


def hold(name):
    """Have the firmware's module found."""
    path = sys.path[:]
    sys.path[:] = (_FROZEN,)
    try:
        sys.modules[name] = __import__(name)
    except ImportError:
        pass  # the firmware has none
    sys.path[:] = path


def is_listed(name):
    """Whether a release or a package brought a module of `/lib`."""
    try:
        if any(listed(_RELEASES + '/' + each, '["lib/' + name) for each in os.listdir(_RELEASES)):
            return True
    except OSError:
        pass  # there is no release
    return any(listed('/lib/%s/RECORD' % each, name) for each in os.listdir(_LIB)
               if each.endswith('.dist-info'))


def listed(path, name):
    """Whether a list names the module."""
    try:
        with open(path) as file:
            return any(line.startswith(name) and line[len(name):].split('.')[0] in (
                '', '/__init__') for line in file)
    except OSError:
        return False
