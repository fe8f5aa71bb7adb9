"""Whether a release is meant for this board, and can run on it."""

import json
import sys

from micropython import const

from mpy_blox.ota.status import UpdateError

# The architectures of .mpy files by their number (MicroPython: tools/mpy-tool.py).
# One text: each short one would stay in RAM, interned for good.
_ARCHITECTURES = const('none x86 x64 armv6 armv6m armv7m armv7em armv7emsp armv7emdp xtensa '
                       'xtensawin rv32imc rv64imc')


def run(updates, head, entry, running):
    """Refuse a release by its manifest's header.

    :param running: whether the board runs this very release: it may be repaired.
    """
    if head['name'] != entry['name'] or head['version'] != entry['version']:
        raise UpdateError('manifest', 'the manifest is of %s %s' % (head['name'], head['version']))
    channel = updates.config.get('update.channel', None)
    if updates.device_id not in head['devices'] and (
            head['channel'] is None or head['channel'] != channel):
        raise UpdateError('wrong-target', 'it is for channel %s' % head['channel'])
    seq = _accepted(head['name'], channel)
    if seq is not None and not running and head['seq'] <= seq:
        raise UpdateError('old-seq', 'its seq %d is not above %d' % (head['seq'], seq))
    if head['expires'] is not None:
        from mpy_blox.clock import is_set, unix_time
        if is_set() and head['expires'] < unix_time():
            raise UpdateError('expired', 'it expired')
    _check_firmware(head['requires'], getattr(sys.implementation, '_mpy', 0))


def _accepted(name, channel):
    """``seq`` of the last release ``name`` that the board took on this channel, or by cable."""
    try:
        with open('/.update/releases/%s.seq' % name) as file:
            seq, *accepted_on = json.loads(file.read())
            # By cable it names no channel.
            return seq if accepted_on in ([], [channel]) and isinstance(seq, int) else None
    except (OSError, ValueError, TypeError):
        return None


def _check_firmware(requires, mpy):
    needed = requires.get('mpy')
    if needed is not None:
        version, _, sub_version = str(needed).partition('.')
        if version != str(mpy & 255) or (sub_version and sub_version != str(mpy >> 8 & 3)):
            raise UpdateError('mpy-version', 'it needs .mpy version %s, the firmware has %d.%d'
                              % (needed, mpy & 255, mpy >> 8 & 3))
    needed = requires.get('arch')
    number = mpy >> 10
    known = _ARCHITECTURES.split()
    if needed is not None and (number >= len(known) or known[number] != needed):
        raise UpdateError('arch', 'it has native code for %s' % needed)
