# What checking a release's signature takes: microseconds, and bytes of heap with its code.
import gc
import json
import sys
import time

folder = sys.argv[1]
with open(folder + '/settings.json') as file:
    settings = json.load(file)
with open(folder + '/update-list.json') as file:
    entry = [entry for entry in json.load(file) if entry['type'] == 'release'][0]

gc.collect()
before = gc.mem_alloc()
gc.disable()
from mpy_blox.ota.signature import check

check(settings, dict(entry))
took = gc.mem_alloc() - before
gc.enable()
times = []
for _ in range(15):
    gc.collect()
    began = time.ticks_us()
    check(settings, dict(entry))
    times.append(time.ticks_diff(time.ticks_us(), began))
print(sorted(times)[7], took)
