import {planLetters, type LineWords, type PlanLetter} from '../../line-words.ts';
import {plural} from '../forms/plural.ts';
import {clusterState} from './cluster-state.ts';
import {askTogether} from './ask-together.ts';
import {source} from './source.ts';

/** Short words of the line fronts. */
export const lines: LineWords = {
	joints: {parts: ', ', phrases: '; ', sentences: ' ', stop: '.'},
	source,
	back: '← Back',
	leave: 'Leave',
	howTo: 'Type < to go back and q to leave. Nothing changes before you approve a plan.',
	pickOne: (count, hasMarked) =>
		`Type a number from 1 to ${count}${hasMarked ? ', or nothing for the selected one' : ''}:`,
	pickMany: isTold =>
		'Type numbers to add or take away (such as 1,3-5), all, none, ' +
		`${isTold ? '?2 for what the second adds, ' : ''}or nothing for the selected ones:`,
	all: 'all',
	none: 'none',
	narrow: (count, hasTags) =>
		`The list has ${count} rows. Type a part of a name${hasTags ? ', prod-* or tag:team=web' : ''} ` +
		'to shorten it, or nothing to see all:',
	typeSecret: "(isn't shown):",
	typeWord: word => `Type ${word} to go on:`,
	typeWordOrFix: (word, count) => `Type ${word} to go on, or ${numbers(count)} to change that first:`,
	typeFix: count => `Type ${numbers(count)} to change that, or q to leave:`,
	typeTurn: 'Type < to go back or q to leave:',
	typeLetter(letters, changes) {
		const words = letterWords(changes);
		return `Or type ${letters.map(letter => `${planLetters[letter]} ${words[letter]}`).join(', ')}.`;
	},
	noneToShow: 'There are none.',
	requestOf: (index, count) => `Request ${index} of ${count}`,
	repair: command => `Sign in again here (r): ${command}`,
	repairLetter: 'r',
	notRepaired: (program, exitCode) =>
		exitCode === 127
			? `${program} can't be started here.`
			: `Not signed in: ${program} ended with exit code ${exitCode}.`,
	typeWiring(changes, canWrite) {
		const {requests} = letterWords(changes);
		const files = canWrite ? `, ${planLetters.files} to write it all into files` : '';
		return `Type ${planLetters.requests} ${requests}${files}, or press Enter to go on:`;
	},
	typeGuide: 'Type m for all that applications need, or press Enter to end:',
	guideLetter: 'm',
	// Typed out, because a lone y is typed by habit.
	yes: 'yes',
	no: 'no',
	oneTip: '↑↓ move · enter take',
	manyTip: isTold => `↑↓ move · space select · enter continue${isTold ? ' · ? what it adds' : ''} · < back · q leave`,
	searchTip: 'type to search · ↑↓ move · enter take · < or q and enter: back or leave',
	chosen: 'selected',
	together: 'All that is selected:',
	askTogether,
	closed: "can't be selected",
	risk: 'look closely',
	each: count => (count === 2 ? 'both of them:' : `each of these ${count}:`),
	cannot: why => `can't be selected: ${why}`,
	noSuchNumber: text => (text === '' ? 'Nothing is selected.' : `The list has no ${text}.`),
	emptyField: 'Type - to empty it.',
	usualField: value => `Type = for the default, ${value}.`,
	typeOpen: 'Type o to open that page.',
	openLetter: 'o',
	typeLook: 'Press Enter to look again, or type q to leave:',
	lookedSame: 'Looked again: nothing is other than above.',
	demo: (world, speed) =>
		`Demo on a simulated AWS, world ${world}. Nothing real is touched. ` +
		`Its clock runs ${speed} times as fast as yours.`,
	dryRun: 'This is a dry run: nothing can be changed.',
	withdrawn: answer => `Took back: ${answer}`,
	answers: count => `${plural(count, 'answer')} from AWS`,
	clusterState,
	heartbeat: (what, duration) => `${what}, ${duration} so far`,
	problem: 'Problem',
	checks: 'Checks',
	journal: path => `The journal of this run: ${path}`,
	page: page => `The page of this run: ${page}`,
};

function letterWords(changes: number): Readonly<Record<PlanLetter, string>> {
	return {
		requests: changes > 1 ? 'for the requests to AWS (j 2 for the second alone)' : 'for the request to AWS',
		whole: 'for the whole plan to read or to copy',
		checks: 'for every check',
		answers: 'for your answers',
		clusters: 'for the clusters',
		files: 'to write it all into files',
		code: 'to save it as code instead',
		policies: 'to write the missing policies into files',
	};
}

function numbers(count: number): string {
	return count === 1 ? '1' : count === 2 ? '1 or 2' : `a number from 1 to ${count}`;
}
