import type {SetupEvent} from '../../domain/ending/event.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {agentsKey} from '../../domain/choices/tidy-key.ts';
import {type Secret, seal} from '../../domain/kit/secret.ts';
import type {Site} from '../../domain/account/site.ts';
import type {KeyVerdict} from '../../domain/account/datadog/key-verdict.ts';
import type {Ports} from '../ports.ts';

type Judged = {readonly secret: Secret; readonly site: Site};

/**
Asks the site about a key. One that it refuses sends a person back to where it came from; where nobody is asked for one,
the check of the key says it, among all the others.
*/
export async function* judgeKey(
	{secret, site}: Judged,
	{datadog, interrupt, run}: Ports,
): AsyncGenerator<SetupEvent, KeyVerdict> {
	yield {type: 'reading', what: 'key', subject: site};
	// As the Agent will have it: with a line break at its end no request could be made, and the site would be blamed.
	const key = agentsKey(secret.reveal());
	const found = await datadog.validate(site, seal(key), interrupt.graceful);
	const verdict: KeyVerdict =
		found.kind === 'valid' && key !== secret.reveal() ? {...found, around: 'spaces'} : found;
	yield {type: 'verified', verdict};
	// A command that asks for places only has no question about the key to go back to.
	const isAskedFor = run.command.asks === 'everything';
	if (isAskedFor && verdict.kind === 'refused') {
		throw new ProblemError({
			code: 'key-refused',
			site,
			...(verdict.unasked !== undefined && {unasked: verdict.unasked}),
		});
	}

	if (isAskedFor && verdict.kind === 'elsewhere') {
		throw new ProblemError({code: 'key-elsewhere', site, other: verdict.other});
	}

	return verdict;
}
