/**
 * Characters of blocks (as JSON) in one message. Slack refuses about 13,200 over all blocks with msg_blocks_too_long,
 * some reports say 11,341; no docs page states it (slackapi/bolt-js#2509).
 */
export const maxMessage = 8000

/** Characters of the line that notifications show; Slack splits long texts near 4,000. Source: Slack docs, "chat.postMessage". */
export const maxFallback = 300

/** Characters of a title; header blocks end at 150. Source: Slack docs, "Header block". */
export const maxTitle = 150

/** Items of a list before the rest is folded; a message that must be scrolled is not read. */
export const maxItems = 10
