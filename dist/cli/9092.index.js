export const id = 9092;
export const ids = [9092];
export const modules = {

/***/ 64118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ Boundary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);



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
     * @throws Failure `folder-missing`
     */
    static async around(projects, allowed, cwd) {
        const folders = projects.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder));
        for (const folder of allowed) {
            if (!(await isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder))))
                throw nothingToAllow(folder);
            folders.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, folder));
        }
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
        return this.check((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(dir, folder), glob);
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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('outside-project', `${shown} lies outside the project, at ${real}; if the release is to have it, name its folder in allow-outside`, { at: { file: shown } });
    }
}
const isFolder = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
const nothingToAllow = (folder) => new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('folder-missing', `allow-outside: there is no folder ${folder}`);
/** Of what is not there the real path of the folder that it would be in. */
async function realPath(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await realPath(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
}
const withSeparator = (folder) => (folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);


/***/ }),

/***/ 45795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ download)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./action/archive/received.ts
const SILENCE_MS = 30_000;
const TOTAL_MS = 600_000;
/** There is more of it than was to be taken. */
class TooLarge extends Error {
}
/**
 * Takes what a server sends, piece by piece, and leaves as soon as it is too much or nothing comes any more.
 *
 * @param open asks for it; what it asks by is ended by the signal
 * @throws TooLarge, or Error that says why it did not come
 */
async function received(open, limitBytes, { silenceMs = SILENCE_MS, totalMs = TOTAL_MS } = {}) {
    const given = new AbortController();
    const giveUp = (why) => given.abort(new Error(why));
    const silence = setTimeout(() => giveUp(`nothing came for ${silenceMs / 1000} s`), silenceMs);
    const total = setTimeout(() => giveUp(`it took more than ${totalMs / 1000} s`), totalMs);
    const pieces = [];
    let bytes = 0;
    try {
        for await (const piece of await open(given.signal)) {
            silence.refresh();
            bytes += piece.length;
            if (bytes > limitBytes)
                throw new TooLarge(`it is larger than ${limitBytes} bytes`);
            pieces.push(piece);
        }
    }
    finally {
        clearTimeout(silence);
        clearTimeout(total);
    }
    return Buffer.concat(pieces);
}

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/build/source/admission.ts
var admission = __webpack_require__(61479);
;// CONCATENATED MODULE: ./action/build/dependencies/download.ts




const ATTEMPTS = 3;
const FIRST_PAUSE_MS = 300;
const MISSING = [404, 410];
/** What may pass: a request that took too long, and too many of them. */
const BUSY = [408, 429];
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
/**
 * Downloads a file; what may pass by itself is tried again.
 *
 * @returns undefined when the server says that there is no such file
 * @throws Failure `dependency-unreachable`, `dependency-address`
 */
async function download(address, options = {}) {
    const url = checkedUrl(address);
    for (let attempt = 1;; attempt++) {
        try {
            return await fetchOnce(url, options);
        }
        catch (cause) {
            if (cause instanceof failure/* Failure */.HR)
                throw cause;
            const mayPass = !(cause instanceof Refused) || cause.mayPass;
            if (attempt === ATTEMPTS || !mayPass)
                throw unreachable(address, cause);
        }
        await (0,promises_.setTimeout)(FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
}
function checkedUrl(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const isPrivate = url?.protocol === 'https:' || (url !== undefined && LOOPBACK.test(url.hostname));
    if (url === undefined || !isPrivate) {
        throw new failure/* Failure */.HR('dependency-address', `${address} is not an https:// address`);
    }
    if (url.username === '' && url.password === '')
        return url;
    throw new failure/* Failure */.HR('dependency-address', `an address on ${url.host} holds a user name or password, which a lock would publish; leave them out`);
}
class Refused extends Error {
    status;
    constructor(status) {
        super(`it answers ${status}`);
        this.status = status;
    }
    get mayPass() {
        return BUSY.includes(this.status) || this.status >= 500;
    }
}
/** There is no such file. */
class Missing extends Error {
}
async function fetchOnce(url, { refusedIsMissing = false }) {
    const open = async (signal) => {
        const { status, ok, body } = await fetch(url, { signal });
        if (ok && body)
            return body;
        const refused = new Refused(status);
        const isMissing = MISSING.includes(status) || (refusedIsMissing && !refused.mayPass);
        throw isMissing ? new Missing() : refused;
    };
    try {
        return await received(open, admission/* LARGEST_BYTES */.LW);
    }
    catch (cause) {
        if (cause instanceof Missing)
            return undefined;
        if (!(cause instanceof TooLarge))
            throw cause;
        throw new failure/* Failure */.HR('dependency-large', `${url.href} is larger than ${admission/* LARGEST_BYTES */.LW} bytes`);
    }
}
function unreachable(address, cause) {
    const { message, cause: deeper } = cause;
    const reason = deeper?.message || deeper?.code || message;
    return new failure/* Failure */.HR('dependency-unreachable', `cannot fetch ${address}: ${reason}; look at the network, or try again later`, { cause });
}


/***/ }),

/***/ 14502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ releaseVersion)
/* harmony export */ });
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28723);

/** Versions of mip packages are information, and free text; a wheel's follow PEP 440. */
function releaseVersion(...candidates) {
    for (const candidate of candidates) {
        try {
            if (candidate !== undefined)
                return (0,_release_version__WEBPACK_IMPORTED_MODULE_0__/* .normaliseVersion */ .r8)(candidate);
        }
        catch {
            // The next says more.
        }
    }
    return '0';
}


/***/ }),

/***/ 98795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ LOCK_FILE),
/* harmony export */   R6: () => (/* binding */ PYPI),
/* harmony export */   be: () => (/* binding */ writeLock),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   yC: () => (/* binding */ lockedPathFault)
/* harmony export */ });
/* unused harmony export renderLock */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87813);
/* harmony import */ var _options_quoted__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(90842);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79339);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28723);
/* harmony import */ var _source_described__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35085);
/* harmony import */ var _source_project_name__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(22179);
/* harmony import */ var _source_source_text__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85745);
/* harmony import */ var _source_toml_table__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11316);











