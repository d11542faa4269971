/** The two IPC channels there are. Names of calls are checked against the contract behind the first. */
export const callChannel = 'desk:call';
export const eventChannel = 'desk:event';
