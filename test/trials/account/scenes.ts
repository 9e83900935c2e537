import {ECS} from '@aws-sdk/client-ecs';
import {runSetup, type Run} from '../../support/run-setup.ts';
import type {Simulator} from '../../../source/simulator/start-simulator.ts';

/** An account and a run on it. `before` is a run without faults that comes first, and `since` what people did then. */
export type Scene = {
	readonly world: string;
	readonly run: Run;
	readonly before?: Run;
	/** It ends without a plan, whatever is asked. */
	readonly isRefused?: true;
	readonly since?: (simulator: Simulator) => void | Promise<void>;
	/** Where its rollout fails each time: runs that end well, in their order. */
	readonly mended?: readonly Run[];
};

/** A second key that Datadog knows. */
const otherKey = 'beefbeefbeefbeefbeefbeefbeefbeef';

function knowOtherKey({account, demo}: Simulator): void {
	account.datadogKeys.set('datadoghq.com', new Set([demo.apiKey, otherKey]));
}

/** A daemon that somebody made. */
async function addTheirDaemon({environment, url}: Simulator): Promise<void> {
	const ecs = new ECS({
		endpoint: url,
		region: environment.AWS_REGION ?? '',
		credentials: {
			accessKeyId: environment.AWS_ACCESS_KEY_ID ?? '',
			secretAccessKey: environment.AWS_SECRET_ACCESS_KEY ?? '',
			...(environment.AWS_SESSION_TOKEN !== undefined && {sessionToken: environment.AWS_SESSION_TOKEN}),
		},
	});
	const {clusters = []} = await ecs.describeClusters({clusters: ['orders']});
	const [cluster] = clusters;
	const {capacityProviders = []} = await ecs.describeCapacityProviders({cluster: cluster?.clusterArn});
	const {daemonTaskDefinitionArn} = await ecs.registerDaemonTaskDefinition({
		family: 'their-agent',
		cpu: '256',
		memory: '512',
		containerDefinitions: [
			{
				name: 'agent',
				image: 'public.ecr.aws/datadog/agent:7.52.0',
				environment: [{name: 'DD_API_KEY', value: 'c0ffee'.repeat(6).slice(0, 32)}],
			},
		],
	});
	await ecs.createDaemon({
		daemonName: 'monitoring',
		clusterArn: cluster?.clusterArn,
		daemonTaskDefinitionArn,
		capacityProviderArns: capacityProviders.flatMap(({capacityProviderArn}) => capacityProviderArn ?? []),
	});
	ecs.destroy();
}

/** Nobody can deploy the first revision of this family any more. */
function deregister(family: string): NonNullable<Scene['since']> {
	return ({account}) => {
		for (const {taskDefinitions} of account.regions.values()) {
			const first = taskDefinitions.get(family)?.find(one => one !== undefined);
			if (first) {
				first.status = 'INACTIVE';
			}
		}
	};
}

async function updateDaemon(simulator: Simulator): Promise<void> {
	await runSetup(simulator, {args: [...managed, '--features', 'default,+processes'], id: 'since', looks: 'few'});
}

const prod = ['--cluster', 'shop-prod', '--yes'];
const removal = ['uninstall', ...prod];
const rotation = ['rotate-key', ...prod];
const inJson = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky:api_key::';
const managed = ['--cluster', 'all', '--replace-instances', '--yes'];

