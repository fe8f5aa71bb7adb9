# Its names are looked up when a socket is waited for: there is none.
