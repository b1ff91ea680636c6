import { parseArgs } from 'node:util'
import { crashRuns } from './crash.ts'
import { randomFrom } from './random-from.ts'

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const kills = Number(values.kills)
console.log(`killing ${kills} runs at random moments (--seed ${seed}) …`)
const figures = await crashRuns(kills, randomFrom(seed), (count) => {
  if (count % 20 === 0) console.log(`${count} killed`)
})
console.log(
  [
    `${figures.kills} runs killed in ${figures.weeks} weeks, databases damaged: ${figures.damaged}`,
    `deliveries: ${figures.expected} expected, ${figures.arrived} arrived, ${figures.postedTwice} posted twice`,
    `messages looked up in Slack before they were sent again: ${figures.lookedUp}`,
    `e-mails that were sent again with the same Message-ID: ${figures.mailedAgain}`,
  ].join('\n'),
)
if (figures.arrived !== figures.expected || figures.postedTwice > 0 || figures.damaged > 0) process.exitCode = 1
