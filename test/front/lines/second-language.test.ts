import {deepEqual} from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {lines, type LinesOptions} from '../../../source/front/lines/lines.ts';
import {createInterrupt} from '../../../source/program/interrupt.ts';
import {en} from '../../../source/text/en.ts';
import {installPlan} from '../../support/fixtures/plan.ts';
import {scripted, signedIn} from '../../support/fixtures/processes.ts';
import {
	approvalQuestion,
	clustersQuestion,
	consentQuestion,
	featuresQuestion,
	keyQuestion,
	settingsQuestion,
	siteQuestion,
} from '../../support/fixtures/questions.ts';
import {failed, finished} from '../../support/fixtures/runs.ts';
import {openPrompts} from '../../support/open-prompts.ts';
import {pseudo} from '../../support/pseudo.ts';
import {untranslatedIn} from '../../support/untranslated.ts';
import {sampleRun} from '../../domain/sample.ts';

const left: SetupEvent = {type: 'finished', seconds: 1, outcome: {kind: 'left', clusters: []}};

const questions = [
	clustersQuestion(),
	siteQuestion(),
	keyQuestion(),
	featuresQuestion(),
	settingsQuestion(),
	consentQuestion('fleet'),
	approvalQuestion(),
];

const run: readonly SetupEvent[] = [
	...signedIn,
	{type: 'answered', question: 'site', value: 'datadoghq.com', source: 'default'},
	{type: 'verified', verdict: {kind: 'valid', site: 'datadoghq.com'}},
	...installPlan.checks.map((check): SetupEvent => ({type: 'checked', check, again: sampleRun})),
	{type: 'planned', plan: installPlan, dryRun: true, again: sampleRun},
];

for (const [name, ending] of [
	['finished', finished],
	['failed', failed],
] as const) {
	test(`a run that ${name} is told in the second language alone`, async () => {
		const events = [...run, ...ending];
		const {text, kept} = await told({before: events}, {});
		deepEqual(untranslatedIn(text, [events, kept]), []);
	});
}

for (const question of questions) {
	test(`readline asks for ${question.id} in the second language alone`, async () => {
		const {text, kept} = await told({before: [], questions: [question], after: [left]}, {asking: 'readline'});
		deepEqual(untranslatedIn(text, [question, kept]), []);
	});

	for (const [columns, rows] of [
		[80, 24],
		[120, 40],
	] as const) {
		test(`Inquirer asks for ${question.id} in the second language alone at ${columns}x${rows}`, async () => {
			const {words, kept} = pseudo(en);
			const prompts = await openPrompts([question], {columns, rows, words});
			const text = prompts.screen();
			await prompts.press('ctrl+c');
			await prompts.outcome;
			deepEqual(untranslatedIn(text, [question, kept]), []);
		});
	}
}

async function told(script: Parameters<typeof scripted>[0], options: Partial<LinesOptions>) {
	const {words, kept} = pseudo(en);
	const stdin = new PassThrough();
	let text = '';
	const front = lines({
		words,
		write(more) {
			text += more;
		},
		hasColour: false,
		isAscii: false,
		asking: 'nothing',
		stdin,
		stdout: new PassThrough(),
		now: () => 0,
		every: () => () => undefined,
		...options,
	});
	const running = front(scripted(script).start, createInterrupt());
	stdin.end('q\n');
	await running;
	return {text, kept};
}
