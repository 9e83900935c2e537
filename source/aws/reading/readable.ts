import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {Unread, UnreadPart} from '../../domain/account/unread.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';

/** Told of one among several that could not be read while the others could: its name or ARN, and why. */
export type Note = (subject: string, problem: Problem) => void;

/** Reads what a run may go on without: what could not be read is noted, and the rest still counts. */
export type Readable = <Value>(
	part: UnreadPart,
	read: (note: Note) => Promise<Value>,
	otherwise: Value,
) => Promise<Value>;

/**
A reader that notes in `unread` what AWS, or the way there, did not answer. Who can't sign in any more can't read
anything, so that goes on up, and so does what nobody expected.
*/
export function readable(unread: Unread[]): Readable {
	return async (part, read, otherwise) => {
		try {
			return await read((subject, problem) => {
				const refusal = unreadOf(part, problem);
				if (refusal) {
					add(unread, {...refusal, subjects: [subject]});
				}
			});
		} catch (error) {
			const refusal = error instanceof ProblemError ? unreadOf(part, error.problem) : undefined;
			if (refusal === undefined) {
				throw error;
			}

			add(unread, refusal);
			return otherwise;
		}
	};
}

/** The same thing is noted once; of several alike their names are kept together. */
function add(unread: Unread[], refusal: Unread): void {
	const place = unread.findIndex(
		({part, operation, subjects}) =>
			part === refusal.part &&
			operation === refusal.operation &&
			(subjects === undefined) === (refusal.subjects === undefined),
	);
	const known = unread[place];
	if (known === undefined) {
		unread.push(refusal);
	} else if (known.subjects && refusal.subjects) {
		unread[place] = {...known, subjects: [...new Set([...known.subjects, ...refusal.subjects])]};
	}
}

/** What a failed read is where it is no failure of the run; `undefined` for a problem that stops everything. */
export function unreadOf(part: UnreadPart, problem: Problem): Unread | undefined {
	return isAwsProblem(problem)
		? {part, operation: `${services[part]}:${problem.trace.operation ?? ''}`, problem}
		: undefined;
}

const services: Readonly<Record<UnreadPart, string>> = {
	regions: 'ec2',
	clusters: 'ecs',
	secrets: 'secretsmanager',
	parameters: 'ssm',
	instances: 'ecs',
	providers: 'ecs',
	services: 'ecs',
	definitions: 'ecs',
	families: 'ecs',
	daemons: 'ecs',
	tasks: 'ecs',
	'task-definitions': 'ecs',
	machines: 'ec2',
	images: 'ec2',
	'security-groups': 'ec2',
	permissions: 'iam',
	role: 'iam',
};
