import { answerLine } from '../../render/answer-line.ts'
import { answerPage } from '../../render/answer-page.ts'
import type { DigestItem } from '../../render/digest-item.ts'
import { digestView } from '../../render/digest-view.ts'
import type { Message } from '../../render/message.ts'
import { bold, section, type RichSection } from '../../render/rich-text.ts'
import { severityMarks } from '../../render/words.ts'
import { createDigestReader } from '../read-digest.ts'
import { refuseWords } from './read-words.ts'
import type { Asked } from './sub-command.ts'

/** More are matched with every notice in more than the second that an answer may take. */
const mostClusters = 500
/** Pages are turned, so that nothing has to be left out. */
const mostItems = 200

/** `digest`: what this week's digest says now. */
export async function answerDigest({ store, settings, rules, scope, words, page, says, now }: Asked): Promise<Message> {
  refuseWords(words)
  const [name, ...others] = scope.routes
  const route = settings.routes.find((one) => one.name === name)
  if (route === undefined || others.length > 0) return answerLine(says.answer.digestOfRoute)
  if (scope.clusters.length > mostClusters) {
    return answerLine(says.answer.tooManyForDigest)
  }
  const read = await createDigestReader(store, { settings, rules, now })
  const { title, days, lead, sections } = digestView(await read({ route, clusters: scope.clusters }), now, mostItems)
  return answerPage(
    {
      title: `${title} · ${days}`,
      lead: lead.map((line) => section(line)),
      items: sections.flatMap(({ heading, items }) => items.map((item) => ({ heading, item }))),
      show: ({ item }) => digestLine(item),
      heading: ({ heading }) => heading,
      none: '',
    },
    page,
    says,
  )
}

function digestLine({ mark, badge, title, when, lines }: DigestItem): RichSection {
  const news = badge === null ? '' : `${badge}: `
  const rest = [...(when === null ? [] : [when]), ...lines.map((line) => line.text)].map((text) => ` · ${text}`)
  return section(mark === null ? '' : `${severityMarks[mark]} `, news, bold(title), ...rest)
}
