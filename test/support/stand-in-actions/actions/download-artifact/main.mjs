import { createRequire } from 'node:module'
const { DefaultArtifactClient } = createRequire(import.meta.url)(process.env.ARTIFACT_LIBRARY)
const { INPUT_NAME: name, INPUT_PATH: path } = process.env
const client = new DefaultArtifactClient()
const { artifact } = await client.getArtifact(name)
await client.downloadArtifact(artifact.id, { path })
