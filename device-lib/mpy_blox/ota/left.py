"""Releases of a channel that the board has left: its new channel's release takes their place."""

import json

from micropython import const

from mpy_blox.ota.manifest import header
from mpy_blox.ota.owners import others

_RELEASES = const('/.update/releases/')


def run(name, channel):
    """Names of the releases that came as those of another channel than ``channel``.

    What came by cable, or to this board alone, stays.

    :param name: the release that takes their place.
    """
    left = []
    for other in others((name,)):
        try:
            with open(_RELEASES + other + '.seq') as file:
                _, followed = json.load(file)
        except (OSError, ValueError):
            continue  # by cable
        if followed and followed != channel and header(
                _RELEASES + other)['channel'] == followed:
            left.append(other)
    return left
