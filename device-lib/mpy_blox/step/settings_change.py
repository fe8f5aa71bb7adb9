"""What becomes of ``settings.json``, before anything changes: a board has to stay within reach."""

from hashlib import sha256

from micropython import const

from mpy_blox.json_scan import find, items
from mpy_blox.ota.files import DOWNLOADS, exists, file_hash
from mpy_blox.ota.keys import are_held, keys, keys_in
from mpy_blox.ota.rows import rows, write
from mpy_blox.ota.status import UpdateError

_SETTINGS = const('settings.json')
_PATCH = const('settings.patch.json')
_NEW = const('/.update/dl/settings')
# What mpy_blox.settings reads.
_LARGEST = const(8192)


def run(updates, job):
    """Refuse settings that no board could read, or with which nobody could update it any more."""
    if any(row[0] == _PATCH for row in rows()):
        if any(row[0] == _SETTINGS for row in rows()):
            raise UpdateError('settings: it has settings.json, and a patch of it')
        write(row for row in map(_patched, rows()) if row)
    for path, size, name in rows():
        if path == _SETTINGS:
            if size > _LARGEST:
                raise UpdateError('settings: settings.json has %d bytes, boards read %d'
                                  % (size, _LARGEST))
            check(DOWNLOADS + name, updates.config, job['entry'])
            job['moved'] = _moved(DOWNLOADS + name)
    return 'staging'


def _patched(row):
    """The row, or what becomes of a patch: settings, or None where they change nothing."""
    path, size, name = row
    if path != _PATCH:
        return row
    if size > _LARGEST:
        raise UpdateError('settings: settings.patch.json has %d bytes, boards read %d'
                          % (size, _LARGEST))
    from mpy_blox.ota.settings_patch import run as patch
    size = patch('/' + _SETTINGS, DOWNLOADS + name, _NEW)
    if file_hash(_NEW) == file_hash('/' + _SETTINGS):
        return None
    return _SETTINGS, size, _NEW[len(DOWNLOADS):]


def _moved(path):
    """Names of the settings that change how the board is reached."""
    before, after = [], []
    for file, found in (('/' + _SETTINGS, before), (path, after)):
        if exists(file):
            with open(file, 'rb') as settings:
                _collect(settings, 0, '', found)
    return sorted(set(name for name, text in before + after
                      if ((name, text) in before) != ((name, text) in after)))


def _collect(file, at, prefix, found):
    for name, start, end in items(file, True, at):
        name = prefix + name
        file.seek(start)
        if file.read(1) == b'{':
            _collect(file, start, name + '.', found)
        elif name.split('.')[0] in ('mqtt', 'wlan') or name in ('update.prefix', 'update.channel'):
            file.seek(start)
            # A certificate is long.
            found.append((name, sha256(file.read(end - start)).digest()[:8]))


def check(path, config, entry):
    """Refuse settings that are none, or after which their signer would not be trusted."""
    with open(path, 'rb') as file:
        try:
            for _ in items(file, True):
                pass
            is_named = find(file, 'update.keys') is not None
        except ValueError as error:
            raise UpdateError('settings: settings.json is not one: %s' % error)
    after = keys_in(path)
    if after is None:
        if are_held(config) and not is_named:
            raise _untrusted('has no update.keys; [] means that nobody has to sign')
        return
    after = list(after)
    signer = entry.get('key') if entry else None
    if signer in after:
        return
    held = list(keys(config))
    # The last step of a rotation: a key goes, and the board holds all others already.
    if not after or not all(key_id in held for key_id in after):
        raise _untrusted('does not have the key that signed the release'
                         if signer else 'has keys, and nobody signed the release')


def _untrusted(why):
    return UpdateError('own-key: its settings.json ' + why)
