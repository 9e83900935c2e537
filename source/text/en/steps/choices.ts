import type {Line} from '../../../domain/kit/message.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';
import {featureWords} from '../features/feature-words.ts';
import {alternatives} from '../forms/alternatives.ts';
import {listed} from '../forms/listed.ts';
import {expected} from '../problems/expected.ts';
import {missingWords} from '../problems/missing-words.ts';

/** The command line, clusters, the key, features and checks. */
export const choiceSteps: StepWords<
	| 'help'
	| 'help-of-command'
	| 'give-answer'
	| 'complete-command'
	| 'ask-in-terminal'
	| 'every-region'
	| 'check-account'
	| 'look-there'
	| 'choose-in-list'
	| 'sidecar'
	| 'sidecar-in-job'
	| 'another-cluster'
	| 'install-there'
	| 'export-plan'
	| 'export-installed'
	| 'see-clusters'
	| 'install-instead'
	| 'see-revisions'
	| 'adopt-first'
	| 'choose-service'
	| 'own-agent'
	| 'start-its-tasks'
	| 'allow-definition'
	| 'name-its-cluster'
	| 'add-instance'
	| 'without-it'
	| 'select-one'
	| 'see-rows'
	| 'copy-key'
	| 'enter-without-key'
	| 'create-key'
	| 'no-other-key'
	| 'use-site'
	| 'rotate-here'
	| 'rotate-there'
	| 'other-key'
	| 'takes'
	| 'use-json-key'
	| 'mend-secret'
	| 'mend-role'
	| 'use-instead'
	| 'leave-out'
	| 'see-checks'
	| 'plan-again'
	| 'save-anew'
	| 'that-version'
	| 'sign-in-there'
	| 'decide-in-install'
	| 'replace-instead'
	| 'leave-alone'
	| 'change-where-managed'
	| 'other-service-name'
	| 'other-journal'
	| 'other-page'
	| 'allow-downgrade'
	| 'leave-version'
	| 'known-version'
	| 'without-pin'
	| 'overwrite'
	| 'digest-by-hand'
