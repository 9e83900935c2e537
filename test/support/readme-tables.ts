import {platforms} from '../../source/domain/account/platform.ts';
import {describe} from '../../source/front/help/describe.ts';
import type {DescribedOption} from '../../source/front/help/description.ts';
import {summaries as worlds} from '../../source/simulator/worlds/summaries.ts';
import {listed} from '../../source/text/en/forms/listed.ts';
import {description as words} from '../../source/text/en/usage/description.ts';

const {commands, options, features, exitCodes} = describe({version: '', worlds, words});

/** Commands that make a plan or look at one; an option that all of them take needs no word about it. */
const planning = commands.filter(({options: taken}) => taken.includes('--cluster'));

/** A table, and the document that it stands in. */
type Table = {readonly file: string; readonly table: () => string};

/** The tables of the documents, from what `help --json` says. */
export const readmeTables: Readonly<Record<string, Table>> = {
	commands: {
		file: 'README.md',
		table: () =>
			rows(
				['command', 'does', 'changes'],
				commands.map(({name, word, meaning, changes}) => [
					code(
						word === undefined ? name : word.isNeeded ? `${name} ${word.takes}` : `${name} [${word.takes}]`,
					),
					meaning,
					changes === 'plan'
						? 'what its plan says'
						: changes === 'nothing'
							? changes
							: `with ${code(changes)}`,
				]),
			),
	},
	'exit-codes': {
		file: 'README.md',
		table: () =>
			rows(
				['exit code', 'meaning'],
				exitCodes.map(({code: number, meaning}) => [String(number), coded(meaning)]),
			),
	},
	options: {
		file: 'assets/options.md',
		table: () =>
			rows(
				['option', 'environment', 'meaning', 'only for'],
				options.map(option => [
					code(`${option.name}${option.value === undefined ? '' : ` ${option.value.placeholder}`}`) +
						(option.short === undefined ? '' : ` ${code(option.short)}`),
					option.environment.map(name => code(name)).join(' '),
					option.meaning,
					takers(option)
						.map(name => code(name))
						.join(' '),
				]),
			),
	},
	features: {
		file: 'assets/features.md',
		table: () =>
			rows(
				['id', 'what', 'on', 'asks for', 'billed as'],
				features.map(({id, title, standing, platforms: on, asksFor, billedAs, documentation}) => [
					`${code(id)}${standing === 'optional' ? '' : ` (${standing})`}`,
					`[${title}](${documentation})`,
					on.length === platforms.length ? 'all' : on.join(', '),
					[
						...asksFor.ports,
						...(asksFor.capabilities.length > 0 ? [`${asksFor.capabilities.length} capabilities`] : []),
						...(asksFor.memory === undefined ? [] : [`${asksFor.memory} MiB`]),
					].join(', '),
					listed(billedAs),
				]),
			),
	},
};

function takers({commands: taking}: DescribedOption): readonly string[] {
	return planning.every(({name}) => taking.includes(name)) ? [] : taking;
}

function rows(head: readonly string[], body: ReadonlyArray<readonly string[]>): string {
	return [head, head.map(() => '---'), ...body]
		.map(cells => `| ${cells.map(cell => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
		.join('\n');
}

function code(text: string): string {
	return `\`${text}\``;
}

/** Commands and options in a sentence, as they are typed. */
function coded(text: string): string {
	return text.replaceAll(/(?:doctor|status(?= --))(?: --[a-z]+)*|--[\-a-z]+(?: --[\-a-z]+)*/gv, typed => code(typed));
}
