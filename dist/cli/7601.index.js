export const id = 7601;
export const ids = [7601,8644];
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

/***/ 39056:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildRelease: () => (/* binding */ buildRelease),
/* harmony export */   p: () => (/* binding */ reportBuild)
/* harmony export */ });
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84327);
/* harmony import */ var _report_size__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59231);
/* harmony import */ var _release_content__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79361);



/**
 * Build a library, tell what came of it, and try it on a virtual board if asked.
 *
 * @param next what is left to do, in words
 */
async function buildRelease(options, reporter, next = []) {
    const built = await (0,_build_build__WEBPACK_IMPORTED_MODULE_0__/* .build */ .j)(options, reporter);
    reportBuild(built, reporter, next);
    if (!options.preflight)
        return { built };
    // Virtual boards are much code, which most runs need not load.
    const { preflightUnsigned } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3736), __webpack_require__.e(7693), __webpack_require__.e(5701), __webpack_require__.e(1462)]).then(__webpack_require__.bind(__webpack_require__, 23592));
    return { built, preflight: await preflightUnsigned(await (0,_release_content__WEBPACK_IMPORTED_MODULE_1__/* .contentOf */ .$E)(built), reporter) };
}
/** The build for people: what is in the output folder, and in detail every module. */
function reportBuild(built, reporter, next = []) {
    const file = (label, { sizeBytes, sha256 }) => [
        label,
        (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
        sha256
    ];
    reporter.table({
        title: `${built.name} ${built.version} for ${built.platform}, compiled with ${built.compiler}`,
        columns: ['file', 'size', 'sha256'],
        rows: [
            ...built.wheels.map((wheel) => file(wheel.path, wheel)),
            ...built.srcFiles.map((source) => file(source.path, source))
        ],
        next
    });
    const noted = [
        { title: 'Not in the release', files: built.leftOut },
        { title: 'Worth knowing', files: built.remarks }
    ];
    for (const { title, files } of noted.filter(({ files }) => files.length > 0)) {
        reporter.table({
            title: `${title} (${files.length})`,
            columns: ['file', 'why'],
            rows: files.map(({ path, reason }) => [path, reason])
        });
    }
    reporter.table({
        title: `Modules (${built.modules.length})`,
        columns: ['module', 'source', 'compiled', 'sha256'],
        rows: built.modules.map(({ path, sourceBytes, sizeBytes, sha256 }) => [
            path,
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sourceBytes),
            (0,_report_size__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .X)(sizeBytes),
            sha256
        ]),
        detail: true
    });
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

/***/ 11304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ jsonGiven)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _machine_named_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87813);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78862);



/**
 * JSON as users give it: as a text, or as a file's path. A text, maybe a workflow's secret, never touches the disk
 * of the runner, and is quoted nowhere.
 *
 * @param name what it is called where the user wrote it
 * @param code of the failure
 * @returns the text, and what messages call its source
 * @throws Failure where it is neither
 */
async function jsonGiven(name, value, code) {
    if (value.trimStart().startsWith('{'))
        return { text: value, source: name };
    const isPath = /^[^{}\s]+\.json$/.test(value) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(value);
    if (!isPath)
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(code, `${name} is neither a JSON object nor the path of a file`);
    const option = name === value ? {} : { option: name };
    const named = { what: 'file', code, ...option, advice: 'give its path, or a JSON object' };
    return { text: (await (0,_machine_named_file__WEBPACK_IMPORTED_MODULE_1__/* .readNamed */ .M)(value, named)).toString(), source: value };
}


/***/ }),

/***/ 17601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease)
});

// EXTERNAL MODULE: ./action/channel/broker-url.ts
var broker_url = __webpack_require__(22952);
// EXTERNAL MODULE: ./action/channel/publish.ts
var publish = __webpack_require__(2422);
// EXTERNAL MODULE: ./action/channel/verdict.ts
var verdict = __webpack_require__(38644);
// EXTERNAL MODULE: ./action/report/failure.ts
var failure = __webpack_require__(78862);
;// CONCATENATED MODULE: ./action/release/board-scripts.ts

