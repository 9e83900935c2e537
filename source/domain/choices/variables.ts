import {flags, type Flag, type FlagName} from './flags.ts';

const table: ReadonlyArray<Flag & {readonly name: FlagName}> = flags;

/** The topics whose options answer questions; where one option differs from its topic, it says so itself. */
const answering: ReadonlySet<Flag['topic']> = new Set(['where', 'service', 'what', 'key', 'agent']);

/** What the names of our own variables begin with. */
export const ownPrefix = 'DD_ECS_SETUP_';

/**
The variables that mean an option, the first before the others: those that it names, which AWS and Datadog read too;
else, of an option that answers a question, one made of its name, `DD_ECS_SETUP_NETWORK_MODE` of `--network-mode`.
*/
export function variablesOf({name, topic, environment, isAnswer = answering.has(topic)}: Flag): readonly string[] {
	return environment ?? (isAnswer ? [ownVariable(name)] : []);
}

/** Those of an option by its name, and none for a name that is no option. */
export function variablesNamed(name: string): readonly string[] {
	const flag = table.find(one => one.name === name);
	return flag ? variablesOf(flag) : [];
}

/** Every option that variables mean, with their names. */
export const withVariables: ReadonlyArray<{
	readonly flag: Flag & {readonly name: FlagName};
	readonly variables: readonly string[];
}> = table.map(flag => ({flag, variables: variablesOf(flag)})).filter(({variables}) => variables.length > 0);

function ownVariable(name: string): string {
	return `${ownPrefix}${name.toUpperCase().replaceAll('-', '_')}`;
}
