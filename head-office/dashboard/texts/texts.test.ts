import { describe, expect, test } from 'vitest';
import { gatherCatalogues, gatherTexts } from './catalogues.ts';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const { zh, en } = gatherCatalogues();

/** Keys written out in a call `t('...')`, or as what a field, column or refusal is called. */
function keysIn(source: string): string[] {
  return [
    ...source.matchAll(/(?:\bt\(\s*|(?:title|code|label|hint|add|none|todo): )'([a-z][\w.-]*\.[\w.-]+)'/g),
  ].map(([, key]) => key ?? '');
}

/** Comments may quote the words that people use; code may not. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('texts of the dashboard', () => {
  const files = Object.entries(sources);

  test('the sources are found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(keysIn("t('office.home') label: 'records.title'")).toEqual(['office.home', 'records.title']);
  });

  test.each(files)('%s: every text it uses is written in both languages', (_file, source) => {
    expect(keysIn(source).filter((key) => zh[key] === undefined || en[key] === undefined)).toEqual([]);
  });

  const inWords = files.filter(([file]) => !/\/texts\.ts$/.test(file));
  test.each(inWords)('%s: no Chinese text stands in code', (_file, source) => {
    expect(withoutComments(source).match(/[\u4e00-\u9fff]+/g)).toBeNull();
  });

  test('no key has different words in two places: the last one read would be shown in both', () => {
    const differ = gatherTexts().flatMap((texts) =>
      Object.keys(texts.zh).filter((key) => texts.zh[key] !== zh[key] || texts.en[key] !== en[key]),
    );
    expect(differ).toEqual([]);
  });

  test('every text has its placeholders in both languages', () => {
    const places = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    expect(Object.keys(zh).filter((key) => `${places(zh[key])}` !== `${places(en[key])}`)).toEqual([]);
  });
});
