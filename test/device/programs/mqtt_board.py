"""A board that does over MQTT what a test tells it, and prints what happens.

OPTIONS in its environment is a JSON object: `client`, keyword arguments of MQTTClient, and
`consumers`, a list of [kind, topic filter], `patient`, whether what comes before its consumer is
left to the broker, `tasks`, whether tasks are counted. Commands come as JSON on the topic `do`.
"""

import asyncio
import gc
import json
import logging
import os
import sys
from binascii import crc32

from mpy_blox.mqtt import Consumer, MQTTClient, MQTTError, WholeMessage

options = json.loads(os.getenv('OPTIONS'))
tasks = 0


def counted(create):
    """`create_task` that counts the tasks that are not over."""
    async def run(work):
        global tasks
        tasks += 1
        try:
            return await work
        finally:
            tasks -= 1

    return lambda work: create(run(work))


if options.get('tasks'):
    asyncio.create_task = asyncio.core.create_task = counted(asyncio.core.create_task)
logging.basicConfig(level=logging.INFO, stream=sys.stdout, format='log %(levelname)s %(message)s')


class Commands(WholeMessage):
    topic = 'do'

    async def on_message(self, topic, payload, retained):
        asyncio.create_task(obey(**json.loads(payload)))


class Echo(WholeMessage):
    async def on_message(self, topic, payload, retained):
        print('message', topic, payload.decode(), 'retained' if retained else 'live')


class Answer(WholeMessage):
    async def on_message(self, topic, payload, retained):
        await client.publish('answer', payload, qos=1)
        print('answered')


class Slow(WholeMessage):
    async def on_message(self, topic, payload, retained):
        print('slow', payload.decode())
        await asyncio.sleep(float(payload))
        print('slow done')


class Count(Consumer):
    total = 0

    def begin(self, topic, size, retained):
        self.size = self.sum = 0
        gc.collect()
        self.before = gc.mem_alloc()
        self.highest = 0
        return self

    def write(self, piece):
        self.size += len(piece)
        self.sum = crc32(piece, self.sum)
        if options.get('measure'):
            gc.collect()
            self.highest = max(self.highest, gc.mem_alloc() - self.before)

    async def end(self, sink, topic, retained):
        self.total += 1
        if not options.get('quiet'):
            print('counted', topic, self.size, self.sum, self.highest)

    def abort(self, sink):
        print('aborted', self.size)


class Numbers(WholeMessage):
    """Remembers which numbers came, once or more often."""

    def __init__(self):
        self.seen = bytearray(5000)

    async def on_message(self, topic, payload, retained):
        self.seen[int(payload)] = 1


class Raising(Consumer):
    def begin(self, topic, size, retained):
        if topic.endswith('begin'):
            raise ValueError('in begin')
        self.where = topic
        return self

    def write(self, piece):
        if self.where.endswith('write'):
            raise ValueError('in write')

    async def end(self, sink, topic, retained):
        if topic.endswith('end'):
            raise ValueError('in end')

    def abort(self, sink):
        raise ValueError('in abort')


kinds = {'echo': Echo, 'answer': Answer, 'slow': Slow, 'count': Count, 'raising': Raising,
         'numbers': Numbers}
consumers = {}


def consumer(kind, topic):
    made = consumers[topic] = kinds[kind]()
    made.topic = topic
    return made


async def obey(do, **given):
    try:
        if do == 'publish':
            await client.publish(**given)
        elif do == 'flood':
            for number in range(given['count']):
                await client.publish(given['topic'], str(number), qos=1)
                await asyncio.sleep(given['pause'])
        elif do == 'subscribe':
            await client.subscribe(consumer(**given))
        elif do == 'add':
            client.add(consumer(**given))
        elif do == 'unsubscribe':
            await client.unsubscribe(consumers[given['topic']])
        elif do == 'release':
            await client.release()
        elif do == 'heap':
            gc.collect()
            print('heap', gc.mem_alloc(), getattr(consumers[given['topic']], 'total', 0))
        elif do == 'tasks':
            print('tasks', tasks)
        elif do == 'missing':
            seen = consumers[given['topic']].seen
            print('missing', sum(not seen[number] for number in range(given['count'])))
        elif do == 'stop':
            await client.stop()
            stopped.set()
        print('done', do)
    except (MQTTError, ValueError) as error:
        print('refused', do, error)


async def say_connected():
    print('connected', client.level)


async def main():
    client.add(Commands())
    for kind, topic in options.get('consumers', ()):
        client.add(consumer(kind, topic))
    client.on_connect.append(say_connected)
    client.start()
    await stopped.wait()


stopped = asyncio.Event()
arguments = {'client_id': 'board', 'server': '127.0.0.1', 'timeout': 1, 'longest_delay': 1}
arguments.update(options['client'])
client = MQTTClient(**arguments)
if options.get('patient'):
    client.unclaimed = ''
asyncio.run(main())
print('ended')
