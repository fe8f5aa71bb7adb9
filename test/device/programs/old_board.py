"""A board that knows the update channel of old: `wheel` and `src` entries, whole packages only.

It shares no code with the library. OPTIONS in its environment is a JSON object: `port`, `channel`.
After each update list it prints what it has installed.
"""

import io
import json
import os
import socket
import struct
import sys

import deflate

options = json.loads(os.getenv('OPTIONS'))
connection = socket.socket()
connection.connect(socket.getaddrinfo('127.0.0.1', options['port'])[0][-1])
installed = {}


def text(string):
    return struct.pack('>H', len(string)) + string.encode()


def send(kind, body):
    size = b''
    rest = len(body)
    while True:
        size += bytes([rest & 127 | (128 if rest > 127 else 0)])
        rest >>= 7
        if not rest:
            break
    connection.write(bytes([kind]) + size + body)


def receive():
    """The next packet: its first byte, and what follows the length."""
    kind = connection.read(1)[0]
    size = shift = 0
    while True:
        byte = connection.read(1)[0]
        size |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return kind, connection.read(size)


def subscribe(topic):
    send(0x82, b'\x00\x01' + text(topic) + b'\x00')


def message(topic=None):
    """The next message, of the topic if one is given."""
    while True:
        kind, body = receive()
        if kind >> 4 == 3:
            size = struct.unpack('>H', body)[0]
            if topic in (None, body[2:2 + size].decode()):
                return body[2 + size:]


def fetch(topic):
    subscribe(topic)
    return message(topic)


def write(path, content):
    folder = ''
    for part in path.split('/')[:-1]:
        folder += part + '/'
        try:
            os.mkdir(folder[:-1])
        except OSError:
            pass
    with open(path, 'wb') as file:
        file.write(content)


def unpack(wheel):
    at = wheel.rfind(b'PK\x05\x06')
    count, _, at = struct.unpack('<HII', wheel[at + 10:at + 20])
    for _ in range(count):
        method, = struct.unpack('<H', wheel[at + 10:at + 12])
        packed, size, name_size, extra, comment = struct.unpack('<IIHHH', wheel[at + 20:at + 34])
        start, = struct.unpack('<I', wheel[at + 42:at + 46])
        name = wheel[at + 46:at + 46 + name_size].decode()
        at += 46 + name_size + extra + comment
        name_size, extra = struct.unpack('<HH', wheel[start + 26:start + 30])
        start += 30 + name_size + extra
        content = wheel[start:start + packed]
        if method == 8:
            content = deflate.DeflateIO(io.BytesIO(content), deflate.RAW, 15).read()
        assert len(content) == size
        write('lib/' + name, content)


def follow(entries):
    for entry in entries:
        digest = entry.get('pkg_sha256')
        if entry['type'] == 'wheel' and installed.get(entry['name']) != entry['version']:
            unpack(fetch('mpypi/packages/wheel/' + digest))
            installed[entry['name']] = entry['version']
        elif entry['type'] == 'src' and installed.get(entry['path']) != digest:
            write(entry['path'], fetch('mpypi/packages/src/%s/%s' % (entry['path'], digest)))
            installed[entry['path']] = digest


sys.path[:] = ['', '.frozen', 'lib']
send(0x10, text('MQTT') + b'\x04\x02\x00\x3c' + text('old-board'))
lists = 'mpypi/channels/' + options['channel']
subscribe(lists)
while True:
    follow(json.loads(message(lists)))
    for module in [name for name in sys.modules if name.startswith('fleet_lib')]:
        del sys.modules[module]
    import fleet_lib

    with open('user_main.py') as file:
        print('runs', fleet_lib.__version__, file.read().strip())
