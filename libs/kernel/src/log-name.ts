/**
 * The transparency logs of a controller by their names: that of its events is named like the controller, that of the decisions that were
 * answered for it lies beside it. No name of a controller holds a slash.
 */
const decisions = '/decisions';

export const decisionLogOf = (controllerId: string): string => `${controllerId}${decisions}`;

export const isDecisionLog = (log: string): boolean => log.endsWith(decisions);

/** Whose log it is. */
export const controllerOfLog = (log: string): string => log.split('/', 1)[0]!;
