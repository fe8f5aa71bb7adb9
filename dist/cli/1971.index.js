export const id = 1971;
export const ids = [1971];
export const modules = {

/***/ 44143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sc: () => (/* binding */ DEFAULT_MAX_PACKAGE_BYTES),
/* harmony export */   WW: () => (/* binding */ planPublication),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   cr: () => (/* binding */ messagesOf),
/* harmony export */   hz: () => (/* binding */ encodeList),
/* harmony export */   ob: () => (/* binding */ totalBytes),
/* harmony export */   rU: () => (/* binding */ checkSizes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79339);
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97899);
/* harmony import */ var _topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);





/**
 * Plans a publication. Whatever can be known to be wrong without a broker is refused here.
 *
 * @throws Failure `bad-name`, `bad-prefix`, `path`, `topic-too-deep`, `no-destination`, ...
 */
function planPublication(options) {
    const topics = new _topics__WEBPACK_IMPORTED_MODULE_4__/* .Topics */ .n(options);
    checkPaths(options.list);
    const packages = new Map();
    for (const { entry, payload } of options.packages) {
        checkContent(entry, payload);
        const topic = topics.package(entry);
        packages.set(topic, { topic, payload, retain: true });
    }
    for (const entry of options.list)
        if (!packages.has(topics.package(entry)))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-missing', `The update list names ${topics.package(entry)}, which is not given.`);
    return { packages: [...packages.values()], lists: addressLists(options, topics) };
}
/** Several publications as one: what they share is sent once, and no list before all packages are there. */
function allOf(publications) {
    const packages = publications.flatMap((one) => one.packages);
    return {
        packages: [...new Map(packages.map((message) => [message.topic, message])).values()],
        lists: publications.flatMap(({ lists }) => lists)
    };
}
function messagesOf(destinations, sent, skipped) {
    return {
        destinations,
        sent: sent.map(({ topic, payload }) => ({ topic, sizeBytes: Buffer.byteLength(payload) })),
        skipped,
        bytes: totalBytes(sent)
    };
}
function totalBytes(messages) {
    return messages.reduce((sum, { payload }) => sum + Buffer.byteLength(payload), 0);
}
/** The list as it goes over the wire, which is also what its sha256 is made of. */
function encodeList(list) {
    return JSON.stringify(list);
}
function addressLists(options, topics) {
    (0,_release_update_list__WEBPACK_IMPORTED_MODULE_3__/* .checkUpdateList */ .qz)(options.list);
    const payload = encodeList(options.list);
    const lists = [];
    if (options.channel !== undefined)
        lists.push({ topic: topics.channel(options.channel), payload, retain: true });
    for (const deviceId of new Set(options.deviceIds))
        lists.push({
            topic: topics.command(deviceId),
            payload,
            retain: options.keepFor?.has(deviceId) ?? false
        });
    if (lists.length === 0)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('no-destination', 'Nobody is addressed; give a channel or device-ids.');
    return lists;
}
function checkPaths(list) {
    const paths = list.flatMap((entry) => (entry.type === 'src' ? [entry.path] : []));
    const checked = (0,_release_board_path__WEBPACK_IMPORTED_MODULE_2__/* .checkBoardPaths */ .PE)(paths);
    const other = paths.find((path, index) => path !== checked[index]);
    if (other !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('path', `board path ${JSON.stringify(other)} is not relative to /; build the update list again`);
}
/** A payload under a wrong hash would be retained for good and refused by every board. */
function checkContent(entry, payload) {
    if (entry.type !== 'wheel' && entry.type !== 'src')
        return;
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('hex');
    if (sha256 !== entry.pkg_sha256 || payload.length !== entry.size)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-changed', `${entry.type === 'src' ? entry.path : entry.name} is not what the update list says (sha256 ${sha256}); build again.`);
}
/** Brokers without a stated limit: EMQX and NATS take 1 MiB, Mosquitto 2.1 takes 2,000,000 bytes. */
const DEFAULT_MAX_PACKAGE_BYTES = 1024 * 1024;
/** Fixed header, topic length, packet id, property length: MQTT 5 §2.1, §3.3. */
const PACKET_OVERHEAD_BYTES = 5 + 2 + 2 + 1;
/** @throws Failure `package-too-large`, naming every message that is */
function checkSizes({ packages, lists }, limit) {
    const tooLarge = [...packages, ...lists].filter((message) => sizeAgainst(message, limit) > limit.bytes);
    if (tooLarge.length === 0)
        return;
    const named = tooLarge.map(({ topic, payload }) => `${topic} (${Buffer.byteLength(payload)} bytes)`);
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('package-too-large', limit.of === 'broker'
        ? `The broker takes packets of at most ${limit.bytes} bytes, too few for ${named.join(', ')}; ` +
            "make the files smaller or raise the broker's limit. Nothing was sent."
        : `Packages may have at most ${limit.bytes} bytes, since many brokers drop larger ones, too few for ` +
            `${named.join(', ')}; make the files smaller, or raise max-package-bytes if the broker allows. Nothing was sent.`);
}
function sizeAgainst({ topic, payload }, limit) {
    const payloadBytes = Buffer.byteLength(payload);
    return limit.of === 'option'
        ? payloadBytes
        : payloadBytes + Buffer.byteLength(topic) + PACKET_OVERHEAD_BYTES;
}


/***/ }),

