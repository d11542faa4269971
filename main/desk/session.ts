import type { StaffMember } from '../../shared/domain/area.ts';

/** The desk acting by itself: its spool, its set-up. It has no role and only commands without roles are open to it. */
export const deskItself: StaffMember = { id: '', name: '', role: 'auditor' };

/** Who is signed on at one place: the window, or one run of the command line. */
export class Session {
  #operator: StaffMember | undefined;

  get operator(): StaffMember | undefined {
    return this.#operator;
  }

  signOn(operator: StaffMember): void {
    this.#operator = operator;
  }

  signOff(): void {
    this.#operator = undefined;
  }
}
