"""The keys that a board holds, and signatures by them: RSASSA-PKCS1-v1_5 with SHA-256 and 3072 bit
keys (RFC 8017 §8.2.2). They are read from flash when they are needed: one takes 1 KB of RAM.

``update.keys`` is a list of ``{"id", "n"}``. Where it is absent, ``[]``, ``{}`` or null the board
takes releases of anybody; anything else that is malformed holds a place that no key can fill.
"""

from binascii import a2b_base64, hexlify, unhexlify
from hashlib import sha256

from micropython import const

from mpy_blox.json_scan import find, items, value
from mpy_blox.ota.status import UpdateError

_SETTINGS = const('/settings.json')
_SIZE = const(384)
_MAX_KEY = const(1024)
# DigestInfo of SHA-256, RFC 8017 §9.2 note 1.
_DIGEST_INFO = const(
    b'\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20')


def are_held(config):
    """Whether a release has to be signed."""
    return config.get('update.keys', None) not in (None, [], {})


def keys(config):
    """Yield the well-formed keys that the board holds, one after the other.

    :param config: has them itself; or True if they were left in ``settings.json``.
    """
    listed = config.get('update.keys', None)
    if listed is True:
        for key in keys_in(_SETTINGS) or ():
            yield key
    elif isinstance(listed, list):
        for key in listed:
            if _is_key(key):
                yield key


def keys_in(path):
    """The keys in a settings file.

    :return: None if there is no ``update.keys`` in it, or nobody has to sign; otherwise a
        generator of the well-formed keys. It has to be used up, or the file stays open.
    """
    found = None
    try:
        with open(path, 'rb') as file:
            found = find(file, 'update.keys')
            if found and found[1] - found[0] < _MAX_KEY and value(file, *found) in ([], {}):
                found = None
    except (OSError, ValueError):
        found = 0, 0  # no key is as good as one that nobody has
    return _read(path, found[0]) if found else None


def _read(path, at):
    try:
        with open(path, 'rb') as file:
            for _, start, end in items(file, False, at):
                if end - start <= _MAX_KEY:
                    key = value(file, start, end)
                    if _is_key(key):
                        yield key
    except (OSError, ValueError):
        pass


def _is_key(key):
    if not isinstance(key, dict):
        return False
    key_id, modulus = key.get('id'), key.get('n')
    if not isinstance(key_id, str) or not isinstance(modulus, str) or len(modulus) != 2 * _SIZE:
        return False
    try:
        return hexlify(sha256(unhexlify(modulus)).digest()).decode()[:8] == key_id
    except ValueError:
        return False


def check(config, entry):
    """Refuse a ``release`` entry that none of the board's keys signed; without keys, none.

    :param config: as in :func:`keys`.
    """
    if not are_held(config):
        return
    key_id, signature = entry.get('key'), entry.get('sig')
    if not isinstance(key_id, str) or not isinstance(signature, str):
        raise UpdateError('unsigned: the board takes signed releases only')
    for key in keys(config):
        if key['id'] == key_id:
            if not verify(key['n'], signature, entry['pkg_sha256']):
                raise UpdateError('bad-signature: the signature is not by key ' + key_id)
            return
    raise UpdateError('unknown-key: the board does not hold key %s' % key_id[:16])


def verify(key, sig, digest):
    """Whether the signature is that of the digest, compared as a whole block.

    :param key: its modulus, in hex.
    :param sig: in base64.
    :param digest: in hex.
    """
    try:
        signature = a2b_base64(sig)
        modulus = unhexlify(key)
        digest = unhexlify(digest)
    except ValueError:
        return False
    if len(signature) != _SIZE or len(modulus) != _SIZE or len(digest) != 32:
        return False
    n = int.from_bytes(modulus, 'big')
    s = int.from_bytes(signature, 'big')
    if s >= n:
        return False
    expected = b'\x00\x01' + b'\xff' * 330 + b'\x00' + _DIGEST_INFO + digest
    return pow(s, 65537, n).to_bytes(_SIZE, 'big') == expected
