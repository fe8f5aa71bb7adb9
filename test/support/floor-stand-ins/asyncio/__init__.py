# What the WebAssembly build lacks: enough of asyncio to import what uses it, and to run one
# coroutine that waits for time alone.
import time


class CancelledError(BaseException):
    pass


class TimeoutError(Exception):
    pass


class Event:
    def __init__(self):
        self._set = False

    def is_set(self):
        return self._set

    def set(self):
        self._set = True

    def clear(self):
        self._set = False


class Lock:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *args):
        pass


ThreadSafeFlag = Event


class _Pause:
    def __init__(self, ms):
        self.until = time.ticks_add(time.ticks_ms(), ms)

    def __iter__(self):
        return self

    def __next__(self):
        if time.ticks_diff(self.until, time.ticks_ms()) <= 0:
            raise StopIteration


def sleep_ms(ms):
    return _Pause(ms)


def sleep(s):
    return _Pause(int(s * 1000))


def wait_for(awaitable, timeout):
    return awaitable


wait_for_ms = wait_for


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as result:
        return result.value


def create_task(coroutine):
    raise NotImplementedError('the floor runs one coroutine at a time')


def new_event_loop():
    pass
