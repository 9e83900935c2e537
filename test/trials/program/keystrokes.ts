import {setTimeout as pause} from 'node:timers/promises';
import {startReal} from './real-terminal.ts';
import {fronts, type FrontName} from './endings.ts';

/** Keys at a question, in the pieces in which a terminal hands them over, and what they have to answer. */
export type KeystrokeRow = {
	readonly front: FrontName;
	readonly name: string;
	readonly args: readonly string[];
	/** The screen at which they are written. */
	readonly at: RegExp;
	readonly pieces: readonly string[];
	/** Between two pieces, in milliseconds. */
	readonly apart?: number;
	/** What the journal has for each question that they answer. */
	readonly answers: Readonly<Record<string, string>>;
	readonly isCheap?: true;
};

const down = '\u{1B}[B';
const key = 'a'.repeat(32);
const site = {args: ['--cluster', 'shop-prod'], at: /Which Datadog site/v};
const clusters = {args: [], at: /Where should the Agent run/v};
const keyField = {args: ['--cluster', 'shop-prod', '--site', 'datadoghq.com'], at: /How do you want to give/v};
const fourth = {site: 'datadoghq.eu'};
const shop = 'arn:aws:ecs:us-east-1:123456789012:cluster/shop-prod';
const edge = 'arn:aws:ecs:us-east-1:123456789012:cluster/edge';

export const keystrokeRows: readonly KeystrokeRow[] = [
	{front: 'tui', name: 'letters and Enter', ...site, pieces: ['jjj\r'], answers: fourth, isCheap: true},
	{front: 'tui', name: 'arrows and Enter', ...site, pieces: [`${down}${down}${down}\r`], answers: fourth},
	{front: 'tui', name: 'two letters and Enter', ...site, pieces: ['jj\r'], answers: {site: 'us5.datadoghq.com'}},
	{front: 'tui', name: 'four letters and Enter', ...site, pieces: ['jjjj\r'], answers: {site: 'ap1.datadoghq.com'}},
	{front: 'tui', name: 'letters, arrows and Enter', ...site, pieces: [`j${down}j\r`], answers: fourth},
	{front: 'tui', name: 'an arrow in two pieces', ...site, pieces: ['jj\u{1B}', '[B', '\r'], answers: fourth},
	{front: 'tui', name: 'an arrow cut later', ...site, pieces: ['jj\u{1B}[', 'B\r'], answers: fourth},
	{
		front: 'tui',
		name: 'a slow line',
		...site,
		pieces: ['j', '\u{1B}', '[', 'B', 'j', '\r'],
		apart: 60,
		answers: fourth,
	},
	{front: 'tui', name: 'down, space, Enter', ...clusters, pieces: [`${down} \r`], answers: {clusters: edge}},
	{
		front: 'tui',
		name: 'two questions in one piece',
		...clusters,
		pieces: [` ${down} \rjjj\r`],
		answers: {clusters: `${shop},${edge}`, ...fourth},
	},
	{front: 'tui', name: 'a typed key and Enter', ...keyField, pieces: ['j\r', `${key}\r`], answers: {key: '********'}},
	{
		front: 'tui',
		name: 'the way to the key, the key and Enter',
		...keyField,
		pieces: [`j\r${key}\r`],
		answers: {key: '********'},
	},
	{
		front: 'tui',
		name: 'a marked paste and Enter',
		...keyField,
		pieces: ['j\r', `\u{1B}[200~${key}\n\u{1B}[201~\r`],
		answers: {key: '********'},
		isCheap: true,
	},
	{
		front: 'tui',
		name: 'a marked paste in pieces',
		...keyField,
		pieces: ['j\r', '\u{1B}[20', `0~${key.slice(2)}`, `${key.slice(0, 2)}\u{1B}[2`, '01~\r'],
		answers: {key: '********'},
	},
	{front: 'inquirer', name: 'arrows and Enter', ...site, pieces: [`${down}${down}${down}\r`], answers: fourth},
	{
		front: 'inquirer',
		name: 'an arrow in two pieces',
		...site,
		pieces: [`${down}${down}\u{1B}`, '[B', '\r'],
		answers: fourth,
	},
	{
		front: 'inquirer',
		name: 'two questions in one piece',
		...clusters,
		pieces: [`${down} \r${down}${down}${down}\r`],
		answers: {clusters: shop, ...fourth},
	},
	{
		front: 'inquirer',
		name: 'a pasted key and Enter',
		...keyField,
		pieces: [`${down}\r`, `${key}\r`],
		// What comes before its prompt is there is dropped.
		apart: 1500,
		answers: {key: '********'},
	},
	{
		front: 'inquirer',
		name: 'the way to the key, the key and Enter',
		...keyField,
		pieces: [`${down}\r${key}\r`],
		answers: {key: '********'},
	},
	{front: 'readline', name: 'a number and Enter', ...site, pieces: ['4\r'], answers: fourth},
	{
		front: 'readline',
		name: 'two questions in one piece',
		...clusters,
		pieces: ['2\r4\r'],
		answers: {clusters: shop, ...fourth},
	},
	{
		front: 'readline',
		name: 'the way to the key, the key and Enter',
		...keyField,
		pieces: [`2\r${key}\r`],
		answers: {key: '********'},
	},
];

/** What the journal has for the row's questions. */
export async function answersOf({front, args, at, pieces, apart = 30, answers}: KeystrokeRow) {
	const terminal = startReal({...fronts[front], args: ['--demo', ...fronts[front].args, ...args]});
	try {
		await terminal.until(at);
		// Inquirer listens from the turn after the one in which it is drawn.
		await pause(50);
		for (const piece of pieces) {
			terminal.write(piece);
			await pause(apart);
		}

		await terminal.journalled(`answered","question":"${Object.keys(answers).at(-1) ?? ''}`);
		return Object.fromEntries(
			terminal
				.journal()
				.filter(({question}) => question !== undefined && question in answers)
				// The first answer stays the last: a key that Datadog doesn't know is taken back.
				.toReversed()
				.map(({question = '', value}) => [question, value]),
		);
	} catch (error) {
		return {failed: error instanceof Error ? error.message.slice(0, 3000) : ''};
	} finally {
		terminal.close();
	}
}
