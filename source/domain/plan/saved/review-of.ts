import type {Instance, Resources} from '../../account/instance.ts';
import type {JsonObject} from '../../kit/json.ts';
import {printable} from '../../kit/mask.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import type {Change} from '../change.ts';
import type {InstanceForecast} from '../forecast/forecast.ts';
import type {Plan} from '../plan.ts';

/** What is told of a change beside its request. */
export type ChangeReview = Omit<Change, keyof Told>;

/** What scripts are told of a change. */
export type Told = Pick<
	Change,
	'id' | 'kind' | 'action' | 'region' | 'cluster' | 'subject' | 'request' | 'diff' | 'needs'
>;

/** A plan as it is reviewed, but for what its file says of the changes to scripts already. */
export type Review = Omit<Plan, 'changes'> & {readonly changes: readonly ChangeReview[]};

/**
What of a plan only its review needs: masked as requests are, and of instances who they are and what is in the way
there, since all that is known of them is megabytes.
*/
export function reviewOf({changes, targets, ...plan}: Plan): Review {
	return {
		...plan,
		changes: changes.map(({id, kind, action, region, cluster, subject, request, diff, needs, ...review}) => review),
		targets: targets.map(({forecast, definition, group, ...target}) => ({
			...target,
			group: {...group, instances: group.instances.map(instance => who(instance))},
			definition: printable(definition as JsonObject) as TaskDefinition,
			forecast: {...forecast, instances: forecast.instances.map(one => briefly(one))},
		})),
	};
}

const nothing: Resources = {cpu: 0, memory: 0, ports: [], udpPorts: []};

function briefly({instance, obstacles}: InstanceForecast): InstanceForecast {
	return {instance: who(instance), obstacles};
}

function who({arn, id, status, agentConnected}: Instance): Instance {
	return {arn, id, status, agentConnected, attributes: {}, registered: nothing, remaining: nothing};
}

/** The plan again, of what its file has. */
export function planOf(review: Review, changes: readonly Told[]): Plan {
	return {...review, changes: changes.map((change, index) => ({...review.changes[index], ...change}))};
}
