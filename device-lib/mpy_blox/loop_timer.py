"""A timer that takes the place of a watchdog whose longest time is too short."""

import machine


def start(timeout_s):
    """Start it.

    :param timeout_s: seconds until the board is reset.
    :return: a function that sets it anew.
    """
    timer = machine.Timer(-1)

    def reset(timer):
        machine.reset()

    def feed():
        timer.init(mode=machine.Timer.ONE_SHOT, period=timeout_s * 1000, callback=reset)

    feed()
    return feed
