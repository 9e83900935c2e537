import {deepEqual, equal, ok} from 'node:assert/strict';
import {test} from 'node:test';
import {exporting} from '../../../../source/commands/export.ts';
import {next} from '../../../../source/commands/next.ts';
import {rollback} from '../../../../source/commands/rollback.ts';
import {upgrade} from '../../../../source/commands/upgrade.ts';
import type {Invocation} from '../../../../source/domain/choices/invocation.ts';
import type {Change} from '../../../../source/domain/plan/change.ts';
import type {Problem, ProblemCode} from '../../../../source/domain/choices/problem/problem.ts';
import {hung} from '../../../../source/front/lines/hung.ts';
import {tellProblem} from '../../../../source/front/lines/tell/tell-problem.ts';
import {pen} from '../../../../source/front/lines/pen.ts';
import {en} from '../../../../source/text/en.ts';
import type {Met} from '../../../../source/text/message-of.ts';
import {plain} from '../../../../source/text/letters/plain.ts';
import {golden} from '../../../support/golden.ts';
import {installChanges} from '../../../support/fixtures/plan.ts';
import {causes, failing} from '../../samples/rollouts.ts';
import {problems} from '../../samples/problems.ts';
import {sampleRun} from '../../../domain/sample.ts';

const all: readonly Problem[] = Object.values(problems).flat();
const bare = pen({hasColour: false, isAscii: false});

/** The run that meets it: most problems are those of an install. */
function metIn({code}: Problem): Invocation {
	const others: Readonly<Partial<Record<ProblemCode, Invocation['command']>>> = {
		downgrade: upgrade,
		'unknown-service': next,
		'service-not-possible': next,
		'nothing-to-export': exporting,
		'nothing-before': rollback,
	};
	return {...sampleRun, command: others[code] ?? sampleRun.command};
}

/** As a log has it. */
function asLines(problem: Problem, run: Met): readonly string[] {
	return tellProblem(problem, run, {words: en, pen: bare}).flatMap(line => hung(line, undefined));
}

test('every problem has an explanation that a person can read in one catalogue', () => {
	const told = all.map(problem => {
		const run = {done: done(problem), again: metIn(problem)};
		return `## ${problem.code}\n${asLines(problem, run).join('\n')}\n`;
	});
	const text = told.join('\n');
	equal(text, golden('text/problems.txt', text));
});

test('a reply without what AWS always names says what that is, and not that it begins so', () => {
	const lines = (lacks: 'account' | 'regions') =>
		en
			.problem(
				{code: 'not-aws', host: 'sts.us-east-1', trace: {}, lacks, detail: ''},
				{done: [], again: sampleRun},
			)
			.body.map(line => plain(line));
	deepEqual(
		[lines('account'), lines('regions')],
		[
			['Its answer has no account, which AWS never leaves out.'],
			['Its answer has no regions, which AWS never leaves out.'],
		],
	);
});

test('what a parser says of an answer is not how the answer begins', () => {
	const bodies = ['<html><title>', 'Parse Error: Expected HTTP/'].map(detail =>
		en
			.problem({code: 'not-aws', host: 'sts.us-east-1', trace: {}, detail}, {done: [], again: sampleRun})
			.body.map(line => plain(line)),
	);
	deepEqual(bodies, [['It begins: <html><title>'], ['Reading it ends with: Parse Error: Expected HTTP/']]);
});

test('of a denial that says what is told already only the reason is repeated', () => {
	const principal = 'arn:aws:sts::123456789012:assumed-role/reader/jo';
	const resource = 'arn:aws:ecs:us-east-1:123456789012:service/shop-prod/datadog-agent';
	const said = (detail: string) => {
		const problem = {
			code: 'access-denied',
			action: 'ecs:CreateService',
			policy: 'session',
			explicit: false,
		} as const;
		const {body} = en.problem({...problem, resource, principal, trace: {}, detail}, {done: [], again: sampleRun});
		return body.map(line => plain(line)).at(-1);
	};

	const start = `User: ${principal} is not authorized to perform: ecs:CreateService on resource:`;
	deepEqual(
		[
			said(`${start} ${resource} because no session policy allows the ecs:CreateService action`),
			said(`${start} * because no session policy allows the ecs:CreateService action`),
		],
		[
			'AWS says: no session policy allows the ecs:CreateService action',
			`AWS says: ${start} * because no session policy allows the ecs:CreateService action`,
		],
	);
});

test('every problem says what to do', () => {
	for (const problem of all) {
		ok(en.problem(problem, {done: [], again: metIn(problem)}).steps.length > 0, problem.code);
	}
});

test('every cause of a failed rollout has a phrase and something that helps', () => {
	const told = causes.map(cause =>
		[
			`## ${cause.kind}: ${en.cause(cause)}`,
			...asLines(
				{code: 'rollout-failed', rollout: {...failing, instances: [], causes: [cause]}, rolledBack: 'no'},
				{done: [], again: sampleRun},
			).slice(1),
			'',
		].join('\n'),
	);
	const text = told.join('\n');
	equal(text, golden('text/causes.txt', text));
});

/** Changes that may be done before a problem: only these happen after an approval. */
function done({code}: Problem): readonly Change[] {
	return ['change-failed', 'rollout-failed', 'rollout-timeout', 'stopped'].includes(code) ? installChanges : [];
}
