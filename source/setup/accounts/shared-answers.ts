import type {ChoiceId, Choices, ChoicesSoFar, Settings} from '../../domain/choices/choices.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Answer} from '../choosing/session.ts';
import type {Ask} from '../ports.ts';
import type {Lane} from './lane.ts';

/** What is decided once for all accounts. The others are about what is there: clusters, Agents, stored keys. */
const shared: ReadonlySet<ChoiceId> = new Set([
	'credentials',
	'regions',
	'site',
	'keySource',
	'key',
	'features',
	'settings',
	'release',
	'releaseTag',
]);

/**
What a person has decided in the first account that holds for the others too. What nobody said is each account's own: a
default is read from what is there.
*/
export function sharedAnswers(answers: readonly Answer[]): ChoicesSoFar {
	// A key in hand is the same everywhere, however it came.
	const isSaid = ({id, source}: Answer) => source === 'person' || id === 'key' || id === 'keySource';
	const said = answers.filter(answer => isSaid(answer) && shared.has(answer.id));
	const choices: ChoicesSoFar = Object.fromEntries(said.map(({id, value}) => [id, value]));
	const {key, keySource, settings, ...others} = choices;
	const isInHand = key?.kind === 'given';
	return {
		...others,
		// A stored key is one account's.
		...(isInHand && {key, ...(keySource && {keySource})}),
		...(settings && {settings: elsewhere(settings)}),
	};
}

/** Without what exists in one account only: its networks, and a role by its ARN. */
function elsewhere({executionRole, permissionsBoundary, ...settings}: Settings): Settings {
	const isName = executionRole !== undefined && !executionRole.startsWith('arn:');
	return {...settings, subnets: [], securityGroups: [], ...(isName && {executionRole})};
}

/** An account whose run has these answers. A profile is its own. */
export function withShared(lane: Lane, {credentials, ...choices}: ChoicesSoFar): Lane {
	const {ports, wanted} = lane;
	const {run} = ports;
	const own: Partial<Choices> = {
		...run.given.choices,
		...choices,
		...(wanted.kind === 'role' && credentials && {credentials}),
	};
	return {...lane, ports: {...ports, run: {...run, given: {...run.given, choices: own}}}};
}

/** Remembers whose credentials a person chose, also where they lead into one account less. */
export function remembering(ask: Ask): {readonly ask: Ask; readonly said: () => ChoicesSoFar} {
	let said: ChoicesSoFar = {};
	return {
		async ask(question, renewed) {
			const reply = await ask(question, renewed);
			if (reply.kind === 'answer' && question.id === 'credentials') {
				said = {[question.id]: reply.value};
			}

			return reply;
		},
		said: () => said,
	};
}

/** Without what was answered in the first account, and told there. */
export async function* withoutTold<Value>(
	events: AsyncGenerator<SetupEvent, Value>,
	known: ChoicesSoFar,
): AsyncGenerator<SetupEvent, Value> {
	for (;;) {
		const next = await events.next();
		if (next.done === true) {
			return next.value;
		}

		const event = next.value;
		if (!(event.type === 'answered' && Object.hasOwn(known, event.question))) {
			yield event;
		}
	}
}
