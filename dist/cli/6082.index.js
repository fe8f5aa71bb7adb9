export const id = 6082;
export const ids = [6082];
export const modules = {

/***/ 2375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   __: () => (/* binding */ Budget)
/* harmony export */ });
/* unused harmony exports MIB, MAX_BYTES */
const MIB = 1024 * 1024;
/** More than any board's flash holds. */
const MAX_BYTES = 64 * MIB;
const MAX_ENTRIES = 10_000;
/** Above this size it may be no more than so many times what is packed: nothing for boards shrinks like that. */
const MAX_RATIO = 100;
const RATIO_FROM_BYTES = 8 * MIB;
/** What an archive may still come to, whoever made it: counted before it is in memory. */
class Budget {
    packedBytes;
    entries = 0;
    bytes = 0;
    constructor(packedBytes) {
        this.packedBytes = packedBytes;
    }
    /** One more file, folder or whatever an archive lists. */
    entry() {
        if (++this.entries > MAX_ENTRIES)
            throw new Error(`it holds more than ${MAX_ENTRIES} files`);
    }
    unpacked(bytes) {
        this.bytes += bytes;
        if (this.bytes > MAX_BYTES)
            throw new Error(`it unpacks to more than ${MAX_BYTES / MIB} MB`);
        if (this.bytes > Math.max(RATIO_FROM_BYTES, MAX_RATIO * this.packedBytes))
            throw new Error(`it unpacks to more than ${MAX_RATIO} times its size, as nothing for boards does`);
    }
}


/***/ }),

/***/ 42370:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ unzip)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _budget__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2375);


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
    const budget = new _budget__WEBPACK_IMPORTED_MODULE_1__/* .Budget */ .__(bytes.length);
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

/***/ 97928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jt: () => (/* binding */ isExtra),
/* harmony export */   t: () => (/* binding */ parsePythonRequirement),
/* harmony export */   td: () => (/* binding */ appliesToBoards)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68898);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _source_project_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22179);



/** @throws Failure `requirement-invalid` */
function parsePythonRequirement(text, at) {
    const [before, ...after] = text.split(';');
    const stated = before.trim();
    const name = /^[A-Za-z0-9][\w.-]*/.exec(stated)?.[0];
    if (name === undefined)
        throw invalid(at, text, 'it has no name');
    const rest = stated.slice(name.length).trim();
    const [bracketed = '', extras = ''] = /^\[([^\]]*)\]/.exec(rest) ?? [];
    const specifier = rest.slice(bracketed.length).replace(/[()\s]/g, '');
    if (!(0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.validRange)(specifier))
        throw invalid(at, text, 'it is not a name with versions');
    return {
        name,
        extras: extras.split(',').flatMap((one) => (0,_source_project_name__WEBPACK_IMPORTED_MODULE_2__/* .normalisedName */ .E)(one.trim()) ?? []),
        specifier,
        marker: after.join(';').trim()
    };
}
/** Whether it is only for those who want an extra of the project that names it, such as `dev`. */
const isExtra = (text) => text
    .split(';')
    .slice(1)
    .some((condition) => /\bextra\b/.test(condition));
/** What markers see on a board: PyPI's tools would have them see the PC. */
const BOARD = {
    os_name: '',
    sys_platform: 'micropython',
    platform_machine: '',
    platform_python_implementation: 'MicroPython',
    platform_release: '',
    platform_system: '',
    platform_version: '',
    python_version: '3.8',
    python_full_version: '3.8.0',
    implementation_name: 'micropython',
    implementation_version: '1.22.0'
};
/**
 * Whether a condition holds on a board.
 *
 * @param extras that are wanted of the package whose condition it is
 * @throws Failure `requirement-invalid`
 */
function appliesToBoards(marker, extras, at) {
    if (marker === '')
        return true;
    const tokens = marker.match(/"[^"]*"|'[^']*'|[()]|[<>=!~]+|[\w.]+/g) ?? [];
    const malformed = () => invalid(at, marker, 'it is not a condition');
    return ['', ...extras].some((extra) => {
        const values = new Map(Object.entries({ ...BOARD, extra }));
        return new MarkerReader(tokens, values, malformed).read();
    });
}
/** How things that are no versions are compared. */
const COMPARE = new Map(Object.entries({
    '==': (left, right) => left === right,
    '===': (left, right) => left === right,
    '!=': (left, right) => left !== right,
    '<': (left, right) => left < right,
    '<=': (left, right) => left <= right,
    '>': (left, right) => left > right,
    '>=': (left, right) => left >= right
}));
/** Whoever nests conditions deeper means the stack of whoever reads them. */
const MAX_DEPTH = 50;
class MarkerReader {
    tokens;
    values;
    malformed;
    next = 0;
    depth = 0;
    constructor(tokens, values, malformed) {
        this.tokens = tokens;
        this.values = values;
        this.malformed = malformed;
    }
    read() {
        const value = this.either();
        if (this.next < this.tokens.length)
            throw this.malformed();
        return value;
    }
    either() {
        let value = this.both();
        while (this.take('or'))
            value = this.both() || value;
        return value;
    }
    both() {
        let value = this.one();
        while (this.take('and'))
            value = this.one() && value;
        return value;
    }
    one() {
        if (!this.take('('))
            return this.comparison();
        if (++this.depth > MAX_DEPTH)
            throw this.malformed();
        const value = this.either();
        if (!this.take(')'))
            throw this.malformed();
        this.depth--;
        return value;
    }
    comparison() {
        const left = this.value();
        const isNegated = this.take('not');
        const operator = this.tokens[this.next++] ?? '';
        const right = this.value();
        if (operator === 'in')
            return right.includes(left) !== isNegated;
        if (isNegated)
            throw this.malformed();
        if ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.valid)(left) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.validRange)(operator + right)) {
            return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.satisfies)(left, operator + right, { prereleases: true });
        }
        const compare = COMPARE.get(operator);
        if (compare === undefined)
            throw this.malformed();
        return compare(left, right);
    }
    value() {
        const token = this.tokens[this.next++] ?? '';
        if (/^["']/.test(token))
            return token.slice(1, -1);
        const value = this.values.get(token);
        if (value === undefined)
            throw this.malformed();
        return value;
    }
    take(token) {
        if (this.tokens[this.next] !== token)
            return false;
        this.next += 1;
        return true;
    }
}
const invalid = (at, text, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('requirement-invalid', `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(at)}: cannot read ${JSON.stringify(text)}: ${why}`, { at });


/***/ }),

/***/ 40247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ ofRequirement),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   gF: () => (/* binding */ readDependencies),
/* harmony export */   kY: () => (/* binding */ ofPython),
/* harmony export */   oZ: () => (/* binding */ packageName)
/* harmony export */ });
/* harmony import */ var _options_quoted__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90842);
/* harmony import */ var _source_project_name__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22179);
/* harmony import */ var _python_requirement__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97928);



const LATEST = 'latest';
const ADDRESS = /^(github|gitlab|codeberg|https?):/;
const KEYS = ['version', 'url', 'pypi', 'path', 'even-if-frozen'];
/** Reads `[tool.mpy-blox.dependencies]`. */
function readDependencies(settings) {
    const found = { wanted: [], projects: [], evenIfFrozen: [] };
    if (settings.has('dependencies') && !settings.isTable('dependencies')) {
        throw settings.failure('dependencies', 'dependencies must be a table: name = "version"');
    }
    readInto(found, settings.table('dependencies'), '');
    return found;
}
/** @param prefix of the names: TOML reads `umqtt.simple = "latest"` as a table in a table */
function readInto(found, table, prefix) {
    for (const key of table.keys()) {
        const name = prefix + key;
        if (!table.isTable(key)) {
            found.wanted.push(ofText(name, table, key));
        }
        else if (table.isInline(key) || KEYS.some((known) => table.table(key).has(known))) {
            readOne(found, name, table.table(key), table.place(key));
        }
        else {
            readInto(found, table.table(key), `${name}.`);
        }
    }
}
function readOne(found, name, table, at) {
    table.onlyKeys(KEYS);
    const sources = KEYS.slice(0, 4).filter((key) => table.has(key));
    if (sources.length !== 1) {
        throw table.failure('', `${name} needs one of version, url, pypi and path`);
    }
    const [source] = sources;
    const text = table.string(source);
    if (table.boolean('even-if-frozen', false))
        found.evenIfFrozen.push(name);
    if (source === 'path')
        found.projects.push({ name, path: text, at });
    else if (source === 'pypi')
        found.wanted.push(...ofPython(`${name}${specifierOf(text)}`, [], at));
    else
        found.wanted.push(ofText(name, table, source));
}
function ofText(name, table, key) {
    const text = table.string(key);
    const at = table.place(key);
    if (ADDRESS.test(text))
        return { kind: 'address', name, address: text, at };
    if (/[<>=~^!,]/.test(text)) {
        throw table.failure(key, `${name}: an index of mip has no ranges: name one version, or "latest"`);
    }
    if (/[/:\s]/.test(text)) {
        throw table.failure(key, `${name}: ${(0,_options_quoted__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(text)} is neither a version nor an address (github:, gitlab:, codeberg:, https:)`);
    }
    return { kind: 'index', name, version: text === '' || text === '*' ? LATEST : text, at };
}
function specifierOf(text) {
    if (text === LATEST || text === '*')
        return '';
    return /^[\dv]/.test(text) ? `==${text}` : text;
}
/**
 * What a line of `Requires-Dist` or `[project] dependencies` asks for on a board: a package, or nothing where
 * its condition holds on none.
 *
 * @param extras that are wanted of whatever has the line
 * @throws Failure `requirement-invalid`
 */
