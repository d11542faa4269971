/** A command as it arrives from the window or the command line, before anything of it was checked. */
export interface Envelope {
  readonly command: string;
  readonly input: unknown;
  /** The caller's id of this act; sent again, it is not carried out again. */
  readonly request?: string | undefined;
  readonly approver?: { readonly staff: string; readonly pin: string } | undefined;
  /** Codes of the warnings that the clerk has read and overridden. */
  readonly acknowledged?: readonly string[] | undefined;
}
