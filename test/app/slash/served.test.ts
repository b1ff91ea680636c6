import { EventEmitter, once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { refuseBlocks } from '../../servers/slack-blocks.ts'
import { startLoopback } from '../../servers/loopback.ts'
import { startSlackPlace } from '../slack/slack-place.ts'

it('lookout serve answers the slash command, signed as Slack signs it', async () => {
  const { requests } = await startSlackPlace()
  const arrived = new EventEmitter()
  const slack = await startLoopback((incoming, outgoing) => {
    void text(incoming).then((body) => (outgoing.end('ok'), arrived.emit('answer', JSON.parse(body))))
  })
  onTestFinished(() => slack.close())
  async function ask(words: string): Promise<string> {
    const answer = once(arrived, 'answer')
    expect((await requests.command({ text: words, response_url: slack.url })).status).toBe(200)
    const [{ response_type: type, blocks }] = await answer
    expect([type, refuseBlocks(blocks)]).toEqual(['ephemeral', null])
    return JSON.stringify(blocks)
  }
  const due = await ask('deadlines 900d')
  expect(due).toContain('Windows Server 2019')
  const [, id = ''] = /"([^"]+)","style":\{"code":true\}/.exec(due) ?? []
  expect(await ask(`mute ${id}`)).toContain('is muted for #shop-aks.')
  expect(await ask('muted')).toContain(id)
})
