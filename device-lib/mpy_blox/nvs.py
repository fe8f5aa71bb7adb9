"""The secure store: settings that should not lie about in the clear, encrypted on the board.

AES-CBC under sha256(unique_id), a fresh IV at every write, a MAC over all of it, and everything in
one blob, so that a cut of the power leaves the old content or the new.

What this does not protect against: whoever holds the board. The key comes from the chip's id,
which any code on the chip can read, as can anyone with the serial port. It keeps secrets out of
file listings, backups, logs and a flash dump of a board whose id is unknown, no more. Where that
matters, use the chip's own flash encryption beneath.
"""

import json
import logging
import os
import time
from hashlib import sha256

from micropython import const

from mpy_blox.blobs import LARGEST, FileBlobs, NVSBlobs, open_blobs  # noqa: F401 for users

try:
    from cryptolib import aes
except ImportError:
    from ucryptolib import aes
try:
    from machine import unique_id
except ImportError:
    unique_id = None

_FORMAT = b'\x01'
_MODE_CBC = const(2)
_BLOCK = const(16)
_TAG = const(32)
_HEAD = const(17)  # format and IV
# Parts of a key whose values may appear in a log: without them no log would explain anything.
_PUBLIC = ('ssid', 'hostname', 'server', 'port', 'username', 'level', 'channel', 'prefix')

_log = logging.getLogger('mpy_blox.nvs')


class SecureNVS:
    """Settings by key, kept encrypted. Values keep their JSON types.

    >>> from mpy_blox.nvs import FileBlobs, SecureNVS
    >>> store = SecureNVS(FileBlobs('example.sec'))
    >>> store.update({'wlan.ssid': 'greenhouse', 'wlan.psk': 'tomatoes', 'retries': 3})
    >>> store['wlan.psk'], store.get('retries'), store.get('nothing', 'default')
    ('tomatoes', 3, 'default')
    >>> 'wlan.ssid' in SecureNVS(FileBlobs('example.sec'))
    True
    >>> store.clear()
    >>> len(store)
    0

    :param blobs: where the blob lies: NVSBlobs or FileBlobs.
    :param device_id: bytes that the key is made of, by default `machine.unique_id()`.
    """

    def __init__(self, blobs, device_id=None):
        if device_id is None:
            device_id = unique_id() if unique_id else b'mpy-blox'
        self._blobs = blobs
        self._key = sha256(device_id).digest()
        self._values = {}
        self._load()

    def get(self, key, default=None):
        """The value of `key`, or `default`."""
        return self._values.get(key, default)

    def __getitem__(self, key):
        return self._values[key]

    def __setitem__(self, key, value):
        self.update({key: value})

    def __delitem__(self, key):
        values = dict(self._values)
        del values[key]
        self._save(values)

    def __contains__(self, key):
        return key in self._values

    def __len__(self):
        return len(self._values)

    def keys(self):
        """The keys, as a list."""
        return list(self._values)

    def update(self, values):
        """Stores all of `values` in one write and reads it back.

        :raises ValueError: it does not fit, or cannot be written as JSON
        :raises OSError: the flash refused, or gave back something else; the old content counts
        """
        merged = dict(self._values)
        merged.update(values)
        self._save(merged)

    def clear(self):
        """Removes everything, including what earlier Mpy-BLOX versions stored."""
        self._blobs.erase()
        self._values = {}

    def _load(self):
        blob = self._blobs.read()
        if blob:
            text = self._open(blob)
            if text is not None:
                self._values = _parse(text) or {}
                _hide(self._values)
                return
            _log.error('the secure store is damaged or from another board: taken as empty')
        self._migrate()

    def _migrate(self):
        old = self._blobs.read_old()
        if not old:
            return
        iv, payload = old
        values = None
        if len(iv) == _BLOCK and len(payload) >= _BLOCK and not len(payload) % _BLOCK:
            text = aes(self._key, _MODE_CBC, iv).decrypt(payload)
            if 0 < text[-1] <= _BLOCK:
                values = _parse(text[: -text[-1]])
        if values is None:
            _log.error('what an earlier version stored cannot be read')
            return
        self._values = values
        _hide(values)
        # The old keys stay as long as they say the same: if this release is rolled back to the
        # earlier version, the board still needs them to come online.
        try:
            self._write(values)
        except (OSError, ValueError) as e:
            _log.error('cannot take over what an earlier version stored: %s', e)

    def _save(self, values):
        _hide(values)
        self._write(values)
        self._values = values
        self._blobs.erase_old()

    def _write(self, values):
        text = json.dumps(values).encode()
        if _parse(text) is None:
            raise ValueError('not a JSON object')
        # Format, IV, up to a block of padding and the MAC come on top.
        if len(text) > LARGEST - _HEAD - _BLOCK - _TAG:
            raise ValueError('%d bytes do not fit into the secure store' % len(text))
        pad = _BLOCK - len(text) % _BLOCK
        iv = self._iv()
        body = _FORMAT + iv + aes(self._key, _MODE_CBC, iv).encrypt(text + bytes([pad] * pad))
        self._blobs.write(body + self._mac(body))
        if self._open(self._blobs.read() or b'') != text:
            raise OSError('the flash did not keep what was written')

    def _open(self, blob):
        # The text in a blob, None unless all of it is as this board wrote it.
        size = len(blob) - _TAG
        if size < _HEAD + _BLOCK or (size - _HEAD) % _BLOCK or blob[:1] != _FORMAT:
            return None
        if self._mac(blob[:size]) != blob[size:]:
            return None
        text = aes(self._key, _MODE_CBC, blob[1:_HEAD]).decrypt(blob[_HEAD:size])
        return text[: -text[-1]]

    def _iv(self):
        try:
            return os.urandom(_BLOCK)
        except AttributeError:
            # No generator on this board. A keyed hash of what was never the same twice will do.
            seen = '%r %r %r' % (self._blobs.read(), time.time(), time.ticks_us())
            return sha256(self._key + seen.encode()).digest()[:_BLOCK]

    def _mac(self, data):
        # HMAC (RFC 2104), which boards do not bring along, under a key of its own.
        key = sha256(self._key + b'mac').digest() + bytes(32)
        inner = sha256(bytes(byte ^ 0x36 for byte in key))
        inner.update(data)
        return sha256(bytes(byte ^ 0x5C for byte in key) + inner.digest()).digest()


def open_store():
    """The board's secure store, in NVS where there is one and else in a file."""
    return SecureNVS(open_blobs())


def _parse(text):
    # The JSON object in `text`, None if it is anything else.
    try:
        values = json.loads(text)
    except (ValueError, UnicodeError):
        return None
    return values if isinstance(values, dict) else None


def _hide(values):
    # What is stored here is secret unless its name says otherwise.
    for key, value in values.items():
        if isinstance(value, dict):
            _hide(value)
        elif not isinstance(key, str) or key.split('.')[-1] not in _PUBLIC:
            for item in value if isinstance(value, list) else (value,):
                if isinstance(item, dict):
                    _hide(item)
                else:
                    logging.hide(item)
