# Runs the test functions of one program: run.py PROGRAM TEST... Each line of its own starts with
# an ASCII record separator, so that whatever a test prints cannot be taken for one.
import asyncio
import gc
import sys

program = __import__(sys.argv[1])
for name in sys.argv[2:]:
    gc.collect()
    # A loop of its own, so that no task of another test goes on.
    asyncio.new_event_loop()
    try:
        result = getattr(program, name)()
        if hasattr(result, 'send'):
            asyncio.run(asyncio.wait_for(result, 30))
        print('\x1eok ' + name)
    except BaseException as e:
        print('\x1efailed ' + name)
        sys.print_exception(e, sys.stdout)