const LOCK_FILE = 'mpy-blox.lock';
const PYPI = 'pypi';
const FORMAT = 1;
/** @returns undefined where there is no lock */
async function readLock(dir, shown) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, LOCK_FILE);
    const bytes = await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_2__/* .readIfThere */ .q)(file, { what: 'lock', shown, code: 'lock-unreadable' });
    if (bytes === undefined)
        return undefined;
    try {
        const text = (0,_source_source_text__WEBPACK_IMPORTED_MODULE_6__/* .descriptionText */ .ij)(shown, bytes);
        if (MERGE.test(text))
            throw new Error(`${shown} is that of two branches, with the marks of a merge`);
        return parseLock(_source_toml_table__WEBPACK_IMPORTED_MODULE_7__/* .TomlTable */ .h.parse(text, shown));
    }
    catch (cause) {
        const { message } = cause;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('lock-invalid', `${message}; write it again with mpy-blox lock`, { cause });
    }
}
/** What git leaves in a file that two branches changed. */
const MERGE = /^(<{7}|={7}|>{7})( |\r?$)/m;
function parseLock(document) {
    document.onlyKeys(['format', 'requires', 'packages']);
    if (document.number('format') !== FORMAT) {
        throw document.failure('format', `format is not ${FORMAT}, the one that is known here`);
    }
    const packages = document.tables('packages', 'name').map(parsePackage);
    const names = packages.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw document.failure('packages', `it has ${twice} twice`);
    return { requires: document.strings('requires'), packages };
}
function parsePackage(table) {
    table.onlyKeys(['name', 'version', 'description', 'license', 'source', 'files', 'licenses']);
    const source = needed(table, 'source');
    const filesAt = (key) => table.tables(key, 'path').map(source === PYPI ? parseFile : parseFileAtAddress);
    const licenses = filesAt('licenses');
    const name = needed(table, 'name');
    if ((0,_source_project_name__WEBPACK_IMPORTED_MODULE_8__/* .normalisedName */ .E)(name) !== name)
        throw table.failure('name', `${(0,_options_quoted__WEBPACK_IMPORTED_MODULE_9__/* .quoted */ .T)(name)} is not a name`);
    return {
        name,
        version: (0,_release_version__WEBPACK_IMPORTED_MODULE_5__/* .normaliseVersion */ .r8)(needed(table, 'version'), table.place('version')),
        ...(0,_source_described__WEBPACK_IMPORTED_MODULE_10__/* .described */ .W)({ description: table.string('description'), license: table.string('license') }),
        source,
        files: filesAt('files'),
        ...(licenses.length === 0 ? {} : { licenses })
    };
}
function parseFile(table) {
    table.onlyKeys(['path', 'sha256', 'url']);
    const sha256 = needed(table, 'sha256');
    if (!/^[0-9a-f]{64}$/.test(sha256))
        throw table.failure('', `${sha256} is not a SHA-256`);
    const url = table.string('url');
    return { path: needed(table, 'path'), sha256, ...(url === undefined ? {} : { url }) };
}
function parseFileAtAddress(table) {
    const file = { ...parseFile(table), url: needed(table, 'url') };
    const fault = lockedPathFault(file.path);
    if (fault !== undefined)
        throw table.failure('', `${file.path} ${fault}`);
    return file;
}
/** Why no board takes a file of mip; undefined where all do. */
const lockedPathFault = (path) => (0,_release_board_path__WEBPACK_IMPORTED_MODULE_4__/* .pathFault */ .a9)(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join('lib', path));
function needed(table, key) {
    const value = table.string(key);
    if (value !== undefined && value !== '')
        return value;
    throw table.failure('', `${key} is missing`);
}
/** Writes it beside the project's description: all of it, or nothing. */
async function writeLock(dir, lock) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, LOCK_FILE);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${file}.new`, renderLock(lock));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${file}.new`, file);
    return file;
}
/** The lock as TOML; the same lock is always the same text. */
function renderLock({ requires, packages }) {
    const text = JSON.stringify;
    const lines = [
        '# Written by mpy-blox lock, obeyed by mpy-blox build; commit it with the project.',
        `format = ${FORMAT}`,
        'requires = [',
        ...requires.map((line) => `  ${text(line)},`),
        ']'
    ];
    for (const { name, version, description, license, source, files, licenses } of packages) {
        lines.push('', '[[packages]]', `name = ${text(name)}`, `version = ${text(version)}`);
        if (description !== undefined)
            lines.push(`description = ${text(description)}`);
        if (license !== undefined)
            lines.push(`license = ${text(license)}`);
        lines.push(`source = ${text(source)}`, ...fileLines('files', files));
        if (licenses !== undefined)
            lines.push(...fileLines('licenses', licenses));
    }
    return `${lines.join('\n')}\n`;
}
function fileLines(key, files) {
    const text = JSON.stringify;
    const lines = files.map(({ path, sha256, url }) => {
        const place = url === undefined ? '' : `, url = ${text(url)}`;
        return `  { path = ${text(path)}, sha256 = ${text(sha256)}${place} },`;
    });
    return [`${key} = [`, ...lines, ']'];
}


/***/ }),

/***/ 69049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ MIP_INDEX),
/* harmony export */   l: () => (/* binding */ MipIndex)
/* harmony export */ });
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95255);
/* harmony import */ var _release_shape__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66394);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _download__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45795);
/* harmony import */ var _source_described__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35085);
/* harmony import */ var _found__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14502);






/** Where MicroPython's own packages are, as mip has it. */
const MIP_INDEX = 'https://micropython.org/pi/v2';
/**
 * A mip index, format 2 (micropython-lib: tools/build.py): `package/py/{name}/{version}.json` names files by the
 * first digits of their SHA-256, `file/{2 digits}/{digits}` are the files, and `index.json` describes all packages.
 * What a package requires is among its files already.
 */
