import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a Chromium: where it is installed by hand or by a distribution, or where CHROMIUM says. */
export const hasBrowser = existsSync(executablePath)

/** A Chromium without a window, which asks nobody for anything. */
export async function openBrowser(): Promise<Browser> {
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  return chromium.launch({ executablePath, args })
}

export const schemes = ['light', 'dark'] as const