/***/ 2422:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _publication__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44143);

/**
 * Publishes a release: packages first, each acknowledged, then the update list. A run that dies half-way
 * has changed nothing for the fleet, and the next one sends only what is missing.
 *
 * @throws Failure before anything is sent if something cannot be sent; see `planPublication`,
 *   `checkSizes`, `connect`
 */
async function publish(options, reporter) {
    const destinations = destinationsOf(options);
    const planned = (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .allOf */ .bn)(destinations.map(_publication__WEBPACK_IMPORTED_MODULE_0__/* .planPublication */ .WW));
    const ownLimit = {
        bytes: options.maxPackageBytes ?? _publication__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_MAX_PACKAGE_BYTES */ .Sc,
        of: 'option'
    };
    if (options.dryRun) {
        (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .checkSizes */ .rU)(planned, ownLimit);
        return (0,_publication__WEBPACK_IMPORTED_MODULE_0__/* .messagesOf */ .cr)(destinations, [...planned.packages, ...planned.lists], []);
    }
    // What speaks to a broker is much code, which a dry run need not load.
    const { transmit } = await Promise.all(/* import() */[__webpack_require__.e(3139), __webpack_require__.e(9680), __webpack_require__.e(5351), __webpack_require__.e(2034)]).then(__webpack_require__.bind(__webpack_require__, 12034));
    return transmit(options, { destinations, planned, ownLimit }, reporter);
}
/** The first one has the single boards as well. */
function destinationsOf({ further = [], ...options }) {
    return [options, ...further.map((other) => ({ ...options, ...other }))];
}


/***/ }),

/***/ 32287:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ distrust)
/* harmony export */ });
/**
 * Why a board with these keys takes no such release, as far as they tell: who holds none takes any.
 *
 * @param keys ids of those that it holds
 * @param entry undefined for a list of wheels and files alone
 */
function distrust(keys, entry) {
    if (keys.length === 0)
        return undefined;
    if (!entry)
        return 'it takes signed releases only, and this is none';
    if (entry.key === undefined)
        return 'it holds keys, and this is not signed';
    if (keys.includes(entry.key))
        return undefined;
    return `it is signed with key ${entry.key}, and the board holds ${keys.join(', ')}`;
}


/***/ }),

/***/ 38644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   preflightFailure: () => (/* binding */ preflightFailure),
/* harmony export */   publicationFailure: () => (/* binding */ publicationFailure),
/* harmony export */   rolloutFailure: () => (/* binding */ rolloutFailure)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59610);


