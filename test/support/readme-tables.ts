import {commands} from '../../source/commands/all.ts';
import {hasFlag, isSetup} from '../../source/commands/command.ts';
import {type Flag, flags, variablesOf} from '../../source/domain/choices/flags.ts';
import {features} from '../../source/domain/agent/features/catalogue.ts';
import {defaultSettings} from '../../source/domain/choices/choices.ts';
import {platforms} from '../../source/domain/account/platform.ts';
import {en} from '../../source/text/en.ts';
import {listed} from '../../source/text/en/forms/listed.ts';
import {featureAsks} from '../../source/domain/agent/totals.ts';

const table: readonly Flag[] = flags;
const meanings: Readonly<Record<string, string>> = en.help.flags;

/** The commands that ask and plan; an option that all of them take needs no word about it. */
const planning = commands.filter(command => isSetup(command));

/** The README's tables, from the declarations that the program itself uses. */
export const readmeTables: Readonly<Record<string, () => string>> = {
	options: () =>
		rows(
			['option', 'environment', 'meaning', 'only for'],
			table.map(flag => [
				code(`--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`) +
					(flag.short === undefined ? '' : ` ${code(`-${flag.short}`)}`),
				variablesOf(flag)
					.map(name => code(name))
					.join(' '),
				meanings[flag.name] ?? '',
				takers(flag.name)
					.map(name => code(name))
					.join(' '),
			]),
		),
	features: () =>
		rows(
			['id', 'what', 'on', 'asks for', 'billed as'],
			features.map(({id, on, billedAs, documentation, standing}) => {
				const here = platforms.filter(platform => on(platform, defaultSettings) !== undefined);
				const asks = featureAsks(id, ['linux'], defaultSettings);
				return [
					`${code(id)}${standing === 'optional' ? '' : ` (${standing})`}`,
					`[${en.option({kind: 'feature', id, locked: false, asks}).label}](${documentation})`,
					here.length === platforms.length ? 'all' : here.join(', '),
					[
						...asks.ports,
						...(asks.capabilities.length > 0 ? [`${asks.capabilities.length} capabilities`] : []),
						...(asks.memory === undefined ? [] : [`${asks.memory} MiB`]),
					].join(', '),
					listed(billedAs ?? []),
				];
			}),
		),
};

function takers(flag: string): readonly string[] {
	const taking = commands.filter(command => hasFlag(command, flag));
	return planning.every(command => taking.includes(command)) ? [] : taking.map(({name}) => name);
}

function rows(head: readonly string[], body: ReadonlyArray<readonly string[]>): string {
	return [head, head.map(() => '---'), ...body]
		.map(cells => `| ${cells.map(cell => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
		.join('\n');
}

function code(text: string): string {
	return `\`${text}\``;
}