/** What a run can meet: between them they send every read and every write. */
export const scenes = {
	/** A first installation on one cluster of an account. */
	fresh: {world: 'shop', run: {args: prod}},
	/** The same where the clusters are looked for in every region. */
	everywhere: {world: 'shop', run: {args: [...prod, '--region', 'all']}},
	/** The Agent is there already, and nothing is to be done. */
	installed: {world: 'installed', run: {args: prod}},
	/** Its key is in a parameter, and it gets a feature more. */
	parameter: {
		world: 'shop',
		run: {args: [...prod, '--features', 'default,+processes']},
		before: {args: [...prod, '--store-key', 'ssm'], id: 'before'},
	},
	/** The key is in a secret that somebody named. */
	named: {world: 'secret-json', run: {args: [...prod, '--api-key-secret-arn', inJson], key: ''}},
	/** Managed Instances: a daemon and no service. */
	managed: {
		world: 'managed',
		run: {args: [...managed, '--features', 'default,+processes']},
		before: {args: managed, id: 'before'},
	},
	/** The first daemon of a cluster. */
	daemon: {world: 'managed', run: {args: managed}},
	/** Another daemon takes the place of one that somebody else made. */
	otherDaemon: {world: 'managed', run: {args: [...managed, '--existing', 'replace']}, since: addTheirDaemon},
	/** A daemon gets another key. */
	rotatedDaemon: {
		world: 'managed',
		run: {args: managed, key: otherKey},
		before: {args: managed, id: 'before'},
		since: knowOtherKey,
	},
	/** A first installation whose key is kept in a parameter. */
	ssm: {world: 'shop', run: {args: [...prod, '--store-key', 'ssm']}},
	/** Another key than the one in the secret. */
	rotated: {world: 'shop', run: {args: prod, key: otherKey}, before: {args: prod, id: 'before'}, since: knowOtherKey},
	/** Another key for what is there, by the command for it. */
	newKey: {world: 'installed', run: {args: rotation, key: otherKey}, since: knowOtherKey},
	/** The same of a key in a parameter. */
	newKeyInParameter: {
		world: 'shop',
		run: {args: rotation, key: otherKey},
		before: {args: [...prod, '--store-key', 'ssm'], id: 'before'},
		since: knowOtherKey,
	},
	/** The same of one in clear. */
	newKeyInClear: {
		world: 'shop',
		run: {args: rotation, key: otherKey},
		before: {args: [...prod, '--store-key', 'plain'], id: 'before'},
		since: knowOtherKey,
	},
	/** A secret that somebody made goes on holding the one before. */
	newKeyBeside: {
		world: 'secret-json',
		run: {args: rotation, key: otherKey},
		before: {args: [...prod, '--api-key-secret-arn', inJson], key: '', id: 'before'},
		since: knowOtherKey,
	},
	/** The same of a daemon. */
	newKeyOfDaemon: {
		world: 'managed',
		run: {args: ['rotate-key', ...managed, '--timeout', '2h'], key: otherKey},
		before: {args: managed, id: 'before'},
		since: knowOtherKey,
	},
	/** Another key than the one in the parameter. */
	rotatedParameter: {
		world: 'shop',
		run: {args: [...prod, '--store-key', 'ssm'], key: otherKey},
		before: {args: [...prod, '--store-key', 'ssm'], id: 'before'},
		since: knowOtherKey,
	},
	/** The secret waits for its deletion. */
	restored: {world: 'secret-deleted', run: {args: prod}},
	/** The role is there, with a trust of its own and no policy. */
	repaired: {world: 'half-role', run: {args: prod}},
	/** Somebody's Agent becomes ours. */
	adopted: {world: 'shop', run: {args: ['--cluster', 'payments', '--existing', 'adopt', '--yes']}},
	/** Ours takes the place of somebody's Agent. */
	replaced: {world: 'shop', run: {args: ['--cluster', 'payments', '--existing', 'replace', '--yes']}},
	/**
	Old Agents get the newest version, and one that follows a tag is deployed again. One cluster at a time: what a
	killed run had begun is told by the order of its writes.
	*/
	upgraded: {world: 'outdated', run: {args: ['upgrade', '--cluster', 'all', '--concurrency', '1', '--yes'], key: ''}},
	/** A daemon gets the newest version. */
	upgradedDaemon: {
		world: 'managed',
		before: {args: [...managed, '--agent-version', '7.80.0'], id: 'before'},
		run: {args: ['upgrade', ...managed], key: ''},
	},
	/** A version that there is not, and what ran before comes back. */
	upgradedInVain: {
		world: 'outdated',
		run: {args: ['upgrade', ...prod, '--agent-version', '7.999.0'], key: ''},
		mended: [
			{args: ['rollback', ...prod], key: ''},
			{args: ['upgrade', ...prod], key: ''},
		],
	},
	/** The same of a daemon, which ECS puts back itself. */
	upgradedDaemonInVain: {
		world: 'managed',
		before: {args: [...managed, '--agent-version', '7.80.0'], id: 'before'},
		run: {args: ['upgrade', ...managed, '--agent-version', '7.999.0'], key: ''},
		mended: [
			{args: ['rollback', ...managed], key: ''},
			{args: ['upgrade', ...managed], key: ''},
		],
	},
	/** An update of ours is taken back, with its tags. */
	rolledBack: {
		world: 'installed',
		before: {args: [...prod, '--features', 'default,logs'], id: 'before'},
		run: {args: ['rollback', ...prod], key: ''},
	},
	/** What ran before was deregistered since. */
	rolledBackAnew: {
		world: 'upgraded',
		run: {args: ['rollback', ...prod], key: ''},
		since: deregister('datadog-agent-task'),
	},
	/** A daemon goes back. */
	rolledBackDaemon: {
		world: 'managed',
		before: {args: managed, id: 'before'},
		since: updateDaemon,
		run: {args: ['rollback', ...managed, '--timeout', '2h'], key: ''},
	},
	/** The last Agent is taken out, and all that it needed. */
	removed: {world: 'installed', run: {args: removal}},
	/** The same beside a second cluster that shares its role and its secret. */
	removedBeside: {world: 'shared', run: {args: removal}},
	/** Its key is in a parameter, and revisions are deleted too. */
	removedParameter: {
		world: 'shop',
		run: {args: [...removal, '--delete-revisions']},
		before: {args: [...prod, '--store-key', 'ssm'], id: 'before'},
	},
	/** A daemon of Managed Instances is taken out. */
	removedDaemon: {world: 'managed', run: {args: ['uninstall', ...managed]}, before: {args: managed, id: 'before'}},
	/** Somebody's Agent that was adopted and changed goes back to how it was. */
	returned: {
		world: 'shop',
		run: {args: ['uninstall', '--cluster', 'payments', '--yes']},
		before: {
			args: ['--cluster', 'payments', '--existing', 'adopt', '--features', 'default,+processes', '--yes'],
			id: 'before',
		},
	},
	/** The same where their revision was deregistered since, so that an equal one takes its place. */
	returnedAnew: {
		world: 'shop',
		run: {args: ['uninstall', '--cluster', 'payments', '--yes']},
		before: {
			args: ['--cluster', 'payments', '--existing', 'adopt', '--features', 'default,+processes', '--yes'],
			id: 'before',
		},
		since: deregister('datadog-agent'),
	},
	/** Ours had a network of its own, and only a new service is without it. */
	remade: {
		world: 'shop',
		run: {args: [...prod, '--network-mode', 'bridge']},
		before: {
			args: [
				...prod,
				'--network-mode',
				'awsvpc',
				'--subnets',
				'subnet-0a1b2c3d',
				'--security-groups',
				'sg-0a1b2c3d',
			],
			id: 'before',
		},
	},
	/** An image of the account's own registry is pinned. */
	pinned: {world: 'mirrored', run: {args: ['upgrade', '--pin', ...prod], key: ''}},
	/** The same of a tag that the registry is a cache of, and has not pulled yet: it can't be pinned. */
	uncached: {
		world: 'mirrored',
		isRefused: true,
		run: {args: ['upgrade', '--pin', '--cluster', 'shop-staging', '--agent-version', '7.85.4', '--yes'], key: ''},
	},
	/** What an application needs is shown, and nothing is written. */
	wired: {world: 'services', run: {args: ['next', '--cluster', 'bakery', '--service', 'orders'], key: ''}},
} satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;