class MipIndex {
    address;
    store;
    words;
    /** @param address without a slash at its end */
    constructor(address, store) {
        this.address = address;
        this.store = store;
    }
    /** @throws Failure `dependency-missing`, `dependency-invalid`, `dependency-hash` */
    async find(name, version) {
        const address = (of) => `${this.address}/package/py/${encodeURIComponent(name)}/${of}.json`;
        const text = await (0,_download__WEBPACK_IMPORTED_MODULE_1__/* .download */ .R)(address(version));
        if (text === undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('dependency-missing', `${this.address} has no package ${name} ${version}; look at its name and version`);
        }
        const found = parse(text.toString('utf8'), address(version));
        const files = await Promise.all(found.hashes.map(([path, prefix]) => this.fetchFile(name, path, prefix)));
        return {
            version: (0,_found__WEBPACK_IMPORTED_MODULE_2__/* .releaseVersion */ .S)(found.version),
            ...(await this.describe(name)),
            source: address(found.version || version),
            files,
            wanted: []
        };
    }
    async fetchFile(name, path, prefix) {
        const url = `${this.address}/file/${prefix.slice(0, 2)}/${prefix}`;
        const bytes = await (0,_download__WEBPACK_IMPORTED_MODULE_1__/* .download */ .R)(url);
        if (bytes === undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('dependency-missing', `${path} of ${name} is not at ${url} any more`);
        }
        const sha256 = await this.store.put(bytes);
        if (sha256.startsWith(prefix))
            return { path, sha256, url };
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('dependency-hash', `${path} of ${name} is not what the index says: ${url} has SHA-256 ${sha256}, not ${prefix}…; try again later, or tell who keeps it`);
    }
    /** Indexes that others make may have packages and no list of them. */
    async describe(name) {
        this.words ??= (0,_download__WEBPACK_IMPORTED_MODULE_1__/* .download */ .R)(`${this.address}/index.json`).then((text) => wordsIn(text?.toString('utf8') ?? '{}'));
        return (await this.words).get(name) ?? {};
    }
}
function wordsIn(text) {
    const { packages } = jsonObject(text) ?? {};
    const listed = Array.isArray(packages) ? packages : [];
    return new Map(listed
        .filter(_release_shape__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)
        .flatMap(({ name, ...words }) => typeof name === 'string' ? [[name, (0,_source_described__WEBPACK_IMPORTED_MODULE_4__/* .described */ .W)(words)]] : []));
}
/** @returns undefined for what is not JSON */
function jsonObject(text) {
    try {
        const value = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(text);
        return (0,_release_shape__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value) ? value : {};
    }
    catch {
        return undefined;
    }
}
function parse(text, address) {
    const document = jsonObject(text);
    if (document === undefined)
        throw invalid(address, 'it is not JSON');
    const { version, hashes } = document;
    if (!Array.isArray(hashes) || !hashes.every(isEntry)) {
        throw invalid(address, 'hashes must be a list of paths with the digits of a SHA-256');
    }
    return { version: typeof version === 'string' ? version : '', hashes };
}
const isEntry = (item) => Array.isArray(item) &&
    item.length === 2 &&
    typeof item[0] === 'string' &&
    /^[0-9a-f]{4,64}$/.test(String(item[1]));
const invalid = (address, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('dependency-invalid', `${address} does not describe a package: ${why}`);


/***/ }),

/***/ 35938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readGraph)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);
/* harmony import */ var _boundary__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64118);
/* harmony import */ var _shown_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63435);
/* harmony import */ var _source_project_files__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20285);
/* harmony import */ var _source_read_project__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95966);
/* harmony import */ var _mip_index__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69049);
/* harmony import */ var _python_requirement__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(97928);
/* harmony import */ var _wanted__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(40247);










/** @throws Failure `dependency-cycle`, `dependency-missing` */
async function readGraph(project, options, reporter) {
    const beside = new Map();
    const wanted = [];
    const evenIfFrozen = new Set();
    const visit = async (one, dir, chain) => {
        wanted.push(...wantedBy(one, reporter));
        const { projects, evenIfFrozen: kept } = one.settings.dependencies;
        for (const name of kept)
            evenIfFrozen.add((0,_wanted__WEBPACK_IMPORTED_MODULE_9__/* .packageName */ .oZ)(name));
        for (const { name, path, at } of projects) {
            const named = `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_2__/* .placeText */ .Z9)(at)}: ${name}`;
            const folder = await folderOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(dir, path), named);
            if (chain.includes(folder)) {
                throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('dependency-cycle', `${named} needs ${one.name} in turn`, { at });
            }
            if (beside.has(folder))
                continue;
            const found = await readBeside(folder, options, reporter);
            beside.set(folder, found);
            await visit(found, folder, [...chain, folder]);
        }
    };
    const root = await folderOf(options.packageDir, project.file);
    await visit(project, root, [root]);
    const index = project.settings.mipIndex;
    const lines = new Set(wanted.map(_wanted__WEBPACK_IMPORTED_MODULE_9__/* .textOf */ .b6));
    if (index !== undefined && wanted.some(({ kind }) => kind === 'index'))
        lines.add(`mip-index ${index}`);
    return {
        beside: [...beside.values()],
        wanted,
        requires: [...lines].sort(),
        index: index ?? _mip_index__WEBPACK_IMPORTED_MODULE_7__/* .MIP_INDEX */ .I,
        evenIfFrozen
    };
}
function wantedBy(project, reporter) {
    const { settings, requirements, file } = project;
    const pythonRequirements = project.pythonRequirements.filter((text) => !(0,_python_requirement__WEBPACK_IMPORTED_MODULE_8__/* .isExtra */ .jt)(text));
    const wanted = [...settings.dependencies.wanted, ...requirements.map(_wanted__WEBPACK_IMPORTED_MODULE_9__/* .ofRequirement */ .$E)];
    if (settings.pythonDependencies) {
        return [...wanted, ...pythonRequirements.flatMap((text) => ofProject(text, file, reporter))];
    }
    if (pythonRequirements.length > 0) {
        const names = pythonRequirements.join(', ');
        reporter.info(`${file}: dependencies of the Python project are not shipped (${names}); python-dependencies = true ships them`);
    }
    return wanted;
}
function ofProject(text, file, reporter) {
    const wanted = (0,_wanted__WEBPACK_IMPORTED_MODULE_9__/* .ofPython */ .kY)(text, [], { file });
    if (wanted.length === 0)
        reporter.info(`${file}: ${text} is not for boards`);
    return wanted;
}
async function folderOf(dir, what) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(dir).catch(() => {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('dependency-missing', `${what}: there is no folder ${dir}`);
    });
}
async function readBeside(dir, { cwd, outDir, platform, toolCacheDir }, reporter) {
    const files = new _source_project_files__WEBPACK_IMPORTED_MODULE_5__/* .ProjectFiles */ .d(dir, cwd, await _boundary__WEBPACK_IMPORTED_MODULE_3__/* .Boundary */ .l.around([dir], [], cwd), outDir, reporter);
    const project = await (0,_source_read_project__WEBPACK_IMPORTED_MODULE_6__/* .readProject */ .W)(files, { platform, toolCacheDir, version: undefined }, reporter);
    if (project.files.length > 0)
        return project;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('dependency-invalid', `${(0,_shown_path__WEBPACK_IMPORTED_MODULE_4__/* .shownPath */ .p)(cwd, dir, '')} has no package, which a dependency needs; name packages in its description`);
}


/***/ }),

/***/ 83604:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ fetchWheel),
/* harmony export */   r: () => (/* binding */ Pypi)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _machine_subprocess__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39528);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78862);
/* harmony import */ var _source_wheel_source__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(84311);
/* harmony import */ var _found__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14502);
/* harmony import */ var _lock__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98795);
/* harmony import */ var _wanted__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(40247);









