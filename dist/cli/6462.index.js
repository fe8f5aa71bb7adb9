export const id = 6462;
export const ids = [6462];
export const modules = {

/***/ 78412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ fetchManifest),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   gI: () => (/* binding */ fetchPackages)
/* harmony export */ });
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91302);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97899);



/**
 * Fetches all that a release entry leads to: its manifest, then the blobs in one go, since to ask for each by itself
 * takes as many ways to the broker and back. What it makes of them is for whoever checks them.
 *
 * @param further packages besides
 */
async function fetchPackages(connection, topics, entry, further = []) {
    const payloads = new Map();
    const fetchAll = (references) => connection.retained([...new Set(references.map((each) => topics.package(each)))], (topic, payload) => payloads.set(topic, payload));
    const fetched = (reference) => payloads.get(topics.package(reference));
    await fetchAll([entry]);
    const manifest = fetched(entry);
    const blobs = (manifest && blobsOf(entry.pkg_sha256, manifest)) ?? [];
    if (blobs.length + further.length > 0)
        await fetchAll([...further, ...blobs]);
    return fetched;
}
/** What a manifest needs, or undefined for what is not the manifest of that hash. */
const blobsOf = (hash, payload) => manifestIn(hash, payload)?.manifest.files.flatMap(({ sha256, sizeBytes }) => (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .blobReferences */ .aA)(sha256, sizeBytes));
/** @returns undefined if it cannot be had, or is damaged */
const fetchManifest = async (connection, topics, hash) => manifestIn(hash, await connection.retainedOn(topics.package((0,_release_update_list__WEBPACK_IMPORTED_MODULE_2__/* .manifestOf */ .$V)(hash))));
/** Damaged is as good as none. */
function manifestIn(hash, payload) {
    try {
        const bytes = payload && (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .decompress */ .mF)(payload, _release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .MAX_MANIFEST_BYTES */ .ZJ);
        return bytes && (0,_release_blob__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(bytes) === hash ? { bytes, manifest: (0,_release_manifest__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes) } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 37451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VN: () => (/* binding */ changeIndex),
/* harmony export */   _M: () => (/* binding */ writeIndex),
/* harmony export */   vY: () => (/* binding */ readIndex)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _release_release_index__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74099);



/** MQTT has no compare-and-set: whoever is overwritten by another publisher merges once more. */
const TRIES = 5;
const FIRST_PAUSE_MS = 100;
/** @returns undefined where nothing is retained */
async function readIndex(connection, topics, name, quiet) {
    const topic = topics.index(name);
    const found = await connection.retainedOn(topic, quiet);
    return found?.length ? (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .parseIndex */ .A1)(topic, found) : undefined;
}
/**
 * Writes a change on top of what was read. Whether another publisher overwrites it, shows later: `changeIndex`.
 *
 * @param seen what is retained, if anything is
 * @returns whether there was anything to write
 */
async function writeIndex(connection, topics, { name, change, isIn }, seen, reporter) {
    const before = seen ?? (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .emptyIndex */ .gW)(name);
    if (isIn(before))
        return false;
    const topic = topics.index(name);
    const { payload, forgotten } = (0,_release_release_index__WEBPACK_IMPORTED_MODULE_2__/* .encodeIndex */ .bj)(change(before));
    for (const { version } of forgotten)
        reporter.warning(`${topic} is full: ${name} ${version} is forgotten there, and will not be pruned; prune earlier`);
    await connection.publish([{ topic, payload, retain: true }]);
    return true;
}
/**
 * Reads, changes and writes the index of a release name until the change is in it.
 *
 * @throws Failure `index`, `index-contended`
 */
async function changeIndex(connection, topics, wanted, reporter) {
    const { name, isIn } = wanted;
    const read = () => readIndex(connection, topics, name);
    let index = await read();
    for (let tries = 0; !index || !isIn(index); tries++) {
        if (tries === TRIES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('index-contended', `${topics.index(name)} was overwritten ${TRIES} times while it was written; let fewer publishers ` +
                'work at a time, and run again');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(FIRST_PAUSE_MS * 2 ** tries * Math.random());
        const begunMs = performance.now();
        await writeIndex(connection, topics, wanted, await read(), reporter);
        // Whoever had read it before that is about to overwrite it, and takes as long.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)((performance.now() - begunMs) * (2 + 2 * Math.random()));
        index = await read();
    }
}


/***/ }),

/***/ 49910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ readMark),
/* harmony export */   U: () => (/* binding */ pruningOver),
/* harmony export */   lw: () => (/* binding */ parseMark),
/* harmony export */   mn: () => (/* binding */ NO_PRUNING),
/* harmony export */   wy: () => (/* binding */ encodeMark)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const NO_PRUNING = { run: '', isActive: false };
/** A mark that has not changed for so long is that of a pruning which died. */
const DEAD_MS = 60_000;
const LOOK_MS = 1_000;
const MAX_RUN = 64;
function encodeMark({ run, isActive }) {
    return JSON.stringify({ run, active: isActive });
}
/** What is not a mark is none: everything is looked at again then. */
function parseMark(payload) {
    try {
        const { run, active } = JSON.parse(payload.toString());
        if (typeof run === 'string' && run.length <= MAX_RUN)
            return { run, isActive: active === true };
    }
    catch {
        // Somebody else's.
    }
    return NO_PRUNING;
}
/** @param quiet as for `Connection.retained` */
async function readMark(connection, topics, quiet) {
    const payload = await connection.retainedOn(topics.pruning(), quiet);
    return payload ? parseMark(payload) : NO_PRUNING;
}
/**
 * Waits while packages are being deleted, and until a mark that says so is that of a pruning which died.
 *
 * @param deadMs how long an unchanged mark is believed, by this computer's monotonic clock
 */
