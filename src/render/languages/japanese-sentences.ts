/**
 * Sentences that rules, matching and refusals make in English, with what stands for them in Japanese; names in braces
 * take any words. The first that fits counts, so those of many objects stand last.
 */
export const japaneseSentences: Readonly<Record<string, string>> = {
  // Reasons of rules
  'node pool {pools} runs Docker, not containerd': 'ノードプール {pools} は containerd ではなく Docker で動作',
  'node pool {pools} runs on confidential VMs': 'ノードプール {pools} はコンフィデンシャル VM で動作',
  'node pool {pools} runs on spot VMs': 'ノードプール {pools} はスポット VM で動作',
  'node pool {pools} runs on {family} sizes': 'ノードプール {pools} は {family} サイズで動作',
  'node pool {pools} runs confidential containers': 'ノードプール {pools} は機密コンテナーを実行',
  'node pool {pools} runs the Windows Server annual channel':
    'ノードプール {pools} は Windows Server 年次チャンネルで動作',
  'node pool {pools} runs the node problem detector': 'ノードプール {pools} は node problem detector を実行',
  'node pool {pools} runs WebAssembly (WASI)': 'ノードプール {pools} は WebAssembly（WASI）を実行',
  'node pool {pools} sandboxes its pods with Kata': 'ノードプール {pools} は Pod を Kata で分離',
  'node pool {pools} skips GPU drivers by a tag': 'ノードプール {pools} はタグで GPU ドライバーを省略',
  'node pool {pools} starts its containers with runc': 'ノードプール {pools} は runc でコンテナーを起動',
  'node pool {pools} still goes by the name of Mariner': 'ノードプール {pools} は旧名 Mariner のまま',
  'node pool {pools} still uses cgroup v1': 'ノードプール {pools} は cgroup v1 を使用中',
  'node pool {pools} trusts custom certificate authorities': 'ノードプール {pools} は独自の認証局を信頼',
  'node pool {pools} uses availability zones': 'ノードプール {pools} は可用性ゾーンを使用',
  'node pool {pools} uses trusted launch': 'ノードプール {pools} はトラステッド起動を使用',
  'node pool {pools} gives its nodes public IP addresses':
    'ノードプール {pools} はノードにパブリック IP アドレスを付与',
  'node pool {pools} gives pods addresses of a pod subnet':
    'ノードプール {pools} は Pod に Pod サブネットのアドレスを付与',
  'node pool {pools} has Arm64 nodes': 'ノードプール {pools} は Arm64 ノード',
  'node pool {pools} has GPUs': 'ノードプール {pools} は GPU あり',
  'node pool {pools} has ephemeral OS disks': 'ノードプール {pools} はエフェメラル OS ディスクを使用',
  'node pool {pools} has managed OS disks': 'ノードプール {pools} はマネージド OS ディスクを使用',
  'node pool {pools} is FIPS-enabled': 'ノードプール {pools} は FIPS 有効',
  'node pool {pools} is a system pool': 'ノードプール {pools} はシステムプール',
  'node pool {pools} is a virtual machine scale set': 'ノードプール {pools} は仮想マシンスケールセット',
  'node pool {pools} is an availability set': 'ノードプール {pools} は可用性セット',
  'node pool {pools} is not patched through a node OS channel':
    'ノードプール {pools} はノード OS チャンネルでは更新されません',
  'node pool {pools} is of type Virtual Machines': 'ノードプール {pools} は Virtual Machines 型',
  'node pool {pools} is scaled by the cluster autoscaler': 'ノードプール {pools} はクラスターオートスケーラーの対象',
  'node pools of every cluster can be rolled back': 'ノードプールのロールバックはすべてのクラスターで可能',
  'node pools of {cluster} are upgraded with these settings':
    '{cluster} のノードプールはこの設定でアップグレードされます',
  'this is about {name}, not about {cluster} itself': '{name} に関するもので、{cluster} 自体に関するものではありません',
  '{cluster} brings its own network plugin': '{cluster} は独自のネットワークプラグインを使用',
  '{cluster} checks the signatures of images': '{cluster} はイメージの署名を検証',
  '{cluster} collects network metrics with Retina': '{cluster} は Retina でネットワークメトリックを収集',
  '{cluster} encrypts its secrets with KMS': '{cluster} はシークレットを KMS で暗号化',
  '{cluster} enforces deployment safeguards': '{cluster} はデプロイ保護を適用',
  '{cluster} enforces network policies with {engine}': '{cluster} は {engine} でネットワークポリシーを適用',
  '{cluster} enforces network policies': '{cluster} はネットワークポリシーを適用',
  '{cluster} gives pods addresses of the node subnet': '{cluster} は Pod にノードサブネットのアドレスを付与',
  '{cluster} has GPU pools, which AKS may manage':
    '{cluster} には GPU プールがあり、AKS が管理している可能性があります',
  '{cluster} has GPU pools, which may use the GPU image':
    '{cluster} には GPU プールがあり、GPU イメージを使っている可能性があります',
  '{cluster} has IPv6 addresses': '{cluster} は IPv6 アドレスを使用',
  '{cluster} has a pod subnet and may allocate it in blocks':
    '{cluster} には Pod サブネットがあり、ブロック単位で割り当てている可能性があります',
  '{cluster} has a static egress gateway': '{cluster} は静的エグレスゲートウェイを使用',
  '{cluster} has an HTTP proxy configured': '{cluster} は HTTP プロキシを設定済み',
  '{cluster} has an OIDC issuer': '{cluster} は OIDC 発行者が有効',
  '{cluster} has an outbound type': '{cluster} は送信の種類を設定済み',
  '{cluster} has an uptime SLA': '{cluster} は稼働時間 SLA あり',
  '{cluster} has local accounts': '{cluster} はローカルアカウントが有効',
  '{cluster} has long-term support': '{cluster} は長期サポートを利用',
  '{cluster} has node restriction switched on': '{cluster} はノード制限が有効',
  '{cluster} has nodes whose system comes with containerd {version}':
    '{cluster} のノードには containerd {version} が含まれます',
  '{cluster} has the Kubernetes dashboard add-on': '{cluster} は Kubernetes ダッシュボードのアドオンが有効',
  '{cluster} has the SGX device plugin': '{cluster} は SGX デバイスプラグインが有効',
  '{cluster} has virtual nodes': '{cluster} は仮想ノードを使用',
  '{cluster} is a private cluster': '{cluster} はプライベートクラスター',
  '{cluster} is an AKS Automatic cluster': '{cluster} は AKS Automatic クラスター',
  '{cluster} is an AKS Automatic cluster, which runs the cluster health monitor':
    '{cluster} はクラスター正常性モニターが動く AKS Automatic クラスター',
  '{cluster} is not an AKS Automatic cluster': '{cluster} は AKS Automatic クラスターではありません',
  '{cluster} is checked before it is upgraded': '{cluster} はアップグレード前に検査されます',
  '{cluster} is network isolated': '{cluster} はネットワーク分離クラスター',
  '{cluster} is of the {tier} tier': '{cluster} は {tier} レベル',
  '{cluster} is on the node OS channel {channel}': '{cluster} のノード OS チャンネルは {channel}',
  '{cluster} is on the upgrade channel {channel}': '{cluster} のアップグレードチャンネルは {channel}',
  '{cluster} is stopped': '{cluster} は停止中',
  '{cluster} is upgraded automatically': '{cluster} は自動アップグレードが有効',
  '{cluster} is watched by Microsoft Defender': '{cluster} は Microsoft Defender の監視対象',
  '{cluster} limits who reaches its API server': '{cluster} は API サーバーへの接続元を制限',
  '{cluster} manages DNS zones with application routing': '{cluster} はアプリケーションルーティングで DNS ゾーンを管理',
  '{cluster} monitors applications with Application Insights':
    '{cluster} は Application Insights でアプリケーションを監視',
  '{cluster} mounts secrets of Azure Key Vault': '{cluster} は Azure Key Vault のシークレットをマウント',
  '{cluster} observes its pod network': '{cluster} は Pod ネットワークを観測',
  '{cluster} provisions nodes automatically (Karpenter)': '{cluster} はノード自動プロビジョニング（Karpenter）を使用',
  '{cluster} reaches out through a NAT gateway': '{cluster} の送信は NAT ゲートウェイ経由',
  '{cluster} reaches out through its load balancer': '{cluster} の送信はロードバランサー経由',
  '{cluster} reaches out through its own route table': '{cluster} の送信は独自のルートテーブル経由',
  '{cluster} runs HTTP application routing': '{cluster} は HTTP アプリケーションルーティングを使用',
  '{cluster} runs Istio revision {revision}': '{cluster} は Istio リビジョン {revision} を実行',
  '{cluster} runs an Istio revision that is not newer than {revision}':
    '{cluster} は {revision} 以前の Istio リビジョンを実行',
  '{cluster} runs application routing': '{cluster} はアプリケーションルーティングを使用',
  '{cluster} runs the AI toolchain operator': '{cluster} は AI ツールチェーンオペレーターを使用',
  '{cluster} runs the Application Gateway ingress controller':
    '{cluster} は Application Gateway イングレスコントローラーを使用',
  '{cluster} runs the {name} add-on': '{cluster} は {name} アドオンが有効',
  '{cluster} runs the image cleaner': '{cluster} はイメージクリーナーを使用',
  '{cluster} runs the snapshot controller': '{cluster} はスナップショットコントローラーを実行',
  '{cluster} runs the vertical pod autoscaler': '{cluster} は垂直ポッドオートスケーラーを使用',
  '{cluster} sends logs to Container Insights': '{cluster} はログを Container Insights に送信',
  '{cluster} sends metrics to managed Prometheus': '{cluster} はメトリックをマネージド Prometheus に送信',
  '{cluster} signs users in by Microsoft Entra ID': '{cluster} のサインインは Microsoft Entra ID',
  '{cluster} uses API server VNet integration': '{cluster} は API サーバー VNet 統合を使用',
  '{cluster} uses Cilium as its data plane': '{cluster} のデータプレーンは Cilium',
  '{cluster} uses CSI storage drivers': '{cluster} は CSI ストレージドライバーを使用',
  '{cluster} uses a Basic load balancer': '{cluster} は Basic ロードバランサーを使用',
  '{cluster} uses a Basic load balancer, whose public IP addresses are Basic':
    '{cluster} はパブリック IP アドレスが Basic の Basic ロードバランサーを使用',
  '{cluster} uses a Standard load balancer': '{cluster} は Standard ロードバランサーを使用',
  '{cluster} uses an Azure load balancer': '{cluster} は Azure ロードバランサーを使用',
  '{cluster} uses a managed identity': '{cluster} はマネージド ID を使用',
  '{cluster} uses a service principal': '{cluster} はサービスプリンシパルを使用',
  '{cluster} uses container network security': '{cluster} はコンテナーネットワークセキュリティを使用',
  '{cluster} uses gMSA for Windows': '{cluster} は Windows の gMSA を使用',
  '{cluster} uses pod identity': '{cluster} は Pod ID を使用',
  '{cluster} uses workload identity': '{cluster} はワークロード ID を使用',
  '{cluster} uses the legacy Azure AD integration': '{cluster} は旧 Azure AD 統合を使用',
  '{cluster} uses the managed Gateway API': '{cluster} はマネージド Gateway API を使用',
  '{cluster} uses the {name} CSI driver': '{cluster} は {name} CSI ドライバーを使用',
  '{cluster} may be backed up by Azure Backup': '{cluster} は Azure Backup を使っている可能性があります',
  '{cluster} may be configured by Flux': '{cluster} は Flux で構成されている可能性があります',
  '{cluster} may be used through run command': '{cluster} では run command が使われている可能性があります',
  '{cluster} may enforce pod security standards': '{cluster} は Pod セキュリティ標準を適用している可能性があります',
  '{cluster} may have add-ons': '{cluster} にはアドオンがある可能性があります',
  '{cluster} may have admission webhooks': '{cluster} にはアドミッション Webhook がある可能性があります',
  '{cluster} may have cluster extensions': '{cluster} にはクラスター拡張機能がある可能性があります',
  '{cluster} may have maintenance windows': '{cluster} にはメンテナンス期間がある可能性があります',
  '{cluster} may have network security groups of its own':
    '{cluster} には独自のネットワークセキュリティグループがある可能性があります',
  '{cluster} may have node pool snapshots': '{cluster} にはノードプールのスナップショットがある可能性があります',
  '{cluster} may have pod disruption budgets': '{cluster} には Pod Disruption Budget がある可能性があります',
  '{cluster} may have pools encrypted at the host': '{cluster} にはホストで暗号化されたプールがある可能性があります',
  '{cluster} may have pools on reserved or dedicated hosts':
    '{cluster} には予約済みまたは専用ホストのプールがある可能性があります',
  '{cluster} may have pools of generation 1 VMs': '{cluster} には第 1 世代 VM のプールがある可能性があります',
  '{cluster} may have pools on very small sizes': '{cluster} にはごく小さいサイズのプールがある可能性があります',
  '{cluster} may have pools with ACR Teleport': '{cluster} には ACR Teleport のプールがある可能性があります',
  '{cluster} may have pools with a custom node configuration':
    '{cluster} にはノード構成をカスタマイズしたプールがある可能性があります',
  '{cluster} may have pools with artifact streaming':
    '{cluster} にはアーティファクトストリーミングのプールがある可能性があります',
  '{cluster} may have subnets that rely on default outbound access':
    '{cluster} には既定の送信アクセスに頼るサブネットがある可能性があります',
  '{cluster} may have used pod security policies': '{cluster} では Pod Security Policy が使われていた可能性があります',
  '{cluster} may have volumes of in-tree drivers': '{cluster} にはツリー内ドライバーのボリュームがある可能性があります',
  '{cluster} may pull images from a registry that changes':
    '{cluster} は変更されるレジストリからイメージを取得している可能性があります',
  '{cluster} may run the {name} extension': '{cluster} は {name} 拡張機能を使っている可能性があります',
  '{cluster} may scale pods with the horizontal pod autoscaler':
    '{cluster} は水平ポッドオートスケーラーを使っている可能性があります',
  '{cluster} may sign users in by another identity provider':
    '{cluster} は別の ID プロバイダーでサインインさせている可能性があります',
  '{cluster} may use a virtual network that AKS manages': '{cluster} は AKS 管理の仮想ネットワークの可能性があります',
  '{cluster} may use the built-in storage classes':
    '{cluster} は組み込みのストレージクラスを使っている可能性があります',
  '{cluster} may use {name}': '{cluster} は {name} を使っている可能性があります',
  'AKS repairs the nodes of every cluster': 'すべてのクラスターのノードは AKS が修復します',
  'clients of {cluster} may speak an old TLS': '{cluster} のクライアントが古い TLS を使っている可能性があります',
  'developers of {cluster} may use a retired tool': '{cluster} の開発者が廃止されるツールを使っている可能性があります',
  'every cluster has a cloud controller manager': 'すべてのクラスターに cloud controller manager があります',
  'every cluster has a control plane': 'すべてのクラスターにコントロールプレーンがあります',
  'every cluster has certificates': 'すべてのクラスターに証明書があります',
  'every cluster runs CoreDNS': 'すべてのクラスターで CoreDNS が動作',
  'every cluster runs konnectivity': 'すべてのクラスターで konnectivity が動作',
  'every cluster runs the metrics server': 'すべてのクラスターでメトリックサーバーが動作',
  'every node of {cluster} runs {name}': '{cluster} の全ノードで {name} が動作',
  'nodes of {cluster} may be reached by SSH': '{cluster} のノードは SSH で接続される可能性があります',
  'pods of {cluster} may run in user namespaces': '{cluster} の Pod はユーザー名前空間で動いている可能性があります',
  'pods of {cluster} may use seccomp or AppArmor profiles':
    '{cluster} の Pod は seccomp か AppArmor のプロファイルを使っている可能性があります',
  'pods of {cluster} may use the instance metadata service':
    '{cluster} の Pod はインスタンスメタデータサービスを使っている可能性があります',
  'pods of {cluster} run beside the wire server of their node':
    '{cluster} の Pod はノードの wire server に接続できる位置で動作',
  'the API server of every cluster decides which beta APIs it serves':
    'どのベータ API を提供するかはすべてのクラスターの API サーバーが決めます',
  'the address ranges of {cluster} may be concerned': '{cluster} のアドレス範囲が該当する可能性があります',
  'the node resource group of {cluster} may be locked':
    '{cluster} のノードリソースグループはロックされている可能性があります',
  'the nodes of {cluster} are patched by a channel': '{cluster} のノードはチャンネルで更新されます',
  'whoever manages {cluster} may call this part of the Azure API':
    '{cluster} の管理者が Azure API のこの部分を使っている可能性があります',
  'workloads of {cluster} bear service account tokens': '{cluster} のワークロードはサービスアカウントトークンを使用',
  'workloads of {cluster} may claim devices': '{cluster} のワークロードはデバイスを要求している可能性があります',
  'workloads of {cluster} may read Endpoints': '{cluster} のワークロードは Endpoints を参照している可能性があります',
  'workloads of {cluster} may rely on labels or taints of nodes':
    '{cluster} のワークロードはノードのラベルや taint に依存している可能性があります',
  'workloads of {cluster} may use removed APIs':
    '{cluster} のワークロードは削除された API を使っている可能性があります',

  // Reasons of matching
  'the inventory does not tell whether {cluster} has {name}':
    '{cluster} に {name} があるかは、インベントリーからは判断できません',
  'it concerns every cluster': 'すべてのクラスターが対象です',
  'the notice names nothing that the inventory could tell':
    'インベントリーから判断できるものが告知に挙げられていません',
  '{cluster} runs Kubernetes {version}, which is in {range}': '{cluster} は Kubernetes {version}（{range} に該当）',
  '{cluster} runs Kubernetes {version} and comes into {range} by an upgrade':
    '{cluster} は Kubernetes {version}（アップグレードで {range} に該当）',
  '{cluster} runs Kubernetes {version} on long-term support, of which the notice says nothing':
    '{cluster} は長期サポートの Kubernetes {version}（告知は長期サポートに触れていません）',
  '{cluster} runs Kubernetes {version}, older than {minor} on long-term support':
    '{cluster} は長期サポートの Kubernetes {version}（{minor} より古い）',
  '{cluster} runs Kubernetes {version}, older than {minor}': '{cluster} は Kubernetes {version}（{minor} より古い）',
  '{cluster} runs Kubernetes {version} on long-term support': '{cluster} は長期サポートの Kubernetes {version}',
  '{cluster} runs Kubernetes {version}; {newer} is available':
    '{cluster} は Kubernetes {version}（{newer} が利用可能）',
  '{cluster} runs Kubernetes {version}': '{cluster} は Kubernetes {version}',
  '{cluster} is in {location}': '{cluster} のリージョンは {location}',
  'node pool {pools} runs {running}, less than a week behind {newest}':
    'ノードプール {pools} は {running}（{newest} より 1 週間未満の遅れ）',
  'node pool {pools} runs {running}, 1 week behind {newest}':
    'ノードプール {pools} は {running}（{newest} より 1 週間の遅れ）',
  'node pool {pools} runs {running}, {weeks} weeks behind {newest}':
    'ノードプール {pools} は {running}（{newest} より {weeks} 週間の遅れ）',

  // Questions of matching
  'Does it concern anything that exists?': '既存のものに関係するか',
  'Does it tell more than news?': 'お知らせ以上の内容か',
  'Is the cluster in its regions?': '対象リージョンのクラスターか',
  'Is there anything left to do?': '残っている作業はあるか',
  'Is its Kubernetes version in the range, or on the way there?':
    'Kubernetes バージョンが範囲内か、これから範囲に入るか',
  'Does one node pool meet all conditions?': 'すべての条件を満たすノードプールがあるか',
  'Does a pool run an older image of the same OS?': '同じ OS の古いイメージを使うプールがあるか',
  'Is its version one that the notice tells of?': '告知が触れているバージョンか',
  'Does it have {name}?': '{name} はあるか',
  'How severe: {severity}': '重要度: {severity}',
  'It does not concern {cluster}.': '{cluster} には関係ありません。',

  // Upgrades
  'Move to a Standard load balancer first.': '先に Standard ロードバランサーへ移行してください。',
  'Create {os} pools, move the workloads, and delete these.':
    '{os} のプールを作成してワークロードを移し、これらを削除してください。',
  'Change their osSku to {sku} or {other}.': 'osSku を {sku} か {other} に変更してください。',
  'Change their osSku to {sku}.': 'osSku を {sku} に変更してください。',
  'Change their osSku.': 'osSku を変更してください。',
  'The cluster has a Basic load balancer, which is retired': '廃止された Basic ロードバランサーを使用',
  '{os} does not run on Kubernetes {minor} and later': '{os} は Kubernetes {minor} 以降では動きません',
  'Pools pinned to {os} do not go beyond Kubernetes {minor}':
    '{os} に固定されたプールは Kubernetes {minor} より先へ進めません',
  '{os} pools do not go beyond Kubernetes {minor}': '{os} のプールは Kubernetes {minor} より先へ進めません',

  'On long-term support the control plane may skip minors; what each of them brings comes all the same.':
    '長期サポートではコントロールプレーンはマイナーを飛ばせますが、各マイナーの変更はすべて適用されます。',
  'No minor may be skipped: {number} upgrades, one after another.':
    'マイナーは飛ばせないため、{number} 回のアップグレードが必要です。',
  'Node pools may be {number} minors behind the control plane at most: upgrade {pools} on the way.':
    'ノードプールの遅れはコントロールプレーンから {number} マイナーまでです。途中で {pools} もアップグレードしてください。',

  // What a question cannot be answered for
  'which alert? {where}': 'どのアラートですか。{where}',
  'nothing open has the id {id}; {where}': 'ID {id} の未対応項目はありません。{where}',
  '{deadlines} and {cluster} show the ids of what is open': '{deadlines} と {cluster} で未対応項目の ID がわかります',
  '{id} begins the ids of {number} alerts; write more of it':
    '{id} で始まる ID のアラートが {number} 件あります。続きも書いてください',
  '{word} is not understood here; leave it out': '{word} はここでは使えません。外してください',
  '{word} is not understood here; {mend}': '{word} はここでは使えません。{mend}',
  '{word} is not understood; {mend}': '{word} は解釈できません。{mend}',
  '{word} is not known; {mend}': '{word} というコマンドはありません。{mend}',
  'did you mean {word}?': '{word} ではありませんか',
  'there are {words}': '使えるのは {words} です',
  'which cluster? {status} lists them': 'どのクラスターですか。{status} で一覧が見られます',
  'which Kubernetes version? Write it like {version}':
    'どの Kubernetes バージョンですか。{version} のように書いてください',
  'its deadline is too near for that; acknowledge or mute it, or snooze it for less':
    '期日が近すぎます。確認済みにするかミュートするか、より短い期間にしてください',
  'search for which words?': '検索する語を書いてください',
  'that is too long; write at most {number} characters': '長すぎます。{number} 文字以内で書いてください',
  'that could be {commands}; put the one you mean first':
    '{commands} のどれかわかりません。使いたいものを先頭に書いてください',
  '{day} is not a day; write it as {example}': '{day} は日付ではありません。{example} のように書いてください',
  '{word}: a day is given twice; leave one out': '{word}: 日付が二つあります。一つにしてください',
  '{word}: a {field} is given twice; leave one out': '{word}: {field} が二つあります。一つにしてください',
  '{words} may mean {subjects}; write one of these': '{words} は {subjects} のどれかです。一つを書いてください',
  '{words} is neither a kind nor a subject; {mend}': '{words} は種類でも主題でもありません。{mend}',
  '{command} changes the inventory, which is for admins; ask one of the admins':
    '{command} はインベントリーを変更するため、管理者だけが使えます。管理者に依頼してください',
  '{command} changes the inventory, which is for admins; ask for somebody to be put under slack.admins of lookout.yaml':
    '{command} はインベントリーを変更するため、管理者だけが使えます。lookout.yaml の slack.admins に管理者を設定してもらってください',
  'this channel hears of no clusters; {where}': 'このチャンネルに結び付いたクラスターはありません。{where}',
  'no route of lookout.yaml has a Slack channel': 'lookout.yaml に Slack チャンネルのあるルートがありません',
  'ask in {channels}': '{channels} で尋ねてください',
  'no cluster is named {name}; {mend}': '{name} というクラスターはありません。{mend}',
  'see: {command}': '一覧は {command}',
  '{number} clusters are named {name}; name one by its id: {ids}':
    '{name} というクラスターが {number} 個あります。ID で指定してください: {ids}',
  '{version} is no Kubernetes version; write it like {example}':
    '{version} は Kubernetes バージョンではありません。{example} のように書いてください',
  '{cluster} runs Kubernetes {version}: AKS does not go back to {minor}; create a new cluster':
    '{cluster} は Kubernetes {version} です。AKS は {minor} へ戻せないため、新しいクラスターを作成してください',
  'Kubernetes {version} is not announced yet: the newest that release notes speak of is {newest}':
    'Kubernetes {version} はまだ発表されていません。リリースノートでの最新は {newest} です',
  'register which cluster? For example: {example}': 'どのクラスターを登録しますか。例: {example}',

  // What is wrong with a field
  'is missing; give text': 'がありません。',
  'is missing; give one of {words}': 'がありません。{words} のどれかを指定してください。',
  'is not known; did you mean {word}?': 'は不明です。{word} ではありませんか。',
  'is not known; give one of {words}': 'は不明です。{words} のどれかを指定してください。',
  'needs a name and a value': 'には名前と値が必要です。',

  // Of many objects
  'node pool {pools} runs {name}': 'ノードプール {pools} は {name} で動作',
  'node pool {pools} uses {name}': 'ノードプール {pools} は {name} を使用',
  '{cluster} runs {name}': '{cluster} は {name} を実行',
  '{cluster} uses {name}': '{cluster} は {name} を使用',
}
