import { define } from './definition'
import { FLAG } from './kind'
import { secret } from './secret'

/** The release that GitHub shows for a tag. */
export const GITHUB = define({
  'github-release': {
    kind: FLAG,
    default: 'false',
    text: 'On a tag: create or complete its GitHub release with wheels, bundle, manifests, signatures, checksums, bill of materials and what changes on a board; needs "contents: write"',
    where: ['action.yml']
  },
  token: {
    kind: secret('token'),
    workflowDefault: '${{ github.token }}',
    text: 'Token that may write the GitHub release',
    where: ['action.yml']
  }
})
