# Runs the examples of docstrings: examples.py FILE, a JSON file of `{title, module, examples}`.
# Prints after a record separator "title index", a new line, and what the example printed.
import asyncio
import json
import sys

import ram_flash

with open(sys.argv[1]) as file:
    documented = json.load(file)
# Examples may write files, which are no matter of the host's.
ram_flash.mount(16)

import logging


class Client:
    # What entities need of an MQTT client, for examples that have one already.
    is_connected = True
    will = began = None

    def __init__(self):
        self.on_connect = []

    def add(self, consumer):
        pass

    async def publish(self, topic, payload, qos=0, retain=False):
        pass


def names_for(module):
    names = dict(sys.modules[module].__dict__)
    names.update({'sys': sys, 'asyncio': asyncio, 'client': Client(), 'config': {}})
    if module.startswith('mpy_blox.homeassistant.'):
        from mpy_blox.homeassistant import HomeAssistant

        names['home'] = HomeAssistant(Client(), 'esp32-840d8ed29760')
    return names


def run(source, names):
    # An expression, possibly with await, shows its value; anything else is executed.
    try:
        exec('async def _example():\n    return (\n' + source + '\n    )', names)
    except SyntaxError:
        exec(source, names)
        return
    example = names['_example']
    value = asyncio.run(example()) if 'await' in source else eval(source, names)
    if value is not None:
        print(repr(value))


for entry in documented:
    # What an example before did to the log must not show here.
    logging.root.handlers = ()
    logging.root.setLevel(logging.WARNING)
    try:
        __import__(entry['module'])
        names = names_for(entry['module'])
    except BaseException as e:
        print('\x1e%s 0' % entry['title'])
        sys.print_exception(e, sys.stdout)
        continue
    for index, example in enumerate(entry['examples']):
        print('\x1e%s %d' % (entry['title'], index))
        try:
            run(example['source'], names)
        except BaseException as e:
            sys.print_exception(e, sys.stdout)