async function pruningOver(connection, topics, deadMs = DEAD_MS) {
    let believed;
    let sinceMs = 0;
    for (;;) {
        const { run, isActive } = await readMark(connection, topics);
        if (!isActive)
            return;
        if (run !== believed)
            [believed, sinceMs] = [run, performance.now()];
        if (performance.now() - sinceMs > deadMs)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(LOOK_MS, deadMs / 4));
    }
}


/***/ }),

/***/ 66462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPrune: () => (/* binding */ runPrune)
});

// EXTERNAL MODULE: ./action/channel/connection.ts + 3 modules
var channel_connection = __webpack_require__(63799);
// EXTERNAL MODULE: ./action/channel/index-topic.ts
var index_topic = __webpack_require__(37451);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/channel/pruning.ts
var pruning = __webpack_require__(49910);
;// CONCATENATED MODULE: ./action/channel/prune.ts





/** Publishers take a mark for dead after 60 s (docs/protocol.md, "Pruning"); a message may take half of that. */
const ENOUGH_MS = 25_000;
/** Deleted between two looks at whether it may go on. */
const AT_A_TIME = 32;
/**
 * Deletes what a plan says, as far as it still stands once publishers know of the pruning.
 *
 * @param connection does not connect again after a loss: by then others may go on
 * @throws Failure `pruning-held`, `prune-unfinished`, `connection-lost`, ...
 */
