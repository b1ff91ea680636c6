import { describe, expect, it } from 'vitest'
import { bareForm, splitWords } from '../../src/parse/words.ts'

function sentencesOf(text: string): string[] {
  const { list } = splitWords(text, bareForm)
  return [...Map.groupBy(list, ({ sentence }) => sentence).values()].map((words) => words.map((w) => w.text).join(' '))
}

describe('splitWords', () => {
  it.each([
    ['Node-pool/agent_pool', ['node pool agent pool']],
    ['AKS 1.30.2, v1.31+ and Node.js', ['aks 1.30.2 v1.31+ and node.js']],
    ['version >=1.34 or ≤ 1.29', ['version >= 1.34 or ≤ 1.29']],
    ["The cluster's nodes don’t", ['the cluster nodes don’t']],
    ['First one. Second one! Third?', ['first one', 'second one', 'third']],
    ['A heading\nits line', ['a heading', 'its line']],
    ['Settings, e.g. limits, stay. So do Jan. 15 and No. 3', ['settings e.g limits stay', 'so do jan 15 and no 3']],
    ['Uses v1.2.3. Ends (here).\n\nNext', ['uses v1.2.3', 'ends here', 'next']],
    ['From 1.36:\nLimits grow', ['from 1.36 limits grow']],
    ['From 1.36:\nLimits grow\nTaints go', ['from 1.36', 'limits grow', 'taints go']],
    ['', []],
    ['…!? ()', []],
  ])('cuts %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  it('tells where each word and sentence stands', () => {
    const text = 'Old nodes go. New ones come'
    const { list, sentences } = splitWords(text, bareForm)
    expect(list.map(({ start, end }) => text.slice(start, end))).toEqual(['Old', 'nodes', 'go', 'New', 'ones', 'come'])
    expect(sentences.map((start) => text.slice(start).trim().split(' ')[0])).toEqual(['Old', 'New'])
  })
})
