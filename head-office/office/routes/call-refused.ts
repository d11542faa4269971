/** A call that gets no answer; `code` is a key of the texts. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused';
  readonly statusCode: number;
  readonly code: string;
  readonly field: string | undefined;

  constructor(statusCode: number, code: string, field?: string) {
    super(code);
    this.statusCode = statusCode;
    this.code = code;
    this.field = field;
  }
}