/**
 * Judges what became of a release. Boards that are off or have not begun take it when they come to it.
 *
 * @returns why the run has failed: `boards-failed`, `too-few-boards`; undefined if it has not
 */
function failureOf({ boards, onChannel }, { minBoards, requireAll }) {
    const bad = boards.filter(({ outcome }) => outcome !== 'confirmed' && (requireAll || outcome !== 'pending'));
    if (bad.length > 0)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('boards-failed', `${bad.length} of ${boards.length} boards did not confirm the release: ${named(bad)}`);
    const lonely = Object.entries(onChannel).find(([, count]) => count < minBoards);
    if (lonely) {
        const [channel, count] = lonely;
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('too-few-boards', `${NUMBERS[count] ?? `only ${count} boards have`} said that it is on the channel ` +
            `${channel}, and at least ${minBoards} should be; check update.channel of the boards, or the name`);
    }
    return undefined;
}
const NUMBERS = ['no board has', 'only one board has'];
/** Why a release that was tried on a virtual board is not published. */
function preflightFailure(tried) {
    const failure = tried && failureOf(tried, { minBoards: 0, requireAll: true });
    if (!failure)
        return undefined;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('preflight-failed', `the release did not work on a virtual board, nothing was published: ${failure.message}`);
}
/** Why what a publication came to is no success: its rollout's end, or else its boards. */
const publicationFailure = ({ rollout, arrival }, demand) => rolloutFailure(rollout?.document) ?? (arrival && failureOf(arrival, demand));
/** Why what a rollout came to is no success. */
function rolloutFailure(document) {
    if (!document || document.state === 'complete' || document.state === 'reverted')
        return undefined;
    const { state, channel, release, step, steps, reason, failed } = document;
    const named = failed.slice(0, 20).map(({ id, code }) => `${id} (${code})`);
    const who = named.length > 0 ? `; failed: ${named.join(', ')}` : '';
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(`rollout-${state}`, `the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} is ${state} at ` +
        `${steps[step]} %: ${reason}${who}`);
}
/** @returns what to warn of: boards that have not taken the release yet */
function pendingOf(boards) {
    const pending = boards.filter(({ outcome }) => outcome === 'pending');
    if (pending.length === 0)
        return undefined;
    return `${pending.length} of ${boards.length} boards have yet to take the release: ${named(pending)}`;
}
/** How many boards came to what. */
function countsOf(boards) {
    const counts = new Map();
    for (const { outcome } of boards)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return counts;
}
const NEXT = {
    rejected: 'Rejected: the board kept what it had. Mend what its reason says, and publish again.',
    'rolled-back': 'Rolled back: the release did not prove itself, and the board runs the one before. Mend it, and publish a new version.',
    stalled: 'Stalled: the board began and gave no verdict in time. It goes on by itself; look with mpy-blox fleet.',
    pending: 'Pending: nothing to do. The board takes the release when it is back or awake, or its hours have come.',
    unknown: 'Unknown: the broker has never heard of the board. Check the id, and that it was ever on.'
};
/** What to do about the boards that have not confirmed, a sentence for each outcome. */
function nextSteps(boards) {
    return [...countsOf(boards).keys()]
        .sort()
        .flatMap((outcome) => NEXT[outcome] ?? []);
}
/** More names than this tell nobody more; the table has all. */
const MAX_NAMED = 20;
function named(boards) {
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId, outcome, why, until, error }) => {
        const waiting = why && (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .shownWaiting */ .n)({ why, ...(until !== undefined && { untilMs: until * 1000 }) });
        const known = error ? `${error.code}: ${error.text}` : waiting;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    if (boards.length > MAX_NAMED)
        names.push(`and ${boards.length - MAX_NAMED} more`);
    return names.join(', ');
}


/***/ }),