const PYTHON = process.platform === 'win32' ? 'python' : 'python3';
const DOWNLOAD_MS = 300_000;
/** Any pure Python wheel; what it says of versions is compared with 3.8, whose syntax boards know. */
const SELECTION = [
    ...['--no-deps', '--only-binary=:all:', '--platform', 'any', '--implementation', 'py'],
    ...['--abi', 'none', '--python-version', '3.8']
];
/** PyPI, or whatever index pip has in its settings; asked once for each package and versions. */
class Pypi {
    store;
    wheels = new Map();
    constructor(store) {
        this.store = store;
    }
    /**
     * A pure Python package, as pip finds it.
     *
     * @param specifier `>=2,<3`, or empty for the newest
     * @throws Failure `dependency-missing`, `wheel-native`, `dependency-invalid`
     */
    async find(name, specifier, extras) {
        const { fileName, bytes } = await this.wheel(name, specifier);
        const { metadata, files } = (0,_source_wheel_source__WEBPACK_IMPORTED_MODULE_5__/* .readWheel */ .a)(fileName, bytes);
        if (!files.some(({ path }) => /\.m?py$/.test(path))) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('dependency-invalid', `${fileName} of PyPI holds no modules; leave it out`);
        }
        const wanted = metadata.requiresDist.map((text) => (0,_wanted__WEBPACK_IMPORTED_MODULE_8__/* .ofPython */ .kY)(text, extras, { file: fileName }));
        return {
            version: (0,_found__WEBPACK_IMPORTED_MODULE_6__/* .releaseVersion */ .S)(metadata.version),
            source: _lock__WEBPACK_IMPORTED_MODULE_7__/* .PYPI */ .R6,
            files: [{ path: fileName, sha256: await this.store.put(bytes) }],
            wanted: wanted.flat(),
            // Of extras nobody expects anything.
            notForBoards: metadata.requiresDist.filter((text, index) => wanted[index].length === 0 && !/\bextra\b/.test(text))
        };
    }
    wheel(name, specifier) {
        const asked = `${name}${specifier}`;
        const wheel = this.wheels.get(asked) ?? fetchWheel(name, specifier);
        this.wheels.set(asked, wheel);
        return wheel;
    }
}
/** @throws Failure `dependency-missing`, `dependency-unreachable`, `python-tool` */
async function fetchWheel(name, specifier) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'mpy-blox-pypi-'));
    try {
        const quiet = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1'];
        const command = [PYTHON, '-m', 'pip', 'download', ...quiet, ...SELECTION, '--dest', folder];
        const ended = await (0,_machine_subprocess__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)([...command, `${name}${specifier}`], {
            timeoutMs: DOWNLOAD_MS,
            downloads: true
        });
        const [fileName] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
        if (ended.code === 0 && fileName !== undefined) {
            return { fileName, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, fileName)) };
        }
        throw notFetched(name, specifier, ended);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
function notFetched(name, specifier, { code, stderr }) {
    const lines = stderr.trim().split('\n');
    const reason = lines.find((line) => line.startsWith('ERROR: ')) ?? lines.at(-1);
    const said = reason.replace(/^ERROR: /, '');
    if (code === null || /No module named pip\b/.test(stderr)) {
        return new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('python-tool', `packages of PyPI need ${PYTHON} with pip: ${said}; install it, or leave ${name} out`);
    }
    if (/\bRetrying \(|\btimed out\b|\bHTTP error 5\d\d\b/.test(stderr)) {
        return new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('dependency-unreachable', `pip cannot reach its index for ${name}: ${lines[0].replace(/^WARNING: /, '')}; look at the network, or try again later`);
    }
    return new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('dependency-missing', `pip finds no pure Python wheel for ${name}${specifier}: ${said}; ${hintFor(name)}`);
}
/** Of the time before mip PyPI has libraries of micropython-lib, in a form that no tool of today reads. */
function hintFor(name) {
    const mip = /^micropython-(.+)$/.exec(name)?.[1];
    return mip === undefined
        ? 'libraries of micropython-lib are named without pypi'
        : `MicroPython's own index may have it: ${JSON.stringify(mip)} = "latest"`;
}


/***/ }),

/***/ 13591:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Store)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _machine_cache_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18334);
/* harmony import */ var _sha256__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66379);





/** Files of dependencies by their content, kept between builds; whatever is damaged is as if it were not there. */
class Store {
    dir;
    constructor(cacheDir) {
        this.dir = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheDir, 'dependencies');
    }
    async get(sha256) {
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(this.fileOf(sha256)).catch(() => undefined);
        return bytes !== undefined && (0,_sha256__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .B)(bytes) === sha256 ? bytes : undefined;
    }
    async put(bytes) {
        const sha256 = (0,_sha256__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .B)(bytes);
        const file = this.fileOf(sha256);
        (0,_machine_cache_folder__WEBPACK_IMPORTED_MODULE_3__/* .makeCacheFolder */ .ZJ)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file));
        // Renamed into place, so that runs at the same time never see half of it.
        const aside = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(aside, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, file);
        return sha256;
    }
    fileOf(sha256) {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.dir, sha256.slice(0, 2), sha256);
    }
}


/***/ }),

/***/ 21514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ deviceLibrary),
/* harmony export */   Rl: () => (/* binding */ withFramework),
/* harmony export */   lH: () => (/* binding */ readFramework),
/* harmony export */   r4: () => (/* binding */ meansFramework)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78862);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(28723);
/* harmony import */ var _boundary__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64118);
/* harmony import */ var _shown_path__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(63435);
/* harmony import */ var _source_admission__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(61479);
/* harmony import */ var _source_declared_project__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1610);
/* harmony import */ var _source_project_files__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20285);
/* harmony import */ var _source_read_project__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(95966);












