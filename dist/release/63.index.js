export const id = 63;
export const ids = [63];
export const modules = {

/***/ 79063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keptRelease: () => (/* binding */ keptRelease)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _build_bundle__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71872);
/* harmony import */ var _build_sha256__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66379);
/* harmony import */ var _release_blob__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85476);
/* harmony import */ var _release_manifest__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91302);





/**
 * What is worth keeping of a release: its bundle, wheels and bill of materials, the sums of these, and for each
 * destination the manifest with its signature, as `openssl dgst -sha256 -verify` takes both, and the publication's record.
 */
async function keptRelease(bundleFile, destinations, records) {
    const bytes = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_1__/* .bundleBytes */ .iU)(bundleFile);
    const bundle = await (0,_build_bundle__WEBPACK_IMPORTED_MODULE_1__/* .openBundle */ .hk)(bundleFile, bytes);
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(bundleFile).replace(/\.tar\.gz$/, '');
    const files = [
        { name: `${base}.tar.gz`, bytes },
        ...bundle.wheels.map(({ fileName, bytes }) => ({ name: fileName, bytes })),
        { name: `${base}.cdx.json`, bytes: bundle.sbom }
    ];
    const sums = (0,_build_bundle__WEBPACK_IMPORTED_MODULE_1__/* .sumsText */ .MW)(files.map((file) => ({ name: file.name, sha256: (0,_build_sha256__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .B)(file.bytes) })));
    return {
        bundle,
        ending: `${base.slice(`${bundle.name}-${bundle.version}`.length)}.tar.gz`,
        files: [
            ...files,
            { name: `${base}.SHA256SUMS`, bytes: Buffer.from(sums) },
            ...destinations.flatMap((destination) => publishedFiles(base, destination, records))
        ]
    };
}
function publishedFiles(base, { packages, channel, deviceIds }, records) {
    const release = packages.find(({ entry }) => entry.type === 'release');
    if (release?.entry.type !== 'release')
        return [];
    const to = channel ?? (deviceIds.length === 1 ? deviceIds[0] : 'boards');
    // GitHub puts a dot for whatever else it finds in a name.
    const name = `${base}.${to.replaceAll(/[^\w.-]/g, '.')}`;
    const { sig } = release.entry;
    const record = channel === undefined ? undefined : records.get(channel);
    const files = [
        [`${name}.manifest`, (0,_release_blob__WEBPACK_IMPORTED_MODULE_3__/* .decompress */ .mF)(release.payload, _release_manifest__WEBPACK_IMPORTED_MODULE_4__/* .MAX_MANIFEST_BYTES */ .ZJ)],
        [`${name}.manifest.sig`, sig === undefined ? undefined : Buffer.from(sig, 'base64')],
        [`${name}.publication.json`, record === undefined ? undefined : Buffer.from(record)]
    ];
    return files.flatMap(([name, bytes]) => (bytes ? [{ name, bytes, once: true }] : []));
}


/***/ })

};
