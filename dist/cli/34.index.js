export const id = 34;
export const ids = [34];
export const modules = {

/***/ 7457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ BoardError)
/* harmony export */ });
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
        const lastLine = traceback.trim().split(/\r?\n/).at(-1) ?? '';
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

/***/ 7961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bW: () => (/* binding */ Board),
  h_: () => (/* binding */ asFailure),
  q4: () => (/* binding */ flashFull)
});

// UNUSED EXPORTS: checkIdentity

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/serial/board-error.ts
var board_error = __webpack_require__(7457);
// EXTERNAL MODULE: ./action/serial/port.ts
var port = __webpack_require__(523);
// EXTERNAL MODULE: ./action/serial/programs/parts.ts
var parts = __webpack_require__(7120);
;// CONCATENATED MODULE: ./action/serial/programs/identify.ts

/** Who the board is, as JSON. */
const IDENTIFY = `${parts/* REPLY */.F}
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

// EXTERNAL MODULE: ./action/serial/wire.ts
var serial_wire = __webpack_require__(5845);
;// CONCATENATED MODULE: ./action/serial/raw-source.ts


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
    for (let sent = 0; sent < source.length;) {
        if (wire.hasBytes || credit === 0) {
            for (const byte of await wire.readSome(5000)) {
                if (byte === CREDIT)
                    credit += window;
                else if (byte === ABORT) {
                    await wire.write('\x04');
                    throw new failure/* Failure */.H('board-refused', `the board on ${wire.path} broke off: reset it and try again`);
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
        throw new failure/* Failure */.H('board-refused', `the board on ${wire.path} did not take a program: reset it and try again`);
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
                heard = Buffer.concat([heard, await this.wire.drain(20, 300)]);
            }
            await this.wire.write(`\r${CTRL_A}`);
            try {
                await this.wire.readUntil(BANNER, patienceMs);
                heard = Buffer.concat([heard, await this.wire.drain(5, 100)]);
                if (attempt > 0)
                    await this.catchUp(attempt, Math.max(2000, patienceMs));
                return;
            }
            catch (thrown) {
                if (!(thrown instanceof serial_wire/* WireTimeout */.P))
                    throw thrown;
                heard = Buffer.concat([heard, this.wire.takeAll()]);
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
/** Something answers, or nothing does; either way it is no MicroPython that listens. */
function notMicroPython(path, heard) {
    const text = heard.toString('latin1');
    const printable = text
        .replace(/[^\x20-\x7e]+/g, ' ')
        .slice(-60)
        .trim();
    const what = printable ? `what it says is "${printable}"` : 'it says nothing';
    return new failure/* Failure */.H('not-micropython', `no MicroPython answers on ${path} (${what}): is it the right port? To write MicroPython onto the board, flash with --firmware`);
}

;// CONCATENATED MODULE: ./action/serial/board.ts







/** Oldest MicroPython that the library and this program support. */
const OLDEST = [1, 22];
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
        try {
            const repl = new RawRepl(wire);
            await repl.enter();
            await repl.softReset();
            return new Board(wire, repl, await identify(repl));
        }
        catch (thrown) {
            await wire.close();
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
    async resume() {
        await this.repl.exit().catch(() => { });
        await this.wire.write('\x04').catch(() => { });
        await this.wire.drain(20, 100).catch(() => { });
        await this.wire.close();
    }
}
/**
 * Refuses a board that is not the one that is meant, or too old to be used.
 *
 * @param deviceId the only one that will do; undefined for any
 */
function checkIdentity({ version, deviceId: found }, path, deviceId) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
        throw new failure/* Failure */.H('micropython-too-old', `the board on ${path} runs MicroPython ${version}, 1.22 or later is needed: write a newer one with --firmware`);
    }
    if (deviceId && deviceId !== found) {
        throw new failure/* Failure */.H('wrong-device', `the board on ${path} is ${found ?? 'without an id'}, not ${deviceId}: nothing was changed; check the port, or the device id`);
    }
}
async function identify(repl) {
    const text = await ask(repl, IDENTIFY, 5000);
    const [version, deviceId, machine, mpy, deflate, takesBytes, packages] = JSON.parse(text);
    return {
        deviceId: deviceId || undefined,
        version: version.join('.'),
        machine,
        mpy: `${mpy & 0xff}.${(mpy >> 8) & 3}`,
        deflate: deflate === 1,
        takesBytes,
        packages: new Map(packages.map((name) => {
            const [project = '', packageVersion = ''] = name.split('-');
            return [project.replaceAll('_', '-'), packageVersion];
        }))
    };
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
            return checked(await repl.finish(timeoutMs));
        }
        catch (thrown) {
            const mutilated = thrown instanceof serial_wire/* WireTimeout */.P || thrown instanceof Mutilated;
            if (!mutilated || attempt === ATTEMPTS)
                throw asFailure(thrown, repl.wire.path);
            await repl.enter();
        }
    }
}
/** The answer arrived, but not whole. */
class Mutilated extends Error {
}
/** The lines of an answer. Boards print `\r\n` for `\n`. */
function checked(output) {
    const match = /^ *([^]*)#([0-9a-f]{8})\n$/.exec(output.replaceAll('\r', ''));
    if (!match)
        throw new Mutilated(output);
    const [, lines = '', hash] = match;
    if ((0,external_node_crypto_.createHash)('sha256').update(lines).digest('hex').slice(0, 8) !== hash) {
        throw new Mutilated(output);
    }
    return lines;
}
/** What a user is told of an exception on the board, or of its silence. */
function asFailure(thrown, path) {
    if (thrown instanceof board_error/* BoardError */.d) {
        if (thrown.errno === 28)
            return flashFull(path);
        return new failure/* Failure */.H('board-error', `the board on ${path} raised ${thrown.message}`, {
            cause: thrown
        });
    }
    if (thrown instanceof serial_wire/* WireTimeout */.P || thrown instanceof Mutilated) {
        return new failure/* Failure */.H('board-silent', `the board on ${path} stopped answering: press its reset button and repeat the command`, { cause: thrown });
    }
    return thrown;
}
/** @param needed and free: bytes, when they are known */
function flashFull(path, needed, free) {
    const sizes = needed === undefined || free === undefined
        ? 'has no room'
        : `needs ${Math.ceil(needed / 1024)} KB for it and has ${Math.floor(free / 1024)} KB free`;
    return new failure/* Failure */.H('flash-full', `flash full: the board on ${path} ${sizes}; remove files from it, or flash with --purge`);
}


/***/ }),

/***/ 4263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gm: () => (/* binding */ explainOpenError),
/* harmony export */   jy: () => (/* binding */ portBusy),
/* harmony export */   lg: () => (/* binding */ describeProcess),
/* harmony export */   oi: () => (/* binding */ portMissing)
/* harmony export */ });
/* unused harmony export holderOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8862);



/** Says on one line why a port does not open and what to do about it. */
async function explainOpenError(path, error) {
    const text = error.message;
    if (/no such file|not found|ENOENT|ENXIO|No such device/i.test(text))
        return portMissing(path);
    if (/busy|cannot lock|EBUSY|access denied/i.test(text) && !/permission/i.test(text)) {
        return portBusy(path, await holderOf(path));
    }
    if (/permission|EACCES/i.test(text))
        return noPermission(path, await groupOf(path));
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('port-failed', `${path} does not open (${text}): is it a serial port?`, {
        cause: error
    });
}
function portMissing(path) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('port-missing', `${path} does not exist: is the board plugged in? "mpy-blox boards" lists the ports there are`);
}
/** @param holder the process that holds the port, when it could be found */
function portBusy(path, holder) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('port-busy', holder
        ? `${path} is in use by ${holder}: end it and try again`
        : `${path} is in use by another program: close it (a serial monitor, an IDE, ModemManager) and try again`);
}
function noPermission(path, group) {
    const user = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username;
    const cure = group
        ? `it belongs to the group ${group}: run "sudo usermod -aG ${group} ${user}" and log in again`
        : 'your user may not use it: see docs/self-hosted.md';
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('port-permission', `no permission to open ${path}; ${cure}`);
}
/** Name of the group that owns a device file. */
async function groupOf(path) {
    try {
        const { gid } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        const lines = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/group', 'utf8')).split('\n');
        return lines.map((line) => line.split(':')).find((fields) => Number(fields[2]) === gid)?.[0];
    }
    catch {
        return undefined;
    }
}
/** The process that has a device open, `name (pid N)`, as far as this user may look (Linux only). */
async function holderOf(path) {
    const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => path);
    const pids = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
    for (const pid of pids) {
        if (Number(pid) === process.pid)
            continue;
        const fds = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(`/proc/${pid}/fd`).catch(() => []);
        for (const fd of fds) {
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${pid}/fd/${fd}`).catch(() => '');
            if (target === device)
                return describeProcess(Number(pid));
        }
    }
    return undefined;
}
/** A process for people: `name (pid N)`. */
async function describeProcess(pid) {
    const name = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/comm`, 'utf8').catch(() => 'a process');
    return `${name.trim()} (pid ${pid})`;
}


/***/ }),

/***/ 8931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lockPort)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8862);
/* harmony import */ var _port_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4263);







/** A lock can come and go while one looks at it. */
const ATTEMPTS = 5;
/**
 * Keeps a port for this process, in the way of UUCP, which serial programs on Linux and macOS heed as well:
 * a file `LCK..ttyUSB0` with the process number (Filesystem Hierarchy Standard 3.0, 5.9).
 *
 * @returns gives the port back
 * @throws Failure `port-busy`, with the name of the process that has it
 */
async function lockPort(path) {
    if (process.platform === 'win32')
        return async () => { };
    // A port has many names: the lock is on the device itself.
    const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path).catch(() => path);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(lockFolder(), `LCK..${device.replace(/^\/dev\//, '').replaceAll('/', '_')}`);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (await claim(file))
            return () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(file, { force: true });
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file, 'utf8').catch(() => '');
        if (isAlive(Number(text)))
            throw (0,_port_errors__WEBPACK_IMPORTED_MODULE_6__/* .portBusy */ .jy)(path, await (0,_port_errors__WEBPACK_IMPORTED_MODULE_6__/* .describeProcess */ .lg)(Number(text)));
        await discard(file, text);
    }
    throw (0,_port_errors__WEBPACK_IMPORTED_MODULE_6__/* .portBusy */ .jy)(path);
}
/** The file appears with the number in it: nobody may find it empty, and take it for one that is left over. */
async function claim(file) {
    const draft = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(draft, `${String(process.pid).padStart(10)}\n`, { mode: 0o644 });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(draft, file);
        return true;
    }
    catch (thrown) {
        if (thrown.code !== 'EEXIST')
            throw thrown;
        return false;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(draft, { force: true });
    }
}
/** Takes the lock of a process that is gone away, unless it is another's by now. */
async function discard(file, text) {
    const aside = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(file, aside);
    }
    catch (thrown) {
        const { code } = thrown;
        if (code === 'ENOENT')
            return;
        if (code === 'EPERM' || code === 'EACCES')
            throw lockOfAnother(file);
        throw thrown;
    }
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(aside, 'utf8')) !== text)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.link)(aside, file).catch(() => { });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(aside, { force: true });
}
function lockOfAnother(file) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('port-lock', `${file} is the lock of a process that is gone, and belongs to another user: remove it (sudo rm ${file}) and try again`);
}
function lockFolder() {
    for (const folder of ['/run/lock', '/var/lock']) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
            return folder;
        }
        catch {
            // Not on this system, or not for this user.
        }
    }
    return (0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)();
}
function isAlive(pid) {
    if (!pid)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (thrown) {
        return thrown.code === 'EPERM';
    }
}


