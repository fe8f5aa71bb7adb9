export const id = 1237;
export const ids = [1237];
export const modules = {

/***/ 11237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRepl: () => (/* binding */ runRepl)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/serial/port.ts
var serial_port = __webpack_require__(523);
// EXTERNAL MODULE: ./action/serial/port-lock.ts
var port_lock = __webpack_require__(88931);
// EXTERNAL MODULE: ./action/serial/ports.ts
var ports = __webpack_require__(80618);
// EXTERNAL MODULE: ./action/serial/python-tool.ts
var python_tool = __webpack_require__(9549);
// EXTERNAL MODULE: ./action/serial/wire.ts + 1 modules
var serial_wire = __webpack_require__(29004);
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
        throw new failure/* Failure */.HR('folder-missing', `there is no folder ${folder}`);
    const mpremote = await (0,python_tool/* pythonTool */.XB)('mpremote', reporter);
    // Opened once for what only our own errors say: no such port, no permission, in use by whom.
    await (await (0,serial_port/* openPort */.ib)({ path: port })).close();
    const unlock = await (0,port_lock/* lockPort */.D)(port);
    try {
        const code = await (0,python_tool/* attached */.ZI)([...mpremote, 'connect', port, 'mount', folder, 'repl']);
        if (code !== 0) {
            throw new failure/* Failure */.HR('mpremote', `mpremote ended with exit code ${code} on ${port}`);
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
var external_node_child_process_ = __webpack_require__(31421);
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

/***/ 39528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   f: () => (/* binding */ lastLine)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8716);


/** More than any tool has to say that is used here; of one that never ends it would fill the memory. */
const MAX_OUTPUT = 32 * 1024 * 1024;
/** Runs a command to its end; resolves however it ends, at the latest when the time is up. */
async function run(command, options) {
    const [file, ...args] = command;
    const { input, timeoutMs, onOutput, ...others } = options;
    let child;
    try {
        child = (0,_child__WEBPACK_IMPORTED_MODULE_1__/* .startChild */ .v)(file, args, { ...others, stdio: 'pipe' });
    }
    catch (error) {
        // Of a path that leads nowhere node says so at once, instead of by an event.
        return { code: null, stdout: '', stderr: error.message };
    }
    const said = { stdout: '', stderr: '' };
    const hear = (stream, text) => {
        said[stream] += text;
        onOutput?.(text);
    };
    const stop = (why) => {
        hear('stderr', `\n${file} ${why}`);
        child.kill('SIGKILL');
        // What it has started itself may hold these open for as long as it likes.
        child.stdout?.destroy();
        child.stderr?.destroy();
    };
    for (const stream of ['stdout', 'stderr']) {
        child[stream]?.setEncoding('utf8').on('data', (text) => {
            hear(stream, text);
            if (said[stream].length > MAX_OUTPUT)
                stop('said too much');
        });
    }
    const stdin = child.stdin;
    stdin.on('error', () => { }); // it ended without reading: its exit code tells
    stdin.end(input);
    const timer = setTimeout(() => stop(`took longer than ${timeoutMs / 1000} s`), timeoutMs);
    try {
        const [code] = (await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close'));
        return { code, ...said };
    }
    catch (error) {
        return { code: null, ...said, stderr: error.message };
    }
    finally {
        clearTimeout(timer);
    }
}
/** The last line that says something: where tools put what went wrong. */
function lastLine(text) {
    return text.trim().split('\n').at(-1) ?? '';
}


/***/ }),

/***/ 9549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ captured),
/* harmony export */   XB: () => (/* binding */ pythonTool),
/* harmony export */   ZI: () => (/* binding */ attached)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18334);
/* harmony import */ var _machine_child__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8716);
/* harmony import */ var _machine_subprocess__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39528);




/** Tools from the Python package index that do what they do well: name → requirement. */
const TOOLS = { esptool: 'esptool>=4.8,<6', mpremote: 'mpremote>=1.24' };
/** A wheel of some MB over a slow line. */
const INSTALL_MS = 300_000;
/**
 * The command that runs a Python tool, installed into a folder of its own the first time.
 *
 * @throws Failure `python-tool` when there is no Python, or the tool cannot be fetched
 */
async function pythonTool(tool, reporter, cacheDir = process.env['RUNNER_TOOL_CACHE'] || (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__/* .defaultCacheDir */ .$g)()) {
    const python = process.platform === 'win32' ? 'python' : 'python3';
    const folder = await (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__/* .cached */ .PO)(cacheDir, `python-${tool}`, async (target) => {
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
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('python-tool', `${requirement} cannot be installed with ${python} -m pip: ${(0,_machine_subprocess__WEBPACK_IMPORTED_MODULE_3__/* .lastLine */ .f)(output)}; install Python 3 with pip, or look at the network`);
}
const startFrom = (folder, tool) => `import sys,runpy;sys.path.insert(0,${JSON.stringify(folder)});sys.argv[0]=${JSON.stringify(tool)};runpy.run_module(${JSON.stringify(tool)},run_name='__main__')`;
/**
 * Runs a command to its end; what it prints, on both streams, is the answer.
 *
 * @param timeoutMs after which it is ended, without a code
 */
async function captured(command, timeoutMs, onLine = () => { }, options = {}) {
    let output = '';
    const onOutput = (text) => {
        output += text;
        text
            .split(/[\r\n]+/)
            .filter(Boolean)
            .forEach(onLine);
    };
    const { code, stderr } = await (0,_machine_subprocess__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(command, { ...options, timeoutMs, onOutput });
    return { code, output: output || stderr };
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


/***/ })

};
