import {type Flag, flags} from '../../source/domain/choices/flags.ts';
import {features} from '../../source/domain/agent/features/catalogue.ts';
import {defaultSettings} from '../../source/domain/choices/choices.ts';
import {platforms} from '../../source/domain/account/platform.ts';
import {en} from '../../source/text/en.ts';
import {featureAsks} from '../../source/domain/agent/totals.ts';

const table: readonly Flag[] = flags;
const meanings: Readonly<Record<string, string>> = en.help.flags;

/** The README's tables, from the declarations that the program itself uses. */
export const readmeTables: Readonly<Record<string, () => string>> = {
	options: () =>
		rows(
			['option', 'environment', 'meaning'],
			table.map(flag => [
				code(`--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`) +
					(flag.short === undefined ? '' : ` ${code(`-${flag.short}`)}`),
				(flag.environment ?? []).map(name => code(name)).join(' '),
				meanings[flag.name] ?? '',
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
					billedAs ?? '',
				];
			}),
		),
};

function rows(head: readonly string[], body: ReadonlyArray<readonly string[]>): string {
	return [head, head.map(() => '---'), ...body]
		.map(cells => `| ${cells.map(cell => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
		.join('\n');
}

function code(text: string): string {
	return `\`${text}\``;
}
