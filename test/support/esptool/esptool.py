"""Stands in for esptool 5.6 where there is no chip: says what that says, and does nothing to a board.

The folder above this one has a `chip.json`:

    chip, description, mac, flash    what it finds on the port
    fail                             the command that it breaks off, if any

Beside it, `log` gets a line a call: its arguments, as JSON.
"""

import json
import os
import sys

FOLDER = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

with open(os.path.join(FOLDER, 'chip.json')) as f:
    chip = json.load(f)
with open(os.path.join(FOLDER, 'log'), 'a') as f:
    print(json.dumps(sys.argv[1:]), file=f)

arguments = sys.argv[1:]
port = arguments[arguments.index('--port') + 1]
command = next(word for word in arguments if word in ('flash_id', 'erase_flash', 'write_flash'))


def die(reason):
    print('\nERROR: A fatal error occurred: ' + reason, file=sys.stderr)
    sys.exit(2)


print("WARNING: Deprecated: Command '%s' is deprecated." % command, file=sys.stderr)
print('esptool v5.6.0')
print('Serial port %s:' % port)
if chip.get('fail') == 'connect':
    die('Failed to connect to Espressif device: No serial data received.')
print('''Connecting....
Connected to %(chip)s on PORT:
Chip type:          %(description)s
Features:           Wi-Fi, BT, Dual Core + LP Core, 240MHz
Crystal frequency:  40MHz
MAC:                %(mac)s

Uploading stub flasher...
Running stub flasher...
Stub flasher running.
'''.replace('PORT', port) % chip)

if command == 'flash_id':
    print('''Flash Memory Information:
=========================
Manufacturer: 5e
Device: 4016
Detected flash size: %(flash)s
Flash voltage set by a strapping pin: 3.3V
''' % chip)
elif command == 'erase_flash':
    print('Erasing flash memory (this may take a while)...')
    if chip.get('fail') == command:
        die('The chip stopped responding.')
    print('Flash memory erased successfully in 3.4 seconds.\n')
else:
    address, image = arguments[-2:]
    size = os.stat(image).st_size
    print('Configuring flash size...')
    print('Writing at %#010x [==>         ]   9.4%% %d/%d bytes...' % (
        int(address, 0), size // 10, size))
    if chip.get('fail') == command:
        die('Serial data stream stopped: Possible serial noise or corruption.')
    print('Wrote %d bytes (%d compressed) at %#010x in 12.1 seconds (1089.2 kbit/s).' % (
        size, size // 2, int(address, 0)))
    print('Verifying written data...\nHash of data verified.\n')
print('Hard resetting via RTS pin...')
