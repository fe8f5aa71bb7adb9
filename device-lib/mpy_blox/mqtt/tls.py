"""TLS that verifies: who the broker is, and until when its certificate says so."""

try:
    import ssl
except ImportError:
    # Built without the `ssl` wrapper (Debian); `tls` is what it wraps, from 1.23 on.
    import tls as ssl


def context(settings):
    """An SSLContext that refuses brokers it cannot verify.

    :param settings: a mapping; `cadata` (PEM text) or `cafile` (its path) is needed, `cert` and
        `key` (PEM text, or paths `certfile` and `keyfile`) are this board's own certificate.
    """
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    made.verify_mode = ssl.CERT_REQUIRED
    authority = _bytes(settings, 'cadata', 'cafile')
    if not authority:
        raise ValueError('no CA: set cadata or cafile in ssl_params')
    made.load_verify_locations(cadata=authority)
    certificate = _bytes(settings, 'cert', 'certfile')
    if certificate:
        made.load_cert_chain(certificate, _bytes(settings, 'key', 'keyfile'))
    return made


def reason(error):
    """Why TLS failed, in words, or None if `error` is not about TLS."""
    code = error.args[0] if error.args else ''
    if isinstance(error, ValueError):
        return str(code).strip()
    # mbedTLS has negative numbers, below those of the network.
    if isinstance(error, OSError) and isinstance(code, int) and code < -0x1000:
        text = error.args[1] if len(error.args) > 1 else ''
        return '{} (-0x{:04x})'.format(text, -code)
    return None


def _bytes(settings, inline, path):
    data = settings.get(inline)
    if not data and settings.get(path):
        with open(settings[path], 'rb') as file:
            data = file.read()
    if isinstance(data, str):
        data = data.encode()
    # mbedTLS takes PEM only with its terminating NUL, which 1.22 does not add.
    return data
