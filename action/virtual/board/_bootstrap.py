"""Makes a board of MicroPython's unix port: littlefs at /, stand-ins, boot.py, main.py.

Run as a module, with this folder on MICROPYPATH; what it is given is in the environment
(MPY_BLOX_*, see the supervisor). Every byte of heap that it keeps is missing to the board's own
code, so stand-ins are loaded when they are first used.
"""

import micropython

micropython.opt_level(3)  # no line numbers for what is imported from here

import sys
import uos
from _supervisor import tell, reset
from _flash import flash
import os  # from here on everyone gets the one with uname()


class _StandIn:
    """Is in sys.modules in the place of a module, until something of it is asked for."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        if isinstance(sys.modules[self._name], _StandIn):
            _import(self._name)
        return getattr(sys.modules[self._name], attribute)


def _import(name):
    # The board sees nothing of the host's files, but for this moment.
    level = micropython.opt_level()
    micropython.opt_level(3)
    uos.mount(_host, '/.virtual')
    sys.path.insert(0, '/.virtual')
    del sys.modules[name]
    try:
        __import__(name)
    finally:
        sys.path.pop(0)
        uos.umount('/.virtual')
        micropython.opt_level(level)


def _run(name, names):
    """Like a board: a script that ends with an exception leaves the board running."""
    try:
        uos.stat(name)
    except OSError:
        return
    try:
        execfile(name, names)
    except SystemExit:
        reset('soft')
    except BaseException as error:
        sys.print_exception(error)


_host = uos.VfsPosix(uos.getenv('MPY_BLOX_BOARD'))
for name in ('machine', 'esp32', 'network'):
    sys.modules[name] = _StandIn(name)
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
micropython.opt_level(0)
del file_system

import __main__

__main__.__name__ = '__main__'
tell('boot')
if uos.getenv('MPY_BLOX_SCRIPTS') != '0':
    _run('boot.py', __main__.__dict__)
    _run('main.py', __main__.__dict__)
tell('idle')
if uos.getenv('MPY_BLOX_REPL') != '1':
    import time

    while True:
        time.sleep(1)
