"""What happens to bytes on their way between client and board."""

import time

BYTES_PER_SECOND = 11520
PACKET = 64


class Cable:
    """Bytes under way in one direction; paced as by a UART at 115200 baud, or as they come."""

    def __init__(self, paced):
        self.paced = paced
        self.bytes = bytearray()
        self.last = time.monotonic()
        self.due = 0.0

    def arrived(self):
        """What has come to the other end since this was asked last."""
        now = time.monotonic()
        if not self.paced:
            count = len(self.bytes)
        else:
            self.due = min(self.due + (now - self.last) * BYTES_PER_SECOND, len(self.bytes))
            count = int(self.due)
            self.due -= count
        self.last = now
        piece = bytes(self.bytes[:count])
        del self.bytes[:count]
        return piece


class Noise:
    """Turns one bit of the byte of that number, once."""

    def __init__(self, number):
        self.left = number

    def passed(self, data):
        if self.left is None:
            return data
        if self.left >= len(data):
            self.left -= len(data)
            return data
        hit = bytearray(data)
        hit[self.left] ^= 0x20
        self.left = None
        return bytes(hit)


class Delay:
    """A way that takes its time: a virtual machine's USB, a port in the network."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.pieces = []

    def passed(self, data):
        """Takes what goes in. :returns: what comes out"""
        now = time.monotonic()
        if data:
            self.pieces.append((now + self.seconds, data))
        out = b''
        while self.pieces and self.pieces[0][0] <= now:
            out += self.pieces.pop(0)[1]
        return out


class Packets:
    """An ESP32's USB serial: of an answer that ends with a full packet, that packet is lost."""

    def __init__(self):
        self.answer = bytearray()
        self.at = 0.0

    def add(self, data):
        self.answer += data
        self.at = time.monotonic()

    def arrived(self):
        """An answer once it is complete, or nothing."""
        if not self.answer or time.monotonic() - self.at < 0.002:
            return b''
        if len(self.answer) % PACKET == 0:
            del self.answer[-PACKET:]
        whole = bytes(self.answer)
        self.answer.clear()
        return whole
