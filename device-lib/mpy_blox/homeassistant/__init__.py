"""Entities in Home Assistant, by MQTT discovery. Import what you use: each has its own module.

`discovery.HomeAssistant` stands for the board; `sensor`, `binary_sensor`, `switch`, `button`,
`number`, `light`, `text`, `trigger` and `update` hold an entity each.
"""
