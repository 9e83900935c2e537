import {equal} from 'node:assert/strict';
import test from 'node:test';
import {install} from '../../source/commands/install.ts';
import {intents} from '../../source/domain/choices/intent.ts';
import {takeBack} from '../../source/journal/take-back.ts';

const known = {commands: [install], intents: {...intents, install: {...intents.install, takesBack: 'made'}}} as const;
const targets = [
	{cluster: 'shop-prod', region: 'us-east-1'},
	{cluster: 'shop batch', region: 'us-east-1'},
];

test('what takes a run back is a command for its clusters, with the same profile', () => {
	equal(
		takeBack({takenBack: 'made', targets}, {profile: 'prod'}, known),
		"npx dd-ecs-setup install --profile prod --region us-east-1 --cluster shop-prod --cluster 'shop batch'",
	);
});

test('where no command does just that there is none', () => {
	equal(takeBack({takenBack: 'changed', targets}, {}, known), undefined);
	equal(takeBack({targets}, {}, known), undefined);
});

test('in a run for several accounts it leads into that account', () => {
	equal(
		takeBack(
			{takenBack: 'made', targets: targets.slice(0, 1)},
			{'assume-role': 'Setup', account: ['111122223333']},
			known,
		),
		'npx dd-ecs-setup install --assume-role Setup --account 111122223333 --region us-east-1 --cluster shop-prod',
	);
});
