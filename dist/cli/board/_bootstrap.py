"""Boots a virtual board: run as a module, with this folder on MICROPYPATH.

What it is given is in the environment (MPY_BLOX_*, see the supervisor). Every byte of heap that
is kept here is missing to the board's own code.
"""

import micropython

micropython.opt_level(3)  # no line numbers for what is imported here
import _supervisor  # noqa: F401
import _setup  # noqa: F401

micropython.opt_level(0)


def _boot():
    import __main__
    import sys
    import uos
    from _supervisor import reset, tell

    del sys.modules['_setup'], sys.modules['_bootstrap']
    __main__.__name__ = '__main__'
    tell('boot')
    for script in uos.getenv('MPY_BLOX_SCRIPTS').split():
        try:
            uos.stat(script)
        except OSError:
            continue
        # Like a board: a script that ends with an exception leaves the board running.
        try:
            execfile(script, __main__.__dict__)  # noqa: F821
        except SystemExit:
            reset('soft')
        except BaseException as error:
            sys.print_exception(error)
    tell('idle')
    if not uos.getenv('MPY_BLOX_REPL'):
        import _clock

        while True:
            _clock.idle()


_boot()
