export const id = 18;
export const ids = [18];
export const modules = {

/***/ 6018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./action/build/bundle.ts + 1 modules
var bundle = __webpack_require__(5999);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(8862);
// EXTERNAL MODULE: ./action/release/blob.ts
var blob = __webpack_require__(5476);
// EXTERNAL MODULE: ./action/release/board-path.ts
var board_path = __webpack_require__(9339);
// EXTERNAL MODULE: ./action/release/manifest.ts
var release_manifest = __webpack_require__(1302);
// EXTERNAL MODULE: ./action/release/signature.ts
var signature = __webpack_require__(5293);
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
        throw new failure/* Failure */.H('unsigned', 'the update list has no release entry; publish again');
    const signedBy = keys.length === 0 ? undefined : checkSignature(entry, keys);
    const payload = await fetch(entry);
    if (!payload)
        throw missing(`the manifest of ${entry.name} ${entry.version}`);
    if (payload.length !== entry.size)
        throw new failure/* Failure */.H('size', `the manifest has ${payload.length} bytes, not ${entry.size}`);
    const bytes = inflate('the manifest', payload, release_manifest/* MAX_MANIFEST_BYTES */.ZJ);
    if ((0,blob/* sha256Of */.Bj)(bytes) !== entry.pkg_sha256)
        throw new failure/* Failure */.H('hash', 'the manifest is not the one that the update list names');
    const manifest = (0,release_manifest/* parseManifest */.Ng)(bytes);
    const { header, files } = manifest;
    if (header.name !== entry.name || header.version !== entry.version)
        throw new failure/* Failure */.H('manifest', `the manifest is for ${header.name} ${header.version}`);
    checkAddressee(manifest, options);
    if (header.expires !== null && header.expires * 1000 < nowMs)
        throw new failure/* Failure */.H('expired', `${entry.name} ${entry.version} has expired; publish it again`);
    for (const file of files) {
        checkPath(file.path);
        await checkContent(file, fetch);
    }
    return { entry, manifest, ...(signedBy !== undefined && { signedBy }) };
}
/** @returns the id of the key */
function checkSignature({ key, sig, pkg_sha256 }, keys) {
    if (sig === undefined)
        throw new failure/* Failure */.H('unsigned', 'the release is not signed');
    const held = keys.find(({ id }) => id === key);
    if (!held)
        throw new failure/* Failure */.H('unknown-key', `the release is signed with key ${key}, not held`);
    if (!(0,signature/* isSignedBy */.s3)(held, pkg_sha256, sig))
        throw new failure/* Failure */.H('bad-signature', `the release is not signed by key ${key}`);
    return held.id;
}
function checkAddressee({ header }, { channel, deviceId }) {
    if (channel === undefined && deviceId === undefined)
        return;
    const isForChannel = channel !== undefined && header.channel === channel;
    const isForDevice = deviceId !== undefined && header.devices.includes(deviceId);
    if (!isForChannel && !isForDevice)
        throw new failure/* Failure */.H('wrong-target', `the release is for ${[header.channel ?? [], header.devices].flat().join(', ')}`);
}
function checkPath(path) {
    let asBoard;
    try {
        asBoard = (0,board_path/* checkBoardPath */.QS)(path);
    }
    catch {
        // The code is the board's, below.
    }
    if (asBoard !== path)
        throw new failure/* Failure */.H('path', `boards refuse the path ${JSON.stringify(path)}`);
}
async function checkContent({ path, sizeBytes, sha256 }, fetch) {
    const parts = [];
    let doneBytes = 0;
    for (const reference of (0,blob/* blobReferences */.aA)(sha256, sizeBytes)) {
        const payload = await fetch(reference);
        if (!payload)
            throw missing(path);
        const part = inflate(path, payload, sizeBytes - doneBytes);
        parts.push(part);
        doneBytes += part.length;
    }
    if (doneBytes !== sizeBytes)
        throw new failure/* Failure */.H('size', `${path} has ${doneBytes} bytes, not ${sizeBytes}`);
    if ((0,blob/* sha256Of */.Bj)(Buffer.concat(parts)) !== sha256)
        throw new failure/* Failure */.H('hash', `${path} is not what the manifest says`);
}
function inflate(what, payload, limitBytes) {
    try {
        return (0,blob/* decompress */.mF)(payload, limitBytes);
    }
    catch {
        throw new failure/* Failure */.H('size', `${what} is damaged or larger than ${limitBytes} bytes`);
    }
}
function missing(what) {
    return new failure/* Failure */.H('missing', `${what} is not retained; publish again, only what is missing is sent`);
}