async function prune(connection, topics, { planner, shown, choice }, reporter) {
    const mark = await PruningHold.take(connection, topics);
    try {
        const now = await planner.plan(choice);
        // Neither what came under the eyes of nobody, nor what is referred to since.
        const releases = now.releases.filter(isIn(shown.releases));
        const deletions = [...now.deletions].filter(([topic]) => shown.deletions.has(topic));
        const progress = reporter.progress('Deleting', deletions.length, '');
        try {
            for (let done = 0; done < deletions.length; done += AT_A_TIME) {
                await mark.require();
                const some = deletions.slice(done, done + AT_A_TIME);
                await connection.publish(some.map(([topic]) => ({ topic, payload: '', retain: true })));
                progress.update(done + some.length);
            }
        }
        finally {
            progress.stop();
        }
        await mark.require();
        await forget(connection, topics, choice.name, releases, reporter);
        return { deleted: new Map(deletions), releases };
    }
    finally {
        await mark.release();
    }
}
/** The same manifest, as it was published then. */
const isIn = (releases) => ({ pkg_sha256, at }) => releases.some((each) => each.pkg_sha256 === pkg_sha256 && each.at === at);
/** Takes releases out of the index, unless they were published once more meanwhile. */
async function forget(connection, topics, name, gone, reporter) {
    const isGone = isIn(gone);
    await (0,index_topic/* changeIndex */.VN)(connection, topics, {
        name,
        change: (index) => ({
            ...index,
            releases: index.releases.filter((each) => !isGone(each))
        }),
        isIn: ({ releases }) => !releases.some(isGone)
    }, reporter);
}
/** The mark of a pruning, while it is believed. */
class PruningHold {
    connection;
    topics;
    run = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    takenMs = performance.now();
    isLost = false;
    constructor(connection, topics) {
        this.connection = connection;
        this.topics = topics;
        void connection.lost.then(() => (this.isLost = true));
    }
    static async take(connection, topics) {
        await (0,pruning/* pruningOver */.U)(connection, topics);
        const hold = new PruningHold(connection, topics);
        await hold.write(true);
        // Whoever read before this was written is about to write as well, and takes as long.
        await (0,promises_.setTimeout)((performance.now() - hold.takenMs) * (2 + 2 * Math.random()));
        await hold.require();
        return hold;
    }
    /** @throws Failure unless publishers still wait for this pruning */
    async require() {
        const { broker } = this.connection;
        if (this.isLost)
            throw new failure/* Failure */.H('connection-lost', `the connection to ${broker} was lost: not everything was deleted; run again`);
        const { run, isActive } = await (0,pruning/* readMark */.Mp)(this.connection, this.topics);
        if (run !== this.run || !isActive)
            throw new failure/* Failure */.H('pruning-held', `somebody else prunes at ${broker}, by ${this.topics.pruning()}; run again when that is over`);
        if (performance.now() - this.takenMs > ENOUGH_MS)
            throw new failure/* Failure */.H('prune-unfinished', 'not everything was deleted within the time for which publishers wait; run again, the rest follows');
    }
    async release() {
        // Not one of another's: and over a lost connection nothing is said, the mark dies by itself.
        if (this.isLost)
            return;
        const { run } = await (0,pruning/* readMark */.Mp)(this.connection, this.topics);
        if (run === this.run)
            await this.write(false);
    }
    write(isActive) {
        const payload = (0,pruning/* encodeMark */.wy)({ run: this.run, isActive });
        return this.connection.publish([{ topic: this.topics.pruning(), payload, retain: true }]);
    }
}

// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(28723);
;// CONCATENATED MODULE: ./action/release/prunable.ts

/** Whoever publishes now may have written the index, and not yet the list that refers to it. */
const YOUNG_MS = 86_400_000;
/** The releases of an index to which nothing refers any more, the oldest first. */
function prunable(index, reasons) {
    const kept = new Set(index.releases.filter((release) => isKept(release, index.keep, reasons)));
    // One that brings back an older one stands in its place in the history; a Set goes on with what is added.
    for (const { repeats } of kept)
        for (const release of index.releases)
            if (release.pkg_sha256 === repeats)
                kept.add(release);
    return index.releases.filter((release) => !kept.has(release));
}
function isKept({ version, pkg_sha256, seq, at = 0 }, keep, { named, isRun, nowMs }) {
    return (Math.max(seq, at) > nowMs - YOUNG_MS ||
        keep.some((each) => each === version || (0,release_version/* isSameVersion */.p)(each, version)) ||
        named.has(pkg_sha256) ||
        isRun(version));
}
/** What hash a reference is protected by. */
const hashOf = (reference) => reference.type === 'blob' ? reference.sha256 : reference.pkg_sha256;
/**
 * What a release has on the broker, its manifest last: as long as that is there, a pruning that was interrupted can be
 * gone on with.
 *
 * @param blobs that its manifest names
 */
