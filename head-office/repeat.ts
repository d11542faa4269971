/**
 * Does something now and then, never twice at once. What goes wrong is told, and tried again the next time.
 * @returns stops, after what is under way.
 */
export function repeat(
  every: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  const turn = () => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  };
  turn();
  const timer = setInterval(turn, every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
