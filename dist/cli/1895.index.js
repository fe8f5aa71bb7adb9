export const id = 1895;
export const ids = [1895];
export const modules = {

/***/ 22952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseBrokerUrl)
/* harmony export */ });
/* harmony import */ var _options_secret__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51306);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


const DEFAULT_PORTS = { mqtt: 1883, mqtts: 8883, ws: 80, wss: 443 };
/**
 * Takes a broker's URL apart.
 *
 * @throws Failure `bad-broker-url`, `unsupported-scheme`; what the URL holds of secrets is not in it
 */
function parseBrokerUrl(text) {
    const url = urlOf(text);
    const protocol = url.protocol.slice(0, -1);
    if (!isSupported(protocol))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('unsupported-scheme', 'Brokers are reached by mqtt, mqtts, ws or wss; write the broker as mqtts://host:port.');
    if (url.hostname === '')
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', 'The broker URL has no host; write mqtts://host:port.');
    // A password with / ? or # ends the host's part of the URL, and what is before it looks like the host.
    if (url.hash !== '' || `${url.pathname}${url.search}`.includes('@'))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', `The broker URL has a # or an @ where none belongs; ${_options_secret__WEBPACK_IMPORTED_MODULE_0__/* .IN_ANOTHER_WAY */ .EU}`);
    const port = url.port === '' ? DEFAULT_PORTS[protocol] : Number(url.port);
    return {
        protocol,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port,
        ...(protocol.startsWith('ws') && { path: `${url.pathname || '/'}${url.search}` }),
        ...(url.username !== '' && { username: decoded(url.username) }),
        ...(url.password !== '' && { password: decoded(url.password) }),
        shown: `${protocol}://${url.hostname}:${port}`
    };
}
function urlOf(text) {
    try {
        return new URL(text);
    }
    catch {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', `The broker is not a URL; write it as mqtts://host:port, or with mqtt, ws or wss. ` +
            `If it holds a password, ${_options_secret__WEBPACK_IMPORTED_MODULE_0__/* .IN_ANOTHER_WAY */ .EU}`);
    }
}
function decoded(part) {
    const text = unlessMalformed(part);
    if (text === undefined)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', `The broker URL has a % in its user or password that is not one of a code; ${_options_secret__WEBPACK_IMPORTED_MODULE_0__/* .IN_ANOTHER_WAY */ .EU}`);
    if (/[\r\n]/.test(text))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-broker-url', 'The broker URL has a line end (%0A or %0D) in its user or password, which belongs to neither; take it out.');
    return text;
}
function unlessMalformed(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return undefined;
    }
}
function isSupported(protocol) {
    return Object.hasOwn(DEFAULT_PORTS, protocol);
}


/***/ }),

/***/ 73809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ Topics)
/* harmony export */ });
/* unused harmony export checkName */
/* harmony import */ var _release_board_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79339);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);


