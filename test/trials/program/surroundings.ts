import {readdirSync} from 'node:fs';
import {startReal} from './real-terminal.ts';

/** What surrounds a run in a demo: it is asked to end at its first question, or runs to its end unattended. */
export type SurroundingRow = {
	/** `exec "$@"` with what comes before and behind it. */
	readonly before?: string;
	readonly behind?: string;
	/** What it says somewhere; the text of the first question otherwise. */
	readonly says?: RegExp;
	readonly exitCode: number;
	/** With no journal of a name. */
	readonly isUnnamed?: true;
	readonly isCheap?: true;
};

const asked = {exitCode: 130} as const;
const unattended = {behind: '</dev/null >out 2>err', exitCode: 0, says: /dry run/v} as const;

const env = (values: string): SurroundingRow => ({before: `export ${values};`, ...asked});
const alone = (before: string, more: Partial<SurroundingRow> = {}): SurroundingRow => ({
	before,
	...unattended,
	...more,
});

/** Its own journal can't be begun there: the run goes on, and names none. */
const journalless = {isUnnamed: true, says: /^(?!.*The journal of this run)/sv} as const;

export const surroundingRows: Readonly<Record<string, SurroundingRow>> = {
	'no kind of terminal': {before: 'unset TERM;', ...asked},
	'an empty kind of terminal': env('TERM='),
	'a kind of terminal that nobody knows': env('TERM=nonsense'),
	'a dumb terminal': env('TERM=dumb'),
	'no columns': env('COLUMNS=0 LINES=0'),
	'fewer columns than none': env('COLUMNS=-5 LINES=-5'),
	'columns that are no number': env('COLUMNS=abc LINES=abc'),
	'more columns than any window has': env('COLUMNS=100000 LINES=100000'),
	'a window without a size': {before: 'stty cols 0 rows 0;', ...asked},
	'a window of one cell': {before: 'stty cols 1 rows 1;', ...asked, says: /(?:A\n*P\n*I)/v},
	'no language': {before: 'unset LANG LC_ALL LC_CTYPE;', ...asked},
	'the language C': env('LC_ALL=C'),
	'a language that nobody knows': env('LC_ALL=nonsense'),
	'a language with other bytes': env('LC_ALL=ko_KR.EUC-KR'),
	'a time zone that nobody knows': env('TZ=Nowhere/Nothing'),
	'no colour, but empty': env('NO_COLOR='),
	'no colour': env('NO_COLOR=1'),
	'a colour that is forced by another word': env('FORCE_COLOR=banana'),
	'colour that is forced and refused': {...env('FORCE_COLOR=3 NO_COLOR=1'), isCheap: true},
	'a limit for the memory': env('NODE_OPTIONS=--max-old-space-size=512'),
	'an environment of another name': env('NODE_ENV=nonsense DEV=true'),
	'certificates of Node that are not there': env('NODE_EXTRA_CA_CERTS=/proc/nowhere'),
	'a cache of Node that can not be': env('NODE_COMPILE_CACHE=/dev/null/x'),
	'a folder that was deleted': {before: 'mkdir gone; cd gone; rmdir ../gone;', ...asked, isCheap: true},
	'the same unattended': alone('mkdir gone; cd gone; rmdir ../gone;', {behind: '</dev/null >../out 2>../err'}),
	'a folder for what is temporary that is not there': alone('export TMPDIR=/dev/null;'),
	'a folder for what is temporary that can not be': alone('export TMPDIR=/proc/nowhere;', {isCheap: true}),
	'the folder of processes for what is temporary': alone('export TMPDIR=/proc;'),
	'a folder for what is temporary that depends on where it starts': alone('export TMPDIR=temporary;'),
	'a home of the demo that can not be': alone('export TMPDIR=/proc/nowhere; set -- "$@" --demo profiles;', {
		exitCode: 2,
		says: /TMPDIR names/v,
	}),
	CI: alone('export CI=1;'),
	'no home': alone('unset HOME;'),
	'a home that is a file': alone('export HOME=/dev/null;', journalless),
	'a home that is not there and can not be': alone('export HOME=/proc/nowhere;', journalless),
	'a state folder that is a file': alone('export XDG_STATE_HOME=/dev/null;', journalless),
	'a state folder that can not be': alone('export XDG_STATE_HOME=/proc/nowhere;', {...journalless, isCheap: true}),
	'no input': {...unattended, behind: '<&- >out 2>err'},
	'no output': {...unattended, behind: '>&- 2>err', says: /^$/v},
	'neither input nor outputs': {...unattended, behind: '<&- >&- 2>&-', says: /^$/v},
	'a folder for input': {...unattended, behind: '</tmp >out 2>err'},
};

const args = '--demo --dry-run --yes --cluster shop-prod --features default --site datadoghq.com --env prod'.split(' ');

/** How such a run ends, and whether it is as a run has to. */
export async function surroundedBy({before = '', behind = '', says = /API key/v, exitCode, isUnnamed}: SurroundingRow) {
	const terminal = startReal({line: `${before} exec "$@" ${behind}`, args, hasJournal: isUnnamed !== true});
	try {
		if (exitCode === asked.exitCode) {
			await terminal.until(says);
			terminal.signal('SIGTERM');
		}

		const left = await terminal.ended();
		const said = `${terminal.scrollback()}${terminal.file('out')}${terminal.file('err')}`.trim();
		return {
			exitCode: left.exitCode,
			isLeft: left.isCooked && left.isCursorShown,
			// A question is gone once it is left.
			isSaid: exitCode === asked.exitCode || says.test(said),
			strays: readdirSync(terminal.folder, {withFileTypes: true}).filter(one => one.isDirectory()).length,
			odd: /has a bug|^ +at .*:\d+|\(node:\d+\)|TypeError/mv.exec(said)?.[0] ?? '',
			last: isUnnamed ? 'finished' : terminal.journal().at(-1)?.type,
		};
	} finally {
		terminal.close();
	}
}
