import { expect, test } from 'vitest';
import type { Bridge, DeskEvent } from '../../shared/bridge/contract.ts';
import { fanOut } from './fan-out.ts';

test('given many listeners, when main says something, then each hears it and the bridge has one listener', () => {
  const inside: ((event: DeskEvent) => void)[] = [];
  const bridge: Bridge = {
    call: () => Promise.reject(new Error('not asked')),
    onEvent(listener) {
      inside.push(listener);
      return () => undefined;
    },
  };
  const shared = fanOut(bridge);
  const heard: string[] = [];
  const leave = shared.onEvent(() => heard.push('first'));
  shared.onEvent(() => heard.push('second'));

  for (const listener of inside) listener({ event: 'status' });
  expect(heard).toEqual(['first', 'second']);
  expect(inside).toHaveLength(1);

  leave();
  for (const listener of inside) listener({ event: 'status' });
  expect(heard).toEqual(['first', 'second', 'second']);
});