/** AWS IoT Core refuses topics with more (Message broker and protocol limits). */
const MAX_SLASHES = 7;
/** AWS IoT Core's limit in bytes of UTF-8; other brokers allow far more. */
const MAX_TOPIC_BYTES = 256;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[+#/\u0000-\u001f\u007f]/;
/**
 * Checks a channel or device name: it must be one topic level, without wildcards.
 *
 * @param kind for the message: `channel`, `device id`
 * @throws Failure `bad-name`
 */
function checkName(kind, name) {
    if (name === '')
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} is empty; give it a name.`);
    if (FORBIDDEN.test(name) || name.startsWith('$'))
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-name', `The ${kind} ${JSON.stringify(name)} cannot be part of an MQTT topic; ` +
            'leave out +, #, / and control characters, and a $ at the beginning.');
}
function checkPrefix(option, prefix) {
    for (const level of prefix.split('/'))
        if (level === '' || FORBIDDEN.test(level) || level.startsWith('$'))
            throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('bad-prefix', `${option} ${JSON.stringify(prefix)} cannot begin an MQTT topic; ` +
                'write names with / between them, without wildcards, such as mpypi.');
}
function checkTopic(topic) {
    const slashes = topic.split('/').length - 1;
    if (slashes > MAX_SLASHES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-deep', `The topic ${topic} has ${slashes} slashes and brokers allow as few as ${MAX_SLASHES}; ` +
            'put the file into fewer folders or shorten the prefix.');
    if (Buffer.byteLength(topic) > MAX_TOPIC_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('topic-too-long', `The topic ${topic} is longer than ${MAX_TOPIC_BYTES} bytes, which brokers refuse; ` +
            'shorten the path or the prefix.');
    return topic;
}
/** All topics of the update channel. Every name that goes in is checked. */
class Topics {
    prefix;
    packagePrefix;
    constructor({ topicPrefix, packagePrefix = `${topicPrefix}/packages` }) {
        checkPrefix('topic-prefix', topicPrefix);
        checkPrefix('package-prefix', packagePrefix);
        this.prefix = topicPrefix;
        this.packagePrefix = packagePrefix;
    }
    /** Where the update list of a channel is retained. */
    channel(name) {
        checkName('channel', name);
        return checkTopic(`${this.prefix}/channels/${name}`);
    }
    /** All channels' lists, as a subscription. */
    everyChannel() {
        return `${this.prefix}/channels/+`;
    }
    /** Whether it is that of a channel's list. */
    isChannel(topic) {
        return topic.startsWith(this.everyChannel().slice(0, -1));
    }
    /** What publishers know of a channel's rollout. */
    rollout(channel) {
        checkName('channel', channel);
        return checkTopic(`${this.prefix}/rollouts/${channel}`);
    }
    /** All rollouts, as a subscription. */
    everyRollout() {
        return `${this.prefix}/rollouts/+`;
    }
    /** Who writes to a channel. */
    lease(channel) {
        return checkTopic(`${this.rollout(channel)}/lease`);
    }
    /** Where one board takes an update list for itself alone. */
    command(deviceId) {
        return this.node(deviceId, 'cmd');
    }
    /** Where a board says what it is. */
    info(deviceId) {
        return this.node(deviceId, 'info');
    }
    /** Where a board says what its update is doing. */
    status(deviceId) {
        return this.node(deviceId, 'status');
    }
    /** What a board logged last before it crashed. */
    log(deviceId) {
        return this.node(deviceId, 'log');
    }
    /** Where a board is asked to do something now; never retained. */
    control(deviceId) {
        return this.node(deviceId, 'ctl');
    }
    /** Where a board that was asked to tells its log line by line. */
    liveLog(deviceId) {
        return `${this.log(deviceId)}/live`;
    }
    /** All that a board has, as a subscription. */
    branch(deviceId) {
        return this.node(deviceId, '#');
    }
    /** `1` while the board is connected; its last will is `0`. */
    online(deviceId) {
        return this.node(deviceId, 'online');
    }
    /** Until when the board sleeps; cleared when it is awake. */
    asleep(deviceId) {
        return this.node(deviceId, 'asleep');
    }
    /** All boards' reports of one kind, as a subscription. */
    everyNode(leaf) {
        return `${this.prefix}/nodes/+/${leaf}`;
    }
    /** Takes the topic of a node apart; undefined for every other topic. */
    nodeOf(topic) {
        const start = `${this.prefix}/nodes/`;
        if (!topic.startsWith(start))
            return undefined;
        const [deviceId, leaf, ...more] = topic.slice(start.length).split('/');
        return deviceId && leaf && more.length === 0 ? { deviceId, leaf } : undefined;
    }
    /** What the broker holds of a release name. */
    index(name) {
        checkName('release name', name);
        return checkTopic(`${this.packagePrefix}/index/${name}`);
    }
    /** All indexes, as a subscription. */
    everyIndex() {
        return `${this.packagePrefix}/index/+`;
    }
    /** Whose index it is; undefined for every other topic. */
    indexed(topic) {
        const start = this.everyIndex().slice(0, -1);
        return topic.startsWith(start) ? topic.slice(start.length) : undefined;
    }
    /** Whether somebody deletes packages. */
    pruning() {
        return checkTopic(`${this.packagePrefix}/pruning`);
    }
    /** Where the payload of an update list's entry, or a blob, is retained. */
    package(reference) {
        return checkTopic(`${this.packagePrefix}/${locate(reference)}`);
    }
    node(deviceId, leaf) {
        checkName('device id', deviceId);
        return checkTopic(`${this.prefix}/nodes/${deviceId}/${leaf}`);
    }
}
function locate(reference) {
    switch (reference.type) {
        case 'blob': {
            const part = reference.part === undefined ? '' : `/${reference.part}`;
            return `blob/${reference.sha256}${part}`;
        }
        case 'delta':
            return `release/${reference.pkg_sha256}/${reference.base}`;
        case 'src':
            return `src/${(0,_release_board_path__WEBPACK_IMPORTED_MODULE_0__/* .checkBoardPath */ .QS)(reference.path)}/${reference.pkg_sha256}`;
        case 'fallback':
            return `release/${reference.pkg_sha256}`;
        case 'release':
        case 'wheel':
            return `${reference.type}/${reference.pkg_sha256}`;
    }
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
/* harmony import */ var _report_some_of__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92578);
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
function named(boards) {
    const names = boards.map(({ deviceId, outcome, why, until, error }) => {
        const waiting = why && (0,_waiting__WEBPACK_IMPORTED_MODULE_1__/* .shownWaiting */ .n)({ why, ...(until !== undefined && { untilMs: until * 1000 }) });
        const known = error ? `${error.code}: ${error.text}` : waiting;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    return (0,_report_some_of__WEBPACK_IMPORTED_MODULE_2__/* .someOf */ .y)(names);
}


/***/ }),

/***/ 59610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ waitingOf),
/* harmony export */   n: () => (/* binding */ shownWaiting)
/* harmony export */ });
/* harmony import */ var _report_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47926);

/** A wake takes a while; a board that is later than this is lost, as far as anybody knows. */
const OVERDUE_MS = 300_000;
/** Whether a board sleeps until its next wake, or holds a release back. */
function waitingOf(board, nowMs = Date.now()) {
    const { asleep, status, online } = board;
    if (asleep && online !== true) {
        const untilMs = asleep.heardMs ?? asleep.untilMs ?? undefined;
        if (untilMs === undefined || untilMs + OVERDUE_MS > nowMs)
            return { why: 'asleep', ...(untilMs !== undefined && { untilMs }) };
    }
    if (status?.state !== 'held')
        return undefined;
    const { why = 'window', untilMs } = status.held ?? {};
    return { why, ...(untilMs !== undefined && { untilMs }) };
}
/** `asleep until 2026-11-26 03:00 UTC` */
function shownWaiting({ why, untilMs }) {
    if (untilMs === undefined)
        return why;
    return `${why} until ${(0,_report_moment__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._)(untilMs).slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 64999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ reportBoards),
  e: () => (/* binding */ reportCrashes)
});

// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(38644);
;// CONCATENATED MODULE: ./action/commands/traceback.ts
const FRAME = /^\s*File "([^"]+)", line (\d+)/;
/** The last traceback in a board's log; of one that is longer than the log, its end. */
function tracebackIn(log) {
    const lines = log.split('\n');
    const begin = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
    const first = begin < 0 ? lines.findIndex((line) => FRAME.test(line)) : begin + 1;
    if (first < 0)
        return undefined;
    const frames = [];
    for (const line of lines.slice(first)) {
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
/** A table for each log, and one annotation for each place, however many boards came to it. */
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


/***/ }),

/***/ 8504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   Ms: () => (/* binding */ isReleaseEntry),
/* harmony export */   Nn: () => (/* binding */ releaseEntryOf),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   jr: () => (/* binding */ isPackageEntry)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _shape__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66394);
/* harmony import */ var _update_list__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97899);



/** Above what any board takes: a list of wheels, files and one release. */
const MAX_LIST_BYTES = 65_536;
const MAX_TEXT = 200;
/** 384 bytes in base64, and no longer. */
const MAX_SIGNATURE = 512;
/**
 * Reads the release entry of an update list that a broker retains. Anybody may have put it there, so
 * that nothing is taken which is not what docs/protocol.md says.
 *
 * @param topic for the message
 * @returns undefined for a list without a release entry
 * @throws Failure `list`
 */
function releaseEntryOf(topic, payload) {
    const entries = entriesOf(topic, payload).filter(({ type }) => type === 'release');
    if (entries.length > 1)
        throw malformed(topic, 'it has more than one release entry');
    const [entry] = entries;
    const wrong = entry && wrongKeyOf(entry);
    if (wrong)
        throw malformed(topic, `the release entry's ${wrong} is not what it has to be`);
    return entry;
}
/** The list's entry of that kind for boards outside of a rollout, and its wheels and files. */
function othersOf(topic, payload) {
    const entries = entriesOf(topic, payload);
    const fallback = entries.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv).find(({ type }) => type === 'fallback');
    const isGood = fallback && isReleaseEntry({ ...fallback, type: 'release' });
    return {
        ...(isGood && { fallback: fallback }),
        packages: entries.filter(isPackageEntry)
    };
}
/**
 * Whose a retained list is: the name of its release, or those of the wheels in a list without one. None for a list
 * of files alone, and for what is no list.
 */
