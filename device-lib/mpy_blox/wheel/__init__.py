"""Packages on the board. For people at the REPL: :mod:`mpy_blox.wheel.tools`."""