/** What `package` calls the board library, wherever mpy-blox is installed. */
const NAME = 'mpy-blox';
/** What starts it: the board runs it after boot.py. */
const START = 'main.py';
/** The board library's sources: beside `dist/` and `action/` in the package and in a checkout. */
function deviceLibrary() {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(import.meta.url));
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(here, '..', '..', 'device-lib');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'pyproject.toml')))
        return folder;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('no-device-lib', `the board library is not at ${folder}; install mpy-blox again`);
}
/** Whether a build is asked for the board library by its name, and not for a folder of that name. */
const meansFramework = (packageDir) => packageDir === NAME && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(packageDir);
/** The board library of this very version, with the main.py that starts it. */
async function readFramework(options, reporter) {
    const dir = deviceLibrary();
    const { cwd, outDir, platform, toolCacheDir } = options;
    const files = new _source_project_files__WEBPACK_IMPORTED_MODULE_9__/* .ProjectFiles */ .d(dir, cwd, await _boundary__WEBPACK_IMPORTED_MODULE_6__/* .Boundary */ .l.around([dir], [], cwd), outDir, reporter);
    const library = await (0,_source_read_project__WEBPACK_IMPORTED_MODULE_10__/* .readProject */ .W)(files, { platform, toolCacheDir, version: undefined }, reporter);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, START));
    const start = (0,_source_admission__WEBPACK_IMPORTED_MODULE_8__/* .admitted */ .Nd)({ source: (0,_shown_path__WEBPACK_IMPORTED_MODULE_7__/* .shownPath */ .p)(cwd, dir, START), path: START, bytes }, reporter);
    return { ...library, scripts: [start] };
}
/**
 * Adds the board library to a release as a package of its own.
 *
 * @throws Failure `framework-twice` where the project has a main.py of its own, or is the library
 */
async function withFramework(release, options, reporter) {
    const library = await readFramework(options, reporter);
    if (release.packages.some(({ name }) => name === library.name)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('framework-twice', `${library.name} is the framework itself; leave framework = true out of its project`);
    }
    const other = release.scripts.find(({ path }) => path === START);
    if (other !== undefined) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('framework-twice', `${other.source} and the framework both want to be ${START} on the board; call yours user_main.py, which the framework starts`, { at: { file: other.source } });
    }
    const version = (0,_release_version__WEBPACK_IMPORTED_MODULE_5__/* .normaliseVersion */ .r8)(library.version.version, library.version.at);
    return {
        ...release,
        packages: [...release.packages, ...(0,_source_declared_project__WEBPACK_IMPORTED_MODULE_11__/* .packageOf */ .w)(library, version)],
        scripts: [...release.scripts, ...library.scripts].sort((a, b) => (a.path < b.path ? -1 : 1))
    };
}


/***/ }),

/***/ 22758:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ projectFolder),
/* harmony export */   U: () => (/* binding */ readOwnProject)
/* harmony export */ });
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28723);
/* harmony import */ var _boundary__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64118);
/* harmony import */ var _framework__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21514);
/* harmony import */ var _source_project_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20285);
/* harmony import */ var _source_read_project__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95966);





/** Where the project lies. */
const projectFolder = (packageDir) => (0,_framework__WEBPACK_IMPORTED_MODULE_2__/* .meansFramework */ .r4)(packageDir) ? (0,_framework__WEBPACK_IMPORTED_MODULE_2__/* .deviceLibrary */ .GZ)() : packageDir;
/** Reads the project that a run is about, without what it depends on. */
async function readOwnProject(options, reporter) {
    const { packageDir, cwd, outDir, allowOutside, platform, toolCacheDir } = options;
    if ((0,_framework__WEBPACK_IMPORTED_MODULE_2__/* .meansFramework */ .r4)(packageDir))
        return (0,_framework__WEBPACK_IMPORTED_MODULE_2__/* .readFramework */ .lH)(options, reporter);
    const inside = await _boundary__WEBPACK_IMPORTED_MODULE_1__/* .Boundary */ .l.around([packageDir], allowOutside, cwd);
    const files = new _source_project_files__WEBPACK_IMPORTED_MODULE_3__/* .ProjectFiles */ .d(packageDir, cwd, inside, outDir, reporter);
    const version = (0,_release_version__WEBPACK_IMPORTED_MODULE_0__/* .askedVersion */ .h4)(options);
    return (0,_source_read_project__WEBPACK_IMPORTED_MODULE_4__/* .readProject */ .W)(files, { platform, version, toolCacheDir }, reporter);
}


/***/ }),

/***/ 63435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A path of the library for messages and annotations: relative to the working directory where it
 * lies below it, else as the user wrote it.
 */
function shownPath(cwd, packageDir, path) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(packageDir, path);
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, full);
    if (short === '')
        return '.';
    return short.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(short) ? full : short;
}


/***/ }),

/***/ 1610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ packageOf)
/* harmony export */ });
/** The project's own package: none when it has only scripts. */
function packageOf({ name, description, license, files, licenses }, version) {
    if (files.length === 0)
        return [];
    const own = { name, version, description, files, licenses };
    return [license === undefined ? own : { ...own, license }];
}


/***/ }),

/***/ 35085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ described)
/* harmony export */ });
/* harmony import */ var _core_metadata__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99077);
/* harmony import */ var _spdx__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2363);


/** What a JSON document says of a package, as far as METADATA has a place for it. */
function described({ description, license }) {
    const words = typeof description === 'string' ? (0,_core_metadata__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(description) : '';
    const expression = typeof license === 'string' ? (0,_spdx__WEBPACK_IMPORTED_MODULE_1__/* .licenseExpression */ .O)(license) : undefined;
    return {
        ...(words === '' ? {} : { description: words }),
        ...(expression === undefined ? {} : { license: expression })
    };
}


/***/ }),

/***/ 84829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ boardPathOf),
/* harmony export */   bQ: () => (/* binding */ selectMipPackage),
/* harmony export */   cw: () => (/* binding */ parseMipPackage),
/* harmony export */   tU: () => (/* binding */ mipRequirements)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _release_nested_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95255);
/* harmony import */ var _release_shape__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66394);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _described__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35085);
/* harmony import */ var _selection__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45380);






/**
 * @returns undefined for a package.json that is not mip's
 * @throws Failure `package-json` for one that is, and malformed
 */
