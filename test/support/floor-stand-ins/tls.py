# What the WebAssembly build lacks, to import what uses it.
PROTOCOL_TLS_CLIENT = 0
CERT_REQUIRED = 2
