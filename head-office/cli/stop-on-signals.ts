/**
 * SIGTERM and SIGINT stop the head office in good order: nothing new is taken, streams end, requests under way are
 * finished, the database is closed. A second signal ends it at once; what was not answered comes again.
 */
export function stopOnSignals(office: { readonly stop: () => Promise<void> }): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    stopping = true;
    office.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}
