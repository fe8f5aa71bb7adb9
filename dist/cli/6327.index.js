export const id = 6327;
export const ids = [6327];
export const modules = {

/***/ 6327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPurge: () => (/* binding */ runPurge)
/* harmony export */ });
/* harmony import */ var _report_counted__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49774);
/* harmony import */ var _serial_find_board__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5310);
/* harmony import */ var _serial_upkeep__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40289);



/** Removes the libraries, or the application, from a board. */
async function runPurge(options, reporter) {
    const { what, ...choice } = options;
    const board = await (0,_serial_find_board__WEBPACK_IMPORTED_MODULE_0__/* .openBoard */ .T)(choice, reporter);
    try {
        let removed = 0;
        for (const part of what)
            removed += await (0,_serial_upkeep__WEBPACK_IMPORTED_MODULE_1__/* .purge */ .O)(board, part);
        const { deviceId } = board.identity;
        reporter.info(`Removed ${(0,_report_counted__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(removed, 'file')} (${what.join(', ')}) from ${deviceId ?? board.wire.path}.`);
        return { deviceId: deviceId ?? null, port: board.wire.path, removed };
    }
    finally {
        await board.close();
    }
}


/***/ }),

/***/ 49774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** So many of a thing: `1 file`, `2 files`; with a plural that is not regular `2 canaries`. */
const counted = (count, thing, things = `${thing}s`) => `${count} ${count === 1 ? thing : things}`;


/***/ }),

/***/ 5310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openBoard)
/* harmony export */ });
/* harmony import */ var _report_failure__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78862);
/* harmony import */ var _board__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44579);
/* harmony import */ var _ports__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80618);



/**
 * Opens the board that is meant. With `auto` that is the only one found, or the one of the device id; where
 * there are several ports all of them are asked, and the programs of the boards that are not meant start again.
 *
 * @param dev where the device files are
 */
async function openBoard(choice, reporter, dev) {
    const { port, ...options } = choice;
    if (port !== 'auto')
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .b.open(port, options);
    const paths = (await (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .listPorts */ .jW)(dev)).map(({ path }) => path);
    const [only] = paths;
    if (only === undefined)
        throw (0,_ports__WEBPACK_IMPORTED_MODULE_2__/* .noPort */ .HD)();
    if (paths.length === 1)
        return _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .b.open(only, options);
    const boards = await boardsOn(paths, options, reporter);
    const [board] = boards;
    if (board && boards.length === 1)
        return board;
    await Promise.all(boards.map((each) => each.resume()));
    throw board ? severalBoards(boards) : noBoard(paths, choice.deviceId);
}
/** The boards on these ports that will do. */
async function boardsOn(paths, options, reporter) {
    reporter.info(`Asking ${paths.length} ports which board is there`);
    const opened = await Promise.allSettled(paths.map((path) => _board__WEBPACK_IMPORTED_MODULE_1__/* .Board */ .b.open(path, options)));
    const boards = [];
    for (const result of opened) {
        if (result.status === 'fulfilled')
            boards.push(result.value);
        else if (result.reason instanceof _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR)
            reporter.debug(result.reason.message);
        else
            throw result.reason;
    }
    return boards;
}
function noBoard(paths, deviceId) {
    const what = deviceId === undefined ? 'no board that can be used is on any' : `${deviceId} is on none`;
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('board-not-found', `${what} of the ports ${paths.join(', ')}: is it plugged in? "mpy-blox boards" tells what is on each`);
}
function severalBoards(boards) {
    const found = boards.map(({ identity, wire }) => `${identity.deviceId ?? 'one'} on ${wire.path}`);
    return new _report_failure__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('boards-several', `several boards found, name the port (DEVICE=, --port) or the id (--device-id) of one: ${found.join(', ')}`);
}


/***/ }),

/***/ 40289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ purge),
  v: () => (/* binding */ unprovision)
});

// EXTERNAL MODULE: ./action/serial/programs/parts.ts
var parts = __webpack_require__(97120);
;// CONCATENATED MODULE: ./action/serial/programs/removal.ts

/** Counts in `N` the files that it removes; what is not there is no error. */
const removing = (paths) => `${parts/* REPLY */.Fb}
import os
N=0
def rm(p):
 global N
 try:
  t=os.stat(p)[0]
 except OSError:
  return
 if t&0x4000:
  for e in os.listdir(p):
   rm(p+'/'+e)
  os.rmdir(p)
 else:
  os.remove(p)
  N+=1
for p in ${JSON.stringify(paths)}:
 rm('/'+p)
`;
const ANSWER = `reply(str(N))
end()
`;
/** Removes files and folders with all that is in them; answers how many files that were. */
const removal = (paths) => removing(paths) + ANSWER;
/**
 * Removes the secrets that provision.json brought, wherever they have gone by now, also by earlier versions (NVS
 * namespace `sec_cfg`); answers how many places held some.
 */
const UNPROVISION = `${removing(['provision.json', '.sec_cfg'])}
try:
 from esp32 import NVS
 v=NVS('sec_cfg')
 for k in ('store','iv','payload','payload_s'):
  try:
   v.erase_key(k)
   N+=1
  except OSError:
   pass
 v.commit()
except ImportError:
 pass
${ANSWER}`;

;// CONCATENATED MODULE: ./action/serial/upkeep.ts

/** What each purge removes, relative to /. */
const PURGES = {
    /** The libraries, this one's and all others. */
    lib: ['lib'],
    /** The application with its settings, and updates under way. */
    app: ['main.py', 'user_main.py', 'settings.json', 'provision.json', '.update']
};
/** @returns files removed */
async function purge(board, what) {
    return Number(await board.ask(removal([...PURGES[what]]), 30_000));
}
/**
 * Makes the board forget its secrets: what provision.json brought.
 *
 * @returns whether there was anything to forget
 */
async function unprovision(board) {
    return (await board.ask(UNPROVISION)).trim() !== '0';
}


/***/ })

};
