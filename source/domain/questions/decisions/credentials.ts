import {ok, refused} from '../../choices/problem/checked.ts';
import {sourceId} from '../../account/credential-source.ts';
import {nearest} from '../../kit/nearest.ts';
import type {Decision} from './draft.ts';

/** Whose credentials to use; settled without a question when there is one source. */
export const credentials: Decision<'credentials'> = {
	id: 'credentials',
	step: 'sign-in',
	wanted: () => true,
	evident: ({observed, given, refusal}) =>
		// Refused once, the only source is asked about all the same: the question says why, and how to mend it.
		observed.sources.length === 1 && !given.entries.credentials && !refusal ? observed.sources[0] : undefined,
	ask({observed}) {
		const {sources} = observed;
		const profiles = sources.flatMap(source => (source.kind === 'profile' ? [source.name] : []));
		return {
			id: 'credentials',
			step: 'sign-in',
			flags: ['--profile'],
			input: {
				kind: 'one',
				options: sources.map(source => ({
					id: sourceId(source),
					selectable: true,
					subject: {kind: 'credentials', source},
				})),
				of(id) {
					// A row is picked by its id; `--profile` and AWS_PROFILE bring a profile's bare name.
					const source = sources.find(
						source => sourceId(source) === id || (source.kind === 'profile' && source.name === id),
					);
					const near = nearest(id, profiles);
					return source
						? ok(source)
						: refused({
								code: 'unknown-profile',
								profile: id,
								known: profiles,
								...(near !== undefined && {nearest: near}),
							});
				},
			},
			...preferred(sources),
		};
	},
};

/** Unattended, credentials that were put there for this run (environment, container, instance) need no flag. */
function preferred(sources: Parameters<typeof credentials.ask>[0]['observed']['sources']) {
	const fallback =
		sources.find(source => source.kind !== 'profile') ??
		sources.find(source => source.kind === 'profile' && source.name === 'default');
	return fallback && {fallback};
}
