"""Feeds streams of bytes from a file to the client's reader, as if they came from a socket.

The file holds one stream after another, each with four bytes of length before it. Whatever a
stream holds, the reader must end with an error that it reports itself.
"""

import asyncio
import gc
import io
import logging
import os

from mpy_blox.mqtt import Consumer, MQTTClient

logging.basicConfig(level=logging.CRITICAL)


class Wire(io.IOBase):
    """A socket that brings one stream and swallows everything."""

    def __init__(self, data):
        self.data = memoryview(data)
        self.at = 0

    def readinto(self, buffer):
        count = min(len(buffer), len(self.data) - self.at)
        buffer[:count] = self.data[self.at:self.at + count]
        self.at += count
        return count

    def write(self, data):
        return len(data)

    def ioctl(self, request, argument):
        return argument if request == 3 else 0

    def close(self):
        pass


class Sink(Consumer):
    topic = '#'
    messages = size = aborted = 0

    def begin(self, topic, size, retained):
        return self

    def write(self, piece):
        self.size += len(piece)

    async def end(self, sink, topic, retained):
        self.messages += 1

    def abort(self, sink):
        self.aborted += 1


async def main():
    client = MQTTClient('fuzz', '', keep_alive=0)
    sink = Sink()
    client.add(sink)
    client.largest = 1000
    client.may_retain = client.highest_qos = 1
    client.in_flight = 8
    # What is refused without a reason is asked for again at once.
    client.longest_delay = 0
    # As in an open connection.
    streams = orderly = 0
    with open(os.getenv('STREAMS'), 'rb') as file:
        while True:
            head = file.read(5)
            if not head:
                break
            client.level = head[0]
            client.error = None
            client.is_connected = True
            client._requests.clear()
            client._requests[1] = ['a', 'b']
            client._outgoing[:] = [[2, 'topic', b'payload', 2, True]]
            client.sock = Wire(file.read(int.from_bytes(head[1:], 'big')))
            client._reader = asyncio.create_task(client._read())
            await client._reader
            assert client.error, 'the reader ended without saying why'
            orderly += client.error.args[:1] == (104,)
            client.hang_up()
            streams += 1
            if streams % 1000 == 0:
                gc.collect()
    gc.collect()
    print('streams', streams, 'to their end', orderly, 'messages', sink.messages,
          'aborted', sink.aborted, 'heap', gc.mem_alloc())


asyncio.run(main())
