import type {ScreenWords} from '../../screen-words.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

/** The words of the interactive screens. */
export const screen: ScreenWords = {
	of: (index, total) => `${index} of ${total}`,
	keys: {
		select: 'select',
		toggle: 'toggle',
		continue: 'continue',
		back: 'back',
		filter: 'filter',
		keys: 'all keys',
		move: 'move',
		change: 'change',
		scroll: 'scroll',
		apply: 'apply',
		leave: 'leave',
		refresh: 'look again',
		json: 'request as JSON',
		open: 'open in pager',
		'open-link': 'open that page',
		write: 'write files',
		'write-policies': 'write policies',
		checks: 'checks',
		answers: 'answers',
		clusters: 'clusters',
		fix: 'fix',
		close: 'close',
		clear: 'clear',
		'select-shown': 'select all shown',
		// The rollout itself goes on without this tool.
		'stop-watching': 'stop watching',
		stop: 'stop',
		'stop-now': 'stop at once',
		edit: 'edit',
		'next-value': 'next value',
		reset: 'default',
		use: 'use',
		'run-command': 'run it here',
		confirm: 'confirm',
		guide: 'all that applications need',
		type: 'type',
		page: 'page',
		'first-or-last': 'first or last',
	},
	keyNames: {
		space: 'space',
		enter: 'enter',
		escape: 'esc',
		pageUp: 'PgUp',
		pageDown: 'PgDn',
		home: 'Home',
		end: 'End',
		controlC: 'ctrl+c',
		type: 'type',
	},
	headings: {estate: 'What runs where', reading: 'Read', applying: 'Apply', watching: 'Roll out', keys: 'Keys'},
	nothingMatches: text => `Nothing matches "${text}".`,
	shownChosen: (shown, chosen) => `${number(chosen)} of ${number(shown)} shown selected`,
	cellCounts: ({done, underWay, failed, of}) =>
		[
			`${number(done)} of ${number(of)} clusters done`,
			...(underWay === 0 ? [] : [`${number(underWay)} under way`]),
			...(failed === 0 ? [] : [`${number(failed)} failed`]),
		].join(', '),
	cellStates: {
		failed: 'failed',
		'rolling-out': 'rolling out',
		changing: 'changing',
		waiting: 'waiting',
		done: 'done',
	},
	clusters: count => plural(count, 'cluster'),
	more: count => `${number(count)} more`,
	range: (first, last, total) => `${number(first)} to ${number(last)} of ${number(total)}`,
	lookedInto: (clusters, of) => `${number(clusters)} of ${number(of)} clusters`,
	characters: count => plural(count, 'character'),
	useTheseSettings: 'Use these settings',
	orChangeOne: 'or change one',
	changedSettings: count => `${count} not by default`,
	byDefault: value => `default ${value}`,
	aboutSettings: "What's changed here stands in the plan that comes next. Nothing has to be.",
	ofSetting: {flag: 'Flag', usual: 'Default', values: 'One of'},
	nothingChangedYet: 'Nothing changed yet.',
	notApplied: "A check failed, so it can't be applied.",
	verdicts: {pass: '', warn: 'Warning', fail: 'Failed'},
	preview: family => `task definition ${family}`,
	adds: label => `for ${label}`,
	wouldAdd: label => `would be added for ${label}`,
	addsNothing: label => `nothing is added for ${label}`,
	runsOn: (instances, of) => `runs on ${instances} of ${plural(of, 'instance')}`,
	typeToConfirm: word => `Type ${word} to confirm.`,
	wroteFiles: files => `Wrote ${files.join(', ')}`,
	wrotePolicies: files => `Wrote ${listed(files)} into the working folder`,
	doneSoFar: 'Done so far',
	whatToDo: 'What to do',
	// What the key has done and would do next, so that nobody has to press it to find out.
	journal: file => ({title: 'Journal', lines: [[part.command(shellQuote([file]))]]}),
	stopping: 'Stopping after this change. Ctrl+C again stops at once.',
};

function number(count: number): string {
	const digits = String(count);
	return digits.length <= 3 ? digits : `${number(Math.floor(count / 1000))},${digits.slice(-3)}`;
}
