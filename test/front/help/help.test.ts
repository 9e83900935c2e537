import {deepEqual, equal, match} from 'node:assert/strict';
import {test} from 'node:test';
import {commandCalled, commands, laterCommands, nameOf} from '../../../source/commands/all.ts';
import {featureIds} from '../../../source/domain/choices/feature-id.ts';
import {flags} from '../../../source/domain/choices/flags.ts';
import {fleetActions} from '../../../source/domain/choices/wishes/fleet-wishes.ts';
import {help} from '../../../source/front/help/help.ts';
import {en} from '../../../source/text/en.ts';
import {pseudo} from '../../support/pseudo.ts';
import {untranslatedIn} from '../../support/untranslated.ts';

const worlds = {shop: 'A shop in us-east-1'};

test('help fits into 80 columns, for each command and for all', () => {
	const lines = [undefined, ...commands].flatMap(command => help({command, worlds, words: en.help}).split('\n'));
	// Examples are pasted, and placeholders of options are not broken.
	deepEqual(
		lines.filter(line => line.length > 80 && !/npx dd-ecs-setup|^ {2}--/v.test(line)),
		[],
	);
});

test('a wide character takes two cells of the column', () => {
	const [first, second] = help({command: undefined, worlds: {shop: 'shop', 상점: 'store'}, words: en.help})
		.split('\n')
		.filter(line => /^ {2}(?:shop|상점) /v.test(line));
	equal(first?.indexOf('shop', 4), 30);
	equal(second?.indexOf('store'), 28);
});

for (const command of [undefined, ...commands]) {
	test(`help of ${command?.name ?? 'all commands'} is told in the second language alone`, () => {
		const {words} = pseudo(en);
		const text = help({command, worlds: {}, words: words.help});
		const taken = commands.map(({name, examples}) => [name, examples]);
		const names = [flags, featureIds, taken, laterCommands, flags.map(({name}) => name)];
		deepEqual(untranslatedIn(text, names), []);
	});
}

test('help of a command lists each option that it takes, once, and no other', () => {
	const actions = fleetActions
		.map(action => commandCalled(`fleet ${action}`))
		.filter(command => command !== undefined);
	for (const command of [...commands, ...actions]) {
		const text = help({command, worlds, words: en.help});
		const listed = Array.from(
			text.matchAll(/^ {2}(?:-[a-z], )?--(?<name>[\-a-z]+)/gmv),
			({groups}) => groups?.name,
		);
		const taken = flags.map(({name}) => name).filter(name => command.flags.includes(name));
		deepEqual(new Set(listed), new Set(taken), nameOf(command));
		equal(listed.length, taken.length, nameOf(command));
	}
});

test('help of what a fleet is to do has its name, what it does, and its examples', () => {
	const text = help({command: commandCalled('fleet plan'), worlds, words: en.help});
	match(
		text,
		/^What would become of which account and region; changes nothing\.\n\nUsage {2}npx dd-ecs-setup fleet plan \[/v,
	);
	match(text, /Examples\n {2}npx dd-ecs-setup fleet plan .*\n$/v);
});

test('worlds are listed where one can be named', () => {
	const told = new Set(commands.filter(command => help({command, worlds, words: en.help}).includes(worlds.shop)));
	deepEqual(
		commands.filter(command => !told.has(command)).map(({name}) => name),
		commands.filter(({flags: taken, word}) => !taken.includes('demo') && word !== 'world').map(({name}) => name),
	);
});
