import type {Intent} from '../../../domain/choices/intent.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import type {Looked, Question} from '../../../domain/questions/question.ts';
import {listed} from '../forms/listed.ts';
import {number} from '../forms/number.ts';

/** It can be answered all the same; where rows come in while it is asked, they stay where they are. */
function howFar({unseen, of, regions}: Looked): string {
	const rows =
		unseen === 0
			? `All ${number(of)} were looked at.`
			: `${number(unseen)} of ${number(of)} not looked at yet; what you choose is read next.`;
	return regions.length === 0 ? rows : `${rows} Not listed yet: ${listed(regions, 3)}.`;
}

type Prompt = {readonly title: string; readonly hint?: string};

/** Nobody has to hurry. */
const meanwhile = {
	changes: 'What is done is done; nothing else is changed until you are signed in again.',
	rollout: 'ECS goes on with the rollout; it is watched again once you are signed in.',
	estate: 'What was read stays as it is; it is read again once you are signed in.',
} as const;

const prompts: Readonly<Record<ChoiceId, (question: Question) => Prompt>> = {
	credentials: ({holdsUp}) =>
		holdsUp === undefined
			? {title: 'Which AWS credentials?', hint: 'Found in your AWS files and in the environment.'}
			: {title: 'Which AWS credentials to go on with?', hint: meanwhile[holdsUp]},
	mfaCode: asked => ({
		title: `Code of the MFA device${about(asked, ' ')}`,
		hint: "Six digits. It's used once and not kept.",
	}),
	regions: () => ({title: 'Which regions?', hint: 'Clusters are looked for there.'}),
	clusters: ({isOnlyLook, intent = 'install', looked}) => ({
		title: isOnlyLook ? 'Which clusters is it about?' : places[intent],
		...(looked && {hint: howFar(looked)}),
	}),
	linux: asked => ({
		title: `Which Linux do the instances${about(asked, ' of ')} run?`,
		hint:
			"AWS doesn't say, and Amazon Linux 1 needs another cgroup path. `cat /etc/os-release` on an " +
			'instance tells.',
	}),
	service: asked => ({title: `Which service${about(asked, ' of ')} should send to the Agent?`}),
	containers: asked => ({
		title: `Which containers${about(asked, ' of ')} are the application?`,
		hint: 'The others stay as they are.',
	}),
	existing: asked => existing(asked),
	agentContainer: asked => ({
		title: `Which container${about(asked, ' of ')} is the Agent to adopt?`,
		hint: 'Its task has several Agents. The others stay as they are.',
	}),
	takeAgent: asked => taking(asked),
	site: () => ({title: 'Which Datadog site?', hint: 'The address of your Datadog app tells.'}),
	keySource: () => ({title: 'How do you want to give the Datadog API key?'}),
	key: asked => keyPrompt(asked),
	features: asked => ({title: `What should the Agent collect${about(asked, ' on ')}?`}),
	settings: () => ({title: 'Anything to change?', hint: 'Every setting has a default.'}),
	release: asked => ({title: 'Which version of the Agent?', hint: `Today${about(asked, ' ')}.`}),
	canary: () => ({
		title: 'Which cluster goes first?',
		hint: 'The others wait until its Agents run as they should, and stay as they are if not.',
	}),
	releaseTag: asked => ({
		title: 'Which tag of the image?',
		hint: `Such as 7.84.3, 7-jmx, or TAG@sha256:... Today${about(asked, ' ')}.`,
	}),
	plainKey: () => ({
		title: 'Put the API key into the task definition as plain text?',
		hint: 'Anyone who may describe the task definition can then read it, in this revision for good.',
	}),
	replaceInstances: asked => replacement(asked),
	looking: () => ({title: 'What runs where'}),
	bundle: asked => ({
		title: `Write${about(asked, ' ')}?`,
		hint: 'It stays on this computer, and only you can read it.',
	}),
	format: () => ({title: 'Code for which tool?', hint: 'From then on that tool keeps what the code describes.'}),
	approval: () => ({title: 'Apply this plan?', hint: 'Nothing has been changed yet.'}),
	applicationKey: ({link = ''}) => ({
		title: 'Application key, to see whether data arrives',
		hint: `Optional: Enter without one ends here. From ${link}. It isn't shown or kept.`,
	}),
	confirmation: asked => confirmation(asked),
};

