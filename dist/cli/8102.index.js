export const id = 8102;
export const ids = [8102];
export const modules = {

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
// EXTERNAL MODULE: ./action/build/dependencies/download.ts + 1 modules
var download = __webpack_require__(45795);
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
/** Packages at addresses: described by a package.json of mip, or a single module. */
class Addresses {
    services;
    store;
    constructor(services, store) {
        this.services = services;
        this.store = store;
    }
    /**
     * A branch is pinned to its commit where the service tells it; sources in other repositories are taken as they are
     * now.
     *
     * @throws Failure `dependency-missing`, `dependency-address`, `package-json`
     */
    async find(address) {
        const asked = placeOf(address);
        const place = asked && { ...asked, ref: await this.commitOf(asked) };
        const url = place === undefined ? address : this.urlOf({ ...place, path: fileOf(place.path) });
        const isModule = /\.m?py$/.test(url);
        const found = await (isModule ? this.module(url) : this.package(url, address, place));
        return {
            ...found,
            version: (0,dependencies_found/* releaseVersion */.S)(found.version, asked?.ref),
            ...(await this.licensesOf(found.source, place))
        };
    }
    async module(url) {
        return { source: url, files: [await this.fetchFile(url.split('/').at(-1), url)], wanted: [] };
    }
    async package(url, address, place) {
        const source = url.endsWith('.json') ? url : `${url.replace(/\/$/, '')}/package.json`;
        const text = await (0,download/* download */.R)(source);
        if (text === undefined)
            throw missing(`there is no ${source}`, address);
        const described = (0,mip_package/* parseMipPackage */.cw)(text.toString('utf8'), source);
        if (described === undefined)
            throw missing(`${source} is not mip's: it has no urls`, address);
        const { urls, deps, ...words } = described;
        const files = urls.map(([destination, from]) => this.fetchFile(pathBelowLib(destination), this.sourceUrl(from, source, place)));
        const wanted = (0,mip_package/* mipRequirements */.tU)({ deps }, { file: source }).map(dependencies_wanted/* ofRequirement */.$E);
        return { ...words, source, files: await Promise.all(files), wanted };
    }
    urlOf(place) {
        return this.services.raw[place.service](place);
    }
    async commitOf({ service, repository, ref }) {
        if (service !== 'github' || /^[0-9a-f]{40}$/.test(ref))
            return ref;
        const answer = await (0,download/* download */.R)(this.services.commit(repository, ref)).catch(() => undefined);
        const sha = /"sha":\s*"([0-9a-f]{40})"/.exec(answer?.toString('utf8') ?? '')?.[1];
        return sha ?? ref;
    }
    /** Where a `urls` entry points: beside the package.json, in a repository, or anywhere. */
    sourceUrl(from, base, own) {
        if (/^https?:/.test(from))
            return from;
        if (!/^\w+:/.test(from))
            return new URL(from, base).href;
        const place = placeOf(from);
        const isOwn = place.service === own?.service && place.repository === own.repository;
        return this.urlOf(isOwn ? { ...place, ref: own.ref } : place);
    }
    async fetchFile(path, url) {
        const bytes = await (0,download/* download */.R)(url);
        if (bytes === undefined)
            throw missing(`there is no ${url}`, path);
        return { path, sha256: await this.store.put(bytes), url };
    }
    /** The licence beside what describes a package, else that of its repository, if they are where nearly all are. */
    async licensesOf(source, place) {
        const top = place && this.urlOf({ ...place, path: '' });
        const folders = new Set([new URL('.', source).href, ...(top === undefined ? [] : [top])]);
        for (const folder of folders) {
            const found = await Promise.all(LICENSES.map((name) => this.licenseAt(name, folder + name)));
            const license = found.find((one) => one !== undefined);
            if (license !== undefined)
                return { licenses: [license] };
        }
        return {};
    }
    async licenseAt(path, url) {
        const bytes = await (0,download/* download */.R)(url, { refusedIsMissing: true });
        return bytes && { path, sha256: await this.store.put(bytes), url };
    }
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
/** A folder means its package.json. */
const fileOf = (path) => /\.(py|mpy|json)$/.test(path) ? path : external_node_path_.posix.join(path, 'package.json');
/** Leads out of it where the package puts something else on a board: `../main.py`. */
const pathBelowLib = (destination) => external_node_path_.posix.relative('lib', (0,mip_package/* boardPathOf */.XP)(destination));
const LICENSES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'COPYING'];
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
        const { index, addresses } = this.sources;
        return wanted.kind === 'index'
            ? index.find(wanted.name, wanted.version)
            : addresses.find(wanted.address);
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
        addresses: new Addresses(options.services ?? SERVICES, store)
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


/***/ })

};
