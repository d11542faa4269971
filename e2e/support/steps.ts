import { expect, type Page } from '@playwright/test';
import { demoPins } from '../../main/engine/demo/story.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/bridge/contract.ts';

/** People of the demo community, with what they type to sign on. */
export const demoPeople = {
  leader: { name: '陈主管', pin: demoPins.leader },
  leaving: { name: '张蕾', pin: demoPins.leaving },
  relieving: { name: '王琳', pin: demoPins.relieving },
} as const;

export interface Person {
  readonly name: string;
  readonly pin: string;
}

/** Picks the name and types the PIN on the keyboard, as a clerk does. */
export async function typePin(window: Page, { name, pin }: Person): Promise<void> {
  const button = window.getByRole('button', { name });
  await button.focus();
  await window.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.type(pin);
  await expect(window.getByRole('img', { name: `已输入 ${pin.length} 位` })).toBeVisible();
  await window.keyboard.press('Enter');
}

/** Signs on and waits for the desk to stand there. */
export async function signOn(window: Page, person: Person): Promise<void> {
  await typePin(window, person);
  await expect(window.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
}

/** By the search box, which knows every screen and form by name: Ctrl+K, the name, Enter. */
export async function goTo(window: Page, screen: string): Promise<void> {
  await window.keyboard.press('Control+K');
  const box = window.getByRole('dialog').getByRole('combobox');
  await box.fill(screen);
  await expect(window.getByRole('option').first()).toContainText(screen);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: screen, level: 1 })).toBeVisible();
}

/** One call through the window's own bridge, exactly as a screen makes it. */
export async function ask<N extends CallName>(
  window: Page,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const sent: { name: string; input: unknown } = { name, input };
  const answer = await window.evaluate(({ name, input }) => {
    const { desk } = globalThis as unknown as { desk: { call(name: string, input: unknown): unknown } };
    return desk.call(name, input);
  }, sent);
  return answer as CallOutput<N>;
}

/** A command that must be carried out; for what a story needs but is not about. */
export async function carryOut(
  window: Page,
  command: string,
  input: unknown,
): Promise<Record<string, unknown>> {
  const answer = await ask(window, 'do', { command, input, request: crypto.randomUUID() });
  expect(answer.refusals ?? []).toEqual([]);
  return { ...answer.answer };
}
