"""Entities in Home Assistant, by MQTT discovery. Import what you use: each has its own module.

`discovery.HomeAssistant` stands for the board; `sensor`, `binary_sensor`, `switch`, `button`,
`number`, `light`, `text`, `trigger` and `update` hold an entity each.

Tested with Home Assistant 2026.2. Lights need its version 2024.4, the progress of updates 2024.12.
"""