function ofPython(text, extras, at) {
    const { marker, ...wanted } = (0,_python_requirement__WEBPACK_IMPORTED_MODULE_0__/* .parsePythonRequirement */ .t)(text, at);
    return (0,_python_requirement__WEBPACK_IMPORTED_MODULE_0__/* .appliesToBoards */ .td)(marker, extras, at) ? [{ kind: 'pypi', ...wanted, at }] : [];
}
/** What a package.json's `deps` or a manifest's `require` asks for. */
function ofRequirement({ spec, version, at }) {
    if (!ADDRESS.test(spec))
        return { kind: 'index', name: spec, version: version ?? LATEST, at };
    const isPlain = /^https?:/.test(spec);
    const address = version === undefined || isPlain || spec.includes('@') ? spec : `${spec}@${version}`;
    return { kind: 'address', name: nameInAddress(spec), address, at };
}
/** `github:owner/name` is called name, `…/driver.py` driver, `…/driver/package.json` driver. */
function nameInAddress(address) {
    const path = address.split('@')[0].replace(/\/package\.json$/, '');
    return path
        .split(/[/:]/)
        .at(-1)
        .replace(/\.(py|mpy|json)$/, '');
}
/** As the lock repeats it. */
function textOf(wanted) {
    switch (wanted.kind) {
        case 'index':
            return `${wanted.name} ${wanted.version}`;
        case 'address':
            return `${wanted.name} ${wanted.address}`;
        case 'pypi':
            return `${wanted.name} pypi${extrasText(wanted.extras)}${wanted.specifier}`;
    }
}
const extrasText = (extras) => extras.length === 0 ? '' : `[${extras.join(',')}]`;
/** Two names that are one package: `umqtt.simple` and `umqtt-simple`. */
const packageName = (name) => (0,_source_project_name__WEBPACK_IMPORTED_MODULE_2__/* .normalisedName */ .E)(name) ?? name;


/***/ }),

/***/ 42712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readFound),
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73382);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87813);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78862);






/** Ends of lines: no `.` of a regular expression is one, so that a glob passes over such a name without a word. */
const LINE_END = /[\n\r\u2028\u2029]/g;
/** While names are compared, a character for private use stands for each. */
const PRIVATE = 0xf0000;
const STAND_IN = /[\u{f000a}\u{f000d}\u{f2028}\u{f2029}]/gu;
const covered = (name) => name.replaceAll(LINE_END, (end) => String.fromCodePoint(PRIVATE + end.charCodeAt(0)));
const real = (path) => path.replaceAll(STAND_IN, (it) => String.fromCharCode(it.codePointAt(0) - PRIVATE));
/** What is found in a folder that cannot be read, and in one that went away after its name was read. */
const UNKNOWN = '(whatever is in it)';
const GONE = '(whatever was in it)';
/** For bytes in a name that are no UTF-8; nothing can be opened by it. */
const NO_UTF8 = '\ufffd';
const placeholder = (name) => ({ name, isFile: () => true });
const NO_FOLDER = { isDirectory: () => false };
/** What the glob sees of the file system: names that it can compare, and something where nothing can be seen. */
function visibleFiles() {
    const folders = new Set();
    return {
        readdir: (folder, options, done) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdir)(real(folder), options, (error, entries) => {
            const isThere = error?.code !== 'ENOENT' && error?.code !== 'ENOTDIR';
            if (error && (isThere || folder.includes(NO_UTF8)))
                return done(null, [placeholder(UNKNOWN)]);
            if (error && folders.has((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder)))
                return done(null, [placeholder(GONE)]);
            for (const entry of entries ?? []) {
                entry.name = covered(entry.name);
                if (entry.isDirectory())
                    folders.add((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, entry.name));
                else if (!entry.isSymbolicLink())
                    entry.isFile = () => true;
            }
            done(error, entries);
        }),
        realpath: (path, done) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpath)(real(path), (error, found) => done(null, error ? path : covered(found))),
        stat: (path, done) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.stat)(real(path), (error, stats) => done(null, error ? NO_FOLDER : stats))
    };
}
/**
 * Files that match; symbolic links are followed. What cannot be read is found, too, so that whoever reads it
 * is told: the content of a folder, one that went away meanwhile, a link to what is not there, a name that is not UTF-8.
 *
 * @param leave is told of what matches and is no file: a pipe, a socket, a device, and links to them
 * @returns relative to `cwd`, or `absolute`; not sorted
 */
async function findFiles(patterns, options, leave) {
    const found = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_5__/* .glob */ .TI)(patterns.map(covered), {
        ...options,
        ignore: options.ignore.map(covered),
        onlyFiles: true,
        fs: visibleFiles()
    });
    const paths = found.map(real);
    const kinds = await Promise.all(paths.map((path) => noFile((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(options.cwd, path))));
    return paths.filter((path, index) => {
        const kind = kinds[index];
        if (kind !== undefined)
            leave(path, `${kind}, not a file`);
        return kind === undefined;
    });
}
/** What would be waited for in vain, or without an end, if it were opened. */
async function noFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
    if (found === undefined || found.isFile() || found.isDirectory())
        return undefined;
    if (found.isFIFO())
        return 'a pipe';
    return found.isSocket() ? 'a socket' : 'a device';
}
/**
 * Reads a file that was found.
 *
 * @param shown what messages call it
 * @param code of the failure
 */
async function readFound(file, shown, code) {
    const isFolder = [UNKNOWN, GONE].includes((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file));
    const named = isFolder ? `the folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(shown)}` : shown;
    const refused = (why) => new _report_failure__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR(code, `${named} ${why}`, { at: { file: shown } });
    if (file.includes(NO_UTF8))
        throw refused('has a name that is not UTF-8; rename it');
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(file) === GONE)
        throw refused('went away while the project was read; build once more');
    if (isFolder)
        throw refused('may not be read by this user');
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file).catch(() => undefined);
    const fault = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).then(() => undefined, ({ code }) => code);
    if (fault === 'ELOOP')
        throw refused('is a link that leads back to itself; remove or exclude it');
    if (target !== undefined && fault !== undefined)
        throw refused(`is a link to ${target}, which is not there; bring that, or exclude the link`);
    return (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_3__/* .readNamed */ .M)(file, { what: 'file', shown, code });
}


/***/ }),

/***/ 18258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   G5: () => (/* binding */ checkFoldersBeside),
/* harmony export */   ZB: () => (/* binding */ topName),
/* harmony export */   nb: () => (/* binding */ checkModuleNames),
/* harmony export */   wp: () => (/* binding */ importFault)
/* harmony export */ });
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _source_application__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71524);



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
        const reason = importFault(path);
        if (reason === undefined)
            continue;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('module-name', `${source}: a board cannot import it, since ${reason}`, {
            at: { file: source }
        });
    }
}
/** Why no `import` finds a module; undefined where one does, and of what is no module. */
function importFault(path) {
    if (!/\.m?py$/.test(path))
        return undefined;
    const names = path.replace(/\.m?py$/, '').split('/');
    return names.every(isName) ? shadow(path) : INVALID;
}
/**
 * Refuses modules beside a folder of their name: `import` finds the folder, even one without modules
 * (py/builtinimport.c: stat_module), where CPython finds the module.
 *
 * @param sources of the files by their paths on the board
 * @throws Failure `module-name`
 */
function checkFoldersBeside(sources) {
    const folders = new Set([...sources.keys()].flatMap(_release_board_path__WEBPACK_IMPORTED_MODULE_0__/* .foldersOf */ .pd));
    for (const [path, source] of sources) {
        const name = path.replace(/\.m?py$/, '');
        if (name === path || !folders.has(name) || _source_application__WEBPACK_IMPORTED_MODULE_2__/* .STARTED */ .su.includes(path))
            continue;
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('module-name', `${source}: a board cannot import it, since it finds the folder ${name}/ first; rename or exclude one of them`, { at: { file: source } });
    }
}
/** Whether `import` takes it. */
const isName = (name) => /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.includes(name);
/** What `import` calls first: `umqtt` of `umqtt/simple.py`, `ssl` of `ssl.py`. */
const topName = (path) => path.split('/')[0].replace(/\.m?py$/, '');
const INVALID = 'its name, or that of a folder, is not one of Python; rename or exclude it';
function shadow(path) {
    const top = topName(path);
    return BUILT_IN.includes(top)
        ? `MicroPython has ${top} built in; rename it, or exclude it`
        : undefined;
}


/***/ }),

/***/ 742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ refuseSecret),
  G: () => (/* binding */ secretName)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
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

/** What begins a private key in text: PEM (RFC 7468), OpenSSH, PGP, SSH2 (RFC 4716), PuTTY, age, minisign and signify. */
const TEXT_HEADER = new RegExp([
    '-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----',
    '---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----',
    String.raw `PuTTY-User-Key-File-\d`,
    'AGE-SECRET-KEY-(?:PQ-)?1',
    '(?:minisign encrypted|signify) secret key'
].join('|'), 'g');
/** OpenSSH's own format, bare and in base64 (openssh: PROTOCOL.key). */
const OPENSSH = ['openssh-key-v1\0', 'b3BlbnNzaC1rZXktdjE'];
/** A private key as JSON (RFC 7517), whichever comes first of kind and secret. */
const JSON_WEB_KEY = /"kty"\s*:/;
const JSON_SECRET = /"d"\s*:\s*"[\w-]{16,}"/;
/** How DER and PEM text begin in base64. */
const PACKED = /M(?=[C-I][A-Za-z0-9+/]{38})|LS0tLS1CRUdJTi/g;
/** Characters of base64 that hold a header, and the longest key with its line ends. */
const PACKED_HEADER = 120;
const PACKED_KEY = 9000;
/** Between a header and the key in a program: ends of strings and lines. */
const STRING_ENDS = /^(?:\\[nrt]|[\s"'()\\+,]|b(?=["'])|(?:Proc-Type|DEK-Info):[^\n\\]*)*/;
const KEY_TEXT = /^[A-Za-z0-9+/]{24}/;
/**
 * Finds a private key anywhere in a file, whatever the file is called: as text, in OpenSSH's format, as
 * JSON, or in DER (PKCS#1, PKCS#8 plain and encrypted, PKCS#12, SEC 1); PEM and DER also in base64.
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
    return derKeyIn(bytes) ?? packedKeyIn(text);
}
/** Line ends and quotes between its pieces are nothing to base64. */
function packedKeyIn(text) {
    const unpacked = (at, most) => Buffer.from(text.slice(at, at + most), 'base64');
    for (const { index } of text.matchAll(PACKED)) {
        const begin = unpacked(index, PACKED_HEADER);
        const kind = begin.toString('latin1').match(TEXT_HEADER)?.[0];
        if (kind !== undefined)
            return `${kind} in base64`;
        const key = mayBeDerKey(begin) ? derKeyAt(unpacked(index, PACKED_KEY), 0) : undefined;
        if (key !== undefined)
            return `${key} in base64`;
    }
    return undefined;
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
/** Whether there is a sequence that begins with a number of one byte or another sequence. */
function mayBeDerKey(bytes) {
    const start = bytes[1] > 0x80 ? bytes[1] - 0x80 + 2 : 2;
    return (bytes[0] === SEQUENCE &&
        (bytes[start] === SEQUENCE || (bytes[start] === INTEGER && bytes[start + 1] === 1)));
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
    [/^\.env(\..+|rc)?$|\.env$/, 'it holds secrets of an environment'],
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
 * @param remedy what leaves it out
 * @throws Failure `secret-file`, naming the file
 */
function refuseSecret({ source, path, bytes }, remedy) {
    const reason = secretName(source) ?? secretName(path) ?? secretContent(path, bytes);
    if (reason === undefined)
        return;
    throw new failure/* Failure */.HR('secret-file', `${source} cannot go into a release: ${reason}; ${remedy}`, {
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
    return key === undefined ? undefined : `it holds a private key (${key})`;
}


/***/ }),

/***/ 66379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const sha256Of = (content) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');


/***/ }),

/***/ 61479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ LARGEST_BYTES),
/* harmony export */   Nd: () => (/* binding */ admitted),
/* harmony export */   T1: () => (/* binding */ admitAll)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _report_some_of__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92578);
/* harmony import */ var _secret_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(742);
/* harmony import */ var _source_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85745);




