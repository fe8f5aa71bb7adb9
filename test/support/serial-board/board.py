"""A board at the end of a serial cable: the unix port behind a pseudo terminal.

    board.py --bootstrap DIR --image FILE --link PATH [--model uart|jtag|plain] -- micropython …

The interpreter has a pseudo terminal of its own; this program is the cable between that and the
one at PATH which clients open. Orders come on standard input, one a line:

    unplug   the client's terminal goes away      plug    it is back, at the same PATH
    power    the power goes off and on again      quit
    lost     how many bytes the ring had no room for

Standard output has one word for what happened: ready, boot, reset CAUSE, open, unplugged, plugged,
lost COUNT.

Models: `plain` passes bytes on. `uart` is an ESP32's UART: 115200 baud both ways, a ring of 260
bytes towards MicroPython, and what does not fit is lost without a word. `jtag` is its USB serial:
fast, and an answer whose length is a multiple of 64 loses its last packet. With --no-paste the
REPL knows no raw-paste mode, as before MicroPython 1.14. With --boot-ms it hears nothing for that
long after a reset; with --latency-ms what it says arrives that much later; with --damage N a bit of
the Nth byte that is sent to it turns over on the way, and with --unplug-after N the cable is pulled after that byte.
"""

import argparse
import os
import select
import signal
import sys

from cable import Cable, Delay, Noise, Packets
from device import Device
from port import Port
from say import say

# The question for raw-paste mode, and what older firmware makes of it: a Ctrl-A like any other.
PASTE_QUESTION, PLAIN_QUESTION = b'\x05A\x01', b'\x01'


class Bench:
    """The board, its cable, and the hand that pulls it."""

    def __init__(self, options):
        self.options = options
        paced = options.model == 'uart'
        self.port = Port(options.link)
        self.device = Device(options)
        self.to_board, self.to_client = Cable(paced), Cable(paced)
        self.packets = Packets()
        self.noise = Noise(options.damage)
        self.bytes_left = options.unplug_after
        self.delay = Delay(options.latency_ms / 1000)
        self.orders = b''
        self.on = True

    def run(self):
        self.device.boot()
        try:
            self.work()
        finally:
            self.device.kill()

    def work(self):
        ready_said = False
        while self.on:
            if not ready_said and self.device.listens():
                ready_said = True
                say('ready')
            self.wait()
            if self.port.just_opened():
                say('open')
                if self.options.reset_on_open:
                    self.reset('power')
            self.device.supervise()
            self.carry_to_board()
            self.carry_to_client()
            if self.device.ended():
                self.device.revive()
            elif self.device.starved():
                self.reset('watchdog')
            self.obey()

    def wait(self):
        under_way = (self.to_board.bytes, self.to_client.bytes, self.packets.answer,
                     self.delay.pieces, self.device.ring)
        reading = [sys.stdin.fileno(), *self.device.sources()]
        if self.takes_more():
            reading.append(self.port.master)
        select.select(reading, [], [], 0.001 if any(under_way) else 0.005)

    def takes_more(self):
        return self.port.opened and len(self.to_board.bytes) < 64 and not self.device.is_full()

    def carry_to_board(self):
        if self.takes_more():
            data = self.port.read(64 if self.to_board.paced else 1024)
            if self.options.no_paste:
                data = data.replace(PASTE_QUESTION, PLAIN_QUESTION)
            self.to_board.bytes += self.noise.passed(data)
            self.count(len(data))
        self.device.hear(self.to_board.arrived())
        self.device.drain()

    def count(self, sent):
        if self.bytes_left is None:
            return
        self.bytes_left -= sent
        if self.bytes_left <= 0:
            self.bytes_left = None
            self.unplug()

    def carry_to_client(self):
        data = self.device.speak()
        if self.options.model == 'jtag':
            if data:
                self.packets.add(data)
            data = self.packets.arrived()
        self.to_client.bytes += self.delay.passed(data)
        piece = self.to_client.arrived()
        if piece:
            self.to_client.bytes[:0] = self.port.write(piece)

    def reset(self, cause):
        self.device.kill()
        self.device.restart(cause)

    def obey(self):
        if not select.select([sys.stdin], [], [], 0)[0]:
            return
        self.orders += os.read(sys.stdin.fileno(), 4096) or b'quit\n'
        while b'\n' in self.orders:
            order, self.orders = self.orders.split(b'\n', 1)
            ORDERS[order.decode()](self)

    def unplug(self):
        self.port.unplug()
        self.port.opened = False
        self.to_board.bytes.clear()
        self.to_client.bytes.clear()
        say('unplugged')

    def plug(self):
        self.port.plug()
        say('plugged')

    def power(self):
        self.reset('power')

    def tell_lost(self):
        say('lost', self.device.lost)

    def quit(self):
        self.port.unplug()
        self.on = False


ORDERS = {
    'unplug': Bench.unplug,
    'plug': Bench.plug,
    'power': Bench.power,
    'lost': Bench.tell_lost,
    'quit': Bench.quit,
}


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
    parser.add_argument('--latency-ms', type=int, default=0)
    parser.add_argument('--damage', type=int)
    parser.add_argument('--unplug-after', type=int)
    parser.add_argument('command', nargs='+')
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Bench(parser.parse_args()).run()


if __name__ == '__main__':
    main()
