export const id = 771;
export const ids = [771];
export const modules = {

/***/ 35771:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchPast: () => (/* binding */ fetchPast)
});

// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(85476);
// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(79339);
// EXTERNAL MODULE: ./action/release/removal.ts
var removal = __webpack_require__(7815);
;// CONCATENATED MODULE: ./action/release/verify.ts






/**
 * Checks a release as a board does before it installs it, in the order of docs/protocol.md, and every blob.
 *
 * @throws Failure whose code is the board's error code: `unsigned`, `bad-signature`, `hash`, ...
 */
async function verifyRelease(options) {
    const { list, keys, fetch, nowMs = Date.now() } = options;
    const entry = list.find((candidate) => candidate.type === 'release');
    if (!entry)
        throw new failure/* Failure */.HR('unsigned', 'the update list has no release entry; publish again');
    const signedBy = keys.length === 0 ? undefined : checkSignature(entry, keys);
    const payload = await fetch(entry);
    if (!payload)
        throw missing(`the manifest of ${entry.name} ${entry.version}`);
    if (payload.length !== entry.size)
        throw new failure/* Failure */.HR('size', `the manifest has ${payload.length} bytes, not ${entry.size}`);
    const bytes = inflate('the manifest', payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if ((0,blob/* sha256Of */.Bj)(bytes) !== entry.pkg_sha256)
        throw new failure/* Failure */.HR('hash', 'the manifest is not the one that the update list names');
    const manifest = (0,release_manifest/* parseManifest */.Ng)(bytes);
    const { header, files, removals } = manifest;
    if (header.name !== entry.name || header.version !== entry.version)
        throw new failure/* Failure */.HR('manifest', `the manifest is for ${header.name} ${header.version}`);
    checkAddressee(manifest, options);
    if (header.expires !== null && header.expires * 1000 < nowMs)
        throw new failure/* Failure */.HR('expired', `${entry.name} ${entry.version} has expired; publish it again`);
    for (const file of files) {
        checkPath(file.path);
        const content = await checkedContent(file, fetch);
        options.visit?.(file, content);
    }
    for (const removal of removals)
        checkRemoval(removal);
    return { entry, manifest, ...(signedBy !== undefined && { signedBy }) };
}
/** @returns the id of the key */
function checkSignature({ key, sig, pkg_sha256 }, keys) {
    if (sig === undefined)
        throw new failure/* Failure */.HR('unsigned', 'the release is not signed');
    const held = keys.find(({ id }) => id === key);
    if (!held)
        throw new failure/* Failure */.HR('unknown-key', `the release is signed with key ${key}, not held`);
    if (!(0,signature/* isSignedBy */.s3)(held, pkg_sha256, sig))
        throw new failure/* Failure */.HR('bad-signature', `the release is not signed by key ${key}`);
    return held.id;
}
function checkAddressee({ header }, { channel, deviceId }) {
    if (channel === undefined && deviceId === undefined)
        return;
    const isForChannel = channel !== undefined && header.channel === channel;
    const isForDevice = deviceId !== undefined && header.devices.includes(deviceId);
    if (!isForChannel && !isForDevice)
        throw new failure/* Failure */.HR('wrong-target', `the release is for ${[header.channel ?? [], header.devices].flat().join(', ')}`);
}
function checkPath(path) {
    const fault = (0,board_path/* pathFault */.a9)(path);
    if (fault !== undefined)
        throw new failure/* Failure */.HR('path', `boards refuse the path ${JSON.stringify(path)}: it ${fault}`);
}
function checkRemoval(path) {
    let asBoard;
    try {
        asBoard = (0,removal/* checkRemovals */.g)([path], [])[0];
    }
    catch {
        // The code is the board's, below.
    }
    if (asBoard !== path)
        throw new failure/* Failure */.HR('path', `boards refuse to remove ${JSON.stringify(path)}`);
}
async function checkedContent({ path, sizeBytes, sha256 }, fetch) {
    const parts = [];
    let doneBytes = 0;
    for (const reference of (0,blob/* blobReferences */.aA)(sha256, sizeBytes)) {
        const payload = await fetch(reference);
        if (!payload)
            throw missing(path);
        const part = inflate(path, payload, Math.min(blob/* PART_BYTES */._E, sizeBytes - doneBytes));
        parts.push(part);
        doneBytes += part.length;
    }
    if (doneBytes !== sizeBytes)
        throw new failure/* Failure */.HR('size', `${path} has ${doneBytes} bytes, not ${sizeBytes}`);
    const content = Buffer.concat(parts);
    if ((0,blob/* sha256Of */.Bj)(content) !== sha256)
        throw new failure/* Failure */.HR('hash', `${path} is not what the manifest says`);
    return content;
}
function inflate(what, payload, limitBytes) {
    try {
        return (0,blob/* decompress */.mF)(payload, limitBytes);
    }
    catch {
        throw new failure/* Failure */.HR('size', `${what} is damaged or larger than ${limitBytes} bytes`);
    }
}
function missing(what) {
    return new failure/* Failure */.HR('missing', `${what} is not retained; publish again, only what is missing is sent`);
}

// EXTERNAL MODULE: ./action/channel/base.ts + 2 modules
var base = __webpack_require__(70988);
// EXTERNAL MODULE: ./action/channel/connection.ts + 7 modules
var channel_connection = __webpack_require__(25331);
// EXTERNAL MODULE: ./action/channel/fetched.ts
var channel_fetched = __webpack_require__(78412);
// EXTERNAL MODULE: ./action/channel/index-topic.ts
var index_topic = __webpack_require__(37451);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(73809);
;// CONCATENATED MODULE: ./action/channel/past-release.ts










/**
 * Fetches a release from the broker by the index of its name, and checks it down to the last file.
 *
 * @throws Failure `nothing-published`, `not-in-index`, `key-needed`, `no-previous`, `missing`, `not-signed`, ...
 */
async function fetchPast(choice, reporter) {
    const topics = new channel_topics/* Topics */.n(choice);
    const connection = await (0,channel_connection/* connect */.eE)(choice.broker, reporter);
    try {
        const now = await whatIsThere(connection, topics, choice);
        const index = await (0,index_topic/* readIndex */.vY)(connection, topics, now.name);
        if (!index)
            throw new failure/* Failure */.HR('not-in-index', `${connection.broker} retains no index on ${topics.index(now.name)}; publish the release's bundle`);
        requireKey(index, now, choice.sign);
        const record = choice.version === undefined ? before(index, now) : byVersion(index, choice.version);
        return await fetchRelease(connection, topics, index, record, choice.sign);
    }
    finally {
        await connection.close();
    }
}
/**
 * Boards that run a signed release may hold its key, and would refuse one that is not.
 *
 * @throws Failure `key-needed`
 */
function requireKey({ name, releases }, now, sign) {
    const current = releases.find(({ pkg_sha256 }) => pkg_sha256 === now.pkg_sha256);
    if (sign || current?.key === undefined)
        return;
    throw new failure/* Failure */.HR('key-needed', `${name} ${current.version}, which is there now, is signed: give signing-key, the one with the id ${current.key}; ` +
        'nothing was published');
}
/** The newest of that version, which one that brings back an older one may be. */
function byVersion({ name, releases }, version) {
    const found = releases.findLast((release) => release.version === version);
    if (found)
        return found;
    const known = [...new Set(releases.map((release) => release.version))].reverse().slice(0, 10);
    throw new failure/* Failure */.HR('not-in-index', `${name} ${version} is not in the index of the broker, which has ${known.join(', ') || 'none'}; ` +
        "give the release's bundle as package");
}
/** Goes further back each time: a release that brings back an older one stands where that stood. */
function before({ name, releases }, now) {
    const current = releases.find(({ pkg_sha256 }) => pkg_sha256 === now.pkg_sha256);
    const stands = current?.repeats
        ? releases.find(({ pkg_sha256 }) => pkg_sha256 === current.repeats)
        : current;
    const found = stands &&
        releases.findLast((release) => release.seq < stands.seq &&
            release.channel === stands.channel &&
            release.repeats === undefined &&
            release.version !== stands.version);
    if (found)
        return found;
    throw new failure/* Failure */.HR('no-previous', `the index of the broker has no release of ${name} before ${stands?.version ?? 'the one that is there'}; ` +
        'name one with release, or give its bundle as package');
}
/** Which release a channel's list, or the first board's status, names. */
async function whatIsThere(connection, topics, choice) {
    const list = { ...choice, packages: [], list: [] };
    const told = await connection.retainedOn((0,base/* baseTopic */.ND)(list));
    const pkg_sha256 = told && (0,base/* baseOf */.bx)(list, told).release;
    const found = pkg_sha256 && (await (0,channel_fetched/* fetchManifest */.Cj)(connection, topics, pkg_sha256));
    if (!pkg_sha256 || !found)
        throw new failure/* Failure */.HR('nothing-published', `${choice.channel === undefined ? `the board ${choice.deviceIds[0]} runs` : `the channel ${choice.channel} has`} ` +
            'no release that the broker still has; which name is meant cannot be told: give a bundle as package');
    return { name: found.manifest.header.name, pkg_sha256 };
}
async function fetchRelease(connection, topics, { name }, record, sign) {
    const { version, pkg_sha256, size, packages = [] } = record;
    const entry = { type: 'release', name, version, pkg_sha256, size };
    const fetched = await (0,channel_fetched/* fetchPackages */.gI)(connection, topics, entry, packages);
    const manifest = fetched(entry);
    if (!manifest)
        throw past_release_missing(name, version, 'its manifest');
    const files = new Map();
    const verified = await verifyRelease({
        list: [entry],
        keys: [],
        // That it expired was meant for boards which come to it late.
        nowMs: 0,
        fetch: (reference) => Promise.resolve(fetched(reference)),
        visit: ({ path }, content) => void files.set(path, content)
    });
    // Whoever may publish could have written the index, and would have it signed.
    if (sign && !(0,signature/* hasSigned */.f8)(sign, (0,blob/* decompress */.mF)(manifest, release_manifest/* MAX_MANIFEST_BYTES */.ZJ), record.sig))
        throw new failure/* Failure */.HR('not-signed', `${name} ${version} as the broker has it was not signed with this key, which signs nothing that others may have ` +
            'written; give its bundle as package');
    return {
        name,
        version,
        pkg_sha256,
        files,
        takes: verified.manifest.files.filter(({ takes }) => takes).map(({ path }) => path),
        remove: verified.manifest.removals,
        packages: packages.map((reference) => {
            const payload = fetched(reference);
            if (!payload)
                throw past_release_missing(name, version, topics.package(reference));
            return { entry: reference, payload };
        })
    };
}
function past_release_missing(name, version, what) {
    return new failure/* Failure */.HR('missing', `${what} of ${name} ${version} is not retained any more; give the release's bundle as package`);
}


/***/ })

};
