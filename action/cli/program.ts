import { Command } from 'commander'
import { Censor } from '../report/safe-text'
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
    .configureOutput({ outputError: (text, write) => write(misunderstood(text)) })
  addStartVerbs(mpyBlox)
  addReleaseVerbs(mpyBlox)
  addChannelVerbs(mpyBlox)
  addActingVerbs(mpyBlox)
  addSerialVerbs(mpyBlox)
  addVirtualVerbs(mpyBlox)
  return mpyBlox
}

/** What commander says of a mistake, in which a mistyped option (`--pasword=…`) shows its name alone. */
function misunderstood(text: string): string {
  const censor = new Censor()
  const named = text.replace(/(unknown option '[^'=]*)=[^]*'/, "$1'")
  return named.replaceAll(/[^\n]+/g, (line) => censor.line(line))
}
