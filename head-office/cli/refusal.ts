/** A clear no to what was asked on the command line: one line for a person, exit code 1. */
export class OfficeRefusal extends Error {
  override readonly name = 'OfficeRefusal';
}
