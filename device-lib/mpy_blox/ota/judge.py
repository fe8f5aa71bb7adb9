"""The judge of an update that changes the library: a copy of what mends the board before it.

A release that breaks that is taken back by the copy: see ``main.py`` and
:mod:`mpy_blox.recovery`.
"""

import os

from micropython import const

from mpy_blox.ota.files import copy, empty_folder, exists

_KEPT = const('/.update/mpy_blox_kept')
# What makes it a package that can be imported: the last that comes, and the first that goes.
_MAKES = const('__init__')


def keep():
    """Make the copy: it can be imported once it is whole."""
    if exists(_KEPT):
        # A power cut has left it.
        for name in os.listdir(_KEPT):
            if name.startswith(_MAKES):
                os.remove(_KEPT + '/' + name)
    library, is_file, _ = globals().get('__file__', '').partition('/ota/judge.')
    folder = library + '/recovery'
    if not (is_file and exists(folder)):
        return  # the firmware has it
    names = [entry[0] for entry in os.ilistdir(folder) if entry[1] == 0x8000]
    names.sort(key=lambda name: name.startswith(_MAKES))
    empty_folder(_KEPT + '/')
    for name in names:
        copy(folder + '/' + name, _KEPT + '/copy')
        os.rename(_KEPT + '/copy', _KEPT + '/' + name)
