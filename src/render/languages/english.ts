import type { AlertAction } from '../../domain/alert-event.ts'
import type { SnoozeChoice } from '../../domain/snooze.ts'
import { countDays, formatDate, formatDays, formatDeadline, relativeDays } from '../relative-days.ts'
import { dateFormat } from './date-format.ts'
import { behindBy, count, foldNames, kindNames, ordinal, severityAsks } from '../words.ts'

const month = dateFormat('en-GB', { month: 'short' })
const dayMonth = dateFormat('en-GB', { day: 'numeric', month: 'short' })
const weekday = dateFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })

/** Every sentence of alerts, digests and answers in English. What rules and release notes say is not in it. */
export const english = {
  /** For `lang` in HTML. */
  tag: 'en',
  /** A sentence that a rule, matching or a refusal made in English. */
  sentence: (text: string): string => text,
  /** Between one sentence and the next, and between the items of a list within one. */
  space: ' ',
  comma: ', ',

  date: formatDate,
  days: formatDays,
  relative: relativeDays,
  /** `in 41 days (30 Nov 2025)` */
  deadline: formatDeadline,
  /** `30 Nov 2025, in 41 days` */
  due: (date: string, now: Date): string => `${formatDate(date)}, ${relativeDays(date, now)}`,
  month,
  dayMonth,
  weekday: (instant: Date): string => weekday(instant).replace(',', ''),

  clusters: (number: number): string => count(number, 'cluster'),
  moreClusters: (number: number): string => count(number, 'more cluster'),
  pools: (number: number): string => count(number, 'pool'),
  behindBy,
  andMore: (number: number): string => `and ${number} more`,
  fold: foldNames,
  kinds: kindNames,
  asks: severityAsks,
  /** Behind a release or node image: the regions that it has reached. */
  outIn: (regions: string): string => `, out in ${regions}`,

  alert: {
    forYou: 'For you:',
    byItself: 'By itself:',
    perhaps: 'Perhaps also:',
    pools: (names: string): string => ` (pools ${names})`,
    onceUpgraded: ' (once it is upgraded)',
    releaseNotes: 'Release notes ↗',
    release: (name: string): string => `Release ${name}`,
    again: (first: string, times: number): string => `first told ${formatDate(first)}, now the ${ordinal(times)} time`,
    dateUnchanged: 'date unchanged',
  },

  news: {
    nothingLeft: 'Done: nothing of yours is concerned any more.',
    done: (names: readonly string[], most: number): string =>
      `Done: ${foldNames(names, most)} ${names.length > 1 ? 'are' : 'is'} concerned no more.`,
    left: (days: number): string => `${countDays(days)} left.`,
    overdue: (days: number): string => `Overdue by ${countDays(days)}.`,
    stillOpen: 'Still open.',
    source: (release: string): string => ` (release ${release})`,
  },

  change: {
    announcedAgain: 'Announced again',
    withdrawn: 'Withdrawn from the release notes',
    breaking: 'Now breaking: it needs your action',
    notBreaking: 'No longer breaking',
    joined: (cluster: string): string => `Now also concerned: ${cluster}`,
    left: (cluster: string): string => `No longer concerned: ${cluster}`,
    deadlineSet: (date: string): string => `Deadline set: ${date}`,
    deadlineWithdrawn: (date: string): string => `Deadline withdrawn: was ${date}`,
    postponed: (from: string, to: string): string => `Postponed: ${from} → ${to}`,
    broughtForward: (from: string, to: string): string => `Brought forward: ${from} → ${to}`,
    field: (name: string, from: string, to: string): string => `${name}: ${from} → ${to}`,
    fields: {
      kubernetes: 'Kubernetes versions',
      image: 'Newest image',
      severity: 'Severity',
      text: 'Wording',
      title: 'Title',
    } as Readonly<Record<string, string>>,
    none: 'none',
  },

  summary: {
    watching: (clusters: number, route: string): string =>
      `AKS Lookout is watching ${count(clusters, 'cluster')} for ${route}`,
    readTo: (date: string): string => `notes read to ${formatDate(date)}`,
    nothingOpen: '✅ Nothing open',
    after: 'From now on you hear of what is new or changes, and before a deadline.',
  },

  images: {
    newer: (pools: number): string => `Newer node images for ${count(pools, 'pool')}`,
    behind: (images: number, weeks: number | null): string =>
      `${weeks === null ? '' : `${count(weeks, 'week')}, `}${count(images, 'image')} behind`,
  },

  trouble: {
    some: (number: number): string => `⚠️ AKS Lookout needs a hand: ${count(number, 'trouble')}`,
    over: '✅ AKS Lookout is in order again',
    worksAgain: 'works again',
  },

  controls: {
    acknowledge: 'Acknowledge',
    snooze: 'Snooze',
    mute: 'Mute for this route',
    reopen: 'Reopen',
    details: 'Details',
    snoozeFor: ({ days, beforeDeadline }: Pick<SnoozeChoice, 'days' | 'beforeDeadline'>): string => {
      if (beforeDeadline) return `until ${countDays(days)} before the deadline`
      return days === 1 ? 'for a day' : `for ${days} days`
    },
    /** What stands before and after the name of the person who did it. */
    event: (action: AlertAction, day: string, until: string | null): readonly [string, string] => {
      const done = {
        acknowledge: 'Acknowledged by ',
        snooze: `Snoozed until ${formatDate(until ?? '')} by `,
        mute: 'Muted for this route by ',
        reopen: 'Reopened by ',
      }
      return [done[action], `, ${formatDate(day)}`]
    },
    unknownMessage: 'AKS Lookout does not know this message any more.',
    elsewhere: (route: string): string =>
      `The alerts of ${route} go to another channel now: act on them there, or ask one of Lookout's admins.`,
    pastSnooze: 'That time to snooze is past: choose another.',
    lateDetails: 'Slack took too long to open the details: press the button again.',
  },

  details: {
    title: 'Why this concerns you',
    close: 'Close',
    more: (clusters: number): string => `and ${count(clusters, 'more cluster')}`,
  },

  register: {
    title: 'Register a cluster',
    cancel: 'Cancel',
    submit: 'Register',
    lead: 'Fill in what you know: the first four are needed. Or paste what az tells, at the end.',
    orAz: 'Or let az tell:',
    labels: {
      name: 'Name',
      kubernetes: 'Kubernetes version',
      location: 'Region',
      pool: 'Node pools, one a line',
      tag: 'Tags, one a line',
      upgradeChannel: 'Upgrade channel',
      nodeOsChannel: 'Node OS channel',
      networkPlugin: 'Network plugin',
      addon: 'Add-ons that are on',
      lts: 'Long-term support',
      resourceGroup: 'Resource group',
      subscription: "The subscription's id",
      pasted: 'Or what that command prints',
    },
    hints: {
      kubernetes: 'What the control plane runs.',
      pool: (releases: string): string =>
        `A name and what its nodes run: ${releases}, or a node image such as AKSUbuntu-2204gen2containerd-202508.06.0.`,
      tag: 'Routes often go by them.',
      resourceGroup: 'With the subscription it tells clusters of one name apart.',
      pasted: (characters: number): string =>
        `Slack takes ${characters.toLocaleString('en')} characters here, and all that az aks show prints is far longer. The command keeps what most notices go by, and fits for about four node pools. For more pools, or for everything: lookout clusters add --file FILE.`,
    },
    registered: 'Registered',
    /** What stands behind the names of so many clusters. */
    added: (number: number): string => (number > 1 ? ' are registered.' : ' is registered.'),
    updated: (number: number): string =>
      ` ${number > 1 ? 'were registered already, and are' : 'was registered already, and is'} up to date now.`,
    unchanged: (number: number): string =>
      ` ${number > 1 ? 'were' : 'was'} registered just so already: nothing changed.`,
    after: 'The next run tells what concerns what is watched.',
    this: 'This',
    unreadable: (reason: string): string => `This cannot be read: ${reason}`,
    bothFilled: 'Leave this empty, or the other fields: only one of the two can count.',
    nothingPasted: 'There is no cluster in this.',
    late: (example: string): string =>
      `Slack took too long to open the window: ask again, or write all in one line: ${example}`,
  },

  byItself: {
    retired: 'nothing. No channel moves you off what retires: plan the change yourself.',
    retiredWindows:
      'nothing. No channel changes the OS of a Windows pool: create a pool with a newer one, then move the workloads.',
    nodeImage: (when: string): string => `your NodeImage channel applies it, weekly, ${when}.`,
    securityPatch: 'your SecurityPatch channel brings its security fixes alone; the image stays.',
    securityPatchWindows: 'nothing applies it to Windows pools: node OS channel SecurityPatch serves Linux.',
    unmanaged: 'the OS patches itself (Unmanaged), you reboot the nodes; the image stays.',
    unmanagedWindows: 'nothing applies it to Windows pools: node OS channel Unmanaged patches Linux.',
    unknownChannel: 'unknown: the inventory does not tell the node OS channel.',
    noChannel: 'nothing applies it: node OS channel None. Upgrade the node image yourself.',
    rapid: (when: string): string => `your rapid channel upgrades to the newest minor and its latest patch, ${when}.`,
    stable: (when: string): string =>
      `your stable channel follows the minor before the newest, at its latest patch, ${when}.`,
    patch: (when: string): string => `your patch channel applies new patches of the minor you run, ${when}.`,
    patchStays: 'your patch channel stays on the minor you run: start the upgrade yourself.',
    noUpgrade: (channel: string): string =>
      `nothing upgrades the cluster: upgrade channel ${channel}. Start it yourself.`,
    forced: 'Before it is four minors behind, AKS upgrades it all the same.',
    release: (when: string): string => `it comes with the weekly AKS release, ${when}.`,
    breakingRelease: (when: string): string => `the change comes with an AKS release, ${when}; getting ready does not.`,
    defaultWindow: 'in your default maintenance window',
    ownWindow: 'in its maintenance window',
    opening: (opening: string): string => `earliest ${opening}`,
  },

  next: {
    upgrade: (cluster: string, version: string): string =>
      `see what an upgrade meets: lookout upgrade ${cluster} ${version}`,
    image: 'upgrade the node image: az aks nodepool upgrade --node-image-only',
    patch: 'upgrade to the newest patch of the minor you run',
    windows: 'create a node pool with a newer Windows Server and move the workloads to it',
    moveTo: (os: string): string => `move the node pools to ${os}`,
    newerOs: 'move the node pools to a newer OS release',
    getReady: 'get ready for it before you upgrade; the release notes say how',
    retirement: 'plan the move; the release notes name the way',
    read: 'read what the release notes ask for, and decide who does it',
  },

  digest: {
    weekly: 'AKS weekly',
    title: (route: string): string => `AKS weekly, ${route}`,
    subject: (route: string, figures: readonly string[]): string =>
      `AKS weekly, ${route}: ${figures.join(', ') || 'nothing to do'}`,
    overdue: (number: number): string => `${number} overdue`,
    dueSoon: (number: number, days: number): string => `${number} due in ${days} days`,
    fresh: (number: number): string => `${number} new`,
    poolsBehind: (number: number): string => `${count(number, 'pool')} behind`,
    dueThisWeek: (number: number): string => `${number} due this week`,
    nothingToDo: 'Nothing to do.',
    toDo: (number: number, parts: readonly string[]): string =>
      `${[`${count(number, 'thing')} to do`, ...parts].join(', ')}.`,
    nothingNew: 'Nothing new this week.',
    undated: (number: number): string =>
      `${number} without a date, told before: lookout notices list --cluster NAME, or /aks cluster NAME`,
    stillToDo: (number: number, next: string | null): string =>
      `${count(number, 'thing')} still to do, ${next === null ? 'none with a date' : `next: ${next}`}.`,
    watched: (clusters: number, behind: number, readTo: string | null): string => {
      const pools = behind > 0 ? `, ${count(behind, 'pool')} behind the newest node image` : ''
      return `${count(clusters, 'cluster')}${pools}; release notes read to ${readTo ? formatDate(readTo) : 'no date yet'}.`
    },
    /** A heading where there is nothing but text. */
    capitals: (heading: string): string => heading.toUpperCase(),
    headings: {
      todo: 'Do',
      changed: 'Changed since last week',
      comes: 'By itself',
      versions: 'Kubernetes versions',
      images: 'Node images',
      toKnow: 'Good to know',
      failed: 'Sources that could not be read',
    },
    badges: {
      acknowledged: 'acknowledged',
      updated: 'changed',
      new: 'new',
      reminder: 'reminder',
      resolved: 'resolved',
    },
    forWhom: (names: string): string => `For: ${names}`,
    why: (reason: string): string => `Why: ${reason}`,
    nextStep: (step: string): string => `Next: ${step}`,
    toldInFull: (number: number): string => `${number} new, told here in full`,
    isNew: (title: string): string => `New: ${title}`,
    isDone: (title: string): string => `Done, it concerns no cluster any more: ${title}`,
    unknownVersion: 'unknown version',
    longTerm: ', long-term support',
    noSupportEnd: 'no end of support told',
    supportEnded: (date: string): string => `support ended ${formatDate(date)}`,
    supportUntil: (due: string): string => `support until ${due}`,
    neverRead: 'never read',
    lastRead: (date: string): string => `last read ${formatDate(date)}`,
    deadlinesAhead: (rows: string): string => `Deadlines of the next twelve months: ${rows}`,
  },

  calendar: {
    name: 'AKS deadlines',
    forWhom: (route: string, clusters: string): string => `For ${route}: ${clusters}`,
    noCluster: 'no cluster any more',
  },

  answer: {
    failed: 'That went wrong on my side; it is in my log.',
    range: (from: number, to: number, all: number): string => ` · ${from} to ${to} of ${all}`,
    fromStart: 'From the start',
    showMore: 'Show more',
    breaking: ', breaking',
    acknowledged: 'acknowledged',
    thisChannel: 'this channel',
    allRoutes: 'all routes',
    nothingOpen: '✅ nothing open',
    moreOpen: (number: number): string => `, ${number} more open`,
    support: (time: string): string => `, support ${time}`,
    imagesBehind: (behind: string): string => `images ${behind}`,
    supportOver: (date: string): string => `over since ${formatDate(date)}`,
    supportUntil: (date: string, now: Date): string => `until ${formatDate(date)} (${relativeDays(date, now)})`,
    noClusters: 'No cluster is registered here.',
    silenced: 'Muted or snoozed',
    nothingSilenced: 'Nothing is.',
    snoozedUntil: (date: string): string => `snoozed until ${formatDate(date)}`,
    muted: 'muted',
    nothingOpenYet: 'Nothing is open, as of the last run.',
    deadlines: (number: number, days: number): string => `${count(number, 'deadline')} within ${count(days, 'day')}`,
    overdue: 'Overdue',
    nothingDue: 'Nothing is due.',
    poolsBehind: (behind: number, all: number): string =>
      `${count(behind, 'node pool')} of ${all} behind the newest image`,
    noneBehind: 'None is, as far as the images are known.',
    noImage: (pools: number): string => `Of ${count(pools, 'node pool')} the inventory tells no image.`,
    notices: (number: number): string => count(number, 'notice'),
    noNotice: 'No notice fits.',
    found: (number: number, words: string): string => `${number} found for ${words}`,
    bestFound: (number: number, words: string): string => `The best ${number} found for ${words}`,
    noneFound: 'No notice has all these words.',
    standardSupport: (time: string): string => `Standard support: ${time}`,
    noSupportEnd: 'Nobody tells the end of its support yet.',
    longTermSupport: (time: string): string => `Long-term support: ${time}`,
    breaks: 'Breaks',
    brings: 'Brings',
    bringsNothing: 'No notice is limited to clusters from this version on.',
    first: 'First',
    otherOs: 'Node pools get another OS release',
    withMinor: (minor: string): string => `With ${minor}`,
    perhaps: 'Perhaps, which the inventory cannot tell',
    runsAlready: (version: string): string => `It runs ${version} already.`,
    nothingAsked: 'Nothing on the way asks anything of what it uses.',
    restOnTheWay: (number: number): string =>
      `${count(number, 'more matter')} on the way: new versions, features, what it does not use.`,
    supported: {
      standard: (version: string, until: string): string =>
        `Kubernetes ${version} is supported until ${formatDate(until)}.`,
      lts: (version: string, until: string): string =>
        `Kubernetes ${version} has long-term support until ${formatDate(until)}.`,
    },
    isMuted: (scope: string): string => ` is muted for ${scope}.`,
    isUnmuted: (scope: string): string => ` is told to ${scope} again when it changes or falls due.`,
    isSnoozed: (scope: string, day: string): string => ` is snoozed for ${scope} until ${formatDate(day)}.`,
    isRegistered: ' is registered. The next run tells what concerns it.',
    isUpToDate: ' is up to date. The next run tells what concerns it.',
    isForgotten: ' is forgotten. The next run closes what was open for it alone.',
    digestOfRoute: "A digest is a route's: ask in its channel.",
    tooManyForDigest: 'So many clusters are too much for an answer: "lookout digest" and the weekly mail tell of them.',
  },

  help: {
    title: 'AKS Lookout: what AKS changes, and what of it concerns your clusters',
    note: 'Words come in any order. Only you see an answer, unless --public stands in the question.',
    admins: ' (admins)',
    commands: {
      status: 'each cluster at a glance',
      cluster: 'everything open for one cluster',
      deadlines: 'what is due, month by month',
      images: 'node pools behind the newest image',
      upgrade: 'what stands between a cluster and a version',
      notices: 'what AKS told, the newest first',
      search: 'notices with all these words',
      version: 'what a Kubernetes version breaks and brings, and its support',
      mute: 'hear no more of an alert',
      snooze: 'be silent on an alert for some days',
      unmute: 'end a mute or a snooze',
      muted: 'what is muted or snoozed',
      digest: "this week's digest",
      register: 'watch a cluster; alone it opens a window to fill in',
      unregister: 'forget a cluster',
      help: 'this list',
    },
  },
}
