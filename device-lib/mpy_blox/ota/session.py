"""What the broker keeps of a board over a reset, as the board remembers it: eight bytes, of which
four are a hash of what it subscribes to, and four one of its ``info``.
"""

from micropython import const

# There while an update goes first: see mpy_blox.ota.lacking.
_FIRST = const('/.update/first')


def recall(updates, names):
    """Complete ``updates.digest``, which has the first half, if the broker may have kept the
    session over the deep sleep, or the reset for an update that goes first.

    :param names: what there is in ``/.update``.
    """
    if _FIRST[9:] in names:
        with open(_FIRST, 'rb') as file:
            known = file.read()[-8:]
    else:
        from mpy_blox import wakes

        known = wakes.session()
    if known[:4] == updates.digest:
        updates.digest = known


def remember(updates):
    """Remember it before a deep sleep."""
    from mpy_blox import wakes

    wakes.keep(updates.digest, not updates.is_held)


def known(updates):
    """What to remember before any other reset; eight zeros if all is to be asked for anew: the
    board has not checked in, or has lost a list.
    """
    is_known = updates.found is not None and updates.is_checked_in() and not any(
        getattr(each, 'is_lacking', False) for each in updates.client._consumers)
    return updates.digest if is_known else bytes(8)
