import type {UsageFault} from '../../../domain/choices/problem/usage-fault.ts';
import type {Line, Step} from '../../../domain/kit/message.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations} from './explanations.ts';
import {usageFault} from './usage-fault.ts';

const help = {text: ['Every option with an example:'], command: 'npx dd-ecs-setup --help'} as const;

/** The command line, the environment or the answers file is wrong, or an answer is missing. */
export const usageProblems: Explanations<'usage' | 'missing-answer'> = {
	usage({faults}) {
		const lines = faults.map((fault): Line => usageFault(fault));
		const [only] = lines;
		const steps = [helpFor(faults)];
		return only !== undefined && lines.length === 1
			? {title: only, steps}
			: {title: [`The command line has ${plural(faults.length, 'fault')}`], body: lines, steps};
	},
	'missing-answer': ({question, flag}) => ({
		title: [`An answer is missing, and nobody can be asked: ${missing[question] ?? question}`],
		steps: [
			{text: ['Give the answer with ', {kind: 'command', text: flag}, '.']},
			{text: ['or run it in a terminal, where it asks.']},
			help,
		],
	}),
};

/** Whoever gave a command the options of another one looks for those that it takes. */
function helpFor(faults: readonly UsageFault[]): Step {
	const foreign = faults.find(fault => fault.kind === 'flag-of-other-command');
	return foreign === undefined
		? help
		: {
				text: [`Every option of ${foreign.command} with an example:`],
				command: `npx dd-ecs-setup ${foreign.command} --help`,
			};
}

const missing: Readonly<Record<string, string>> = {
	credentials: 'which AWS credentials to use',
	mfaCode: 'the code of the MFA device',
	regions: 'which regions to look in',
	clusters: 'which clusters the Agent should run on',
	linux: 'which Linux the instances run',
	existing: 'what to do with the Agent that is there',
	site: 'which Datadog site',
	keySource: 'where the Datadog API key comes from',
	key: 'the Datadog API key',
	features: 'what the Agent should collect',
	settings: "the Agent's settings",
	plainKey: 'whether the key may stand in the task definition as plain text',
	replaceInstances: 'whether managed instances may be drained and replaced',
	approval: 'whether to apply the plan',
};
