export const id = 827;
export const ids = [827];
export const modules = {

/***/ 37827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeRelease: () => (/* binding */ writeRelease)
});

// EXTERNAL MODULE: ./action/build/bundle.ts + 1 modules
var build_bundle = __webpack_require__(71872);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./node_modules/tar/dist/esm/index.min.js
var index_min = __webpack_require__(98697);
;// CONCATENATED MODULE: ./action/build/pack-bundle.ts


const REGULAR_FILE = 0o100644;
/** Packs the files of a folder, in the order given; the same files give the same bytes. */
async function packBundle(dir, names, modified) {
    const archive = (0,index_min/* create */.vt)({
        cwd: dir,
        portable: true,
        gzip: { level: 9 },
        mtime: modified,
        onWriteEntry: ({ stat }) => {
            // Else it depends on the umask of who builds.
            if (stat)
                stat.mode = REGULAR_FILE;
        }
    }, names);
    return (0,consumers_.buffer)(archive);
}

// EXTERNAL MODULE: ./action/build/dependencies/lock.ts
var lock = __webpack_require__(98795);
;// CONCATENATED MODULE: ./action/build/sbom.ts

/**
 * The release's bill of materials (CycloneDX 1.6, ECMA-424): a component for each wheel, with where the lock says that it
 * is from. Without time and serial number, so that the same commit gives the same bytes.
 */
