import { daysUntil, lastDay } from '../../domain/calendar-date.ts'
import { dateFormat } from './date-format.ts'
import type { Words } from './language.ts'
import { createTranslator } from './create-translator.ts'
import { japaneseSentences } from './japanese-sentences.ts'

const day = dateFormat('ja-JP', { year: 'numeric', month: 'long', day: 'numeric' })
const monthOfYear = dateFormat('ja-JP', { year: 'numeric', month: 'long' })
const month = dateFormat('ja-JP', { month: 'short' })
const monthDay = dateFormat('ja-JP', { month: 'long', day: 'numeric' })
const dayMonth = dateFormat('ja-JP', { month: 'numeric', day: 'numeric' })
const weekday = dateFormat('ja-JP', { month: 'long', day: 'numeric', weekday: 'short' })

/** The catalogue in Japanese; titles and quotations of release notes stay as they were written. */
export const japanese: Words = {
  tag: 'ja',
  sentence: createTranslator(japaneseSentences, '、'),
  space: '',
  comma: '、',

  date: formatDate,
  days: (first, last) => `${formatDate(first)}～${monthDay(Date.parse(last))}`,
  relative: relativeDays,
  deadline: (deadline, now) => `${relativeDays(deadline.date, now)}（${formatDate(deadline.date)}）`,
  due: (date, now) => `${formatDate(date)}（${relativeDays(date, now)}）`,
  month,
  dayMonth,
  weekday,

  clusters: (number) => `${number} クラスター`,
  moreClusters: (number) => `ほか ${number} クラスター`,
  pools: (number) => `${number} プール`,
  behindBy: (weeks) => (weeks < 1 ? '1 週間未満の遅れ' : `${weeks} 週間の遅れ`),
  andMore: (number) => `ほか ${number} 件`,
  fold: foldNames,
  kinds: {
    'kubernetes-version': 'Kubernetes バージョン',
    retirement: '廃止',
    'behavioral-change': '動作の変更',
    security: 'セキュリティ',
    'node-image': 'ノードイメージ',
    'component-update': 'コンポーネント更新',
    feature: '新機能',
    'preview-feature': 'プレビュー機能',
    'bug-fix': 'バグ修正',
    announcement: 'お知らせ',
  },
  asks: { critical: '緊急', warning: '要計画', info: '参考' },
  outIn: (regions) => `（${regions} に展開済み）`,

  alert: {
    forYou: '対象:',
    byItself: '自動で行われること:',
    perhaps: '該当する可能性あり:',
    pools: (names) => `（プール ${names}）`,
    onceUpgraded: '（アップグレード後）',
    releaseNotes: 'リリースノート ↗',
    release: (name) => `リリース ${name}`,
    again: (first, times) => `初回の告知 ${formatDate(first)}、今回で ${times} 回目`,
    dateUnchanged: '期日の変更なし',
  },

  news: {
    nothingLeft: '完了: 対象となるものはもうありません。',
    done: (names, most) => `完了: ${foldNames(names, most)} は対象ではなくなりました。`,
    left: (days) => `残り ${days} 日です。`,
    overdue: (days) => `期日を ${days} 日過ぎています。`,
    stillOpen: '未対応のままです。',
    source: (release) => `（リリース ${release}）`,
  },

  change: {
    announcedAgain: '再び告知されました',
    withdrawn: 'リリースノートから取り下げられました',
    breaking: '破壊的変更になりました。対応が必要です',
    notBreaking: '破壊的変更ではなくなりました',
    joined: (cluster) => `新たに対象: ${cluster}`,
    left: (cluster) => `対象外になりました: ${cluster}`,
    deadlineSet: (date) => `期日が決まりました: ${date}`,
    deadlineWithdrawn: (date) => `期日が取り消されました（以前は ${date}）`,
    postponed: (from, to) => `延期: ${from} → ${to}`,
    broughtForward: (from, to) => `前倒し: ${from} → ${to}`,
    field: (name, from, to) => `${name}: ${from} → ${to}`,
    fields: {
      kubernetes: 'Kubernetes バージョン',
      image: '最新イメージ',
      severity: '重要度',
      text: '文面',
      title: '題名',
    },
    none: 'なし',
  },

  summary: {
    watching: (clusters, route) => `AKS Lookout は ${route} の ${clusters} クラスターを見守っています`,
    readTo: (date) => `リリースノートは ${formatDate(date)}分まで確認済み`,
    nothingOpen: '✅ 未対応の項目はありません',
    after: '今後は、新しい告知や変更があったとき、および期日の前にお知らせします。',
  },

  images: {
    newer: (pools) => `${pools} プールに新しいノードイメージがあります`,
    behind: (images, weeks) => `${weeks === null ? '' : `${weeks} 週間、`}${images} イメージの遅れ`,
  },

  trouble: {
    some: (number) => `⚠️ AKS Lookout に対処が必要です: ${number} 件の問題`,
    over: '✅ AKS Lookout は正常に戻りました',
    worksAgain: 'は復旧しました',
  },

  controls: {
    acknowledge: '確認済みにする',
    snooze: '後で通知',
    mute: 'このルートではミュート',
    reopen: '再開',
    details: '詳細',
    snoozeFor: ({ days, beforeDeadline }) => (beforeDeadline ? `期日の ${days} 日前まで` : `${days} 日間`),
    event: (action, at, until) => {
      const done = {
        acknowledge: 'が確認済みにしました',
        snooze: `が ${formatDate(until ?? '')}まで通知を止めました`,
        mute: 'がこのルートでミュートしました',
        reopen: 'が再開しました',
      }
      return ['', ` ${done[action]}（${formatDate(at)}）`]
    },
    unknownMessage: 'このメッセージの内容は AKS Lookout にはもう残っていません。',
    elsewhere: (route) =>
      `${route} のアラートは別のチャンネルに届くようになりました。そちらで操作するか、Lookout の管理者に依頼してください。`,
    pastSnooze: 'その時刻は過ぎています。別の期間を選んでください。',
    lateDetails: 'Slack が詳細を開くまでに時間がかかりすぎました。もう一度ボタンを押してください。',
  },

  details: {
    title: 'なぜ対象なのか',
    close: '閉じる',
    more: (clusters) => `ほか ${clusters} クラスター`,
  },

  register: {
    title: 'クラスターの登録',
    cancel: 'キャンセル',
    submit: '登録',
    lead: 'わかるものを入力してください。最初の 4 つは必須です。または、az の出力を最後の欄に貼り付けてください。',
    orAz: 'az で出力する場合:',
    labels: {
      name: '名前',
      kubernetes: 'Kubernetes バージョン',
      location: 'リージョン',
      pool: 'ノードプール（1 行に 1 つ）',
      tag: 'タグ（1 行に 1 つ）',
      upgradeChannel: 'アップグレードチャンネル',
      nodeOsChannel: 'ノード OS チャンネル',
      networkPlugin: 'ネットワークプラグイン',
      addon: '有効なアドオン',
      lts: '長期サポート',
      resourceGroup: 'リソースグループ',
      subscription: 'サブスクリプション ID',
      pasted: 'またはコマンドの出力',
    },
    hints: {
      kubernetes: 'コントロールプレーンのバージョンです。',
      pool: (releases) =>
        `名前とノードの OS を書きます。OS は ${releases}、または AKSUbuntu-2204gen2containerd-202508.06.0 のようなノードイメージです。`,
      tag: 'ルートの条件によく使われます。',
      resourceGroup: 'サブスクリプションと合わせて、同名のクラスターを区別します。',
      pasted: (characters) =>
        `Slack で入力できるのは ${characters.toLocaleString('ja')} 文字までで、az aks show の出力全体はそれよりずっと長くなります。上のコマンドは主な項目だけを残すため、4 ノードプール程度まで収まります。それより多い場合やすべてを登録する場合は lookout clusters add --file FILE を使ってください。`,
    },
    registered: '登録しました',
    added: () => ' を登録しました。',
    updated: () => ' は登録済みのため、最新の内容に更新しました。',
    unchanged: () => ' は同じ内容で登録済みのため、変更はありません。',
    after: '次の実行で、関係する告知をお知らせします。',
    this: 'この値',
    unreadable: (reason) => `読み取れません: ${reason}`,
    bothFilled: 'この欄か他の欄のどちらかを空にしてください。使えるのは一方だけです。',
    nothingPasted: 'クラスターが含まれていません。',
    late: (example) =>
      `Slack が入力画面を開くまでに時間がかかりすぎました。もう一度試すか、1 行で書いてください: ${example}`,
  },

  byItself: {
    retired: 'ありません。廃止されるものから移してくれるチャンネルはないため、移行を計画してください。',
    retiredWindows:
      'ありません。Windows プールの OS を変えるチャンネルはないため、新しい OS のプールを作成し、ワークロードを移してください。',
    nodeImage: (when) => `NodeImage チャンネルが毎週適用します（${when}）。`,
    securityPatch: 'SecurityPatch チャンネルはセキュリティ修正だけを適用し、イメージは変わりません。',
    securityPatchWindows:
      'Windows プールには何も適用されません。ノード OS チャンネル SecurityPatch の対象は Linux です。',
    unmanaged: 'OS が自身で更新します（Unmanaged）。再起動は手動で、イメージは変わりません。',
    unmanagedWindows: 'Windows プールには何も適用されません。ノード OS チャンネル Unmanaged の対象は Linux です。',
    unknownChannel: '不明です。インベントリーにノード OS チャンネルの情報がありません。',
    noChannel: '何も適用されません（ノード OS チャンネル None）。ノードイメージを手動でアップグレードしてください。',
    rapid: (when) => `rapid チャンネルが最新マイナーの最新パッチへアップグレードします（${when}）。`,
    stable: (when) => `stable チャンネルが最新の一つ前のマイナーの最新パッチへアップグレードします（${when}）。`,
    patch: (when) => `patch チャンネルが現在のマイナーの新しいパッチを適用します（${when}）。`,
    patchStays: 'patch チャンネルは現在のマイナーに留まります。アップグレードは手動で始めてください。',
    noUpgrade: (channel) =>
      `クラスターは自動ではアップグレードされません（アップグレードチャンネル ${channel}）。手動で始めてください。`,
    forced: 'ただし 4 マイナー遅れになる前に、AKS がアップグレードします。',
    release: (when) => `毎週の AKS リリースで適用されます（${when}）。`,
    breakingRelease: (when) => `変更は AKS リリースで適用されます（${when}）。事前の準備は必要です。`,
    defaultWindow: '既定のメンテナンス期間内',
    ownWindow: 'メンテナンス期間内',
    opening: (opening) => `最短で ${opening}`,
  },

  next: {
    upgrade: (cluster, version) => `アップグレードの影響を確認する: lookout upgrade ${cluster} ${version}`,
    image: 'ノードイメージをアップグレードする: az aks nodepool upgrade --node-image-only',
    patch: '現在のマイナーの最新パッチへアップグレードする',
    windows: '新しい Windows Server のノードプールを作成し、ワークロードを移す',
    moveTo: (os) => `ノードプールを ${os} へ移す`,
    newerOs: 'ノードプールを新しい OS リリースへ移す',
    getReady: 'アップグレードの前に準備する（方法はリリースノートを参照）',
    retirement: '移行を計画する（移行先はリリースノートを参照）',
    read: 'リリースノートで必要な対応を確認し、担当者を決める',
  },

  digest: {
    weekly: 'AKS 週報',
    title: (route) => `AKS 週報（${route}）`,
    subject: (route, figures) => `AKS 週報（${route}）: ${figures.join('、') || '対応なし'}`,
    overdue: (number) => `期日超過 ${number} 件`,
    dueSoon: (number, days) => `${days} 日以内 ${number} 件`,
    fresh: (number) => `新規 ${number} 件`,
    poolsBehind: (number) => `${number} プールに遅れ`,
    dueThisWeek: (number) => `今週が期日 ${number} 件`,
    nothingToDo: '対応が必要なものはありません。',
    toDo: (number, parts) => `要対応 ${number} 件${parts.length > 0 ? `（${parts.join('、')}）` : ''}。`,
    nothingNew: '今週の新しい知らせはありません。',
    undated: (number) => `期日のない既報 ${number} 件: lookout notices list --cluster NAME、または /aks cluster NAME`,
    stillToDo: (number, next) =>
      `未対応 ${number} 件、${next === null ? '期日のあるものはありません' : `次は ${next}`}。`,
    watched: (clusters, behind, readTo) => {
      const pools = behind > 0 ? `、${behind} プールが最新ノードイメージより遅れ` : ''
      return `${clusters} クラスター${pools}。リリースノートは${readTo ? `${formatDate(readTo)}分まで確認済み` : '未確認'}。`
    },
    capitals: (heading) => `■ ${heading}`,
    headings: {
      todo: 'やること',
      changed: '先週からの変更',
      comes: '自動で行われること',
      versions: 'Kubernetes バージョン',
      images: 'ノードイメージ',
      toKnow: '知っておくとよいこと',
      failed: '読み取れなかった情報源',
    },
    badges: { acknowledged: '確認済み', updated: '変更', new: '新規', reminder: '期日前', resolved: '完了' },
    forWhom: (names) => `対象: ${names}`,
    why: (reason) => `理由: ${reason}`,
    nextStep: (step) => `次の一手: ${step}`,
    toldInFull: (number) => `新規 ${number} 件（この週報に詳細あり）`,
    isNew: (title) => `新規: ${title}`,
    isDone: (title) => `完了、対象のクラスターはもうありません: ${title}`,
    unknownVersion: 'バージョン不明',
    longTerm: '、長期サポート',
    noSupportEnd: 'サポート終了日は未発表',
    supportEnded: (date) => `${formatDate(date)}にサポート終了`,
    supportUntil: (due) => `サポートは ${due}まで`,
    neverRead: '読み取りの実績なし',
    lastRead: (date) => `最後の読み取り ${formatDate(date)}`,
    deadlinesAhead: (rows) => `今後 12 か月の期日: ${rows}`,
  },

  calendar: {
    name: 'AKS の期日',
    forWhom: (route, clusters) => `${route} の対象: ${clusters}`,
    noCluster: '対象のクラスターなし',
  },

  answer: {
    failed: 'Lookout 側で問題が起きました。詳細はログにあります。',
    range: (from, to, all) => ` · 全 ${all} 件中 ${from}～${to} 件目`,
    fromStart: '最初から',
    showMore: 'さらに表示',
    breaking: '、破壊的変更',
    acknowledged: '確認済み',
    thisChannel: 'このチャンネル',
    allRoutes: 'すべてのルート',
    nothingOpen: '✅ 未対応なし',
    moreOpen: (number) => `、ほか未対応 ${number} 件`,
    support: (time) => `、サポート ${time}`,
    imagesBehind: (behind) => `イメージ ${behind}`,
    supportOver: (date) => `${formatDate(date)}に終了`,
    supportUntil: (date, now) => `${formatDate(date)}まで（${relativeDays(date, now)}）`,
    noClusters: '登録されたクラスターはありません。',
    silenced: 'ミュート中または通知停止中',
    nothingSilenced: '該当はありません。',
    snoozedUntil: (date) => `${formatDate(date)}まで通知停止`,
    muted: 'ミュート中',
    nothingOpenYet: '前回の実行時点で、未対応の項目はありません。',
    deadlines: (number, days) => `${days} 日以内の期日 ${number} 件`,
    overdue: '期日超過',
    nothingDue: '期日の近いものはありません。',
    poolsBehind: (behind, all) => `${all} ノードプール中 ${behind} が最新イメージより遅れ`,
    noneBehind: 'イメージがわかる範囲では、遅れているものはありません。',
    noImage: (pools) => `${pools} ノードプールは、インベントリーにイメージの情報がありません。`,
    notices: (number) => `告知 ${number} 件`,
    noNotice: '該当する告知はありません。',
    found: (number, words) => `「${words}」の検索結果 ${number} 件`,
    bestFound: (number, words) => `「${words}」の検索結果 上位 ${number} 件`,
    noneFound: 'すべての語を含む告知はありません。',
    standardSupport: (time) => `標準サポート: ${time}`,
    noSupportEnd: 'サポート終了日はまだ発表されていません。',
    longTermSupport: (time) => `長期サポート: ${time}`,
    breaks: '互換性のない変更',
    brings: '追加されるもの',
    bringsNothing: 'このバージョン以降に限った告知はありません。',
    first: '先に行うこと',
    otherOs: 'ノードプールの OS リリースが変わります',
    withMinor: (minor) => `${minor} で`,
    perhaps: '該当する可能性あり（インベントリーからは判断できません）',
    runsAlready: (version) => `すでに ${version} です。`,
    nothingAsked: '使用中の機能について、途中で対応が必要なものはありません。',
    restOnTheWay: (number) => `途中にはほか ${number} 件: 新バージョン、新機能、使用していない機能など。`,
    supported: {
      standard: (version, until) => `Kubernetes ${version} のサポートは ${formatDate(until)}までです。`,
      lts: (version, until) => `Kubernetes ${version} の長期サポートは ${formatDate(until)}までです。`,
    },
    isMuted: (scope) => ` を ${scope} でミュートしました。`,
    isUnmuted: (scope) => ` は、変更時と期日前に ${scope} へ再び通知されます。`,
    isSnoozed: (scope, until) => ` は ${formatDate(until)}まで ${scope} へ通知されません。`,
    isRegistered: ' を登録しました。次の実行で、関係する告知をお知らせします。',
    isUpToDate: ' を更新しました。次の実行で、関係する告知をお知らせします。',
    isForgotten: ' の登録を解除しました。このクラスターだけに関する項目は、次の実行で閉じられます。',
    digestOfRoute: '週報はルートごとのものです。ルートのチャンネルで尋ねてください。',
    tooManyForDigest: 'クラスターが多すぎるため、ここでは答えられません。"lookout digest" か週報メールをご覧ください。',
  },

  help: {
    title: 'AKS Lookout: AKS の変更のうち、あなたのクラスターに関係するもの',
    note: '語の順序は自由です。--public を付けないかぎり、答えはあなただけに表示されます。',
    admins: '（管理者）',
    commands: {
      status: '各クラスターの状況一覧',
      cluster: 'クラスター 1 つの未対応項目すべて',
      deadlines: '期日のあるもの（月ごと）',
      images: '最新イメージより遅れているノードプール',
      upgrade: 'クラスターのアップグレードまでに必要なこと',
      notices: 'AKS の告知（新しい順）',
      search: 'すべての語を含む告知',
      version: 'Kubernetes バージョンの変更点とサポート期間',
      mute: 'アラートを今後通知しない',
      snooze: 'アラートの通知を数日止める',
      unmute: 'ミュートや通知停止を解除する',
      muted: 'ミュート中・通知停止中のもの',
      digest: '今週の週報',
      register: 'クラスターを見守り対象に登録する（語を付けなければ入力画面を開く）',
      unregister: 'クラスターの登録を解除する',
      help: 'この一覧',
    },
  },
}

/** `2025-11-30` → `2025年11月30日`, `2025-11` → `2025年11月`, `2025-Q4` → `2025年第4四半期`. */
function formatDate(date: string): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(date) ?? []
  if (quarter) return `${year}年第${quarter}四半期`
  if (/^\d{4}$/.test(date)) return `${date}年`
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date
  const instant = Date.parse(lastDay(date))
  if (Number.isNaN(instant)) return date
  return (date.length > 7 ? day : monthOfYear)(instant)
}

function relativeDays(date: string, now: Date): string {
  const days = daysUntil(date, now)
  if (days === 0) return '今日'
  if (days === 1) return '明日'
  return days > 0 ? `あと ${days} 日` : `${-days} 日超過`
}

function foldNames(names: readonly string[], most: number, all = names.length): string {
  if (all <= most) return names.join('、')
  return `${names.slice(0, most).join('、')} ほか ${all - most} 件`
}