/***/ 81971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   move: () => (/* binding */ move)
/* harmony export */ });
/* harmony import */ var _channel_connection__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43139);
/* harmony import */ var _channel_fleet__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99111);
/* harmony import */ var _channel_offer__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1731);
/* harmony import */ var _channel_publish__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2422);
/* harmony import */ var _channel_topics__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(73809);
/* harmony import */ var _channel_trust__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(32287);
/* harmony import */ var _release_release__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87750);
/* harmony import */ var _release_settings_patch__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83217);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78862);
/* harmony import */ var _broker_options__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76872);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73778);
/* harmony import */ var _report_boards__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(64999);












/**
 * Has boards follow another channel: by a release for them alone that holds a patch of their settings and
 * nothing else. What the old channel brought goes with the transaction that brings the new one's release.
 *
 * @throws Failure `channel-empty`, `key-mismatch`, before anything is sent
 */
async function move(inputs, reporter) {
    const { topicPrefix, packagePrefix, deviceIds, channel, waitS } = inputs;
    const broker = await (0,_broker_options__WEBPACK_IMPORTED_MODULE_8__/* .brokerOptions */ .e)(inputs.broker);
    const signingKey = await (0,_pem__WEBPACK_IMPORTED_MODULE_9__/* .readPem */ .J)('signing-key', inputs.signingKey);
    const patch = JSON.stringify({ 'update.channel': channel });
    const nowMs = Date.now();
    const { entry, packages } = (0,_release_release__WEBPACK_IMPORTED_MODULE_5__/* .makeRelease */ .cx)({
        name: _release_settings_patch__WEBPACK_IMPORTED_MODULE_6__/* .SETTINGS_RELEASE */ ._5,
        // Nobody names it; boards want one that is new.
        version: String(Math.floor(nowMs / 1000)),
        srcFiles: new Map([[_release_settings_patch__WEBPACK_IMPORTED_MODULE_6__/* .SETTINGS_PATCH */ .Dv, Buffer.from(patch)]]),
        deviceIds,
        nowMs,
        ...(signingKey !== undefined && { signingKey })
    });
    await requireWay(inputs, broker, entry, reporter);
    const moved = await (0,_channel_publish__WEBPACK_IMPORTED_MODULE_3__/* .publish */ .m)({
        packages,
        list: [entry],
        deviceIds,
        broker,
        topicPrefix,
        packagePrefix,
        dryRun: false,
        ...(waitS !== undefined && { waitS })
    }, reporter);
    reporter.info(`${deviceIds.join(', ')}: to follow channel ${channel} from now on, or when back.`);
    if (moved.arrival)
        (0,_report_boards__WEBPACK_IMPORTED_MODULE_10__/* .reportBoards */ .K)(moved.arrival.boards, new Map(), reporter);
    return moved;
}
/** A board that goes to a channel of which it takes nothing would run what it has for ever. */
async function requireWay(inputs, broker, patch, reporter) {
    const { channel, deviceIds } = inputs;
    const topics = new _channel_topics__WEBPACK_IMPORTED_MODULE_4__/* .Topics */ .n(inputs);
    const connection = await (0,_channel_connection__WEBPACK_IMPORTED_MODULE_0__/* .connect */ .eE)(broker, reporter);
    try {
        const offer = (await (0,_channel_offer__WEBPACK_IMPORTED_MODULE_2__/* .offersOf */ .fI)(connection, topics, [channel])).get(channel);
        if (!offer)
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('channel-empty', `the channel ${channel} carries no release: publish to it first, or check the name; no board was moved`);
        const fleet = await _channel_fleet__WEBPACK_IMPORTED_MODULE_1__/* .Fleet */ .P.watch(connection, topics, deviceIds);
        await fleet.settled();
        for (const { deviceId, info } of fleet.boards()) {
            requireTrust(deviceId, info, patch, 'the move: give signing-key');
            requireTrust(deviceId, info, offer.entry, `what ${channel} has: publish that signed with such a key`);
        }
    }
    finally {
        await connection.close();
    }
}
/** @throws Failure `key-mismatch` */
function requireTrust(deviceId, info, entry, what) {
    const why = (0,_channel_trust__WEBPACK_IMPORTED_MODULE_11__/* .distrust */ .p)(info?.keys ?? [], entry);
    if (why !== undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_7__/* .Failure */ .HR('key-mismatch', `${deviceId} would refuse ${what} (${why}); no board was moved`);
}


/***/ }),

