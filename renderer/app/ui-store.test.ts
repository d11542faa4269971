import { expect, test } from 'vitest';
import { createUiStore } from './ui-store.ts';

const open = () => createUiStore({ language: 'zh-CN', theme: 'light' });

test('given a clerk two screens deep, when going back twice, then the first screen shows', () => {
  const ui = open();
  ui.getState().go({ screen: 'households' });
  ui.getState().go({ screen: 'household', unit: '3-2-1201' });

  ui.getState().back();
  expect(ui.getState().route).toEqual({ screen: 'households' });
  ui.getState().back();
  expect(ui.getState().route).toEqual({ screen: 'today' });
});

test('given nowhere to go back to, when going back, then Today shows', () => {
  const ui = open();
  ui.getState().reset({ screen: 'settings' });
  ui.getState().back();
  expect(ui.getState().route).toEqual({ screen: 'today' });
});

test('given an open search, when a hit is followed, then the search closes', () => {
  const ui = open();
  ui.getState().showSearch(true);
  ui.getState().go({ screen: 'household', unit: '3-2-1201' });
  expect(ui.getState().searchOpen).toBe(false);
});
