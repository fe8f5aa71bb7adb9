"""Release manifests: a header and one file per line, read line by line from flash; and whether
what they describe is meant for this board."""

import json
import sys

from micropython import const

from mpy_blox.ota.paths import check_path, check_removal, is_hash
from mpy_blox.ota.rows import readline
from mpy_blox.ota.status import UpdateError

# The architectures of .mpy files by their number (MicroPython: tools/mpy-tool.py).
# One text: each short one would stay in RAM, interned for good.
_ARCHITECTURES = const('none x86 x64 armv6 armv6m armv7m armv7em armv7emsp armv7emdp xtensa '
                       'xtensawin rv32imc rv64imc')


def header(path):
    """The header of the manifest in the file ``path``, checked for its form."""
    with open(path, 'rb') as file:
        head = _read(file)
    if (not isinstance(head, dict) or head.get('format') != 1
            or not isinstance(head.get('name'), str) or not isinstance(head.get('version'), str)
            or not number(head.get('seq')) or not number(head.get('files'))
            or not isinstance(head.get('requires'), dict)
            or not isinstance(head.get('devices'), list)
            or not isinstance(head.get('channel', 0), (str, type(None)))
            or not isinstance(head.get('expires', ''), (int, type(None)))
            or not 0 < len(head['name']) <= 64
            or any(c not in b'abcdefghijklmnopqrstuvwxyz0123456789-'
                   for c in head['name'].encode())):
        raise _fail('its header is not one')
    return head


def lines(path):
    """Yield the lines, checked for form, order and place.

    :return: ``[path, size, sha256]`` of a file, ``[path, size, sha256, 1]`` of one that is taken
        from another release, ``[path, -1]`` of what is to be removed; ``path/`` is a folder.
    """
    count = 0
    before = b''
    with open(path, 'rb') as file:
        files = _read(file)['files']
        while True:
            line = _read(file)
            if line is None:
                break
            if not isinstance(line, list) or not (_is_file(line) or line[1:] == [-1]):
                raise _fail('a line is not a file')
            if len(line) == 2:
                check_removal(line[0])
            else:
                check_path(line[0])
            key = line[0].encode()
            if key <= before:
                raise _fail('its files are not in order')
            before = key
            count += 1
            yield line
    if count != files:
        raise _fail('it has %d files instead of %d' % (count, files))


def _is_file(line):
    return (len(line) in (3, 4) and isinstance(line[1], int) and not isinstance(line[1], bool)
            and line[1] >= 0 and is_hash(line[2]) and line[3:] in ([], [1]))


def _read(file):
    line = readline(file)
    if not line:
        return None
    if line[-1] != 10:
        raise _fail('a line is too long or has no end')
    try:
        return json.loads(line)
    except ValueError:
        raise _fail('a line is not JSON')


def number(value):
    """Whether it is one above zero, and whole."""
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _fail(what):
    return UpdateError('manifest: not a good manifest: ' + what)


def admit(updates, head, entry, running):
    """Refuse a release by its manifest's header.

    :param running: whether the board runs this very release: it may be repaired.
    """
    if head['name'] != entry['name'] or head['version'] != entry['version']:
        raise UpdateError('manifest: the manifest is of %s %s' % (head['name'], head['version']))
    channel = updates.config.get('update.channel', None)
    if updates.device_id not in head['devices'] and (
            head['channel'] is None or head['channel'] != channel):
        raise UpdateError('wrong-target: it is for channel %s' % head['channel'])
    seq = known(head['name'], channel)
    if seq is not None and not running and head['seq'] <= seq:
        raise UpdateError('old-seq: its seq %d is not above %d' % (head['seq'], seq))
    if head['expires'] is not None:
        from mpy_blox.clock import is_set, unix_time
        if is_set() and head['expires'] < unix_time():
            raise UpdateError('expired: it expired')
    check(head['requires'], getattr(sys.implementation, '_mpy', 0))


def known(name, channel):
    """``seq`` of the last release ``name`` that the board took on this channel, or by cable."""
    try:
        with open('/.update/releases/%s.seq' % name) as file:
            seq, *accepted_on = json.loads(file.read())
            # By cable it names no channel.
            return seq if accepted_on in ([], [channel]) and isinstance(seq, int) else None
    except (OSError, ValueError, TypeError):
        return None


def check(requires, mpy):
    """Refuse what this MicroPython does not run."""
    needed = requires.get('mpy')
    if needed is not None:
        version, _, sub_version = str(needed).partition('.')
        if version != str(mpy & 255) or (sub_version and sub_version != str(mpy >> 8 & 3)):
            raise UpdateError('mpy-version: it needs .mpy version %s, the firmware has %d.%d'
                              % (needed, mpy & 255, mpy >> 8 & 3))
    needed = requires.get('arch')
    number = mpy >> 10
    known = _ARCHITECTURES.split()
    if needed is not None and (number >= len(known) or known[number] != needed):
        raise UpdateError('arch: it has native code for %s' % needed)
