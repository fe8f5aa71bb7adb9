"""A chip in its boot loader at the end of a cable, as esptool finds it: ESP32, ESP32-S3 or ESP32-C3.

    rom.py --link PATH [--starts PATH] --image FILE
           [--chip NAME] [--mac AA:BB:…] [--flash MEGABYTES] [--fail connect|erase|write]

Espressif, "Serial Protocol": packets in SLIP frames (RFC 1055), requests with an opcode, answers that
end with a status: of four bytes from the boot loader, of two from the program that esptool uploads.
That program is not run; this one goes on in its place. What is erased and written is in FILE.

Clients open the link. It leads to this chip until an image is written and verified; then, as if the chip
had started what was written, to the terminal that is given.

Standard output has a line for what happened: ready, identify, erase, write OFFSET BYTES.
"""

import argparse
import hashlib
import os
import pty
import struct
import tty
import zlib

END, ESCAPE = b'\xc0', b'\xdb'
(FLASH_BEGIN, FLASH_DATA, FLASH_END, MEM_BEGIN, MEM_END, MEM_DATA, SYNC, WRITE_REG, READ_REG,
 SPI_SET_PARAMS) = range(0x02, 0x0C)
(SPI_ATTACH, READ_FLASH_SLOW, CHANGE_BAUD, DEFLATED_BEGIN, DEFLATED_DATA, DEFLATED_END, FLASH_MD5,
 SECURITY_INFO) = range(0x0D, 0x15)
ERASE_FLASH = 0xD0
DONE, UNKNOWN, FAILED = b'\x00\x00', b'\x01\x05', b'\x01\x06'
MAGIC_REGISTER = 0x40001000

# Where each family has its MAC address, and the answer of the flash; its chip id, or magic number.
FAMILIES = {
    'ESP32': dict(mac=0x3FF5A004, spi=0x3FF42080, magic=0x00F01D83),
    'ESP32-S3': dict(mac=0x60007044, spi=0x60002058, chip_id=9),
    'ESP32-C3': dict(mac=0x60008844, spi=0x60002058, chip_id=5),
}


def say(*words):
    print(*words, flush=True)


def link(target, path):
    os.symlink(target, path + '.new')
    os.replace(path + '.new', path)


class Frames:
    """SLIP on the file descriptor of a terminal."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        self.rest = b''

    def __iter__(self):
        while True:
            while self.rest.count(END) < 2:
                self.rest += os.read(self.descriptor, 65536)
            _, frame, self.rest = self.rest.split(END, 2)
            if not frame:
                self.rest = END + self.rest  # two ends in a row: the second one begins
                continue
            yield frame.replace(ESCAPE + b'\xdc', END).replace(ESCAPE + b'\xdd', ESCAPE)

    def send(self, content):
        escaped = content.replace(ESCAPE, ESCAPE + b'\xdd').replace(END, ESCAPE + b'\xdc')
        frame = END + escaped + END
        while frame:
            frame = frame[os.write(self.descriptor, frame):]


class Chip:
    def __init__(self, options, frames):
        self.options = options
        self.frames = frames
        self.family = FAMILIES[options.chip]
        self.flash = bytearray(b'\xff' * (options.flash << 20))
        self.uploaded = False
        self.offset = self.written = 0
        self.inflate = None
        mac = int(options.mac.replace(':', ''), 16)
        self.registers = {
            self.family['mac']: mac & 0xFFFFFFFF,
            self.family['mac'] + 4: mac >> 32,
            # Manufacturer EF, device 40xx; the last byte is the size's logarithm.
            self.family['spi']: (19 + options.flash.bit_length()) << 16 | 0x40EF,
            MAGIC_REGISTER: self.family.get('magic', 0),
        }

    def answer(self, opcode, body=b'', value=0, status=DONE):
        content = body + status + (b'' if self.uploaded else bytes(2))
        self.frames.send(struct.pack('<BBHI', 1, opcode, len(content), value) + content)

    def hear(self, frame):
        direction, opcode, length = struct.unpack('<BBH', frame[:4])
        data = frame[8:8 + length]
        if direction != 0:
            return
        command = COMMANDS.get(opcode)
        if command is None:
            self.answer(opcode, status=UNKNOWN)
        else:
            command(self, opcode, data)

    def sync(self, opcode, _data):
        if self.options.fail == 'connect':
            return
        self.uploaded = False
        for _ in range(8):
            self.answer(opcode, value=0x20120707)

    def done(self, opcode, _data):
        self.answer(opcode)

    def read_register(self, opcode, data):
        self.answer(opcode, value=self.registers.get(struct.unpack('<I', data)[0], 0))

    def security_info(self, opcode, _data):
        if 'chip_id' in self.family:
            self.answer(opcode, struct.pack('<IB7xII', 0, 0, self.family['chip_id'], 0))
        else:
            self.answer(opcode, status=UNKNOWN)

    def start_program(self, opcode, _data):
        self.answer(opcode)
        self.uploaded = True
        self.frames.send(b'OHAI')
        say('identify')

    def erase(self, opcode, _data):
        if self.options.fail == 'erase':
            self.answer(opcode, status=FAILED)
            return
        self.flash[:] = b'\xff' * len(self.flash)
        self.save()
        say('erase')
        self.answer(opcode)

    def begin(self, opcode, data):
        self.offset = struct.unpack('<4I', data[:16])[3]
        self.written = 0
        self.inflate = zlib.decompressobj()
        self.answer(opcode)

    def write(self, opcode, data):
        if self.options.fail == 'write':
            self.answer(opcode, status=FAILED)
            return
        length = struct.unpack('<I', data[:4])[0]
        plain = self.inflate.decompress(data[16:16 + length])
        at = self.offset + self.written
        self.flash[at:at + len(plain)] = plain
        self.written += len(plain)
        self.answer(opcode)

    def checksum(self, opcode, data):
        address, size = struct.unpack('<2I', data[:8])
        self.save()
        say('write', hex(address), size)
        if self.options.starts:
            link(self.options.starts, self.options.link)
        self.answer(opcode, hashlib.md5(self.flash[address:address + size]).digest())

    def save(self):
        with open(self.options.image, 'wb') as f:
            f.write(self.flash)


COMMANDS = {
    SYNC: Chip.sync,
    READ_REG: Chip.read_register,
    SECURITY_INFO: Chip.security_info,
    MEM_END: Chip.start_program,
    ERASE_FLASH: Chip.erase,
    DEFLATED_BEGIN: Chip.begin,
    DEFLATED_DATA: Chip.write,
    FLASH_MD5: Chip.checksum,
    **dict.fromkeys(
        (WRITE_REG, MEM_BEGIN, MEM_DATA, SPI_ATTACH, SPI_SET_PARAMS, CHANGE_BAUD, FLASH_BEGIN,
         FLASH_END, DEFLATED_END), Chip.done),
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--chip', choices=FAMILIES, default='ESP32')
    parser.add_argument('--mac', default='84:0d:8e:d2:97:60')
    parser.add_argument('--flash', type=int, default=4)
    parser.add_argument('--fail', choices=('connect', 'erase', 'write'))
    parser.add_argument('--image', required=True)
    parser.add_argument('--link', required=True)
    parser.add_argument('--starts')
    options = parser.parse_args()
    master, slave = pty.openpty()
    tty.setraw(slave)
    frames = Frames(master)
    chip = Chip(options, frames)
    link(os.ttyname(slave), options.link)
    say('ready')
    for frame in frames:
        chip.hear(frame)


if __name__ == '__main__':
    main()
