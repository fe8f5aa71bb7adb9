"""Modules of a board, loaded when they are first used: unused ones cost nothing."""

import micropython as _micropython
import sys
import uos


def load(name):
    """A module of the host's folder, by name.

    The board sees nothing of the host's files, but for this moment.
    """
    if name not in sys.modules:
        uos.mount(host, '/.virtual')
        sys.path.insert(0, '/.virtual')
        try:
            __import__(name)
        finally:
            sys.path.pop(0)
            uos.umount('/.virtual')
    return sys.modules[name]


class StandIn:
    """Is in sys.modules in the place of a module, until something of it is asked for."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        if sys.modules.get(self._name) is self:
            del sys.modules[self._name]
        return getattr(load(self._name), attribute)


class MicroPython:
    """The host's `micropython`, and what it lacks."""

    def __getattr__(self, attribute):
        try:
            return getattr(_micropython, attribute)
        except AttributeError:
            return getattr(load('_micropython'), attribute)


host = uos.VfsPosix(uos.getenv('MPY_BLOX_BOARD'))
sys.modules['micropython'] = MicroPython()
_NAMES = ('machine', 'network', '_uname', 'neopixel', 'dht')
sys.modules['_clock'] = StandIn('_true_clock')
_is_rp2 = uos.getenv('MPY_BLOX_DEVICE_ID').startswith('rp2')
for name in _NAMES if _is_rp2 else _NAMES + ('esp', 'esp32'):
    sys.modules[name] = StandIn(name)
