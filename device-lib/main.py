"""What a board runs after boot.py."""

from mpy_blox.ota.apply import recover

# First of all, and with nothing else loaded: it may have to replace what comes next.
import gc; gc.threshold(4096)
recover()
# Done until the next boot: the name would keep its module in RAM.
recover = None

import asyncio

from mpy_blox import app

asyncio.run(app.main())