const places: Readonly<Record<Intent, string>> = {
	install: 'Where should the Agent run?',
	upgrade: 'Where should the Agent be upgraded?',
	rollback: 'Where should the Agent go back to what ran before?',
	removal: 'Where should the Agent be taken out?',
	rotation: 'Where should the Agents get another key?',
	code: 'Code for the Agents of which clusters?',
};

/** What is asked, and why it has to be, where that is not evident. */
export function question(of: Question): Prompt {
	const prompt = prompts[of.id](of);
	// Instead of the hint: who sees what is there needs no help to find a first answer.
	return of.today === undefined ? prompt : {...prompt, hint: `As it is today in ${listed(of.today, 3)}.`};
}

function existing(asked: Question): Prompt {
	const {input} = asked;
	const rows = input.kind === 'one' ? input.options.map(({subject}) => subject) : [];
	const agents = rows.flatMap(row => (row.kind === 'existing' ? [row] : []));
	const where = about(asked, ' on ');
	const count = Math.max(0, ...agents.map(({others = []}) => 1 + others.length));
	if (count > 1) {
		return {title: `${count} Agents already run${where}. What should happen to them?`};
	}

	const isDoubtful = agents.some(({doubt}) => doubt?.kind === 'perhaps');
	const there = isDoubtful ? 'What is perhaps an Agent runs' : 'An Agent already runs';
	return {title: `${there}${where}. What should happen to it?`};
}

/** The last thing it is about is what was said of the Agents. */
function taking({about: names, unattended}: Question): Prompt {
	const agents = names.slice(0, -1);
	const containers = unattended?.code === 'foreign-agent' ? unattended.containers : [];
	return {
		title: `Really ${names.at(-1) ?? ''} ${listed(agents, 3)}?`,
		hint: agents.length > 1 ? 'Each is perhaps no Agent, or has several in a task.' : doubtful(containers),
	};
}

function doubtful(containers: readonly string[]): string {
	return containers.length > 1
		? `Its task has several Agents: ${listed(containers, 3)}. All of them go.`
		: `Its container ${listed(containers)} is perhaps no Agent.`;
}

function keyPrompt({input, flags, link}: Question): Prompt {
	if (input.kind !== 'text' || input.secret) {
		// Else the way there in the words of Datadog's own menu.
		return {
			title: 'Datadog API key',
			hint: `32 characters, from ${link ?? 'Organization Settings, API Keys'}. It isn't shown.`,
		};
	}

	// Inside JSON as ECS's `valueFrom` takes it: ARN:JSON-KEY:VERSION-STAGE:VERSION-ID, the last two empty.
	return flags.includes('--api-key-ssm-parameter')
		? {title: 'Which SSM parameter holds the API key?', hint: 'Its name or ARN.'}
		: {title: 'Which secret holds the API key?', hint: 'Its ARN. For a key inside JSON, add :name:: to the ARN.'};
}

const moving: Readonly<Record<Intent, string>> = {
	install: 'puts a daemon on',
	upgrade: 'changes the daemon of',
	rollback: 'changes the daemon of',
	removal: 'takes a daemon off',
	rotation: 'changes the daemon of',
	code: 'puts a daemon on',
};

/** The last two things it is about are the number of instances and the percentage drained at a time. */
function replacement({about: names, intent = 'install'}: Question): Prompt {
	const clusters = names.slice(0, -2);
	const [count, percent] = names.slice(-2);
	return {
		title: `Drain and replace ${count} managed instances of ${listed(clusters, 3)}?`,
		hint:
			`ECS ${moving[intent]} Managed Instances by replacing them, ${percent}% at a time. Tasks move to ` +
			'the new ones.',
	};
}

/** What is typed stands in the prompt; the clusters are those that lose an Agent. */
function confirmation({about: names}: Question): Prompt {
	const what = names.length === 0 ? 'Delete what is left behind' : `Take the Agent out of ${listed(names, 3)}`;
	return {title: `${what}?`, hint: 'Nothing has been changed yet.'};
}

function about({about: names}: Question, before: string): string {
	return names.length === 0 ? '' : `${before}${listed(names, 3)}`;
}
