export const id = 4579;
export const ids = [4579];
export const modules = {

/***/ 95255:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f_: () => (/* binding */ isTooDeep),
/* harmony export */   gZ: () => (/* binding */ TOO_DEEP),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** More than anything has that boards, publishers or people write: a board's settings have eight. */
const MAX_DEPTH = 64;
const TOO_DEEP = `it is nested deeper than ${MAX_DEPTH}`;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = [0x5b, 0x7b];
const CLOSING = [0x5d, 0x7d];
/**
 * Reads JSON of others. What is nested without end is refused here: whoever walks through it, or writes it again,
 * would run out of stack.
 *
 * @throws SyntaxError
 */
function parseJson(text) {
    if (isTooDeep(text))
        throw new SyntaxError(TOO_DEEP);
    return JSON.parse(text);
}
/** Whether brackets are open beyond all reason, also in a text that is no JSON otherwise. */
function isTooDeep(text) {
    let depth = 0;
    let isString = false;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (isString) {
            if (code === BACKSLASH)
                at++;
            else if (code === QUOTE)
                isString = false;
        }
        else if (code === QUOTE)
            isString = true;
        else if (OPENING.includes(code)) {
            if (++depth > MAX_DEPTH)
                return true;
        }
        else if (CLOSING.includes(code))
            depth--;
    }
    return false;
}


/***/ }),

/***/ 91770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ checkedAnswer),
/* harmony export */   W: () => (/* binding */ Mutilated)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _printable__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81717);


/** The answer arrived, but not whole. */
class Mutilated extends Error {
}
/** What a program ends its answer with, after the lines: their hash. */
const ENDING = /^#[0-9a-f]{8}\n$/;
/**
 * The lines of an answer, which may have spaces before them. Boards print `\r\n` for `\n`.
 *
 * @throws Mutilated
 */
function checkedAnswer(output) {
    const text = output.replaceAll('\r', '');
    const lines = text.slice(0, -10).replace(/^ +/, '');
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines).digest('hex').slice(0, 8);
    const ending = text.slice(-10);
    if (!ENDING.test(ending) || ending.slice(1, -1) !== hash)
        throw new Mutilated((0,_printable__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(output, 60, true));
    return lines;
}


/***/ }),

/***/ 37457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ BoardError)
/* harmony export */ });
/* harmony import */ var _printable__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81717);

/** An exception that was raised on the board, as its traceback tells it. */
class BoardError extends Error {
    traceback;
    output;
    /** Class of the exception: `OSError`, `MemoryError`, … */
    exception;
    /** Number of an OSError, else undefined. 28: no space left. */
    errno;
    constructor(traceback, 
    /** What was printed before it. */
    output) {
        const lastLine = (0,_printable__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(traceback.trim().split('\n').at(-1) ?? '');
        super(lastLine);
        this.traceback = traceback;
        this.output = output;
        this.name = 'BoardError';
        this.exception = /^[\w.]+/.exec(lastLine)?.[0] ?? 'Exception';
        const errno = /^OSError: (?:\[Errno (-?\d+)\]|(-?\d+)|\((-?\d+),)/.exec(lastLine);
        this.errno = errno ? Number(errno[1] ?? errno[2] ?? errno[3]) : undefined;
    }
}


/***/ }),

/***/ 5053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   py: () => (/* binding */ noFileSystem),
/* harmony export */   q4: () => (/* binding */ flashFull)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _answer__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91770);
/* harmony import */ var _board_error__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37457);
/* harmony import */ var _wire__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29004);




