/** A rule's reason with the names in it: `node pools a and b run …` where `node pool {pools} runs …` speaks of several. */
export function fillReason(reason: string, cluster: string, pools: readonly string[]): string {
  const several = pools.length > 1
  const list = several ? `${pools.slice(0, -1).join(', ')} and ${pools.at(-1)}` : (pools[0] ?? '')
  const text = several ? pluralReason(reason) : reason
  return text.replaceAll('{pools}', list).replaceAll('{cluster}', cluster)
}

const irregular: Readonly<Record<string, string>> = { is: 'are', has: 'have', sandboxes: 'sandbox', goes: 'go' }

/** A reason that speaks of several node pools: `node pools {pools} still use …`. */
export function pluralReason(reason: string): string {
  const [whole, still = '', verb] = /\bnode pool \{pools\} (still )?(\w+)/.exec(reason) ?? []
  if (whole === undefined || verb === undefined) return reason
  return reason
    .replace(whole, `node pools {pools} ${still}${irregular[verb] ?? verb.replace(/s$/, '')}`)
    .replace(/\bits\b/, 'their')
    .replace(/ are an? (.+)$/, ' are $1s')
}
