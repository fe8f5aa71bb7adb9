export const id = 5592;
export const ids = [5592,673];
export const modules = {

/***/ 15592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   confirmed: () => (/* binding */ confirmed)
/* harmony export */ });
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26848);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_readline_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _questions__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20673);


/** Asks a person at a terminal; where there is none, or they end it there, nobody says yes. */
async function confirm(question) {
    if (!process.stdin.isTTY)
        return false;
    // What a verb tells goes to standard output, and from there perhaps to another program.
    const terminal = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
    try {
        const answer = await (0,_questions__WEBPACK_IMPORTED_MODULE_1__/* .line */ .n)(terminal, `${question} [y/N] `).catch(() => 'no');
        return /^y(es)?$/i.test(answer.trim());
    }
    finally {
        terminal.close();
    }
}
/** What asks, or does not where the answer was given beforehand. */
const confirmed = (yes) => yes ? () => Promise.resolve(true) : confirm;


/***/ }),

/***/ 20673:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answersOf: () => (/* binding */ answersOf),
/* harmony export */   n: () => (/* binding */ line)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26848);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_readline_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _options_init__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23652);
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78862);




/** How often an answer may be none. */
const TRIES = 3;
/** Asks a person for what is not given; where nobody can be asked, or wants to be, it is as usual. */
async function answersOf(options) {
    const usual = { name: folderName(), broker: _options_init__WEBPACK_IMPORTED_MODULE_2__/* .USUAL_BROKER */ .B3, channel: _options_init__WEBPACK_IMPORTED_MODULE_2__/* .USUAL_CHANNEL */ .Pz };
    const isAsked = !options.yes && process.stdin.isTTY && process.stdout.isTTY;
    if (!isAsked)
        return { ...usual, ...options };
    const terminal = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: process.stdin, output: process.stdout });
    try {
        const answers = { ...usual, ...options };
        for (const key of ['name', 'broker', 'channel']) {
            answers[key] = options[key] ?? (await ask(terminal, _options_init__WEBPACK_IMPORTED_MODULE_2__/* .INIT */ .Zz[key], usual[key]));
        }
        const signed = options.signed || /^y/i.test(await line(terminal, 'Sign the releases? [y/N] '));
        return { ...answers, signed };
    }
    finally {
        terminal.close();
    }
}
/** The folder's name, as far as it can be a project's. */
function folderName() {
    const plain = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)('.')).normalize('NFD').replaceAll(/\p{M}/gu, '');
    const words = plain.match(/[a-z0-9]+/gi) ?? [];
    return _options_init__WEBPACK_IMPORTED_MODULE_2__/* .INIT */ .Zz.name.kind.parse(words.join('-')) ?? 'lamp';
}
async function ask(terminal, { kind, text }, usual) {
    for (let tries = 0; tries < TRIES; tries++) {
        const answer = (await line(terminal, `${text} [${usual}] `)).trim() || usual;
        const value = kind.parse(answer);
        if (value !== undefined)
            return value;
        process.stdout.write(`That is not ${kind.allowed}.\n`);
    }
    throw new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('no-answer', 'no answer that will do: give it as an option, see mpy-blox init --help');
}
/**
 * One line that a person types.
 *
 * @throws Failure `no-answer` where they close the terminal instead (Ctrl-C, Ctrl-D)
 */
function line(terminal, question) {
    return new Promise((answered, reject) => {
        const closed = () => {
            process.stderr.write('\n'); // The question stands there, on a line that nobody ended.
            reject(new _report_failure__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('no-answer', 'ended without an answer: nothing was written'));
        };
        terminal.once('close', closed);
        const unanswered = () => { }; // From some Node.js on: its end is told by the terminal's.
        terminal.question(question).then((answer) => {
            terminal.off('close', closed);
            answered(answer);
        }, unanswered);
    });
}


/***/ })

};
