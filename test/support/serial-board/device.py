"""The board itself: MicroPython as a process that is started again, on the same flash, whenever it ends."""

import os
import re
import signal
import time

from console import Console
from say import say

# Bytes that an ESP32's UART driver holds for MicroPython, and a number that a terminal holds.
UART_RING = 260
USB_RING = 3000
RAW_BANNER = b'raw REPL; CTRL-B to exit\r\n>'
PROMPT = b'>>> '
CAUSES = {'power': 1, 'hard': 2, 'watchdog': 3, 'soft': 5}


class Device:
    def __init__(self, options):
        self.options = options
        self.console = Console()
        self.process = None
        self.control = None
        self.told = b''
        self.cause = CAUSES['power']
        self.scripts = 'boot.py main.py'
        self.watchdog = None
        # What came in and the interpreter has not been typed yet, and how much found no room.
        self.ring = bytearray()
        self.lost = 0
        self.deaf_until = 0.0
        # Which REPL is on, by what was printed, since a board stays in it over a soft reset.
        self.raw = False
        self.printed = b''
        self.prompted = False
        self.listens_at = None
        # What the board says that the interpreter does not.
        self.said = b''
        self.typed = b''

    def boot(self):
        reader, writer = os.pipe()
        os.set_blocking(reader, False)
        environment = dict(
            os.environ,
            MICROPYPATH=self.options.bootstrap,
            MPY_BLOX_BOARD=self.options.bootstrap,
            MPY_BLOX_IMAGE=self.options.image,
            MPY_BLOX_DEVICE_ID=self.options.device_id,
            MPY_BLOX_CONTROL=str(writer),
            MPY_BLOX_RESET_CAUSE=str(self.cause),
            MPY_BLOX_SPEED='1',
            MPY_BLOX_SCRIPTS=self.scripts,
            MPY_BLOX_REPL='1')
        self.control = reader
        self.process = self.console.start(self.options.command, environment, writer)
        os.close(writer)
        self.deaf_until = time.monotonic() + self.options.boot_ms / 1000
        self.listens_at = None
        self.prompted = False
        self.printed = b''
        self.typed = b''
        say('boot')

    def speak(self):
        """What the board has printed, perhaps nothing."""
        data, self.said = self.said, b''
        if self.console.printed(0):
            printed = self.console.read()
            self.follow(printed)
            data += printed
        # A chip says in one breath that the line ends and that it resets; mpremote takes a pause of
        # 0.1 s between them for silence, and does not mount again.
        if data == b'\r\n' and self.typed == b'\x04' and not self.raw:
            self.said, data = data, b''
        return data

    def follow(self, printed):
        # A banner can come in two pieces.
        text = self.printed + printed
        raw, friendly = text.rfind(RAW_BANNER), text.rfind(PROMPT)
        if raw >= 0 or friendly >= 0:
            self.raw = raw > friendly
            self.prompted = True
        self.printed = text[-len(RAW_BANNER):]

    def listens(self):
        """The interpreter discards what came before its REPL, or main.py, has begun."""
        if self.listens_at is not None and time.monotonic() >= self.listens_at:
            return True
        if not (self.prompted and self.waits()):
            return False
        self.listens_at = 0.0
        return True

    def waits(self):
        """Whether the interpreter sleeps, which after a prompt means that it reads."""
        with open('/proc/%d/stat' % self.process.pid) as f:
            return f.read().rsplit(') ', 1)[1].startswith('S')

    def interruptible(self):
        """Whether Ctrl-C ends what runs. At a prompt, and while micropython.kbd_intr(-1) holds, it does
        not: there it is a byte to be read, and nobody handles the signal.
        """
        with open('/proc/%d/status' % self.process.pid) as f:
            caught = next(line for line in f if line.startswith('SigCgt'))
        return bool(int(caught.split()[1], 16) & 1 << signal.SIGINT - 1)

    def hear(self, data):
        """Takes what the cable brings. Interrupts go past the ring, as the driver sees to."""
        if time.monotonic() < self.deaf_until:
            return
        for piece in re.split(b'(\x03)', data):
            if piece == b'\x03' and self.listens() and self.interruptible():
                self.process.send_signal(signal.SIGINT)
            else:
                self.keep(piece)

    def keep(self, piece):
        if self.options.model == 'uart':
            room = max(0, UART_RING - len(self.ring) - self.console.unread())
            self.lost += max(0, len(piece) - room)
            piece = piece[:room]
        self.ring += piece
        self.drain()

    def drain(self):
        """Types what the ring holds, as far as the interpreter can take it."""
        while self.ring and self.listens():
            room = USB_RING - self.console.unread()
            taken = self.console.type(bytes(self.ring[:min(room, 256)])) if room > 0 else 0
            if not taken:
                return
            self.typed = bytes(self.ring[:taken])[-1:]
            del self.ring[:taken]

    def is_full(self):
        """USB makes the client wait where a UART loses."""
        return self.options.model != 'uart' and len(self.ring) > USB_RING

    def ended(self):
        return self.process.poll() is not None

    def revive(self):
        """A new process on the same flash: what ended the old one is the cause."""
        self.supervise()
        resets = [line for line in self.told.split(b'\n') if line.startswith(b'reset ')]
        self.restart(resets[-1][6:].decode() if resets else 'soft')

    def restart(self, kind):
        os.close(self.control)
        self.told = b''
        soft_raw = kind == 'soft' and self.raw
        # What the dead interpreter still had to say comes first.
        self.said += self.console.read()
        if kind == 'soft':
            self.said += b'MPY: soft reboot\r\n'
        else:
            self.watchdog = None
            self.ring.clear()
        # A soft reset out of the raw REPL runs boot.py and not main.py.
        self.scripts = 'boot.py' if soft_raw else 'boot.py main.py'
        self.cause = CAUSES.get(kind, CAUSES['power'])
        self.raw = False
        say('reset', kind)
        self.boot()
        if soft_raw:
            self.enter_raw()

    def enter_raw(self):
        """Brings a fresh interpreter to where a board is after a soft reset in the raw REPL."""
        self.await_console(PROMPT)
        end = time.monotonic() + 10
        while not self.waits() and time.monotonic() < end:
            time.sleep(0.001)
        self.console.type(b'\x01')
        self.await_console(RAW_BANNER)
        self.said += RAW_BANNER
        self.raw = True
        self.listens_at = 0.0

    def await_console(self, ending):
        seen = b''
        end = time.monotonic() + 20
        while not seen.endswith(ending):
            if time.monotonic() > end or self.ended():
                raise RuntimeError('the interpreter said %r, not %r' % (seen[-200:], ending))
            if self.console.printed(0.02):
                seen += self.console.read()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def supervise(self):
        """Reads what the board tells of itself on its control pipe."""
        try:
            self.told += os.read(self.control, 4096)
        except OSError:
            return
        lines = self.told.split(b'\n')
        for line in lines[:-1]:
            if line == b'boot' and self.listens_at is None:
                self.listens_at = time.monotonic() + 1.5
            if line.startswith(b'watchdog '):
                self.watchdog = [int(line[9:]) / 1000, time.monotonic()]
                # It is main.py that starts it, which may be over before the guess above.
                self.listens_at = 0.0
            elif line == b'feed' and self.watchdog:
                self.watchdog[1] = time.monotonic()
        if not any(line.startswith(b'reset ') for line in lines):
            self.told = lines[-1]

    def starved(self):
        return self.watchdog and time.monotonic() - self.watchdog[1] > self.watchdog[0]

    def sources(self):
        """Descriptors that become readable when the board has something to say or tell."""
        return [self.console.master, self.control]
