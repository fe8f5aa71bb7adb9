"""MQTT for boards: `MQTTClient`, and what receives messages, `Consumer` and `WholeMessage`."""

from .client import MQTTClient  # noqa: F401 this and the next are for users
from .link import MQTTError  # noqa: F401


def __getattr__(name):
    # Loaded with the first program that asks for it: a board may well receive nothing but updates.
    import mpy_blox.mqtt.consumer as consumer

    return getattr(consumer, name)
