"""A board of the original library, as far as its updates go: it does what that was seen to do.

None of its code is here. What matters of its behaviour: it speaks MQTT 5 only; its zip reader takes the
last 22 bytes of a wheel for the end of the directory; METADATA and WHEEL are `key: value` lines and
nothing else; a wheel that was never installed ends the work on the list; files are rewritten in place, one
after another; emptied folders stay; and with auto_update `user_main` waits for the list.
"""

import deflate
import io
import json
import os
import socket
import struct
from binascii import a2b_base64, hexlify
from hashlib import sha256

import machine

LIB = '/lib/'


class Connection:
    def __init__(self, settings, name):
        self.socket = socket.socket()
        host = socket.getaddrinfo(settings['server'], settings['port'])[0][-1]
        self.socket.connect(host)
        self.send(0x10, text('MQTT') + b'\x05\x02\x00\x3c\x00' + text(name))
        assert self.receive()[1][1] == 0

    def send(self, kind, body):
        size, rest = b'', len(body)
        while True:
            size += bytes([rest & 127 | (128 if rest > 127 else 0)])
            rest >>= 7
            if not rest:
                break
        self.socket.write(bytes([kind]) + size + body)

    def receive(self):
        kind = self.socket.read(1)[0]
        size = shift = 0
        while True:
            byte = self.socket.read(1)[0]
            size |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return kind, self.socket.read(size)

    def retain(self, topic, payload):
        self.send(0x31, text(topic) + b'\x00' + payload)

    def subscribe(self, topic):
        self.send(0x82, b'\x00\x01\x00' + text(topic) + b'\x00')

    def message(self, wanted):
        while True:
            kind, body = self.receive()
            if kind >> 4 == 3:
                at = 2 + struct.unpack('>H', body)[0]
                topic = body[2:at].decode()
                at += 1 + body[at]  # properties, of less than 128 bytes
                if topic in wanted:
                    return topic, body[at:]


def text(string):
    return struct.pack('>H', len(string)) + string.encode()


def lines_of(content):
    return dict(line.split(':', 1) for line in content.decode().splitlines())


def record_of(content):
    return {name: (digest, size) for name, digest, size in
            (line.rsplit(',', 2) for line in content.decode().splitlines())}


def unzip(archive):
    _, _, _, _, count, _, at, _ = struct.unpack('<4s4H2LH', archive[-22:])
    assert archive[-22:-18] == b'PK\x05\x06', 'not the end of the directory'
    members = {}
    for _ in range(count):
        packed, _, n, m, k = struct.unpack('<IIHHH', archive[at + 20:at + 34])
        start, = struct.unpack('<I', archive[at + 42:at + 46])
        name = archive[at + 46:at + 46 + n].decode()
        at += 46 + n + m + k
        # The length of the extra field is taken from the directory here too.
        content = archive[start + 30 + n + m:start + 30 + n + m + packed]
        members[name] = deflate.DeflateIO(io.BytesIO(content), deflate.RAW, 15).read()
    return members


def installed():
    found = {}
    for name in os.listdir(LIB):
        if name.endswith('.dist-info'):
            files = {}
            for leaf in ('METADATA', 'WHEEL', 'RECORD'):
                with open(LIB + name + '/' + leaf, 'rb') as file:
                    files[leaf] = file.read()
            about = lines_of(files['METADATA'])
            found[about['Name'].strip()] = {
                'version': about['Version'].strip(), 'tag': lines_of(files['WHEEL'])['Tag'],
                'record': record_of(files['RECORD']), 'folder': name}
    return found


def upgrade(wheel):
    members = unzip(wheel)
    info = [name for name in members if '.dist-info/' in name][0].split('/')[0]
    about = lines_of(members[info + '/METADATA'])
    old = installed()[about['Name'].strip()]
    assert old['tag'] == lines_of(members[info + '/WHEEL'])['Tag'], 'another tag'
    for name, (digest, size) in record_of(members[info + '/RECORD']).items():
        content = members[name]
        if digest:
            assert len(content) == int(size) and sha256(content).digest() == a2b_base64(
                digest[7:].replace('-', '+').replace('_', '/') + '='), name
        if not digest or old['record'].get(name) != (digest, size):
            write(LIB + name, content)
        old['record'].pop(name, None)
    for name in old['record']:
        os.remove(LIB + name)
    if about['Version'].strip() != old['version']:
        os.rmdir(LIB + old['folder'])


def write(path, content):
    for end in range(1, len(path)):
        if path[end] == '/':
            try:
                os.mkdir(path[:end])
            except OSError:
                pass
    with open(path, 'wb') as file:
        file.write(content)


def lacking(entries):
    packages = installed()
    wanted = {}
    for entry in entries:
        digest = entry.get('pkg_sha256')
        if entry['type'] == 'wheel':
            # KeyError, as there: what was never installed ends it.
            if packages[entry['name']]['version'] != entry['version']:
                wanted['wheel/' + digest] = None
        elif entry['type'] == 'src':
            try:
                with open(entry['path'], 'rb') as file:
                    if hexlify(sha256(file.read()).digest()).decode() == digest:
                        continue
            except OSError:
                pass
            wanted['src/%s/%s' % (entry['path'], digest)] = '/' + entry['path']
    return wanted


def main_except_reset():
    with open('/settings.json') as file:
        settings = json.load(file)
    uname = os.uname()
    name = '%s-%s' % (uname.sysname, hexlify(machine.unique_id()).decode())
    connection = Connection(settings['mqtt'], name)
    versions = {name: package['version'] for name, package in installed().items()}
    connection.retain('mpypi/nodes/%s/info' % name, json.dumps({
        'uname': {'sysname': uname.sysname, 'machine': uname.machine, 'version': uname.version},
        'versions': versions}).encode())
    lists = ('mpypi/nodes/%s/cmd' % name, 'mpypi/channels/' + settings['update.channel'])
    for topic in lists:
        connection.subscribe(topic)
    while True:
        wanted = lacking(json.loads(connection.message(lists)[1]))
        for package, path in wanted.items():
            connection.subscribe('mpypi/packages/' + package)
            content = connection.message(('mpypi/packages/' + package,))[1]
            write(path, content) if path else upgrade(content)
            print('the original installed', package.split('/')[0])
        if wanted:
            machine.reset()
