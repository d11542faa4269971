import { describe, expect, it } from 'vitest';
import { fieldOfReason, reasonWords, syncReasons } from './reasons.ts';
import { texts } from './texts.ts';

const sources = import.meta.glob<string>(['../../main/sync/**/*.ts', '!../../main/sync/**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('why there is no line to the head office', () => {
  it.each([...syncReasons, 'unknown'])('given %s, when it is told, then with what can be done', (reason) => {
    const { what, help } = reasonWords(reason);
    for (const language of [texts.zh, texts.en]) {
      expect(language[what]).toBeTruthy();
      expect(language[help]).toBeTruthy();
    }
    expect(what).toBe(`sync.reason.${reason}`);
  });

  it('given another certificate later on, when it is told, then nobody is sent to look at a code', () => {
    const { help } = reasonWords('certificate', 'enrolled');
    expect(help).not.toBe(reasonWords('certificate').help);
    for (const language of [texts.zh, texts.en]) expect(language[help]).toBeTruthy();
  });

  it('given what main names, when the window tells it, then it knows all of it', () => {
    const named = Object.entries(sources).flatMap(([file, source]) => [
      ...[...source.matchAll(/SyncProblem\('([a-z-]+)'/g)].map(([, code]) => code),
      ...(file.endsWith('/problem.ts')
        ? [...source.matchAll(/\| '([a-z-]+)'/g)].map(([, code]) => code)
        : []),
    ]);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((reason) => !syncReasons.some((one) => one === reason))).toEqual([]);
  });

  it('given a reason of a later version, when it is told, then as one that is not known', () => {
    expect(reasonWords('sync.reason.moon')).toEqual({
      what: 'sync.reason.unknown',
      help: 'sync.help.unknown',
    });
  });

  it.each([
    ['sync.reason.code', 'code'],
    ['code', 'code'],
    ['desk-taken', 'deskId'],
    ['offline', 'address'],
    ['busy', undefined],
  ])('given a refused enrolment because of %s, when it is shown, then beside %s', (reason, field) => {
    expect(fieldOfReason(reason)).toBe(field);
  });
});
