/**
Mutation tests: changes the code of the core in one place at a time and shows each change that no test of the domain
notices. `npm run mutate -- plan iam` looks at these rooms only.
*/
import {availableParallelism} from 'node:os';
import {argv} from 'node:process';
import type {MutantResult} from '@stryker-mutator/api/core';
import Stryker from '@stryker-mutator/core';

const core = ['hosts', 'agent', 'found', 'iam', 'plan', 'questions', 'rollout'];
const asked = argv.slice(2);
const rooms = asked.length > 0 ? asked : core;

const mutants = await new Stryker({
	mutate: rooms.map(room => `source/domain/${room}/**/*.ts`),
	plugins: [import.meta.resolve('./mutate/runner.ts')],
	testRunner: 'in-process',
	coverageAnalysis: 'perTest',
	// Constants: a tenth of the mutants, of which each would load all tests anew and take two thirds of the time.
	ignoreStatic: true,
	concurrency: availableParallelism(),
	// An emptied text, list or object is noticed by the type check or by any test of a whole value.
	mutator: {excludedMutations: ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration']},
	reporters: ['clear-text', 'progress'],
	clearTextReporter: {reportTests: false, reportScoreTable: false, logTests: false},
	allowConsoleColors: false,
}).runMutationTest();

console.log('room       killed  timed out  survived  not run  score');
for (const room of rooms) {
	console.log(
		row(
			room,
			mutants.filter(({fileName}) => fileName.includes(`/source/domain/${room}/`)),
		),
	);
}

function row(room: string, found: readonly MutantResult[]): string {
	const count = (status: MutantResult['status']) => found.filter(mutant => mutant.status === status).length;
	const [killed, timedOut, survived, notRun] = [
		count('Killed'),
		count('Timeout'),
		count('Survived'),
		count('NoCoverage'),
	];
	const score = (100 * (killed + timedOut)) / (killed + timedOut + survived + notRun);
	return [
		room.padEnd(9),
		String(killed).padStart(8),
		String(timedOut).padStart(11),
		String(survived).padStart(10),
		String(notRun).padStart(9),
		`${score.toFixed(1)} %`.padStart(9),
	].join('');
}