/***/ }),

/***/ 523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YS: () => (/* binding */ loadSerialPort),
/* harmony export */   ib: () => (/* binding */ openPort)
/* harmony export */ });
/* unused harmony export opened */
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _port_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4263);
/* harmony import */ var _port_lock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8931);
/* harmony import */ var _wire__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5845);






const OPEN_MS = 10_000;
/** Opens a port for this process alone. Failures say what to do: see `port-errors`. */
async function openPort({ path, baudRate = 115_200 }) {
    const { SerialPort } = await loadSerialPort();
    const unlock = await (0,_port_lock__WEBPACK_IMPORTED_MODULE_4__/* .lockPort */ .D)(path);
    const port = new SerialPort({ path, baudRate, autoOpen: false, hupcl: false });
    try {
        await opened(port);
    }
    catch (thrown) {
        await unlock();
        throw await (0,_port_errors__WEBPACK_IMPORTED_MODULE_3__/* .explainOpenError */ .gm)(path, thrown);
    }
    return new _wire__WEBPACK_IMPORTED_MODULE_5__/* .Wire */ ._(port, path, unlock);
}
/**
 * Opens within a time: some drivers, of Bluetooth above all, keep whoever opens a port waiting for the other
 * end. A port that opens later is closed again.
 */
function opened(port) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            port.once('open', () => port.close());
            reject(new Error(`no answer from its driver within ${OPEN_MS / 1000} s`));
        }, OPEN_MS);
        port.open((error) => {
            clearTimeout(timer);
            if (error)
                reject(error);
            else
                resolve();
        });
    });
}
/**
 * The bindings' loader looks for CommonJS' `require` and `__dirname` in the global scope, since a bundle of
 * ES modules has neither; the prebuilt bindings lie in `prebuilds` one folder above the bundle.
 */
