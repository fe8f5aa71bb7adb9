import { Command } from 'commander'
import { addActingVerbs } from './acting-verbs'
import { addChannelVerbs } from './channel-verbs'
import { addReleaseVerbs } from './release-verbs'
import { addSerialVerbs } from './serial-verbs'
import { addStartVerbs } from './start-verbs'
import { addVirtualVerbs } from './virtual-verbs'
import { VERSION } from './version'

/** The command line `mpy-blox`: every verb with its options and help. */
export function program(): Command {
  const mpyBlox = new Command('mpy-blox')
    .description('From a git tag to a fleet of MicroPython boards, safely.')
    .version(VERSION)
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('(mpy-blox VERB --help tells more)')
    .configureHelp({ sortSubcommands: false })
  addStartVerbs(mpyBlox)
  addReleaseVerbs(mpyBlox)
  addChannelVerbs(mpyBlox)
  addActingVerbs(mpyBlox)
  addSerialVerbs(mpyBlox)
  addVirtualVerbs(mpyBlox)
  return mpyBlox
}
