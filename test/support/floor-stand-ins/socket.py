# What the WebAssembly build lacks, to import what uses it.
AF_INET = 2
SOCK_DGRAM = 2
SOCK_STREAM = 1
