// Lets a script of this folder import the sources: module hooks that find and transpile TypeScript.
//
//     register('./typescript-loader.mjs', import.meta.url)
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** Sources import each other without an ending. */
export function resolve(specifier, context, next) {
  const isSource = /^\.\.?\//.test(specifier) && !/\.\w+$/.test(specifier)
  return next(isSource ? `${specifier}.ts` : specifier, context)
}

export function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const { outputText } = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 }
  })
  return { format: 'module', shortCircuit: true, source: outputText }
}
