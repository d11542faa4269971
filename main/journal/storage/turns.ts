/** Work on one connection, one after another, in the order it was asked for. Where nothing is under way it begins at once. */
export class Turns {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** A failure is its caller's; what follows has its turn all the same. */
  take<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    const result = this.waiting === 0 ? begun(work) : this.last.then(work);
    this.waiting++;
    const done = () => {
      this.waiting--;
    };
    this.last = result.then(done, done);
    return result;
  }
}

async function begun<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  return work();
}