async function loadSerialPort() {
    const scope = globalThis;
    scope.require ??= (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url);
    scope.__dirname ??= (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
    return Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(740)]).then(__webpack_require__.t.bind(__webpack_require__, 8740, 23));
}


/***/ }),

/***/ 618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ noPort),
/* harmony export */   UR: () => (/* binding */ onlyPort),
/* harmony export */   jW: () => (/* binding */ listPorts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8862);
/* harmony import */ var _port__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(523);




/**
 * Ports that boards can be on: USB, no built-in ones. On Linux by their lasting names, without asking udev,
 * which containers lack.
 *
 * @param dev where the device files are
 */
async function listPorts(dev = '/dev') {
    if (process.platform !== 'linux')
        return listByBindings();
    const ports = new Map();
    const known = new Set();
    // Two adapters of one make can have the same serial number, so the same name by id: one of them is missing there.
    for (const folder of ['serial/by-id', 'serial/by-path']) {
        for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dev, folder)).catch(() => [])).sort()) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dev, folder, name);
            const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => undefined);
            if (!device || known.has(device))
                continue;
            known.add(device);
            ports.set(path, { path, description: describe(name) });
        }
    }
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dev).catch(() => [])).sort()) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dev, name);
        if (!/^tty(USB|ACM)\d+$/.test(name) || known.has(path))
            continue;
        ports.set(path, { path, description: '' });
    }
    return [...ports.values()];
}
const describe = (name) => name.startsWith('usb-')
    ? name
        .slice(4)
        .replace(/-if\d+(-port\d+)?$/, '')
        .replaceAll('_', ' ')
    : '';