/***/ 64999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ reportBoards)
});

// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(38644);
;// CONCATENATED MODULE: ./action/commands/traceback.ts
const FRAME = /^\s*File "([^"]+)", line (\d+)/;
/** The last traceback in a board's log. */
function tracebackIn(log) {
    const lines = log.split('\n');
    const begin = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
    if (begin < 0)
        return undefined;
    const frames = [];
    for (const line of lines.slice(begin + 1)) {
        const [, name, number] = FRAME.exec(line) ?? [];
        if (name === undefined)
            return { message: line, frames };
        frames.push({ name: name.replace(/^\//, ''), line: Number(number) });
    }
    return undefined;
}
/**
 * The innermost place of a traceback that is in the project: what the library does with a wrong argument is seldom
 * its own mistake.
 *
 * @param sources where the sources are, by the names that programs have on the board
 */
function placeOf({ frames }, sources) {
    const frame = frames.findLast(({ name }) => sources.has(name));
    return frame && { file: sources.get(frame.name), line: frame.line };
}

;// CONCATENATED MODULE: ./action/commands/report-boards.ts


/** More logs than this tell nobody more. */
const MAX_LOGS = 5;
const MAX_NAMED = 5;
/**
 * What became of a release, for people: a table, the crashes at their place in the sources, the logs behind them.
 *
 * @param sources where the sources are, by the names that programs have on the board; none for a bundle's
 */
function reportBoards(boards, sources, reporter) {
    const next = (0,verdict/* nextSteps */.Zn)(boards);
    reporter.table({
        title: 'Boards',
        shares: (0,verdict/* countsOf */.mQ)(boards),
        ...(next.length > 0 && { next }),
        columns: ['board', 'outcome', 'version', 'seconds', 'why'],
        rows: boards.map(({ deviceId, outcome, version, seconds, error, why }) => [
            deviceId,
            outcome,
            version ?? '',
            seconds.toFixed(1),
            error ? `${error.code}: ${error.text}` : (why ?? '')
        ])
    });
    const pending = (0,verdict/* pendingOf */.lc)(boards);
    if (pending)
        reporter.warning(pending);
    reportCrashes(boards, sources, reporter);
}
/** One annotation for each place, however many boards came to it. */
function reportCrashes(boards, sources, reporter) {
    const byLog = groupsOf(boards, ({ log }) => log);
    for (const [log, some] of [...byLog].slice(0, MAX_LOGS)) {
        reporter.table({
            title: `Log of ${named(some)}`,
            columns: ['line'],
            rows: log
                .trimEnd()
                .split('\n')
                .map((line) => [line])
        });
    }
    if (byLog.size > MAX_LOGS)
        reporter.info(`and ${byLog.size - MAX_LOGS} more logs`);
    const crashed = boards.flatMap(({ deviceId, log }) => {
        const traceback = log === undefined ? undefined : tracebackIn(log);
        return traceback ? [{ deviceId, traceback, at: placeOf(traceback, sources) }] : [];
    });
    const byPlace = groupsOf(crashed, ({ traceback, at }) => JSON.stringify([traceback.message, at]));
    for (const some of byPlace.values()) {
        const { traceback, at } = some[0];
        reporter.error(`${traceback.message} (on ${named(some)})`, at);
    }
}
function groupsOf(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}
function named(boards) {
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId }) => deviceId);
    if (boards.length > MAX_NAMED)
        names.push(`${boards.length - MAX_NAMED} more`);
    return names.join(', ');
}


/***/ })

};