/** Numbers of OSErrors that say what is the matter with a board's flash: errno.h, as MicroPython has it. */
const EIO = 5;
const ENODEV = 19;
const ENOSPC = 28;
const EROFS = 30;
/** What a user is told of an exception on the board, or of its silence. */
function asFailure(thrown, path) {
    if (thrown instanceof _board_error__WEBPACK_IMPORTED_MODULE_2__/* .BoardError */ .d)
        return raised(thrown, path);
    if (thrown instanceof _wire__WEBPACK_IMPORTED_MODULE_3__/* .WireTimeout */ .P || thrown instanceof _answer__WEBPACK_IMPORTED_MODULE_1__/* .Mutilated */ .W) {
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('board-silent', `the board on ${path} stopped answering: press its reset button and repeat the command`, { cause: thrown });
    }
    return thrown;
}
function raised(error, path) {
    const failure = (code, text) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, `the board on ${path} ${text}`, { cause: error });
    if (error.exception === 'MemoryError')
        return failure('board-memory', 'has too little memory free for this: what its boot.py does takes it; remove that file (flash with --purge app), or reset the board without it');
    switch (error.errno ?? 0) {
        case ENODEV:
            return noFileSystem(path);
        case EROFS:
            return failure('flash-read-only', 'has a file system that is read-only: its boot.py, or a USB drive that a computer has mounted, keeps it so; unmount that, or write MicroPython anew with --firmware');
        case ENOSPC:
            return flashFull(path);
        case EIO:
            return failure('flash-damaged', 'cannot read or write its flash: write MicroPython anew with --firmware; if that does not help, the flash is worn out');
        default:
            return failure('board-error', `raised ${error.message}`);
    }
}
function noFileSystem(path) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('no-file-system', `the board on ${path} has no file system at /: write MicroPython anew with --firmware, which makes one at its first start`);
}
/** @param needed and free: bytes, when they are known */
function flashFull(path, needed, free) {
    const sizes = needed === undefined || free === undefined
        ? 'has no room'
        : `needs ${Math.ceil(needed / 1024)} KB for it and has ${Math.floor(free / 1024)} KB free`;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('flash-full', `flash full: the board on ${path} ${sizes}; remove files from it, or flash with --purge`);
}


/***/ }),

/***/ 44579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ Board)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/serial/answer.ts
var answer = __webpack_require__(91770);
// EXTERNAL MODULE: ./action/serial/board-error.ts
var board_error = __webpack_require__(37457);
// EXTERNAL MODULE: ./action/serial/board-failure.ts
var board_failure = __webpack_require__(5053);
// EXTERNAL MODULE: ./action/serial/printable.ts
var printable = __webpack_require__(81717);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
;// CONCATENATED MODULE: ./action/serial/identity.ts



/** Oldest MicroPython that the library and this program support. */
const OLDEST = [1, 22];
/** More than any board has. */
const MAX_PACKAGES = 500;
/**
 * Reads what the program `IDENTIFY` answers, whoever answered it.
 *
 * @throws Failure `board-answer`
 */
function parseIdentity(answer, path) {
    const fields = jsonArray(answer);
    const [version, deviceId, machine, mpy, deflate, takesBytes, packages] = fields;
    if (!(Array.isArray(version) && version.length === 3 && version.every(Number.isSafeInteger)) ||
        typeof deviceId !== 'string' ||
        typeof machine !== 'string' ||
        typeof mpy !== 'number' ||
        !(Array.isArray(packages) && packages.every((name) => typeof name === 'string'))) {
        throw new failure/* Failure */.HR('board-answer', `what is on ${path} does not answer as a MicroPython board does: is it the right port?`);
    }
    return {
        deviceId: (0,printable/* printable */.g)(deviceId) || undefined,
        version: version.join('.'),
        machine: (0,printable/* printable */.g)(machine),
        mpy: `${mpy & 0xff}.${(mpy >> 8) & 3}`,
        deflate: deflate === 1,
        takesBytes: takesBytes === true,
        packages: new Map(packages.slice(0, MAX_PACKAGES).map(nameAndVersion))
    };
}
function jsonArray(text) {
    try {
        const value = (0,nested_json/* parseJson */.qF)(text);
        return Array.isArray(value) ? value : [];
    }
    catch {
        return [];
    }
}
/** Of a dist-info folder's name. */
function nameAndVersion(folder) {
    const [project = '', version = ''] = (0,printable/* printable */.g)(folder).split('-');
    return [project.replaceAll('_', '-'), version];
}
/**
 * Refuses a MicroPython that is too old to be used.
 *
 * @param version as the board tells it; anything that is none passes
 */
