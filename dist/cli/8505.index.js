export const id = 8505;
export const ids = [8505];
export const modules = {

/***/ 38644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   preflightFailure: () => (/* binding */ preflightFailure),
/* harmony export */   publicationFailure: () => (/* binding */ publicationFailure),
/* harmony export */   publicationSoFar: () => (/* binding */ publicationSoFar),
/* harmony export */   rolloutFailure: () => (/* binding */ rolloutFailure),
/* harmony export */   rolloutSoFar: () => (/* binding */ rolloutSoFar)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _report_some_of__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92578);
/* harmony import */ var _rollout_document__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33042);
/* harmony import */ var _waiting__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59610);




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
/** What an interrupted publication came to, and how to go on; undefined if it was over. */
function publicationSoFar({ rollout, arrival }) {
    if (rollout)
        return rolloutSoFar(rollout.document);
    if (!arrival)
        return undefined;
    const { boards } = arrival;
    const confirmed = countsOf(boards).get('confirmed') ?? 0;
    if (boards.length > 0 && confirmed === boards.length)
        return undefined;
    return (`all was sent, and ${confirmed} of ${boards.length} boards had confirmed. The others go on by themselves: look with ` +
        'mpy-blox fleet');
}
/** The same of a rollout in steps. */
function rolloutSoFar(document) {
    if (!document || !(0,_rollout_document__WEBPACK_IMPORTED_MODULE_1__/* .isDriven */ .JT)(document))
        return undefined;
    const { channel, release, state, step, steps } = document;
    return (`the rollout of ${release.entry.name} ${release.entry.version} on channel ${channel} stays ${state} at ${steps[step]} %, ` +
        'and goes no further: go on with mpy-blox rollout resume, or stop it with mpy-blox rollout halt');
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
        const waiting = why && (0,_waiting__WEBPACK_IMPORTED_MODULE_2__/* .shownWaiting */ .n)({ why, ...(until !== undefined && { untilMs: until * 1000 }) });
        const known = error ? `${error.code}: ${error.text}` : waiting;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    return (0,_report_some_of__WEBPACK_IMPORTED_MODULE_3__/* .someOf */ .y)(names);
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

/***/ 28391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ claimant)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

/** Who publishes, for others who are refused meanwhile: a workflow's run, or somebody at a computer. */
function claimant(environment = process.env) {
    const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_SERVER_URL: server } = environment;
    if (!repository || !run)
        return { by: `${nameOfUser()}@${(0,node_os__WEBPACK_IMPORTED_MODULE_0__.hostname)()}` };
    const url = server ? `${server}/${repository}/actions/runs/${run}` : undefined;
    return { by: `${repository} run ${run}`, ...(url !== undefined && { url }) };
}
/** In containers a user may have no name. */
function nameOfUser() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.userInfo)().username;
    }
    catch {
        return 'somebody';
    }
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

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ reportRollout)
/* harmony export */ });
/* harmony import */ var _report_counted__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49774);
/* harmony import */ var _report_moment__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47926);


/** Shows how far a rollout is, and who has failed. */
function reportRollout(document, holder, reporter) {
    const { channel, release, previous, state, step, steps, canary, reason, counts } = document;
    const reached = steps[step] === 0 ? (0,_report_counted__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(canary.length, 'canary', 'canaries') : `${steps[step]} %`;
    reporter.table({
        title: `Rollout on channel ${channel}`,
        columns: ['what', ''],
        rows: [
            ['release', `${release.entry.name} ${release.entry.version}`],
            ['before', previous ? previous.entry.version : 'none'],
            ['state', `${state}, at ${reached} of ${steps.join(', ')} %`],
            ['since', (0,_report_moment__WEBPACK_IMPORTED_MODULE_1__/* .isoDate */ ._)(document.since)],
            ['why', reason],
            [
                'boards',
                Object.entries(counts)
                    .map(([what, count]) => `${count} ${what}`)
                    .join(', ')
            ],
            ['written by', document.by],
            ['held by', holder ?? 'nobody']
        ]
    });
    if (document.failed.length === 0)
        return;
    reporter.table({
        title: 'Failed boards',
        columns: ['board', 'code'],
        rows: document.failed.map(({ id, code }) => [id, code])
    });
}


/***/ }),

/***/ 11344:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   O: () => (/* binding */ rolloutPolicy)
/* harmony export */ });
/* harmony import */ var _release_update_list__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97899);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78862);
/* harmony import */ var _rollout_policy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99033);



/**
 * @returns undefined where none of it is given: then a release goes to everybody at once
 * @throws Failure `usage`
 */
