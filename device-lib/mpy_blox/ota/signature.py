"""Signatures by the keys that a board holds: RSASSA-PKCS1-v1_5 with SHA-256 and 3072 bit keys
(RFC 8017 §8.2.2).

Not in :mod:`mpy_blox.ota.keys`, which each connection loads: its names stay in RAM.
"""

from binascii import a2b_base64, unhexlify

from micropython import const

from mpy_blox.ota.keys import are_held, keys
from mpy_blox.ota.status import UpdateError

_SIZE = const(384)
# DigestInfo of SHA-256, RFC 8017 §9.2 note 1.
_DIGEST_INFO = const(
    b'\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20')


def check(config, entry):
    """Refuse a ``release`` entry that none of the board's keys signed; without keys, none.

    :param config: as in :func:`mpy_blox.ota.keys.keys`.
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