function referencesOf(name, { version, pkg_sha256, size, base, packages = [] }, blobs) {
    const delta = base === undefined ? [] : [{ type: 'delta', base, pkg_sha256 }];
    return [...blobs, ...packages, ...delta, { type: 'release', name, version, pkg_sha256, size }];
}
/** Those of the references that none of the hashes protects. */
function unprotected(references, held) {
    return references.filter((reference) => !held.has(hashOf(reference)));
}

// EXTERNAL MODULE: ./action/release/update-list.ts
var update_list = __webpack_require__(97899);
// EXTERNAL MODULE: ./action/channel/fetched.ts
var fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/channel/references.ts
var channel_references = __webpack_require__(81231);
;// CONCATENATED MODULE: ./action/channel/prune-plan.ts





/**
 * Reads all that refers to packages, and works out to which of the index's nothing does. Manifests never change: the
 * planner remembers them, so that the second look is short.
 */
class PrunePlanner {
    connection;
    topics;
    blobs = new Map();
    constructor(connection, topics) {
        this.connection = connection;
        this.topics = topics;
    }
    /** @throws Failure `not-in-index`, `index`, `prune-blind`, `prune-doubt`, `connection-lost` */
    async plan({ name, keep, nowMs }) {
        const references = await (0,channel_references/* readReferences */.P)(this.connection, this.topics, name);
        const { named, promised, isRun, counts } = references;
        const index = { ...references.index, keep: [...references.index.keep, ...keep] };
        const releases = prunable(index, { named, isRun, nowMs });
        const kept = index.releases.filter((release) => !releases.includes(release));
        for (const { pkg_sha256, version } of kept)
            promised.set(pkg_sha256, `${name} ${version}`);
        const gone = releases.map(({ pkg_sha256 }) => pkg_sha256);
        await this.learn([...named, ...promised.keys(), ...gone]);
        this.requireAll(promised);
        const of = (release) => referencesOf(name, release, this.blobs.get(release.pkg_sha256) ?? []);
        const held = new Set([
            ...named,
            ...promised.keys(),
            ...[...named, ...promised.keys()].flatMap((hash) => (this.blobs.get(hash) ?? []).map(({ sha256 }) => sha256)),
            ...kept.flatMap(({ packages = [] }) => packages.map(({ pkg_sha256 }) => pkg_sha256))
        ]);
        const sizes = await this.sizesOf(index.releases.flatMap(of));
        const topics = manifestsLast(unprotected(releases.flatMap(of), held)).map((each) => this.topics.package(each));
        return {
            releases,
            kept,
            deletions: new Map(topics.flatMap((topic) => (sizes.has(topic) ? [[topic, sizes.get(topic)]] : []))),
            totalBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
            counts
        };
    }
    /** Which files manifests name. Twice: what comes late must not be taken for what is not there. */
    async learn(hashes) {
        for (let tries = 0; tries < 2; tries++) {
            const unknown = [...new Set(hashes)].filter((hash) => !this.blobs.has(hash));
            if (unknown.length === 0)
                return;
            const byTopic = new Map(unknown.map((hash) => [this.topics.package((0,update_list/* manifestOf */.$V)(hash)), hash]));
            await this.connection.retained([...byTopic.keys()], (topic, payload) => {
                const hash = byTopic.get(topic);
                const blobs = (0,fetched/* blobsOf */.OR)(hash, payload);
                if (blobs)
                    this.blobs.set(hash, blobs);
            });
        }
    }
    requireAll(promised) {
        for (const [hash, release] of promised)
            if (!this.blobs.has(hash))
                throw new failure/* Failure */.H('prune-doubt', `${this.topics.package((0,update_list/* manifestOf */.$V)(hash))} does not hold the manifest of ${release}, which is to stay: nobody knows ` +
                    'which files it needs, and nothing was deleted; publish its bundle once more, or prune that name first');
    }
    async sizesOf(references) {
        const sizes = new Map();
        const topics = new Set(references.map((each) => this.topics.package(each)));
        await this.connection.retained([...topics], (topic, payload) => {
            if (payload.length > 0)
                sizes.set(topic, payload.length);
        });
        return sizes;
    }
}
function manifestsLast(references) {
    const isManifest = ({ type }) => type === 'release';
    return [...references.filter((each) => !isManifest(each)), ...references.filter(isManifest)];
}

// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
// EXTERNAL MODULE: ./action/report/moment.ts
var moment = __webpack_require__(47926);
// EXTERNAL MODULE: ./action/report/size.ts
var size = __webpack_require__(59231);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
;// CONCATENATED MODULE: ./action/commands/prune.ts










/**
 * Deletes releases to which nothing refers from the broker, after showing them and asking.
 *
 * @throws Failure `not-confirmed`, and as `PrunePlanner.plan` and `prune`
 */
async function runPrune(inputs, reporter) {
    const [name, ...more] = inputs.names;
    if (name === undefined || more.length > 0)
        throw new failure/* Failure */.H('usage', 'give the name of one release, such as that of the project');
    const topics = new channel_topics/* Topics */.n(inputs);
    const connection = await (0,channel_connection/* connect */.eE)({ ...(await (0,broker_options/* brokerOptions */.e)(inputs.broker)), retries: 0 }, reporter);
    try {
        const choice = { name, keep: inputs.keep, nowMs: inputs.nowMs ?? Date.now() };
        const planner = new PrunePlanner(connection, topics);
        const shown = await planner.plan(choice);
        checkKept(choice, shown);
        tell(choice, shown, reporter);
        const kept = shown.kept.map(({ version }) => version);
        const { totalBytes: bytesBefore } = shown;
        if (shown.releases.length === 0) {
            await remember(connection, topics, choice, reporter);
            return { name, pruned: [], kept, topics: 0, bytesBefore, bytesAfter: bytesBefore };
        }
        const bytes = (0,size/* formatSize */.X)(sumOf(shown.deletions));
        if (!(await inputs.confirm(`Delete ${shown.releases.length} releases of ${name}, ${bytes}?`)))
            throw new failure/* Failure */.H('not-confirmed', 'nothing was deleted; give --yes to do it without asking');
        await remember(connection, topics, choice, reporter);
        const { deleted, releases } = await prune(connection, topics, { planner, shown, choice }, reporter);
        const freed = sumOf(deleted);
        reporter.info(`Deleted ${releases.length} releases of ${name}, ${(0,size/* formatSize */.X)(freed)}.`);
        return {
            name,
            pruned: releases.map(({ version }) => version),
            kept,
            topics: deleted.size,
            bytesBefore,
            bytesAfter: bytesBefore - freed
        };
    }
    finally {
        await connection.close();
    }
}
const sumOf = (sizes) => [...sizes.values()].reduce((sum, size) => sum + size, 0);
/** A version that is mistyped would be deleted. */
function checkKept({ name, keep }, { releases, kept }) {
    const known = [...releases, ...kept].map(({ version }) => version);
    const unknown = keep.find((version) => !known.some((each) => (0,release_version/* isSameVersion */.p)(each, version)));
    if (unknown !== undefined)
        throw new failure/* Failure */.H('not-in-index', `${name} ${unknown}, which is to be kept, is not in the index of the broker: nothing was deleted`);
}
function tell({ name }, plan, reporter) {
    const { releases, kept, deletions, totalBytes, counts } = plan;
    reporter.info(`Looked at ${counts.channels} channels and ${counts.boards} boards. Of ${name} stay ` +
        `${kept.map(({ version }) => version).join(', ') || 'no releases'}.`);
    if (releases.length === 0) {
        reporter.info(`Nothing of ${name} can go: something refers to it, or it is younger than 24 h.`);
        return;
    }
    reporter.table({
        title: `To be deleted: ${deletions.size} topics, ${(0,size/* formatSize */.X)(sumOf(deletions))} of ${(0,size/* formatSize */.X)(totalBytes)}`,
        columns: ['release', 'channel', 'published'],
        rows: releases.map(({ version, channel, seq }) => [
            `${name} ${version}`,
            channel ?? '',
            (0,moment/* isoDate */._)(seq)
        ])
    });
}
/** Writes into the index what is never pruned. */
async function remember(connection, topics, { name, keep }, reporter) {
    if (keep.length === 0)
        return;
    await (0,index_topic/* changeIndex */.VN)(connection, topics, {
        name,
        change: (index) => ({ ...index, keep: [...new Set([...index.keep, ...keep])] }),
        isIn: (index) => keep.every((version) => index.keep.includes(version))
    }, reporter);
}


