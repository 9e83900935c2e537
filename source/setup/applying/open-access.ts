import type {Aws, AwsReader, AwsWriter} from '../../aws/gateway.ts';
import type {CredentialSource} from '../../domain/account/credential-source.ts';
import {isSignedOut} from '../../domain/choices/problem/is-signed-out.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {renewalQuestion} from '../../domain/questions/decisions/renewal.ts';
import {shownAnswer} from '../../domain/questions/shown-answer.ts';
import {againOf} from '../choosing/again-of.ts';
import {choicesOf, situationOf, type LookedAt} from '../choosing/session.ts';
import type {Ask, Ports} from '../ports.ts';
import {openAsking} from '../readers/open-asking.ts';
import {renewalPause, type Access, type ReadAccess, type Renew} from './access.ts';
import {behind, readsBehind} from './behind.ts';
import {canWrite} from './can-write.ts';

/** The session's AWS, with the credentials that were chosen for it until these end. */
export function accessOf(session: LookedAt, ports: Ports, ask: Ask): Access {
	const {now, renew} = renewable(session, ports, {ask, taken: writing});
	return {aws: behind(now), renew};
}

/** The same of a session that only reads. */
export function readAccessOf(session: LookedAt, ports: Ports, ask: Ask): ReadAccess {
	const {now, renew} = renewable(session, ports, {ask, taken: aws => aws});
	return {aws: readsBehind(now), renew};
}

/** Whom to ask, and what a gateway that was opened is taken for. */
type Opening<Gateway> = {readonly ask: Ask; readonly taken: (aws: Aws) => Gateway};

/** `now` is the gateway of the moment. */
type Renewable<Gateway> = {readonly now: () => Gateway; readonly renew: Renew};

function renewable<Gateway extends AwsReader>(
	session: LookedAt,
	ports: Ports,
	{ask, taken}: Opening<Gateway>,
): Renewable<Gateway> {
	const {clock, interrupt, signIn} = ports;
	const {credentials, regions = []} = choicesOf(session);
	const again = againOf(session, ports);
	let aws = taken(session.aws);
	let source = credentials;
	let triedAt: number | undefined;
	let isAlone = false;

	/** `undefined` once AWS is open with these; else why not. A device's code is asked for where somebody may be. */
	const open = async (chosen: CredentialSource, canAsk: boolean): Promise<Problem | undefined> => {
		try {
			const opened = taken(
				await openAsking(chosen, signIn, async question =>
					isAlone || !canAsk ? {kind: 'missing'} : ask({...question, again}),
				),
			);
			// Needs no permission, and tells what a profile's name does not.
			const {account} = await opened.identify(regions[0] ?? 'us-east-1', interrupt.immediate);
			const wanted = session.observed.identity.account;
			if (account !== wanted) {
				return {code: 'other-account', account, wanted};
			}

			aws = opened;
			source = chosen;
			return undefined;
		} catch (error) {
			if (error instanceof ProblemError) {
				return error.problem;
			}

			throw error;
		}
	};

	return {
		now: () => aws,
		async *renew(problem, holdsUp) {
			let complaint = problem;
			// Taken by STS and refused elsewhere, the same ones would be tried for ever.
			const isTried = triedAt !== undefined && clock.now() - triedAt < renewalPause * 1000;
			if (source && !isTried) {
				triedAt = clock.now();
				const failed = await open(source, holdsUp !== undefined);
				if (failed === undefined) {
					return 'by-itself';
				}

				// A network that is lost says nothing of them.
				if (!isSignedOut(failed)) {
					return 'not-yet';
				}

				complaint = failed;
			}

			if (holdsUp === undefined) {
				return 'not-yet';
			}

			while (!isAlone) {
				const situation = situationOf(session, ports);
				const question = renewalQuestion({situation, source, complaint, holdsUp});
				const reply = await ask({...question, again});
				if (reply.kind === 'missing') {
					isAlone = true;
				} else if (reply.kind === 'answer') {
					const failed = await open(reply.value, true);
					if (failed === undefined) {
						const value = shownAnswer(question.id, reply.value, situation);
						yield {type: 'answered', question: question.id, value, source: reply.source};
						return 'asked';
					}

					complaint = failed;
				} else {
					if (holdsUp !== 'estate' || reply.kind === 'interrupt') {
						// As Ctrl+C: nothing else is begun, and what is done is told.
						interrupt.press();
					}

					return 'stopped';
				}
			}

			return 'not-yet';
		},
	};
}

function writing(aws: Aws): Aws & AwsWriter {
	if (!canWrite(aws)) {
		throw new TypeError("approved with a gateway that can't write");
	}

	return aws;
}
