import { expect, test } from 'vitest';

import { mostWords, searchWordsOf, wordsOf } from '#lib/domain/words.ts';

test.each([
  ["Siobhán O'Brien", ['siobhan', 'o', 'brien']],
  ['李 娜', ['李娜']],
  ['王小明 Wang Xiaoming', ['王小明', 'wang', 'xiaoming']],
  ['Acme台灣電子', ['acme', '台灣電子']],
  ['ジョン・スミス', ['ジョンスミス']],
  ['สมชาย ใจดี', ['สมชาย', 'ใจดี']],
  ['ann.lee+news', ['ann', 'lee', 'news']],
  ['– !!', []],
])('%j is typed as the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('any part of a Chinese name is the beginning of one of its search words', () => {
  const found = searchWordsOf(['台灣電子']);
  expect([...found]).toEqual(['台灣電子', '灣電子', '電子', '子']);
});

test('a Latin word is not found by its middle', () => {
  expect([...searchWordsOf(['Ann Lee', 'ann'])]).toEqual(['ann', 'lee']);
});

test('a name of a megabyte has few and short words, at once', () => {
  const started = performance.now();
  for (const long of ['a'.repeat(1e6), '王'.repeat(1e6), 'a '.repeat(5e5), '\u0301'.repeat(1e6)]) {
    const words = searchWordsOf([long, long]);
    expect(words.size).toBeLessThanOrEqual(mostWords);
    for (const word of words) expect(word.length).toBeLessThanOrEqual(64);
  }
  expect(performance.now() - started).toBeLessThan(500);
});
