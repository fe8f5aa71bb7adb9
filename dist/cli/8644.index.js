export const id = 8644;
export const ids = [8644];
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

/***/ 92578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ someOf)
/* harmony export */ });
/** The first of many names, and how many more there are: all of them would tell nobody more. */
function someOf(names, most = 20) {
    const more = names.length - most;
    return [...names.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}


/***/ })

};
