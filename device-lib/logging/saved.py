"""What the ring of log lines left for the next boot."""

import os

from micropython import const

# A different release may have written it, with a ring of another size.
_LARGEST = const(4096)


def take(path, rtc):
    """Returns the text that was saved, and clears it.

    :param path: of the file where it may be.
    :param rtc: a `logging.rtc.RTCMemory`, or None.
    """
    content = b''
    try:
        with open(path, 'rb') as file:
            content = file.read(_LARGEST)
        os.remove(path)
    except OSError:
        # Not there: nothing crashed.
        pass
    # Newer, if there is any.
    return text(rtc and rtc.take() or content)


def text(content):
    """Lines of a ring as text."""
    try:
        return content.decode()
    except (UnicodeError, ValueError):
        # A multi-byte character was cut at the ring's edge.
        return ''.join(chr(byte) if byte < 128 else '?' for byte in content)
