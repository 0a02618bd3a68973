import type { Deployment, DeploymentOptions } from './deployment.ts';
import { OneProcess } from './one-process.ts';
import { SeveralProcesses } from './several-processes.ts';

/** `TEST_DEPLOYMENT=servers` runs the same tests against several processes on servers. */
export function startDeployment(options: DeploymentOptions): Promise<Deployment> {
  const wanted = process.env['TEST_DEPLOYMENT'] ?? 'embedded';
  if (wanted === 'servers') return SeveralProcesses.start(options);
  if (wanted !== 'embedded') throw new Error(`TEST_DEPLOYMENT must be embedded or servers, not ${wanted}`);
  return OneProcess.start(options);
}
