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
  { name: 'status', takes: '', says: 'each cluster at a glance', asks: 'route', answer: answerStatus },
  { name: 'cluster', takes: 'NAME', says: 'everything open for one cluster', asks: 'route', answer: answerCluster },
  { name: 'deadlines', takes: '[90d]', says: 'what is due, month by month', asks: 'route', answer: answerDeadlines },
  { name: 'images', takes: '', says: 'node pools behind the newest image', asks: 'route', answer: answerImages },
  {
    name: 'upgrade',
    takes: 'CLUSTER 1.34',
    says: 'what stands between a cluster and a version',
    asks: 'route',
    answer: answerUpgrade,
  },
  {
    name: 'notices',
    takes: '[retirement] [breaking] [since 2025-09-01] [1.34] [istio]',
    says: 'what AKS told, the newest first',
    asks: 'nobody',
    answer: answerNotices,
  },
  { name: 'search', takes: 'WORDS', says: 'notices with all these words', asks: 'nobody', answer: answerSearch },
  {
    name: 'version',
    takes: '1.34',
    says: 'what a Kubernetes version breaks and brings, and its support',
    asks: 'nobody',
    answer: answerVersion,
  },
  { name: 'mute', takes: 'ID', says: 'hear no more of an alert', asks: 'route', answer: answerMute },
  {
    name: 'snooze',
    takes: 'ID [7d]',
    says: 'be silent on an alert for some days',
    asks: 'route',
    answer: answerSnooze,
  },
  { name: 'unmute', takes: 'ID', says: 'end a mute or a snooze', asks: 'route', answer: answerUnmute },
  { name: 'muted', takes: '', says: 'what is muted or snoozed', asks: 'route', answer: answerMuted },
  { name: 'digest', takes: '', says: "this week's digest", asks: 'route', answer: answerDigest },
  {
    name: 'register',
    takes: '[NAME version=1.33.2 location=westeurope pool=system=ubuntu-22.04]',
    says: 'watch a cluster; alone it opens a window to fill in',
    asks: 'admin',
    window: openRegister,
    answer: answerRegister,
  },
  { name: 'unregister', takes: 'NAME', says: 'forget a cluster', asks: 'admin', answer: answerUnregister },
  {
    name: 'help',
    takes: '',
    says: 'this list',
    asks: 'nobody',
    answer: async (asked) => helpAnswer(asked, subCommands),
  },
]