function parseMipPackage(text, file) {
    let document;
    try {
        document = (0,_release_nested_json__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(text);
    }
    catch (cause) {
        throw malformed(file, `it is not JSON (${cause.message})`);
    }
    if (!(0,_release_shape__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(document))
        return undefined;
    const { urls, deps, hashes, version } = document;
    if (hashes !== undefined) {
        throw malformed(file, 'it is of an index (hashes), not of a project; name its project as a dependency');
    }
    if (isNothing(urls) && isNothing(deps))
        return undefined;
    if (version !== undefined && typeof version !== 'string') {
        throw malformed(file, `version must be a string: "${JSON.stringify(version)}"`);
    }
    return {
        ...(version ? { version } : {}),
        ...(0,_described__WEBPACK_IMPORTED_MODULE_5__/* .described */ .W)(document),
        urls: pairs(urls ?? [], 'urls', file),
        deps: pairs(deps ?? [], 'deps', file)
    };
}
/** Some are there for their version alone. */
const isNothing = (list) => list === undefined || (Array.isArray(list) && list.length === 0);
function pairs(value, key, file) {
    const isPair = (item) => Array.isArray(item) && item.length === 2 && item.every((part) => typeof part === 'string');
    if (Array.isArray(value) && value.every(isPair))
        return value;
    throw malformed(file, `${key} must be a list of pairs of strings`);
}
const ADDRESS = /^\w+:/;
/** The path in `github:owner/name/path@ref`, and in the addresses that the services serve files at. */
const IN_REPOSITORY = [
    /^(?:github|gitlab|codeberg):[^/@]+\/[^/@]+\/([^@]+)(?:@.*)?$/,
    /^https:\/\/raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/(?:heads|tags)\/)?[^/]+\/(.+)$/,
    /^https:\/\/github\.com\/[^/]+\/[^/]+\/raw\/(?:refs\/(?:heads|tags)\/)?[^/]+\/(.+)$/,
    /^https:\/\/gitlab\.com\/[^/]+\/[^/]+\/-\/raw\/[^/]+\/(.+)$/,
    /^https:\/\/codeberg\.org\/[^/]+\/[^/]+\/raw\/(?:branch|tag|commit)\/[^/]+\/(.+)$/
];
/**
 * Selects the files of a mip package. Sources are relative, or addresses in the project's own repository, which
 * are read here: what is checked out is what is released.
 *
 * @throws Failure `package-json` for a file that is not of this project
 */
async function selectMipPackage(files, { urls }, file, into) {
    for (const [destination, url] of urls) {
        const source = await sourceOf(url, files);
        if (source === undefined)
            throw malformed(file, `${url} is not a file of this project; ${remedyFor(url)}`);
        await files.checkInside(source);
        const path = boardPathOf(destination);
        (0,_selection__WEBPACK_IMPORTED_MODULE_2__/* .addAsItLies */ .Yg)(path, source, into);
    }
}
/** Where mip puts a file that is to go to `destination` below `/lib`, which may lead out of it: `../main.py`. */
const boardPathOf = (destination) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('lib', destination.replace(/^\/+/, ''));
/** A single module can be a dependency as well. */
const remedyFor = (url) => ADDRESS.test(url)
    ? `copy it here, or leave it out of urls and name it in [dependencies] of the mpy-blox.toml: name = ${JSON.stringify(url)}`
    : 'name the files that there are, one by one';
/** The file of the project that an address means; the project may be a folder of its repository. */
async function sourceOf(url, files) {
    if (!ADDRESS.test(url)) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(url);
        return (await files.isFile(path)) ? path : undefined;
    }
    const path = IN_REPOSITORY.map((pattern) => pattern.exec(url)?.[1]).find((found) => found);
    if (path === undefined || (await files.isFile(path)))
        return path;
    const below = belowFolder(path, files.dir);
    return below !== undefined && (await files.isFile(below)) ? below : undefined;
}
/** What is left of a repository's path below the folder `dir` of it: its first names are the last of `dir`. */
function belowFolder(path, dir) {
    const names = path.split('/');
    const folders = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(dir).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    const depth = names.findLastIndex((_name, count) => count > 0 && folders.slice(-count).join('/') === names.slice(0, count).join('/'));
    return depth === -1 ? undefined : names.slice(depth).join('/');
}
const mipRequirements = ({ deps }, at) => deps.map(([spec, version]) => ({
    spec,
    ...(version === '' || version === 'latest' ? {} : { version }),
    at
}));
const malformed = (file, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-json', `${file}: ${why}`, { at: { file } });


/***/ }),

/***/ 70568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ checkLength)
/* harmony export */ });
/* harmony import */ var _options_quoted__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90842);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);


/** Linux takes no longer path (PATH_MAX). */
const LONGEST = 4096;
/** @throws Failure `pattern-too-long` for a glob that no path can match */
function checkLength(pattern) {
    if (pattern.length <= LONGEST)
        return;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('pattern-too-long', `the pattern ${(0,_options_quoted__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(pattern)} has ${pattern.length} characters: no path is that long`);
}


/***/ }),

/***/ 20285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ProjectFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73382);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87813);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _found_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42712);
/* harmony import */ var _shown_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63435);
/* harmony import */ var _admission__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61479);
/* harmony import */ var _pattern__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(70568);
/* harmony import */ var _source_text__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85745);










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
        return (0,_shown_path__WEBPACK_IMPORTED_MODULE_5__/* .shownPath */ .p)(this.cwd, this.dir, path);
    }
    /** Of several reasons the first counts. */
    leave(path, reason) {
        const shown = this.shown(path);
        if (this.leftOut.some((left) => left.path === shown))
            return;
        this.leftOut.push({ path: shown, reason });
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
        for (const pattern of [...patterns, ...exclude])
            (0,_pattern__WEBPACK_IMPORTED_MODULE_7__/* .checkLength */ .N)(pattern);
        const built = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(this.dir), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(this.outDir)).replaceAll('\\', '/');
        const ignore = [...NOT_WALKED, ...exclude];
        if (built !== '' && !built.startsWith('..'))
            ignore.push(`${built}/**`);
        const found = await (0,_found_files__WEBPACK_IMPORTED_MODULE_4__/* .findFiles */ .l)(patterns, { cwd: this.dir, ignore, dot: true }, (path, reason) => this.leave(path, reason));
        return found.sort();
    }
    /** @throws Failure `outside-project` for a file that is not the project's, by its real path */
    checkInside(path) {
        return this.inside.check((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.dir, path), this.shown(path));
    }
    /** Whether the file may be in a release, by its real path. */
    isInside(path) {
        return this.inside.isAround((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.dir, path));
    }
    async isFolder(path) {
        return (await this.kindOf(path))?.isDirectory() ?? false;
    }
    async isFile(path) {
        return (await this.kindOf(path))?.isFile() ?? false;
    }
    /** What to say when nothing matches what the project names. */
    missing({ include, from, at }, what) {
        const none = what === 'package' ? 'has no modules' : 'is not there';
        return new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR(`${what}-missing`, `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_3__/* .placeText */ .Z9)(at)}: ${what} ${JSON.stringify(include)} ${none} below ${node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(from, '/')}`, { at });
    }
    kindOf(path) {
        return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.dir, path)).catch(() => undefined);
    }
    /**
     * A description of the project, or of a part of it.
     *
     * @param what it is, for messages
     * @throws Failure `file-unreadable`, `encoding`
     */
    async text(path, what = 'file') {
        const named = { what, shown: this.shown(path), code: 'file-unreadable' };
        return (0,_source_text__WEBPACK_IMPORTED_MODULE_8__/* .descriptionText */ .ij)(named.shown, await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_2__/* .readNamed */ .M)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.dir, path), named));
    }
    /** Reads what is selected; what must not be in a release ends it. */
    read(selection) {
        return this.readEntries(selection.entries());
    }
    /** The same for all of a project's own files. */
    async readAll(selected) {
        const wheel = selected.wheel.entries();
        const all = await this.readEntries([...wheel, ...selected.scripts.entries()]);
        return { files: all.slice(0, wheel.length), scripts: all.slice(wheel.length) };
    }
    readEntries(entries) {
        return (0,_admission__WEBPACK_IMPORTED_MODULE_6__/* .admitAll */ .T1)(entries, (entry) => this.readOne(entry), this.reporter);
    }
    async readOne({ path, source }) {
        const shown = this.shown(source);
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.dir, source);
        // Not at once: what lies outside may be a device that has no end.
        await this.checkInside(source);
        const bytes = await (0,_found_files__WEBPACK_IMPORTED_MODULE_4__/* .readFound */ .$)(file, shown, 'file-unreadable');
        const remedy = `exclude = [${JSON.stringify((0,tinyglobby__WEBPACK_IMPORTED_MODULE_9__/* .escapePath */ .ft)(source))}] leaves it out`;
        return (0,_admission__WEBPACK_IMPORTED_MODULE_6__/* .admitted */ .Nd)({ source: shown, path, bytes }, this.reporter, remedy);
    }
}


