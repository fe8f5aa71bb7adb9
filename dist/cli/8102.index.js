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
// EXTERNAL MODULE: ./action/build/dependencies/download.ts
var download = __webpack_require__(84016);
// EXTERNAL MODULE: ./action/build/dependencies/found.ts
var found = __webpack_require__(14502);
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
        const version = (0,found/* releaseVersion */.S)(asked?.ref);
        return { version, source: url, files: [await fetchFile(path, url, store)], wanted: [] };
    }
    const source = url.endsWith('.json') ? url : `${url.replace(/\/$/, '')}/package.json`;
    const text = await (0,download/* download */.R)(source);
    if (text === undefined)
        throw missing(`there is no ${source}`, address);
    const described = (0,mip_package/* parseMipPackage */.cw)(text.toString('utf8'), source);
    if (described === undefined)
        throw missing(`${source} is not mip's: it has no urls`, address);
    const files = await Promise.all(described.urls.map(([destination, from]) => fetchFile(destination.replace(/^\/+/, ''), sourceUrl(from, source, place, services), store)));
    return {
        version: (0,found/* releaseVersion */.S)(described.version, asked?.ref),
        source,
        files,
        wanted: (0,mip_package/* mipRequirements */.tU)(described, { file: source }).map(dependencies_wanted/* ofRequirement */.$E)
    };
}
function placeOf(address) {
    if (/^https?:/.test(address))
        return undefined;
    const [, service, repository, path = '', ref = 'HEAD'] = PLACE.exec(address) ?? [];
    if (service === undefined) {
        throw new failure/* Failure */.H('dependency-address', `${address} is not an address; write github:owner/name/path@ref`);
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
const missing = (what, of) => new failure/* Failure */.H('dependency-missing', `${of}: ${what}; look at its address and ref`);

// EXTERNAL MODULE: ./action/build/dependencies/project-graph.ts
var project_graph = __webpack_require__(35938);
// EXTERNAL MODULE: ./action/build/dependencies/mip-index.ts
var mip_index = __webpack_require__(69049);
// EXTERNAL MODULE: ./action/build/dependencies/pypi.ts + 1 modules
var pypi = __webpack_require__(60480);
;// CONCATENATED MODULE: ./action/build/dependencies/resolve.ts





/**
 * Finds all that a project needs, and what that needs in turn. The project's own wishes come first: where a
 * package asks for any version of something that the project names, the project's is taken.
 *
 * @throws Failure `dependency-conflict`, `dependency-cycle`, and those of the sources
 */
async function resolve(project, wanted, requires, sources, reporter) {
    const packages = new Map();
    const queue = wanted.map((one) => ({ one, by: project }));
    for (const { one, by } of queue) {
        const name = (0,dependencies_wanted/* packageName */.oZ)(one.name);
        const other = packages.get(name);
        if (other !== undefined) {
            checkAgreement(other, one, by);
            continue;
        }
        reporter.info(`Looking for ${(0,dependencies_wanted/* textOf */.b6)(one)}`);
        const { wanted: further, files, ...found } = await find(one, sources);
        files.sort((a, b) => (a.path < b.path ? -1 : 1));
        const needs = further.map((each) => (0,dependencies_wanted/* packageName */.oZ)(each.name));
        packages.set(name, { name, ...found, files, wanted: one, by, needs });
        queue.push(...further.map((each) => ({ one: each, by: name })));
    }
    checkCycles(packages);
    const sorted = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    checkFiles(sorted);
    return {
        requires,
        packages: sorted.map(({ name, version, source, files }) => ({ name, version, source, files }))
    };
}
function find(wanted, { index, services, store }) {
    switch (wanted.kind) {
        case 'index':
            return (0,mip_index/* findInIndex */.Z)(index, wanted.name, wanted.version, store);
        case 'address':
            return findAtAddress(wanted.address, services, store);
        case 'pypi':
            return (0,pypi/* findInPypi */.Rk)(wanted.name, wanted.specifier, store);
    }
}
function checkAgreement(other, wanted, by) {
    const isAny = (wanted.kind === 'index' && [`latest`, other.version].includes(wanted.version)) ||
        (wanted.kind === 'pypi' && ['', `==${other.version}`].includes(wanted.specifier));
    const isSame = wanted.kind === other.wanted.kind && (isAny || (0,dependencies_wanted/* textOf */.b6)(wanted) === (0,dependencies_wanted/* textOf */.b6)(other.wanted));
    if (isSame || isNamedByProject(other, wanted))
        return;
    throw new failure/* Failure */.H('dependency-conflict', `${by} wants ${(0,dependencies_wanted/* textOf */.b6)(wanted)}, ${other.by} wants ${(0,dependencies_wanted/* textOf */.b6)(other.wanted)}; name one of them in the project's dependencies`);
}
/** A mip package that the project takes from elsewhere: from its repository in place of the index. */
const isNamedByProject = (other, wanted) => wanted.kind === 'index' && wanted.version === 'latest' && other.wanted.kind === 'address';
function checkCycles(packages) {
    const done = new Set();
    const visit = (name, chain) => {
        if (chain.includes(name)) {
            const circle = [...chain.slice(chain.indexOf(name)), name].join(' needs ');
            throw new failure/* Failure */.H('dependency-cycle', `${circle}; leave one of them out`);
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
/** Packages of an index bring what they require: the same file in several is one, another content is not. */
function checkFiles(packages) {
    const owners = new Map();
    for (const { name, files } of packages) {
        for (const { path, sha256 } of files) {
            const other = owners.get(path);
            if (other !== undefined && other.sha256 !== sha256) {
                throw new failure/* Failure */.H('dependency-conflict', `${other.name} and ${name} bring ${path} with different content; take versions of them that fit`);
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
    const { wanted, requires, index } = await (0,project_graph/* readGraph */.t)(project, { ...options, packageDir }, reporter);
    if (wanted.length === 0) {
        await (0,promises_.rm)((0,external_node_path_.join)(packageDir, dependencies_lock/* LOCK_FILE */.FI), { force: true });
        reporter.info(`${project.name} depends on nothing that a lock would hold`);
        return { requires, packages: [] };
    }
    const store = new dependencies_store/* Store */.i(options.toolCacheDir);
    const sources = { index, services: options.services ?? SERVICES, store };
    const lock = await resolve(project.name, wanted, requires, sources, reporter);
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
