"""Signatures by the keys that a board holds: RSASSA-PKCS1-v1_5 with SHA-256 and 3072 bit keys
(RFC 8017 §8.2.2).

Not in :mod:`mpy_blox.ota.keys`, which each connection loads: its names stay in RAM.
"""

from binascii import a2b_base64, unhexlify
from hashlib import sha256

from micropython import const

from mpy_blox.ota.keys import are_held, keys
from mpy_blox.ota.status import UpdateError

_SIZE = const(384)
# DigestInfo of SHA-256, RFC 8017 §9.2 note 1.
_DIGEST_INFO = const(
    b'\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20')


def check(config, entry, spend=None):
    """Refuse a ``release`` entry that none of the board's keys signed; without keys, none.

    :param config: as in :func:`mpy_blox.ota.keys.keys`.
    :param entry: its signature is taken out: the arithmetic needs the room.
    :param spend: makes room when that begins, see :func:`mpy_blox.ota.worker.spend`.
    """
    if not are_held(config):
        return
    key_id, signature = entry.get('key'), entry.pop('sig', None)
    if not isinstance(key_id, str) or not isinstance(signature, str):
        raise UpdateError('unsigned: the board takes signed releases only')
    modulus = None
    for key in keys(config, key_id):
        modulus = int.from_bytes(key, 'big')
    key = None
    if not modulus:
        raise UpdateError('unknown-key: the board does not hold key %s' % key_id[:16])
    signature = number(signature)
    if spend:
        spend()
    if digest(signature, modulus) != sha256(
            b'\x00\x01' + b'\xff' * 330 + b'\x00' + _DIGEST_INFO
            + unhexlify(entry['pkg_sha256'])).digest():
        raise UpdateError('bad-signature: the signature is not by key ' + key_id)


def number(signature):
    """The number that is in base64; one above every modulus if that is not of its size."""
    try:
        signature = a2b_base64(signature)
    except ValueError:
        signature = b''
    return int.from_bytes(signature, 'big') if len(signature) == _SIZE else 1 << 8 * _SIZE


def digest(signature, modulus):
    """SHA-256 of the block that was signed, whole; None where none could have been."""
    if signature >= modulus:
        return None
    # To the power of 65537, which is 2 ** 16 + 1; `pow` takes 1 KB more.
    block = signature
    for _ in range(16):
        block *= block
        block %= modulus
    block *= signature
    block %= modulus
    return sha256(block.to_bytes(_SIZE, 'big')).digest()
