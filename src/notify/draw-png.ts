import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'

const font = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
/** Sharp on a phone as well, and no larger than it has to be. */
const zoom = 1.5

/** A drawing as a PNG, the same on each machine: its words are DejaVu Sans, which comes along. */
export async function drawPng(svg: string): Promise<Buffer> {
  const words = { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'DejaVu Sans' }
  const image = await renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font: words })
  return image.asPng()
}