/***/ }),

/***/ 95966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readProject)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/build/source/application.ts
var application = __webpack_require__(71524);
// EXTERNAL MODULE: ./action/build/source/core-metadata.ts
var core_metadata = __webpack_require__(99077);
// EXTERNAL MODULE: ./action/build/source/licenses.ts
var licenses = __webpack_require__(37860);
// EXTERNAL MODULE: ./action/build/source/project-name.ts
var project_name = __webpack_require__(22179);
// EXTERNAL MODULE: ./action/build/source/own-rule.ts
var own_rule = __webpack_require__(22073);
// EXTERNAL MODULE: ./action/build/source/package-files.ts
var package_files = __webpack_require__(48100);
// EXTERNAL MODULE: ./action/build/source/selection.ts
var selection = __webpack_require__(45380);
// EXTERNAL MODULE: ./action/build/source/settings.ts
var source_settings = __webpack_require__(13729);
// EXTERNAL MODULE: ./action/build/source/spdx.ts
var spdx = __webpack_require__(2363);
;// CONCATENATED MODULE: ./action/build/source/application-toml.ts









/** Keys of an mpy-blox.toml besides those of [tool.mpy-blox]. */
const METADATA = ['name', 'version', 'description', 'license'];
function readOwnDescription(document, file, files) {
    const settings = (0,source_settings/* readSettings */.s)(document, METADATA);
    const given = document.string('name');
    if (given === undefined)
        throw document.failure('name', 'no name: add `name = "…"`');
    const name = (0,project_name/* normalisedName */.E)(given);
    if (name === undefined) {
        throw document.failure('name', `${JSON.stringify(given)} is not a project name (letters, digits, - _ .)`);
    }
    const version = document.string('version');
    const license = document.string('license');
    if (license !== undefined && (0,spdx/* licenseExpression */.O)(license) === undefined) {
        throw document.failure('license', 'license is no SPDX expression: MIT, Apache-2.0, LicenseRef-Proprietary');
    }
    return {
        file,
        name,
        ...(version === undefined ? {} : { version: { version, at: document.place('version') } }),
        description: (0,core_metadata/* oneLine */.TN)(document.string('description') ?? ''),
        ...(license === undefined ? {} : { license }),
        pythonRequirements: [],
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
    const selected = new selection/* Selected */.cp();
    if (settings.packages === undefined && settings.scripts === undefined) {
        const root = (await (0,application/* applicationRoot */.N8)(files)) ?? '.';
        await (0,application/* selectApplication */.$7)(files, root, exclude, selected);
        await (0,package_files/* selectIncludes */.gz)(files, settings.include, exclude, selected.wheel);
    }
    else {
        await (0,own_rule/* selectOwn */.N)(files, { file, name, settings, exclude }, selected);
    }
    const own = await files.readAll(selected);
    return {
        ...description,
        ...own,
        licenses: own.files.length > 0 ? await (0,licenses/* readLicenses */.zz)(files, undefined) : [],
        requirements: []
    };
}

// EXTERNAL MODULE: ./action/build/source/description-missing.ts + 1 modules
var description_missing = __webpack_require__(10210);
// EXTERNAL MODULE: ./action/build/source/manifest-py.ts + 1 modules
var manifest_py = __webpack_require__(85631);
// EXTERNAL MODULE: ./action/build/source/mip-package.ts
var mip_package = __webpack_require__(84829);
// EXTERNAL MODULE: ./action/build/source/pyproject.ts + 4 modules
var source_pyproject = __webpack_require__(75095);
// EXTERNAL MODULE: ./action/build/source/toml-table.ts + 1 modules
var toml_table = __webpack_require__(11316);
;// CONCATENATED MODULE: ./action/build/source/read-project.ts










const NOT_READ = 'not read beside an application: what it requires belongs in dependencies';
/**
 * Reads a project by what describes it: a pyproject.toml, or the setup.py of older ones; else an mpy-blox.toml
 * with name and version beside an application's files, a manifest.py or a mip package.json.
 */
async function readProject(files, options, reporter) {
    const pyproject = await readToml(files, description_missing/* PYPROJECT */.Jj);
    const own = await readToml(files, description_missing/* OWN */.ZF);
    const isDescribed = pyproject !== undefined && (0,source_pyproject/* describesProject */.CB)(pyproject);
    if (isDescribed && own !== undefined) {
        throw new failure/* Failure */.HR('description-twice', `${files.shown(description_missing/* PYPROJECT */.Jj)} describes the project, so nobody would read ${files.shown(description_missing/* OWN */.ZF)}: move its lines to [tool.mpy-blox] there, or delete one of the two`);
    }
    const isThere = await Promise.all(description_missing/* SETUP */.K1.map((name) => files.isFile(name)));
    const setup = description_missing/* SETUP */.K1.find((_name, index) => isThere[index]);
    if (isDescribed || (setup !== undefined && own === undefined)) {
        const shown = files.shown(isDescribed ? description_missing/* PYPROJECT */.Jj : setup);
        const document = pyproject ?? toml_table/* TomlTable */.h.parse('', shown);
        const hasSetup = setup !== undefined;
        return (0,source_pyproject/* readPyproject */.x7)(document, shown, files, { ...options, hasSetup }, reporter);
    }
    const mip = await readMip(files);
    const hasManifest = await files.isFile(description_missing/* MANIFEST */.e0);
    if (own === undefined) {
        const described = hasManifest ? description_missing/* MANIFEST */.e0 : mip && description_missing/* MIP */.F6;
        throw await (0,description_missing/* descriptionMissing */.j0)(files, described, mip?.version);
    }
    const description = readOwnDescription(own, files.shown(description_missing/* OWN */.ZF), files);
    const isApplication = description.settings.packages !== undefined || (await (0,application/* applicationRoot */.N8)(files)) !== undefined;
    if (isApplication || (!hasManifest && mip === undefined)) {
        const unread = [...(hasManifest ? [description_missing/* MANIFEST */.e0] : []), ...(mip ? [description_missing/* MIP */.F6] : [])];
        for (const name of unread)
            files.leave(name, NOT_READ);
        return readApplication(description, options.platform, files);
    }
    if (hasManifest && mip !== undefined)
        files.leave(description_missing/* MIP */.F6, `${description_missing/* MANIFEST */.e0} says which files`);
    reporter.info(`${files.shown(hasManifest ? description_missing/* MANIFEST */.e0 : description_missing/* MIP */.F6)} says which files`);
    return hasManifest ? readManifest(description, files) : readMipProject(description, files, mip);
}
const readText = async (files, name) => (await files.isFile(name)) ? files.text(name) : undefined;
async function readToml(files, name) {
    const text = await readText(files, name);
    return text === undefined ? undefined : toml_table/* TomlTable */.h.parse(text, files.shown(name));
}
async function readMip(files) {
    const text = await readText(files, description_missing/* MIP */.F6);
    return text === undefined ? undefined : (0,mip_package/* parseMipPackage */.cw)(text, files.shown(description_missing/* MIP */.F6));
}
async function readManifest(description, files) {
    const selected = new selection/* Selected */.cp();
    const { requirements, ...facts } = await (0,manifest_py/* selectManifest */.y)(files, description_missing/* MANIFEST */.e0, selected);
    return {
        ...facts,
        ...description,
        description: description.description || (facts.description ?? ''),
        ...(await files.readAll(selected)),
        licenses: await (0,licenses/* readLicenses */.zz)(files, undefined),
        requirements
    };
}
async function readMipProject(description, files, mip) {
    const selected = new selection/* Selected */.cp();
    const file = files.shown(description_missing/* MIP */.F6);
    await (0,mip_package/* selectMipPackage */.bQ)(files, mip, file, selected);
    return {
        ...(mip.version === undefined ? {} : { version: { version: mip.version, at: { file } } }),
        ...(mip.license === undefined ? {} : { license: mip.license }),
        ...description,
        description: description.description || (mip.description ?? ''),
        ...(await files.readAll(selected)),
        licenses: await (0,licenses/* readLicenses */.zz)(files, undefined),
        requirements: (0,mip_package/* mipRequirements */.tU)(mip, { file })
    };
}


/***/ }),

