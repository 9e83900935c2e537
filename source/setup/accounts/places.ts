/** So many places, taken in the order in which they were asked for. Whoever waits for one gets what leaves it. */
export function places(count: number): () => Promise<() => void> {
	let free = count;
	const waiting: Array<() => void> = [];
	const leave = () => {
		const next = waiting.shift();
		if (next) {
			next();
		} else {
			free += 1;
		}
	};

	return async () => {
		if (free > 0) {
			free -= 1;
		} else {
			const {promise, resolve} = Promise.withResolvers<void>();
			waiting.push(resolve);
			await promise;
		}

		let isLeft = false;
		return () => {
			if (isLeft) {
				return;
			}

			isLeft = true;
			leave();
		};
	};
}
