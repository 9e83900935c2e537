import type {Invocation} from '../../../../domain/choices/invocation.ts';
import type {CheckResult} from '../../../../domain/choices/problem/check-result.ts';
import {idBeside, isSameAccount, shortName} from '../../../../domain/choices/wishes/wanted-account.ts';
import {grouped} from '../../../../domain/plan/checks/group-checks.ts';
import {checksIn, type AccountPlan} from '../../../../domain/plan/forecast/account-plan.ts';
import type {Offer} from '../../../../domain/plan/fixes-of.ts';
import type {Words} from '../../../../text/words.ts';
import type {Row} from '../../row.ts';
import type {Theme, Tone} from '../../theme.ts';
import {lineRow} from '../layout/line-row.ts';
import {behind} from '../layout/behind.ts';
import {marked} from '../layout/marked.ts';
import {pastedRows} from './command-rows.ts';

// The screen may end before the list does.
const order = ['fail', 'warn', 'pass'] as const;

const tones = {pass: 'good', warn: 'warn', fail: 'bad'} as const satisfies Record<CheckResult['verdict'], Tone>;

type Options = {
	readonly words: Words;
	readonly width: number;
	readonly theme: Theme;
	readonly again: Invocation;
	/** Those that a key applies, by its number; the others come with their commands. */
	readonly fixes?: readonly Offer[];
};

/** What the checks found, worst first, each with what helps. */
export function checkRows(checks: readonly CheckResult[], options: Options): readonly Row[] {
	return order
		.flatMap(verdict => grouped(checks.filter(check => check.verdict === verdict)))
		.flatMap(check => [...foundRows(check, options), ...helpRows(check, options)]);
}

/** The same with those that passed by their titles alone, behind how many they are. */
export function checkSummary(checks: readonly CheckResult[], options: Options): readonly Row[] {
	const others = checks.filter(({verdict}) => verdict !== 'pass');
	return [...checkRows(others, options), ...passedRows(checks, options)];
}

/** The same of several accounts: what did not pass stands below whose it is, and what did is counted together. */
export function accountCheckRows(accounts: readonly AccountPlan[], options: Options): readonly Row[] {
	const {theme, fixes = []} = options;
	const others = accounts.flatMap(one => {
		const {of} = one;
		// What helps by a command would be another account's; by a key it stands with its own.
		const found = checksIn(one)
			.filter(({verdict}) => verdict !== 'pass')
			.map(({elsewhere, ...check}) => check);
		const own = fixes.map(offer => (isSameAccount(offer.of, of) ? offer : {changes: {}}));
		const name = [theme.span(shortName(of), 'strong'), theme.span(idBeside(of), 'quiet')];
		return found.length === 0 ? [] : [name, ...checkRows(found, {...options, fixes: own}), []];
	});
	return [
		...others,
		...passedRows(
			accounts.flatMap(one => checksIn(one)),
			options,
		),
	];
}

function passedRows(checks: readonly CheckResult[], {words, width, theme, again}: Options): readonly Row[] {
	const passed = checks.filter(({verdict}) => verdict === 'pass');
	const titles = [...new Set(grouped(passed).map(check => words.check(check, again).title))];
	const row: Row = [
		theme.span(words.checks(passed)),
		{text: '  '},
		...titles.flatMap((title, index): Row => [
			...(index === 0 ? [] : [{text: ' '}]),
			{
				...theme.span(
					index < titles.length - 1 ? `${title}${theme.symbols.separator.trimEnd()}` : title,
					'quiet',
				),
				isWhole: true,
			},
		]),
	];
	return passed.length === 0 ? [] : marked('good', row, {width, theme});
}

/** What one check found. */
export function foundRows(check: CheckResult, {words, width, theme, again}: Options): readonly Row[] {
	const {title, line} = words.check(check, again);
	const isPassed = check.verdict === 'pass';
	const severity = words.screen.verdicts[check.verdict];
	return marked(
		tones[check.verdict],
		[
			// What passed steps back, so that the rest is found without reading.
			theme.span(severity === '' ? title : `${severity}: ${title}`, isPassed ? undefined : 'strong'),
			{text: '  '},
			...lineRow(line, theme, isPassed ? 'quiet' : undefined),
		],
		{width, theme},
	);
}

/** What helps: fixes that a key applies by their numbers, the others with what is to be pasted. */
function helpRows(check: CheckResult, {words, width, theme, again, fixes = []}: Options): readonly Row[] {
	const indent = {text: ' '.repeat(theme.symbols.good.length + 1)};
	const room = width - indent.text.length;
	const changes = check.fixes ?? [];
	return words
		.check(check, again)
		.fixes.flatMap(({text, ...pasted}, index) => {
			const key = fixes.findIndex(offer => JSON.stringify(offer.changes) === JSON.stringify(changes[index])) + 1;
			return key > 0
				? [fixRow({changes: changes[index] ?? {}}, key, {words, theme})]
				: [
						...behind(
							theme.span(`${theme.symbols.separator.trim()} `, 'quiet'),
							lineRow(text, theme),
							room,
						),
						...pastedRows(pasted, room - 4, theme).map(row => [{text: ' '.repeat(4)}, ...row]),
					];
		})
		.map(row => [indent, ...row]);
}

/** A fix behind the key that applies it. */
export function fixRow({changes, of}: Offer, key: number, {words, theme}: Pick<Options, 'words' | 'theme'>): Row {
	const name = of ? [theme.span(` ${shortName(of)}:`, 'strong')] : [];
	return [theme.span(String(key), 'accent'), ...name, theme.span(` ${words.fix(changes)}`)];
}