/** Strings of any kind, and comments: what may say `recover()` without calling it. */
const SAID = /("""|''')[^]*?\1|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|#.*/g;
const CALL = /(?<!\bdef )\brecover ?\(/;
/**
 * Refuses a release whose scripts would take a board's way back away: `main.py` is what finishes an
 * interrupted update or takes it back, and `boot.py` runs before it, where no trial protects the board.
 *
 * @param files by board path
 * @param allowBoot the owner knows that nothing brings a board back whose `boot.py` fails
 * @throws Failure `main-without-recover`, `boot-script`
 */
function checkBoardScripts(files, allowBoot) {
    for (const [shown, content] of files) {
        const path = shown.toLowerCase(); // which is all the same to FAT
        if (path === 'boot.py' && !allowBoot)
            throw new failure/* Failure */.HR('boot-script', 'boot.py runs before anything that could take a release back: a mistake in it takes the boards away. Put it into main.py, behind recover(), or set allow-boot if you accept that');
        if (path === 'main.py' && !CALL.test(Buffer.from(content).toString().replaceAll(SAID, '')))
            throw new failure/* Failure */.HR('main-without-recover', 'main.py never calls recover(): the board could not take a bad release back, and rejects this one. Begin it with "from mpy_blox.ota.apply import recover" and "recover()", as device-lib/main.py does');
    }
}

// EXTERNAL MODULE: ./action/release/manifest.ts
var manifest = __webpack_require__(91302);
// EXTERNAL MODULE: ./action/release/settings-patch.ts
var settings_patch = __webpack_require__(83217);
// EXTERNAL MODULE: ./action/release/release.ts
var release = __webpack_require__(87750);
// EXTERNAL MODULE: ./action/commands/broker-options.ts
var broker_options = __webpack_require__(76872);
// EXTERNAL MODULE: ./action/commands/claimant.ts
var claimant = __webpack_require__(28391);
// EXTERNAL MODULE: ./action/commands/pem.ts
var pem = __webpack_require__(73778);
// EXTERNAL MODULE: ./action/commands/report-rollout.ts
var report_rollout = __webpack_require__(180);
// EXTERNAL MODULE: ./action/commands/rollout-policy.ts
var rollout_policy = __webpack_require__(11344);
// EXTERNAL MODULE: ./action/commands/json-given.ts
var json_given = __webpack_require__(11304);
;// CONCATENATED MODULE: ./action/commands/settings-patch.ts


/**
 * A patch of boards' settings as users give it: JSON text, or a file's path.
 *
 * @returns without white space, so that boards know it again however it was written
 * @throws Failure `settings-unreadable`; `settings`, without a word of what it holds
 */
async function readSettingsPatch(value) {
    if (value === undefined)
        return undefined;
    const { text, source } = await (0,json_given/* jsonGiven */.W)('settings-patch', value, 'settings-unreadable');
    try {
        return Buffer.from(JSON.stringify(JSON.parse(text)));
    }
    catch {
        throw new failure/* Failure */.HR('settings', `${source} is not JSON; it is a JSON merge patch (RFC 7396)`);
    }
}

// EXTERNAL MODULE: ./action/commands/release-content.ts
var release_content = __webpack_require__(79361);
// EXTERNAL MODULE: ./action/commands/build.ts
var build = __webpack_require__(39056);
;// CONCATENATED MODULE: ./action/commands/old-boards.ts
/**
 * What of a release a list has for boards with the original library besides the release itself. Such a board stops
 * at a wheel that it does not have yet, and takes nothing of the list: with a framework or dependencies there would be
 * one at every update, so that they get nothing then, unless they are asked for.
 */
function forOldBoards({ name, packages, list }, wanted, reporter) {
    const foreign = list.filter((entry) => entry.type === 'wheel' && entry.name !== name);
    const isServed = wanted === 'auto' ? foreign.length === 0 : wanted === 'true';
    if (!isServed)
        return { packages: [], list: [] };
    if (foreign.length > 0) {
        const wheels = list.flatMap((entry) => entry.type === 'wheel' ? `${entry.name} ${entry.version}` : []);
        reporter.warning(`old-boards: a board with the original library stops at each of these wheels that it does not have yet, and does ` +
            `not start user_main meanwhile: ${wheels.join(', ')}`);
    }
    return withoutEmpty({ packages, list }, reporter);
}
/** An empty message clears its topic instead of being retained: an old board would wait for the file for ever. */
function withoutEmpty({ packages, list }, reporter) {
    const empty = list.flatMap((entry) => (isEmpty(entry) ? entry.path : []));
    if (empty.length > 0)
        reporter.warning(`old-boards: a board with the original library gets no file that is empty: ${empty.join(', ')}`);
    return {
        packages: packages.filter(({ entry }) => !isEmpty(entry)),
        list: list.filter((entry) => !isEmpty(entry))
    };
}
const isEmpty = (entry) => entry.type === 'src' && entry.size === 0;

// EXTERNAL MODULE: ./action/commands/signer.ts
var signer = __webpack_require__(5312);
;// CONCATENATED MODULE: ./action/commands/past-content.ts



const isPast = ({ release, previous }) => release !== undefined || previous === true;
/**
 * What is published once more: from a bundle where one is given, else from the broker.
 *
 * @param signingKey PEM text: has to be the one that signed it before
 * @throws Failure `usage`, `version-mismatch`, and those of `fetchPast`
 */
async function pastContent(inputs, signingKey, broker, prefixes, reporter) {
    checkAlone(inputs);
    const { release: version, deviceIds } = inputs;
    const [channel] = inputs.channels;
    if (version !== undefined && (await (0,release_content/* isBundle */.bn)(inputs)))
        return (0,release_content/* releaseContent */.T4)({ ...inputs, version }, reporter);
    // Only who publishes once more need load what asks a broker.
    const { fetchPast } = await Promise.all(/* import() */[__webpack_require__.e(3139), __webpack_require__.e(9680), __webpack_require__.e(2205)]).then(__webpack_require__.bind(__webpack_require__, 2205));
    const past = await fetchPast({
        broker,
        ...prefixes,
        deviceIds,
        ...(channel !== undefined && { channel }),
        ...(version !== undefined && { version }),
        ...(signingKey !== undefined && { sign: (0,signer/* signerWith */.N)(signingKey) })
    }, reporter);
    const { name, files, takes, remove, packages, pkg_sha256 } = past;
    reporter.info(`${name} ${past.version} as it was published before: ${files.size} files`);
    return {
        name,
        version: past.version,
        packages,
        list: packages.map(({ entry }) => entry),
        terms: { takes, remove },
        past: { files, pkg_sha256 }
    };
}
function checkAlone({ release, previous, version, dev, extraSrcFiles }) {
    if (release !== undefined && previous)
        throw new failure/* Failure */.HR('usage', 'release and previous are both given: which one is meant?');
    if (version !== undefined || dev || extraSrcFiles.length > 0)
        throw new failure/* Failure */.HR('usage', 'release and previous publish what there was, as it was: leave version, dev and extra-src-files out');
}

// EXTERNAL MODULE: ./action/commands/publication-record.ts
var publication_record = __webpack_require__(86090);
// EXTERNAL MODULE: ./action/commands/report-published.ts
var report_published = __webpack_require__(29539);
// EXTERNAL MODULE: ./action/commands/report-boards.ts + 1 modules
var report_boards = __webpack_require__(64999);
// EXTERNAL MODULE: ./action/release/version.ts
var release_version = __webpack_require__(28723);
;// CONCATENATED MODULE: ./action/commands/pre-release.ts


/** Names of channels that say by themselves that they take what is not finished. */
const UNFINISHED = /(?:^|[-_.])(?:alpha|beta|rc|pre|preview|next|dev|test|testing|canary|edge|nightly|staging)(?:[-_.]|$)/i;
/**
 * A tag such as `v1.4.0-rc1` must not reach a fleet that waits for finished releases.
 *
 * @throws Failure `pre-release`
 */
function checkPreRelease(version, { tag, channels, preRelease }) {
    if (tag === undefined || preRelease === 'allow' || !(0,release_version/* isPreRelease */.Ty)(version))
        return;
    const channel = channels.find((name) => !UNFINISHED.test(name));
    if (channel === undefined)
        return;
    throw new failure/* Failure */.HR('pre-release', `${version} is a pre-release, and the channel ${channel} is not for them by its name: nothing was published; ` +
        'publish it to a channel such as beta, or give pre-release: allow');
}

;// CONCATENATED MODULE: ./action/commands/publish.ts























/**
 * Build the release (or open its bundle), then send it to a channel, to single boards, or both. What
 * became of it on the boards is told, not judged: see `publicationFailure` and `preflightFailure`.
 */
async function publishRelease(inputs, reporter) {
    if (inputs.channels.length === 0 && inputs.deviceIds.length === 0) {
        throw new failure/* Failure */.HR('no-destination', 'nothing to publish to: give channel (a fleet) or device-ids (single boards)');
    }
    const policy = (0,rollout_policy/* rolloutPolicy */.O)(inputs, inputs.channels);
    const broker = await (0,broker_options/* brokerOptions */.e)(inputs.broker);
    const additions = {
        signingKey: await (0,pem/* readPem */.J)('signing-key', inputs.signingKey),
        patch: await readSettingsPatch(inputs.settingsPatch)
    };
    const { topicPrefix, packagePrefix } = inputs;
    const prefixes = { topicPrefix, packagePrefix };
    const content = isPast(inputs)
        ? await pastContent(inputs, additions.signingKey, broker, prefixes, reporter)
        : await (0,release_content/* releaseContent */.T4)(inputs, reporter);
    if (content.name === settings_patch/* SETTINGS_RELEASE */._5)
        throw new failure/* Failure */.HR('name-reserved', `a project cannot be called ${settings_patch/* SETTINGS_RELEASE */._5}, which releases of mpy-blox move are; rename it`);
    checkPreRelease(content.version, inputs);
    checkBoardScripts((0,release_content/* filesOf */.R8)(content).srcFiles, inputs.allowBoot ?? false);
    const { name, version } = content;
    if (content.built)
        (0,build/* reportBuild */.p)(content.built, reporter);
    const [publication, ...further] = destinationsOf(inputs, content, additions, reporter);
    let preflight;
    if (inputs.preflight) {
        // Virtual boards are much code, which most runs need not load.
        const { preflight: tryOut } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(3736), __webpack_require__.e(7693), __webpack_require__.e(5701), __webpack_require__.e(1211)]).then(__webpack_require__.bind(__webpack_require__, 23592));
        preflight = await tryOut(publication, additions.signingKey, reporter);
        if ((0,verdict.preflightFailure)(preflight)) {
            const published = { sent: [], skipped: [], bytes: 0 };
            return { name, version, content, destinations: [], records: new Map(), published, preflight };
        }
    }
    const shown = (0,broker_url/* parseBrokerUrl */.U)(broker.url).shown;
    const { destinations, ...published } = await reporter.group(`Publish ${name} ${version} to ${shown}`, async () => (0,publish/* publish */.m)({
        ...publication,
        further,
        replaceOwner: inputs.replaceOwner ?? false,
        broker,
        ...prefixes,
        rollout: rolloutOptions(inputs, policy, additions),
        ...(content.past && { repeats: content.past.pkg_sha256 }),
        dryRun: inputs.dryRun,
        ...(inputs.maxPackageBytes ? { maxPackageBytes: inputs.maxPackageBytes } : {}),
        ...(inputs.waitS ? { waitS: inputs.waitS } : {})
    }, reporter));
    (0,report_published/* reportPublished */.t)(inputs.dryRun, published, reporter);
    if (published.rollout)
        (0,report_rollout/* reportRollout */._)(published.rollout.document, undefined, reporter);
    if (published.arrival)
        (0,report_boards/* reportBoards */.K)(published.arrival.boards, content.built?.sources ?? new Map(), reporter);
    const isRecorded = !inputs.dryRun && !content.past;
    const records = isRecorded ? (0,publication_record/* recordsOf */.M$)(destinations, additions.patch) : new Map();
    for (const file of await (0,publication_record/* writeRecords */.Wh)(inputs.outDir, content, records))
        reporter.info(`${file}: keep it with the bundle, for republish`);
    const tried = preflight && { preflight };
    return { name, version, content, destinations, records, published, ...tried };
}
function rolloutOptions(inputs, policy, { signingKey }) {
    return {
        ...(0,claimant/* claimant */.I)(),
        supersede: inputs.supersede ?? false,
        ...(policy && { policy }),
        ...(signingKey !== undefined && { sign: (0,signer/* signerWith */.N)(signingKey) })
    };
}
/** A list for each channel, since a release names its own; the first is for the single boards as well. */
function destinationsOf(inputs, content, additions, reporter) {
    const { channels, deviceIds } = inputs;
    const addressees = channels.length === 0
        ? [{ deviceIds }]
        : channels.map((channel, index) => ({ channel, deviceIds: index === 0 ? deviceIds : [] }));
    const old = forOldBoards(content, inputs.oldBoards ?? 'auto', reporter);
    return addressees.map((addressed) => {
        const release = signedRelease(inputs, content, addressed, additions, reporter);
        if (!release)
            return { ...addressed, packages: content.packages, list: content.list };
        const packages = [...old.packages, ...release.packages];
        return { ...addressed, packages, list: [...old.list, release.entry] };
    });
}
/**
 * The release for boards that move only what changed, beside what old boards read.
 *
 * @returns undefined for more single boards than a release can name, unless it has to be signed, or takes or
 *   removes something, or is urgent
 */
function signedRelease(inputs, content, { channel, deviceIds }, { signingKey, patch }, reporter) {
    const { takes, remove } = content.terms;
    const { wheels, srcFiles } = (0,release_content/* filesOf */.R8)(content);
    if (patch)
        srcFiles.set(settings_patch/* SETTINGS_PATCH */.Dv, patch);
    const hasTerms = takes.length + remove.length > 0 || inputs.urgent === true;
    const isPlain = !signingKey && !hasTerms && !patch && inputs.oldBoards !== 'false';
    if (isPlain && deviceIds.length > manifest/* MAX_DEVICES */.Vq) {
        reporter.info(`More than ${manifest/* MAX_DEVICES */.Vq} single boards: they get whole packages, no release.`);
        return undefined;
    }
    return (0,release/* makeRelease */.cx)({
        name: content.name,
        version: content.version,
        wheels,
        srcFiles,
        takes,
        remove,
        ...(channel === undefined ? {} : { channel }),
        deviceIds,
        ...(inputs.urgent && { urgent: true }),
        ...(signingKey ? { signingKey } : {}),
        ...(inputs.expiresAfterS !== undefined ? { expiresAfterS: inputs.expiresAfterS } : {})
    });
}


/***/ }),

/***/ 79361:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   T4: () => (/* binding */ releaseContent),
/* harmony export */   bn: () => (/* binding */ isBundle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_build__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84327);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71872);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);
/* harmony import */ var _release_version__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28723);





/** Whether the package is a bundle, and not a project to build. */
function isBundle({ packageDir }) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(packageDir).then((found) => found.isFile(), () => false);
}
/**
 * Builds the package, or opens it when `packageDir` is a bundle (`.tar.gz`) that an earlier job
 * built: a matrix over device ids then sends the very bytes that were built once.
 */
async function releaseContent(options, reporter) {
    return (await isBundle(options))
        ? fromBundle(options, reporter)
        : contentOf(await (0,_build_build__WEBPACK_IMPORTED_MODULE_1__/* .build */ .j)(options, reporter));
}
/** What of a release goes to boards as files. */
function filesOf({ packages, past }) {
    if (past)
        return { wheels: [], srcFiles: new Map(past.files) };
    const srcFiles = new Map();
    const wheels = [];
    for (const { entry, payload } of packages) {
        if (entry.type === 'wheel')
            wheels.push(payload);
        if (entry.type === 'src')
            srcFiles.set(entry.path, payload);
    }
    return { wheels, srcFiles };
}
/** Of a release that was built just now. */
async function contentOf(built) {
    const payloads = await Promise.all([...built.wheels, ...built.srcFiles].map(({ file }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file)));
    return {
        name: built.name,
        version: built.version,
        terms: built.terms,
        packages: built.updateList.map((entry, index) => ({ entry, payload: payloads[index] })),
        list: built.updateList,
        built
    };
}
async function fromBundle(options, reporter) {
    const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_2__/* .readBundle */ .Bo)(options.packageDir);
    reporter.info(`${bundle.name} ${bundle.version} from the bundle ${options.packageDir}`);
    checkBundleVersion(bundle.version, options);
    return {
        name: bundle.name,
        version: bundle.version,
        terms: bundle.terms,
        packages: bundle.packages,
        list: bundle.updateList
    };
}
function checkBundleVersion(version, options) {
    const wanted = options.version ?? (options.tag && (0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .versionOfTag */ .mx)(options.tag));
    if (wanted && !(0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .isSameVersion */ .p)((0,_release_version__WEBPACK_IMPORTED_MODULE_4__/* .normaliseVersion */ .r8)(wanted), version)) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('version-mismatch', `${options.packageDir} holds version ${version}, but ${options.version ? 'version' : 'the tag'} says ${wanted}; build the bundle again from that tag`);
    }
    if (options.dev || options.extraSrcFiles.length > 0) {
        throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('bundle-is-final', `${options.packageDir} is a finished bundle: dev and extra-src-files belong to the run that builds it`);
    }
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


/***/ }),

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ reportRollout)
/* harmony export */ });
/* harmony import */ var _report_moment__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47926);

/** Shows how far a rollout is, and who has failed. */
function reportRollout(document, holder, reporter) {
    const { channel, release, previous, state, step, steps, canary, reason, counts } = document;
    const percent = steps[step] === 0 ? `${canary.length} canaries` : `${steps[step]} %`;
    reporter.table({
        title: `Rollout on channel ${channel}`,
        columns: ['what', ''],
        rows: [
            ['release', `${release.entry.name} ${release.entry.version}`],
            ['before', previous ? previous.entry.version : 'none'],
            ['state', `${state}, at ${percent} of ${steps.join(', ')} %`],
            ['since', (0,_report_moment__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._)(document.since)],
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
/* harmony export */   K: () => (/* binding */ signerOf),
/* harmony export */   N: () => (/* binding */ signerWith)
/* harmony export */ });
/* harmony import */ var _release_signature__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5293);
/* harmony import */ var _pem__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73778);


/** @param pem the key's text */
const signerWith = (pem) => (bytes) => (0,_release_signature__WEBPACK_IMPORTED_MODULE_0__/* .signManifest */ .TX)(bytes, pem);
/**
 * What signs with the key that was given.
 *
 * @param signingKey PEM text or file
 * @returns undefined where none was given
 */
async function signerOf(signingKey) {
    const key = await (0,_pem__WEBPACK_IMPORTED_MODULE_1__/* .readPem */ .J)('signing-key', signingKey);
    return key === undefined ? undefined : signerWith(key);
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
