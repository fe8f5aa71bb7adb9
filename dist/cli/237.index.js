export const id = 237;
export const ids = [237];
export const modules = {

/***/ 1237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRepl: () => (/* binding */ runRepl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/serial/port.ts
var serial_port = __webpack_require__(523);
// EXTERNAL MODULE: ./action/serial/port-lock.ts
var port_lock = __webpack_require__(8931);
// EXTERNAL MODULE: ./action/serial/ports.ts
var ports = __webpack_require__(618);
// EXTERNAL MODULE: ./action/serial/python-tool.ts
var python_tool = __webpack_require__(9549);
// EXTERNAL MODULE: ./action/serial/wire.ts
var serial_wire = __webpack_require__(5845);
;// CONCATENATED MODULE: ./action/serial/terminal.ts

/** Ctrl-], which neither shells nor MicroPython use. */
const LEAVE = 0x1d;
/**
 * Joins a terminal to a board until Ctrl-] or the end of the input. Bytes pass as they are, both ways:
 * colours, cursor keys and the size of the window are a matter between the two.
 */
async function converse(wire, input, output) {
    let ended = false;
    let failed;
    const typed = (bytes) => {
        const leave = bytes.indexOf(LEAVE);
        const wanted = leave < 0 ? bytes : bytes.subarray(0, leave);
        if (wanted.length)
            wire.write(wanted).catch((error) => (failed ??= error));
        if (leave >= 0)
            ended = true;
    };
    const end = () => (ended = true);
    input.on('data', typed);
    input.on('end', end);
    if (input.isTTY)
        input.setRawMode(true);
    input.resume();
    try {
        while (!ended && !failed) {
            try {
                output.write(await wire.readSome(100));
            }
            catch (thrown) {
                if (!(thrown instanceof serial_wire/* WireTimeout */.P))
                    throw thrown;
            }
        }
        if (failed)
            throw failed;
    }
    finally {
        if (input.isTTY)
            input.setRawMode(false);
        input.off('data', typed);
        input.off('end', end);
        input.pause();
    }
}

;// CONCATENATED MODULE: ./action/commands/repl.ts







/** A board's REPL on this terminal, until Ctrl-]. */
async function runRepl({ port, baudRate, mount }, reporter) {
    const path = port === 'auto' ? await (0,ports/* onlyPort */.UR)() : port;
    if (mount !== undefined)
        return mountedRepl(path, mount, reporter);
    const wire = await (0,serial_port/* openPort */.ib)({ path, ...(baudRate === undefined ? {} : { baudRate }) });
    reporter.info(`${path}: Ctrl-] leaves, Ctrl-C interrupts, Ctrl-D restarts the program`);
    try {
        // A prompt to begin with, if one is waiting.
        await wire.write('\r');
        await converse(wire, process.stdin, process.stdout);
    }
    finally {
        await wire.close();
    }
    return { port: path };
}
/** mpremote does this well. */
async function mountedRepl(port, folder, reporter) {
    if (!(await isFolder(folder)))
        throw new failure/* Failure */.H('folder-missing', `there is no folder ${folder}`);
    const mpremote = await (0,python_tool/* pythonTool */.XB)('mpremote', reporter);
    // Opened once for what only our own errors say: no such port, no permission, in use by whom.
    await (await (0,serial_port/* openPort */.ib)({ path: port })).close();
    const unlock = await (0,port_lock/* lockPort */.D)(port);
    try {
        const code = await (0,python_tool/* attached */.ZI)([...mpremote, 'connect', port, 'mount', folder, 'repl']);
        if (code !== 0) {
            throw new failure/* Failure */.H('mpremote', `mpremote ended with exit code ${code} on ${port}`);
        }
        return { port };
    }
    finally {
        await unlock();
    }
}
const isFolder = (path) => (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);


/***/ }),

/***/ 8716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ startChild)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./action/machine/child-environment.ts
/** What programs need to run at all, in the spelling of every system, upper case. */
const EVERY_PROGRAM = [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LANGUAGE', 'TZ'],
    ...['TMPDIR', 'TEMP', 'TMP', 'TERM', 'COLORTERM', 'NO_COLOR'],
    // Where a Python that a workflow installed finds itself.
    ...['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'PYTHONHOME', 'PYTHONPATH', 'VIRTUAL_ENV'],
    // Windows starts hardly anything without these.
    ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'USERNAME', 'USERPROFILE'],
    ...['HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES'],
    ...['NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE']
];
/** What pip and apt need besides, to reach their indexes: a proxy's address may hold a password. */
const DOWNLOADERS = [
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'ALL_PROXY', 'NO_PROXY'],
    ...['SSL_CERT_FILE', 'SSL_CERT_DIR', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE'],
    ...['NETRC', 'APT_CONFIG', 'PYTHONUSERBASE']
];
/**
 * The environment of a program that is started: what it needs, by name. Everything else stays here, above
 * all the inputs of an action (`INPUT_…`), tokens, and `MPY_BLOX_…`, which hold passwords and keys.
 *
 * @param downloads whether it fetches packages: then proxies, certificates and pip's settings come along
 */
