import Sequencer from '@jest/test-sequencer'

/** The longest first: what is begun last ends soon, and no worker waits for another. */
const ORDER = ['torture', 'system', 'device', 'bench', 'integration', 'unit']

/**
 * Begins with the projects whose files take long. A fresh clone has no timings, by which jest would sort them, and
 * the size of a file says little where its boards work.
 */
export default class BoardsFirst extends Sequencer {
  sort(tests) {
    const place = ({ context }) => ORDER.indexOf(context.config.displayName.name)
    return super.sort(tests).sort((a, b) => place(a) - place(b))
  }
}
