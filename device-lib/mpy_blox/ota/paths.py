"""What may be written on a board, and how the protocol spells a hash."""

from mpy_blox.ota.status import UpdateError


def is_hash(text):
    """Whether ``text`` is a SHA-256 as the protocol spells it."""
    # Bytes, not characters: each character met would stay in RAM, interned for good.
    return isinstance(text, str) and len(text) == 64 and all(
        c in b'0123456789abcdef' for c in text.encode())


def is_path(path):
    """Whether ``path`` is one that a file may have: docs/protocol.md, "Paths".

    :param path: relative to ``/``.
    """
    if not isinstance(path, str) or len(path) > 200:
        return False
    parts = path.split('/')
    return not (parts[0].lower() == '.update' or any(part[-1:] in ('', '.', ' ') for part in parts)
                or any(c < 32 or c > 126 or c in b'\\:*?"<>|+#' for c in path.encode()))


def check_path(path):
    """Refuse what is no path (:func:`is_path`)."""
    if not is_path(path):
        raise UpdateError('path: forbidden path %r' % (path[:80] if isinstance(path, str)
                                                         else None))


def check_removal(path):
    """Refuse to have removed what is no path, or what a board cannot do without.

    :param path: relative to ``/``; a folder's ends in ``/``.
    """
    name = path[:-1] if isinstance(path, str) and path.endswith('/') else path
    check_path(name)
    if name.lower() in ('main.py', 'settings.json', 'provision.json'):
        raise UpdateError('path: %s is not removed by a release' % name)
