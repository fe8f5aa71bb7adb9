"""RAM that inflating needs in one piece, held while the heap still has such a piece."""

import gc

from micropython import const

# A window of 1 KB, and the state.
_SIZE = const(1344 + 1056)

_held = None


def hold():
    """Take it, if it is there."""
    global _held
    try:
        _held = bytearray(_SIZE)
    except MemoryError:
        pass


def spend():
    """Free it, to be allocated at once."""
    global _held
    _held = None
    gc.collect()