/***/ 28723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   h4: () => (/* binding */ askedVersion),
/* harmony export */   p: () => (/* binding */ isSameVersion),
/* harmony export */   r8: () => (/* binding */ normaliseVersion),
/* harmony export */   x: () => (/* binding */ resolveVersion)
/* harmony export */ });
/* unused harmony export versionOfTag */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/**
 * The version of a release, normalised after PEP 440: from `version`, else the tag, else what describes
 * the project. A tag and a description that name different versions are an error, since one of
 * them was forgotten; an explicit `version` settles it.
 */
function resolveVersion(sources) {
    const { version, dev, now } = sources;
    const release = version === undefined ? versionFromSources(sources) : normaliseVersion(version);
    return dev ? devVersion(release, now) : release;
}
function versionFromSources({ tag, declared, file }) {
    const ofProject = declared && normaliseVersion(declared.version, declared.at);
    if (tag === undefined) {
        if (ofProject !== undefined)
            return ofProject;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-missing', `no version: put \`version\` into ${file}, build from a tag such as v1.4.0, or give \`version\``);
    }
    const ofTag = versionOfTag(tag);
    if (ofProject !== undefined && !isSameVersion(ofProject, ofTag)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-mismatch', `the tag says version ${ofTag}, ${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(declared.at)} says ${ofProject}; change one of them, or give \`version\``, { at: declared.at });
    }
    return ofTag;
}
/** What a run was asked for, normalised: `version`, else the tag; undefined where only the project tells it. */
function askedVersion({ version, tag }) {
    if (version !== undefined)
        return normaliseVersion(version);
    return tag === undefined ? undefined : versionOfTag(tag);
}
/** Whether a normalised version comes before the release that it is named after (PEP 440). */
function isPreRelease(version) {
    return /\d(?:a|b|rc)\d|\.dev\d/.test(version.split('+')[0]);
}
/** What tags begin with that tell projects apart. */
const PROJECT = /^.+(?:\/(?=v)|-(?=v\d)|@(?=v?\d))/;
/**
 * The version that a tag stands for, normalised: `v1.4.0`, `refs/tags/v1.4.0`, or `lib/v1.4.0`, `lib-v1.4.0`,
 * `lib@1.4.0` where several projects share a repository.
 */
function versionOfTag(tag) {
    const name = tag.replace(/^refs\/tags\//, '');
    const version = parseVersion(name.replace(PROJECT, ''));
    if (version === undefined) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-invalid', `the tag ${JSON.stringify(name)} is not a version; tag releases like v1.4.0, or give \`version\``);
    }
    return version;
}
/** @returns the normal form of a PEP 440 version: `V1.0-RC1` becomes `1.0rc1` */
function normaliseVersion(text, at) {
    const version = parseVersion(text);
    if (version === undefined) {
        const where = at === undefined ? '' : `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9)(at)}: `;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('version-invalid', `${where}${JSON.stringify(text)} is not a version after PEP 440 (like 1.4.0, 1.4.0rc1 or 1.4.0.post1)`, at === undefined ? {} : { at });
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
/** Whether two normalised versions are one: 1.4 equals 1.4.0 (PEP 440, "Version matching"). */
function isSameVersion(a, b) {
    return withoutZeros(a) === withoutZeros(b);
}
function withoutZeros(version) {
    const [numbers = ''] = /^[\d.!]*\d/.exec(version) ?? [];
    const parts = numbers.split('.');
    while (parts.length > 1 && parts.at(-1) === '0')
        parts.pop();
    return parts.join('.') + version.slice(numbers.length);
}


/***/ })

};
