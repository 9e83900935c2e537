import type {Aws} from '../../aws/gateway.ts';
import {isModelName, modelClusters, modelName, modelNamed, type Room} from '../../domain/fleet/model-clusters.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import {withChoices, type LookedAt} from '../choosing/session.ts';
import type {Ask, Ports} from '../ports.ts';

/** Room for one Linux cluster: enough to ask how the Agent is to be. */
const least: Room = {linux: 1};

/**
The process as it runs over a model of an account: AWS is who it is, but shows the model's clusters, and no key and no
role, since those of the account that is signed in to are not those of the fleet's.
*/
export function modelPorts(ports: Ports): Ports {
	const {signIn, run} = ports;
	return {
		...ports,
		signIn: {...signIn, open: async (source, options) => modelled(await signIn.open(source, options))},
		run: {
			...run,
			given: {
				...run.given,
				entries: {...run.given.entries, clusters: {entry: [modelName('linux', 1)], source: 'default'}},
			},
		},
	};
}

function modelled(aws: Aws): Aws {
	return {
		...aws,
		async *readClusters(region, signal) {
			const identity = await aws.identify(region, signal);
			yield modelClusters(least, region, identity);
		},
		async readCluster(summary, _options, signal) {
			const identity = await aws.identify(summary.region, signal);
			return modelNamed(summary.name, summary.region, identity) ?? {...summary, ...emptyInside};
		},
		readStoredKeys: async () => ({keys: [], unread: []}),
		readRole: async name => ({kind: 'absent', name}),
	};
}

const emptyInside = {
	providers: [],
	instances: [],
	daemonServices: [],
	replicaServices: [],
	taskDefinitions: {},
	families: {},
	daemons: [],
	tasks: [],
	unread: [],
};

/** The session with room for so many clusters in the model, all of which are chosen. */
export function withRoom(session: LookedAt, room: Room, region: string): LookedAt {
	const {observed} = session;
	const clusters = modelClusters(room, region, observed.identity);
	const shown = {...session, observed: {...observed, found: clusters, clusters}};
	const chosen = withChoices(shown, [{id: 'clusters', value: clusters.map(({arn}) => arn)}]);
	return {...shown, answers: chosen.answers};
}

/** What is said of the model's clusters is no news of anybody's account. */
export async function* withoutModel<Result>(
	events: AsyncGenerator<SetupEvent, Result>,
): AsyncGenerator<SetupEvent, Result> {
	for (;;) {
		const next = await events.next();
		if (next.done === true) {
			return next.value;
		}

		if (!isOfModel(next.value)) {
			yield next.value;
		}
	}
}

/** Asks without the names of the model's clusters, which nobody has: what is asked there is asked for a whole fleet. */
export function aboutNoModel(ask: Ask): Ask {
	return async (question, renewed) =>
		ask({...question, about: question.about.filter(name => !isModelName(name))}, renewed);
}

function isOfModel(event: SetupEvent): boolean {
	switch (event.type) {
		case 'observed': {
			return true;
		}

		case 'reading': {
			return ['clusters', 'cluster', 'roles'].includes(event.what);
		}

		case 'answered': {
			return event.question === 'clusters';
		}

		default: {
			return false;
		}
	}
}
