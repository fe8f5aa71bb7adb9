/** What the library once had a main.py of one's own begin with: it asks the library for what judges the library. */
export const ASKS_THE_LIBRARY = 'from mpy_blox.recovery import recover\nrecover()\n'
