import type { z } from 'zod';
import type { CommandDefinition, Refusal, StaffMember } from '../../shared/domain/area.ts';
import { deskItself } from './session.ts';

/** The desk itself may run every command; whoever is signed on, those of their role. */
export function roleRefusalOf(
  command: CommandDefinition,
  operator: StaffMember | undefined,
): Refusal | undefined {
  if (command.roles === 'everyone') return undefined;
  if (operator === deskItself) return undefined;
  if (!operator) return { code: 'desk.sign-on-first' };
  return command.roles.includes(operator.role) ? undefined : { code: 'desk.not-your-role' };
}

/** What a command's schema found, as what the window can show beside the field. */
export function refusalOfIssue(issue: z.core.$ZodIssue): Refusal {
  const isTextKey = /^[a-z-]+\.[a-z.-]+$/.test(issue.message);
  return { code: isTextKey ? issue.message : 'error.invalid', field: issue.path.join('.') };
}
