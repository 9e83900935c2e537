import {printable} from '../../kit/mask.ts';
import type {Plan} from '../plan.ts';
import type {Resource} from './resource.ts';
import type {Approval} from './saved-plan.ts';

/** What is approved with a plan, in the form in which it is compared and saved. */
export function approvalOf(plan: Plan, resources: readonly Resource[]): Approval {
	return {
		changes: plan.changes.map(({id, kind, subject, needs, region, cluster, request}) => ({
			id,
			kind,
			subject,
			region,
			...(cluster !== undefined && {cluster}),
			needs,
			request: printable(request),
		})),
		targets: plan.targets.map(({id, forecast: {eligible, runsOn}}) => ({id, eligible, runsOn})),
		leftAlone: plan.leftAlone.map(({target}) => target),
		resources,
	};
}
