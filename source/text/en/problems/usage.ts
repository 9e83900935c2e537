import type {Line} from '../../../domain/kit/message.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations} from './explanations.ts';
import {usageFault} from './usage-fault.ts';

/** The command line, the environment or the answers file is wrong, or an answer is missing. */
export const usageProblems: Explanations<'usage' | 'missing-answer'> = {
	usage({faults}) {
		const lines = faults.map((fault): Line => usageFault(fault));
		const [only] = lines;
		return only !== undefined && lines.length === 1
			? {title: only}
			: {title: [`The command line has ${plural(faults.length, 'fault')}`], body: lines};
	},
	'missing-answer': ({question}) => ({
		title: [`An answer is missing, and nobody can be asked: ${missing[question] ?? question}`],
	}),
};

/** Not the questions of the screens: each completes one sentence, in a log that nobody answers. */
const missing: Readonly<Record<string, string>> = {
	credentials: 'which AWS credentials to use',
	mfaCode: 'the code of the MFA device',
	regions: 'which regions to look in',
	clusters: 'which clusters the Agent should run on',
	linux: 'which Linux the instances run',
	existing: 'what to do with the Agent that is there',
	agentContainer: 'which container is the Agent',
	takeAgent: 'whether it is an Agent',
	site: 'which Datadog site',
	keySource: 'where the Datadog API key comes from',
	key: 'the Datadog API key',
	features: 'what the Agent should collect',
	settings: "the Agent's settings",
	release: 'which version of the Agent',
	releaseTag: 'which version of the Agent',
	plainKey: 'whether the key may stand in the task definition as plain text',
	replaceInstances: 'whether managed instances may be drained and replaced',
	bundle: 'whether to write the file',
	approval: 'whether to apply the plan',
	applicationKey: 'the application key',
};