function checkVersion(version, path) {
    const [major = NaN, minor = NaN] = version.split('.').map(Number);
    if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
        throw new failure/* Failure */.HR('micropython-too-old', `the board on ${path} runs MicroPython ${(0,printable/* printable */.g)(version)}, 1.22 or later is needed: write a newer one with --firmware`);
    }
}
/**
 * Refuses a board that is not the one that is meant, or too old to be used.
 *
 * @param deviceId the only one that will do; undefined for any
 */
function checkIdentity({ version, deviceId: found }, path, deviceId) {
    checkVersion(version, path);
    if (deviceId && deviceId !== found) {
        throw new failure/* Failure */.HR('wrong-device', `the board on ${path} is ${found ?? 'without an id'}, not ${deviceId}: nothing was changed; check the port, or the device id`);
    }
}

// EXTERNAL MODULE: ./action/serial/port.ts
var port = __webpack_require__(523);
// EXTERNAL MODULE: ./action/serial/programs/parts.ts
var parts = __webpack_require__(97120);
;// CONCATENATED MODULE: ./action/serial/programs/identify.ts

/** Who the board is, as JSON. */
const IDENTIFY = `${parts/* REPLY */.Fb}
import os,sys,json
def names():
 try:
  return [n[:-10] for n in os.listdir('/lib') if n.endswith('.dist-info')]
 except OSError:
  return []
u=''
try:
 from machine import unique_id
 u=hexlify(unique_id()).decode()
except (ImportError,AttributeError):
 pass
try:
 n=os.uname()
 n=[n[0],n[4]]
except AttributeError:
 n=[sys.platform,'']
z=1
try:
 import deflate
except ImportError:
 z=0
s=sys.implementation
i=hasattr(sys.stdin,'buffer')
reply(json.dumps([list(s[1])[:3],n[0]+'-'+u if u else '',n[1],getattr(s,'_mpy',0),z,i,names()]))
end()
`;

// EXTERNAL MODULE: ./action/serial/wire.ts + 1 modules
var serial_wire = __webpack_require__(29004);
;// CONCATENATED MODULE: ./action/serial/raw-source.ts


/** Longest that a board takes for a window of the source; whatever else it says is none. */
const WINDOW_MS = 5000;
const ABORT = 0x04;
const CREDIT = 0x01;
/** Bytes that an ESP32's UART driver holds for MicroPython, less the few that come by themselves. */
const PACE_BYTES = 128;
/** Time that these bytes take at 115200 baud, and a little. */
const PACE_MS = 12;
/**
 * Raw-paste mode: the board says how much it can take. Question `\x05A\x01`; answer `R\x01` yes, `R\x00` no,
 * anything else a firmware that does not know the mode (MicroPython < 1.14).
 */
