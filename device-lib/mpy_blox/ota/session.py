"""What the broker keeps of a board over a deep sleep, as the board remembers it."""

from hashlib import sha256

from mpy_blox import wakes


def recall(updates):
    """Hash of the ``info`` told before this wake, if the broker may have kept the session."""
    known = wakes.session()
    return known[4:] if known[:4] == _filters(updates) else None


def remember(updates):
    """Remember what the broker has, before a deep sleep."""
    wakes.keep(_filters(updates) + updates.digest, not updates.is_held)


def _filters(updates):
    return sha256(('%s %s' % (updates.followed, updates.node)).encode()).digest()[:4]
