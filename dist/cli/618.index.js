export const id = 618;
export const ids = [618];
export const modules = {

/***/ 14263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gm: () => (/* binding */ explainOpenError),
/* harmony export */   jy: () => (/* binding */ portBusy),
/* harmony export */   lg: () => (/* binding */ describeProcess),
/* harmony export */   oi: () => (/* binding */ portMissing)
/* harmony export */ });
/* unused harmony export holderOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);



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
    const why = text.replace(/^Error: /, '');
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('port-failed', `${path} does not open (${why}): is it a serial port?`, {
        cause: error
    });
}
function portMissing(path) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('port-missing', `${path} does not exist: is the board plugged in? "mpy-blox boards" lists the ports there are`);
}
/** @param holder the process that holds the port, when it could be found */
function portBusy(path, holder) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('port-busy', holder
        ? `${path} is in use by ${holder}: end it and try again`
        : `${path} is in use by another program: close it (a serial monitor, an IDE, ModemManager) and try again`);
}
function noPermission(path, group) {
    const user = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().username;
    const cure = group
        ? `it belongs to the group ${group}: run "sudo usermod -aG ${group} ${user}" and log in again`
        : 'your user may not use it: see docs/self-hosted.md';
    return new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('port-permission', `no permission to open ${path}; ${cure}`);
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

/***/ 88931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lockPort)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78862);
/* harmony import */ var _port_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14263);







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
    return new _report_failure__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('port-lock', `${file} is the lock of a process that is gone, and belongs to another user: remove it (sudo rm ${file}) and try again`);
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
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _port_errors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14263);
/* harmony import */ var _port_lock__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88931);
/* harmony import */ var _wire__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29004);






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
    return Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(8740)]).then(__webpack_require__.t.bind(__webpack_require__, 88740, 23));
}


/***/ }),

/***/ 80618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HD: () => (/* binding */ noPort),
/* harmony export */   UR: () => (/* binding */ onlyPort),
/* harmony export */   checkPort: () => (/* binding */ checkPort),
/* harmony export */   jW: () => (/* binding */ listPorts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _port__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(523);
/* harmony import */ var _port_errors__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14263);






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
        for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dev, folder)).catch(() => [])).sort()) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dev, folder, name);
            const device = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => undefined);
            if (!device || known.has(device))
                continue;
            known.add(device);
            ports.set(path, { path, description: describe(name) });
        }
    }
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(dev).catch(() => [])).sort()) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dev, name);
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
    const { SerialPort } = await (0,_port__WEBPACK_IMPORTED_MODULE_4__/* .loadSerialPort */ .YS)();
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
/**
 * Whether there is such a port, before any work is done for the board on it.
 *
 * @param port path of a port, or `auto`
 * @throws Failure `port-none`, `port-missing`
 */
async function checkPort(port) {
    if (port !== 'auto') {
        // Windows has names of ports, no files.
        if (process.platform !== 'win32' && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(port))
            throw (0,_port_errors__WEBPACK_IMPORTED_MODULE_5__/* .portMissing */ .oi)(port);
    }
    else if ((await listPorts()).length === 0)
        throw noPort();
}
function noPort() {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('port-none', 'no serial port found: plug the board in with a cable that carries data, or name the port (DEVICE=, --port)');
}
function severalPorts(ports) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('ports-several', `several serial ports found, name one of them (DEVICE=, --port): ${ports.map(({ path }) => path).join(', ')}`);
}


/***/ }),

/***/ 81717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/**
 * What a device said, for a message: one line of printable characters, and not too long.
 *
 * @param end keep the end of a long text rather than its beginning
 */
function printable(text, maxCharacters = 200, end = false) {
    // Cut before anything is looked for in it: nobody knows how long it is.
    const part = end ? text.slice(-4 * maxCharacters) : text.slice(0, 4 * maxCharacters);
    const line = part.replace(/[^\x20-\x7e]+/g, ' ').trim();
    return (end ? line.slice(-maxCharacters) : line.slice(0, maxCharacters)).trim();
}


/***/ }),

/***/ 29004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ Wire),
  P: () => (/* binding */ WireTimeout)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./action/serial/byte-queue.ts
/** Bytes that came and are yet to be read. Memory doubles when it has to grow, so that taking them in is linear. */
class ByteQueue {
    buffer = Buffer.alloc(4096);
    start = 0;
    end = 0;
    get length() {
        return this.end - this.start;
    }
    /** All that waits. To be used before anything else is added or taken. */
    get bytes() {
        return this.buffer.subarray(this.start, this.end);
    }
    add(bytes) {
        if (this.end + bytes.length > this.buffer.length)
            this.makeRoom(bytes.length);
        this.buffer.set(bytes, this.end);
        this.end += bytes.length;
    }
    take(count) {
        const taken = Buffer.from(this.buffer.subarray(this.start, this.start + count));
        this.start += count;
        if (this.start === this.end)
            this.start = this.end = 0;
        return taken;
    }
    makeRoom(count) {
        const waiting = this.bytes;
        const target = waiting.length + count > this.buffer.length / 2
            ? Buffer.alloc(2 * (waiting.length + count))
            : this.buffer;
        waiting.copy(target);
        this.buffer = target;
        this.end = waiting.length;
        this.start = 0;
    }
}

