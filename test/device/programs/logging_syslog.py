# Syslog over UDP, received by a real socket.
import socket

import logging
from check import contains, equal
from logging.syslog import SysLogHandler


def receiver():
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for port in range(20514, 20614):
        try:
            udp.bind(socket.getaddrinfo('127.0.0.1', port)[0][-1])
            return udp, port
        except OSError:
            pass
    raise AssertionError('no port is free')


def test_a_record_arrives_as_rfc_5424_says():
    udp, port = receiver()
    handler = SysLogHandler('127.0.0.1', port, hostname='green house')
    record = logging.LogRecord('pump', logging.WARNING, 'dry: %d', (3,))
    record.created = 1795353738
    handler.handle(record)
    equal(udp.recv(500), b'<12>1 2026-11-22T13:22:18Z green_house mpy-blox - pump - dry: 3')
    udp.close()


def test_an_unset_clock_is_sent_as_no_time():
    record = logging.LogRecord('pump', logging.DEBUG, 'x', ())
    record.created = 5
    equal(SysLogHandler('127.0.0.1').message(record), '<15>1 - - mpy-blox - pump - x')


def test_a_long_traceback_is_cut_to_what_receivers_take():
    udp, port = receiver()
    SysLogHandler('127.0.0.1', port).handle(logging.LogRecord('a', 40, 'x' * 5000, ()))
    equal(len(udp.recv(6000)), 2048)
    udp.close()


def test_a_server_that_cannot_be_found_costs_one_try_a_minute():
    tries = []

    class Names:
        def __getattr__(self, name):
            return getattr(socket, name)

        def getaddrinfo(self, *args):
            tries.append(args)
            raise OSError(-2)

    import logging.syslog as module
    module.socket = Names()
    handler = SysLogHandler('no.such.host')
    for _ in range(5):
        handler.handle(logging.LogRecord('a', 40, 'x', ()))
    module.socket = socket
    equal(len(tries), 1)


def test_syslog_lines_hide_secrets():
    logging.hide('open sesame')
    record = logging.LogRecord('a', logging.INFO, 'key %s', ('open sesame',))
    contains(SysLogHandler('127.0.0.1').message(record), 'key ***')
