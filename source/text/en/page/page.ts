import {shortName, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {PageWords} from '../../page/page-words.ts';
import {plural} from '../forms/plural.ts';
import {estatePage} from './estate-page.ts';
import {fleetPage} from './fleet-page.ts';

/** What only a page says. */
export const page: PageWords = {
	skip: 'Skip to the content',
	contents: 'Contents',
	madeBy: program => `Made by ${program}`,
	title: (command, of) => `dd-ecs-setup ${command}${inAccount(of)}`,
	labels: {
		account: 'Account',
		regions: 'Regions',
		identity: 'Signed in as',
		when: 'When',
		command: 'Command',
		demo: 'Demo',
	},
	underWay:
		'The plan was approved and its changes are being made. This page is written again when the run is over; ' +
		'if it still says this then, the run was cut off, and its journal says how far it came.',
	headings: {
		summary: 'Summary',
		accounts: 'Accounts',
		ended: 'How it ended',
		problems: 'Problems',
		coverage: 'Coverage',
		made: 'What was changed',
		next: 'What comes next',
		timeline: 'Timeline',
		clusters: 'Clusters',
		instances: 'Instances',
		changes: 'Changes',
		checks: 'Checks',
		permissions: 'Permissions it needs',
		commands: 'Commands',
	},
	instanceHeads: ['Instance', 'Address', 'Forecast', 'At the end'],
	instancesOf: (cluster, service) => `${service} on ${cluster}`,
	fits: 'will run here',
	marks: {'+': 'added', '-': 'removed', '~': 'changed'},
	actions: {add: 'to add', change: 'to change', remove: 'to remove'},
	request: name => `Request as JSON: ${name}`,
	requests: count => `${count} requests as JSON`,
	passed: count => `${plural(count, 'check')} passed`,
	permissionHeads: ['Action', 'Resource', 'Why'],
	reading: count => `${plural(count, 'action')} that only read, before anything is planned`,
	madeHeads: ['Change', 'ARN', 'Took'],
	timelineHeads: ['Time (UTC)', 'Elapsed', 'What happened'],
	carryOut: command => ({text: ['To carry it out:'], command}),
	sameAgain: command => ({text: ['To run the same again:'], command}),
	copied: 'Command',
	estate: estatePage,
	fleet: fleetPage,
};

function inAccount(of: AccountName | undefined): string {
	return of === undefined ? '' : ` in ${shortName(of)}`;
}
