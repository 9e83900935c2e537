import type {constructStack} from '@smithy/core/client';
import {HttpRequest, HttpResponse} from '@smithy/core/protocols';
import {getSmithyContext} from '@smithy/core/transport';
import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Confidence} from '../errors/confidence.ts';
import {isUnanswered} from '../errors/is-unanswered.ts';
import {problemOf} from '../errors/problem-of.ts';
import {lacking, lackingId} from '../reading/answers.ts';
import {circular, misshapen} from '../reading/misshapen.ts';
import {bucketOf} from './bucket.ts';
import {isReadOperation} from './is-read.ts';
import type {Pace} from './pace.ts';
import type {Silence} from './silence.ts';

type Stack<Input extends NonNullable<unknown>, Output extends NonNullable<unknown>> = ReturnType<
	typeof constructStack<Input, Output>
>;

type Options = {
	/** The prefix of the service's IAM actions. */
	readonly service: string;
	readonly region: string;
	readonly pace: Pace;
	readonly silence: Silence;
	readonly source?: CredentialSource;
	/** Hears every request and answer, and lets no secret of them out with an error. */
	readonly confidence: Confidence;
	/** Whether requests that change something may pass. */
	readonly write: boolean;
	/** Told the instant that a reply names. */
	readonly onDate: (date: Date) => void;
};

/**
Repeated by themselves they would do it twice: they know no token and compare nothing. What has to be looked at first is
looked at where they are sent.
*/
const notRepeated: ReadonlySet<string> = new Set(['RegisterTaskDefinition', 'RegisterDaemonTaskDefinition']);

/** Every request of a client goes through here: it waits its turn, and what fails comes out as a ProblemError. */
export function guard<Input extends NonNullable<unknown>, Output extends NonNullable<unknown>>(
	client: {readonly middlewareStack: Stack<Input, Output>},
	options: Options,
): void {
	const {service, region, pace, source, write, silence, confidence} = options;
	const hosts = new WeakMap<NonNullable<unknown>, string>();
	// Changes of which one try at least got no answer: what a later one says is not all of the story.
	const unanswered = new WeakSet<NonNullable<unknown>>();
	const lanes = new WeakMap<NonNullable<unknown>, {readonly slowDown: () => void; readonly giveBack: () => void}>();
	client.middlewareStack.add(
		(next, context) => async input => {
			const operation = operationIn(context);
			const isWrite = !isReadOperation(operation);
			if (!write && isWrite) {
				throw new Error(`${operation} may not be sent by a reader.`);
			}

			confidence.hear(input.input);
			try {
				const at = {bucket: bucketOf(service, operation), place: region};
				const result = await pace(at, async (slowDown, giveBack) => {
					lanes.set(context, {slowDown, giveBack});
					return next(input);
				});
				confidence.hear(result.output);
				const lacks =
					(isWrite ? lackingId(result.output) : undefined) ??
					lacking(`${service}:${operation}`, result.output);
				const {operationSchema: schema} = getSmithyContext(context);
				// The last of an operation's schema describes its answer.
				const unclear =
					misshapen(Array.isArray(schema) ? schema.at(-1) : undefined, result.output) ??
					circular(result.output);
				if (lacks === undefined && unclear === undefined) {
					return result;
				}

				unanswered.add(context);
				throw new ProblemError({
					code: 'not-aws',
					host: hosts.get(context) ?? `${service}.${region}`,
					trace: {operation, region},
					...(unclear === undefined ? {lacks} : {unclear}),
					detail: '',
				});
			} catch (error) {
				const problem = problemOf(error, {service, operation, region, source, host: hosts.get(context)});
				// Hundreds may wait for their turn when nobody wants them any more: AWS has heard of five of them at
				// most, and what is wanted next doesn't pay for the others.
				if (problem?.code === 'stopped') {
					lanes.get(context)?.giveBack();
				}

				throw problem === undefined
					? confidence.bug(error)
					: new ProblemError(confidence.problem(problem), isWrite && unanswered.has(context));
			}
		},
		// Around everything else, the SDK's own repeats included: these need no turn of their own.
		{step: 'initialize', priority: 'high', name: 'guard'},
	);
	client.middlewareStack.add(
		(next, context) => async input => {
			if (HttpRequest.isInstance(input.request)) {
				hosts.set(context, input.request.hostname);
			}

			const operation = operationIn(context);
			try {
				return await next(input);
			} catch (error) {
				const problem = problemOf(error, {service, operation, region, source, host: hosts.get(context)});
				if (problem && isUnanswered(problem)) {
					unanswered.add(context);
				}

				// Each try is refused by itself, and only here is it heard of: the last one may well pass.
				if (problem?.code === 'throttled') {
					lanes.get(context)?.slowDown();
				}

				// The SDK repeats what it knows as passing, and a problem is none of that.
				throw problem && isUnanswered(problem) && notRepeated.has(operation)
					? new ProblemError(problem)
					: error;
			}
		},
		// Only here is the endpoint resolved. Kept by context, since the error that may follow doesn't name it.
		{step: 'finalizeRequest', name: 'host'},
	);
	client.middlewareStack.add(
		(next, context) => async input => {
			const operation = `${service}:${(context.commandName ?? '').replace(/Command$/v, '')}`;
			// Inside of the repeats: what waits for its next try is not waiting for an answer.
			const result = await silence.listen({operation, region}, async () => next(input));
			const date = HttpResponse.isInstance(result.response) ? result.response.headers.date : undefined;
			if (date !== undefined) {
				options.onDate(new Date(date));
			}

			return result;
		},
		{step: 'deserialize', name: 'date', priority: 'low'},
	);
}

function operationIn({commandName = ''}: {readonly commandName?: string}): string {
	return commandName.replace(/Command$/v, '');
}
