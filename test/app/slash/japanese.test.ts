import { expect, it } from 'vitest'
import { subCommands } from '../../../src/app/slash/sub-commands.ts'
import { admin, askedNotes, elsewhere, startAsking } from './start-asking.ts'

/** Words that stay as they are: names of things, and what somebody types. */
const names = `AKS Lookout Kubernetes Windows Ubuntu Linux Azure NodeImage Istio Server Standard osSku None
  shop-test shop-prod web-prod system win shop platform-aks westeurope ubuntu-22 2019 lookout-aks deadlines ID
  ${subCommands.map(({ name, takes }) => `${name} ${takes}`).join(' ')} --public aks api istio`

/** English words that are neither of the release notes or the question nor names. */
function leftovers(text: string, question: string): string[] {
  const known = new Set(`${names} ${askedNotes} ${question}`.toLowerCase().split(/[^a-z]+/))
  const words = text.replaceAll(/\d{4}-\d\d-\d\d-\w+/g, '').split(/[^A-Za-z]+/)
  return words.filter((word) => word.length > 2 && !known.has(word.toLowerCase()))
}

it.each([
  ['help', /AKS の変更のうち/],
  ['status', /2 クラスター · #shop-aks/],
  ['cluster shop-prod', /ノードプール win は Windows Server 2019 で動作/],
  ['deadlines', /90 日以内の期日 1 件/],
  ['images', /3 ノードプール中 1 が最新イメージより遅れ/],
  ['notices', /リリース 2025年10月12日/],
  ['search windows', /「windows」の検索結果 1 件/],
  ['version 1.34', /互換性のない変更/],
  ['upgrade shop-prod 1.34', /Kubernetes 1\.34 のサポートは 2026年11月30日までです/],
  ['digest', /AKS 週報（shop） · 2025年10月20日～10月26日/],
  ['muted', /ミュート中/],
  ['cluster shop-prd', /"shop-prd" というクラスターはありません。"shop-prod" ではありませんか/],
  ['statsu', /"statsu" というコマンドはありません。"status" ではありませんか/],
  ['mute', /どのアラートですか/],
  ['register web version=1.33.2', /管理者だけが使えます/],
])('"%s" is answered in the language of the channel\'s route', async (question, answer) => {
  const { ask } = await startAsking({ language: 'ja' })
  const { text } = await ask(question)
  expect(text).toMatch(answer)
  expect(leftovers(text, question)).toEqual([])
})

it('an admin elsewhere is answered in the language that all routes share', async () => {
  const { ask } = await startAsking({ language: 'ja' })
  expect((await ask('status', { channel: elsewhere, user: admin })).text).toMatch(/^3 クラスター · すべてのルート/)
})

it('what is done is told in the language of the route', async () => {
  const { ask } = await startAsking({ language: 'ja' })
  const [id = ''] = /\d{4}-\d\d-\d\d-\w+/.exec((await ask('deadlines')).text) ?? []
  expect((await ask(`snooze ${id} 7d`)).text).toMatch(/は 2025年10月27日まで #shop-aks へ通知されません。$/)
  expect((await ask('muted')).text).toContain('2025年10月27日まで通知停止')
})
