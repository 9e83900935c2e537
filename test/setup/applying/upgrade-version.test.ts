import {deepEqual, equal} from 'node:assert/strict';
import test from 'node:test';
import type {Target} from '../../../source/domain/plan/plan.ts';
import type {Question} from '../../../source/domain/questions/question.ts';
import {en} from '../../../source/text/en.ts';
import {plain} from '../../../source/text/letters/plain.ts';
import {runSetup, type Move, type Run} from '../../support/run-setup.ts';
import {simulated} from '../../support/simulated.ts';

const clusters = ['--cluster', 'shop-prod', '--cluster', 'search'];
const approved: readonly Move[] = [{entry: 'yes'}];

async function upgraded(answers: Run['answers'], t: test.TestContext, args: readonly string[] = clusters) {
	const simulator = await simulated('outdated', t);
	const ran = await runSetup(simulator, {
		args: ['upgrade', ...args],
		key: '',
		looks: 'few',
		...(answers && {answers: {...answers, approval: approved}}),
	});
	const planned = ran.events.findLast(({type}) => type === 'planned');
	const targets = planned?.type === 'planned' ? planned.plan.targets : [];
	const images = targets.map(target => imageIn(target.definition));
	const again = planned?.type === 'planned' ? planned.again.answers['agent-version'] : undefined;
	return {...ran, images, again, release: ran.questions.find(({id}) => id === 'release')};
}

function imageIn({containerDefinitions}: Target['definition']): string {
	const [first] = containerDefinitions;
	return typeof first?.image === 'string' ? first.image.replace(/^.*:/v, '') : '';
}

/** The rows of a list, with what is said of each when it is marked. */
function rows({input}: Question) {
	return input.kind === 'one'
		? input.options.map(({subject}) => {
				const {label, aside, detail} = en.option(subject);
				return [label, ...aside, ...detail.map(line => plain(line))].join(' | ');
			})
		: [];
}

const hostname = 'Since 7.64 hosts may change their name in Datadog.';

test('what is known is offered, the newest first, with what it brings to the Agents that are there', async t => {
	const {release} = await upgraded({}, t);
	deepEqual(release && [release.about, release.fallback, rows(release)], [
		['7.62.1', '7'],
		'usual',
		[
			'The newest known | 7.85.4 | 7.85.4, of 2026-11-10. An Agent that follows a tag such as 7 goes on ' +
				`following it, deployed again. | ${hostname}`,
			'7 | follows releases | Whatever is the newest when it is deployed; ECS keeps that until the next ' +
				`deployment. | ${hostname}`,
			`7.84.0 | ${hostname}`,
			`7.82.1 | ${hostname}`,
			`7.82.0 | known to be bad | 7.82.0 can crash the kernel of GPU instances; 7.82.1 mends it. | ${hostname}`,
			`7.64.0 | ${hostname}`,
			'Another one | Any tag of the image; an older one takes --allow-downgrade.',
		],
	]);
});

const cases: Readonly<Record<string, readonly [answers: Run['answers'], images: readonly string[], again?: string]>> = {
	'the newest': [{release: [{entry: 'usual'}]}, ['7.85.4', '7']],
	'the tag that moves': [{release: [{entry: '7'}]}, ['7', '7'], '7'],
	'a version': [{release: [{entry: '7.84.0'}]}, ['7.84.0'], '7.84.0'],
	'one that is not in the list': [
		{release: [{entry: 'other'}], releaseTag: [{entry: '7.86.1-jmx'}]},
		['7.86.1-jmx'],
		'7.86.1-jmx',
	],
};

for (const [what, [answers, images, again]] of Object.entries(cases)) {
	test(`${what} is what is planned, and what the same run is started with`, async t => {
		const args = images.length === 1 ? ['--cluster', 'shop-prod'] : clusters;
		const ran = await upgraded(answers, t, args);
		deepEqual([ran.images, ran.again, ran.exitCode === 2], [images, again, false]);
	});
}

test('an older one is refused at once, and taken where that was allowed', async t => {
	const older = {release: [{entry: 'other'}], releaseTag: [{entry: '7.60.0'}]} as const;
	const question = async (args: readonly string[]) => {
		const {questions} = await upgraded({release: [{entry: 'other'}]}, t, [...clusters, ...args]);
		const {input} = questions.find(({id}) => id === 'releaseTag') ?? {};
		const checked = input?.kind === 'text' ? input.of('7.60.0') : undefined;
		return checked?.kind === 'refused' ? checked.problem.code : checked?.kind;
	};

	deepEqual([await question([]), await question(['--allow-downgrade'])], ['downgrade', 'ok']);
	deepEqual((await upgraded(older, t, [...clusters, '--allow-downgrade'])).images, ['7.60.0', '7.60.0']);
});

test('what is no tag is refused', async t => {
	const {questions} = await upgraded({release: [{entry: 'other'}]}, t);
	const {input} = questions.find(({id}) => id === 'releaseTag') ?? {};
	equal(input?.kind === 'text' && input.of('7 85').kind, 'refused');
});

for (const [what, args] of [
	['a version was given', ['--agent-version', '7.84.0', '--dry-run']],
	['the plan is approved beforehand', ['--yes', '--dry-run']],
] as const) {
	test(`nobody is asked where ${what}`, async t => {
		equal((await upgraded(undefined, t, [...clusters, ...args])).release, undefined);
	});
}

test('the end tells from which version to which, and nothing that applications have already', async t => {
	const ran = await upgraded(undefined, t, [...clusters, '--yes']);
	const last = ran.events.at(-1);
	deepEqual(
		en
			.outcome(ran.outcome)
			.map(line => plain(line))
			.toSorted(),
		[
			'search: the Datadog Agent is updated on 4 of 4 instances',
			'shop-prod: the Datadog Agent is updated, from 7.62.1 to 7.85.4, on 12 of 12 instances',
		],
	);
	deepEqual(last?.type === 'finished' && [last.receipt?.applications, last.receipt?.next], [[], undefined]);
});

test('a failed upgrade names both versions, and the one that runs again', async t => {
	const args = ['--cluster', 'shop-prod', '--yes', '--agent-version', '7.999.0'];
	const ran = await upgraded(undefined, t, args);
	const event = ran.events.find(({type}) => type === 'problem');
	const told = event?.type === 'problem' ? en.problem(event.problem, event) : undefined;
	deepEqual(
		[
			told && plain(told.title),
			told && plain(told.body.at(-1) ?? []),
			...en.outcome(ran.outcome).map(line => plain(line)),
		],
		[
			"12 of 12 instances of shop-prod can't run Agent 7.999.0",
			'It was rolled back: Agent 7.62.1 runs again.',
			'The rollout failed and was rolled back: what ran before runs again.',
			'shop-prod: rolled back to what ran before, 7.62.1',
		],
	);
});

test('what was given of settings is taken as it is: an upgrade asks for no others', async t => {
	const {questions} = await upgraded({}, t, [
		'--cluster',
		'shop-prod',
		'--agent-version',
		'7.84.0',
		'--memory',
		'1024',
	]);
	deepEqual(
		questions.map(({id}) => id),
		['approval', 'applicationKey'],
	);
});