async function listByBindings() {
    const { SerialPort } = await (0,_port__WEBPACK_IMPORTED_MODULE_3__/* .loadSerialPort */ .YS)();
    const ports = (await SerialPort.list());
    return ports
        .filter(({ vendorId, path }) => vendorId !== undefined || /usb/i.test(path))
        .map(({ path, manufacturer }) => ({
        // macOS lists the name that waits for a modem's carrier; the other one does not.
        path: path.replace('/dev/tty.', '/dev/cu.'),
        description: manufacturer ?? ''
    }));
}
/**
 * The only port there is, for users who did not name one.
 *
 * @throws Failure `port-none` or `ports-several`
 */
async function onlyPort(dev) {
    const ports = await listPorts(dev);
    if (ports.length === 1)
        return ports[0].path;
    throw ports.length === 0 ? noPort() : severalPorts(ports);
}
function noPort() {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('port-none', 'no serial port found: plug the board in with a cable that carries data, or name the port (DEVICE=, --port)');
}
function severalPorts(ports) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('ports-several', `several serial ports found, name one of them (DEVICE=, --port): ${ports.map(({ path }) => path).join(', ')}`);
}


/***/ }),

/***/ 5845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ WireTimeout),
/* harmony export */   _: () => (/* binding */ Wire)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8862);