// EXTERNAL MODULE: ./action/channel/connection.ts + 3 modules
var channel_connection = __webpack_require__(7142);
// EXTERNAL MODULE: ./action/channel/topics.ts
var channel_topics = __webpack_require__(3809);
;// CONCATENATED MODULE: ./action/channel/verify.ts




/**
 * Checks what a channel offers as a board of that channel would, down to the last blob.
 *
 * @throws Failure with a board's error code (docs/protocol.md), or `channel-empty`
 */
async function verifyChannel(options, reporter) {
    const topics = new channel_topics/* Topics */.n(options);
    const connection = await (0,channel_connection/* connect */.e)(options.broker, reporter);
    const fetch = async (topic) => {
        let found;
        await connection.retained([topic], (_topic, payload) => (found = payload));
        return found;
    };
    try {
        const topic = topics.channel(options.channel);
        const payload = await fetch(topic);
        if (!payload)
            throw new failure/* Failure */.H('channel-empty', `${connection.broker} retains nothing on ${topic}; publish there`);
        return await verifyRelease({
            list: parseList(topic, payload),
            keys: options.keys,
            channel: options.channel,
            fetch: (reference) => fetch(topics.package(reference))
        });
    }
    finally {
        await connection.close();
    }
}
function parseList(topic, payload) {
    try {
        const list = JSON.parse(payload.toString());
        if (Array.isArray(list))
            return list;
    }
    catch {
        // Told below, in words for people.
    }
    throw new failure/* Failure */.H('list', `what is retained on ${topic} is not an update list; publish again`);
}

// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(6872);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(3778);
;// CONCATENATED MODULE: ./action/commands/verify.ts







/**
 * Checks a release as a board would: on a broker down to the last blob, in a bundle by its sums.
 *
 * @throws Failure with the code that a board would report
 */
async function verify(inputs, reporter) {
    if (inputs.bundle !== undefined)
        return verifyBundle(inputs.bundle, reporter);
    if (!inputs.channel)
        throw new failure/* Failure */.H('nothing-to-verify', 'nothing to verify: give --channel or --bundle');
    const { entry, manifest, signedBy } = await verifyChannel({
        broker: await (0,broker_options/* brokerOptions */.e)(inputs.broker),
        channel: inputs.channel,
        keys: (await Promise.all(inputs.keys.map(readKeys))).flat(),
        topicPrefix: inputs.topicPrefix,
        packagePrefix: inputs.packagePrefix ?? `${inputs.topicPrefix}/packages`
    }, reporter);
    const { name, version } = entry;
    const files = manifest.files.length;
    reporter.info(`${name} ${version} on channel ${inputs.channel}: ${files} files, all there; ` +
        (signedBy ? `signed by key ${signedBy}` : 'signature not checked (no --key)'));
    return { name, version, files, ...(signedBy ? { signedBy } : {}) };
}
async function verifyBundle(file, reporter) {
    const { name, version, srcFiles } = await (0,bundle/* readBundle */.Bo)(file);
    const files = srcFiles.size + 1;
    reporter.info(`${name} ${version} in ${file}: ${files} packages, as SHA256SUMS says`);
    return { name, version, files };
}
/** A board's settings hold the keys as they are; PEM needs them derived. */
async function readKeys(given) {
    if (!given.endsWith('.json'))
        return [(0,signature/* boardKeyFromPem */.e2)((await (0,pem/* readPem */.J)('key', given)))];
    try {
        const settings = JSON.parse(await (0,promises_.readFile)(given, 'utf8'));
        return settings['update.keys'] ?? [];
    }
    catch {
        throw new failure/* Failure */.H('settings-unreadable', `${given} is not a readable settings.json; check --key`);
    }
}


/***/ })

};
