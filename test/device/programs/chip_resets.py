# A chip that says how the boot before ended, and whose reset ends the program.
import sys


class Machine:
    PWRON_RESET, HARD_RESET, WDT_RESET, DEEPSLEEP_RESET, SOFT_RESET = range(1, 6)
    cause = SOFT_RESET

    def reset_cause(self):
        return self.cause

    def reset(self):
        raise SystemExit


machine = sys.modules['machine'] = Machine()
