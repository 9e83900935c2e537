import type {LineWords} from '../line-words.ts';
import {source} from './source.ts';

/** Short words of the line fronts. */
export const lines: LineWords = {
	source,
	back: '← Back',
	leave: 'Leave',
	howTo: 'Type < to go back, q to leave. Nothing changes before you approve a plan.',
	pickOne: count => `Type a number from 1 to ${count}, or nothing for the marked one:`,
	pickMany: 'Type the numbers to select, separated by commas, or nothing to keep the marked ones:',
	typeText: 'Type it:',
	typeSecret: 'Paste it; it isn\'t shown:',
	typeYes: 'Type yes to go on:',
	typeWord: word => `Type ${word} to go on:`,
	chosen: 'selected',
	cannot: why => `can't be selected: ${why}`,
	noSuchNumber: text => `There's no ${text} in the list.`,
	changeSettings: 'Change a setting',
	keepSetting: 'Type the new value, or nothing to keep it:',
	useSettings: 'Use these settings',
	demo: world => `Demo on a simulated AWS, world ${world}. Nothing real is touched.`,
	dryRun: 'This is a dry run: nothing can be changed.',
	withdrawn: answer => `Took back: ${answer}`,
	heartbeat: (what, duration) => `${what}, ${duration} so far`,
	problem: 'Problem',
	checks: 'Checks',
	journal: path => `The journal of this run: ${path}`,
};
