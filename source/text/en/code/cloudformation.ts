import type {CloudFormationWords, StackFact, StackFacts} from '../../code/cloudformation-words.ts';
import {list, movingTag, section, shell} from './sections.ts';

/** What people read in a template and beside it. */
export const cloudformation: CloudFormationWords = {
	description: 'The Datadog Agent on Amazon ECS',
	groups: {place: 'Amazon ECS', datadog: 'Datadog', agent: 'Agent'},
	takes: {
		cluster: 'the name of a cluster, not its ARN',
		'api-key': 'a Datadog API key: 32 characters from 0 to 9 and a to f',
		'secret-arn': 'the ARN of a secret in Secrets Manager',
		'parameter-arn': 'the ARN of a parameter in Systems Manager',
		env: 'a letter, and then letters, digits, and any of _ . : / -',
		version: "a tag of the Agent's image, such as 7 or 7.78.0",
		'execution-role': 'the ARN of an IAM role',
	},
	outputs: {
		secret: 'ARN of the secret with the Datadog API key',
		role: 'ARN of the role with which ECS reads the key and pulls the image',
		definition: 'ARN of the revision that describes the Agent',
		service: 'ARN of the service that runs the Agent',
		'service-name': 'Name of the service that runs the Agent',
		daemon: 'ARN of the daemon that runs the Agent',
	},
	counts: "One task on each instance: ECS counts them, so there's no DesiredCount",
	policies: {
		Retain: 'Was there before this stack, and stays when the stack goes',
		Delete: 'Goes with its stack, at once and for good',
	},
	running: 'ARN of the revision that the service runs now.',
	readme,
};

function readme(facts: StackFacts): string {
	const {madeBy, stacks, isRoleShared, beside} = facts;
	const isImport = stacks.some(({importing}) => importing.length > 0);
	const parts = [
		'# Datadog Agent on Amazon ECS, for AWS CloudFormation',
		madeBy,
		...section('In the way', obstacles(stacks)),
		...section(
			'Before',
			stacks.flatMap(({before}) =>
				before.length > 0
					? [
							"CloudFormation can't make a SecureString. This makes it, " +
								'with the key from the variable DD_API_KEY:',
							shell(before),
						]
					: [],
			),
		),
		...(isImport ? section('Take over what runs', taking(stacks)) : []),
		...section(isImport ? 'Then deploy' : 'Deploy', deploying(stacks, isRoleShared)),
		...section('Besides', beside.length > 0 ? [list(beside), 'No template can say these.'] : []),
		...section('Not in this template', missing(stacks)),
		...section('Life after', life(facts, isImport)),
	];
	return `${parts.join('\n\n')}\n`;
}

function obstacles(stacks: readonly StackFact[]): readonly string[] {
	const names = stacks.flatMap(({inTheWay}) => inTheWay);
	return names.length > 0
		? [
				list(names),
				'These are there already, and a stack that makes another of that name fails. ' +
					'Export again with `--import`: the stack then takes them over.',
			]
		: [];
}

function taking(stacks: readonly StackFact[]): readonly string[] {
	return [
		'An import changes nothing that runs: CloudFormation only learns that these resources are its own. ' +
			'Look at what `describe-change-set` shows before you go on.' +
			(stacks.some(({isClear}) => isClear)
				? ' Values that stand in clear today come from variables of the environment with the same names.'
				: ''),
		...throughBucket(stacks),
		...stacks.flatMap(({importing}) => (importing.length > 0 ? [shell(importing)] : [])),
		'What was imported stays when the stack is deleted (`DeletionPolicy: Retain`).',
	];
}

function deploying(stacks: readonly StackFact[], isRoleShared: boolean): readonly string[] {
	const hasFile = stacks.some(({deploying: commands}) => hasFileIn(commands));
	return [
		...(hasFile
			? [
					'With version 2 of the AWS CLI. What nobody may see comes from variables of the environment ' +
						'and goes through a file that only you can read: ' +
						'it is in no list of processes, and in no history.',
				]
			: []),
		...stacks.map(({deploying: commands}) => shell(commands)),
		...(isRoleShared
			? [
					`In this order: the role is made with the stack in ${stacks[0]?.region ?? ''}, ` +
						'and the other ones name it. Delete that one last.',
				]
			: []),
		...(stacks.some(({importing}) => importing.length > 0) ? [] : throughBucket(stacks)),
		[
			...(stacks.some(({hasRole}) => hasRole)
				? ['`CAPABILITY_NAMED_IAM` allows the stack to change IAM: it has a role, or a policy of one.']
				: []),
			`Other values than the defaults of the template go ${
				hasFile ? 'into that file' : 'behind `--parameter-overrides`'
			}.`,
			'To look before anything changes, add `--no-execute-changeset`.',
		].join(' '),
	];
}

function hasFileIn(commands: readonly string[]): boolean {
	return commands.some(line => line.includes('parameters.json'));
}

function throughBucket(stacks: readonly StackFact[]): readonly string[] {
	return stacks.some(({isLarge}) => isLarge)
		? ['A template above 51,200 bytes goes through a bucket of yours: put its name in the place of BUCKET.']
		: [];
}

function missing(stacks: readonly StackFact[]): readonly string[] {
	const fields = stacks.flatMap(one => one.missing);
	return fields.length > 0
		? [list(fields), 'CloudFormation has no property for these, and a stack takes them away.']
		: [];
}

function life({version, stacks}: StackFacts, isImport: boolean): readonly string[] {
	const upgrade =
		version === undefined
			? 'Change the image in the template and deploy it again.'
			: `Deploy again with \`--parameter-overrides ${version}=7.78.0\`${
					stacks.some(({deploying: commands}) => hasFileIn(commands)) ? ' in the place of the file' : ''
				}; the other values stay as they are. ${movingTag}`;
	const secrets = [...new Set(stacks.flatMap(({secret}) => secret ?? []))];
	const stored = [...new Set(stacks.flatMap(one => one.stored))];
	const way =
		secrets.length > 0
			? ', deployed like the first,'
			: stored.length > 0
				? ', put with `--overwrite` and without tags,'
				: '';
	return [
		`**You upgrade the Agent.** ${upgrade} CloudFormation registers a revision and moves the Agent to it. ` +
			"Tasks that don't become stable are noticed after up to three hours, and then it goes back.",
		'**dd-ecs-setup leaves it alone.** It sees by its tags that a stack has this Agent: ' +
			'`status` and `doctor` tell of it, and no plan changes it.',
		`**A changed key**${way} isn't noticed by Agents that run: start new tasks after it, with ` +
			'`aws ecs update-service --force-new-deployment` or, as a daemon on managed instances needs it, ' +
			'with another version.',
		isImport
			? '**To give it back**, delete the stack. What was imported stays, and once its tag ' +
				'`dd-ecs-setup:exported` is gone `dd-ecs-setup install --existing adopt` takes it over.'
			: '**To give it back**, delete the stack and run `dd-ecs-setup install`.',
		...secrets.map(
			secret =>
				`CloudFormation deletes the secret \`${secret}\` with its stack at once, and nothing brings it back.`,
		),
		...stored.map(name => `The parameter \`${name}\` is none of the stack's and stays.`),
	];
}
