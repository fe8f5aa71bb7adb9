"""Stand-in for `neopixel`: lights that nobody sees."""


class NeoPixel:
    """A sequence of colours."""

    def __init__(self, pin, n, bpp=3, timing=1):
        self.n = n
        self.bpp = bpp
        self._colours = [(0,) * bpp] * n

    def __len__(self):
        return self.n

    def __setitem__(self, index, colour):
        self._colours[index] = tuple(colour)

    def __getitem__(self, index):
        return self._colours[index]

    def fill(self, colour):
        """All of them alike."""
        self._colours = [tuple(colour)] * self.n

    def write(self):
        """Show them."""
