"""Release manifests: a header and one file per line, read line by line from flash."""

import json

from micropython import const

from mpy_blox.ota.files import check_path, check_removal, is_hash
from mpy_blox.ota.status import UpdateError

MANIFEST = '/.update/dl/manifest'
_MAX_LINE = const(1024)


def header(path):
    """The header of the manifest in the file ``path``, checked for its form."""
    with open(path, 'rb') as file:
        head = _value(file)
    if (not isinstance(head, dict) or head.get('format') != 1
            or not isinstance(head.get('name'), str) or not isinstance(head.get('version'), str)
            or not _is_count(head.get('seq')) or not _is_count(head.get('files'))
            or not isinstance(head.get('requires'), dict)
            or not isinstance(head.get('devices'), list)
            or not isinstance(head.get('channel', 0), (str, type(None)))
            or not isinstance(head.get('expires', ''), (int, type(None)))
            or not 0 < len(head['name']) <= 64
            or any(c not in b'abcdefghijklmnopqrstuvwxyz0123456789-'
                   for c in head['name'].encode())):
        raise _bad('its header is not one')
    return head


def lines(path):
    """Yield the lines, checked for form, order and place.

    :return: ``[path, size, sha256]`` of a file, ``[path, size, sha256, 1]`` of one that is taken
        from another release, ``[path, -1]`` of what is to be removed; ``path/`` is a folder.
    """
    count = 0
    before = b''
    with open(path, 'rb') as file:
        files = _value(file)['files']
        while True:
            line = _value(file)
            if line is None:
                break
            if not isinstance(line, list) or not (_is_file(line) or line[1:] == [-1]):
                raise _bad('a line is not a file')
            if len(line) == 2:
                check_removal(line[0])
            else:
                check_path(line[0])
            key = line[0].encode()
            if key <= before:
                raise _bad('its files are not in order')
            before = key
            count += 1
            yield line
    if count != files:
        raise _bad('it has %d files instead of %d' % (count, files))


def _is_file(line):
    return (len(line) in (3, 4) and isinstance(line[1], int) and not isinstance(line[1], bool)
            and line[1] >= 0 and is_hash(line[2]) and line[3:] in ([], [1]))


def _value(file):
    line = file.readline(_MAX_LINE + 1)
    if not line:
        return None
    if len(line) > _MAX_LINE or line[-1] != 10:
        raise _bad('a line is too long or has no end')
    try:
        return json.loads(line)
    except ValueError:
        raise _bad('a line is not JSON')


def _is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _bad(what):
    return UpdateError('manifest', 'not a good manifest: ' + what)
