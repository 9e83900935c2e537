/** From which share of healthy tasks on a rolling deployment counts as successful, and what of the old ones first. */
export type EarlySuccess = {
	readonly enable: boolean;
	readonly healthyPercent?: number;
	readonly sourceServiceRevisionCleanup?: string;
};

/** `settled` counts as healthy, of `wanted`; `old` are those of earlier revisions that still run or stop. */
type Progress = {readonly settled: number; readonly wanted: number; readonly old: number};

/**
Whether a deployment may be called successful before all tasks are replaced: at the healthy percent rounded up, at least
one task, and with BLOCKING once no old task is left. With DEFERRED those go later (ECS, "Complete Amazon ECS rolling
deployments early"; API, `DeploymentEarlySuccessCriteria`).
*/
export function isEarlySuccess(criteria: EarlySuccess | undefined, {settled, wanted, old}: Progress): boolean {
	return (
		criteria?.enable === true &&
		settled >= Math.max(1, Math.ceil((wanted * (criteria.healthyPercent ?? 100)) / 100)) &&
		(criteria.sourceServiceRevisionCleanup === 'DEFERRED' || old === 0)
	);
}
