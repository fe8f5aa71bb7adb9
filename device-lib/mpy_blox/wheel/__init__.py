"""Packages on the board. For people at the REPL: :mod:`mpy_blox.wheel.tools`."""


def normalized(name):
    """A project name as wheels spell it in file names: ``Mpy-Blox`` is ``mpy_blox``."""
    return name.lower().replace('-', '_').replace('.', '_')
