import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { initials, nameFromAddress, nameParts } from '#lib/domain/person-name.ts';

import { email } from './a-mail.ts';

describe('the parts of a name', () => {
  const known: [string, string, string, string, 'western' | 'eastern'][] = [
    ["Siobhán O'Brien", "Siobhán O'Brien", 'Siobhán', "O'Brien", 'western'],
    ["O'Brien, Siobhán (Sales)", "Siobhán O'Brien", 'Siobhán', "O'Brien", 'western'],
    ['Weber, Anna Maria', 'Anna Maria Weber', 'Anna Maria', 'Weber', 'western'],
    ['van der Berg, Jan', 'Jan van der Berg', 'Jan', 'van der Berg', 'western'],
    ['Smith, John, Jr.', 'John Smith', 'John', 'Smith', 'western'],
    ['Müller, Dr. Hans [extern]', 'Hans Müller', 'Hans', 'Müller', 'western'],
    ['Ludwig van Beethoven', 'Ludwig van Beethoven', 'Ludwig', 'van Beethoven', 'western'],
    ['Dr. Anna Weber', 'Dr. Anna Weber', 'Anna', 'Weber', 'western'],
    ['Anna Weber, PhD', 'Anna Weber, PhD', 'Anna', 'Weber', 'western'],
    ['John Q. Smith III', 'John Q. Smith III', 'John Q.', 'Smith', 'western'],
    ['DUPONT Marie', 'DUPONT Marie', 'Marie', 'DUPONT', 'eastern'],
    ['Nguyễn Văn An', 'Nguyễn Văn An', 'Văn An', 'Nguyễn', 'eastern'],
    ['Иванов Иван Иванович', 'Иванов Иван Иванович', 'Иван Иванович', 'Иванов', 'eastern'],
    ['Иван Иванов', 'Иван Иванов', 'Иван', 'Иванов', 'western'],
    ['张伟', '张伟', '伟', '张', 'eastern'],
    ['王小明', '王小明', '小明', '王', 'eastern'],
    ['李 娜', '李 娜', '娜', '李', 'eastern'],
    ['李\u3000娜', '李 娜', '娜', '李', 'eastern'],
    ['欧阳娜娜', '欧阳娜娜', '娜娜', '欧阳', 'eastern'],
    ['司馬光', '司馬光', '光', '司馬', 'eastern'],
    ['諸葛 亮', '諸葛 亮', '亮', '諸葛', 'eastern'],
  ];
  it.each(known)('%j is %j, given %j, family %j, %s', (name, display, given, family, order) => {
    expect(nameParts(name)).toEqual({ display, given, family, order });
  });

  it.each([
    ['田中太郎', '田中太郎', 'eastern'],
    ['山田花子', '山田花子', 'eastern'],
    ['さくら', 'さくら', 'eastern'],
    ['김민수', '김민수', 'eastern'],
    ['娜 李', '娜 李', 'eastern'],
    ['陳小姐（業務）', '陳小姐', 'eastern'],
    ['张伟 (Wei Zhang)', '张伟 (Wei Zhang)', 'eastern'],
    ['Wei Zhang (张伟)', 'Wei Zhang (张伟)', 'eastern'],
    ['台灣電子股份有限公司', '台灣電子股份有限公司', 'eastern'],
    ['Siobhán', 'Siobhán', null],
    ['Acme Sales Team', 'Acme Sales Team', null],
    ['Anna Weber, Acme GmbH', 'Anna Weber, Acme GmbH', null],
    ['Anna Weber, Acme', 'Anna Weber, Acme', null],
    ['Room 4', 'Room 4', null],
    ['', '', null],
  ])('%j stays %j, in one piece', (name, display, order) => {
    const parts = nameParts(name);
    expect(parts.display).toBe(display);
    if (order === 'eastern') expect(parts).toEqual({ display, given: null, family: null, order });
  });

  it('no name in Chinese, Japanese or Korean characters is ever cut or reordered for display', () => {
    const name = fc.array(
      fc.constantFrom('王', '小', '明', '欧', '阳', ' ', 'さ', '김', 'Ann', ','),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(name, (pieces) => {
        const text = pieces.join('');
        fc.pre(/[王小明欧阳さ김]/.test(text));
        expect(nameParts(text).display).toBe(text.replace(/ +/g, ' ').trim());
      }),
    );
  });

  it('given and family name together are the display name of whoever is taken apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { display, given, family } = nameParts(text);
        if (given !== null) expect(display).toContain(given);
        if (family !== null) expect(display).toContain(family.slice(0, 1));
        expect(nameParts(display).display.length).toBeLessThanOrEqual(display.length + 1);
      }),
    );
  });
});

describe('initials', () => {
  it.each([
    ["Siobhán O'Brien", 'SO'],
    ["O'Brien, Siobhán (Sales)", 'SO'],
    ['Ludwig van Beethoven', 'LB'],
    ['Dr. Anna Weber', 'AW'],
    ['anna', 'A'],
    ['Иван Иванов', 'ИИ'],
    ['Éva', 'É'],
    ['ann@acme.example', 'A'],
    ['张伟', '张伟'],
    ['王小明', '小明'],
    ['欧阳娜娜', '娜娜'],
    ['李 娜', '李娜'],
    ['김민수', '민수'],
    ['田中太郎', '田'],
    ['さくら', 'さ'],
    ['台灣電子股份有限公司', '台'],
    ['🙂 Ann', 'A'],
    ['𠮷野家', '𠮷'],
    ['🙂', '?'],
    ['', '?'],
  ])('of %j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('there is always something to draw, and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(initials(text)).toMatch(/^.{1,4}$/u);
        expect(initials(text).isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a name out of an address', () => {
  it.each([
    ['j.mueller@acme.example', 'J. Mueller'],
    ['anna.weber@acme.example', 'Anna Weber'],
    ['anna-maria.weber2@acme.example', 'Anna-Maria Weber'],
    ['anna_weber+news@acme.example', 'Anna Weber'],
    ['wang.xiaoming@acme.example', 'Wang Xiaoming'],
    ['amueller@acme.example', null],
    ['info@acme.example', null],
    ['sales.team@acme.example', null],
    ['a.b@acme.example', null],
    ['x9.k2z@acme.example', null],
  ])('of %s is %j', (address, name) => {
    expect(nameFromAddress(email(address))).toBe(name);
  });
});
