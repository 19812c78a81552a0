import type { CardBase, NoticeCode, NoticeView } from '../../cards/views';

/** One friendly sentence, with the presses that lead on. */
export function noticeView(
  base: CardBase,
  notice: NoticeCode,
  words: NoticeView['words'] = {},
  presses: NoticeView['presses'] = ['help'],
): NoticeView {
  return { ...base, kind: 'notice', notice, words, presses };
}