// EXTERNAL MODULE: ./action/serial/printable.ts
var printable = __webpack_require__(81717);
;// CONCATENATED MODULE: ./action/serial/wire.ts




/** Longest that an operating system may take for bytes, and for the end of a port. */
const WRITE_MS = 10_000;
const CLOSE_MS = 2000;
/** Longest that something may go on talking without coming to an end. */
const BABBLE_MS = 300_000;
/** No answer of a board is as long: whoever says more talks without an end. */
const MAX_UNREAD_BYTES = 4 * 1024 * 1024;
/** No timer is as late on a machine that has time. */
const LATE_MS = 20;
/** How often it is looked whether the port is still there, while nothing comes. */
const PRESENCE_MS = 250;
/** Nothing more came within the time allowed. What did come stays readable. */
class WireTimeout extends Error {
    waitedMs;
    received;
    constructor(waitedMs, received) {
        super(`nothing within ${waitedMs} ms after ${JSON.stringify((0,printable/* printable */.g)(received.toString('latin1'), 60, true))}`);
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
    received = new ByteQueue();
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
            if (this.received.length + bytes.length > MAX_UNREAD_BYTES)
                this.lost ??= babbling(path);
            else
                this.received.add(bytes);
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
    /** Whatever is there or comes within the time, at least one byte; none, or no time, is a {@link WireTimeout}. */
    async readSome(timeoutMs) {
        await this.until(() => this.received.length > 0, timeoutMs);
        return this.received.take(this.received.length);
    }
    /** As many bytes, or a {@link WireTimeout}. */
    async readExactly(count, timeoutMs) {
        await this.until(() => this.received.length >= count, timeoutMs);
        return this.received.take(count);
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
            found = this.received.bytes.indexOf(mark, Math.max(0, searched - mark.length));
            searched = this.received.length;
            return found >= 0;
        }, timeoutMs, idle);
        return this.received.take(found + mark.length);
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
        return this.received.bytes[0];
    }
    /** All that waits, perhaps nothing. */
    takeAll() {
        if (this.lost)
            throw this.lost;
        return this.received.take(this.received.length);
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
    async until(satisfied, timeoutMs, idle = false) {
        let leftMs = timeoutMs;
        let babbleMs = BABBLE_MS;
        let seen = this.received.length;
        // Also where bytes wait: who reads on until a moment must not be kept by a device that goes on talking.
        while (timeoutMs <= 0 || !satisfied()) {
            if (this.lost)
                throw this.lost;
            if (leftMs <= 0)
                throw this.lostOr(new WireTimeout(timeoutMs, Buffer.from(this.received.bytes)));
            const passedMs = await this.somethingHappens(Math.min(leftMs, PRESENCE_MS));
            babbleMs -= passedMs;
            leftMs -= passedMs;
            if (this.received.length === seen) {
                this.lostOr(undefined);
            }
            else if (idle) {
                seen = this.received.length;
                leftMs = Math.min(timeoutMs, babbleMs);
            }
        }
    }
    /** @returns how much of the time has passed, see {@link patienceUsed} */
    async somethingHappens(withinMs) {
        const from = performance.now();
        let timer;
        await new Promise((resolve) => {
            this.waiting = resolve;
            timer = setTimeout(resolve, withinMs);
        });
        clearTimeout(timer);
        this.waiting = undefined;
        return patienceUsed(performance.now() - from, withinMs);
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
/**
 * What of a wait counts. A machine with too much to do lets this process run late: then the board may well have
 * answered, and nobody has looked yet. It counts a little all the same, so that every wait has an end.
 */
function patienceUsed(elapsedMs, askedMs) {
    const isLate = elapsedMs > 2 * askedMs + LATE_MS;
    return isLate ? askedMs / 4 : Math.min(elapsedMs, askedMs);
}
/** What tells a device file from the next one of the same name: a cable can be back before one looks. */
function deviceAt(path) {
    try {
        const { dev, ino, rdev } = (0,external_node_fs_.statSync)(path);
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
    return new failure/* Failure */.HR('port-stuck', `${path} takes no bytes: unplug the board, plug it in again and repeat the command`);
}
function babbling(path) {
    return new failure/* Failure */.HR('port-babbles', `what is on ${path} talks without an end: is it the right port, and its speed (--baud-rate)? Press the board's reset button and repeat the command`);
}
function cablePulled(path) {
    return new failure/* Failure */.HR('cable-pulled', `${path} went away in the middle of the work: plug the board in again and repeat the command, it goes on from there`);
}


/***/ })

};