/** Longest that an operating system may take for bytes, and for the end of a port. */
const WRITE_MS = 10_000;
const CLOSE_MS = 2000;
/** Longest that something may go on talking without coming to an end. */
const BABBLE_MS = 300_000;
/** How often it is looked whether the port is still there, while nothing comes. */
const PRESENCE_MS = 250;
/** Nothing more came within the time allowed. What did come stays readable. */
class WireTimeout extends Error {
    waitedMs;
    received;
    constructor(waitedMs, received) {
        super(`nothing within ${waitedMs} ms after ${JSON.stringify(received.toString('latin1'))}`);
        this.waitedMs = waitedMs;
        this.received = received;
        this.name = 'WireTimeout';
    }
}
/**
 * The bytes of an open port, read with deadlines. A cable that is pulled fails every read and write,
 * pending or later, with the failure `cable-pulled`.
 */
class Wire {
    port;
    path;
    unlock;
    received = Buffer.alloc(0);
    lost;
    closing = false;
    waiting;
    device;
    constructor(port, path, unlock = async () => { }) {
        this.port = port;
        this.path = path;
        this.unlock = unlock;
        this.device = deviceAt(path);
        port.on('data', (bytes) => {
            this.received = this.received.length ? Buffer.concat([this.received, bytes]) : bytes;
            this.waiting?.();
        });
        const lose = () => {
            if (this.closing || this.lost)
                return;
            this.lost = cablePulled(path);
            this.waiting?.();
        };
        port.on('error', lose);
        port.on('close', lose);
    }
    /**
     * Resolves when the operating system has taken the bytes.
     *
     * @throws Failure `port-stuck` when it does not
     */
    async write(bytes) {
        if (this.lost)
            throw this.lost;
        await new Promise((resolve, reject) => {
            const deadline = setTimeout(() => reject(this.lostOr(portStuck(this.path))), WRITE_MS);
            this.port.write(Buffer.from(bytes), (error) => {
                clearTimeout(deadline);
                if (error)
                    reject((this.lost ??= cablePulled(this.path)));
                else
                    resolve();
            });
        });
    }
    /** Whatever is there or comes within the time, at least one byte; none is a {@link WireTimeout}. */
    async readSome(timeoutMs) {
        await this.until(() => this.received.length > 0, timeoutMs);
        return this.take(this.received.length);
    }
    /** As many bytes, or a {@link WireTimeout}. */
    async readExactly(count, timeoutMs) {
        await this.until(() => this.received.length >= count, timeoutMs);
        return this.take(count);
    }
    /**
     * @param timeoutMs for the whole, unless `idle`: then for each pause between two pieces, of some minutes
     * @returns everything up to and with `ending`
     */
    async readUntil(ending, timeoutMs, idle = false) {
        const mark = Buffer.from(ending, 'latin1');
        let searched = 0;
        let found = -1;
        await this.until(() => {
            found = this.received.indexOf(mark, Math.max(0, searched - mark.length));
            searched = this.received.length;
            return found >= 0;
        }, timeoutMs, idle);
        return this.take(found + mark.length);
    }
    /** Drops what came and what still comes, until it is quiet for that long (or it never is). */
    async drain(quietMs, atMostMs = 1000) {
        const from = Date.now();
        const dropped = [];
        while (Date.now() - from < atMostMs) {
            try {
                dropped.push(await this.readSome(quietMs));
            }
            catch (thrown) {
                if (thrown instanceof WireTimeout)
                    break;
                throw thrown;
            }
        }
        return Buffer.concat(dropped);
    }
    /** Whether bytes wait to be read. */
    get hasBytes() {
        return this.received.length > 0;
    }
    /** The next byte, which stays to be read. */
    async peek(timeoutMs) {
        await this.until(() => this.received.length > 0, timeoutMs);
        return this.received[0];
    }
    /** All that waits, perhaps nothing. */
    takeAll() {
        if (this.lost)
            throw this.lost;
        return this.take(this.received.length);
    }
    /**
     * Ends the use of the port. First RTS, then DTR: the other way round resets an ESP32 into its
     * boot loader.
     */
    async close() {
        if (this.closing)
            return;
        this.closing = true;
        if (this.port.isOpen) {
            await this.lines({ rts: false, dtr: true });
            await this.lines({ rts: false, dtr: false });
        }
        await called((done) => this.ended(done));
        await this.unlock();
    }
    /** Where the device went away the driver closes by itself; the stream says `close` before that is done. */
    ended(done) {
        const { port } = this;
        if (port.closing)
            port.on('close', () => !port.closing && done());
        else
            port.close(done);
    }
    /** Pseudo terminals have no such lines; the boards behind them miss nothing. */
    lines(lines) {
        return called((done) => this.port.set(lines, done));
    }
    take(count) {
        const taken = this.received.subarray(0, count);
        this.received = this.received.subarray(count);
        return taken;
    }
    async until(satisfied, timeoutMs, idle = false) {
        const last = Date.now() + BABBLE_MS;
        let deadline = Date.now() + timeoutMs;
        let seen = this.received.length;
        while (!satisfied()) {
            if (this.lost)
                throw this.lost;
            const remainingMs = deadline - Date.now();
            if (remainingMs <= 0)
                throw this.lostOr(new WireTimeout(timeoutMs, this.received));
            await this.somethingHappens(Math.min(remainingMs, PRESENCE_MS));
            if (this.received.length === seen) {
                this.lostOr(undefined);
            }
            else if (idle) {
                seen = this.received.length;
                deadline = Math.min(Date.now() + timeoutMs, last);
            }
        }
    }
    async somethingHappens(withinMs) {
        let timer;
        await new Promise((resolve) => {
            this.waiting = resolve;
            timer = setTimeout(resolve, withinMs);
        });
        clearTimeout(timer);
        this.waiting = undefined;
    }
    /** Some drivers stay silent when the device is gone: its file tells. */
    lostOr(other) {
        if (this.lost)
            return this.lost;
        if (process.platform === 'win32')
            return other;
        const device = deviceAt(this.path);
        if (device !== undefined && device === this.device)
            return other;
        return (this.lost = cablePulled(this.path));
    }
}
/** What tells a device file from the next one of the same name: a cable can be back before one looks. */
function deviceAt(path) {
    try {
        const { dev, ino, rdev } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return `${dev} ${ino} ${rdev}`;
    }
    catch {
        return undefined;
    }
}
/** Drivers may owe the answer for a device that has gone: it is not waited for long. */
function called(start) {
    return new Promise((resolve) => {
        const timer = setTimeout(resolve, CLOSE_MS);
        start(() => {
            clearTimeout(timer);
            resolve();
        });
    });
}
function portStuck(path) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('port-stuck', `${path} takes no bytes: unplug the board, plug it in again and repeat the command`);
}
function cablePulled(path) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('cable-pulled', `${path} went away in the middle of the work: plug the board in again and repeat the command, it goes on from there`);
}


/***/ })

};