/** More than any board's flash holds. */
const LARGEST_BYTES = 16 << 20;
/**
 * A file as it goes into a release, wherever it comes from: no secret, a module as UTF-8 without a
 * byte order mark.
 *
 * @param remedy what leaves it out
 * @throws Failure `file-large`, `secret-file`, `encoding`
 */
function admitted(file, reporter, remedy = 'leave it out') {
    if (file.bytes.length > LARGEST_BYTES) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('file-large', `${file.source} is larger than ${LARGEST_BYTES} bytes, which no board's flash holds; ${remedy}`, { at: { file: file.source } });
    }
    (0,_secret_file__WEBPACK_IMPORTED_MODULE_1__/* .refuseSecret */ .T)(file, remedy);
    if (!file.path.endsWith('.py')) {
        if ((0,_source_text__WEBPACK_IMPORTED_MODULE_2__/* .hasMark */ .mP)(file.bytes)) {
            reporter.warning(`${file.source} begins with a byte order mark, and keeps it`);
        }
        return file;
    }
    const { bytes, changed } = (0,_source_text__WEBPACK_IMPORTED_MODULE_2__/* .moduleText */ .W7)(file.source, file.bytes);
    if (changed !== undefined)
        reporter.info(`${file.source}: ${changed}`);
    return { ...file, bytes };
}
/**
 * Several files as they go into a release. Each that must not is told, since whoever mends one would meet the next.
 *
 * @param admit reads one, and admits it
 * @throws Failure of the only one, or one that names all
 */
async function admitAll(items, admit, reporter) {
    const files = [];
    const refused = [];
    for (const outcome of await Promise.allSettled(items.map(async (item) => admit(item)))) {
        if (outcome.status === 'fulfilled')
            files.push(outcome.value);
        else if (outcome.reason instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            refused.push(outcome.reason);
        else
            throw outcome.reason;
    }
    const [first] = refused;
    if (first === undefined)
        return files;
    if (refused.length === 1)
        throw first;
    for (const { message, details } of refused)
        reporter.error(message, details.at);
    const names = refused.flatMap(({ details }) => details.at?.file ?? []);
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(first.code, `${refused.length} files cannot go into a release: ${(0,_report_some_of__WEBPACK_IMPORTED_MODULE_3__/* .someOf */ .y)(names)}`, first.details);
}


/***/ }),

/***/ 71524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ selectApplication),
/* harmony export */   DP: () => (/* binding */ selectBesidePackage),
/* harmony export */   N8: () => (/* binding */ applicationRoot),
/* harmony export */   RD: () => (/* binding */ selectScripts),
/* harmony export */   e: () => (/* binding */ noteStarts),
/* harmony export */   k2: () => (/* binding */ DESK_FOLDERS),
/* harmony export */   qs: () => (/* binding */ STARTS),
/* harmony export */   su: () => (/* binding */ STARTED)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _release_key_files__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26118);
/* harmony import */ var _secret_file__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(742);
/* harmony import */ var _git_ignored__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83657);
/* harmony import */ var _package_files__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48100);
/* harmony import */ var _selection__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45380);






/** What a board starts, in its root. */
const STARTED = ['main.py', 'boot.py'];
/** What begins a program on a board; where one of them lies, an application does. */
const STARTS = [...STARTED, 'user_main.py'];
/** The folder of an application: the project's own, or its `src`. */
async function applicationRoot(files) {
    for (const root of ['.', 'src']) {
        for (const start of STARTS)
            if (await files.isFile(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(root, start)))
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
    /^(package|package-lock|tsconfig|pyrightconfig|diagram|micropico|pymakr)\.json$|^pymakr\.conf$/,
    /^(manifest|setup|conftest|noxfile)\.py$/,
    /^(setup\.cfg|tox\.ini|MANIFEST\.in|Pipfile|Makefile|Dockerfile|wokwi\.toml|.*\.lock)$/,
    /^requirements.*\.txt$/,
    /^(README|CHANGELOG|CHANGES|CONTRIBUTING|SECURITY|CODE_OF_CONDUCT|LICEN[SC]E|COPYING|NOTICE|AUTHORS)/i,
    /\.(md|rst|code-workspace|uf2|whl|img|img\.rtc|img\.nvs\/.*)$/
];
/** What describes the project, and is not to be looked for on a board by anybody. */
const DESCRIPTION = /^(pyproject|mpy-blox)\.toml$/;
const TESTS = /(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$/;
const SETTINGS = 'settings.json';
/**
 * Selects the files of an application: what lies in its folder lands at the same place on the board.
 *
 * @param root the application's folder, relative to the project
 * @param exclude globs, relative to the project
 */
async function selectApplication(files, root, exclude, into) {
    const desk = DESK_FOLDERS.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(root, folder, '**'));
    if (root !== '.' && (await files.isFolder('lib'))) {
        files.leave('lib', `the application lies in ${root}: ${root}/lib/ goes to the board`);
    }
    const pattern = [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(root, '**')];
    const [found, outside, ignored] = await Promise.all([
        files.find(pattern, desk),
        files.find(desk),
        (0,_git_ignored__WEBPACK_IMPORTED_MODULE_3__/* .gitIgnored */ .V)(files.dir)
    ]);
    for (const folder of new Set(outside.map((path) => topOf(root, path)))) {
        files.leave(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(root, folder, '/'), 'for the desk');
    }
    const excluded = exclude.length === 0 ? [] : await files.find(exclude);
    const out = { excluded: new Set(excluded), ignored: new Set(ignored) };
    for (const source of found) {
        if (into.wheel.has(source))
            continue;
        const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(root, source);
        if (DESCRIPTION.test(path))
            continue;
        const reason = reasonToLeave(path, source, out);
        if (reason !== undefined)
            files.leave(source, reason);
        else
            (0,_selection__WEBPACK_IMPORTED_MODULE_5__/* .addAsItLies */ .Yg)(path, source, into);
    }
}
const topOf = (root, path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(root, path).split('/')[0];
function reasonToLeave(path, source, { excluded, ignored }) {
    if (excluded.has(source))
        return 'excluded';
    if ((0,_secret_file__WEBPACK_IMPORTED_MODULE_2__/* .secretName */ .G)(path) !== undefined)
        return 'it holds secrets';
    if (path === SETTINGS)
        return "a board's own; name it in scripts if it is to replace theirs";
    if ((0,_package_files__WEBPACK_IMPORTED_MODULE_4__/* .isHidden */ .dK)(path))
        return 'hidden';
    if (path === '__init__.py')
        return 'the root of a board is no package';
    if (ignored.has(source))
        return 'ignored by git';
    const isDesk = (0,_release_key_files__WEBPACK_IMPORTED_MODULE_1__/* .isKeyFile */ .cI)(path) || TESTS.test(path) || DESK_FILES.some((pattern) => pattern.test(path));
    return isDesk ? 'for the desk' : (0,_package_files__WEBPACK_IMPORTED_MODULE_4__/* .uselessness */ .Yg)(path);
}
/** Of a project with a package of its own: what plainly belongs to a board. */
const BESIDE_A_PACKAGE = [...STARTS, 'config/**', 'lib/**'];
/**
 * Selects what lies beside a project's package and plainly belongs to a board: `main.py`, `boot.py`,
 * `user_main.py`, `config/`, and into the wheel `lib/`.
 */
async function selectBesidePackage(files, root, exclude, into) {
    const patterns = BESIDE_A_PACKAGE.map((pattern) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(root, pattern));
    for (const source of await (0,_package_files__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)(files, await files.find(patterns), patterns, exclude)) {
        if (!into.wheel.has(source))
            (0,_selection__WEBPACK_IMPORTED_MODULE_5__/* .addAsItLies */ .Yg)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(root, source), source, into);
    }
}
/** Selects the scripts that a project names: a file, a folder with all in it, or a glob. */
async function selectScripts(files, specs, exclude, scripts) {
    for (const spec of specs) {
        const patterns = [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(spec.from, spec.include)];
        const found = await files.find(patterns);
        if (found.length === 0) {
            throw files.missing(spec, 'script');
        }
        for (const source of await (0,_package_files__WEBPACK_IMPORTED_MODULE_4__/* .kept */ .LP)(files, found, patterns, exclude)) {
            scripts.add((0,_package_files__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(spec, source), source);
        }
    }
}
/** Tells of the programs in the project's folder, and in its `src`, that its release does not have. */
async function noteStarts(files, isReleased) {
    for (const start of STARTS) {
        for (const [source, spec] of [
            [start, `"${start}"`],
            [`src/${start}`, `{ include = "${start}", from = "src" }`]
        ]) {
            if (isReleased(source) || !(await files.isFile(source)))
                continue;
            files.leave(source, `not among the scripts: scripts = [${spec}] brings it to the board`);
        }
    }
}


/***/ }),

/***/ 99077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Ug: () => (/* binding */ parseCoreMetadata)
/* harmony export */ });
/* unused harmony export metadataHeaders */
/* harmony import */ var _spdx__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2363);