async function sendPasted(wire, source) {
    await wire.write('\x05A\x01');
    const answer = (await wire.readExactly(2, 2000)).toString('latin1');
    if (answer === 'R\x00')
        return 'no';
    if (answer !== 'R\x01')
        return 'unknown';
    const window = (await wire.readExactly(2, 2000)).readUInt16LE(0);
    let credit = window;
    let deadline = Date.now() + WINDOW_MS;
    for (let sent = 0; sent < source.length;) {
        if (wire.hasBytes || credit === 0) {
            for (const byte of await wire.readSome(deadline - Date.now())) {
                if (byte === CREDIT) {
                    credit += window;
                    deadline = Date.now() + WINDOW_MS;
                }
                else if (byte === ABORT) {
                    await wire.write('\x04');
                    throw new failure/* Failure */.HR('board-refused', `the board on ${wire.path} broke off: reset it and try again`);
                }
            }
            continue;
        }
        const piece = source.subarray(sent, sent + credit);
        await wire.write(piece);
        sent += piece.length;
        credit -= piece.length;
    }
    await wire.write('\x04');
    // Credits that were under way come first, then the board's own \x04: the source has ended.
    await wire.readUntil('\x04', 5000);
    return 'sent';
}
/** Plain raw mode, at a pace that a board without flow control can follow; answered by `OK`. */
async function sendPaced(wire, source) {
    for (let sent = 0; sent < source.length; sent += PACE_BYTES) {
        await wire.write(source.subarray(sent, sent + PACE_BYTES));
        await new Promise((resolve) => setTimeout(resolve, PACE_MS));
    }
    await wire.write('\x04');
    try {
        await wire.readUntil('OK', 5000);
    }
    catch (thrown) {
        if (!(thrown instanceof serial_wire/* WireTimeout */.P))
            throw thrown;
        throw new failure/* Failure */.HR('board-refused', `the board on ${wire.path} did not take a program: reset it and try again`);
    }
}

;// CONCATENATED MODULE: ./action/serial/raw-repl.ts





const CTRL_A = '\x01';
const CTRL_B = '\x02';
const CTRL_C = '\x03';
const CTRL_D = '\x04';
const BANNER = 'raw REPL; CTRL-B to exit\r\n>';
/** What every port prints between the end of one interpreter and the start of the next. */
const SOFT_REBOOT = 'soft reboot\r\n';
/** A port that opens can reset the board, which then boots for a while and hears nothing. */
const PATIENCE_MS = [50, 500, 100, 1000, 3000, 5000];
/**
 * A MicroPython's raw REPL: programs in, both streams back. https://docs.micropython.org, "The
 * MicroPython Interactive Interpreter Mode".
 */
