import { newId } from './new-id.ts';

/** Request ids of one dialog: the same act sent again, by a second click or after the line broke, has the same one. */
export interface RequestIds {
  of(command: string, input: unknown): string;
  /** It is done everywhere: whoever asks for it again now means it. */
  finish(): void;
}

export function createRequestIds(make: () => string = newId): RequestIds {
  let asked: string | undefined;
  let request = '';
  return {
    of(command, input) {
      const wanted = JSON.stringify([command, input]);
      // What was corrected is another act: sites that have the first version must take the second one over.
      if (wanted !== asked) request = make();
      asked = wanted;
      return request;
    },
    finish() {
      asked = undefined;
    },
  };
}
