import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {commands} from '../../../source/commands/all.ts';
import {install} from '../../../source/commands/install.ts';
import {networkModes} from '../../../source/domain/choices/choices.ts';
import {featureIds} from '../../../source/domain/choices/feature-id.ts';
import {sites} from '../../../source/domain/account/site.ts';
import {offer} from '../../../source/front/completion/offer.ts';
import {en} from '../../../source/text/en.ts';

const sources = {
	words: en.help,
	worlds: async () => ({shop: 'a shop', huge: 'many'}),
	profiles: async () => ['prod', '$(touch x)', 'two words', 'e\u{1B}[2J', 'line\nend'],
	clusters: async () => ['shop-prod', 'shop-staging'],
	regions: async () => ['us-east-1'],
};

/** What is offered behind a line, whose words have no blanks in them here. */
async function offered(line: string) {
	const words = line.split(' ');
	const found = await offer(words.slice(0, -1), words.at(-1) ?? '', sources);
	return found.kind === 'names' ? found.candidates.map(({text}) => text) : found;
}

const all = commands.map(({name}) => name);

const rows: ReadonlyArray<readonly [line: string, expected: unknown]> = [
	['', all],
	['inst', all],
	['help ', all],
	['--yes ', all],
	['completion ', ['bash', 'zsh', 'fish', 'powershell']],
	['simulate ', ['shop', 'huge']],
	['simulate shop more', []],
	['nothing ', []],
	['install word', []],
	['install -- ', []],
	['completion -', ['--lang', '--version', '--help']],
	['completion bash ', ['--lang', '--version', '--help']],
	['completion --lang en --v', ['--version', '--help']],
	['install --demo ', ['shop', 'huge']],
	['--demo install --site ', sites],
	['install --demo shop --lang ', ['en', 'ko', 'ja']],
	['--site ', sites],
	['--site=', sites.map(site => `--site=${site}`)],
	['--network-mode ', networkModes],
	['--yes=', []],
	['--profile ', ['prod', '$(touch x)', 'two words']],
	['--cluster ', ['shop-prod', 'shop-staging', 'all']],
	['--cluster shop-prod,', ['shop-prod,shop-staging', 'shop-prod,all']],
	['--canary ', ['shop-prod', 'shop-staging', 'none']],
	['--region ', ['us-east-1', 'all']],
	['--answers ', {kind: 'files', kept: ''}],
	['--answers=a', {kind: 'files', kept: '--answers='}],
	['--write ', {kind: 'folders', kept: ''}],
	['--env ', []],
	['-e ', []],
	['--features ', ['default', ...featureIds]],
	['--features apm,', ['default', ...featureIds].filter(id => id !== 'apm').map(id => `apm,${id}`)],
	[
		'--features=default,',
		[
			...featureIds
				.filter(id => !['core', 'apm', 'dogstatsd', 'ecs-explorer', 'health-check'].includes(id))
				.map(id => `--features=default,+${id}`),
			...['apm', 'dogstatsd', 'ecs-explorer', 'health-check'].map(id => `--features=default,-${id}`),
		],
	],
	[
		'--features -',
		[...featureIds.map(id => `+${id}`), ...featureIds.filter(id => id !== 'core').map(id => `-${id}`)],
	],
];

for (const [line, expected] of rows) {
	test(`behind "${line}" what can stand there is offered`, async () => {
		deepEqual(await offered(line), expected);
	});
}

test('an option that is there is offered again only where it can be repeated', async () => {
	const found = await offered('--yes --cluster a --');
	const given = new Set(['--yes']);
	deepEqual(
		found,
		flagsOfInstall().filter(name => !given.has(name)),
	);
});

function flagsOfInstall(): readonly string[] {
	return install.flags.map(name => `--${name}`);
}
