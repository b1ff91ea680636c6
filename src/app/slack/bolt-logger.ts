import { LogLevel, type Logger } from '@slack/bolt'
import type { Log } from '../service/log.ts'

/** Bolt's log as a part of ours; what it does all day is for those who look for a fault. */
export function boltLogger(log: Log): Logger {
  const line = (parts: readonly unknown[]): { reason: string } => ({ reason: parts.map(String).join(' ') })
  return {
    debug: (...parts) => log.debug('slack', line(parts)),
    info: (...parts) => log.debug('slack', line(parts)),
    warn: (...parts) => log.warn('slack', line(parts)),
    error: (...parts) => log.error('slack', line(parts)),
    setLevel() {},
    getLevel: () => LogLevel.DEBUG,
    setName() {},
  }
}