function sbomText({ name, version }, parts) {
    const root = `${name}@${version}`;
    const document = {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: {
            tools: { components: [{ type: 'application', name: 'mpy-blox' }] },
            component: { type: 'application', 'bom-ref': root, name, version }
        },
        components: parts.map(componentOf),
        dependencies: [
            { ref: root, dependsOn: parts.map(({ wheel }) => wheel.path) },
            ...parts.map(({ wheel }) => ({ ref: wheel.path }))
        ]
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function componentOf({ origin, wheel, ...part }) {
    const { name, version, description } = part;
    return {
        type: 'library',
        'bom-ref': wheel.path,
        name,
        version,
        ...(description === '' ? {} : { description }),
        hashes: [{ alg: 'SHA-256', content: wheel.sha256 }],
        ...licensesOf(part),
        ...(origin === lock/* PYPI */.R6 ? { purl: `pkg:pypi/${name}@${version}` } : {}),
        ...(origin === undefined || origin === lock/* PYPI */.R6
            ? {}
            : { externalReferences: [{ type: 'distribution', url: origin }] })
    };
}
/** Where nobody says which licence it is, the text of it does. */
function licensesOf({ license, licenses }) {
    if (license !== undefined)
        return { licenses: [{ expression: license }] };
    if (licenses.length === 0)
        return {};
    return {
        licenses: licenses.map(({ path, bytes }) => ({
            license: { name: path, text: { content: String(bytes) } }
        }))
    };
}

// EXTERNAL MODULE: ./action/build/sha256.ts
var sha256 = __webpack_require__(66379);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./action/build/module-name.ts
var module_name = __webpack_require__(18258);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(28925);
;// CONCATENATED MODULE: ./action/build/zip.ts


/**
 * Boards read this in the first member's comment and inflate with a window of 1 KB instead of 32 KB. Not in
 * the archive's: boards of the original library look for the directory's end in the last 22 bytes.
 */
const WINDOW_BITS = 10;
const COMMENT = `window-bits=${WINDOW_BITS}`;
const DEFLATE = 8;
const UNIX = 3;
const zip_REGULAR_FILE = 0o100644;
/**
 * Writes a zip archive whose members are deflated with a window of 1 KB, so that a board inflates
 * them in a few KB of RAM; any unzip reads it. The same members give the same bytes, in every time
 * zone.
 *
 * @param modified the day, in UTC, that every member is stamped with
 */
function zip(members, modified) {
    const chunks = [];
    const archive = new esm/* Zip */.qQ((error, chunk) => {
        if (error)
            throw error;
        chunks.push(chunk);
    });
    for (const [index, { path, bytes }] of members.entries()) {
        const member = {
            filename: path,
            size: bytes.length,
            crc: (0,external_node_zlib_.crc32)(bytes),
            compression: DEFLATE,
            os: UNIX,
            attrs: zip_REGULAR_FILE << 16,
            mtime: noonOf(modified),
            ...(index === 0 ? { comment: COMMENT } : {})
        };
        archive.add(member);
        // The library's own deflate has one window size, 32 KB.
        member.ondata(null, (0,external_node_zlib_.deflateRawSync)(bytes, { level: 9, windowBits: WINDOW_BITS }), true);
    }
    archive.end();
    return Buffer.concat(chunks);
}
/** Zip stamps local time, and noon is a time of day that exists in all zones on all days. */
const noonOf = (day) => new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12);

;// CONCATENATED MODULE: ./action/build/wheel.ts



/** The years that a zip archive can hold, in seconds since 1970. */
const EARLIEST = Date.UTC(1980, 0, 1) / 1000;
const LATEST = Date.UTC(2099, 11, 31) / 1000;
/**
 * Packs a wheel by the standards (PEP 427, PEP 376, metadata of PEP 643). The same content gives the
 * same bytes: members sorted, fixed attributes, and the generator without its version. The
 * `.dist-info` folder comes last and RECORD last of it, so that what is read first is the library.
 */
function packWheel(content) {
    const { name, version, platform, sourceDateEpoch = EARLIEST } = content;
    const distribution = `${name.replaceAll('-', '_')}-${version}`;
    const tag = `mpy6-bytecode-${platform}`;
    const info = `${distribution}.dist-info`;
    const members = [
        ...content.members.toSorted(byPath),
        { path: `${info}/METADATA`, bytes: Buffer.from(metadata(content)) },
        ...content.licenses
            .map(({ path, bytes }) => ({ path: `${info}/${path}`, bytes }))
            .toSorted(byPath),
        { path: `${info}/WHEEL`, bytes: Buffer.from(wheelFile(tag)) }
    ];
    const recordPath = `${info}/RECORD`;
    members.push({ path: recordPath, bytes: Buffer.from(record(members, recordPath)) });
    const modified = new Date(Math.min(Math.max(sourceDateEpoch, EARLIEST), LATEST) * 1000);
    return { fileName: `${distribution}-${tag}.whl`, bytes: zip(members, modified) };
}
/**
 * What a board can use of it: each release moves this file. License-Expression came with 2.4 (PEP 639),
 * Import-Name with 2.5 (PEP 794): by it a board knows whose module a file is, if the name does not tell.
 */
const metadata = ({ name, version, description, license, members }) => {
    const modules = members.filter(({ path }) => /\/|\.m?py$/.test(path));
    const imports = new Set(modules.map(({ path }) => (0,module_name/* topName */.ZB)(path)));
    const others = [...imports].some((each) => each !== name.replaceAll('-', '_'));
    const format = others ? '2.5' : license === undefined ? '2.2' : '2.4';
    return lines(`Metadata-Version: ${format}`, `Name: ${name}`, `Version: ${version}`, ...(description === '' ? [] : [`Summary: ${description}`]), ...(license === undefined ? [] : [`License-Expression: ${license}`]), ...(others ? [...imports].toSorted().map((each) => `Import-Name: ${each}`) : []));
};
const wheelFile = (tag) => lines('Wheel-Version: 1.0', 'Generator: mpy-blox', 'Root-Is-Purelib: true', `Tag: ${tag}`);
/** One line a member: path, hash, size; nothing for RECORD itself (PEP 376). */
const record = (members, recordPath) => lines(...members.map(({ path, bytes }) => {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64url');
    return `${csvField(path)},sha256=${digest},${bytes.length}`;
}), `${recordPath},,`);
const csvField = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const lines = (...all) => all.map((line) => `${line}\n`).join('');
/** By code units and not by locale, which differs between machines. */
const byPath = (a, b) => (a.path < b.path ? -1 : 1);

;// CONCATENATED MODULE: ./action/build/write-release.ts





/** Packs a release and writes all of its files: wheels, scripts, update list, facts, bill of materials, sums, bundle. */
async function writeRelease(output, options, release) {
    const { name, version, packages, scripts } = release;
    const wheels = await Promise.all(packages.map((content) => {
        const { fileName, bytes } = packWheel({ ...content, ...options });
        return write(output, fileName, bytes);
    }));
    const srcFiles = await Promise.all(scripts.map(async ({ path, bytes }) => ({
        ...(await write(output, `${build_bundle/* SRC */.xM}${path}`, bytes)),
        path
    })));
    const updateList = [
        ...wheels.map((wheel, index) => wheelEntry(packages[index], wheel)),
        ...srcFiles.map(srcEntry)
    ];
    const list = await write(output, build_bundle/* UPDATE_LIST */.bX, `${JSON.stringify(updateList, null, 2)}\n`);
    const facts = await write(output, build_bundle/* FACTS */.qY, (0,build_bundle/* factsText */.hl)(release));
    const parts = packages.map((part, index) => ({ ...part, wheel: wheels[index] }));
    const sbom = await write(output, build_bundle/* SBOM */.qy, sbomText(release, parts));
    const summed = [
        ...wheels.map(({ path, sha256 }) => ({ name: path, sha256 })),
        { name: build_bundle/* UPDATE_LIST */.bX, sha256: list.sha256 },
        { name: build_bundle/* FACTS */.qY, sha256: facts.sha256 },
        { name: build_bundle/* SBOM */.qy, sha256: sbom.sha256 },
        ...srcFiles.map(({ path, sha256 }) => ({ name: `${build_bundle/* SRC */.xM}${path}`, sha256 }))
    ];
    const sumsFile = await output.write(build_bundle/* SUMS */.vf, (0,build_bundle/* sumsText */.MW)(summed));
    const bundle = await packBundle(output.scratch, [build_bundle/* SUMS */.vf, ...summed.map((file) => file.name)], new Date((options.sourceDateEpoch ?? 0) * 1000));
    const fileName = `${name}-${version}-${options.platform}.tar.gz`;
    return {
        wheels,
        srcFiles,
        updateList,
        updateListFile: list.file,
        sumsFile,
        bundleFile: await output.write(fileName, bundle),
        bundleSha256: (0,sha256/* sha256Of */.B)(bundle)
    };
}
const wheelEntry = (content, wheel) => ({
    type: 'wheel',
    name: content.name,
    version: content.version,
    pkg_sha256: wheel.sha256,
    size: wheel.sizeBytes
});
const srcEntry = ({ path, sha256, sizeBytes }) => ({
    type: 'src',
    path,
    pkg_sha256: sha256,
    size: sizeBytes
});
async function write(output, name, content) {
    const bytes = Buffer.from(content);
    const file = await output.write(name, bytes);
    return { path: name, sizeBytes: bytes.length, sha256: (0,sha256/* sha256Of */.B)(bytes), file };
}


/***/ })

};
