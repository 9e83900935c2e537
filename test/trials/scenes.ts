import type {Run} from '../support/run-setup.ts';

/** An account and a run on it. `before` is a run without faults that comes first. */
export type Scene = {readonly world: string; readonly run: Run; readonly before?: Run};

const prod = ['--cluster', 'shop-prod', '--yes'];
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
	named: {
		world: 'secret-json',
		run: {
			args: [
				...prod,
				'--api-key-secret-arn',
				'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky:api_key::',
			],
			key: '',
		},
	},
	/** Managed Instances: a daemon and no service. */
	managed: {
		world: 'managed',
		run: {args: [...managed, '--features', 'default,+processes']},
		before: {args: managed, id: 'before'},
	},
} as const satisfies Readonly<Record<string, Scene>>;

export type SceneName = keyof typeof scenes;
