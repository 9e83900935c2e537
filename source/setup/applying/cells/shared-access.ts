import type {Access, Renewed} from '../access.ts';

/**
One access for cells that run side by side, each of which takes one of these: whoever is asked to sign in is asked once.
Who comes while somebody is asked waits for that answer; who comes later with what was refused before tries again first.
*/
export function sharedAccess(access: Access): () => Access {
	let asking: Promise<Renewed> | undefined;
	let times = 0;
	return () => {
		let known = times;
		return {
			aws: access.aws,
			async *renew(problem, holdsUp) {
				if (asking) {
					const renewed = await asking;
					known = times;
					return renewed;
				}

				if (known < times) {
					known = times;
					return 'by-itself';
				}

				const {promise, resolve} = Promise.withResolvers<Renewed>();
				asking = promise;
				let renewed: Renewed = 'not-yet';
				try {
					renewed = yield* access.renew(problem, holdsUp);
					return renewed;
				} finally {
					times += renewed === 'asked' || renewed === 'by-itself' ? 1 : 0;
					known = times;
					asking = undefined;
					resolve(renewed);
				}
			},
		};
	};
}
