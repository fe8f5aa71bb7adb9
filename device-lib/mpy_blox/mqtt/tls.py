"""TLS that verifies: who the broker is, and until when its certificate says so."""

from binascii import a2b_base64

try:
    import ssl
except ImportError:
    # Built without the `ssl` wrapper (Debian); `tls` is what it wraps, from 1.23 on.
    import tls as ssl


def context(settings):
    """An SSLContext that refuses brokers it cannot verify.

    :param settings: a mapping; `cadata` (PEM text) or `cafile` (its path) is needed, `cert` and
        `key` (PEM text, or the paths `certfile` and `keyfile`) are this board's own certificate.
    :raises ValueError: something in `settings` is missing or malformed.
    """
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.verify_mode = ssl.CERT_REQUIRED
    authority = _bytes(settings, 'cadata', 'cafile')
    if not authority:
        raise ValueError('no CA: set cadata or cafile in ssl_params')
    try:
        _trust(made, authority)
    except ValueError:
        # Some builds parse DER only.
        for certificate in _to_der(authority):
            _trust(made, certificate)
    certificate = _bytes(settings, 'cert', 'certfile')
    if certificate:
        key = _bytes(settings, 'key', 'keyfile')
        try:
            made.load_cert_chain(certificate, key)
        except ValueError:
            made.load_cert_chain(_to_der(certificate)[0], _to_der(key)[-1])
    return made


def reason(error):
    """Why TLS failed, in words, or None if `error` is not about TLS."""
    code = error.args[0] if error.args else ''
    if isinstance(error, ValueError):
        return str(code).strip()
    # mbedTLS has negative numbers, below those of the network.
    if isinstance(error, OSError) and isinstance(code, int) and code < -0x1000:
        return '{} (-0x{:04x})'.format(error.args[1] if len(error.args) > 1 else '', -code)
    return None


def _trust(made, authority):
    try:
        made.load_verify_locations(cadata=authority)
    except TypeError:
        # `tls` itself takes no keywords.
        made.load_verify_locations(authority)


def _bytes(settings, inline, path):
    # Bytes, not text: what is text `ssl` takes for the name of a file.
    if settings.get(inline) or not settings.get(path):
        return (settings.get(inline) or '').encode()
    with open(settings[path], 'rb') as file:
        return file.read()


def _to_der(pem):
    parts = pem.split(b'-----')
    # Text between the lines of dashes: title, base64, title, line end, again and again.
    blocks = [parts[at] for at in range(2, len(parts), 4) if b'PARAMETERS' not in parts[at - 1]]
    if not blocks:
        raise ValueError('neither PEM certificate nor key')
    return [a2b_base64(block) for block in blocks]