class RawRepl {
    wire;
    pasteWorks = true;
    constructor(wire) {
        this.wire = wire;
    }
    /**
     * Gets the board's attention whatever it does: busy, booting, at a prompt, in paste mode, or left in the
     * raw REPL by a client that died. Never waits for `>>>`, which programs can change.
     */
    async enter() {
        let heard = Buffer.alloc(0);
        for (const [attempt, patienceMs] of PATIENCE_MS.entries()) {
            // Two interrupts: the first ends a program or a half-sent line, the second what ran after it.
            for (const interrupt of [`\r${CTRL_C}`, CTRL_C]) {
                await this.wire.write(interrupt);
                heard = lastOf(heard, await this.wire.drain(20, 300));
            }
            await this.wire.write(`\r${CTRL_A}`);
            try {
                await this.wire.readUntil(BANNER, patienceMs);
                heard = lastOf(heard, await this.wire.drain(5, 100));
                if (attempt > 0)
                    await this.catchUp(attempt, Math.max(2000, patienceMs));
                return;
            }
            catch (thrown) {
                if (!(thrown instanceof serial_wire/* WireTimeout */.P))
                    throw thrown;
                heard = lastOf(heard, this.wire.takeAll());
            }
        }
        throw notMicroPython(this.wire.path, heard);
    }
    /**
     * Waits for all that a slow board still has to say to earlier attempts: it answers in order, so what comes
     * after the answer to this program is about what follows. A banner that is late would pass for another.
     */
    async catchUp(attempt, patienceMs) {
        const mark = `caught up ${attempt}`;
        await this.wire.write(`print('${mark}')${CTRL_D}`);
        await this.wire.readUntil(mark, patienceMs);
        await this.wire.readUntil(`${CTRL_D}${CTRL_D}>`, 2000);
    }
    /**
     * Runs a program to its end.
     *
     * @param timeoutMs longest silence while it runs
     * @returns what it printed
     * @throws BoardError with its traceback, if it ended with an exception
     */
    async exec(source, timeoutMs = 10_000) {
        await this.start(source);
        return this.finish(timeoutMs);
    }
    /** Sends a program; from here on it runs. {@link finish} must follow. */
    async start(source) {
        const bytes = Buffer.from(source);
        if (this.pasteWorks) {
            const pasted = await sendPasted(this.wire, bytes);
            if (pasted === 'sent')
                return;
            // Old firmware reads the question as a line of its own: a fresh prompt is needed.
            if (pasted === 'unknown')
                await this.enter();
            this.pasteWorks = false;
        }
        await sendPaced(this.wire, bytes);
    }
    /** The end of a program that was started: as {@link exec}. */
    async finish(timeoutMs) {
        const output = await this.section(timeoutMs);
        const traceback = await this.section(2000);
        await this.wire.readUntil('>', 2000);
        if (traceback)
            throw new board_error/* BoardError */.d(traceback, output);
        return output;
    }
    /**
     * A clean interpreter: nothing of what ran before is left, `boot.py` has run, `main.py` has not. The
     * watchdog of a program that was interrupted goes on all the same.
     */
    async softReset() {
        await this.wire.write(CTRL_D);
        try {
            await this.wire.readUntil(SOFT_REBOOT, 3000);
            await this.wire.readUntil(BANNER, 3000);
            await this.wire.drain(5, 100);
        }
        catch (thrown) {
            if (!(thrown instanceof serial_wire/* WireTimeout */.P))
                throw thrown;
            await this.enter();
        }
    }
    /** Back to the prompt for people. */
    async exit() {
        await this.wire.write(`\r${CTRL_B}`);
        await this.wire.drain(20, 200);
    }
    async section(timeoutMs) {
        const bytes = await this.wire.readUntil(CTRL_D, timeoutMs, true);
        return bytes.subarray(0, -1).toString('utf8');
    }
}
/** The end of what was heard is enough to tell what it was. */
const lastOf = (heard, more) => Buffer.concat([heard, more]).subarray(-1024);
/** Something answers, or nothing does; either way it is no MicroPython that listens. */
function notMicroPython(path, heard) {
    const said = (0,printable/* printable */.g)(heard.toString('latin1'), 60, true);
    const what = said ? `what it says is "${said}"` : 'it says nothing';
    return new failure/* Failure */.HR('not-micropython', `no MicroPython answers on ${path} (${what}): is it the right port? To write MicroPython onto the board, flash with --firmware`);
}

;// CONCATENATED MODULE: ./action/serial/board.ts









