"""Modules of a board, loaded when they are first used: unused ones cost nothing."""

import sys
import uos


class StandIn:
    """Is in sys.modules in the place of a module, until something of it is asked for."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        if sys.modules[self._name] is self:
            # The board sees nothing of the host's files, but for this moment.
            uos.mount(host, '/.virtual')
            sys.path.insert(0, '/.virtual')
            del sys.modules[self._name]
            try:
                __import__(self._name)
            finally:
                sys.path.pop(0)
                uos.umount('/.virtual')
        return getattr(sys.modules[self._name], attribute)


host = uos.VfsPosix(uos.getenv('MPY_BLOX_BOARD'))
for name in ('machine', 'esp32', 'network', '_uname'):
    sys.modules[name] = StandIn(name)
