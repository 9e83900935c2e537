import type {CdkWords, ConstructFacts} from '../../code/cdk-words.ts';
import {list, movingTag, section, shell} from './sections.ts';

/** What people read in a construct and beside it. */
export const cdk: CdkWords = {
	construct: 'The Datadog Agent on Amazon ECS.',
	fixedId: 'An import finds it by this ID, in resource-mapping.json',
	asItIs: 'An import is told what is there: all else comes with the next deployment, which sends what differs',
	shownNowhere: 'Its value is in no template, and CloudFormation shows it nowhere',
	roleFirst: 'The role is made with the first stack, and the others name it',
	tests: {
		resources: 'it has what the plan had, and nothing else',
		daemon: "there's one Agent on each instance, and nobody counts them",
		key: 'the key stands in no definition',
	},
	readme,
};

function readme(facts: ConstructFacts): string {
	const {madeBy, before, importing, inTheWay, missing, beside, stacks} = facts;
	const parts = [
		'# Datadog Agent on Amazon ECS, for the AWS CDK',
		madeBy,
		...section('Use', [
			'`datadog-agent.ts` is a construct for a stack of yours; `app.ts` is an app that has nothing else. ' +
				'It needs `aws-cdk-lib` 2.276 or newer, and an account and region where `npx cdk bootstrap` was run.',
			shell([
				'npm install aws-cdk-lib constructs && npm install --save-dev aws-cdk tsx',
				'npx tsx --test *.test.ts',
			]),
		]),
		...section(
			'In the way',
			inTheWay.length > 0
				? [
						list(inTheWay),
						'These are there already, and a stack that makes another of that name fails. ' +
							'Export again with `--import`: the stack then takes them over.',
					]
				: [],
		),
		...section(
			'Before',
			before.length > 0
				? [
						"A stack can't make a SecureString. This makes it, with the key from the variable DD_API_KEY:",
						shell(before),
					]
				: [],
		),
		...section(
			'Take over what runs',
			importing.length > 0
				? [
						'An import changes nothing that runs. `resource-mapping.json` answers what it would ask, ' +
							'and in the context `importing` the construct says what is there today.',
						shell(importing),
					]
				: [],
		),
		...section(importing.length > 0 ? 'Then deploy' : 'Deploy', deploying(facts)),
		...section('Besides', beside.length > 0 ? [list(beside), 'No stack can do these.'] : []),
		...section(
			'Not in this construct',
			missing.length > 0
				? [list(missing), 'CloudFormation has no property for these, and a stack takes them away.']
				: [],
		),
		...section('Life after', life(facts, stacks.length)),
	];
	return `${parts.join('\n\n')}\n`;
}

function deploying({deploying: first, stacks}: ConstructFacts): readonly string[] {
	const deploy = `npx cdk deploy --app 'npx tsx app.ts' ${stacks.length > 1 ? '--all' : ''}`.trim();
	return first.length > 0
		? [
				'`cdk deploy --parameters` takes values as arguments, which every list of processes shows. ' +
					'So a stack gets what nobody may see through a file, the first time; later `cdk deploy` keeps it.',
				shell(["npx cdk synth --quiet --app 'npx tsx app.ts'", ...first]),
				'From then on:',
				shell([deploy]),
			]
		: [shell([deploy])];
}

function life({canUpgrade, secrets}: ConstructFacts, stacks: number): readonly string[] {
	const upgrade = canUpgrade ? 'Change `agentVersion` in `app.ts`' : 'Change the image in the construct';
	return [
		`**You upgrade the Agent.** ${upgrade} and deploy ${stacks > 1 ? 'the stacks' : 'the stack'} again. ` +
			(canUpgrade ? `${movingTag} ` : '') +
			'CloudFormation registers a revision and moves the Agent to it. ' +
			"Tasks that don't become stable are noticed after up to three hours, and then it goes back.",
		'**dd-ecs-setup leaves it alone.** It sees by its tags that a stack has this Agent: ' +
			'`status` and `doctor` tell of it, and no plan changes it.',
		"**A changed key** isn't noticed by Agents that run: start new tasks after it, with " +
			'`aws ecs update-service --force-new-deployment` or, as a daemon on managed instances needs it, ' +
			'with another version.',
		'**To give it back**, run `npx cdk destroy` and then `dd-ecs-setup install`. What was imported stays.',
		...secrets.map(
			secret =>
				`CloudFormation deletes the secret \`${secret}\` with its stack at once, and nothing brings it back.`,
		),
	];
}