function parseCoreMetadata(text) {
    const headers = metadataHeaders(text);
    const first = (name) => headers.get(name)?.[0];
    const license = first('license-expression') ?? (0,_spdx__WEBPACK_IMPORTED_MODULE_0__/* .licenseExpression */ .O)(first('license'));
    return {
        name: first('name') ?? '',
        version: first('version') ?? '',
        summary: oneLine(first('summary') ?? ''),
        ...(license === undefined ? {} : { license }),
        requiresDist: headers.get('requires-dist') ?? [],
        licenseFiles: headers.get('license-file') ?? []
    };
}
/**
 * Reads the headers; the long description after them is of no use here.
 *
 * @returns lower-case name → values
 */
function metadataHeaders(text) {
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
    return headers;
}
/** METADATA that poetry-core writes without a description says UNKNOWN nowhere any more; old tools do. */
const oneLine = (text) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === 'UNKNOWN' ? '' : line;
};


/***/ }),

/***/ 10210:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e0: () => (/* binding */ MANIFEST),
  F6: () => (/* binding */ MIP),
  ZF: () => (/* binding */ OWN),
  Jj: () => (/* binding */ PYPROJECT),
  K1: () => (/* binding */ SETUP),
  j0: () => (/* binding */ descriptionMissing),
  D5: () => (/* binding */ withoutBackend)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/report/some-of.ts
var some_of = __webpack_require__(92578);
// EXTERNAL MODULE: ./action/build/source/application.ts
var application = __webpack_require__(71524);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/build/module-name.ts
var module_name = __webpack_require__(18258);
;// CONCATENATED MODULE: ./action/build/source/likely-packages.ts



/** Names that are seldom a library's own: for the desk. */
const DESK = /^(tests?|docs?|examples?|demos?|tools?|scripts|build|conftest|setup|manifest|noxfile|sdist_upip)$|^(test|example|demo)_|_(test|example|demo)$/;
/**
 * As TOML, the packages and modules that are likely a library's: those at the top and in `lib`, else those in `src`.
 * Of an application none, since it needs none of them named.
 */
async function likelyPackages(files) {
    if ((await (0,application/* applicationRoot */.N8)(files)) !== undefined)
        return [];
    const top = [...(await packagesIn('.', files)), ...(await packagesIn('lib', files))];
    return top.length > 0 ? top : packagesIn('src', files);
}
async function packagesIn(folder, files) {
    const packages = await files.find([external_node_path_.posix.join(folder, '*/__init__.py')]);
    const modules = await files.find([external_node_path_.posix.join(folder, '*.py')]);
    const names = [...packages, ...modules].map((path) => external_node_path_.posix.relative(folder, path).split('/')[0].replace(/\.py$/, ''));
    return [...new Set(names)]
        .filter((name) => (0,module_name/* isName */.Eo)(name) && !DESK.test(name) && !['__init__', 'lib'].includes(name))
        .map((name) => folder === '.' ? JSON.stringify(name) : `{ include = "${name}", from = "${folder}" }`);
}
/** What tells of a project: what describes one, and what begins an application. */
const SIGNS = ['pyproject.toml', 'mpy-blox.toml', 'manifest.py', 'package.json', ...application/* STARTS */.qs];
const DEEPEST = ['*', '*/*', '*/*/*'];
/** Folders below the project that look like projects themselves, but not those below these. Sorted. */
async function projectsBelow(files) {
    const patterns = DEEPEST.map((folder) => `${folder}/{${SIGNS.join(',')}}`);
    const found = await files.find(patterns, application/* DESK_FOLDERS */.k2.map((name) => `**/${name}/**`));
    const isSign = await Promise.all(found.map(async (path) => !path.endsWith('/package.json') || (await isOfMip(path, files))));
    const signs = found.filter((_path, index) => isSign[index]);
    const folders = [...new Set(signs.map((path) => external_node_path_.posix.dirname(path)))].sort();
    return folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
}
/** npm's have no `urls`. */
const isOfMip = async (path, files) => (await files.text(path)).includes('"urls"');

// EXTERNAL MODULE: ./action/build/source/manifest-py.ts + 1 modules
var manifest_py = __webpack_require__(85631);
// EXTERNAL MODULE: ./action/build/source/selection.ts
var selection = __webpack_require__(45380);
;// CONCATENATED MODULE: ./action/build/source/description-missing.ts






const PYPROJECT = 'pyproject.toml';
/** Of older projects. */
const SETUP = ['setup.py', 'setup.cfg'];
const OWN = 'mpy-blox.toml';
const MANIFEST = 'manifest.py';
const MIP = 'package.json';
const MOST_SHOWN = 5;
/**
 * Of what is no folder, that; of a folder that says too little the lines to add, with what is known of it filled in.
 * What a project is called is never guessed.
 *
 * @param described what says which files, if something does
 * @param version what a package.json says
 */
async function descriptionMissing(files, described, version) {
    if (!(await files.isFolder('')))
        return new failure/* Failure */.HR('project-missing', `${files.shown('')} is no folder, as a project is; publish takes bundles (.tar.gz), too`);
    const isVersioned = version !== undefined || (described === MANIFEST && (await isVersionedManifest(files)));
    const packages = described === undefined ? await likelyPackages(files) : [];
    const what = described
        ? `${files.shown(described)} says which files, not what the project is called`
        : (await files.isFile(PYPROJECT))
            ? `${files.shown(PYPROJECT)} is for tools, and has no table of a project, such as [project]`
            : `${files.shown('')} has no ${PYPROJECT}, ${MIP}, ${MANIFEST} or ${OWN}`;
    const isLibrary = packages.some((name) => !name.includes('from = "lib"'));
    const isHere = described !== undefined || isLibrary || (await (0,application/* applicationRoot */.N8)(files)) !== undefined;
    const below = isHere ? [] : (await projectsBelow(files)).map((folder) => files.shown(folder));
    const remedy = below.length > 0
        ? `give the project below it that is to be released as \`package\`: ${(0,some_of/* someOf */.y)(below, MOST_SHOWN)}`
        : `write an ${OWN} there with these lines: ${ownLines(packages, isVersioned)}`;
    return new failure/* Failure */.HR('project-missing', `${what}; ${remedy}`);
}
/** The lines of an mpy-blox.toml for a project without one, in one line. */
const ownLines = (packages, isVersioned = false) => [
    'name = "…"',
    ...(isVersioned ? [] : ['version = "…"']),
    ...(packages.length > 0 ? [`packages = [${packages.join(', ')}]`] : [])
].join(', ');
/** What to write so that a project is read here, and not by its backend. */
async function withoutBackend(file, files) {
    const packages = await likelyPackages(files);
    return file.endsWith('.toml')
        ? `packages = [${packages.join(', ') || '"…"'}] in [tool.mpy-blox] needs no backend`
        : `an ${OWN} with these lines needs no backend: ${ownLines(packages)}`;
}
async function isVersionedManifest(files) {
    try {
        const { version } = await (0,manifest_py/* selectManifest */.y)(files, MANIFEST, new selection/* Selected */.cp());
        return version !== undefined;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return false; // what is wrong with it is told once the project has a name
        throw error;
    }
}


/***/ }),

/***/ 83657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gitIgnored)
/* harmony export */ });
/* harmony import */ var _machine_subprocess__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39528);

const TIMEOUT_MS = 30_000;
/**
 * Files below a folder that git ignores, relative to it.
 *
 * @returns none where there is no git, no repository, or the folder as a whole is ignored
 */
async function gitIgnored(dir) {
    const git = (...args) => (0,_machine_subprocess__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)(['git', '-C', dir, ...args], { timeoutMs: TIMEOUT_MS });
    const [isIgnored, listed] = await Promise.all([
        git('check-ignore', '--quiet', '.'),
        git('ls-files', '--others', '--ignored', '--exclude-standard', '-z')
    ]);
    if (listed.code !== 0 || isIgnored.code === 0)
        return [];
    return listed.stdout.split('\0').filter((path) => path !== '');
}


/***/ }),

/***/ 37860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aO: () => (/* binding */ flattened),
/* harmony export */   up: () => (/* binding */ USUAL_LICENSES),
/* harmony export */   zz: () => (/* binding */ readLicenses)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _selection__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45380);


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
    const selection = new _selection__WEBPACK_IMPORTED_MODULE_1__/* .Selection */ .LN();
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
    const names = [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path), path.replaceAll('/', '-')];
    for (let number = 2;; number++) {
        const free = names.find((name) => !taken.has(name.toUpperCase()));
        if (free !== undefined)
            return free;
        names.push(`${path.replaceAll('/', '-')}-${number}`);
    }
}


/***/ }),

/***/ 85631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ selectManifest)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/build/source/application.ts
var application = __webpack_require__(71524);
// EXTERNAL MODULE: ./action/release/nested-json.ts
var nested_json = __webpack_require__(95255);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./action/build/source/manifest-syntax.ts


/**
 * Reads a manifest.py (MicroPython: tools/manifestfile.py) as the list of calls that nearly all of them are. It
 * is not run: anything but calls with literals is refused by its line.
 *
 * @throws Failure `manifest-py`
 */