/***/ }),

/***/ 85476:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ compress),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   _E: () => (/* binding */ PART_BYTES),
/* harmony export */   aA: () => (/* binding */ blobReferences),
/* harmony export */   di: () => (/* binding */ makeBlobs),
/* harmony export */   mF: () => (/* binding */ decompress)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);


/** Bytes of content in one part: even incompressible it stays far below 64 KiB on the wire. */
const PART_BYTES = 32_768;
/** A board needs a buffer of 2^WINDOW_BITS bytes to inflate; above 2^12 the protocol forbids it. */
const WINDOW_BITS = 10;
function sha256Of(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** One zlib stream (RFC 1950) that a board can inflate in little memory. */
function compress(content) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateSync)(content, { level: 9, memLevel: 9, windowBits: WINDOW_BITS });
}
/** @throws if the stream is damaged, or holds more than the limit */
function decompress(payload, limitBytes) {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateSync)(payload, { maxOutputLength: Math.max(1, limitBytes) });
}
/** Topics of a file's content, in order; none for an empty file. */
function blobReferences(sha256, sizeBytes) {
    const parts = Math.ceil(sizeBytes / PART_BYTES);
    if (parts === 1)
        return [{ type: 'blob', sha256 }];
    return Array.from({ length: parts }, (_, part) => ({ type: 'blob', sha256, part }));
}
/** Cuts a file's content into parts, each of which a board can inflate without the others. */
function makeBlobs(content) {
    return blobReferences(sha256Of(content), content.length).map((entry, index) => ({
        entry,
        payload: compress(content.subarray(index * PART_BYTES, (index + 1) * PART_BYTES))
    }));
}


/***/ }),

/***/ 91302:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   Vq: () => (/* binding */ MAX_DEVICES),
/* harmony export */   ZJ: () => (/* binding */ MAX_MANIFEST_BYTES)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66394);


/** Stands in the place of a size. */
const REMOVED = -1;
const TAKEN = 1;
/** A board reads a line at a time, into a buffer of this size. */
const MAX_LINE_BYTES = 1024;
const MAX_MANIFEST_BYTES = 131_072;
/** No board's flash holds more; a reader must not be made to fetch for ever. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** What fits into a header line with room to spare. */
const MAX_DEVICES = 20;
/**
 * @param files in any order, as are the removals
 * @throws Failure `release-too-large`, `bad-release`
 */
