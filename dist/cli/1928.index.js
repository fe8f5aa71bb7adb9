export const id = 1928;
export const ids = [1928];
export const modules = {

/***/ 2375:
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

/***/ 58102:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lock: () => (/* binding */ lock)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./action/build/own-project.ts
var own_project = __webpack_require__(22758);
// EXTERNAL MODULE: ./action/build/dependencies/lock.ts
var dependencies_lock = __webpack_require__(98795);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/build/source/mip-package.ts
var mip_package = __webpack_require__(84829);
// EXTERNAL MODULE: ./action/build/dependencies/download.ts
var download = __webpack_require__(84016);
// EXTERNAL MODULE: ./action/build/dependencies/found.ts
var dependencies_found = __webpack_require__(14502);
// EXTERNAL MODULE: ./action/build/dependencies/wanted.ts
var dependencies_wanted = __webpack_require__(40247);
;// CONCATENATED MODULE: ./action/build/dependencies/mip-address.ts






const SERVICES = {
    raw: {
        github: ({ repository, ref, path }) => `https://raw.githubusercontent.com/${repository}/${ref}/${path}`,
        gitlab: ({ repository, ref, path }) => `https://gitlab.com/${repository}/-/raw/${ref}/${path}`,
        codeberg: ({ repository, ref, path }) => `https://codeberg.org/${repository}/raw/branch/${ref}/${path}`
    },
    commit: (repository, ref) => `https://api.github.com/repos/${repository}/commits/${ref}`
};
const PLACE = /^(github|gitlab|codeberg):([^/@]+\/[^/@]+)(?:\/([^@]*))?(?:@(.+))?$/;
/**
 * A package at an address: the package.json of mip, or a single module. A branch is pinned to its commit where the
 * service tells it; sources in other repositories are taken as they are now.
 *
 * @throws Failure `dependency-missing`, `dependency-address`, `package-json`
 */
async function findAtAddress(address, services, store) {
    const asked = placeOf(address);
    const place = asked && { ...asked, ref: await commitOf(asked, services) };
    const url = place === undefined ? address : urlOf({ ...place, path: fileOf(place.path) }, services);
    if (/\.m?py$/.test(url)) {
        const path = url.split('/').at(-1);
        const version = (0,dependencies_found/* releaseVersion */.S)(asked?.ref);
        const files = [await fetchFile(path, url, store)];
        return {
            version,
            source: url,
            files,
            ...(await licensesOf(url, place, services, store)),
            wanted: []
        };
    }
    const source = url.endsWith('.json') ? url : `${url.replace(/\/$/, '')}/package.json`;
    const text = await (0,download/* download */.R)(source);
    if (text === undefined)
        throw missing(`there is no ${source}`, address);
    const found = (0,mip_package/* parseMipPackage */.cw)(text.toString('utf8'), source);
    if (found === undefined)
        throw missing(`${source} is not mip's: it has no urls`, address);
    const { version, urls, deps, ...words } = found;
    const files = await Promise.all(urls.map(([destination, from]) => fetchFile(pathBelowLib(destination), sourceUrl(from, source, place, services), store)));
    return {
        version: (0,dependencies_found/* releaseVersion */.S)(version, asked?.ref),
        ...words,
        source,
        files,
        ...(await licensesOf(source, place, services, store)),
        wanted: (0,mip_package/* mipRequirements */.tU)({ deps }, { file: source }).map(dependencies_wanted/* ofRequirement */.$E)
    };
}
function placeOf(address) {
    if (/^https?:/.test(address))
        return undefined;
    const [, service, repository, path = '', ref = 'HEAD'] = PLACE.exec(address) ?? [];
    if (service === undefined) {
        throw new failure/* Failure */.HR('dependency-address', `${address} is not an address; write github:owner/name/path@ref`);
    }
    return { service: service, repository: repository, ref, path };
}
const urlOf = (place, { raw }) => raw[place.service](place);
/** A folder means its package.json. */
const fileOf = (path) => /\.(py|mpy|json)$/.test(path) ? path : external_node_path_.posix.join(path, 'package.json');
async function commitOf({ service, repository, ref }, services) {
    if (service !== 'github' || /^[0-9a-f]{40}$/.test(ref))
        return ref;
    const answer = await (0,download/* download */.R)(services.commit(repository, ref)).catch(() => undefined);
    const sha = /"sha":\s*"([0-9a-f]{40})"/.exec(answer?.toString('utf8') ?? '')?.[1];
    return sha ?? ref;
}
/** Where a `urls` entry points: beside the package.json, in a repository, or anywhere. */
function sourceUrl(from, base, own, services) {
    if (/^https?:/.test(from))
        return from;
    if (!/^\w+:/.test(from))
        return new URL(from, base).href;
    const place = placeOf(from);
    const isOwn = place.service === own?.service && place.repository === own.repository;
    return urlOf(isOwn ? { ...place, ref: own.ref } : place, services);
}
async function fetchFile(path, url, store) {
    const bytes = await (0,download/* download */.R)(url);
    if (bytes === undefined)
        throw missing(`there is no ${url}`, path);
    return { path, sha256: await store.put(bytes), url };
}
/** Leads out of it where the package puts something else on a board: `../main.py`. */
const pathBelowLib = (destination) => external_node_path_.posix.relative('lib', (0,mip_package/* boardPathOf */.XP)(destination));
const LICENSES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING'];
/** The licence beside what describes a package, else that of its repository, if they are where nearly all are. */
async function licensesOf(source, place, services, store) {
    const beside = LICENSES.map((name) => new URL(name, source).href);
    const ofRepository = place && LICENSES.map((path) => urlOf({ ...place, path }, services));
    const isAtItsTop = ofRepository === undefined || ofRepository[0] === beside[0];
    for (const urls of isAtItsTop ? [beside] : [beside, ofRepository]) {
        const found = await Promise.all(urls.map((url, i) => licenseAt(LICENSES[i], url, store)));
        const license = found.find((one) => one !== undefined);
        if (license !== undefined)
            return { licenses: [license] };
    }
    return {};
}
async function licenseAt(path, url, store) {
    const bytes = await (0,download/* download */.R)(url, { refusedIsMissing: true });
    return bytes && { path, sha256: await store.put(bytes), url };
}
const missing = (what, of) => new failure/* Failure */.HR('dependency-missing', `${of}: ${what}; look at its address and ref`);

// EXTERNAL MODULE: ./action/build/dependencies/mip-index.ts
var mip_index = __webpack_require__(69049);
// EXTERNAL MODULE: ./action/build/dependencies/project-graph.ts
var project_graph = __webpack_require__(35938);
// EXTERNAL MODULE: ./action/build/dependencies/pypi.ts
var pypi = __webpack_require__(83604);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(68898);
;// CONCATENATED MODULE: ./action/build/dependencies/resolve.ts





/** What a version asks for may ask for another version of what asked for it. */
const ROUNDS = 10;
/** PyPI's packages of these names are not MicroPython's. */
const OTHERS_ON_PYPI = ['aioble', 'hmac', 'logging', 'senml'];
/**
 * Finds all that a project needs, and what that needs in turn. The project's own wishes come first: where a
 * package asks for any version of something that the project names, the project's is taken. Of PyPI's packages the newest
 * version is taken that suits all who want it; an older version of who wants it is not tried.
 *
 * @returns sorted by name
 * @throws Failure `dependency-conflict`, `dependency-cycle`, `dependency-invalid`, and those of the sources
 */
async function resolve(wishes, sources, reporter) {
    const told = new Set();
    const tell = (line) => {
        if (!told.has(line))
            reporter.info(line);
        told.add(line);
    };
    const ofMip = new Map();
    let combined = new Map();
    for (let round = 0; round < ROUNDS; round++) {
        const walk = new Walk(wishes, sources, ofMip, combined, tell);
        await walk.all();
        if (walk.allSuit)
            return lockedOf(walk.packages, reporter);
        combined = walk.combined();
    }
    const stories = [...combined.values()].map(({ asks }) => storyOf(asks)).join(', ');
    throw new failure/* Failure */.HR('dependency-conflict', `no versions are found that suit each other: ${stories}; name versions of them in the project's dependencies`);
}
/** One way through all that is wanted, with what the way before it told of versions. */
class Walk {
    wishes;
    sources;
    ofMip;
    asked;
    tell;
    packages = new Map();
    constructor(wishes, sources, 
    /** By their text: no way asks again for what another one found. */
    ofMip, asked, tell) {
        this.wishes = wishes;
        this.sources = sources;
        this.ofMip = ofMip;
        this.asked = asked;
        this.tell = tell;
    }
    async all() {
        const queue = this.wishes.wanted.map((wanted) => ({ wanted, by: this.wishes.project }));
        for (const ask of queue)
            queue.push(...(await this.take(ask)));
    }
    /** @returns what it asks for in turn */
    async take(ask) {
        const name = (0,dependencies_wanted/* packageName */.oZ)(ask.wanted.name);
        if (name === this.wishes.project) {
            throw new failure/* Failure */.HR('dependency-cycle', `${ask.by} needs ${name} in turn; leave one of them out`);
        }
        if (this.wishes.beside.includes(name))
            return [];
        const other = this.packages.get(name);
        if (other !== undefined) {
            if (isDecidedByProject(other, ask, this.wishes.project))
                return [];
            checkAgreement(other, ask);
            other.asks.push(ask);
            return [];
        }
        const { wanted, files, notForBoards = [], ...found } = await this.find(name, ask);
        for (const text of notForBoards)
            this.tell(`${name} ${found.version}: ${text} is not for boards`);
        files.sort((a, b) => (a.path < b.path ? -1 : 1));
        const needs = wanted.map((each) => (0,dependencies_wanted/* packageName */.oZ)(each.name));
        this.packages.set(name, { name, ...found, files, asks: [ask], needs });
        return wanted.map((each) => ({ wanted: each, by: name }));
    }
    async find(name, ask) {
        const { wanted } = ask;
        this.tell(`Looking for ${(0,dependencies_wanted/* textOf */.b6)(wanted)}`);
        if (wanted.kind !== 'pypi') {
            const key = (0,dependencies_wanted/* textOf */.b6)(wanted);
            const found = this.ofMip.get(key) ?? this.findMip(wanted);
            this.ofMip.set(key, found);
            return { ...(await found), extras: [] };
        }
        const combined = this.asked.get(name) ?? combine([ask]);
        const { specifier, extras } = combined;
        const found = await this.sources.pypi.find(name, specifier, extras).catch((cause) => {
            throw conflict(cause, combined);
        });
        return { ...found, extras };
    }
    findMip(wanted) {
        const { index, services, store } = this.sources;
        return wanted.kind === 'index'
            ? index.find(wanted.name, wanted.version)
            : findAtAddress(wanted.address, services, store);
    }
    /** Whether packages of PyPI are there in versions, and with extras, that all want. */
    get allSuit() {
        return [...this.packages.values()].every(({ version, extras, asks }) => asks.every(({ wanted }) => wanted.kind !== 'pypi' ||
            (suits(version, wanted.specifier) &&
                wanted.extras.every((extra) => extras.includes(extra)))));
    }
    combined() {
        const ofPypi = [...this.packages.values()].filter(({ asks }) => asks[0].wanted.kind === 'pypi');
        return new Map(ofPypi.map(({ name, asks }) => [name, combine(asks)]));
    }
}
/** What pip chose to be a pre-release is one that suits. */
const suits = (version, specifier) => (0,pep440.satisfies)(version, specifier, { prereleases: true });
function combine(asks) {
    const ofPypi = asks.flatMap(({ wanted }) => (wanted.kind === 'pypi' ? [wanted] : []));
    const specifiers = ofPypi.flatMap(({ specifier }) => specifier.split(','));
    return {
        specifier: [...new Set(specifiers)].filter((one) => one !== '').join(','),
        extras: [...new Set(ofPypi.flatMap(({ extras }) => extras))].sort(),
        asks
    };
}
/** `app wants beta>=1, alpha wants beta<2` */
const storyOf = (asks) => asks.map(({ wanted, by }) => `${by} wants ${(0,dependencies_wanted/* textOf */.b6)(wanted)}`).join(', ');
/** That pip finds nothing may be because of several who want it. */
function conflict(cause, { asks }) {
    const isMissing = cause instanceof failure/* Failure */.HR && cause.code === 'dependency-missing';
    if (!isMissing || asks.length < 2)
        return cause;
    return new failure/* Failure */.HR('dependency-conflict', `${storyOf(asks)}: ${cause.message}`, { cause });
}
function checkAgreement(other, ask) {
    const { wanted } = ask;
    const first = other.asks[0].wanted;
    // Versions of PyPI are looked at when all are known.
    if (wanted.kind === 'pypi' && first.kind === 'pypi')
        return;
    const isAny = wanted.kind === 'index' && ['latest', other.version].includes(wanted.version);
    if (wanted.kind === first.kind && (isAny || (0,dependencies_wanted/* textOf */.b6)(wanted) === (0,dependencies_wanted/* textOf */.b6)(first)))
        return;
    throw new failure/* Failure */.HR('dependency-conflict', `${storyOf([ask, other.asks[0]])}; name one of them in the project's dependencies`);
}
/** Whether the project takes from elsewhere what a package wants: from a repository in place of an index. */
function isDecidedByProject(other, { wanted }, project) {
    const [{ wanted: first, by }] = other.asks;
    if (by !== project || first.kind === wanted.kind)
        return false;
    return wanted.kind === 'pypi' || (wanted.kind === 'index' && wanted.version === 'latest');
}
function lockedOf(packages, reporter) {
    checkCycles(packages);
    const sorted = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    checkFiles(sorted);
    for (const { name, asks } of sorted) {
        if (asks[0].wanted.kind === 'pypi' && OTHERS_ON_PYPI.includes(name)) {
            reporter.warning(`PyPI's ${name} is not MicroPython's; that is named without pypi: ${name} = "latest"`);
        }
    }
    return sorted.map(({ asks: _asks, extras: _extras, needs: _needs, ...locked }) => locked);
}
function checkCycles(packages) {
    const done = new Set();
    const visit = (name, chain) => {
        if (chain.includes(name)) {
            const circle = [...chain.slice(chain.indexOf(name)), name].join(' needs ');
            throw new failure/* Failure */.HR('dependency-cycle', `${circle}; leave one of them out`);
        }
        if (done.has(name))
            return;
        for (const need of packages.get(name)?.needs ?? [])
            visit(need, [...chain, name]);
        done.add(name);
    };
    for (const name of packages.keys())
        visit(name, []);
}
/**
 * Checks that boards take all files. Packages of an index bring what they require: the same file in several is one,
 * another content is not.
 */
function checkFiles(packages) {
    const owners = new Map();
    for (const { name, source, files } of packages) {
        for (const { path, sha256 } of files) {
            const fault = source === dependencies_lock/* PYPI */.R6 ? undefined : (0,dependencies_lock/* lockedPathFault */.yC)(path);
            if (fault !== undefined) {
                throw new failure/* Failure */.HR('dependency-invalid', `${name} brings ${path}, which ${fault}; leave ${name} out`);
            }
            const other = owners.get(path);
            if (other !== undefined && other.sha256 !== sha256) {
                throw new failure/* Failure */.HR('dependency-conflict', `${other.name} and ${name} bring ${path} with different content; take versions of them that fit`);
            }
            owners.set(path, { name, sha256 });
        }
    }
}

// EXTERNAL MODULE: ./action/build/dependencies/store.ts
var dependencies_store = __webpack_require__(13591);
;// CONCATENATED MODULE: ./action/build/dependencies/lock-project.ts










/**
 * Looks for all that a project depends on, and writes down what was found. A project without dependencies
 * has no lock.
 */
async function lockProject(options, reporter) {
    const packageDir = (0,own_project/* projectFolder */.K)(options.packageDir);
    const project = await (0,own_project/* readOwnProject */.U)(options, reporter);
    const graph = await (0,project_graph/* readGraph */.t)(project, { ...options, packageDir }, reporter);
    const { wanted, requires } = graph;
    if (wanted.length === 0) {
        await (0,promises_.rm)((0,external_node_path_.join)(packageDir, dependencies_lock/* LOCK_FILE */.FI), { force: true });
        reporter.info(`${project.name} depends on nothing that a lock would hold`);
        return { requires, packages: [] };
    }
    const store = new dependencies_store/* Store */.i(options.toolCacheDir);
    const sources = {
        index: new mip_index/* MipIndex */.l(graph.index, store),
        pypi: new pypi/* Pypi */.r(store),
        services: options.services ?? SERVICES,
        store
    };
    const beside = graph.beside.map(({ name }) => name);
    const wishes = { project: project.name, wanted, beside };
    const lock = { requires, packages: await resolve(wishes, sources, reporter) };
    return { file: await (0,dependencies_lock/* writeLock */.be)(packageDir, lock), ...lock };
}

;// CONCATENATED MODULE: ./action/commands/lock.ts

/** Writes the lock of a project, and tells what is in it. */
async function lock(options, reporter) {
    const locked = await lockProject(options, reporter);
    if (locked.file !== undefined) {
        reporter.table({
            title: `${locked.file}: commit it`,
            columns: ['package', 'version', 'files', 'source'],
            rows: locked.packages.map(({ name, version, files, source }) => [
                name,
                version,
                String(files.length),
                source
            ])
        });
    }
    return locked;
}


/***/ }),

/***/ 79339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ checkBoardPaths),
/* harmony export */   QS: () => (/* binding */ checkBoardPath),
/* harmony export */   a9: () => (/* binding */ pathFault)
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
const foldersOf = (path) => {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
};


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


/***/ })

};
