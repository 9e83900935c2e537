import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {
	afterStepLine,
	lastStep,
	noSteps,
	type ServiceStep,
	type StepPlace,
} from '../../../source/domain/ending/noted-steps.ts';
import type {JsonObject} from '../../../source/domain/kit/json.ts';

const revision = (number: number) => `arn:aws:ecs:us-east-1:123456789012:task-definition/agent:${number}`;
const started = {type: 'started', v: 1, command: 'upgrade'};
const identified = {type: 'identified', account: '123456789012'};
const place: StepPlace = {kind: 'service', region: 'us-east-1', cluster: 'shop-prod', name: 'datadog-agent'};

type Sent = {readonly id?: string; readonly kind?: string; readonly to?: string; readonly before?: string | undefined};

function sent({id = 'update', kind = 'update-service', to = revision(2), before = 'agent:1'}: Sent = {}): JsonObject {
	const field = kind.endsWith('daemon') ? 'daemonTaskDefinitionArn' : 'taskDefinition';
	return {
		type: 'change-started',
		id,
		kind,
		action: kind.startsWith('create') ? 'add' : 'change',
		region: 'us-east-1',
		cluster: 'shop-prod',
		subject: 'datadog-agent',
		request: {[field]: to},
		diff: [{path: field, ...(before !== '' && {before})}],
	};
}

const done = (id = 'update', arn?: string): JsonObject => ({
	type: 'change-done',
	id,
	result: arn === undefined ? {} : {arn},
});

function stepsOf(...lines: readonly JsonObject[]): readonly ServiceStep[] {
	let noted = noSteps;
	for (const line of lines) {
		noted = afterStepLine(noted, line);
	}

	return noted.steps;
}

/** From which revision to which, by number; a question mark where no answer came. */
function told(...lines: readonly JsonObject[]): readonly string[] {
	const number = (arn = '') => arn.split(':').at(-1) ?? '';
	return stepsOf(...lines).map(({from, to, isUnsure}) => `${number(from)}>${number(to)}${isUnsure ? '?' : ''}`);
}

const begun = [started, identified];

/** As a request in a journal names what another change makes. */
const toBeMade = ['$', '{register.arn}'].join('');

const cases: Readonly<Record<string, readonly [lines: readonly JsonObject[], expected: readonly string[]]>> = {
	'a change that was made': [[...begun, sent(), done()], ['1>2']],
	'one that was not answered': [[...begun, sent()], ['1>2?']],
	'one that was refused': [[...begun, sent(), {type: 'problem', change: 'update', mayBeDone: false}], []],
	'one that may have been made': [[...begun, sent(), {type: 'problem', change: 'update', mayBeDone: true}], ['1>2?']],
	'the revision that a change before it made': [
		[
			...begun,
			{type: 'change-started', id: 'register', kind: 'register-task-definition'},
			done('register', revision(7)),
			sent({to: toBeMade}),
			done(),
		],
		['1>7'],
	],
	'a revision that nothing made': [[...begun, sent({to: toBeMade}), done()], []],
	'a put-back': [
		[...begun, sent(), done(), sent({id: 'back', to: revision(1), before: ''}), done('back')],
		['1>2', '2>1'],
	],
	'what it put back, without what it took the place of': [[...begun, sent({to: revision(1), before: ''})], []],
	'a service that it made': [[...begun, sent({kind: 'create-service', before: ''}), done()], ['>2']],
	'a whole ARN on the left': [[...begun, sent({before: revision(5)}), done()], ['5>2']],
	'a daemon': [[...begun, sent({kind: 'update-daemon'}), done()], ['1>2']],
	'two runs in one file': [
		[...begun, sent(), done(), ...begun, sent({to: revision(3), before: 'agent:2'}), done()],
		['1>2', '2>3'],
	],
	'a restart, which sets no revision': [[...begun, {...sent(), request: {forceNewDeployment: true}}, done()], []],
	'a demo': [[{...started, demo: 'shop'}, identified, sent(), done()], []],
	'a version that writes otherwise': [[{...started, v: 2}, identified, sent(), done()], []],
	'no account': [[started, sent(), done()], []],
	'what is no revision': [[...begun, sent({to: 'agent:2; rm -rf /'}), done()], []],
	'what is none on the left': [[...begun, sent({before: 'agent'}), done()], []],
	'a change without its place': [[...begun, {...sent(), cluster: 5}], []],
};

for (const [what, [lines, expected]] of Object.entries(cases)) {
	test(`a journal of ${what}`, () => {
		deepEqual(told(...lines), expected);
	});
}

const newest = (...lines: readonly JsonObject[]) => stepsOf(...begun, ...lines).toReversed();
const upgrade = [sent(), done()];
const runs = revision(2);

test('the last step counts where AWS shows what it led to', () => {
	const steps = newest(...upgrade);
	deepEqual(
		[
			lastStep(place, {steps, runs}),
			lastStep(place, {steps, runs: revision(3)}),
			lastStep(place, {steps: [], runs}),
		],
		[{from: revision(1), to: runs}, undefined, undefined],
	);
});

test('what came before the last step says nothing, unless nobody knows whether that was made', () => {
	const next = sent({id: 'next', to: revision(3), before: 'agent:2'});
	deepEqual(
		[
			lastStep(place, {steps: newest(...upgrade, next, done('next')), runs}),
			lastStep(place, {steps: newest(...upgrade, next), runs}),
		],
		[undefined, {from: revision(1), to: runs}],
	);
});

test('a service that was made has nothing before it, whatever its namesake had', () => {
	const steps = newest(sent({to: revision(1), before: 'agent:9'}), done(), sent({kind: 'create-service'}), done());
	equal(lastStep(place, {steps, runs}), undefined);
});

for (const other of [{kind: 'daemon'}, {region: 'eu-west-1'}, {cluster: 'web'}, {name: 'agent'}] as const) {
	test(`a step of another ${Object.keys(other).join('')} says nothing`, () => {
		equal(lastStep({...place, ...other}, {steps: newest(...upgrade), runs}), undefined);
	});
}

test('what two accounts were given under the same id, one between the other, is told apart', () => {
	const of = (account: string, line: JsonObject): JsonObject => ({...line, account});
	const arn = (account: string, number: number) => `arn:aws:ecs:us-east-1:${account}:task-definition/agent:${number}`;
	const [one, other] = ['111122223333', '444455556666'] as const;
	const lines = [
		started,
		of(one, done('register', arn(one, 2))),
		of(other, done('register', arn(other, 7))),
		of(one, sent({to: toBeMade})),
		of(other, sent({to: toBeMade, before: 'agent:6'})),
		of(one, done()),
	];
	deepEqual(
		stepsOf(...lines).map(({account, from, to, isUnsure}) => [account, from, to, isUnsure]),
		[
			[one, arn(one, 1), arn(one, 2), false],
			[other, arn(other, 6), arn(other, 7), true],
		],
	);
});
