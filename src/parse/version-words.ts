/** Words that Kubernetes is meant by, to the left of a version. */
export const anchors = new Set(['kubernetes', 'k8s', 'aks', 'lts', 'cluster', 'clusters', 'kubelet'])
/** Words that may stand between those and a version. */
export const fillers = new Set(
  'version versions v minor minors patch patches release releases community of and with or above below than greater equal equals to earlier starting from between including inclusive supported standard all any only later newer higher lower older prior preview ga support term long using running on for new existing the a is are in at least most up until > < >= <= ≥ ≤ both either generally available nodes node pools pool nodepools nodepool control plane official officially currently under beginning since after before through'.split(
    ' ',
  ),
)
/** Words that may stand between a version and what tells of Kubernetes behind it. */
export const rightFillers = new Set(
  'version versions and or later above newer higher greater onwards onward up beyond below earlier lower older prior minor patch community preview lts based a any the'.split(
    ' ',
  ),
)
export const rightAnchors = new Set([
  'cluster',
  'clusters',
  'kubernetes',
  'k8s',
  'aks',
  'lts',
  'community',
  'onwards',
  'akslts',
])
