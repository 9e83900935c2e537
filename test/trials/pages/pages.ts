import type {Language} from '../../../source/domain/choices/language.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {fleetRun} from '../../support/fixtures/fleet-events.ts';
import {largeFleet} from '../../support/fixtures/fleets.ts';
import {type Mode, modes} from './modes.ts';

/** A page, and how it is looked at. */
export type PageRow = (ProgramRow | ToldRow) & {readonly looks: Readonly<Record<string, Mode>>};

/** Of the built program on a world; that of `hostile` has names that are markup. */
export type ProgramRow = {
	readonly world: string;
	/** What is run before, on the same account. */
	readonly before?: readonly string[];
	readonly args: readonly string[];
};

/** Of what no world is large enough for. */
export type ToldRow = {readonly events: readonly SetupEvent[]; readonly language: Language};

const {light, dark, phone, print} = modes;
const few = {light, dark, phone, print};
const shop = ['--cluster', 'shop-prod'];
const fleet = ['--organizational-unit', 'Workloads', '--assume-role', 'DatadogSetup', '--region', 'us-east-1'];
/** More than a grid has room for in words. */
const inManyRegions = {
	events: [
		{type: 'started', command: 'fleet status', version: '1.2.3', checks: 'notable'},
		{type: 'fleet', fleet: largeFleet(60), again: fleetRun},
		{type: 'finished', outcome: {kind: 'fleet-seen', isWell: false, isCheck: false, clusters: []}, seconds: 3},
	],
} as const satisfies Pick<ToldRow, 'events'>;
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
	'a fleet in many Regions': {...inManyRegions, language: 'en', looks: few},
	'in Korean, a fleet in many Regions': {...inManyRegions, language: 'ko', looks: few},
	'in Japanese, uninstall': {world: 'shared', args: ['uninstall', ...shop, '--yes', '--lang', 'ja'], looks: few},
	'in Korean, install': {world: 'shop', args: [...shop, '--yes', '--lang', 'ko'], looks: few},
	'in Korean, what runs where': {world: 'drifted', args: ['status', '--lang', 'ko'], looks: few},
	'in Japanese, install': {world: 'shop', args: [...shop, '--yes', '--lang', 'ja'], looks: few},
	'in Japanese, what runs where': {world: 'drifted', args: ['status', '--lang', 'ja'], looks: few},
};
