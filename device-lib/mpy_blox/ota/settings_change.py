"""What becomes of ``settings.json``, before anything changes: a board has to stay within reach."""

from micropython import const

from mpy_blox.json_scan import OBJECT, find, items
from mpy_blox.ota.files import DOWNLOADS
from mpy_blox.ota.keys import are_held, keys, keys_in
from mpy_blox.ota.rows import rows
from mpy_blox.ota.status import UpdateError

_SETTINGS = const('settings.json')
# What mpy_blox.settings reads.
_LARGEST = const(8192)


def run(updates, job):
    """Refuse settings that no board could read, or with which nobody could update it any more."""
    for path, size, name in rows():
        if path == _SETTINGS:
            if size > _LARGEST:
                raise UpdateError('settings', 'settings.json has %d bytes, boards read %d'
                                  % (size, _LARGEST))
            _check(DOWNLOADS + name, updates.config, job['entry'])
    return 'staging'


def _check(path, config, entry):
    with open(path, 'rb') as file:
        try:
            for _ in items(file, OBJECT):
                pass
            is_named = find(file, 'update.keys') is not None
        except ValueError as error:
            raise UpdateError('settings', 'settings.json is not one: %s' % error)
    after = keys_in(path)
    if after is None:
        if are_held(config) and not is_named:
            raise _untrusted('has no update.keys; [] means that nobody has to sign')
        return
    after = [key['id'] for key in after]
    signer = entry.get('key') if entry else None
    if signer in after:
        return
    held = [key['id'] for key in keys(config)]
    # The last step of a rotation: a key goes, and the board holds all others already.
    if not after or not all(key_id in held for key_id in after):
        raise _untrusted('does not have the key that signed the release'
                         if signer else 'has keys, and nobody signed the release')


def _untrusted(why):
    return UpdateError('own-key', 'its settings.json ' + why)
