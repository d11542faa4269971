import { describe, expect, test } from 'vitest';
import { handOverInput } from '../../../shared/domain/handover/input.ts';
import { inputOf, noWork, workOf } from './work.ts';

describe('the handover in the making', () => {
  test('given what was typed, then the command takes it as it is meant', () => {
    const work = {
      ...noWork,
      counted: { radio: ' 4 ', gone: '9' },
      damaged: { radio: '1' },
      explained: { radio: ' 电池坏 ' },
      lines: { 'note:box': ' 厂家下午来 ', 'note:empty': '  ' },
      receivers: { 'note:lift': '工程部' },
      staff: 'limin',
    };
    const input = handOverInput.parse(inputOf(work, [{ id: 'radio' }, { id: 'keys' }], '1234'));
    expect(input.post).toEqual([{ id: 'radio', counted: 4, damaged: 1, remark: '电池坏' }]);
    expect(input.lines).toEqual([
      { id: 'note:box', line: '厂家下午来' },
      { id: 'note:lift', line: '', receiver: '工程部' },
    ]);
  });

  test('given a draft, then it is taken up; given one nobody can read, then the work begins anew', () => {
    expect(workOf(JSON.parse(JSON.stringify({ ...noWork, remark: '电梯年检' }))).remark).toBe('电梯年检');
    expect(workOf({ step: 3 })).toEqual(noWork);
  });
});
