import { execFileSync } from 'node:child_process';

/** Kills a process and all its descendants with SIGKILL; the parent first, so that it cannot tidy up after a child. */
export function killTree(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    execFileSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  for (const victim of withDescendants(pid, listProcesses())) {
    try {
      process.kill(victim, 'SIGKILL');
    } catch (error) {
      // It went together with its parent.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
}

function listProcesses(): Process[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
      return { pid, parent };
    });
}

function withDescendants(pid: number, all: readonly Process[]): number[] {
  const children = all.filter((process) => process.parent === pid);
  return [pid, ...children.flatMap((child) => withDescendants(child.pid, all))];
}
