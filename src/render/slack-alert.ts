import type { Alert } from '../domain/alert.ts'
import type { Cluster } from '../domain/cluster.ts'
import type { Notice } from '../domain/notice.ts'
import { alertControls, type AlertStanding } from './alert-controls.ts'
import { isOver, tellNews } from './alert-news.ts'
import { clipSpans, firstLines } from './clip-rich-text.ts'
import { concernItem, possiblyConcerned, whatComesByItself } from './concerned-clusters.ts'
import { fitMessage } from './fit-message.ts'
import { markdownToRichText } from './markdown-to-rich-text.ts'
import type { Words } from './languages/language.ts'
import type { Block, Message } from './message.ts'
import { contextBlock, linkRow, richTextBlock } from './message.ts'
import type { RichSection, Span } from './rich-text.ts'
import { bold, flattenRichText, section, text } from './rich-text.ts'
import { safeLine, safeName } from './safe-text.ts'
import { maxTitle } from './slack-limits.ts'
import { severityMarks } from './words.ts'

/** An alert with what its reader wants to know around it. */
export interface AlertView {
  readonly alert: Alert
  /** The notice that {@link Alert.notice} names. */
  readonly notice: Notice
  /** Address of its release's notes. */
  readonly releaseUrl: string | null
  /** The clusters that the alert names, as far as the inventory still has them. */
  readonly clusters: readonly Cluster[]
  /** Date (`YYYY-MM-DD`) of the first release that told the matter, and how many have. */
  readonly firstTold: string
  readonly timesTold: number
  /** Regions that run the notice's release already; null = nobody tells. */
  readonly reached: readonly string[] | null
  /** For a target that shows buttons. */
  readonly standing?: AlertStanding | null
}

const quoteLength = 300
const quoteLines = 3
const quoteSize = 1500
const mostNames = 10

/** One alert: what it is and by when, for whom and why, what happens by itself, and the release note's own words. */
export function slackAlert(view: AlertView, now: Date, words: Words): Message {
  const { alert, releaseUrl, standing } = view
  const news = tellNews(alert, now, words)
  const title = titleSpans(alert)
    .map((span) => span.text)
    .join('')
  const told = !isOver(alert)
  const sure = alert.clusters.filter((cluster) => cluster.certainty === 'sure')
  return fitMessage(
    {
      text: [title + (news.length > 0 ? '' : dueOf(alert, now, words)), ...news].join(' · '),
      head: [richTextBlock(headline(view, now, words), ...news.map((line) => section(bold(line))))],
      list: told
        ? {
            lead: section(bold(words.alert.forYou)),
            style: 'bullet',
            items: sure.map((cluster) => concernItem(cluster, words)),
          }
        : undefined,
      tail: [
        ...(told
          ? [
              ...possiblyConcerned(alert.clusters, words),
              ...whatComesByItself(view.notice, alert.clusters, view.clusters, now, words),
            ]
          : []),
        ...(told && alert.reason !== 'reminder' ? quote(view.notice) : []),
        contextBlock(footer(view, words)),
        ...(standing ? [] : linkRow(words.alert.releaseNotes, releaseUrl)),
      ],
      controls: standing ? alertControls(standing, releaseUrl, now, words) : undefined,
    },
    words,
  )
}

/** What a matter needs no more is struck through. */
function titleSpans({ title, severity, ...alert }: Alert): Span[] {
  const words = safeLine(title, maxTitle)
  return isOver(alert)
    ? [bold('✅ '), text(words, { bold: true, strike: true })]
    : [bold(`${severityMarks[severity]} ${words}`)]
}

function headline({ alert, notice }: AlertView, now: Date, words: Words): RichSection {
  return section(...titleSpans(alert), ` · ${words.kinds[notice.kind]}`, dueOf(alert, now, words))
}

function dueOf(alert: Alert, now: Date, words: Words): string {
  return alert.deadline && !isOver(alert) ? ` · ${words.deadline(alert.deadline, now)}` : ''
}

/** The first lines of the notice; without styles and links where those outweigh the words. */
function quote(notice: Notice): Block[] {
  const spans = flattenRichText(markdownToRichText(notice.text, quoteLength))
  const styled = firstLines(clipSpans(spans, quoteLength), quoteLines)
  const words = styled.map((span) => span.text).join('')
  const elements = JSON.stringify(styled).length > quoteSize ? [text(words)] : styled
  return words === '' ? [] : [richTextBlock({ type: 'rich_text_quote', elements })]
}

function footer(view: AlertView, { alert: says, fold, outIn }: Words): string {
  const { alert, notice, firstTold, timesTold, reached, clusters } = view
  const here = [...new Set(clusters.map(({ location }) => location))].filter((region) => reached?.includes(region))
  const unmoved =
    alert.reason === 'updated' && alert.deadline && !alert.changes.some((change) => change.field === 'deadline')
  return [
    says.release(safeName(notice.release)) + (here.length > 0 ? outIn(fold(here.map(safeName), mostNames)) : ''),
    ...(timesTold > 1 ? [says.again(firstTold, timesTold)] : []),
    ...(unmoved ? [says.dateUnchanged] : []),
  ].join(' · ')
}
