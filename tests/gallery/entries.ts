import type { HistoryEntry } from '#lib/view/sidebar-model.ts';

import { day, instant, names } from './people.ts';
import type { Tongue } from './people.ts';

export function anEntry(tongue: Tongue = 'en', change: Partial<HistoryEntry> = {}): HistoryEntry {
  const { first, deal, text } = names[tongue];
  return {
    id: 'entry-1',
    channel: 'email',
    direction: 'in',
    purpose: null,
    at: instant - 2 * day,
    subject: tongue === 'zh' ? '線路又斷了' : 'Network outage, again',
    preview: text.replaceAll('\n', ' '),
    text,
    from: first,
    to: ['Sam Rivers', 'Ann Bauer'],
    attachments: ['outage-report.pdf', 'lines.xlsx'],
    link: 'https://mail.example/thread/17',
    evidence: { capturedAt: instant - day, detector: 'gmail', sha256: 'ab12'.repeat(16) },
    opportunity: deal,
    ...change,
  };
}

export function history(tongue: Tongue, count: number): HistoryEntry[] {
  const zh = tongue === 'zh';
  const kinds: Partial<HistoryEntry>[] = [
    {},
    {
      channel: 'call',
      purpose: 'complaint',
      subject: null,
      preview: zh ? '兩條線路中斷，要求指定窗口' : 'Outage on two lines, wants a named contact',
      attachments: [],
      link: null,
    },
    {
      direction: 'out',
      subject: zh ? '回覆：續約條件' : 'Re: Renewal terms',
      preview: zh ? '附上我們討論過的版本' : 'Attached is the version that we talked about',
    },
    {
      channel: 'meeting',
      direction: 'none',
      subject: zh ? '季度檢討' : 'quarterly review',
      preview: zh ? '戴美玲也在場，要求服務水準補償' : 'With Mei Tai. Asked for SLA credits.',
      from: null,
      to: [],
    },
    {
      channel: 'note',
      direction: 'none',
      subject: null,
      preview: zh ? '偏好下午聯絡' : 'Rather called in the afternoon',
    },
  ];
  return Array.from({ length: count }, (_, index) =>
    anEntry(tongue, {
      ...kinds[index % kinds.length],
      id: `entry-${index}`,
      at: instant - index * 4 * day - 3_600_000,
    }),
  );
}
