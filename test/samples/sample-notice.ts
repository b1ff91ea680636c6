import type { Notice } from '../../src/domain/notice.ts'

/** A retirement of 2025-08-29 that limits nobody, changed as the test says. */
export function sampleNotice(changes: Partial<Notice> = {}): Notice {
  return {
    id: '2025-08-29-aaaa',
    thread: '2025-08-29-aaaa',
    release: '2025-08-29',
    line: 12,
    endLine: 12,
    section: 'Announcements',
    kind: 'retirement',
    breaking: true,
    title: 'Windows Server 2019 retires',
    text: 'Windows Server 2019 retires; move its pools to Windows Server 2022.',
    deadline: null,
    dates: [],
    kubernetes: null,
    patches: [],
    supportEnds: [],
    reach: 'existing',
    regions: [],
    cloud: null,
    requires: [],
    excludes: [],
    becomes: [],
    join: 'all',
    isNamedFirst: true,
    everybody: false,
    atNextUpgrade: false,
    subjects: [],
    cves: [],
    images: [],
    links: [],
    ...changes,
  }
}
