"""MQTT for boards: `MQTTClient`, and what receives messages, `Consumer` and `WholeMessage`."""

from .client import MQTTClient
from .consumer import Consumer, WholeMessage
from .packet import MQTTError
