import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'

const { DefaultArtifactClient } = createRequire(import.meta.url)(process.env.ARTIFACT_LIBRARY)
const { INPUT_NAME: name, INPUT_PATH: path } = process.env
await new DefaultArtifactClient().uploadArtifact(name, [resolve(path)], dirname(resolve(path)))