> = {
	help: ['Every option with an example:'],
	'help-of-command': ({name}) => [`Every option of ${name} with an example:`],
	'give-answer': ({flags, question, several}) =>
		several
			? [`Say ${missingWords[question] ?? question}: `, ...alternatives(flags), '.']
			: ['Give the answer with ', ...alternatives(flags), '.'],
	'complete-command'({several, needsKey, clusters = []}) {
		const has = `his command has ${several ? 'all of them' : 'it'}:`;
		const key: Line = needsKey ? ['the key in ', part.command('DD_API_KEY')] : [];
		// It is nobody's wish, and whoever pastes the command has to see it.
		const named: Line = clusters.length > 0 ? ['for example on ', part.value(listed(clusters, 3))] : [];
		return key.length + named.length === 0
			? [`T${has}`]
			: needsKey
				? ['With ', ...key, ...(named.length > 0 ? [', ', ...named] : []), `, t${has}`]
				: ['For example on ', ...named.slice(1), `, t${has}`];
	},
	// What begins with "or" is an alternative to the step before it.
	'ask-in-terminal': ['or run it in a terminal, where it asks.'],
	'every-region': ['Look in every region of the account:'],
	'look-there': ['Look there:'],
	'check-account': [
		"Check that it's the right account, or choose another profile with ",
		part.command('--profile'),
		'.',
	],
	'choose-in-list': ['Choose it in the list of clusters.'],
	// A daemon needs instances, and Fargate has none that an account could see.
	sidecar: ({url}) => ['Add the Agent to each task as a sidecar: ', part.link(url)],
	'sidecar-in-job': ({url}) => [
		'For jobs on Fargate, add the Agent to the job definition as a sidecar: ',
		part.link(url),
	],
	'another-cluster': ['Choose another cluster.'],
	'install-there': ['Install one:'],
	'export-plan': ['Write the plan of an install as code:'],
	'export-installed': ['Write what runs there as code:'],
	'see-clusters': ['The clusters that there are:'],
	'install-instead': ['Install what is to run, with the version and the settings that it had:'],
	'see-revisions': ['The revisions that there are:'],
	'adopt-first': ['Adopt it first, if it is to be changed from here:'],
	'choose-service': ['Choose it in the list of services:'],
	'own-agent': [
		'Nothing is needed: its containers reach that Agent at localhost, where libraries look by themselves. Leave ',
		part.command('DD_AGENT_HOST'),
		' unset.',
	],
	'start-its-tasks': ["Let a task of it run, or add an instance that it's let in on, and go on:"],
	'allow-definition': ['Get allowed ', part.command('ecs:DescribeTaskDefinition'), ' on its task definition.'],
	'name-its-cluster': ['Name one cluster with ', part.command('--cluster'), ', or the service by its ARN.'],
	'add-instance': ['Add an instance to the cluster.'],
	'see-rows': ['The rows say why. What else is selected stays so.'],
	'select-one': ({question}) => [question === 'clusters' ? 'Select at least one cluster.' : 'Select at least one.'],
	'enter-without-key': ['Enter what belongs here. The key has a question of its own, where it is never shown.'],
	'copy-key': [
		'Copy the key, 32 characters from 0 to 9 and a to f, from Organization Settings, API Keys, in Datadog.',
	],
	'create-key': ({url}) => ['Create or copy a key: ', part.link(url)],
	'no-other-key': ["An application key or a client token isn't an API key."],
	'use-site': ['Use its site:'],
	'rotate-here': ['Rotate those of this site first:'],
	'rotate-there': ({site}) => [`and with a key of ${site}:`],
	'other-key': ({site}) => [`or give a key of ${site}.`],
	takes: ({expected: of}) => [`It takes ${expected(of)}.`],
	'use-json-key': ['It has a key inside. To use it:'],
	'mend-secret': ({why}) => [secrets[why]],
	'mend-role': ({why}) => [roles[why]],
	'use-instead': ({feature}) => [`Use ${featureWords[feature].title} instead:`],
	'leave-out': ['Leave it out:'],
	'without-it': ({cluster}) => ['Go on without ', part.value(cluster), ':'],
	'see-checks': ['See every check with its fix:'],
	// The old plan could undo what somebody has just changed.
	'plan-again': ['Run the same command again: the plan is made anew from what is there now.'],
	'save-anew': ['Make and look at a new one:'],
	'that-version': ['Use the version that made it:'],
	'sign-in-there': ({account}) => [
		'Sign in to account ',
		part.value(account),
		', or choose its profile with ',
		part.command('--profile'),
		'.',
	],
	'replace-instead': ['Replace it; its tasks are stopped, and the Agent is missing in between:'],
	'leave-alone': ['or leave it alone:'],
	'decide-in-install': ['Decide about it in the guided install:'],
	'change-where-managed': ["or change it where it's managed."],
	'other-service-name': ['Give the Agent another name:'],
	'allow-downgrade': ['If that is what you want, say so:'],
	'leave-version': ['or take the newest version:'],
	'known-version': ['Name a version that is there, such as the newest one known here:'],
	overwrite: ['Replace what is there:'],
	'without-pin': ['Go on with the tag alone, which nobody asks about:'],
	'digest-by-hand': [
		'Read the digest where you are signed in to the registry, and name it: ',
		part.command('--agent-version TAG@sha256:...'),
	],
	'other-journal': ['Make room on the disk; the next run can have its journal elsewhere with --journal.'],
	'other-page': ['Make room on the disk, or name another file with --report the next time.'],
};

const secrets: Readonly<Record<ProblemOf<'secret-unusable'>['why'], string>> = {
	'scheduled-deletion': 'Name another secret, or cancel the deletion:',
	'not-found': 'Check its name and its region.',
	binary: 'Store the key as text.',
	json: 'Name the JSON key at the end of the ARN: arn:...:secret:NAME:JSON-KEY::',
	'json-form':
		'ECS hands the whole value to the Agent unless the ARN names a JSON key at its end: ' +
		'arn:...:secret:NAME:JSON-KEY::',
	quotes: 'Store the key alone, without anything around it, or name another secret.',
	shape: 'Store the key alone, 32 characters, or name another secret.',
};

const roles: Readonly<Record<ProblemOf<'role-unusable'>['why'], string>> = {
	'not-found':
		"Give the role of Datadog's AWS integration with --integration-role NAME. Its name stands in Datadog, at " +
		'Integrations, Amazon Web Services.',
	unreadable: 'Allow iam:GetRole, iam:ListRolePolicies, iam:GetRolePolicy and iam:ListAttachedRolePolicies on it.',
};