function encodeManifest(header, files, removals = []) {
    const rows = [
        ...files.map(({ path, sizeBytes, sha256, takes }) => takes ? [path, sizeBytes, sha256, TAKEN] : [path, sizeBytes, sha256]),
        ...removals.map((path) => [path, REMOVED])
    ];
    rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const lines = [
        JSON.stringify({ ...header, files: rows.length }),
        ...rows.map((row) => JSON.stringify(row))
    ];
    for (const line of lines) {
        if (!/^[\x20-\x7e]*$/.test(line))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('bad-release', `${line.slice(0, 80)} is not ASCII, which a release has to be; rename the file or the channel`);
        if (line.length >= MAX_LINE_BYTES)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('bad-release', `${line.slice(0, 80)}… is too long for a board; shorten names`);
    }
    const manifest = Buffer.from(lines.map((line) => `${line}\n`).join(''), 'ascii');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('release-too-large', `the release has ${files.length} files, and its manifest of ${manifest.length} bytes is ` +
            `above ${MAX_MANIFEST_BYTES}; leave files out`);
    return manifest;
}
/** @throws Failure `manifest` for whatever a board would refuse */
function parseManifest(manifest) {
    const text = Buffer.from(manifest).toString('latin1');
    if (manifest.length > MAX_MANIFEST_BYTES)
        throw malformed('it is too long');
    if (!text.endsWith('\n'))
        throw malformed('its last line has no end');
    const [first, ...rest] = text.slice(0, -1).split('\n');
    const header = parseLine(first);
    checkHeader(header);
    if (rest.length !== header.files)
        throw malformed(`it has ${rest.length} files, not ${header.files}`);
    const files = [];
    const removals = [];
    let before = '';
    for (const line of rest) {
        const value = parseLine(line);
        const file = isRemoval(value) ? { path: value[0] } : parseFile(value);
        if (file.path <= before)
            throw malformed(`${file.path} is not in order`);
        before = file.path;
        if ('sha256' in file)
            files.push(file);
        else
            removals.push(file.path);
    }
    return { header, files, removals };
}
function parseLine(line) {
    if (line.length >= MAX_LINE_BYTES)
        throw malformed('a line is too long');
    try {
        return JSON.parse(line);
    }
    catch {
        throw malformed('a line is not JSON');
    }
}
function checkHeader(header) {
    const isText = (value) => typeof value === 'string';
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(header))
        throw malformed('it has no header');
    if (header.format !== 1)
        throw malformed(`its format is ${JSON.stringify(header.format)}, not 1`);
    const { name, version, seq, channel, devices, created, expires, requires, files } = header;
    const good = isText(name) &&
        isText(version) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(seq) &&
        seq > 0 &&
        (channel === null || isText(channel)) &&
        Array.isArray(devices) &&
        devices.every(isText) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(created) &&
        (expires === null || (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(expires)) &&
        isRequirements(requires) &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(files);
    if (!good)
        throw malformed('its header lacks something');
}
function isRequirements(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return false;
    const { mpy, arch, flash } = value;
    return ((mpy === null || typeof mpy === 'string') &&
        (arch === null || typeof arch === 'string') &&
        Number.isSafeInteger(flash));
}
function isRemoval(value) {
    return (Array.isArray(value) &&
        value.length === 2 &&
        typeof value[0] === 'string' &&
        value[1] === REMOVED);
}
function parseFile(value) {
    if (!Array.isArray(value))
        throw malformed('a line is not a file');
    const [path, sizeBytes, sha256, ...more] = value;
    const good = typeof path === 'string' &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isCount */ .my)(sizeBytes) &&
        sizeBytes <= MAX_FILE_BYTES &&
        (0,_shape__WEBPACK_IMPORTED_MODULE_1__/* .isHash */ .jN)(sha256) &&
        (more.length === 0 || (more.length === 1 && more[0] === TAKEN));
    if (!good)
        throw malformed('a line is not a file');
    const takes = more.length === 1;
    return { path, sizeBytes, sha256, ...(takes && { takes }) };
}
function malformed(why) {
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('manifest', `the release manifest is malformed: ${why}`);
}


/***/ }),

/***/ 47926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ago),
/* harmony export */   _: () => (/* binding */ isoDate)
/* harmony export */ });
const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1000]
];
/** A span for people, in its largest unit: `3 d ago`, `2 min ago`, `now`. */
function ago(ms, suffix = ' ago') {
    const [unit, size] = UNITS.find(([, size]) => ms >= size) ?? UNITS[3];
    const count = Math.floor(ms / size);
    return count <= 0 ? 'now' : `${count} ${unit}${suffix}`;
}
/** What a Date holds at most, ECMA-262 §21.4.1.1. */
const MAX_DATE_MS = 8.64e15;
/** A moment that somebody else wrote down, in ms since 1970, however far off. */
const isoDate = (ms) => new Date(Math.min(ms, MAX_DATE_MS)).toISOString();


/***/ }),

/***/ 59231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ formatSize)
/* harmony export */ });
/** A size for people: `190 B`, `57.9 KB` (1 KB is 1,000 bytes, as brokers count), `1.2 MB`. */
function formatSize(sizeBytes) {
    if (sizeBytes < 1000)
        return `${sizeBytes} B`;
    if (sizeBytes < 1_000_000)
        return `${(sizeBytes / 1000).toFixed(1)} KB`;
    return `${(sizeBytes / 1_000_000).toFixed(1)} MB`;
}


/***/ })

};
