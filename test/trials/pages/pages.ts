import {type Mode, modes} from './modes.ts';

/** A page of the built program on a world; that of `hostile` has names that are markup. */
export type PageRow = {
	readonly world: string;
	/** What is run before, on the same account. */
	readonly before?: readonly string[];
	readonly args: readonly string[];
	readonly looks: Readonly<Record<string, Mode>>;
};

const {light, dark, phone, print} = modes;
const few = {light, dark, phone, print};
const shop = ['--cluster', 'shop-prod'];
const fleet = ['--organizational-unit', 'Workloads', '--assume-role', 'DatadogSetup', '--region', 'us-east-1'];
/** More than a grid has room for in words. */
const many = [
	'us-east-1',
	'us-east-2',
	'us-west-1',
	'us-west-2',
	'eu-west-1',
	'eu-central-1',
	'eu-north-1',
	'ap-northeast-1',
];
const inMany = [...fleet, ...many.slice(1).flatMap(region => ['--region', region])];
const accounts = ['--account', '222222222222,333333333333', '--assume-role', 'DatadogSetup'];

export const pageRows: Readonly<Record<string, PageRow>> = {
	install: {world: 'shop', args: [...shop, '--yes'], looks: modes},
	'what runs where': {world: 'shop', args: ['status'], looks: modes},
	'a fleet that was looked at': {
		world: 'accounts',
		before: ['fleet', 'apply', ...fleet, '--yes'],
		args: ['fleet', 'status'],
		looks: modes,
	},
	'names that are markup': {
		world: 'hostile',
		args: ['--cluster', 'all', '--existing', 'adopt', '--site', 'datadoghq.com', '--env', 'prod', '--dry-run'],
		looks: modes,
	},
	'names that are markup, and what runs where': {world: 'hostile', args: ['status'], looks: few},
	'every kind of host, planned': {
		world: 'mixed',
		args: ['--cluster', 'platform', '--replace-instances', '--dry-run'],
		looks: few,
	},
	'a rollout that fails': {world: 'bad-image', args: [...shop, '--yes', '--timeout', '20m'], looks: few},
	'no permission': {world: 'denied', args: [...shop, '--yes'], looks: few},
	upgrade: {world: 'outdated', args: ['upgrade', '--cluster', 'all', '--yes'], looks: few},
	uninstall: {world: 'installed', args: ['uninstall', ...shop, '--yes'], looks: few},
	rollback: {world: 'upgraded', args: ['rollback', ...shop, '--yes'], looks: few},
	'another key': {world: 'installed', args: ['rotate-key', ...shop, '--yes'], looks: few},
	'several accounts, planned': {world: 'accounts', args: [...accounts, '--cluster', 'all', '--dry-run'], looks: few},
	'several accounts, and what runs where': {world: 'accounts', args: ['status', ...accounts], looks: few},
	'a fleet, planned': {world: 'accounts', args: ['fleet', 'plan', ...fleet], looks: few},
	'a fleet in many Regions': {
		world: 'accounts',
		before: ['fleet', 'apply', ...inMany, '--yes'],
		args: ['fleet', 'status'],
		looks: few,
	},
	'in Korean, a fleet in many Regions': {
		world: 'accounts',
		args: ['fleet', 'plan', ...inMany, '--lang', 'ko'],
		looks: few,
	},
	'in Japanese, uninstall': {world: 'shared', args: ['uninstall', ...shop, '--yes', '--lang', 'ja'], looks: few},
	'in Korean, install': {world: 'shop', args: [...shop, '--yes', '--lang', 'ko'], looks: few},
	'in Korean, what runs where': {world: 'drifted', args: ['status', '--lang', 'ko'], looks: few},
	'in Japanese, install': {world: 'shop', args: [...shop, '--yes', '--lang', 'ja'], looks: few},
	'in Japanese, what runs where': {world: 'drifted', args: ['status', '--lang', 'ja'], looks: few},
};
