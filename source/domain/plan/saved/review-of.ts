import type {Instance, Resources} from '../../account/instance.ts';
import type {JsonObject} from '../../kit/json.ts';
import {printable} from '../../kit/mask.ts';
import type {TaskDefinition} from '../../account/task-definition.ts';
import type {PlacementGroup} from '../../hosts/placement-group.ts';
import type {Change} from '../change.ts';
import type {Forecast, InstanceForecast} from '../forecast/forecast.ts';
import type {Plan, Target} from '../plan.ts';

/** What is told of a change beside its request. */
export type ChangeReview = Omit<Change, keyof Told>;

/** What scripts are told of a change. */
export type Told = Pick<
	Change,
	'id' | 'kind' | 'action' | 'region' | 'cluster' | 'subject' | 'request' | 'diff' | 'needs'
>;

/** A plan as it is reviewed, but for what its file says of the changes to scripts already. */
export type Review = Omit<Plan, 'changes' | 'targets'> & {
	readonly changes: readonly ChangeReview[];
	readonly targets: readonly TargetReview[];
};

/** The instances of its group are those of its forecast. */
type TargetReview = Omit<Target, 'group' | 'forecast'> & {
	readonly group: Omit<PlacementGroup, 'instances'>;
	readonly forecast: Omit<Forecast, 'instances'> & {
		/** What all ARNs of instances begin with. */
		readonly start: string;
		readonly instances: readonly InstanceReview[];
	};
};

/**
Of one that takes tasks and will run it, as nearly all do: its id, a space, and the rest of its ARN. Of others what is
in the way as well.
*/
type InstanceReview =
	| string
	| (Pick<Instance, 'status' | 'agentConnected'> & Pick<InstanceForecast, 'obstacles'> & {readonly who: string});

/**
What of a plan only its review needs: masked as requests are, and of instances who they are and what is in the way
there, since all that is known of them is megabytes.
*/
export function reviewOf({changes, targets, ...plan}: Plan): Review {
	return {
		...plan,
		changes: changes.map(({id, kind, action, region, cluster, subject, request, diff, needs, ...review}) => review),
		targets: targets.map(({forecast, definition, group: {instances, ...group}, ...target}) => ({
			...target,
			group,
			definition: printable(definition as JsonObject) as TaskDefinition,
			forecast: {...forecast, ...briefly(forecast.instances)},
		})),
	};
}

function briefly(instances: Forecast['instances']): Pick<TargetReview['forecast'], 'start' | 'instances'> {
	const {arn = ''} = instances[0]?.instance ?? {};
	const shared = arn.slice(0, arn.lastIndexOf('/') + 1);
	const start = instances.every(({instance}) => instance.arn.startsWith(shared)) ? shared : '';
	return {start, instances: instances.map(one => instanceReview(one, start))};
}

function instanceReview({instance, obstacles}: InstanceForecast, start: string): InstanceReview {
	const {arn, id, status, agentConnected} = instance;
	const who = `${id} ${arn.slice(start.length)}`;
	const isAsUsual = status === 'ACTIVE' && agentConnected && obstacles.length === 0;
	return isAsUsual ? who : {who, status, agentConnected, obstacles};
}

/** The plan again, of what its file has. */
export function planOf({changes, targets, ...review}: Review, told: readonly Told[]): Plan {
	return {
		...review,
		changes: told.map((change, index) => ({...changes[index], ...change})),
		targets: targets.map(({forecast: {start, ...forecast}, group, ...target}) => {
			const instances = forecast.instances.map(one => whole(one, start));
			return {
				...target,
				group: {...group, instances: instances.map(({instance}) => instance)},
				forecast: {...forecast, instances},
			};
		}),
	};
}

const nothing: Resources = {cpu: 0, memory: 0, ports: [], udpPorts: []};

function whole(review: InstanceReview, start: string): InstanceForecast {
	const {who, obstacles, ...state} = typeof review === 'string' ? {...usual, who: review} : review;
	const [id = '', rest = ''] = who.split(' ', 2);
	const unknown = {attributes: {}, registered: nothing, remaining: nothing};
	return {instance: {arn: `${start}${rest}`, id, ...state, ...unknown}, obstacles};
}

const usual = {status: 'ACTIVE', agentConnected: true, obstacles: []};
