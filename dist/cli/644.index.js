export const id = 644;
export const ids = [644];
export const modules = {

/***/ 8644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ nextSteps),
/* harmony export */   failureOf: () => (/* binding */ failureOf),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mQ: () => (/* binding */ countsOf)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8862);

/**
 * Judges what became of a release. Boards that are off or have not begun take it when they come to it.
 *
 * @returns why the run has failed: `boards-failed`, `too-few-boards`; undefined if it has not
 */
function failureOf({ boards, channel, onChannel }, { minBoards, requireAll }) {
    const bad = boards.filter(({ outcome }) => outcome !== 'confirmed' && (requireAll || outcome !== 'pending'));
    if (bad.length > 0)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('boards-failed', `${bad.length} of ${boards.length} boards did not confirm the release: ${named(bad)}`);
    if (channel !== undefined && onChannel < minBoards)
        return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('too-few-boards', `${onChannel === 0 ? 'no board has' : `only ${onChannel} boards have`} said that it is on the channel ` +
            `${channel}, and at least ${minBoards} should be; check update.channel of the boards, or the name`);
    return undefined;
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
    pending: 'Pending: nothing to do. The board takes the release when it is back, or comes to it.',
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
    const names = boards.slice(0, MAX_NAMED).map(({ deviceId, outcome, why, error }) => {
        const known = error ? `${error.code}: ${error.text}` : why;
        return known === undefined ? `${deviceId} ${outcome}` : `${deviceId} ${outcome} (${known})`;
    });
    if (boards.length > MAX_NAMED)
        names.push(`and ${boards.length - MAX_NAMED} more`);
    return names.join(', ');
}


/***/ })

};
