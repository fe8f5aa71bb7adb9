"""A board at the end of a serial cable: the unix port behind a pseudo terminal.

    board.py --bootstrap DIR --image FILE --link PATH [--model uart|jtag|plain] -- micropython …

The interpreter has a pseudo terminal of its own; this program is the cable between that and the
one at PATH which clients open. Orders come on standard input, one a line:

    unplug   the client's terminal goes away      plug    it is back, at the same PATH
    power    the power goes off and on again      quit

Standard output has one word for what happened: ready, boot, reset CAUSE, open, unplugged.

Models: `plain` passes bytes on. `uart` is an ESP32's UART: 115200 baud both ways, a ring of 260
bytes towards MicroPython, and what does not fit is lost without a word. `jtag` is its USB serial:
fast, and an answer whose length is a multiple of 64 loses its last packet. With --no-paste the
REPL knows no raw-paste mode, as before MicroPython 1.14.
"""

import argparse
import array
import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
import tty

RING = 260
BYTES_PER_SECOND = 11520
PACKET = 64


class Terminal:
    """The interpreter's side. Ctrl-C is a byte like any other, see Board.typed."""

    def __init__(self):
        self.master, self.slave = pty.openpty()
        tty.setraw(self.slave)
        self.mode = termios.tcgetattr(self.slave)

    def waiting(self):
        """Bytes that the interpreter has not read yet."""
        count = array.array('i', [0])
        fcntl.ioctl(self.slave, termios.FIONREAD, count)
        return count[0]

    def start(self, command, environment, control):
        termios.tcsetattr(self.slave, termios.TCSANOW, self.mode)

        def own_terminal():
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)

        return subprocess.Popen(
            command, stdin=self.slave, stdout=self.slave, stderr=self.slave, env=environment,
            preexec_fn=own_terminal, pass_fds=(control,))


class Board:
    def __init__(self, options):
        self.options = options
        self.terminal = Terminal()
        self.process = None
        self.control = None
        self.told = b''
        self.cause = 1
        self.raw = False
        self.deaf_until = 0
        self.scripts = 'boot.py main.py'
        self.watchdog = None
        self.said = b''
        self.ring = bytearray()
        self.listens_at = None

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
            MPY_BLOX_SCRIPTS=self.scripts,
            MPY_BLOX_REPL='1')
        self.control = reader
        self.process = self.terminal.start(self.options.command, environment, writer)
        os.close(writer)
        self.deaf_until = time.monotonic() + self.options.boot_ms / 1000
        self.listens_at = None
        say('boot')

    def heard(self, data):
        """Follows which REPL is on, since a board stays in it over a soft reset."""
        raw, friendly = data.rfind(b'raw REPL; CTRL-B'), data.rfind(b'>>> ')
        soon = time.monotonic() + 0.03
        if raw >= 0 or friendly >= 0:
            self.raw = raw > friendly
            # The prompt is there a moment before what is typed is no longer discarded.
            self.listens_at = min(self.listens_at or soon, soon)

    def listens(self):
        """The interpreter discards what came before its REPL, or main.py, has begun."""
        return self.listens_at is not None and time.monotonic() >= self.listens_at

    def interruptible(self):
        """Whether Ctrl-C ends what runs. At a prompt, and while micropython.kbd_intr(-1) holds, it does
        not: there it is a byte to be read, and nobody handles the signal.
        """
        with open('/proc/%d/status' % self.process.pid) as f:
            caught = next(line for line in f if line.startswith('SigCgt'))
        return bool(int(caught.split()[1], 16) & 1 << signal.SIGINT - 1)

    def typed(self, data):
        """Hands over what came in, interrupts past the ring. :returns: bytes that found no room"""
        lost = 0
        for piece in re.split(b'(\x03)', data):
            if piece != b'\x03':
                lost += self.to_ring(piece)
            elif self.interruptible():
                self.process.send_signal(signal.SIGINT)
            else:
                os.write(self.terminal.master, piece)
        return lost

    def to_ring(self, data):
        lost = 0
        for start in range(0, len(data), 16):
            piece = data[start:start + 16]
            room = RING - self.terminal.waiting() if self.options.model == 'uart' else 4000
            fitting = piece[:max(room, 0)]
            os.write(self.terminal.master, fitting)
            lost += len(piece) - len(fitting)
        return lost

    def ended(self):
        return self.process.poll() is not None

    def revive(self):
        """A new process on the same flash: what ended the old one is the cause."""
        try:
            self.told += os.read(self.control, 4096)
        except OSError:
            pass
        resets = [line for line in self.told.split(b'\n') if line.startswith(b'reset ')]
        kind = resets[-1][6:].decode() if resets else 'soft'
        self.restart(kind)

    def restart(self, kind):
        os.close(self.control)
        self.told = b''
        if kind != 'soft':
            self.watchdog = None
        soft_raw = kind == 'soft' and self.raw
        # A soft reset out of the raw REPL runs boot.py and not main.py.
        self.scripts = 'boot.py' if soft_raw else 'boot.py main.py'
        self.cause = {'power': 1, 'hard': 2, 'watchdog': 3, 'soft': 5}.get(kind, 1)
        self.raw = False
        say('reset', kind)
        if kind == 'soft':
            self.said += b'MPY: soft reboot\r\n'
        self.boot()
        if soft_raw:
            self.enter_raw()
            self.listens_at = time.monotonic()

    def enter_raw(self):
        """Brings a fresh interpreter to where a board is after a soft reset in the raw REPL."""
        self.expect(b'>>> ', 5)
        # The interpreter may still discard what comes this early.
        while not self.expect(b'raw REPL; CTRL-B to exit\r\n>', 0.3, b'\x01'):
            pass
        self.said += b'raw REPL; CTRL-B to exit\r\n>'
        self.raw = True

    def expect(self, ending, seconds, typed=b''):
        os.write(self.terminal.master, typed)
        seen = b''
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.terminal.master], [], [], 0.02)[0]:
                seen += os.read(self.terminal.master, 4096)
                if seen.endswith(ending):
                    return True
        return False

    def kill(self):
        self.process.kill()
        self.process.wait()

    def supervise(self):
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
            elif line == b'feed' and self.watchdog:
                self.watchdog[1] = time.monotonic()
        self.told = lines[-1] if not any(l.startswith(b'reset ') for l in lines) else self.told

    def starved(self):
        return self.watchdog and time.monotonic() - self.watchdog[1] > self.watchdog[0]


