import type {Simulator} from '../../../../source/simulator/start-simulator.ts';

/** Ends the sessions of everybody who is signed in to a simulated account; `renew` makes the same ones good again. */
export function expire({account, clock}: Simulator): {readonly renew: () => void} {
	const before = [...account.principals];
	for (const [id, principal] of before) {
		account.principals.set(id, {...principal, expiresAt: clock.now()});
	}

	return {
		renew() {
			for (const [id, principal] of before) {
				account.principals.set(id, principal);
			}
		},
	};
}