function parseManifest(text, file) {
    return new Parser(tokens(text), text.split('\n'), file).calls();
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
    lines;
    file;
    at = 0;
    depth = 0;
    constructor(tokens, lines, file) {
        this.tokens = tokens;
        this.lines = lines;
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
        if (++this.depth > nested_json/* MAX_DEPTH */.lr)
            throw refused(this.file, open.line, nested_json/* TOO_DEEP */.gZ);
        while (this.peek().text !== close) {
            items.push(this.literal());
            if (this.peek().text !== close) {
                this.expect(',');
                commas++;
            }
        }
        this.next();
        this.depth--;
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
    beyond({ kind, line }) {
        if (kind === 'end')
            return refused(this.file, line, 'a bracket is not closed');
        const text = this.lines[line - 1].trim().slice(0, 60);
        return refused(this.file, line, `${JSON.stringify(text)} is more than calls with literals`);
    }
}
const ESCAPES = { n: '\n', t: '\t', r: '\r', '\n': '' };
function unquoted(token) {
    const [, prefix = '', quote = '', body = ''] = /^(\w*)("""|'''|"|')([^]*)\2$/.exec(token);
    if (quote !== '' && /r/i.test(prefix))
        return body;
    return body.replace(/\\([^])/g, (_, escaped) => ESCAPES[escaped] ?? escaped);
}
const refused = (file, line, why) => new failure/* Failure */.HR('manifest-py', `${file}:${line}: ${why}; a manifest.py is read here, not run: name the files with packages in an mpy-blox.toml instead`, { at: { file, line } });

// EXTERNAL MODULE: ./action/build/source/package-files.ts
var package_files = __webpack_require__(48100);
// EXTERNAL MODULE: ./action/build/source/spdx.ts
var spdx = __webpack_require__(2363);
;// CONCATENATED MODULE: ./action/build/source/manifest-py.ts





/**
 * Selects what a manifest.py declares, by the functions of MicroPython's tools/manifestfile.py. What it takes
 * from the firmware's own sources (`$(PORT_DIR)`) is on a board already.
 *
 * @param path of the manifest, below the project
 */
async function selectManifest(files, path, into) {
    const reader = new ManifestReader(files, into);
    await reader.read(path);
    return reader.facts;
}
/** Folders of the firmware's sources, which a project does not have. */
const FIRMWARE = /\$\((MPY|PORT|BOARD)_DIR\)/;
const MICROPYTHON_LIB = '$(MPY_LIB_DIR)';
const FROZEN = ['path', 'script', 'opt'];
/** Names of arguments; `include` and `require` take any, which are `options` there. */
const ARGUMENTS = new Map(Object.entries({
    metadata: ['description', 'version', 'license', 'author', 'stdlib', 'pypi', 'pypi_publish'],
    package: ['package_path', 'files', 'base_path', 'opt'],
    module: ['module_path', 'base_path', 'opt'],
    freeze: FROZEN,
    freeze_mpy: FROZEN,
    freeze_as_mpy: FROZEN,
    freeze_as_str: ['path']
}));
class ManifestReader {
    files;
    into;
    facts = { requirements: [] };
    seen = new Set();
    constructor(files, into) {
        this.files = files;
        this.into = into;
    }
    async read(path) {
        if (this.seen.has(path))
            return;
        this.seen.add(path);
        await this.files.checkInside(path);
        const shown = this.files.shown(path);
        for (const call of parseManifest(await this.files.text(path, 'manifest'), shown)) {
            await this.run(new CallReader(call, shown, external_node_path_.posix.dirname(path)));
        }
    }
    async run(call) {
        const known = ARGUMENTS.get(call.name);
        if (known !== undefined)
            call.checkNames(known);
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
            case 'freeze_as_str':
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
        const license = (0,spdx/* licenseExpression */.O)(call.optional('license'));
        if (license !== undefined)
            this.facts.license = license;
    }
    async include(call) {
        for (const given of call.texts('path', 0)) {
            if (this.isFirmwares(given))
                continue;
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
        const given = call.optional('base_path', 2) ?? '.';
        if (this.isFirmwares(given, name))
            return;
        const base = call.below(given);
        const chosen = call.texts('files', 1);
        const patterns = chosen.length > 0
            ? chosen.map((file) => external_node_path_.posix.join(base, name, file))
            : [external_node_path_.posix.join(base, name, '**/*.py')];
        await this.take(call, patterns, base);
    }
    async module(call) {
        const name = call.text('module_path', 0);
        const given = call.optional('base_path', 1) ?? '.';
        if (this.isFirmwares(given, name))
            return;
        const base = call.below(given);
        await this.take(call, [external_node_path_.posix.join(base, name)], base);
    }
    /** A folder's modules, or those of them that are named, relative to the folder. */
    async freeze(call) {
        const given = call.text('path', 0);
        const scripts = call.texts('script', 1);
        if (this.isFirmwares(given, ...scripts))
            return;
        const base = call.below(given);
        const patterns = scripts.length > 0 ? scripts : ['**/*.{py,mpy}'];
        await this.take(call, patterns.map((pattern) => external_node_path_.posix.join(base, pattern)), base);
    }
    async take(call, patterns, base) {
        for (const pattern of patterns) {
            const found = await this.files.find([pattern]);
            if (found.length === 0)
                throw call.refused(`nothing matches ${pattern}`);
            for (const source of found) {
                const reason = (0,package_files/* uselessness */.Yg)(source);
                if (reason === undefined)
                    this.add(external_node_path_.posix.relative(base, source), source);
                else
                    this.files.leave(source, reason);
            }
        }
    }
    /** Whether a folder is of the firmware's own sources; of what is named in it a board has all. */
    isFirmwares(folder, ...names) {
        if (!FIRMWARE.test(folder))
            return false;
        const paths = names.length === 0 ? [folder] : names.map((name) => external_node_path_.posix.join(folder, name));
        for (const path of paths)
            this.files.leave(path, 'of the firmware, which has it');
        return true;
    }
    /** Firmware starts a program that it has frozen as one in its file system. */
    add(path, source) {
        if (application/* STARTS */.qs.includes(path))
            this.into.scripts.add(path, source);
        else
            this.into.wheel.add(path, source);
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
    /** @throws Failure for an argument that the function does not have */
    checkNames(known) {
        const unknown = [...this.call.named.keys()].find((name) => !known.includes(name));
        if (unknown === undefined)
            return;
        throw this.refused(`${this.name} has no argument ${unknown}; it has ${known.join(', ')}`);
    }
    /** A path of this manifest, below the project. */
    below(path) {
        if (path.includes(MICROPYTHON_LIB)) {
            throw this.refused(`${path} is of micropython-lib: require its package by its name`);
        }
        return external_node_path_.posix.join(this.folder, path);
    }
    refused(why) {
        return refused(this.file, this.call.line, why);
    }
    value(name, place) {
        return this.call.named.get(name) ?? (place === undefined ? undefined : this.call.args[place]);
    }
}


/***/ }),

/***/ 22073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ selectOwn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _application__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71524);
/* harmony import */ var _package_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48100);




/**
 * Selects by the rule of docs/build.md what goes into the wheel and what lands at the board's root: what
 * the project names, else what its layout says.
 */
async function selectOwn(files, project, into) {
    const { settings, exclude } = project;
    const isNamed = settings.packages !== undefined || settings.scripts !== undefined;
    if (isNamed) {
        await (0,_package_files__WEBPACK_IMPORTED_MODULE_3__/* .selectPackages */ .AP)(files, settings.packages ?? [], exclude, into.wheel);
        await (0,_application__WEBPACK_IMPORTED_MODULE_2__/* .selectScripts */ .RD)(files, settings.scripts ?? [], exclude, into.scripts);
    }
    else {
        await selectByLayout(files, project, into);
    }
    await (0,_package_files__WEBPACK_IMPORTED_MODULE_3__/* .selectIncludes */ .gz)(files, settings.include, exclude, into.wheel);
}
/**
 * The layouts that Python's build tools know, and an application's: a package or module named as the
 * project, at the top or below `src`; else the application whose `main.py` lies there; else all of
 * `src`; else the only package at the top.
 */
async function selectByLayout(files, { file, name, exclude, settings }, into) {
    const root = await (0,_application__WEBPACK_IMPORTED_MODULE_2__/* .applicationRoot */ .N8)(files);
    const named = await namedPackage(files, file, name);
    if (named !== undefined) {
        await (0,_package_files__WEBPACK_IMPORTED_MODULE_3__/* .selectPackages */ .AP)(files, [named], exclude, into.wheel);
        if (root !== undefined)
            await (0,_application__WEBPACK_IMPORTED_MODULE_2__/* .selectBesidePackage */ .DP)(files, root, exclude, into);
        return;
    }
    if (root !== undefined)
        return (0,_application__WEBPACK_IMPORTED_MODULE_2__/* .selectApplication */ .$7)(files, root, exclude, into);
    if (settings.include.length > 0)
        return;
    const at = { file };
    if ((await files.find(['src/**/*.py'])).length > 0) {
        return (0,_package_files__WEBPACK_IMPORTED_MODULE_3__/* .selectPackages */ .AP)(files, [{ include: '**', from: 'src', at }], exclude, into.wheel);
    }
    return (0,_package_files__WEBPACK_IMPORTED_MODULE_3__/* .selectPackages */ .AP)(files, await onlyPackage(files, file), exclude, into.wheel);
}
async function namedPackage(files, file, project) {
    const name = project.replaceAll('-', '_');
    for (const from of ['.', 'src']) {
        const base = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(from, name);
        const found = await files.find([`${base}/**/*.{py,mpy}`, `${base}.py`]);
        if (found.length > 0)
            return { include: name, from, at: { file } };
    }
    return undefined;
}
const NOT_THE_LIBRARY = ['test', 'tests', 'example', 'examples', 'doc', 'docs', 'tools', 'scripts'];
async function onlyPackage(files, file) {
    const found = await files.find(['*/__init__.py'], NOT_THE_LIBRARY.map((name) => `${name}/**`));
    const packages = found.map((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path)).sort();
    if (packages.length <= 1) {
        return packages.map((include) => ({ include, from: '.', at: { file } }));
    }
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('layout-unclear', `${file}: which of ${packages.join(', ')} is the library? Name it with packages = ["…"] in [tool.mpy-blox]`);
}


/***/ }),

/***/ 48100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ selectPackages),
/* harmony export */   LP: () => (/* binding */ kept),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   Yg: () => (/* binding */ uselessness),
/* harmony export */   dK: () => (/* binding */ isHidden),
/* harmony export */   gz: () => (/* binding */ selectIncludes)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

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
        const base = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(spec.from, spec.include));
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
const pathOf = ({ from, to = '' }, source) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(to, node_path__WEBPACK_IMPORTED_MODULE_0__.posix.relative(from, source));
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
    for (const pattern of patterns) {
        if ((await files.find([pattern])).length > 0)
            continue;
        files.leave(pattern, 'include names it, and there is none');
    }
    const found = await files.find(patterns);
    for (const source of await kept(files, found, patterns, exclude)) {
        if (!selection.has(source))
            selection.add(source, source);
    }
}


/***/ }),

/***/ 22179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ normalisedName)
/* harmony export */ });
/** File names of wheels have it, beside version and tags, and may have 255 characters. */
const LONGEST = 100;
/**
 * A project's name, normalised by the rule of PEP 503.
 *
 * @returns undefined for what PEP 508 does not take for a name, and for what is too long for one
 */
function normalisedName(name) {
    if (name.length > LONGEST || !/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/i.test(name))
        return undefined;
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}


/***/ }),

/***/ 75095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CB: () => (/* binding */ describesProject),
  x7: () => (/* binding */ readPyproject)
});

// UNUSED EXPORTS: wheelRule

// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(79339);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/build/sha256.ts
var sha256 = __webpack_require__(66379);
// EXTERNAL MODULE: ./action/build/source/admission.ts
var admission = __webpack_require__(61479);
// EXTERNAL MODULE: ./action/build/source/application.ts
var application = __webpack_require__(71524);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./action/machine/cache-folder.ts
var cache_folder = __webpack_require__(18334);
// EXTERNAL MODULE: ./action/machine/folder.ts
var folder = __webpack_require__(25879);
// EXTERNAL MODULE: ./action/machine/subprocess.ts
var subprocess = __webpack_require__(39528);
// EXTERNAL MODULE: ./action/build/found-files.ts
var found_files = __webpack_require__(42712);
// EXTERNAL MODULE: ./action/build/source/description-missing.ts + 1 modules
var description_missing = __webpack_require__(10210);
;// CONCATENATED MODULE: ./action/build/source/backend.ts












/** PyPA's front end for build backends (PEP 517); pinned, since what it does is cached. */
const BUILD = 'build==1.3.0';
const INSTALL_MS = 300_000;
const BUILD_MS = 600_000;
/** How a project says that its version is git's, by the names of the tools that do it. */
const VERSION_OF_GIT = /scm|vcs|dunamai|versioningit|versioneer|dynamic.versioning|\bpbr\b/;
/**
 * Has a project built by its own backend, in a copy, so that nothing is left behind in it. The wheel is kept
 * by the content that it was built of.
 *
 * @param file the project's description, for messages
 * @param excluded files that the build does without where they cannot be read
 * @param version what a version that comes from git is to be; the tag's
 * @throws Failure `backend-failed` with the backend's own last words, `file-unreadable`
 */
async function buildWithBackend(file, files, excluded, version, cacheDir, reporter) {
    const sources = await readSources(files, excluded);
    const git = await gitState(files.dir, sources);
    const env = git === undefined || version === undefined ? {} : pretended(version);
    const key = keyOf(sources, JSON.stringify([BUILD, git, env]));
    const folder = await (0,cache_folder/* cached */.PO)((0,external_node_path_.join)(cacheDir, 'backend-wheels'), key, async (target) => {
        reporter.info(`Building ${files.shown('')} with its own build backend`);
        const command = await buildCommand(cacheDir, reporter);
        await buildCopy(file, files, sources, command, target, env);
    });
    const [fileName] = (await (0,promises_.readdir)(folder)).filter((name) => name.endsWith('.whl'));
    if (fileName === undefined)
        throw await failed(file, files, 'it made no wheel');
    return { fileName, bytes: await (0,promises_.readFile)((0,external_node_path_.join)(folder, fileName)), origins: originsOf(sources) };
}
async function readSources(files, excluded) {
    const sources = new Map();
    for (const path of await files.find(['**'], ['dist/**', '**/*.egg-info/**', '.tox/**'])) {
        if (!(await files.isInside(path))) {
            files.leave(path, 'it leads outside the project');
            continue;
        }
        const file = (0,external_node_path_.join)(files.dir, path);
        const bytes = await (0,found_files/* readFound */.$)(file, files.shown(path), 'file-unreadable').catch((cause) => {
            if (!excluded.has(path))
                throw cause;
        });
        if (bytes === undefined)
            files.leave(path, 'excluded');
        else
            sources.set(path, bytes);
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
/** How to tell setuptools-scm, hatch-vcs, pdm, pbr and the plug-ins of poetry and uv the version. */
const pretended = (version) => ({
    SETUPTOOLS_SCM_PRETEND_VERSION: version,
    PDM_BUILD_SCM_VERSION: version,
    PBR_VERSION: version,
    POETRY_DYNAMIC_VERSIONING_BYPASS: version,
    UV_DYNAMIC_VERSIONING_BYPASS: version
});
const PYTHON = process.platform === 'win32' ? 'python' : 'python3';
/** `build`, in a folder of its own, so that no backend sees it. */
async function buildCommand(cacheDir, reporter) {
    const folder = await (0,cache_folder/* cached */.PO)(cacheDir, `python-${BUILD}`, async (target) => {
        reporter.info(`Installing ${BUILD} with pip into ${cacheDir}`);
        const options = ['--quiet', '--no-input', '--disable-pip-version-check', '--retries', '1'];
        const install = [PYTHON, '-m', 'pip', 'install', ...options, '--target', target, BUILD];
        const { code, stderr } = await (0,subprocess/* run */.e)(install, { timeoutMs: INSTALL_MS, downloads: true });
        if (code === 0)
            return;
        throw new failure/* Failure */.HR('python-tool', `${BUILD} cannot be installed with ${PYTHON} -m pip: ${(0,subprocess/* lastLine */.f)(stderr)}; install Python 3 with pip, or look at the network`);
    });
    const start = `import sys,runpy;sys.path.insert(0,${JSON.stringify(folder)});sys.argv[0]='build';runpy.run_module('build',run_name='__main__')`;
    return [PYTHON, '-c', start];
}
async function buildCopy(file, files, sources, command, target, env) {
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'mpy-blox-backend-'));
    try {
        const copy = await copyProject(files.dir, sources, scratch);
        const { code, stdout, stderr } = await (0,subprocess/* run */.e)([...command, '--wheel', '--outdir', target, copy], {
            timeoutMs: BUILD_MS,
            downloads: true,
            env: { ...env, GIT_OPTIONAL_LOCKS: '0' }
        });
        if (code !== 0) {
            const reason = reasonIn(`${stdout}\n${stderr}`).replaceAll(copy, 'the project');
            throw await failed(file, files, reason);
        }
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
    for (const [path, bytes] of withSetup(sources)) {
        (0,folder/* makeFolder */.f)((0,external_node_path_.dirname)((0,external_node_path_.join)(copy, path)));
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
/** `build` wants more than the setup.cfg that is enough for setuptools. */
const withSetup = (sources) => ['pyproject.toml', 'setup.py'].some((name) => sources.has(name))
    ? sources
    : new Map([...sources, ['setup.py', Buffer.from('from setuptools import setup\nsetup()\n')]]);
/** Of a traceback the last line; `build` ends its own story with `ERROR …`. */
function reasonIn(output) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(output).trim().split('\n');
    const said = lines.filter((line) => /^\w*(Error|Exception|ERROR)\b/.test(line.trim()));
    const reason = said.find((line) => !line.includes('Backend subprocess exited'));
    return (reason ?? said.at(-1) ?? lines.at(-1) ?? '').trim();
}
/** What backends say when git has no tag for them. */
const NO_VERSION = /unable to detect version|could not determine.{0,100}version|versioning/i;
async function failed(file, files, reason) {
    const remedy = NO_VERSION.test(reason)
        ? 'give version or tag, or fetch the tags (fetch-depth: 0)'
        : `python3 -m build --wheel tells more; ${await (0,description_missing/* withoutBackend */.D5)(file, files)}`;
    return new failure/* Failure */.HR('backend-failed', `${file}: its build backend cannot build it: ${reason}; ${remedy}`);
}

// EXTERNAL MODULE: ./action/build/source/package-files.ts
var package_files = __webpack_require__(48100);
// EXTERNAL MODULE: ./action/build/source/project-name.ts
var project_name = __webpack_require__(22179);
// EXTERNAL MODULE: ./action/build/source/selection.ts
var selection = __webpack_require__(45380);
// EXTERNAL MODULE: ./action/build/source/wheel-source.ts
var wheel_source = __webpack_require__(84311);
;// CONCATENATED MODULE: ./action/build/source/built-project.ts










/** Reads a project that only its own build backend knows how to read. */
async function readBuilt(file, files, settings, exclude, options, reporter) {
    const { version: tag, toolCacheDir } = options;
    const excluded = new Set(await files.find(exclude));
    const built = await buildWithBackend(file, files, excluded, tag, toolCacheDir, reporter);
    const wheel = (0,wheel_source/* readWheel */.a)(built.fileName, built.bytes);
    const members = wheel.files.flatMap((member) => {
        const origin = originOf(built, member.path, member.bytes);
        if (origin !== undefined && excluded.has(origin)) {
            files.leave(origin, 'excluded');
            return [];
        }
        if (origin === undefined) {
            reporter.warning(`${member.path} is no file of the project: its build backend made it, or took it from elsewhere`);
        }
        const source = origin === undefined ? `${built.fileName}/${member.path}` : files.shown(origin);
        return [{ ...member, source }];
    });
    const own = await (0,admission/* admitAll */.T1)(members, (member) => (0,admission/* admitted */.Nd)(member, reporter), reporter);
    const shipped = new Set(own.map(({ source }) => source));
    leaveUnshipped(files, built, shipped);
    const besides = new selection/* Selected */.cp();
    await (0,package_files/* selectIncludes */.gz)(files, settings.include, exclude, besides.wheel);
    await (0,application/* selectScripts */.RD)(files, settings.scripts ?? [], exclude, besides.scripts);
    await (0,application/* noteStarts */.e)(files, (source) => shipped.has(files.shown(source)) || besides.scripts.has(source));
    const { files: included, scripts } = await files.readAll(besides);
    const { metadata } = wheel;
    const { name, version, summary, license } = metadata;
    const normalised = (0,project_name/* normalisedName */.E)(name);
    if (normalised === undefined) {
        throw new failure/* Failure */.HR('backend-failed', `${file}: its build backend made a wheel without a name`);
    }
    return {
        file,
        name: normalised,
        version: { version, at: { file } },
        description: summary,
        ...(license === undefined ? {} : { license }),
        files: [...own, ...without(included, own)],
        licenses: wheel.licenses,
        scripts,
        requirements: [],
        pythonRequirements: metadata.requiresDist,
        settings,
        leftOut: [...files.leftOut, ...wheel.leftOut]
    };
}
/** Tells of what lies in the folders of the wheel's modules, and is not in it: data files that nobody named, above all. */
function leaveUnshipped(files, built, shipped) {
    const isShipped = (path) => shipped.has(files.shown(path));
    const sources = [...built.origins.values()].flat().sort();
    const folders = new Set(sources.filter(isShipped).map((path) => (0,board_path/* foldersOf */.pd)(path).at(-1)));
    for (const path of sources) {
        const isBeside = (0,board_path/* foldersOf */.pd)(path).some((folder) => folders.has(folder));
        if (!isBeside || isShipped(path) || (0,package_files/* uselessness */.Yg)(path) !== undefined)
            continue;
        files.leave(path, 'its build backend does not ship it');
    }
}
/** Those of the files that the others do not have already. */
const without = (files, others) => files.filter(({ path, source }) => !others.some((o) => o.path === path && o.source === source));
/** The file of the project that a wheel's member was: of those with its content the one most alike by name. */
function originOf({ origins }, path, bytes) {
    const candidates = origins.get((0,sha256/* sha256Of */.B)(bytes)) ?? [];
    return candidates.find((origin) => `/${origin}`.endsWith(`/${path}`)) ?? candidates[0];
}

// EXTERNAL MODULE: ./action/build/source/core-metadata.ts
var core_metadata = __webpack_require__(99077);
// EXTERNAL MODULE: ./action/build/source/licenses.ts
var source_licenses = __webpack_require__(37860);
// EXTERNAL MODULE: ./action/build/source/own-rule.ts
var own_rule = __webpack_require__(22073);
// EXTERNAL MODULE: ./action/build/source/git-ignored.ts
var git_ignored = __webpack_require__(83657);
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
    const named = poetry.fileSpecs('packages', ['format'], (item) => inWheel(item, true));
    const packages = named.length > 0 ? named : [await defaultPackage(files, project.name, poetry)];
    for (const spec of packages) {
        for (const source of await packageFiles(files, spec)) {
            if (excluded.has(source))
                files.leave(source, 'excluded, or ignored by git');
            else
                take(files, (0,package_files/* pathOf */.XM)(spec, source), source, selection);
        }
    }
    for (const source of includes)
        take(files, source, source, selection);
}
function take(files, path, source, selection) {
    const reason = (0,package_files/* uselessness */.Yg)(source);
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
        (0,git_ignored/* gitIgnored */.V)(files.dir),
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
            throw new failure/* Failure */.HR('layout-unclear', `${at.file}: both ${base} and ${base}.py are there; name one with packages in [tool.poetry]`, { at });
        }
        if (isFolder)
            return { include: name, from, at };
        if (isModule)
            return { include: `${name}.py`, from, at };
    }
    throw new failure/* Failure */.HR('package-missing', `${at.file}: there is no package ${name}, neither at the top nor below src; name it with packages in [tool.poetry]`, { at });
}

;// CONCATENATED MODULE: ./action/build/source/poetry-requirements.ts
/**
 * What poetry's own table of dependencies names, in the words of PEP 508. What is optional there is for
 * extras, and not named.
 *
 * @param poetry the table [tool.poetry]
 */
function poetryRequirements(poetry) {
    const table = poetry.table('dependencies');
    return table
        .keys()
        .filter((name) => name !== 'python')
        .flatMap((name) => requirementsOf(table, name));
}
function requirementsOf(table, name) {
    if (table.isList(name))
        return [name]; // several, by condition
    if (!table.isTable(name))
        return [`${name}${specifierOf(table.string(name) ?? '')}`];
    const wanted = table.table(name);
    if (wanted.boolean('optional', false))
        return [];
    const place = ['git', 'url', 'path', 'file'].find((key) => wanted.has(key));
    if (place !== undefined)
        return [`${name} @ ${wanted.string(place)}`];
    const extras = wanted.strings('extras').join(',');
    const marker = wanted.string('markers');
    const versions = `${extras && `[${extras}]`}${specifierOf(wanted.string('version') ?? '')}`;
    return [`${name}${versions}${marker === undefined ? '' : `; ${marker}`}`];
}
/** Poetry's `^1.2` and `~1.2` as versions from and below (its documentation: "Dependency specification"). */
function specifierOf(version) {
    const parts = version.split(',').map((part) => part.replaceAll(' ', ''));
    return parts.map(specifierOfPart).join(',');
}
function specifierOfPart(version) {
    if (version === '' || version === '*')
        return '';
    const [, sign, lowest = ''] = /^([\^~])(?=\d)(.*)$/.exec(version) ?? [];
    if (sign !== undefined)
        return `>=${lowest},<${below(sign, lowest.split(/[.a-z]/).map(Number))}`;
    return /^\d/.test(version) ? `==${version}` : version;
}
/** The version that counts no more: `^` lets all grow but the first number that is not 0, `~` the last of three. */
function below(sign, numbers) {
    const first = numbers.findIndex((number) => number > 0);
    const caret = first < 0 ? numbers.length - 1 : first;
    const place = sign === '^' ? caret : Math.min(1, numbers.length - 1);
    return [...numbers.slice(0, place), numbers[place] + 1].join('.');
}

// EXTERNAL MODULE: ./action/build/source/settings.ts
var source_settings = __webpack_require__(13729);
// EXTERNAL MODULE: ./action/build/source/spdx.ts
var spdx = __webpack_require__(2363);
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
const hasBuildScript = (poetry) => poetry.isTable('build') ? poetry.table('build').has('script') : poetry.has('build');
/** Whether a pyproject.toml describes a project at all, and not only the settings of its tools. */
const describesProject = (document) => document.has('project') ||
    document.has('build-system') ||
    ['poetry', 'mpy-blox'].some((tool) => document.table('tool').has(tool));
/** Reads a project that has a pyproject.toml, and all of its own files. */
async function readPyproject(document, file, files, options, reporter) {
    const settings = (0,source_settings/* readSettings */.s)(document.table('tool').table('mpy-blox'));
    const exclude = [
        ...settings.exclude,
        ...(settings.platforms.get(options.platform)?.exclude ?? [])
    ];
    const rule = wheelRule(document, settings, options.hasSetup);
    if (rule === 'backend') {
        return readBuilt(file, files, settings, exclude, options, reporter);
    }
    const metadata = readMetadata(document);
    const selected = new selection/* Selected */.cp();
    if (rule === 'poetry') {
        const poetry = document.table('tool').table('poetry');
        const requires = document.table('build-system').strings('requires');
        await selectPoetry(files, { name: metadata.name, poetry, requires, exclude }, selected.wheel);
        await (0,package_files/* selectIncludes */.gz)(files, settings.include, exclude, selected.wheel);
        await (0,application/* selectScripts */.RD)(files, settings.scripts ?? [], exclude, selected.scripts);
    }
    else {
        await (0,own_rule/* selectOwn */.N)(files, { file, name: metadata.name, settings, exclude }, selected);
    }
    await (0,application/* noteStarts */.e)(files, (source) => selected.has(source));
    const [own, licenses] = await Promise.all([
        files.readAll(selected),
        (0,source_licenses/* readLicenses */.zz)(files, licensePatterns(document.table('project')))
    ]);
    return {
        file,
        ...metadata,
        ...own,
        licenses: own.files.length > 0 ? licenses : [],
        requirements: [],
        pythonRequirements: pythonRequirements(document),
        settings,
        leftOut: files.leftOut
    };
}
/** Where both tables name some, poetry's says more of the same ones. */
function pythonRequirements(document) {
    const project = document.table('project');
    return project.has('dependencies')
        ? project.strings('dependencies')
        : poetryRequirements(document.table('tool').table('poetry'));
}
/** From [project], else from [tool.poetry]; a version may stand in either. */
function readMetadata(document) {
    const poetry = document.table('tool').table('poetry');
    const project = document.table('project');
    const metadata = project.has('name') || !poetry.has('name') ? project : poetry;
    const versionTable = metadata.has('version') ? metadata : poetry;
    const version = versionTable.string('version');
    const license = licenseOf(metadata);
    return {
        name: projectName(metadata),
        ...(version === undefined ? {} : { version: { version, at: versionTable.place('version') } }),
        description: (0,core_metadata/* oneLine */.TN)(metadata.string('description') ?? ''),
        ...(license === undefined ? {} : { license })
    };
}
function projectName(metadata) {
    const name = metadata.string('name');
    if (name === undefined) {
        throw metadata.failure('name', 'no name: add `name = "…"` to [project]');
    }
    const normalised = (0,project_name/* normalisedName */.E)(name);
    if (normalised !== undefined)
        return normalised;
    throw metadata.failure('name', `${JSON.stringify(name)} is not a project name (letters, digits, - _ .)`);
}
const licenseOf = (metadata) => (0,spdx/* licenseExpression */.O)(metadata.isTable('license')
    ? metadata.table('license').string('text')
    : metadata.string('license'));
/** PEP 639's list; before it, one file beside those that everybody takes for licences. */
function licensePatterns(project) {
    if (project.has('license-files'))
        return project.strings('license-files');
    const file = project.isTable('license') ? project.table('license').string('file') : undefined;
    return file === undefined ? undefined : [...source_licenses/* USUAL_LICENSES */.up, file];
}


/***/ }),

/***/ 45380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $h: () => (/* binding */ twoSources),
/* harmony export */   LN: () => (/* binding */ Selection),
/* harmony export */   Yg: () => (/* binding */ addAsItLies),
/* harmony export */   cp: () => (/* binding */ Selected)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

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
/** What of a project goes below `/lib`, and what to the board's root. */
class Selected {
    wheel = new Selection();
    scripts = new Selection();
    has(source) {
        return this.wheel.has(source) || this.scripts.has(source);
    }
}
/**
 * A board's `lib/` is the wheel's, so that its modules are compiled; everything else are scripts.
 *
 * @param path on the board
 */
function addAsItLies(path, source, { wheel, scripts }) {
    if (path.startsWith('lib/'))
        wheel.add(path.slice('lib/'.length), source);
    else
        scripts.add(path, source);
}
const twoSources = (path, one, other) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('two-sources', `${one} and ${other} both want to be ${path} on the board; rename or exclude one of them`);


/***/ }),

/***/ 13729:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var _dependencies_wanted__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40247);

const KEYS = [
    ...['packages', 'include', 'exclude', 'scripts', 'platforms', 'takes', 'remove'],
    ...['framework', 'dependencies', 'mip-index', 'python-dependencies']
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
        framework: table.boolean('framework', false),
        dependencies: (0,_dependencies_wanted__WEBPACK_IMPORTED_MODULE_0__/* .readDependencies */ .gF)(table),
        ...(table.has('mip-index') ? { mipIndex: table.string('mip-index').replace(/\/$/, '') } : {}),
        pythonDependencies: table.boolean('python-dependencies', false)
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


/***/ }),

/***/ 85745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W7: () => (/* binding */ moduleText),
/* harmony export */   ij: () => (/* binding */ descriptionText),
/* harmony export */   mP: () => (/* binding */ hasMark)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


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
    const text = withoutMark(source, bytes);
    const marked = text !== bytes;
    const changed = marked ? { changed: 'its byte order mark is removed' } : {};
    const declared = declaredEncoding(text);
    if (declared === undefined || UTF8.test(declared)) {
        checkUtf8(source, text, 'save it as UTF-8, or declare its encoding');
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
/**
 * A description of a project, or a board's settings, as text: UTF-8, with or without a byte order mark.
 *
 * @throws Failure `encoding` naming file and line
 */
function descriptionText(source, bytes) {
    const text = withoutMark(source, bytes);
    checkUtf8(source, text, 'save it as UTF-8');
    return text.toString();
}
/** @throws Failure `encoding` for UTF-16, with or without a mark of its own */
function withoutMark(source, bytes) {
    if (UTF16_MARKS.some((mark) => startsWith(bytes, mark))) {
        throw refused(source, undefined, 'is UTF-16; save it as UTF-8');
    }
    if (bytes.includes(0)) {
        throw refused(source, undefined, 'holds NUL characters, as UTF-16 does; save it as UTF-8');
    }
    return hasMark(bytes) ? bytes.subarray(UTF8_MARK.length) : bytes;
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
function checkUtf8(source, bytes, remedy) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return;
    let start = 0;
    for (let line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(0x0a, start);
        const next = end < 0 ? bytes.length : end + 1;
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, next))) {
            throw refused(source, line, `is not UTF-8; ${remedy}`);
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
        throw error.code === 'ERR_ENCODING_NOT_SUPPORTED'
            ? refused(source, undefined, `says that it is ${encoding}, which is not known here`)
            : refused(source, undefined, `says that it is ${encoding}, which it is not`);
    }
}
function refused(source, line, reason) {
    const at = line === undefined ? { file: source } : { file: source, line };
    return new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('encoding', `${(0,_report_failure__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(at)} ${reason}`, { at });
}


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ licenseExpression)
/* harmony export */ });
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


/***/ }),

/***/ 11316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ TomlTable)
});

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
// EXTERNAL MODULE: ./action/release/shape.ts
var shape = __webpack_require__(66394);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
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
        else if (inTable && keyOn(line) === key) {
            return index + 1;
        }
    }
    return tableLine;
}
/** Whether a key's table stands in braces on the key's own line, and not below a header or dotted keys. */
function isInlineTable(text, table, key) {
    const line = text.split('\n')[(lineOfKey(text, table, key) ?? 0) - 1] ?? '';
    return keyOn(line) === key && /=\s*\{/.test(line);
}
function keyOn(line) {
    const [, double, single, bare] = /^\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*=/.exec(line) ?? [];
    return double ?? single ?? bare;
}

;// CONCATENATED MODULE: ./action/build/source/toml-table.ts




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
            return new TomlTable(text, file, '', (0,dist/* parse */.qg)(text));
        }
        catch (cause) {
            if (!(cause instanceof dist/* TomlError */.zx))
                throw cause;
            const reason = cause.message.split('\n')[0].replace(/^Invalid TOML document: /, '');
            throw new failure/* Failure */.HR('pyproject-invalid', `${file}:${cause.line}: not valid TOML: ${reason}`, {
                at: { file, line: cause.line },
                cause
            });
        }
    }
    /** The table of this name; an empty one where there is none. */
    table(key) {
        const value = this.values[key] ?? {};
        const name = this.nameOf(key);
        if ((0,shape/* isObject */.Gv)(value))
            return new TomlTable(this.text, this.file, name, value);
        throw this.failure(key, `${key} must be a table: [${name}]`);
    }
    /** Whether a key's table is written in braces, on its own line: `key = { … }`. */
    isInline(key) {
        return isInlineTable(this.text, this.name, key);
    }
    nameOf(key) {
        return this.name === '' ? key : `${this.name}.${key}`;
    }
    keys() {
        return Object.keys(this.values);
    }
    has(key) {
        return this.values[key] !== undefined;
    }
    isTable(key) {
        return (0,shape/* isObject */.Gv)(this.values[key]);
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
    number(key) {
        const value = this.values[key];
        if (value === undefined || typeof value === 'number')
            return value;
        throw this.failure(key, `${key} must be a number`);
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
            if ((0,shape/* isObject */.Gv)(values))
                return new TomlTable(this.text, this.file, this.name, values);
            throw this.failure(key, `${key} must be a list of names or tables`);
        });
    }
    /**
     * @param further keys that a table in the list may have besides
     * @param where says which of the tables count
     */
    fileSpecs(key, further = [], where = () => true) {
        return this.tables(key, 'include')
            .filter(where)
            .map((item) => {
            item.onlyKeys(['include', 'from', 'to', ...further]);
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
        const [, parent = '', name = this.name] = /^(.*)\.([^.]+)$/.exec(this.name) ?? [];
        const line = lineOfKey(this.text, this.name, key) ?? lineOfKey(this.text, parent, name);
        return line === undefined ? { file: this.file } : { file: this.file, line };
    }
    failure(key, reason) {
        const at = this.place(key);
        return new failure/* Failure */.HR('pyproject-invalid', `${(0,failure/* placeText */.Z9)(at)}: ${reason}`, { at });
    }
    list(key) {
        const value = this.values[key] ?? [];
        if (Array.isArray(value))
            return value;
        throw this.failure(key, `${key} must be a list`);
    }
}


/***/ }),

/***/ 84311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readWheel)
/* harmony export */ });
/* harmony import */ var _archive_unzip__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42370);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _core_metadata__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99077);
/* harmony import */ var _licenses__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37860);
/* harmony import */ var _package_files__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48100);





const NATIVE = /\.(so|pyd|dylib|dll)$/;
const DIST_INFO = /^[^/]+\.dist-info\//;
const LICENSE = /^(licen[sc]e|copying|notice|authors)/i;
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
    const metadata = (0,_core_metadata__WEBPACK_IMPORTED_MODULE_4__/* .parseCoreMetadata */ .Ug)(members.get(info).toString('utf8'));
    const found = { metadata, files: [], licenses: [], leftOut: [] };
    for (const path of [...members.keys()].sort()) {
        sortIn(found, fileName, path, members.get(path));
    }
    return { ...found, licenses: (0,_licenses__WEBPACK_IMPORTED_MODULE_2__/* .flattened */ .aO)(found.licenses) };
}
function sortIn(found, wheel, member, bytes) {
    if (DIST_INFO.test(member)) {
        const name = member.replace(DIST_INFO, '');
        const isLicense = found.metadata.licenseFiles.includes(name) || LICENSE.test(name);
        const path = name.replace(/^licenses\//, '');
        if (isLicense || path !== name)
            found.licenses.push({ source: member, path, bytes });
        return;
    }
    if (NATIVE.test(member)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('wheel-native', `${wheel} holds code for a PC, which no board runs: ${member}; leave it out of the build`);
    }
    const kind = DATA.exec(member)?.[1];
    const isModules = kind === undefined || kind === 'purelib' || kind === 'platlib';
    const reason = isModules
        ? (0,_package_files__WEBPACK_IMPORTED_MODULE_3__/* .uselessness */ .Yg)(member)
        : 'installed beside the modules, which boards have not';
    if (reason !== undefined)
        found.leftOut.push({ path: member, reason });
    else
        found.files.push({ source: member, path: member.replace(DATA, ''), bytes });
}
function unpack(fileName, bytes) {
    try {
        return (0,_archive_unzip__WEBPACK_IMPORTED_MODULE_0__/* .unzip */ .$)(bytes);
    }
    catch (cause) {
        throw invalid(fileName, cause.message);
    }
}
const invalid = (fileName, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('wheel-invalid', `${fileName} is not a sound wheel: ${why}; build it again`);


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

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault),
/* harmony export */   pd: () => (/* binding */ foldersOf)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

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
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${JSON.stringify(path)} ${fault}`);
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
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', other === path
                ? `two files want the board path ${path}`
                : `the board paths ${other} and ${path} differ in case alone; rename one of the files`);
        files.set(path.toLowerCase(), path);
    }
    for (const path of checked) {
        const folder = foldersOf(path).find((name) => files.has(name.toLowerCase()));
        if (folder !== undefined) {
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('path', `board path ${path} needs ${folder} to be a folder, but another file has that path`);
        }
    }
    return checked;
}
/** `a/b/c.py` lies in `a` and `a/b`. */
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


/***/ }),

/***/ 26118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ isKeyFile),
/* harmony export */   hh: () => (/* binding */ keyFiles),
/* harmony export */   mi: () => (/* binding */ SPARE_KEY),
/* harmony export */   oF: () => (/* binding */ SIGNING_KEY)
/* harmony export */ });
/** What the files of signing keys are called: of the one that signs, and of the one that is kept in case it is lost. */
const SIGNING_KEY = 'signing-key';
const SPARE_KEY = 'spare-key';
/** A key's files: the secret half and the public one, PEM both. */
const keyFiles = (name) => [
    `${name}.pem`,
    `${name}.pub.pem`
];
const ALL = [SIGNING_KEY, SPARE_KEY].flatMap(keyFiles);
/** Whether a file at the top of a project is one of these: nothing for a board, which has the public halves in its settings. */
const isKeyFile = (path) => ALL.includes(path);


/***/ }),

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

/***/ 66394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   R_: () => (/* binding */ isAbsentOr),
/* harmony export */   jN: () => (/* binding */ isHash),
/* harmony export */   my: () => (/* binding */ isCount)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** A whole number of things, bytes, seconds, ms: 0 or above. */
const isCount = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
/** A SHA-256 as topics and lists have it. */
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** The rule for a key that may be left out. */
const isAbsentOr = (isGood) => (value) => value === undefined || isGood(value);


/***/ }),

/***/ 92578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ someOf)
/* harmony export */ });
/** The first of many names, and how many more there are: all of them would tell nobody more. */
function someOf(names, most = 20) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}


/***/ })

};