class Port:
    """The client's side: a pseudo terminal behind a link of a fixed name."""

    def __init__(self, link):
        self.link = link
        self.master = None
        self.plug()

    def plug(self):
        if self.master is not None:
            return
        self.master, slave = pty.openpty()
        tty.setraw(slave)
        name = os.ttyname(slave)
        os.close(slave)
        os.set_blocking(self.master, False)
        if os.path.islink(self.link):
            os.remove(self.link)
        os.symlink(name, self.link)
        self.opened = False

    def unplug(self):
        if self.master is None:
            return
        os.remove(self.link)
        os.close(self.master)
        self.master = None

    def is_open(self):
        if self.master is None:
            return False
        poll = select.poll()
        poll.register(self.master, select.POLLIN)
        return not any(event & select.POLLHUP for _, event in poll.poll(0))


class Cable:
    """Bytes under way in one direction, at the model's speed."""

    def __init__(self, paced):
        self.paced = paced
        self.bytes = bytearray()
        self.last = time.monotonic()
        self.due = 0.0

    def arrived(self):
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


def say(*words):
    print(*words, flush=True)


def through_ring(board, data, lost):
    """What fits into the ring of the UART driver; the rest is lost."""
    if time.monotonic() < board.deaf_until:
        return
    if not board.listens():
        lost[0] += max(0, len(board.ring) + len(data) - RING)
        board.ring += data[:RING - len(board.ring)]
        return
    if board.ring:
        os.write(board.terminal.master, bytes(board.ring))
        board.ring.clear()
    lost[0] += board.typed(data)


def run(options):
    port = Port(options.link)
    board = Board(options)
    board.boot()
    paced = options.model == 'uart'
    to_board, to_client = Cable(paced), Cable(paced)
    lost = [0]
    orders = b''
    burst = bytearray()
    burst_at = 0.0
    ready_said = False
    while True:
        if not ready_said and board.listens():
            ready_said = True
            say('ready')
        busy = to_board.bytes or to_client.bytes or burst
        reading = [sys.stdin.fileno(), board.terminal.master, board.control]
        client = port.is_open()
        if client and len(to_board.bytes) < 64:
            reading.append(port.master)
        timeout = 0.001 if busy else 0.005
        ready = select.select(reading, [], [], timeout)[0]
        if client and not port.opened:
            port.opened = True
            say('open')
            if options.reset_on_open:
                board.kill()
                board.restart('power')
        elif not client:
            port.opened = False
        if board.control in ready:
            board.supervise()
        if board.terminal.master in ready:
            data = os.read(board.terminal.master, 4096)
            board.heard(data)
            if options.model == 'jtag':
                burst += data
                burst_at = time.monotonic()
            else:
                to_client.bytes += data
        if burst and time.monotonic() - burst_at > 0.002:
            if len(burst) % PACKET == 0:
                del burst[-PACKET:]
            to_client.bytes += burst
            burst = bytearray()
        if port.master in ready and port.master is not None:
            try:
                data = os.read(port.master, 64 if paced else 4096)
                if options.no_paste:
                    # What older firmware makes of the question: a Ctrl-A like any other.
                    data = data.replace(b'\x05A\x01', b'\x01')
                to_board.bytes += data
            except OSError:
                pass
        through_ring(board, to_board.arrived(), lost)
        to_client.bytes += board.said
        board.said = b''
        piece = to_client.arrived()
        if piece and port.is_open():
            try:
                os.write(port.master, piece)
            except OSError:
                pass
        if board.ended():
            board.revive()
        elif board.starved():
            board.kill()
            board.restart('watchdog')
        if sys.stdin.fileno() in ready:
            got = os.read(sys.stdin.fileno(), 4096)
            orders += got or b'quit\n'
            while b'\n' in orders:
                order, orders = orders.split(b'\n', 1)
                if order == b'unplug':
                    port.unplug()
                    to_board.bytes.clear()
                    to_client.bytes.clear()
                    say('unplugged')
                elif order == b'plug':
                    port.plug()
                    say('plugged')
                elif order == b'power':
                    board.kill()
                    board.restart('power')
                elif order == b'lost':
                    say('lost', lost[0])
                elif order == b'quit':
                    board.kill()
                    port.unplug()
                    return


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--bootstrap', required=True)
    parser.add_argument('--image', required=True)
    parser.add_argument('--link', required=True)
    parser.add_argument('--device-id', default='esp32-0a0b0c0d0e0f')
    parser.add_argument('--model', choices=('plain', 'uart', 'jtag'), default='plain')
    parser.add_argument('--reset-on-open', action='store_true')
    parser.add_argument('--no-paste', action='store_true')
    parser.add_argument('--boot-ms', type=int, default=0)
    parser.add_argument('command', nargs='+')
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    run(parser.parse_args())


if __name__ == '__main__':
    main()
