import { fileURLToPath } from 'node:url'
import { renderAsync } from '@resvg/resvg-js'

const fontFiles = [
  import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  import.meta.resolve('@expo-google-fonts/sawarabi-gothic/400Regular/SawarabiGothic_400Regular.ttf'),
].map((address) => fileURLToPath(address))
/** Sharp on a phone as well, and no larger than it has to be. */
const zoom = 1.5

/** A drawing as a PNG, the same on each machine: its words are DejaVu Sans, and Sawarabi Gothic where that lacks a letter, which come along. */
export async function drawPng(svg: string): Promise<Buffer> {
  const words = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'DejaVu Sans' }
  const image = await renderAsync(svg, { fitTo: { mode: 'zoom', value: zoom }, font: words })
  return image.asPng()
}
