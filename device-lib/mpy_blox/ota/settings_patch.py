"""Merge a patch into settings (RFC 7396), from file to file: neither is ever whole in RAM."""

from json import dumps

from micropython import const

from mpy_blox.json_scan import items
from mpy_blox.ota.files import exists
from mpy_blox.ota.status import UpdateError

# What mpy_blox.settings reads; a patch is at most as long.
_LARGEST = const(8192)


def run(settings, patch, target):
    """Write to the file ``target`` what ``patch`` makes of ``settings``, which need not be there.

    :return: bytes written.
    :raises UpdateError: ``settings`` if either is no JSON object, or the outcome is too long.
    """
    try:
        with open(patch, 'rb') as new, open(target, 'wb') as out:
            if exists(settings):
                with open(settings, 'rb') as old:
                    _merge(old, 0, new, 0, out)
            else:
                _merge(None, 0, new, 0, out)
            size = out.tell()
    except ValueError as error:
        raise UpdateError('settings: settings.patch.json does not fit: %s' % error)
    if size > _LARGEST:
        raise UpdateError('settings: settings.json would have %d bytes, boards read %d'
                          % (size, _LARGEST))
    return size


def _merge(old, at, new, patch_at, out):
    """:param old: None: nothing is there yet"""
    separator = b'{'
    for name, start, end in items(old, True, at) if old else ():
        change = _find(new, patch_at, name)
        if change and _kind(new, change[0]) == b'n':
            continue
        out.write(separator + _text(name) + b':')
        separator = b','
        if not change:
            _copy(old, start, end, out)
        elif _kind(new, change[0]) == b'{':
            _merge(old if _kind(old, start) == b'{' else None, start, new, change[0], out)
        else:
            _copy(new, change[0], change[1], out)
    for name, start, end in items(new, True, patch_at):
        kind = _kind(new, start)
        if kind == b'n' or old and _find(old, at, name) or _find(new, patch_at, name)[0] != start:
            continue
        out.write(separator + _text(name) + b':')
        separator = b','
        if kind == b'{':
            _merge(None, 0, new, start, out)
        else:
            _copy(new, start, end, out)
    out.write(b'{}' if separator == b'{' else b'}')


def _find(file, at, wanted):
    found = None
    for name, start, end in items(file, True, at):
        if name == wanted:
            found = start, end
    return found


def _kind(file, at):
    file.seek(at)
    return file.read(1)


def _text(name):
    return dumps(name).encode()


def _copy(file, start, end, out):
    file.seek(start)
    while start < end:
        piece = file.read(min(128, end - start))
        out.write(piece)
        start += len(piece)
