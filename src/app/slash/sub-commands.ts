import { answerCluster } from './cluster.ts'
import { answerDeadlines } from './deadlines.ts'
import { answerDigest } from './digest.ts'
import { helpAnswer } from './help.ts'
import { answerImages } from './images.ts'
import { answerMute, answerSnooze, answerUnmute } from './mute.ts'
import { answerMuted } from './muted.ts'
import { answerNotices } from './notices.ts'
import { answerRegister, openRegister } from './register.ts'
import { answerSearch } from './search.ts'
import { answerStatus } from './status.ts'
import type { SubCommand } from './sub-command.ts'
import { answerUnregister } from './unregister.ts'
import { answerUpgrade } from './upgrade.ts'
import { answerVersion } from './version.ts'

/** All that the slash command can do, in the order of the help. */
export const subCommands: readonly SubCommand[] = [
  { name: 'status', takes: '', asks: 'route', answer: answerStatus },
  { name: 'cluster', takes: 'NAME', asks: 'route', answer: answerCluster },
  { name: 'deadlines', takes: '[90d]', asks: 'route', answer: answerDeadlines },
  { name: 'images', takes: '', asks: 'route', answer: answerImages },
  {
    name: 'upgrade',
    takes: 'CLUSTER 1.34',
    asks: 'route',
    answer: answerUpgrade,
  },
  {
    name: 'notices',
    takes: '[retirement] [breaking] [since 2025-09-01] [1.34] [istio]',
    asks: 'nobody',
    answer: answerNotices,
  },
  { name: 'search', takes: 'WORDS', asks: 'nobody', answer: answerSearch },
  {
    name: 'version',
    takes: '1.34',
    asks: 'nobody',
    answer: answerVersion,
  },
  { name: 'mute', takes: 'ID', asks: 'route', answer: answerMute },
  {
    name: 'snooze',
    takes: 'ID [7d|deadline]',
    asks: 'route',
    answer: answerSnooze,
  },
  { name: 'unmute', takes: 'ID', asks: 'route', answer: answerUnmute },
  { name: 'muted', takes: '', asks: 'route', answer: answerMuted },
  { name: 'digest', takes: '', asks: 'route', answer: answerDigest },
  {
    name: 'register',
    takes: '[NAME version=1.33.2 location=westeurope pool=system=ubuntu-22.04]',
    asks: 'admin',
    window: openRegister,
    answer: answerRegister,
  },
  { name: 'unregister', takes: 'NAME', asks: 'admin', answer: answerUnregister },
  {
    name: 'help',
    takes: '',
    asks: 'nobody',
    answer: async (asked) => helpAnswer(asked, subCommands),
  },
]
