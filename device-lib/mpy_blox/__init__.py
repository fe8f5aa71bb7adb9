"""Mpy-BLOX: building blocks for MicroPython boards, each usable alone."""


def device_id():
    """The name of this board on the broker: `{sysname}-{hex of the unique id}`.

    >>> device_id()
    'esp32-840d8ed29760'
    """
    import os
    import sys
    from binascii import hexlify

    try:
        sysname = os.uname().sysname
    except AttributeError:
        # The unix port has no uname.
        sysname = sys.platform
    try:
        from machine import unique_id
    except ImportError:
        return sysname + '-0'
    return sysname + '-' + hexlify(unique_id()).decode()