function childEnvironment(downloads, from = process.env) {
    const names = new Set(downloads ? [...EVERY_PROGRAM, ...DOWNLOADERS] : EVERY_PROGRAM);
    const families = downloads ? ['LC_', 'XDG_', 'PIP_'] : ['LC_', 'XDG_'];
    return Object.fromEntries(Object.entries(from).filter(([name]) => {
        // Windows spells `Path`, and proxies are mostly in lower case.
        const upper = name.toUpperCase();
        return names.has(upper) || families.some((family) => upper.startsWith(family));
    }));
}

;// CONCATENATED MODULE: ./action/machine/child.ts


/** Starts another program: the one place that does, so that none inherits this process's secrets. */
function startChild(file, args, options) {
    const { env, downloads = false, ...others } = options;
    return (0,external_node_child_process_.spawn)(file, args, { ...others, env: { ...childEnvironment(downloads), ...env } });
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

/***/ 9549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ captured),
/* harmony export */   XB: () => (/* binding */ pythonTool),
/* harmony export */   ZI: () => (/* binding */ attached)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);
/* harmony import */ var _machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8334);
/* harmony import */ var _machine_child__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8716);



/** Tools from the Python package index that do what they do well: name → requirement. */
const TOOLS = { esptool: 'esptool>=4.8,<6', mpremote: 'mpremote>=1.24' };
/** A wheel of some MB over a slow line. */
const INSTALL_MS = 300_000;
/**
 * The command that runs a Python tool, installed into a folder of its own the first time.
 *
 * @throws Failure `python-tool` when there is no Python, or the tool cannot be fetched
 */
async function pythonTool(tool, reporter, cacheDir = process.env['RUNNER_TOOL_CACHE'] || (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__/* .defaultCacheDir */ .$)()) {
    const python = process.platform === 'win32' ? 'python' : 'python3';
    const folder = await (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__/* .cached */ .P)(cacheDir, `python-${tool}`, async (target) => {
        reporter.info(`Installing ${tool} with pip into ${cacheDir}`);
        await pipInstall(python, TOOLS[tool], target);
    });
    return [python, '-c', startFrom(folder, tool)];
}
async function pipInstall(python, requirement, target) {
    const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1'];
    const install = ['-m', 'pip', 'install', ...options, '--target', target, requirement];
    const { code, output } = await captured([python, ...install], INSTALL_MS, () => { }, {
        downloads: true
    });
    if (code === 0)
        return;
    const reason = output.trim().split('\n').at(-1) ?? '';
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('python-tool', `${requirement} cannot be installed with ${python} -m pip: ${reason}; install Python 3 with pip, or look at the network`);
}
const startFrom = (folder, tool) => `import sys,runpy;sys.path.insert(0,${JSON.stringify(folder)});sys.argv[0]=${JSON.stringify(tool)};runpy.run_module(${JSON.stringify(tool)},run_name='__main__')`;
/**
 * Runs a command to its end; what it prints, on both streams, is the answer.
 *
 * @param timeoutMs after which it is ended, without a code
 */
async function captured(command, timeoutMs, onLine = () => { }, options = {}) {
    const [file, ...args] = command;
    const child = (0,_machine_child__WEBPACK_IMPORTED_MODULE_2__/* .startChild */ .v)(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (bytes) => {
        output += bytes.toString();
        bytes
            .toString()
            .split(/[\r\n]+/)
            .filter(Boolean)
            .forEach(onLine);
    };
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', take);
    const timer = setTimeout(() => {
        take(Buffer.from(`\nno end within ${timeoutMs / 1000} s`));
        child.kill('SIGKILL');
    }, timeoutMs);
    return new Promise((resolve) => {
        child.once('error', (error) => resolve({ code: null, output: error.message }));
        child.once('close', (code) => resolve({ code, output }));
    }).finally(() => clearTimeout(timer));
}
/** Runs a command that talks to the user itself, on this process's own terminal. */
async function attached(command) {
    const [file, ...args] = command;
    const child = (0,_machine_child__WEBPACK_IMPORTED_MODULE_2__/* .startChild */ .v)(file, args, { stdio: 'inherit' });
    // Ctrl-C is for the tool; this process ends when it does.
    const ignore = () => { };
    process.on('SIGINT', ignore);
    return new Promise((resolve) => {
        child.once('error', () => resolve(1));
        child.once('close', (code) => resolve(code ?? 1));
    }).finally(() => process.off('SIGINT', ignore));
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