const ownersOf = (payload) => (0,_report_failure__WEBPACK_IMPORTED_MODULE_0__/* .unlessFailure */ .rS)(() => ownersIn(payload)) ?? [];
function ownersIn(payload) {
    const release = releaseEntryOf('', payload);
    if (release)
        return [release.name];
    const wheels = entriesOf('', payload).filter(({ type }) => type === 'wheel');
    return wheels.map(({ name }) => name).filter((name) => typeof name === 'string');
}
function entriesOf(topic, payload) {
    if (payload.length > MAX_LIST_BYTES)
        throw malformed(topic, `it has ${payload.length} bytes`);
    let list;
    try {
        list = JSON.parse(payload.toString());
    }
    catch {
        throw malformed(topic, 'it is not JSON');
    }
    if (!Array.isArray(list))
        throw malformed(topic, 'it is not a JSON array');
    return list.filter(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv);
}
const malformed = (topic, why) => new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `what is retained on ${topic} is not an update list: ${why}; publish again`);
const isText = (value, max) => typeof value === 'string' && value !== '' && value.length <= max;
const RULES = {
    name: (value) => isText(value, MAX_TEXT),
    version: (value) => isText(value, MAX_TEXT),
    pkg_sha256: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN,
    size: _shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my,
    key: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_TEXT)),
    sig: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => isText(value, MAX_SIGNATURE)),
    rollout: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 100),
    canary: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => Array.isArray(value) &&
        value.length <= _update_list__WEBPACK_IMPORTED_MODULE_1__/* .MAX_CANARIES */ .ub &&
        value.every((id) => isText(id, MAX_TEXT))),
    spread: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)((value) => (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isCount */ .my)(value) && value <= 3600),
    base: (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isAbsentOr */ .R_)(_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)
};
/** Whether a value is a good release entry, wherever it stands. */
function isReleaseEntry(value) {
    return (0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && value['type'] === 'release' && wrongKeyOf(value) === undefined;
}
function wrongKeyOf(entry) {
    return Object.entries(RULES).find(([key, isGood]) => !isGood(entry[key]))?.[0];
}
/** Whether a value is a wheel or a file as lists have them. */
function isPackageEntry(value) {
    if (!(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) || !(0,_shape__WEBPACK_IMPORTED_MODULE_2__/* .isHash */ .jN)(value['pkg_sha256']) || !Number.isSafeInteger(value['size']))
        return false;
    return value['type'] === 'wheel'
        ? isText(value['name'], MAX_TEXT) && isText(value['version'], MAX_TEXT)
        : value['type'] === 'src' && isText(value['path'], MAX_TEXT);
}


/***/ }),

/***/ 97899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   qz: () => (/* binding */ checkUpdateList),
/* harmony export */   ub: () => (/* binding */ MAX_CANARIES)
/* harmony export */ });
/* unused harmony export MAX_LIST_BYTES */
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);

/** A manifest of which the hash alone is known, which is enough to find it. */
const manifestOf = (pkg_sha256) => ({
    type: 'release',
    name: '',
    version: '',
    pkg_sha256,
    size: 0
});
/** What boards take: docs/protocol.md, "Update list". */
const MAX_CANARIES = 20;
const MAX_LIST_BYTES = 8192;
const MAX_ENTRY_BYTES = 2048;
/** @throws Failure `list` for what boards would refuse */
function checkUpdateList(list) {
    const bytes = Buffer.byteLength(JSON.stringify(list));
    if (bytes > MAX_LIST_BYTES)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `the update list has ${list.length} entries in ${bytes} bytes, boards take ${MAX_LIST_BYTES}; ` +
            'put files into the package instead of extra-src-files');
    const long = list.find((entry) => Buffer.byteLength(JSON.stringify(entry)) > MAX_ENTRY_BYTES);
    if (long)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('list', `an entry of type ${long.type} has more than ${MAX_ENTRY_BYTES} bytes, which boards refuse; shorten names`);
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


/***/ })

};