/** A board at the other end of a port, in the raw REPL, and known. */
class Board {
    wire;
    repl;
    identity;
    constructor(wire, repl, identity) {
        this.wire = wire;
        this.repl = repl;
        this.identity = identity;
    }
    /**
     * Opens the port, interrupts what runs and asks the board who it is.
     *
     * @param options.deviceId the only board that will do: the program of any other is started again
     * @throws Failure for what `port-errors`, {@link RawRepl.enter} and {@link checkIdentity} refuse
     */
    static async open(path, options = {}) {
        const { deviceId, ...portOptions } = options;
        const board = await Board.on(await (0,port/* openPort */.ib)({ path, ...portOptions }));
        try {
            checkIdentity(board.identity, path, deviceId);
            return board;
        }
        catch (thrown) {
            await board.resume();
            throw thrown;
        }
    }
    static async on(wire) {
        const repl = new RawRepl(wire);
        try {
            await repl.enter();
        }
        catch (thrown) {
            await wire.close();
            throw thrown;
        }
        try {
            await repl.softReset();
            return new Board(wire, repl, await identify(repl));
        }
        catch (thrown) {
            await resume(repl);
            throw thrown;
        }
    }
    /** Asks again: after something was installed. */
    async refresh() {
        return (this.identity = await identify(this.repl));
    }
    /** Runs a program that answers by `reply(text)`. */
    ask(program, timeoutMs = 10_000) {
        return ask(this.repl, program, timeoutMs);
    }
    /** Leaves the board at its prompt for people, and the port to others. */
    async close() {
        await this.repl.exit().catch(() => { });
        await this.wire.close();
    }
    /** Lets the board's own program start again, and the port go. */
    resume() {
        return resume(this.repl);
    }
}
async function resume(repl) {
    const { wire } = repl;
    await repl.exit().catch(() => { });
    await wire.write('\x04').catch(() => { });
    await wire.drain(20, 100).catch(() => { });
    await wire.close();
}
async function identify(repl) {
    const { path } = repl.wire;
    try {
        return parseIdentity(await ask(repl, IDENTIFY, 5000), path);
    }
    catch (thrown) {
        // Old firmware lacks what the question is asked with, or the memory for it.
        if (thrown instanceof failure/* Failure */.HR && thrown.cause instanceof board_error/* BoardError */.d)
            checkVersion(await versionOf(repl).catch(() => ''), path);
        throw thrown;
    }
}
/** `1.9.2`: what every MicroPython can tell, however old and small. */
async function versionOf(repl) {
    const told = await repl.exec("import sys\nprint('%d.%d.%d'%sys.implementation[1][:3])\n", 5000);
    return told.trim();
}
const ATTEMPTS = 3;
/**
 * A question and its answer, asked again when the answer arrives mutilated, each time a few bytes
 * longer: the USB drivers that lose answers lose those of certain lengths.
 */
async function ask(repl, program, timeoutMs) {
    for (let attempt = 1;; attempt++) {
        try {
            const padding = attempt > 1 ? `print(' '*${attempt * 7},end='')\n` : '';
            await repl.start(padding + program);
            return (0,answer/* checkedAnswer */.M)(await repl.finish(timeoutMs));
        }
        catch (thrown) {
            const mutilated = thrown instanceof serial_wire/* WireTimeout */.P || thrown instanceof answer/* Mutilated */.W;
            if (!mutilated || attempt === ATTEMPTS)
                throw (0,board_failure/* asFailure */.h_)(thrown, repl.wire.path);
            await repl.enter();
        }
    }
}


/***/ }),

/***/ 97120:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ REPLY),
/* harmony export */   J_: () => (/* binding */ THERE),
/* harmony export */   hG: () => (/* binding */ SHA),
/* harmony export */   t0: () => (/* binding */ KEPT)
/* harmony export */ });
/*
 * What the programs have in common that run on the board while its files are compared and changed. They run on
 * MicroPython 1.22 and later, within some 20 KB of heap. One space of indentation and short names: every byte
 * goes over the wire.
 */
/**
 * `reply(text)` prints a line, `end()` the hash of all of them, since USB drivers of boards lose whole packets
 * of an answer. Nothing is gathered: the heap may be small.
 */
const REPLY = `
from hashlib import sha256
from binascii import hexlify
R=sha256()
def reply(t):
 R.update(t.encode())
 R.update(b'\\n')
 print(t)
def end():
 print('#'+hexlify(R.digest()[:4]).decode())
`;
/** `sha(path)`: the first 24 digits of a file's sha256. */
const SHA = `
def sha(p):
 d=sha256()
 b=bytearray(512)
 m=memoryview(b)
 with open(p,'rb') as f:
  while 1:
   n=f.readinto(b)
   if not n:
    return hexlify(d.digest()[:12]).decode()
   d.update(m[:n])
`;
/** `there(path)`: what `os.stat` tells of a file or folder, or None. */
const THERE = `
def there(p):
 try:
  return os.stat(p)
 except OSError:
  return
`;
/** `K`: where a copy of what mends the board is kept. It is one with a file that is `whole(name)`. */
const KEPT = `
K='/.update/mpy_blox_kept'
def whole(n):
 return n.startswith('__init__')
`;


/***/ })

};