function rolloutPolicy(inputs, channels) {
    const { canary = [], rollout, soakS, stepTimeoutS, maxFailures, onFailure, spreadS } = inputs;
    const isStaged = canary.length > 0 || rollout !== undefined || soakS !== undefined;
    const isWished = isStaged || [stepTimeoutS, maxFailures, onFailure, spreadS].some(Boolean);
    if (!isWished)
        return undefined;
    if (channels.length !== 1)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', 'canary, rollout, soak and spread are for one channel: give channel');
    const policy = (0,_rollout_policy__WEBPACK_IMPORTED_MODULE_2__/* .policyOf */ .US)({
        canary: canaryOf(canary),
        ...(rollout !== undefined && { steps: stepsOf(rollout) }),
        ...(soakS !== undefined && { soakS }),
        ...(stepTimeoutS !== undefined && { stepTimeoutS }),
        ...(maxFailures !== undefined && { maxFailures: limitOf(maxFailures) }),
        ...(onFailure !== undefined && { onFailure }),
        ...(spreadS !== undefined && { spreadS })
    });
    return policy;
}
function canaryOf(items) {
    const percents = items.filter((item) => item.endsWith('%'));
    if (percents.length === 0 && items.length <= _release_update_list__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CANARIES */ .ub)
        return items;
    const percent = Number(percents[0]?.slice(0, -1));
    if (items.length === 1 && percent > 0 && percent < 100)
        return { percent };
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `canary takes at most ${_release_update_list__WEBPACK_IMPORTED_MODULE_0__/* .MAX_CANARIES */ .ub} device ids, or one percentage from 1% to 99%`);
}
function stepsOf(rollout) {
    const steps = rollout.split(',').map(Number);
    if (steps.every((percent, index) => index === 0 || percent > steps[index - 1]))
        return steps;
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `rollout: ${rollout} does not rise; write it as 10,50,100`);
}
function limitOf(text) {
    const number = Number(text.replace('%', ''));
    return text.endsWith('%') ? { percent: number } : { count: number };
}


/***/ }),

/***/ 5312:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kv: () => (/* binding */ signerOf),
/* harmony export */   N$: () => (/* binding */ signerWith),
/* harmony export */   jy: () => (/* binding */ readSigningKey)
/* harmony export */ });
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5293);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73778);


/** @param pem the key's text */
const signerWith = (pem) => (bytes) => (0,_release_signature__WEBPACK_IMPORTED_MODULE_0__/* .signManifest */ .TX)(bytes, pem);
/**
 * The key that signs, as users give it.
 *
 * @param signingKey PEM text or file
 * @returns PEM text, or undefined where none was given
 * @throws Failure `bad-key`, and those of `readPem`
 */
async function readSigningKey(signingKey) {
    const pem = await (0,_pem__WEBPACK_IMPORTED_MODULE_1__/* .readPem */ .J)('signing-key', signingKey);
    if (pem !== undefined)
        (0,_release_signature__WEBPACK_IMPORTED_MODULE_0__/* .checkSigningKey */ .JY)(pem);
    return pem;
}
/** What signs with it. */
async function signerOf(signingKey) {
    const pem = await readSigningKey(signingKey);
    return pem === undefined ? undefined : signerWith(pem);
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
/* harmony import */ var _nested_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95255);
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
        list = (0,_nested_json__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(payload.toString());
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

/***/ 99033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isStaged),
/* harmony export */   US: () => (/* binding */ policyOf),
/* harmony export */   oi: () => (/* binding */ isAbove)
/* harmony export */ });
/* unused harmony export DEFAULTS */
const DEFAULTS = {
    soak_s: 600,
    step_timeout_s: 3600,
    stall_s: 900,
    limit: { percent: 10 },
    min: 2,
    on_failure: 'halt'
};
/** Completes a wish; one for nothing goes to everybody at once. Steps end at 100, whatever was wished. */
function policyOf(wish) {
    const { canary = [], steps = [], maxFailures: limit = DEFAULTS.limit } = wish;
    const ids = Array.isArray(canary) ? canary : [];
    const first = Array.isArray(canary) ? (ids.length > 0 ? [0] : []) : [canary.percent];
    const all = [...new Set([...first, ...steps, 100])].sort((a, b) => a - b);
    return {
        steps: all,
        canary: ids,
        soak_s: wish.soakS ?? (all.length > 1 ? DEFAULTS.soak_s : 0),
        step_timeout_s: wish.stepTimeoutS ?? DEFAULTS.step_timeout_s,
        stall_s: DEFAULTS.stall_s,
        limits: { step: limit, total: limit, min: DEFAULTS.min },
        on_failure: wish.onFailure ?? DEFAULTS.on_failure,
        spread_s: wish.spreadS ?? 0
    };
}
/** Whether boards have to be watched: it does not go to everybody at once. */
const isStaged = ({ steps, soak_s }) => steps.length > 1 || soak_s > 0;
/** Steps of so few boards, and canaries, are stopped by a single one. */
const FEW = 3;
/** @param boards that are in the step, or in all */
function isAbove(limit, min, { failed, begun, boards }) {
    if ('count' in limit)
        return failed > limit.count;
    const least = boards <= FEW ? 1 : min;
    return failed >= least && failed * 100 > limit.percent * begun;
}


/***/ })

};
