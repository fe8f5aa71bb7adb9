"""Release manifests: a header and one file a line, read line by line from flash."""

import json

from mpy_blox.ota.errors import UpdateError
from mpy_blox.ota.files import ROOT, check_path, file_hash

# One state file for each release name: the manifest of what is installed.
RELEASES = ROOT + '/releases/'
_MAX_LINE = 1024


def header(path):
    """The header of the manifest in the file ``path``, checked for its form."""
    with open(path, 'rb') as file:
        head = _value(file)
    if (not isinstance(head, dict) or head.get('format') != 1
            or 'channel' not in head or 'expires' not in head
            or not _is_name(head.get('name')) or not isinstance(head.get('version'), str)
            or not _is_count(head.get('seq')) or not _is_count(head.get('files'))
            or not isinstance(head.get('requires'), dict)
            or not isinstance(head.get('devices'), list)
            or not isinstance(head.get('channel'), (str, type(None)))
            or not isinstance(head.get('expires'), (int, type(None)))):
        raise _bad('its header is not one')
    return head


def lines(path):
    """Yield ``path, size, sha256`` of each file, checked for form, order and place."""
    count = 0
    before = b''
    with open(path, 'rb') as file:
        files = _value(file)['files']
        while True:
            line = _value(file)
            if line is None:
                break
            if (not isinstance(line, list) or len(line) != 3 or not isinstance(line[1], int)
                    or isinstance(line[1], bool) or line[1] < 0 or not is_hash(line[2])):
                raise _bad('a line is not a file')
            check_path(line[0])
            key = line[0].encode()
            if key <= before:
                raise _bad('its files are not in order')
            before = key
            count += 1
            yield line
    if count != files:
        raise _bad('it has %d files instead of %d' % (count, files))


def owned(name):
    """Yield the paths that the installed release ``name`` put on the board."""
    try:
        for line in lines(RELEASES + name):
            yield line[0]
    except (OSError, UpdateError):
        pass


def installed(name):
    """``(manifest hash, seq, channel)`` of the last accepted release ``name``, or Nones."""
    try:
        with open(RELEASES + name + '.seq') as file:
            seq, channel = json.loads(file.read())
    except (OSError, ValueError, TypeError):
        seq = channel = None
    return file_hash(RELEASES + name), seq, channel


def is_hash(text):
    """Whether ``text`` is a SHA-256 as the protocol spells it."""
    return isinstance(text, str) and len(text) == 64 and all(
        c in '0123456789abcdef' for c in text)


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


def _is_name(text):
    return isinstance(text, str) and 0 < len(text) <= 64 and all(
        c in 'abcdefghijklmnopqrstuvwxyz0123456789-' for c in text)


def _bad(what):
    return UpdateError('manifest', 'not a good manifest: ' + what)
